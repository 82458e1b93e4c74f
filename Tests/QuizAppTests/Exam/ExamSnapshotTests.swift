import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Every face of a test at the sizes people have, in both languages.
struct ExamSnapshotTests {
  typealias Look = SnapshotTests.Look

  private func check(_ app: AppHarness, _ name: String, _ look: Look) {
    expectSnapshot(app.frame, "exam-\(name)-\(look.testDescription)")
  }

  @Test(arguments: Look.all) func list(_ look: Look) async {
    var app = await AppHarness(look.language, bank: SittingsTests.bank(), size: look.size)
    await app.press(.character("e"))
    check(app, "list", look)
    await app.press(.enter)
    await app.type("HOA")
    check(app, "begin", look)
  }

  @Test(arguments: Look.all) func national(_ look: Look) async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national) { $0.feedback = .atEnd })
    var app = await AppHarness.examining(bank, look.language, size: look.size)
    await app.press(.character("b"))
    check(app, "choice", look)
    await app.press(.tab, .control("f"), .tab)
    await app.type("đs")
    check(app, "statements", look)
    await app.press(.tab)
    check(app, "number-empty", look)
    await app.type("-1,25")
    await app.pass(to: 40 * 60 + 5)
    check(app, "number", look)
    bank.fail(.unavailable("away"))
    await app.press(.tab)
    await app.type("3")
    await app.pass(to: 40 * 60 + 10)
    await app.pass(to: 40 * 60 + 20)
    check(app, "not-saved", look)
    await app.press(.control("g"))
    check(app, "map", look)
    await app.press(.control("s"))
    check(app, "review", look)
    await app.press(.control("s"))
    check(app, "confirm", look)
    await app.press(.enter)
    check(app, "not-handed-in", look)
    bank.fail(nil)
    await app.pass(to: 43 * 60)
    check(app, "handed-in", look)
    await app.press(.enter)
    check(app, "result", look)
    await app.press(.character("m"))
    check(app, "mistakes", look)
  }

  @Test(arguments: Look.all) func otherKinds(_ look: Look) async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.mixed) { $0.feedback = .immediate })
    var app = await AppHarness.examining(bank, look.language, size: look.size)
    await app.press(.character("a"), .character("c"))
    check(app, "several", look)
    await app.press(.enter)
    check(app, "answer-told", look)
    await app.press(.enter, .character("s"))
    check(app, "true-false", look)
    await app.press(.tab)
    await app.type("Hà Nội")
    check(app, "short", look)
    await app.press(.tab)
    await app.type("Tiếng Việt là tiếng nói của cha ông.")
    await app.press(.enter)
    await app.type("Em sẽ giữ gìn.")
    check(app, "essay", look)
    await app.press(.escape)
    check(app, "leave", look)
  }

  @Test(arguments: Look.all) func passages(_ look: Look) async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.reading) { $0.navigation = .forward })
    var app = await AppHarness.examining(bank, look.language, size: look.size)
    check(app, "passage", look)
    await app.press(.character("r"))
    check(app, "passage-folded", look)
    await app.press(.tab)
    check(app, "forward", look)
  }

  @Test(arguments: Look.all) func timeIsOver(_ look: Look) async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, look.language, size: look.size)
    await app.press(.character("b"))
    bank.fail(.unavailable("away"))
    await app.press(.tab, .character("a"))
    await app.pass(to: 3_000)
    check(app, "time-over-unsaved", look)
    bank.fail(nil)
    await app.pass(to: 3_050)
    check(app, "time-over", look)
    await app.press(.enter)
    check(app, "result-later", look)
  }

  @Test(arguments: Look.all) func waitingAtTheStart(_ look: Look) async {
    let (bank, exams) = (SampleTests.bank(SampleTests.given(SampleTests.national)), MemoryJournal())
    var first = await AppHarness.examining(bank, exams: exams)
    bank.fail(.unavailable("away"))
    await first.press(.character("b"))
    var app = await AppHarness(look.language, bank: bank, exams: exams, size: look.size)
    check(app, "waits-home", look)
    await app.press(.character("1"))
    check(app, "waits", look)
  }
}
