import QuestionModel
import Testing

struct BlueprintGridTests {
  private func plan() throws -> Blueprint {
    let common = try [QuestionModel.Tag("grade:12")]
    let (functions, integrals) = try (
      common + [QuestionModel.Tag("topic:hàm-số")], [QuestionModel.Tag("topic:tích-phân")] + common
    )
    var plan = Blueprint(title: "Đề")
    plan.sections = [PaperSection(id: "p1", title: "I"), PaperSection(id: "p2", title: "II")]
    let single = BlueprintCell.Kind.questions(.singleChoice)
    plan.cells = [
      BlueprintCell(id: "1", section: "p1", kind: single, level: "a", tags: functions, count: 4, points: 0.25),
      BlueprintCell(id: "2", section: "p1", kind: single, level: "b", tags: integrals, count: 2, points: 0.25),
      BlueprintCell(
        id: "3", section: "p2", kind: .questions(.numeric), level: "a", tags: functions.reversed(), count: 1,
        points: 0.5),
      BlueprintCell(id: "4", section: "p2", kind: .essay, count: 1, points: 3),
      BlueprintCell(id: "5", section: "p1", kind: single, level: "a", tags: functions, count: 1, points: 0.25),
    ]
    return plan
  }

  @Test func topicsGoDownKindsAndLevelsAcross() throws {
    let grid = BlueprintGrid(try plan())
    #expect(
      grid.columns.map { "\($0.kind.name ?? "any") \($0.level ?? "-")" } == [
        "singleChoice a", "singleChoice b", "numeric a", "essay -",
      ])
    #expect(
      grid.rows.map { $0.tags.map(\.name) } == [
        ["grade:12", "topic:hàm-số"], ["grade:12", "topic:tích-phân"], [],
      ])
    #expect(grid.rows.map { $0.sums.map(\.count) } == [[5, 0, 1, 0], [0, 2, 0, 0], [0, 0, 0, 1]])
    #expect(grid.commonTags.map(\.name) == ["grade:12"])
  }

  @Test func sumsAddUp() throws {
    let plan = try plan()
    let grid = BlueprintGrid(plan)
    #expect(grid.total.count == plan.count && grid.total.points == plan.total)
    #expect(grid.columnTotals.map(\.count).reduce(0, +) == plan.count)
    #expect(grid.rows.map(\.total.count).reduce(0, +) == plan.count)
    #expect(grid.sections.map(\.total.count) == [7, 2] && grid.sections.map(\.total.points) == [1.75, 3.5])
    #expect(grid.json.object?["total"] == ["count": 9, "points": 5.25])
  }

  @Test func aPlanWithoutCellsIsAnEmptyTable() {
    let grid = BlueprintGrid(Blueprint(title: ""))
    #expect(grid.columns.isEmpty && grid.rows.isEmpty && grid.total.count == 0 && grid.commonTags.isEmpty)
  }
}
