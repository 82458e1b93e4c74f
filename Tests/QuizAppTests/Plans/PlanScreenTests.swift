import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// The table of a plan, by keys.
struct PlanScreenTests {
  static func app(
    _ bank: FakeBank = SamplePlans.bank(), _ language: Language = .english, size: Size = Size(width: 120, height: 40)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("m"), .enter)
    return app
  }

  private func screen(_ app: AppHarness) throws -> PlanScreen { try #require(app.top(PlanScreen.self)) }

  private func stored(_ bank: FakeBank) throws -> Blueprint {
    try Blueprint(try bank.find(SamplePlans.planID).question.content)
  }

  @Test func numbersAreTypedAndSaved() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    #expect(app.text.contains("Kiểm tra giữa kì Toán 12") && app.text.contains("9 q · 5.75 pts"))
    #expect(app.text.contains("[PHẦN I 6 q · 1.75 pts]"))
    await app.press(.character("1"), .character("2"), .right, .character("5"), .backspace, .character("4"))
    #expect(try screen(app).form?.blueprint.cells.map(\.count).prefix(2) == [12, 4])
    #expect(app.text.contains("*"))
    await app.press(.control("z"))
    #expect(try screen(app).form?.blueprint.cells.map(\.count).prefix(2) == [12, 2])
    await app.press(.control("z"))
    #expect(try screen(app).form?.blueprint == SamplePlans.national && !screen(app).isChanged)
    await app.press(.control("y"), .control("s"))
    #expect(try stored(bank).cells[0].count == 12 && !screen(app).isChanged)
    #expect(app.text.contains("Saved as revision"))
  }

  @Test func aTopicIsTakenFromTheTagsOfTheBank() async throws {
    var app = await Self.app()
    await app.press(.character("a"))
    await app.type("ham")
    #expect(app.text.contains("topic:đạo-hàm") && app.text.contains("topic:hàm-số"))
    await app.press(.down, .down, .enter, .enter, .character("3"))
    let form = try #require(try screen(app).form)
    #expect(form.tables[0].rows[1].tags.count == 2 && form.sum(row: 1, of: 0).count == 3)
    await app.press(.character("d"), .character("u"))
    #expect(try screen(app).form == form)
  }

  @Test func columnsPartsAndDetailsAreChanged() async throws {
    var app = await Self.app()
    await app.press(.character("c"), .down)
    await app.type("Vận dụng")
    await app.press(.enter, .character("2"))
    #expect(try screen(app).form?.blueprint.count == 11)
    await app.press(.character("c"), .down)
    await app.type("Vận dụng")
    await app.press(.enter)
    #expect(app.text.contains("There is a column of this kind and level."))
    await app.press(.escape, .character("n"))
    await app.type("PHẦN IV")
    await app.press(.enter)
    #expect(app.text.contains("[PHẦN IV 0 q") && app.text.contains("This part is empty."))
    await app.press(.character("i"), .tab, .tab, .tab)
    await app.type("(")
    await app.press(.enter)
    #expect(app.text.contains("Error at character"))
    await app.press(.backspace, .tab)
    await app.type("0")
    await app.press(.tab)
    await app.type("0,4")
    await app.press(.enter)
    #expect(try screen(app).form?.blueprint.difficulty == 0.4 && screen(app).form?.blueprint.avoidsLast == 30)
    await app.press(.character("o"))
    await app.press(.control("u"))
    await app.type("60")
    await app.press(.enter)
    #expect(try screen(app).form?.blueprint.settings.duration == 3600)
  }

  @Test func whatIsWrongIsShownAtItsCell() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    await app.press(.character("9"), .character("9"), .character("9"), .down, .control("s"))
    #expect(app.text.contains("[!999]") && app.text.contains("A cell has 1 to 200 questions."))
    #expect(try stored(bank) == SamplePlans.national && screen(app).rows.selection == 0)
    await app.press(.character("f"))
    #expect(app.top(FillScreen.self) == nil)
  }

  @Test func leavingAsksForWhatIsNotSaved() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    await app.press(.character("7"), .escape, .escape)
    #expect(app.text.contains("There are changes that the bank does not have."))
    await app.press(.escape)
    #expect(try screen(app).leaving == nil)
    await app.press(.control("c"), .escape, .character("q"), .enter)
    #expect(try app.top(PlansScreen.self) != nil && stored(bank).cells[0].count == 7)
    await app.press(.enter, .character("8"), .escape, .escape, .character("d"))
    #expect(try app.top(PlansScreen.self) != nil && stored(bank).cells[0].count == 7)
  }

  @Test func whatOthersSavedMeanwhileIsBroughtTogether() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    var theirs = SamplePlans.national
    theirs.title = "Tên khác"
    let current = try await bank.question(SamplePlans.planID).revision
    _ = try await bank.update(
      SamplePlans.planID, QuestionDraft(SamplePlans.document(theirs.content()), by: Authorship(author: "Minh")),
      expected: current)
    await app.press(.character("8"), .control("s"))
    #expect(app.top(ConflictScreen.self) != nil)
    await app.press(.control("s"))
    #expect(try screen(app).form?.blueprint.title == "Tên khác")
    #expect(try stored(bank).cells[0].count == 8 && stored(bank).title == "Tên khác")
    #expect(try !screen(app).isChanged)
  }

  @Test func aFailureLosesNothing() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    bank.fail(.unavailable("away"))
    await app.press(.character("8"), .control("s"))
    #expect(try app.text.contains("away") && screen(app).isChanged)
    bank.fail(nil)
    await app.press(.control("s"))
    #expect(try stored(bank).cells[0].count == 8)
    bank.fail(.unavailable("away"))
    let other = await Self.app(bank)
    #expect(other.text.contains("away"))
  }

  @Test func aNewPlanIsStoredOnce() async throws {
    let bank = SamplePlans.bank()
    var app = await AppHarness(.english, bank: bank, size: Size(width: 120, height: 40))
    await app.press(.character("m"), .character("n"), .enter)
    #expect(app.text.contains("Title is empty."))
    await app.type("Đề mới")
    await app.press(.tab, .right, .tab)
    await app.type("subject:toán")
    await app.press(.enter)
    #expect(try screen(app).form?.blueprint.title == "Đề mới" && screen(app).form?.blueprint.count == 28)
    #expect(bank.stored.count == 10)
    await app.press(.control("s"), .control("s"), .escape)
    #expect(bank.stored.count == 11 && app.top(PlansScreen.self) != nil)
    await app.press(.character("c"))
    #expect(try screen(app).isChanged && app.text.contains("(copy)"))
  }

  @Test func theMouseGoesToCellsAndParts() async throws {
    var app = await Self.app()
    let cell = try #require(app.targets("cell").first { $0.index == 1 })
    await app.click(cell)
    #expect(try screen(app).columns.selection == 1)
    await app.click(cell)
    #expect(try screen(app).entry?.subject == .cell)
    await app.press(.escape)
    await app.click(try #require(app.targets("part").last))
    #expect(try screen(app).section == 2)
  }

  /// The head and the names stay where a small screen scrolls.
  @Test func aWideTableScrollsBothWays() async throws {
    var plan = SamplePlans.national
    for number in 0..<20 {
      plan.cells.append(
        SamplePlans.cell("x\(number)", "p1", .questions(.numeric), "mức \(number)", "topic:t\(number)", 1, 1))
    }
    var app = await Self.app(SamplePlans.bank(plan), size: Size(width: 40, height: 12))
    await app.press(.end)
    for _ in 0..<30 { await app.press(.right) }
    #expect(app.text.contains("t19") && app.text.contains("mức 19") && app.text.contains("[1]"))
    #expect(app.text.contains("Topic") && app.text.contains("Questions") && app.text.contains("‹"))
  }

  /// A slow bank: what is written while a save is on its way is saved too before the plan is left.
  @Test func whatIsWrittenWhileItIsSavedIsSavedToo() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    app.holdsEffects = true
    await app.press(.character("7"), .control("s"), .right, .character("5"), .escape, .escape, .enter)
    #expect(try app.held.count == 1 && screen(app).after == .back)
    await app.release()
    #expect(try app.top(PlansScreen.self) != nil && stored(bank).cells.map(\.count).prefix(2) == [7, 5])
  }

  @Test func whatIsWrittenMeanwhileIsBroughtTogetherToo() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    var theirs = SamplePlans.national
    theirs.title = "Tên khác"
    let current = try await bank.question(SamplePlans.planID).revision
    _ = try await bank.update(
      SamplePlans.planID, QuestionDraft(SamplePlans.document(theirs.content()), by: Authorship(author: "Minh")),
      expected: current)
    app.holdsEffects = true
    await app.press(.character("8"), .control("s"), .right, .character("5"))
    await app.release()
    await app.press(.control("s"))
    #expect(try screen(app).form?.blueprint.cells.map(\.count).prefix(2) == [8, 5])
    #expect(try stored(bank).title == "Tên khác" && stored(bank).cells.map(\.count).prefix(2) == [8, 5])
  }

  /// Enter alone changes nothing, also of what a line has no room for.
  @Test func whatIsNotTouchedInAFormStays() async throws {
    var plan = SamplePlans.general
    plan.language = nil
    plan.title = String(repeating: "Đề ", count: 200)
    plan.sections[0].instructions = "Dòng một.\nDòng hai."
    plan.cells[0].points = 1.0 / 3
    plan.settings.passMark = 1.0 / 3
    let bank = SamplePlans.bank(plan)
    var app = await Self.app(bank)
    for letter in ["i", "s", "o", "r", "v"] { await app.press(.character(letter), .enter) }
    await app.press(.enter, .enter)
    #expect(try screen(app).form?.blueprint == plan && !screen(app).isChanged)
    await app.press(.enter, .control("u"), .character("9"), .enter)
    let form = try #require(try screen(app).form)
    #expect(form.blueprint.cells[0].count == 9 && form.blueprint.cells.map(\.points) == plan.cells.map(\.points))
    await app.press(.character("s"))
    await app.type("x")
    await app.press(.enter, .character("i"), .tab, .tab, .right, .enter)
    let section = try #require(try screen(app).form?.sections[0])
    #expect(section.title == "PHẦN Ix" && section.instructions == "Dòng một.\nDòng hai.")
    #expect(try screen(app).form?.blueprint.language == "vi")
  }

  @Test func sharesOfLevelsAreNumbers() throws {
    var form = PlansScreen.form(of: .plans)
    form.entries.write(.title, "Đề")
    form.entries.write(.spread, "nhận biết 37,5,thông hiểu=37,5%; vận dụng 25")
    let levels = Set(try PlansScreen.blueprint(form).cells.compactMap(\.level))
    #expect(levels == ["nhận biết", "thông hiểu", "vận dụng"])
    for share in ["inf", "nan", "1e999", "0", "x"] {
      form.entries.write(.spread, "vận dụng \(share)")
      #expect(throws: TestFormProblem.self) { try PlansScreen.blueprint(form) }
    }
  }
}
