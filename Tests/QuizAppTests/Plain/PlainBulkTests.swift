import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Many questions changed at once by prompts, and changes taken back.
struct PlainBulkTests {
  private func tagged(_ bank: FakeBank) -> Int {
    bank.stored.count { $0.question.content.tags.contains { $0.name == "topic:mới" } }
  }

  @Test func aSearchIsChangedAndUndone() async {
    let bank = FakeBank()
    let lines = ["2", "hàm", "b", "2", "?toán", "", "topic:mới", "1"]
    let changed = await PlainScript(lines + ["1", "0", "0"], bank: bank)
    #expect(changed.isFine)
    #expect(changed.text.contains("  subject:toán\n"))
    #expect(changed.text.contains("2 of 2 questions would change."))
    #expect(changed.text.contains("2 questions changed."))
    #expect(tagged(bank) == 2)
    let operations = await PlainScript.number(of: "Bulk operations", bank: bank)
    let undone = await PlainScript([operations, "9", "1", "2", "1", "1", "0"], bank: bank)
    #expect(undone.isFine)
    #expect(undone.text.contains("2 questions as before."))
    #expect(tagged(bank) == 0)
    let again = await PlainScript(lines + ["2"], language: .vietnamese, bank: bank)
    #expect(again.text.contains("đã trở lại như trước"))
    #expect(tagged(bank) == 0)
  }

  @Test func chosenQuestionsAreChanged() async {
    let bank = FakeBank()
    let script = await PlainScript(["2", "", "b 1 3", "b 99", "5", "4", "1", "1", "b 2", "9", "en", "1"], bank: bank)
    #expect(script.isFine)
    #expect(script.text.contains("2 marked"))
    #expect(bank.stored.prefix(3).map { $0.history[0].status } == [.retired, .published, .retired])
    #expect(bank.stored[1].question.content.language == "en")
  }

  @Test func textIsReplaced() async {
    let bank = FakeBank()
    let script = await PlainScript(["2", "", "b", "7", "hàm số", "hàm", "8", "9", "9", "1", "1"], bank: bank)
    #expect(script.isFine)
    #expect(!bank.stored.contains { $0.question.content.stem.contains("hàm số") })
    #expect(bank.stored[0].question.content.stem.hasPrefix("Đạo hàm của hàm $"))
  }

  @Test func whatIsLeftChangesNothing() async {
    for lines in [["1"], ["2"], ["2", "topic:mới"], ["2", "topic:mới", "2"], ["7", "a"], ["5"]] {
      let bank = FakeBank()
      _ = await PlainScript(["2", "hàm", "b"] + lines, bank: bank)
      #expect(bank.stored.allSatisfy { $0.history.count == 2 })
    }
  }
}
