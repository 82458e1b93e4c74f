import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct TakeTests {
  private func response(_ app: AppHarness) -> Response? { app.top(TakeScreen.self)?.item?.response }

  @Test func aLetterOrDigitChooses() async throws {
    var app = await AppHarness.taking([SampleQuestions.single])
    let item = try #require(app.top(TakeScreen.self)?.item)
    await app.press(.character("2"))
    #expect(response(app) == .choices([item.choices[1].id]))
    await app.press(.character("c"))
    #expect(response(app) == .choices([item.choices[2].id]))
    await app.press(.down, .character(" "))
    #expect(response(app) == .choices([item.choices[3].id]))
  }

  @Test func pinnedOptionsStayAndTheSeedDecides() async throws {
    let app = await AppHarness.taking([SampleQuestions.single])
    let choices = try #require(app.top(TakeScreen.self)?.item?.choices)
    #expect(choices.last?.id == "d")
    let again = await AppHarness.taking([SampleQuestions.single])
    #expect(again.top(TakeScreen.self)?.item?.choices == choices)
    let orders = Set(
      (0..<20).map { seed in
        ChoiceOrder.choices(
          of: SampleQuestions.single.content, id: QuestionID(high: 0, low: 1), seed: UInt64(seed)
        ).map(\.id)
      })
    #expect(orders.count > 1)
    #expect(orders.allSatisfy { $0.last == "d" })
  }

  @Test func severalCanBeChosenAndTakenBack() async throws {
    var app = await AppHarness.taking([SampleQuestions.multiple])
    let ids = try #require(app.top(TakeScreen.self)?.item?.optionIDs)
    await app.press(.character("a"), .character("c"))
    #expect(response(app) == .choices([ids[0], ids[2]]))
    await app.press(.character("a"), .character("c"))
    #expect(response(app) == nil)
  }

  @Test func statementsAreJudgedOneAfterTheOther() async {
    var app = await AppHarness.taking([SampleQuestions.cluster])
    await app.type("tsđ")
    #expect(response(app) == .statements(["a": true, "b": false, "c": true]))
    await app.press(.up, .up, .character("t"))
    #expect(response(app) == .statements(["a": true, "b": true, "c": true]))
    await app.press(.character("a"), .character(" "))
    #expect(response(app) == .statements(["a": false, "b": true, "c": true]))
  }

  @Test func trueAndFalseHaveTheirLetters() async {
    var app = await AppHarness.taking([SampleQuestions.trueFalse])
    await app.type("s")
    #expect(response(app) == .choices(["false"]))
    await app.type("t")
    #expect(response(app) == .choices(["true"]))
  }

  @Test func lettersAreTextInAField() async {
    var app = await AppHarness.taking([SampleQuestions.short, SampleQuestions.numeric])
    await app.type("fn?g")
    #expect(response(app) == .text("fn?g"))
    await app.press(.control("u"))
    #expect(response(app) == nil)
    await app.type("ha noi")
    await app.press(.enter)
    #expect(app.top(TakeScreen.self)?.item?.isRight == true)
    await app.press(.enter)
    await app.type("2,50")
    await app.press(.enter)
    #expect(app.top(TakeScreen.self)?.item?.isRight == true)
    await app.press(.backTab)
    #expect(app.top(TakeScreen.self)?.field.text == "ha noi", "the answer is there again")
  }

  @Test func anAnswerGivenInCannotBeChanged() async {
    var app = await AppHarness.taking([SampleQuestions.trueFalse, SampleQuestions.single])
    await app.press(.character("s"), .enter)
    #expect(app.text.contains("✗ Sai"))
    await app.press(.character("t"))
    #expect(response(app) == .choices(["false"]))
  }

  @Test func finalFeedbackTellsNothingBeforeTheEnd() async {
    var app = await AppHarness.taking([SampleQuestions.single, SampleQuestions.multiple], feedback: .final)
    await app.press(.character("1"), .enter)
    #expect(app.bank.answerCount == 0)
    #expect(app.top(TakeScreen.self)?.session.position == 1)
    await app.press(.left, .character("2"), .character("n"), .character("n"))
    #expect(app.text.contains("Còn 1 câu chưa trả lời."))
    await app.press(.enter)
    #expect(app.top(ResultScreen.self) != nil)
    #expect(app.bank.answerCount == 2)
  }

  @Test func flagMapAndLeaving() async {
    var app = await AppHarness.taking([SampleQuestions.single, SampleQuestions.multiple])
    await app.press(.character("f"), .character("g"), .down, .enter)
    #expect(app.top(TakeScreen.self)?.session.position == 1)
    #expect(app.top(TakeScreen.self)?.session.items[0].isFlagged == true)
    await app.press(.escape)
    #expect(app.top(HomeScreen.self)?.journal.snapshots.count == 1)
  }

  @Test func theClockRunsByTicksAndCanBeHidden() async {
    var app = await AppHarness.taking([SampleQuestions.single], minutes: 1)
    #expect(app.model.needsTick)
    for second in 0...10 { await app.send(.tick(.seconds(second) + .milliseconds(second * 7))) }
    #expect(app.text.contains("0:50"))
    await app.press(.character("t"))
    #expect(!app.text.contains("0:50"))
    await app.press(.character("?"))
    await app.send(.tick(.seconds(40)))
    await app.press(.escape)
    #expect(app.top(TakeScreen.self)?.session.elapsed == 40)
    await app.send(.tick(.seconds(61)))
    #expect(app.text.contains("Hết giờ"))
    await app.press(.escape)
    #expect(!app.model.needsTick)
  }

  @Test func aFailureKeepsTheAnswerAndCanBeTriedAgain() async {
    var app = await AppHarness.taking([SampleQuestions.single])
    await app.press(.character("1"))
    app.bank.fail(.unavailable("cut off"))
    await app.press(.enter)
    #expect(app.text.contains("cut off"))
    app.bank.fail(nil)
    await app.press(.enter)
    #expect(app.top(TakeScreen.self)?.item?.result != nil)
  }

  @Test func aFailureOfTheEndCanBeTriedAgain() async {
    var app = await AppHarness.taking([SampleQuestions.single], feedback: .final)
    await app.press(.character("1"))
    app.bank.fail(.unavailable("cut off"))
    await app.press(.control("s"), .enter)
    #expect(app.text.contains("cut off"))
    app.bank.fail(nil)
    await app.press(.enter)
    #expect(app.top(ResultScreen.self)?.session.items.first?.isAnswered == true)
  }

  @Test func theMistakesCanBePractisedAgain() async {
    var app = await AppHarness.taking([SampleQuestions.trueFalse, SampleQuestions.short])
    await app.press(.character("t"), .enter, .enter)
    await app.type("Huế")
    await app.press(.enter, .enter, .enter)
    let result = app.top(ResultScreen.self)
    #expect(result?.mistakes.count == 1)
    #expect(result?.score.rightCount == 1)
    #expect(app.journal.names.isEmpty)
    #expect(app.journal.resultLines == 1)
    await app.press(.character("r"))
    let session = app.top(TakeScreen.self)?.session
    #expect(session?.items.map(\.content.stem) == ["Thủ đô của Việt Nam là gì?"])
    #expect(session?.items.first?.response == nil)
  }

  @Test func aClickChooses() async throws {
    var app = await AppHarness.taking([SampleQuestions.single])
    let target = try #require(app.frame.targets.first { $0.action == "option" && $0.index == 2 })
    await app.send(.mouse(MouseEvent(.press, at: target.area.origin, target: target)))
    let item = app.top(TakeScreen.self)?.item
    #expect(item?.response == item.map { .choices([$0.choices[2].id]) })
  }
}
