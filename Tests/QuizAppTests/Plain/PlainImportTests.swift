import QuestionModel
import Testing

@testable import QuizApp

/// Importing files by prompts.
struct PlainImportTests {
  private func run(
    _ lines: [String], _ bank: FakeBank = FakeBank(), _ language: Language = .english,
    edit: (@Sendable (String) -> ExternalEdit)? = nil
  ) async -> PlainScript {
    let number = await PlainScript.number(of: Words(language).importTitle, language, bank: bank)
    return await PlainScript([number] + lines, language: language, bank: bank, edit: edit)
  }

  private let gift = "/home/lan/đề thi/địa lí.gift"

  @Test func aFileIsReadMendedAndStored() async {
    let bank = FakeBank()
    let script = await run([gift, "2", "k 2 A", "x 3", "t grade:12", "w", "1", "0"], bank)
    #expect(script.text.contains("2 new, 1 to mend, 1 refused"))
    #expect(script.text.contains("Right answer: ") && script.text.contains("Stored: 2 new"))
    let stems = bank.stored.map(\.question.content.stem)
    #expect(stems.contains { $0.hasPrefix("Đỉnh núi") } && !stems.contains { $0.hasPrefix("Việt Nam giáp") })
    #expect(bank.stored.last?.question.content.tags.map(\.name).contains("grade:12") == true)
  }

  @Test func foldersAreListedAndOpenedByNumber() async {
    let script = await run(["", "2", "99", "0"])
    #expect(script.text.contains("2. đề thi/") && script.text.contains("địa lí.gift"))
    #expect(script.text.contains("There is nothing at this path."))
  }

  @Test func theEditorIsOpenedOnWhatIsToMend() async {
    let bank = FakeBank()
    let script = await run([gift, "m", "w", "1", "0"], bank) {
      .text($0.replacing("~ {a} Fansipan", with: "= {a} Fansipan"))
    }
    #expect(script.text.contains("Stored: 3 new"))
    let without = await run([gift, "m", "0", "0"])
    #expect(!without.isFine)
  }

  @Test func theEncodingIsAskedFor() async {
    let script = await run(["/home/lan/đề thi/cũ.txt", "1", "1", "0", "0"], FakeBank(), .vietnamese)
    #expect(script.text.contains("TCVN3") && script.text.contains("Thủ đô của Việt Nam"))
  }

  @Test func howOldFontsAreReadIsAskedFor() async {
    let script = await run(["/home/lan/đề cũ.docx", "1", "1", "0", "0"])
    #expect(script.text.contains("converted from TCVN3") && script.text.contains("as it is: C©u 1"))
    #expect(script.text.contains("Thủ đô của nước ta?"))
  }

  @Test func whatAnUpdateChangesIsSaid() async {
    let script = await run(["/home/lan/đề thi/câu hỏi.jsonl", "1", "0", "0"])
    #expect(script.text.contains("How it differs from what is here") && script.text.contains("{+Sửa: +}"))
  }

  @Test func anItemIsMendedFieldByField() async {
    let bank = FakeBank()
    let script = await run([gift, "f 2", "3", "3", "1", "s", "w", "1", "0"], bank)
    #expect(script.isFine && script.text.contains("1 question mended.") && script.text.contains("Stored: 3 new"))
  }

  @Test func aRefusedItemIsMendedOrLeftFieldByField() async {
    let script = await run([gift, "f 4", "s", "q", "4", "0", "0"])
    #expect(script.text.contains("::Hỏng::Sông nào") && !script.text.contains("Give up what was mended?"))
    let changed = await run([gift, "f 4", "2", "Sông nào?", "q", "2", "q", "1", "0", "0"])
    #expect(changed.text.contains("Give up what was mended?") && !changed.text.contains("1 question mended."))
  }

  @Test func mendsAreNotThrownAwayUnsaid() async {
    let bank = FakeBank()
    let script = await run([gift, "k 2 A", "0", "2", "what", "0", "1", "0"], bank)
    #expect(script.text.contains("Give up what was mended?") && script.text.contains("Not understood."))
    #expect(!bank.stored.contains { $0.question.content.stem.hasPrefix("Đỉnh núi") })
  }
}
