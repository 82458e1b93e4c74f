import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Plans and tests at the sizes people have, in both languages.
struct PlanSnapshotTests {
  typealias Look = SnapshotTests.Look

  private func check(_ app: AppHarness, _ name: String, _ look: Look) {
    expectSnapshot(app.frame, "plan-\(name)-\(look.testDescription)")
  }

  @Test(arguments: Look.all) func lists(_ look: Look) async {
    var app = await AppHarness(look.language, bank: SamplePlans.bank(), size: look.size)
    await app.press(.character("m"))
    check(app, "list", look)
    await app.press(.character("n"))
    check(app, "new", look)
    await app.press(.escape, .tab)
    check(app, "tests", look)
    await app.press(.character("n"))
    check(app, "new-test", look)
    var empty = await AppHarness(look.language, size: look.size)
    await empty.press(.character("m"))
    check(empty, "none", look)
  }

  @Test(arguments: Look.all) func table(_ look: Look) async {
    var app = await PlanScreenTests.app(SamplePlans.bank(SamplePlans.general), look.language, size: look.size)
    await app.press(.down, .right)
    check(app, "table", look)
    await app.press(.character("a"))
    await app.type("so")
    await app.press(.down)
    check(app, "row", look)
    await app.press(.escape, .enter)
    check(app, "cell", look)
    await app.press(.escape, .character("i"))
    check(app, "details", look)
    await app.press(.escape, .tab, .character("s"))
    check(app, "part", look)
    await app.press(.escape, .character("7"), .character("7"), .character("7"))
    check(app, "fault", look)
    await app.press(.escape, .escape)
    check(app, "leaving", look)
  }

  @Test(arguments: Look.all) func fill(_ look: Look) async {
    var app = await PlanScreenTests.app(SamplePlans.bank(), look.language, size: look.size)
    await app.press(.character("f"))
    check(app, "fill", look)
    await app.press(.character("s"))
    check(app, "save", look)
  }

  @Test(arguments: Look.all) func test(_ look: Look) async {
    var app = await QuizScreenTests.app(SamplePlans.bank(), look.language, size: look.size)
    check(app, "test", look)
    await app.press(.character("o"))
    check(app, "settings", look)
  }
}
