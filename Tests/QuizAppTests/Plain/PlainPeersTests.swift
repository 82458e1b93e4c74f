import QuestionAPI
import QuestionSync
import Synchronization
import Testing

@testable import QuizApp

/// Other banks by prompts.
struct PlainPeersTests {
  private func run(
    _ lines: [String], _ bank: FakeBank = .withPeers(), _ language: Language = .english
  ) async -> PlainScript {
    let name = Words(language).peersTitle
    return await PlainScript(
      [await PlainScript.number(of: name, language, bank: bank)] + lines, language: language, bank: bank)
  }

  @Test func theyAreListedAndShown() async {
    let script = await run(["1", "9", "0"])
    #expect(script.text.contains(FakeBank.key) && script.text.contains("1. so-gd  upper  2026"))
    #expect(script.text.contains("3 revisions refused") && script.text.contains("and 1 more"))
    #expect(script.text.contains("Type a number from 1 to 3") && script.isFine)
  }

  @Test func anExchangeTellsItsStages() async {
    let script = await run(["s2", "r1", "0"])
    #expect(script.text.contains("  receiving 0/12\n  receiving 12/12\n"))
    #expect(script.text.contains("12 pulled") && script.text.contains("all compared") && script.isFine)
  }

  @Test func anExchangeThatCannotBeIsTold() async {
    let bank = FakeBank.withPeers()
    #expect(await !run(["s3", "0"], bank).isFine)
    var outcome = SyncOutcome()
    outcome.fault = "The line was cut."
    bank.exchange.withLock { [outcome] in $0.outcome = outcome }
    let script = await run(["s1", "0"], bank, .vietnamese)
    #expect(script.text.contains("bị ngắt: The line was cut.") && !script.isFine)
  }

  @Test func oneIsAddedAndForgotten() async {
    let bank = FakeBank.withPeers()
    let lines = ["a", "bo-gd", "https://moet", "s3cret", "", "2", "1", "", "1", "2", "", "2", "d1", "1", "0"]
    let script = await run(lines, bank)
    #expect(script.text.contains("Compare its key below") && script.text.contains("Forget bo-gd?"))
    #expect(bank.others.withLock { $0.map(\.name) } == ["so-gd", "thpt-chu-van-an", "truong-lang"])
    #expect(script.isFine)
  }

  @Test func thisBankIsNamed() async {
    let bank = FakeBank.withPeers()
    let script = await run(["i", "Trường THPT Lê Lợi", "", "i", "", "?", "0"], bank)
    #expect(script.text.contains("Title [THPT Lê Lợi]") && script.text.contains("This bank: Trường THPT Lê Lợi"))
    #expect(bank.title.withLock { $0.agency } == "01-0423" && !script.isFine)
  }

  @Test func theConflictsAreOneStepAway() async throws {
    let bank = try await FakeBank.withTwoHeads()
    let script = await run(["c", "0", "0"], bank)
    #expect(script.text.contains("1. "))
  }
}
