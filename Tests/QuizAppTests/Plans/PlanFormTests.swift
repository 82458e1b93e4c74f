import QuestionModel
import Testing

@testable import QuizApp

/// The tables of a plan: nothing of it is lost, whatever it holds.
struct PlanFormTests {
  @Test(
    arguments: [SamplePlans.national, SamplePlans.general] + BlueprintProfile.allCases.map { $0.blueprint(titled: "x") }
  )
  func whatIsNotTouchedStays(_ plan: Blueprint) {
    let form = PlanForm(plan)
    #expect(form.blueprint == plan)
    let shown = form.tables.flatMap { $0.rows.flatMap(\.cells.values) }
    #expect(shown.sorted() == plan.cells.map(\.id).sorted())
    let sums = form.tables.indices.map { form.sum(of: $0).count }
    #expect(sums.reduce(0, +) == plan.count)
    for (index, table) in form.tables.enumerated() {
      #expect(table.rows.indices.map { form.sum(row: $0, of: index).points }.reduce(0, +) == form.sum(of: index).points)
      #expect(
        table.columns.indices.map { form.sum(column: $0, of: index).count }.reduce(0, +) == form.sum(of: index).count)
    }
  }

  @Test func aCellLikeAnotherHasARowOfItsOwn() {
    let form = PlanForm(SamplePlans.general)
    #expect(form.tables[0].rows.count == 4)
    #expect(form.tables[0].rows[2].tags == form.tables[0].rows[0].tags)
    var changed = form
    changed.setCount(9, 0, 2, 0)
    #expect(changed.blueprint.cells.first { $0.id == "c6" }?.count == 9)
    #expect(changed.blueprint.cells.first { $0.id == "c6" }?.extra["later"] == true)
    #expect(changed.blueprint.cells.first { $0.id == "c1" }?.count == 3)
  }

  @Test func aCellThatIsEmptiedComesBackAsItWas() {
    var form = PlanForm(SamplePlans.general)
    form.setCount(0, 0, 2, 0)
    #expect(!form.blueprint.cells.contains { $0.id == "c6" } && form.tables[0].rows.count == 4)
    form.setCount(1, 0, 2, 0)
    #expect(form.blueprint.cells.first { $0.id == "c6" } == SamplePlans.general.cells[5])
  }

  @Test func aNewCellStandsBehindThoseBeforeIt() {
    var form = PlanForm(SamplePlans.national)
    form.setCount(4, 0, 1, 0)
    let ids = form.blueprint.cells.map(\.id)
    let new = form.blueprint.cells[2]
    #expect(ids[0...1] == ["c1", "c2"] && ids[3] == "c3")
    #expect(new.count == 4 && new.points == 0.25 && new.level == "Nhận biết" && new.tags == form.tables[0].rows[1].tags)
    var other = PlanForm(SamplePlans.national)
    other.setCount(7, 0, 1, 0)
    // Two people who add the same cell mean the same one.
    #expect(other.blueprint.cells[2].id == new.id)
  }

  @Test func pointsAreThoseOfACellOrOfItsColumn() {
    var form = PlanForm(SamplePlans.general)
    form.setPoints(2, 0, 0, 0, wholeColumn: false)
    #expect(form.blueprint.cells.map(\.points).prefix(2) == [2, 0.25] && form.blueprint.cells[5].points == 0.5)
    form.setPoints(3, 0, 0, 0, wholeColumn: true)
    #expect(form.blueprint.cells[0].points == 3 && form.blueprint.cells[5].points == 3)
  }

  @Test func rowsAndColumnsComeAndGo() throws {
    var form = PlanForm(SamplePlans.national)
    let row = form.addRow(tags: SamplePlans.tags("topic:mới"), query: nil, to: 0, behind: 0)
    let added = form.addColumn(.init(kind: .questions(.singleChoice), level: "Vận dụng"), to: 0)
    let column = try #require(added)
    #expect(row == 1 && column == 2 && form.blueprint == SamplePlans.national)
    #expect(form.addColumn(.init(kind: .questions(.singleChoice), level: "Vận dụng"), to: 0) == nil)
    form.setCount(2, 0, row, column)
    form.setRow(row, tags: SamplePlans.tags("topic:khác"), query: "has:media", in: 0)
    let isSet = form.setColumn(column, .init(kind: .questions(.numeric), level: nil), in: 0)
    let cell = try #require(form.cell(0, row, column))
    #expect(isSet && cell.kind == .questions(.numeric) && cell.level == nil && cell.query == "has:media")
    #expect(cell.tags == SamplePlans.tags("topic:khác"))
    form.removeRow(row, from: 0)
    form.removeColumn(column, from: 0)
    #expect(form.blueprint == SamplePlans.national)
    form.removeColumn(0, from: 0)
    #expect(form.blueprint.cells.map(\.id) == ["c2", "c3", "c4", "c5"])
    form.removeSection(1)
    #expect(form.blueprint.cells.map(\.id) == ["c2", "c3", "c5"] && form.tables.map(\.section) == ["p1", "p3"])
  }

  @Test func tagsOfThePlanAreThoseOfItsQuestions() {
    var form = PlanForm(SamplePlans.national)
    form.setDetails { $0.tags = SamplePlans.tags("subject:vật-lí", "grade:12") }
    let tags = form.blueprint.cells.map { $0.tags.map(\.name) }
    #expect(tags[0] == ["topic:đạo-hàm", "grade:12", "subject:vật-lí"] && tags[4].isEmpty)
    #expect(form.tables[0].rows[0].tags.map(\.name) == tags[0])
  }

  @Test func faultsStandAtTheirCells() {
    var plan = SamplePlans.national
    plan.cells[2].count = 500
    plan.cells[1].query = "(hàm"
    let findings = PlanFinding.all(of: plan)
    #expect(findings.map(\.cell) == ["c2", "c3", nil])
    #expect(findings.last?.fault == .tooMany(plan.count))
    #expect(findings[1].fault == .count)
    if case .query = findings[0].fault {} else { Issue.record("\(findings[0])") }
  }

  /// A new cell does not take the name of one that was emptied and may come back.
  @Test func cellsThatAskForTheSameHaveNamesOfTheirOwn() {
    var form = PlanForm(SamplePlans.national)
    form.setCount(4, 0, 1, 0)
    form.setCount(0, 0, 1, 0)
    let row = form.addRow(tags: form.tables[0].rows[1].tags, query: nil, to: 0, behind: 1)
    form.setCount(4, 0, row, 0)
    form.setCount(4, 0, 1, 0)
    #expect(form.blueprint.cells.count == 7 && Set(form.blueprint.cells.map(\.id)).count == 7)
    #expect(PlanFinding.all(of: form.blueprint).isEmpty)
  }
}
