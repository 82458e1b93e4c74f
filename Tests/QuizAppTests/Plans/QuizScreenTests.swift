import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// A test as its teacher looks it over.
struct QuizScreenTests {
  static func app(
    _ bank: FakeBank = SamplePlans.bank(), _ language: Language = .english, size: Size = Size(width: 120, height: 40)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("m"), .tab, .enter)
    return app
  }

  private func screen(_ app: AppHarness) throws -> QuizScreen { try #require(app.top(QuizScreen.self)) }

  private func stored(_ bank: FakeBank) throws -> Quiz { try Quiz(try bank.find(SamplePlans.testID).question.content) }

  @Test func newerRevisionsAreToldAndPinned() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    #expect(app.text.contains("1 question edited since") && app.text.contains("Bản nháp: Đạo hàm"))
    #expect(app.text.contains("It was edited since; as it is now:"))
    await app.press(.character("p"))
    #expect(app.text.contains("Pinned 1 question as now") && !app.text.contains("Bản nháp: Đạo hàm"))
    await app.press(.control("s"))
    let newest = try await bank.question(FakeBank.id(1)).revision
    #expect(try stored(bank).items[0].revision == newest && screen(app).outdated.isEmpty)
  }

  @Test func whatIsSavedIsGiven() async throws {
    var app = await Self.app()
    await app.press(.character("J"), .character("n"))
    #expect(app.text.contains("save the test before it is given") && app.top(QuizScreen.self) != nil)
    await app.press(.control("s"), .character("n"))
    let form = try #require(app.top(GivingFormScreen.self))
    #expect(form.subject == .quiz(SamplePlans.testID))
  }

  @Test func partsAndWhatIsDrawnAreShown() async throws {
    let app = await Self.app()
    #expect(app.text.contains("PHẦN I  2 q · 0.75 p") && app.text.contains("essay: not written yet"))
    #expect(app.text.contains("2 drawn for each student: true/false cluster · Vận dụng"))
    #expect(app.text.contains("45 min · 1 attempt · questions, options mixed"))
  }

  @Test func itemsAreMovedTakenOutAndWeighed() async throws {
    var app = await Self.app()
    await app.press(.character("J"))
    #expect(try screen(app).quiz?.items.map(\.id) == ["i2", "i1", "i3"] && screen(app).selected?.id == "i1")
    await app.press(.character("J"))
    #expect(try screen(app).quiz?.items.map(\.id) == ["i2", "i1", "i3"])
    await app.press(.character("w"), .control("u"))
    await app.type("0,75")
    await app.press(.tab, .character(" "), .enter)
    #expect(try screen(app).quiz?.items.map(\.points) == [0.75, 0.75, 3])
    await app.press(.character("d"), .character("u"), .character("u"), .character("u"))
    #expect(try screen(app).quiz == screen(app).document.saved && !screen(app).isChanged)
  }

  @Test func aQuestionIsAddedByASearch() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    await app.press(.character("a"))
    await app.type("topic:số-học")
    await app.press(.enter)
    let quiz = try #require(try screen(app).quiz)
    #expect(quiz.items.count == 4 && quiz.items[1].question == FakeBank.id(6) && quiz.items[1].points == 0.25)
    #expect(quiz.items[1].section == "p1")
    #expect(try screen(app).selected?.question == FakeBank.id(6))
    await app.press(.character("a"))
    await app.type("topic:số-học")
    await app.press(.enter)
    #expect(app.text.contains("The bank has no other question for this."))
    await app.press(.character("u"), .character("a"))
    bank.fail(.unavailable("away"))
    await app.press(.enter)
    #expect(try app.text.contains("away") && !screen(app).isChanged)
  }

  @Test func anEssayIsWritten() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    await app.press(.end, .enter)
    await app.type("Trình bày lời giải.")
    await app.press(.enter, .control("s"))
    #expect(try stored(bank).items[2].prompt == .essay("Trình bày lời giải."))
  }

  @Test func settingsAreAForm() async throws {
    var app = await Self.app()
    await app.press(.character("o"), .control("u"))
    await app.type("nhiều")
    await app.press(.enter)
    #expect(app.text.contains("Time (minutes): a number from"))
    await app.press(.control("u"), .tab, .control("u"), .tab, .right, .tab, .right, .tab)
    await app.type("50")
    await app.press(.tab, .character(" "), .enter)
    let settings = try #require(try screen(app).quiz?.settings)
    #expect(settings.duration == nil && settings.attempts == nil && settings.navigation == .forward)
    #expect(settings.feedback == .none && settings.passMark == 0.5 && !settings.shufflesQuestions)
    #expect(app.text.contains("pass at 50%"))
  }

  @Test func aNewTestIsDrawnByASearch() async throws {
    let bank = SamplePlans.bank()
    var app = await AppHarness(.english, bank: bank, size: Size(width: 120, height: 40))
    await app.press(.character("m"), .tab, .character("n"))
    await app.type("Kiểm tra 15 phút")
    await app.press(.tab)
    await app.type("topic:số-học")
    await app.press(.enter)
    #expect(app.text.contains("the search finds 2 published questions, not 10"))
    await app.press(.tab, .control("u"))
    await app.type("2")
    await app.press(.enter)
    #expect(try screen(app).quiz?.items.count == 2 && screen(app).isChanged)
    await app.press(.control("s"))
    #expect(bank.stored.count == 11)
  }

  @Test func errorsOfTheBankAreTold() async throws {
    let bank = SamplePlans.bank()
    var app = await AppHarness(.english, bank: bank)
    await app.press(.character("m"))
    bank.fail(.unavailable("away"))
    await app.press(.tab)
    #expect(app.text.contains("away"))
    bank.fail(nil)
    await app.press(.control("r"), .enter)
    bank.fail(.forbidden("teachers alone"))
    await app.press(.character("J"), .control("s"))
    #expect(try app.text.contains("teachers alone") && screen(app).isChanged)
  }

  @Test func theListIsSearched() async throws {
    var app = await AppHarness(.english, bank: SamplePlans.bank())
    await app.press(.character("m"), .character("/"))
    await app.type("giua ki")
    #expect(app.top(PlansScreen.self)?.items?.count == 1)
    await app.type(" (")
    #expect(app.text.contains("does not parse at character 10"))
    await app.press(.backspace, .backspace)
    await app.type("x")
    #expect(app.text.contains("Nothing found."))
    await app.press(.escape, .enter)
    #expect(app.top(PlanScreen.self) != nil)
  }

  @Test func studentsHaveNoSuchEntry() async throws {
    var app = await AppHarness(.english, bank: .school(signedIn: "binh"))
    await app.press(.character("m"))
    #expect(app.top(PlansScreen.self) == nil && !app.text.contains("Plans & tests"))
  }

  /// Enter alone changes nothing, also of what a line has no room for.
  @Test func whatIsNotTouchedInAFormStays() async throws {
    let bank = FakeBank(SampleQuestions.all + [SamplePlans.document(SamplePlans.national.content())])
    var quiz = SamplePlans.test(in: bank)
    quiz.language = nil
    quiz.sections[0].instructions = "Dòng một.\nDòng hai."
    quiz.items[0].points = 1.0 / 3
    quiz.items[2].prompt = .essay("a)\tMột\nb)\tHai")
    quiz.settings.passMark = 1.0 / 3
    bank.add(SamplePlans.document(quiz.content()), id: SamplePlans.testID)
    var app = await Self.app(bank)
    for letter in ["i", "s", "o", "w"] { await app.press(.character(letter), .enter) }
    await app.press(.end, .enter, .enter)
    #expect(try screen(app).quiz == quiz && !screen(app).isChanged)
  }

  @Test func whatIsWrittenWhileItIsSavedIsSavedToo() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    app.holdsEffects = true
    await app.press(.character("J"), .control("s"), .character("d"), .escape, .enter)
    await app.release()
    #expect(try app.top(PlansScreen.self) != nil && stored(bank).items.map(\.id) == ["i2", "i3"])
  }

  /// Questions that were drawn for a form that is given up are let go.
  @Test func aFormThatIsGivenUpGetsNoQuestions() async throws {
    var app = await AppHarness(.english, bank: SamplePlans.bank(), size: Size(width: 120, height: 40))
    await app.press(.character("m"), .tab, .character("n"))
    app.holdsEffects = true
    await app.type("Đề cũ")
    await app.press(.tab)
    await app.type("topic:số-học")
    await app.press(.tab, .control("u"), .character("2"), .enter)
    #expect(app.held.count == 1 && app.text.contains("Drawing questions"))
    await app.press(.escape, .character("n"))
    await app.type("Đề mới")
    await app.release()
    let form = try #require(app.top(PlansScreen.self)?.form)
    #expect(form.entries.text(.title) == "Đề mới")
  }
}
