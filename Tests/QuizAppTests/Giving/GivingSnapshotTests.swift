import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Every face of giving a test, of its marks and of its analysis.
struct GivingSnapshotTests {
  typealias Look = SnapshotTests.Look

  private func check(_ app: AppHarness, _ name: String, _ look: Look) {
    expectSnapshot(app.frame, "\(name)-\(look.testDescription)")
  }

  private func app(_ look: Look, _ bank: FakeBank = SampleMarks.bank(), _ id: String? = nil) async -> AppHarness {
    await AppHarness(look.language, bank: bank, size: look.size, beginning: .given(id))
  }

  @Test(arguments: Look.all) func list(_ look: Look) async {
    var app = await app(look)
    check(app, "given", look)
    await app.press(.character("c"))
    check(app, "given-close", look)
    await app.press(.enter, .character("v"), .enter)
    check(app, "given-released", look)
    check(await self.app(look, FakeBank()), "given-none", look)
  }

  @Test(arguments: Look.all) func results(_ look: Look) async {
    var app = await app(look, SampleMarks.bank(), "s1")
    check(app, "results", look)
    await app.press(.tab, .character("s"))
    check(app, "results-questions", look)
    await app.press(.tab)
    check(app, "results-topics", look)
    await app.press(.character("w"))
    check(app, "results-file", look)
    check(await self.app(look, SampleMarks.bank(students: 0), "s1"), "results-none", look)
  }

  @Test(arguments: Look.all) func paper(_ look: Look) async {
    var app = await app(look, SampleMarks.bank(), "s1")
    await app.press(.enter)
    check(app, "paper", look)
    await app.press(.character("x"))
    await app.type("15")
    check(app, "paper-time", look)
  }

  @Test(arguments: Look.all) func marking(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("m"))
    check(app, "marking", look)
    await app.type("3")
    await app.press(.enter)
    check(app, "marking-too-much", look)
    for points in ["1,5", "2", "0", "1"] {
      await app.press(.control("u"))
      await app.type(points)
      await app.press(.enter)
    }
    check(app, "marking-done", look)
  }

  @Test(arguments: Look.all) func regrading(_ look: Look) async {
    var app = await app(look, SampleMarks.bank(), "s1")
    await app.press(.tab, .down, .down, .character("r"))
    check(app, "regrade", look)
    await app.press(.down, .enter)
    check(app, "regrade-preview", look)
    await app.press(.enter)
    check(app, "regrade-made", look)
  }

  @Test(arguments: Look.all) func analysis(_ look: Look) async {
    var app = await app(look)
    await app.press(.character("a"), .character("c"))
    check(app, "analysis", look)
    await app.press(.character("s"))
    check(app, "analysis-scores", look)
    await app.press(.tab)
    check(app, "analysis-item", look)
    await app.press(.pageDown)
    check(app, "analysis-curve", look)
    await app.press(.end)
    check(app, "analysis-options", look)
    await app.press(.character("c"))
    check(app, "analysis-options-ascii", look)
    await app.press(.tab)
    check(app, "analysis-all-right", look)
  }

  @Test(arguments: Look.all) func analysisOfNobodyAndOne(_ look: Look) async {
    var app = await app(look, SampleMarks.bank(students: 0))
    await app.press(.character("a"))
    check(app, "analysis-nobody", look)
    await app.press(.character("s"))
    check(app, "analysis-nobody-scores", look)
    app = await self.app(look, SampleMarks.bank(students: 1))
    await app.press(.character("a"))
    check(app, "analysis-one", look)
    await app.press(.enter)
    check(app, "analysis-one-item", look)
  }

  @Test(arguments: Look.all) func giving(_ look: Look) async {
    var app = await app(look, GivingTests.bank())
    await app.press(.character("n"))
    check(app, "giving-quizzes", look)
    await app.press(.enter, .down)
    await app.type("2026-12-01 08:00")
    check(app, "giving-form", look)
    await app.press(.down)
    await app.type("2026-12-01 07:00")
    await app.press(.enter)
    check(app, "giving-wrong", look)
    await app.press(.control("u"))
    await app.type("2026-12-01 09:30")
    await app.press(.enter)
    check(app, "giving-done", look)
    await app.press(.enter, .end, .character("e"))
    check(app, "giving-change", look)
  }
}
