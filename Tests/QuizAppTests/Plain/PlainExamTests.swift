import QuestionAPI
import QuestionModel
import Synchronization
import Testing

@testable import QuizApp

/// Tests by prompts.
struct PlainExamTests {
  private func script(_ lines: [String], _ bank: FakeBank, before: [Int: @Sendable () async -> Void] = [:]) async
    -> PlainScript
  {
    await PlainScript(lines, bank: bank, beginning: .sitting("s1"), before: before)
  }

  private func stored(_ bank: FakeBank) -> [String: Response] {
    bank.exams.withLock { $0.attempts.last?.state.responses ?? [:] }
  }

  @Test func theThreePartsAreTaken() async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national, code: "x") { $0.feedback = .atEnd })
    let script = await script(
      ["1", "x", "B", "/f", "/n", "TFTF", "123456", "2.5", "", "/g", "1", "/q"], bank)
    #expect(script.text.contains("PHẦN II · Question 1/1"))
    #expect(script.text.contains("50:00 left") && script.text.contains("at most 4"))
    #expect(
      stored(bank) == [
        "q11": .choices(["b"]), "q21": .statements(["a": true, "b": false, "c": true, "d": false]),
        "q31": .text("2,5"),
      ])
    #expect(script.text.contains("Handed in at") && script.text.contains("all saved"))
  }

  @Test func whatIsNotSavedIsKeptAndSentLater() async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    let script = await script(
      ["1", "B", "A", "/s", "1", "1", "1"], bank,
      before: [1: { bank.fail(.unavailable("away")) }, 6: { bank.fail(nil) }])
    #expect(script.text.contains("1 not saved yet: the service does not answer."))
    #expect(script.text.contains("Not handed in yet"))
    #expect(script.text.contains("Handed in at"))
    #expect(stored(bank) == ["q11": .choices(["b"]), "q12": .choices(["a"])])
  }

  @Test func essaysAndKeysAreThereToo() async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.mixed) { $0.feedback = .immediate })
    let script = await script(
      ["1", "AC", "/c", "/n", "/c", "/n", "/n", "/e", "Một", "hai", ".", "/q"], bank)
    #expect(script.text.contains("Right: 1 of 1 point") && script.text.contains("answer it first"))
    #expect(stored(bank)["q14"] == .text("Một\nhai"))
    #expect(script.text.contains("you can come back"))
  }

  @Test func theTimeIsOver() async {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    let script = await script(
      ["1", "B", "A"], bank, before: [2: { bank.exams.withLock { $0.pass(seconds: 4_000) } }])
    #expect(script.text.contains("Time is over.") && script.text.contains("does not count"))
    #expect(stored(bank) == ["q11": .choices(["b"])])
  }
}
