import QuestionFormats
import QuestionModel
import Testing

/// What stands above questions of a sheet, and what was left as it was printed.
struct SheetRemarkTests {
  private static func entry(_ stem: String, _ number: UInt64, remarks: [String] = []) -> QuestionSheet.Entry {
    let question = Question(content: QuestionContent(kind: .singleChoice, stem: stem), key: AnswerKey())
    var entry = QuestionSheet.Entry(id: QuestionID(high: 0, low: number), question: question)
    entry.remarks = remarks
    return entry
  }

  private static let printed = QuestionSheet.print([
    entry("a", 1, remarks: ["no key", "one\n----\r\nkind: two"]), entry("b", 2),
  ])

  @Test func remarksAreNotRead() {
    #expect(Self.printed.contains("// no key\n// one\n// ----\n// kind: two\nid: "))
    let mended = Self.printed.replacing("\na\n", with: "\na\n\n= x\n~ y\n")
    #expect(QuestionSheet.parse(mended).entries.map(\.question.content.stem) == ["a"])
  }

  @Test func whatStandsAsItWasPrintedIsNoFault() {
    #expect(!QuestionSheet.parse(Self.printed).faults.isEmpty)
    #expect(QuestionSheet.parse(Self.printed, leaving: Self.printed).faults == [])
    let mended = Self.printed.replacing("\na\n", with: "\na\n\n= x\n")
    let (entries, faults) = QuestionSheet.parse(mended, leaving: Self.printed)
    #expect(entries.isEmpty && faults.count == 1)
  }

  @Test func aSecondQuestionOfOneIDIsAFaultAnywhere() {
    let block = Self.printed.split(separator: "----\n").last.map(String.init) ?? ""
    let changed = block.replacing("\nb\n", with: "\nb?\n\n= x\n~ y\n")
    for text in [Self.printed + "\n----\n" + changed, changed + "\n----\n" + Self.printed] {
      let faults = QuestionSheet.parse(text, leaving: Self.printed).faults
      #expect(faults.count == 1 && faults.first?.reason.contains("has the same id") == true)
    }
  }
}
