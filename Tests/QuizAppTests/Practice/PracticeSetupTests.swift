import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct PracticeSetupTests {
  @Test func tagsAndWordsMakeOneSearch() async throws {
    var screen = PracticeSetupScreen(screen: 1, query: "hàm OR số")
    screen.tags = try [Tag("topic:a"), Tag("subject:toán"), Tag("topic:b")]
    #expect(screen.wholeQuery == "tag:subject:toán (tag:topic:a OR tag:topic:b) (hàm OR số)")
    #expect((try? SearchParser.parse(screen.wholeQuery)) != nil)
  }

  @Test func theFormDecidesTheQuiz() async {
    var app = await AppHarness()
    await app.press(.character("p"), .up, .right, .up, .right, .up, .right, .up, .character("3"))
    let screen = app.top(PracticeSetupScreen.self)
    #expect(screen?.options.minutes == 5)
    #expect(screen?.options.feedback == .final)
    #expect(screen?.options.order == .asFound)
    #expect(screen?.options.count == 103)
    await app.press(.backspace, .backspace, .character("3"), .down, .down, .down, .down, .enter)
    let session = app.top(TakeScreen.self)?.session
    #expect(session?.items.count == 7, "the unknown kind cannot be practised")
    #expect(session?.secondsLeft == 300)
  }

  @Test func aTagIsChosenWithoutAccents() async {
    var app = await AppHarness()
    await app.press(.character("p"), .down, .down, .enter)
    await app.type("dia")
    await app.press(.enter, .escape)
    #expect(app.top(PracticeSetupScreen.self)?.tags.map(\.name) == ["subject:địa-lí"])
    #expect(app.top(PracticeSetupScreen.self)?.matching?.total == 2)
  }

  @Test func nothingFoundIsToldWithWhatToDo() async {
    var app = await AppHarness(bank: FakeBank([]))
    #expect(app.text.contains("question-bank") && app.text.contains("starter`"))
    await app.press(.character("p"), .enter)
    #expect(app.text.contains("question-bank starter"))
  }

  @Test func theSameSeedDrawsTheSameQuiz() async {
    let bank = FakeBank()
    func draw(_ seed: UInt64) async -> [QuestionID] {
      let app = await AppHarness(bank: bank, beginning: .take(PracticeOptions(count: 4, seed: seed)))
      return app.top(TakeScreen.self)?.session.items.map(\.id) ?? []
    }
    #expect(await draw(7) == draw(7))
    #expect(await draw(7).count == 4)
    #expect(await draw(7) != draw(8))
  }
}
