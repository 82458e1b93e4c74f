import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

struct PlainTests {
  private func run(
    _ lines: [String], language: Language = .english, bank: FakeBank = FakeBank(),
    journal: MemoryJournal = MemoryJournal(), beginning: AppModel.Beginning = .home
  ) async -> (text: String, isFine: Bool) {
    let script = await PlainScript(lines, language: language, bank: bank, journal: journal, beginning: beginning)
    return (script.text, script.isFine)
  }

  private static let six = [
    SampleQuestions.single, SampleQuestions.multiple, SampleQuestions.trueFalse, SampleQuestions.cluster,
    SampleQuestions.short, SampleQuestions.numeric,
  ]

  private static let quiz = AppModel.Beginning.take(PracticeOptions(count: 6, order: .asFound, seed: 1))

  @Test func aPassageIsReadOutOnceBeforeItsQuestions() async throws {
    let (text, isFine) = await run(
      ["A", "B", "a c", "A", "A", "1", "2"], bank: FakeBank(SamplePassages.all),
      beginning: .take(PracticeOptions(count: 5, order: .asFound, seed: 1)))
    #expect(isFine)
    let asked = try #require(text.firstRange(of: "By topic").map { text[..<$0.lowerBound] })
    #expect(asked.ranges(of: "Rắn nát").count == 1)
    #expect(asked.ranges(of: "Read this").count == 2)
    #expect(asked.contains("(The same passage as before.)"))
    #expect(asked.contains("This bank has no passage"))
  }

  @Test func allKindsCanBeTaken() async {
    let journal = MemoryJournal()
    let lines = ["A", "a c", "T", "tftt", "ha noi", "2.5", "1", "1"]
    let (text, isFine) = await run(lines, bank: FakeBank(Self.six), journal: journal, beginning: Self.quiz)
    #expect(isFine)
    #expect(text.contains("\nQuestion 1/6 · single choice\n"))
    #expect(text.contains("y = x² + ½x"))
    #expect(text.contains("Every question is answered."))
    #expect(text.contains("By topic"))
    #expect(!text.contains("\u{1B}"))
    #expect(journal.resultLines == 1)
    #expect(journal.names.isEmpty)
  }

  @Test func theEndOfInputKeepsTheQuiz() async {
    let journal = MemoryJournal()
    let bank = FakeBank(Self.six)
    let (text, isFine) = await run(["A"], bank: bank, journal: journal, beginning: Self.quiz)
    #expect(isFine)
    #expect(text.contains("Kept. You can resume it later."))
    #expect(journal.names.count == 1)
    let (again, _) = await run(["1", "/s", "1", "1", "4"], bank: bank, journal: journal)
    #expect(again.contains("1. Resume the quiz (1/6)"))
    #expect(again.contains("Question 2/6"))
    #expect(again.contains("5 unanswered."))
  }

  @Test func commandsMoveAbout() async {
    let lines = ["/f", "/5", "/p", "/g", "hello", "/?", "/q"]
    let (text, _) = await run(lines, bank: FakeBank(Self.six), beginning: Self.quiz)
    #expect(text.contains("Question 5/6"))
    #expect(text.contains("Question 4/6"))
    #expect(text.contains("Not understood."))
    #expect(text.contains("⚑"))
    #expect(text.contains("/s: hand in"))
  }

  @Test func browsingOpensAndCompares() async {
    let lines = ["2", "hàm", "1", "2", "1", "0", "", "0", "0"]
    let (text, isFine) = await run(lines)
    #expect(isFine)
    #expect(text.contains("  1. Đạo hàm của hàm số y = x² + ½x là:"))
    #expect(text.contains("[-Bản nháp: -]"))
  }

  @Test func wrongAnswersToPromptsAreAskedAgain() async {
    let (text, isFine) = await run(["x", "99", "-9223372036854775808"])
    #expect(isFine)
    #expect(text.contains("Type a number from 1 to"))
  }

  @Test func anEmptyBankSaysHowToFillIt() async {
    let (text, isFine) = await run([], language: .vietnamese, bank: FakeBank([]))
    #expect(isFine)
    #expect(text.contains("question-bank starter"))
    #expect(text.contains("Tạm biệt."))
    let (none, found) = await run([], bank: FakeBank([]), beginning: Self.quiz)
    #expect(!found)
    #expect(none.contains("No published question matches"))
  }

  @Test func practiceThatRemembersIsAskedForAndShown() async throws {
    let bank = FakeBank()
    bank.curved.withLock { curved in
      curved = [1, 3].map { number in
        CalibratedQuestion(
          id: FakeBank.id(number), revision: ContentDigest(of: [UInt8(number)]), curve: ItemCurve(difficulty: 0),
          students: 50)
      }
    }
    let journal = MemoryJournal()
    // The fourth way, any question, two of them, no clock; then the result is left.
    let adaptive = ["1", "4", "", "2", "", "1", "1", "1", "0"]
    let (text, isFine) = await run(adaptive, bank: bank, journal: journal)
    #expect(isFine && text.contains("Question 2 · ability"))
    #expect(text.contains("Ended, as there were as many questions as asked for."))
    let (progress, _) = await run([], bank: bank, journal: journal, beginning: .progress)
    #expect(progress.contains("Days in a row: 1") && progress.contains("Ability (adaptive practice)"))
    let (weak, _) = await run(["2", "/q"], bank: bank, journal: journal, beginning: .progress)
    #expect(weak.contains("Question 1/"))
  }

  @Test func aSearchThatDoesNotParseIsTold() async {
    let (text, _) = await run(["1", "", "(", "", "1", "", "", "", "/q"])
    #expect(text.contains("Error at character"))
    #expect(text.contains("Question 1/1"))
  }

  @Test func controlCharactersOfQuestionsAreHarmless() async {
    let (text, _) = await run([], bank: FakeBank([SampleQuestions.arabic]), beginning: Self.quiz)
    #expect(text.contains("␛[31m"))
    #expect(!text.contains("\u{1B}"))
  }
}
