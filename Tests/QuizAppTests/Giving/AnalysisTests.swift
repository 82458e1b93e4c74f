import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// What the answers tell.
struct AnalysisTests {
  private func open(_ bank: FakeBank = SampleMarks.bank(), _ keys: Key...) async -> AppHarness {
    var app = await AppHarness(
      .english, bank: bank, size: Size(width: 120, height: 60), beginning: .given(nil))
    await app.press(.character("a"))
    for key in keys { await app.press(key) }
    return app
  }

  @Test func flagsAreToldInWords() async {
    var app = await open()
    #expect(app.text.contains("SEM") && app.text.contains("alpha"))
    await app.press(.down)
    #expect(app.text.contains("! everyone was right"))
    await app.press(.down)
    #expect(app.text.contains("the key is probably wrong: the able choose B"))
  }

  @Test func curvesAreEstimatedAndDrawn() async throws {
    var app = await open(SampleMarks.bank(), .character("c"))
    #expect(app.text.contains("The curves are estimated."))
    await app.press(.enter)
    #expect(
      app.text.contains("Rasch · difficulty b = ") && app.text.contains("●") && app.text.contains("ability, logits"))
    #expect(app.text.contains("Solid, ✓: the key"))
    // The options are told apart by their letters.
    for letter in ["A", "B", "C"] { #expect(app.text.contains(letter)) }
    await app.press(.character("c"))
    let braille = app.text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) }
    #expect(!braille)
    await app.press(.tab)
    #expect(app.text.contains("There is no curve: everyone was right."))
  }

  @Test func withoutCurvesTheWayToThemIsTold() async {
    var app = await open(SampleMarks.bank(), .enter)
    #expect(app.text.contains("No curves are estimated yet; c in the table does it."))
    app = await AppHarness(
      .english, bank: SampleMarks.bank(), size: Size(width: 120, height: 60), beginning: .given(nil),
      keys: KeyMap(chosen: [AnalysisCommands.rasch.name: [.function(9)]]))
    await app.press(.character("a"), .enter)
    #expect(app.text.contains("No curves are estimated yet; F9 in the table does it."))
  }

  @Test func nobodyAndOneReadWell() async {
    var app = await open(SampleMarks.bank(students: 0))
    #expect(app.text.contains("0 students") && app.text.contains("mean –"))
    await app.press(.character("s"))
    #expect(app.text.contains("No attempt is over yet"))
    app = await open(SampleMarks.bank(students: 1), .enter)
    #expect(app.text.contains("answer is too few to say anything"))
  }

  @Test func refusalsAreTold() async {
    let bank = SampleMarks.bank()
    var app = await open(bank)
    bank.fail(.forbidden("Only keys may do that."))
    await app.press(.character("c"))
    #expect(app.text.contains("Only keys may do that.") && app.text.contains("everyone was right"))
  }

  @Test func aQuestionIsRegradedOrOpenedFromHere() async {
    var app = await open(SampleMarks.bank(), .down, .down, .character("r"))
    #expect(app.top(RegradeScreen.self) != nil)
    app = await open(SampleMarks.bank(), .enter, .character("o"))
    #expect(app.top(QuestionScreen.self) != nil)
  }
}
