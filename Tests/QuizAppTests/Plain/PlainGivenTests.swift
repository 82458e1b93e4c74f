import QuestionAPI
import QuestionModel
import Synchronization
import Testing

@testable import QuizApp

/// Tests that were given, by prompts.
struct PlainGivenTests {
  private func run(
    _ lines: [String], _ bank: FakeBank = SampleMarks.bank(), _ language: Language = .english, sitting: String? = "s1"
  ) async -> PlainScript {
    await PlainScript(lines, language: language, bank: bank, beginning: .given(sitting))
  }

  @Test func theListLeadsToEverything() async {
    let script = await run(["1", "12", "5"], sitting: nil)
    #expect(script.text.contains("1. Kiểm tra giữa kì Toán 12  ▶ open  held back"))
    #expect(script.text.contains("41 began, 40 are done") && script.text.contains("results by student"))
    #expect(script.isFine)
  }

  @Test func resultsAreSaidByEverything() async {
    let script = await run(["1", "2", "", "3", "", "2", "3", "4", "12"])
    #expect(script.text.contains("mean") && script.text.contains("best of 2"))
    #expect(script.text.contains("Answer:") && script.text.contains("give time"))
    #expect(script.text.contains("Right 40, Partly 0, Wrong 0"))
    #expect(script.text.contains("đạo-hàm: Items 3") && script.text.contains("Nhận biết: "))
    #expect(script.isFine)
  }

  @Test func timeIsGivenAndAPaperGivenBack() async {
    let bank = SampleMarks.bank()
    let script = await run(["1", "1", "", "1", "20", "2", "1"], bank)
    #expect(script.text.contains("It ends at"))
    #expect(bank.exams.withLock { $0.attempts.contains { $0.state.grantedTime == 1_200_000 } })
    #expect(bank.exams.withLock { $0.attempts.count { $0.state.submitted == nil } } == 2)
  }

  @Test func theAnalysisIsToldInNumbers() async {
    let script = await run(["6", "6", "1", "", "3", "8"])
    #expect(script.text.contains("%: ") && script.text.contains("The curves are estimated."))
    #expect(script.text.contains("the model says") && script.text.contains("80–100%: A 100%"))
    #expect(!script.text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
    #expect(script.text.contains("the key is probably wrong"))
  }

  @Test func answersAreMarked() async {
    let bank = SampleMarks.bank()
    let script = await run(["7", "9", "", "1,5", "Khá", "", "2", ""], bank)
    #expect(script.text.contains("Type points from 0 to 2."))
    let marks = bank.exams.withLock { $0.attempts.compactMap { $0.state.marks["q41"] } }
    #expect(marks.count == 2 && marks[0].comment == "Khá")
  }

  @Test func aQuestionIsRegraded() async {
    let bank = SampleMarks.bank()
    let script = await run(["8", "3", "2", "1"], bank)
    #expect(
      script.text.contains("▲") && script.text.contains("Nothing is changed yet.") && script.text.contains("Done."))
    #expect(bank.exams.withLock { $0.given[0].sitting.remedies }.map(\.kind) == [.everyone])
  }

  /// Papers that are handed in later are graded by it.
  @Test func aRemedyThatChangesNoMarkYetIsTaken() async {
    let bank = SampleMarks.bank(students: 0)
    let script = await run(["8", "3", "2", "1"], bank)
    #expect(script.text.contains("No mark changes.") && script.text.contains("Done."))
    #expect(bank.exams.withLock { $0.given[0].sitting.remedies }.map(\.kind) == [.everyone])
  }

  @Test func whatWasSkippedStillWaits() async {
    let script = await run(["7", "", "", "", ""])
    #expect(script.text.contains("4 still to mark.") && !script.text.contains("No answer waits"))
  }

  @Test func keysAreNotNamedWhereThereAreNone() async {
    let script = await run(["6", "1", ""])
    #expect(script.text.contains("No curves are estimated yet.") && !script.text.contains("in the table does it"))
  }

  @Test func decisionsAreAskedFirst() async {
    let bank = SampleMarks.bank()
    let script = await run(["10", "2", "10", "1"], bank, .vietnamese)
    #expect(script.text.contains("Công bố điểm?") && script.text.contains("Đã công bố điểm."))
    #expect(bank.exams.withLock { $0.given[0].sitting.released } != nil)
  }

  @Test func aQuizIsGiven() async {
    let bank = GivingTests.bank()
    let lines = [
      "4", "1", "", "x", "", "", "", "", "", "", "", "", "", "2026-12-01 08:00", "", "10A1", "", "", "", "", "", "",
    ]
    let script = await run(lines, bank, sitting: nil)
    #expect(script.text.contains("write it as 2026-12-01 08:00") && script.text.contains("The test is given."))
    #expect(bank.exams.withLock { $0.given.first?.sitting.classes } == ["10A1"])
  }

  @Test func whatFailsIsToldAndCounts() async {
    let bank = SampleMarks.bank()
    bank.fail(.unavailable("away"))
    let script = await run([], bank)
    #expect(script.text.contains("away") && !script.isFine)
    #expect(await !run([], sitting: "nowhere").isFine)
  }
}
