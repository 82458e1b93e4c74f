import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct QuestionTests {
  @Test func noKeyReachesAScreenBeforeTheAnswer() async throws {
    let bank = FakeBank([SampleQuestions.single])
    let runner = AppHarness.runner(bank, MemoryJournal())
    let ticket = Ticket(screen: 1, number: 1)
    let id = try #require(bank.stored.first?.id)
    for effect in [AppEffect.question(ticket, id), .startPractice(ticket, PracticeOptions())] {
      let answer = await runner.perform(effect)
      let text = String(describing: answer)
      #expect(text.contains("Tất cả đều sai"))
      #expect(!text.contains("nx^{n-1}"), "\(effect)")
    }
  }

  @Test func aDifferenceDoesNotTellTheKey() {
    let diff = StudentDiff(
      QuestionDiff(fields: [
        QuestionDiff.Field(name: "stem", parts: [.added("x")]),
        QuestionDiff.Field(name: "key.right", parts: [.added("a")]),
      ]))
    #expect(diff.fields.map(\.name) == ["stem"])
    #expect(diff.hasHiddenChanges)
  }

  @Test func theHistoryComparesByWord() async {
    var app = await AppHarness(.english)
    await app.press(.character("b"), .enter, .enter, .character("h"), .enter)
    #expect(app.text.contains("[-Bản nháp: -]"))
    #expect(app.text.contains("[-draft-]{+published+}"))
    await app.press(.escape, .escape, .escape, .escape)
    #expect(app.top(HomeScreen.self) != nil)
  }

  @Test func aMarkedRevisionIsTheOtherSide() async {
    var app = await AppHarness(.english)
    await app.press(.character("b"), .enter, .enter, .character("h"), .character(" "), .down, .enter)
    let screen = app.top(QuestionScreen.self)
    #expect(screen?.compared?.from.generation == 0)
    #expect(screen?.compared?.to.generation == 1)
  }

  @Test func theFirstRevisionHasNothingToCompareWith() async {
    var app = await AppHarness(.english)
    await app.press(.character("b"), .enter, .enter, .character("h"), .down, .enter)
    #expect(app.top(QuestionScreen.self)?.page == .history)
  }
}
