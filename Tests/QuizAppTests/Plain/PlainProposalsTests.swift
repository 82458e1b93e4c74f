import QuestionAPI
import QuestionModel
import Synchronization
import Testing

@testable import QuizApp

/// What other banks propose, by prompts.
struct PlainProposalsTests {
  private func run(_ lines: [String], _ bank: FakeBank, _ language: Language = .english) async -> PlainScript {
    let name = Words(language).homeEntry(.proposals(waiting(bank).count))
    return await PlainScript(
      [await PlainScript.number(of: name, language, bank: bank)] + lines, language: language, bank: bank)
  }

  private func waiting(_ bank: FakeBank) -> [QuestionID] { bank.offered.withLock { $0.items.map(\.stored.id) } }

  @Test func oneIsLookedAtAndTakenIn() async {
    let bank = FakeBank.withProposals()
    let script = await run(["1", "2", "9", "0"], bank)
    #expect(script.text.contains("{+đồ thị +}") && script.text.contains("change of a question here"))
    #expect(script.text.contains("1 question taken in.") && script.text.contains("Type a number from 1 to 2"))
    #expect(waiting(bank) == [101, 102].map { FakeBank.id($0) } && script.isFine)
  }

  @Test func severalAreDecidedTogether() async {
    let bank = FakeBank.withProposals()
    let script = await run(["y1 3", "1", "n1", "Công thức hỏng"], bank)
    #expect(script.text.contains("Take in 2?") && script.text.contains("Nothing is proposed."))
    #expect(bank.offered.withLock { $0.declined } == [FakeBank.id(101): "Công thức hỏng"])
  }

  @Test func nothingIsDoneWithoutAReasonOrConsent() async {
    let bank = FakeBank.withProposals()
    let script = await run(["n1", "", "y2", "2", "y 7", "0"], bank, .vietnamese)
    #expect(script.text.contains("Câu hỏi còn lỗi nặng.") && waiting(bank).count == 3)
  }

  @Test func theOtherBanksLeadToThem() async {
    let bank = FakeBank.withProposals()
    let peers = await PlainScript.number(of: Words(.english).peersTitle, bank: bank)
    let script = await PlainScript([peers, "p", "n3", "Trùng", "0", "0"], bank: bank)
    #expect(script.text.contains("1 question declined.") && waiting(bank).count == 2)
  }
}
