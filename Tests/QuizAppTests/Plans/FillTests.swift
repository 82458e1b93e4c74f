import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// A plan filled with questions, and tests made of it.
struct FillTests {
  static func app(_ bank: FakeBank, size: Size = Size(width: 120, height: 40)) async -> AppHarness {
    var app = await PlanScreenTests.app(bank, size: size)
    await app.press(.character("f"))
    return app
  }

  private func screen(_ app: AppHarness) throws -> FillScreen { try #require(app.top(FillScreen.self)) }

  /// A bank with five questions that a cell may have.
  static func wide() -> FakeBank {
    let bank = SamplePlans.bank()
    for (place, stem) in ["Thủ đô", "Con sông dài", "Đỉnh núi cao", "Vịnh đẹp"].enumerated() {
      let question = SampleQuestions.question(
        .singleChoice, "\(stem) nhất nước ta \(place)?", tags: ["subject:toán", "topic:đạo-hàm"], level: "Nhận biết",
        choices: [Choice(id: "a", text: "\(stem) một"), Choice(id: "b", text: "\(place) hai \(stem)")],
        key: AnswerKey(right: ["a"]))
      bank.add(question, id: FakeBank.id(50 + place))
    }
    return bank
  }

  @Test func whatIsShortIsToldWithItsReason() async throws {
    let app = await Self.app(SamplePlans.bank())
    #expect(app.text.contains("4 questions short"))
    #expect(
      app.text.contains("2 of 3 short: single choice · Nhận biết · đạo-hàm — 1 in the")
        && app.text.contains("2 of 2 short"))
    #expect(try screen(app).found?.filled.quiz.source?.blueprint == SamplePlans.planID)
    #expect(try screen(app).selected?.id == "i1")
  }

  @Test func anotherQuestionTakesThePlaceOfOne() async throws {
    let bank = Self.wide()
    var app = await Self.app(bank)
    let before = try #require(try screen(app).quiz)
    #expect(before.items.filter { $0.section == "p1" }.count == 4)
    await app.press(.character("w"))
    let after = try #require(try screen(app).quiz)
    #expect(after.items[0].question != before.items[0].question && after.items.dropFirst() == before.items.dropFirst())
    #expect(Set(after.items.compactMap(\.question)).count == 5 && after.source == nil)
    #expect(app.text.contains("Another question is taken."))
    await app.press(.character("/"))
    await app.type("nowhere")
    await app.press(.enter)
    #expect(app.text.contains("The bank has no other question for this."))
    #expect(try screen(app).quiz == after)
  }

  @Test func theSameSeedGivesTheSameTest() async throws {
    var app = await Self.app(Self.wide())
    let first = try #require(try screen(app).found)
    #expect(first.seed == 42)
    await app.press(.character("e"), .control("u"))
    await app.type("7")
    await app.press(.enter)
    #expect(try screen(app).found?.seed == 7)
    await app.press(.character("e"), .control("u"))
    await app.type("x")
    await app.press(.enter)
    #expect(app.text.contains("Seed: a number from 0"))
    await app.press(.control("u"))
    await app.type("42")
    await app.press(.enter)
    #expect(try screen(app).found == first)
  }

  @Test func itIsSavedAsATest() async throws {
    let bank = SamplePlans.bank()
    var app = await Self.app(bank)
    await app.press(.character("s"), .control("u"))
    await app.type("Đề số 2")
    await app.press(.enter)
    let quiz = try #require(app.top(QuizScreen.self)?.quiz)
    #expect(quiz.title == "Đề số 2" && quiz.items.count == 5 && quiz.cells.isEmpty)
    #expect(app.text.contains("from a plan, seed 42") && bank.stored.count == 11)
    await app.press(.escape)
    #expect(app.top(PlanScreen.self) != nil)
  }

  @Test func aTestMayBeDrawnForEachStudent() async throws {
    var app = await Self.app(SamplePlans.bank())
    await app.press(.character("s"), .tab, .right, .enter)
    let quiz = try #require(app.top(QuizScreen.self)?.quiz)
    #expect(quiz.items.allSatisfy { $0.question == nil } && quiz.items.count == 2 && quiz.source == nil)
    #expect(quiz.cells == SamplePlans.national.cells.filter { $0.kind != .essay })
  }

  @Test func whatCannotBeFilledIsTold() async throws {
    let bank = SamplePlans.bank()
    var app = await PlanScreenTests.app(bank)
    bank.fail(.forbidden("teachers alone"))
    await app.press(.character("f"))
    #expect(app.text.contains("teachers alone"))
    bank.fail(nil)
    await app.press(.character("n"))
    #expect(try screen(app).found != nil)
  }

  /// A plan that is changed and not saved is filled as it is seen.
  @Test func whatIsSeenIsFilled() async throws {
    var app = await PlanScreenTests.app(SamplePlans.bank())
    await app.press(.character("1"), .character("f"))
    #expect(try screen(app).found?.filled.quiz.source == nil)
    #expect(app.text.contains("2 questions short"))
  }

  /// A question that was found for one filling never takes a place in another.
  @Test func aSwapAndANewFillingAreNotUnderWayAtOnce() async throws {
    var app = await Self.app(Self.wide())
    app.holdsEffects = true
    await app.press(.character("w"), .character("n"), .character("e"))
    #expect(try app.held.count == 1 && screen(app).asking == nil)
    #expect(app.text.contains("Looking for another question"))
    await app.release()
    app.holdsEffects = true
    await app.press(.character("n"), .character("w"), .character("/"))
    #expect(try app.held.count == 1 && screen(app).asking == nil)
    await app.release()
    #expect(try screen(app).passed.isEmpty && screen(app).found != nil)
  }

  @Test func aSeedThatIsChosenWhileItIsFilledComesNext() async throws {
    var app = await Self.app(Self.wide())
    app.holdsEffects = true
    await app.press(.character("n"), .character("e"), .control("u"), .character("7"), .enter)
    await app.release()
    #expect(try screen(app).found?.seed == 7 && !screen(app).isWaiting)
  }

  @Test func whatWasSwappedIsNotLeftUnasked() async throws {
    var app = await Self.app(Self.wide())
    await app.press(.character("w"), .escape)
    #expect(app.text.contains("Leave without saving?") && app.text.contains("The test with what was swapped"))
    await app.press(.escape)
    #expect(try !screen(app).isLeaving)
    await app.press(.character("q"), .enter)
    #expect(app.top(PlanScreen.self) != nil)
    await app.press(.character("f"), .character("w"), .control("c"))
    #expect(try screen(app).isLeaving && !app.model.isFinished)
    await app.press(.enter)
    #expect(app.model.isFinished)
  }
}
