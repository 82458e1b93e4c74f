import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct SpreadsheetTests {
  private let texts =
    "<si><t>question</t></si><si><r><t xml:space='preserve'>an</t></r><r><rPr><b/></rPr><t>swer</t></r>"
    + "<rPh><t>no</t></rPh></si><si><t>Số_x000A_một</t></si>"

  private let rows = """
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>id</t></is></c></row>
    <row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4"><v>3.1400000000000001</v></c><c t="str"><v>x1</v></c></row>
    <row><c t="str"><v>ngày</v></c><c/><c s="1"><v>46270</v></c></row>
    <row r="9"><c r="A9" t="str"><v>B</v></c><c r="C9" t="b"><v>1</v></c></row>
    <row r="10"><c r="A10" s="3"/></row>
    """

  @Test func cellsOfEveryTypeAreRead() throws {
    let items = try SpreadsheetTrials.items(try SpreadsheetTrials.book([("Đề", rows, "visible")], texts: texts))
    let questions = FormatTrials.questions(items)
    #expect(FormatTrials.findings(items).count == 1 && questions.count == 3)
    #expect(questions[0].question.content.stem == "Số\nmột" && questions[0].id == QuestionIdentity.id(named: "x1"))
    #expect(questions[0].question.key.numbers == [NumericAnswer(3.14)])
    #expect(questions[1].question.key.answers.map(\.text) == ["2026-09-05"])
    #expect(questions[1].problems.map(\.field) == ["key.right"])
    #expect(questions[1].problems.first?.reason.hasPrefix("cell C5 is the date 2026-09-05") == true)
    #expect(questions[2].question.key.right == ["true"])
    let places = items.dropFirst().map(\.place.element)
    #expect(places == ["sheet \"Đề\", row 4", "sheet \"Đề\", row 5", "sheet \"Đề\", row 9"])
  }

  @Test(arguments: [
    ("0.5", 1, "12:00:00"), ("1", 1, "1900-01-01"), ("61", 1, "1900-03-01"), ("45352.25", 3, "2024-03-01 06:00:00"),
    ("2.5", 2, "2.5"), ("1E-7", 0, "1e-7"), ("x", 0, "x"), ("36526", 1, "2000-01-01"), ("7", 99, "7"),
    ("0.25", 4, "25%"), ("0.07", 4, "7%"), ("0.125", 5, "12.5%"),
  ]) func numbersAndDatesAreTexts(value: String, style: Int, text: String) throws {
    let row = "<row r='1'><c r='B1' s='\(style)'><v>\(value)</v></c></row>"
    let records = try SpreadsheetText.records(of: SpreadsheetTrials.book([("S", row, "visible")]))
    #expect(records == [CSVText.Record(line: 1, fields: ["", text])])
  }

  @Test func formulasWithoutAValueAreProblems() throws {
    let rows = """
      <row r="1"><c r="A1" t="str"><v>question</v></c><c r="B1" t="str"><v>A</v></c><c r="C1" t="str"><v>B</v></c>\
      <c r="D1" t="str"><v>answer</v></c></row>
      <row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2"><f>1+1</f></c><c r="C2"><v>3</v></c><c r="D2" t="str"><v>B</v></c>\
      </row>
      """
    let items = try SpreadsheetTrials.items(try SpreadsheetTrials.book([("S", rows, "visible")]))
    let problems = FormatTrials.questions(items).flatMap(\.problems).map(\.description)
    #expect(problems.contains { $0.hasPrefix("choices: cell B2 has a formula and no value") }, "\(problems)")
  }

  @Test func sheetsWithoutQuestionsAreTold() throws {
    let other = "<row r='1'><c t='str'><v>a</v></c></row>"
    let book = try SpreadsheetTrials.book(
      [("Khác", other, "visible"), ("Ẩn", rows, "hidden"), ("Đề", rows, "visible"), ("Trống", "", "visible")],
      texts: texts)
    let items = try SpreadsheetTrials.items(book)
    let findings = FormatTrials.findings(items)
    #expect(findings.count == 3 && findings[0].contains("\"Khác\" is not read"))
    #expect(findings[1].contains("hidden sheet \"Ẩn\"") && FormatTrials.questions(items).count == 3)
    #expect(throws: FormatFault.self) {
      try SpreadsheetTrials.items(SpreadsheetTrials.book([("K", other, "visible")]))
    }
    #expect(try SpreadsheetTrials.items(SpreadsheetTrials.book([])).isEmpty)
  }

  @Test func aWorkbookIsToldFromOtherArchives() throws {
    func isSpreadsheet(_ entries: [ZipArchive.Entry]) throws -> Bool {
      let file = try SpooledFile()
      try file.append(try ZipArchive.bytes(of: entries))
      return SpreadsheetPackage.isSpreadsheet(try ZipFile(file))
    }
    #expect(try !isSpreadsheet([ZipArchive.Entry(path: "imsmanifest.xml", bytes: [])]))
    #expect(try isSpreadsheet([ZipArchive.Entry(path: "xl/workbook.xml", bytes: [])]))
    let far = "<row r='1'><c r='XFD1' t='str'><v>a</v></c></row>"
    #expect(throws: CSVText.Fault.self) {
      try SpreadsheetText.records(of: SpreadsheetTrials.book([("S", far, "visible")]))
    }
    #expect(throws: CSVText.Fault.self) { try SpreadsheetText.records(of: [0x50, 0x4B, 3, 4]) }
    #expect(throws: CSVText.Fault.self) { try SpreadsheetText.records(of: [0xD0, 0xCF, 0x11, 0xE0]) }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let all = TableSamples.all + FormatTrials.starters(1, stride: 3)
    var writer = try SpreadsheetWriter()
    let (bytes, parts) = try writer.all(of: all)
    let items = try SpreadsheetTrials.items(bytes)
    let read = FormatTrials.questions(items)
    #expect(read.count == all.count && FormatTrials.findings(items).count == 1)
    for (written, item) in zip(all, read) {
      #expect(item.id == written.id && item.question == written.question && item.status == written.status)
    }
    #expect(parts.allSatisfy { $0.losses.allSatisfy { $0.subject == .picture } })
  }

  @Test func oddTextsComeBack() throws {
    var generator = SeededGenerator(seed: 3)
    for text in ["_x000D_", "_x005F_", "a\u{1}\u{FFFE}", "'=1", "x\r\ny", "__x0041_", " \t "] {
      #expect(
        SpreadsheetCell.unescaped(SpreadsheetCell.escaped(text).replacing("\t", with: " "))
          == text.replacing("\t", with: " "))
    }
    var all: [WrittenQuestion] = []
    for _ in 0..<40 {
      all.append(
        FormatTrials.question(.singleChoice, "x" + generator.text(), ["'=a", "b"], key: AnswerKey(right: ["a"])))
    }
    var writer = try SpreadsheetWriter(language: .english)
    let read = FormatTrials.questions(try SpreadsheetTrials.items(try writer.all(of: all).bytes))
    for (written, item) in zip(all, read) {
      let texts = (written.question.normalized.content.stem, item.question.content.stem)
      #expect(texts.0.utf8.elementsEqual(texts.1.utf8) && item.question.content.choices.map(\.text) == ["'=a", "b"])
    }
  }

  @Test func longTablesHaveSeveralSheets() throws {
    var writer = try SpreadsheetWriter(rowsPerSheet: 2)
    let long = String(repeating: "a", count: 33_000)
    let all = [long, "b", "c", "d", "e"].map {
      FormatTrials.question(.singleChoice, $0, ["a", "b"], key: AnswerKey(right: ["a"]))
    }
    let (bytes, parts) = try writer.all(of: all)
    #expect(parts.map { $0.losses.map(\.subject) } == [[.formatting], [], [], [], []])
    let items = try SpreadsheetTrials.items(bytes)
    #expect(FormatTrials.questions(items).map(\.question) == all.map(\.question))
    #expect(FormatTrials.findings(items).count == 3)
    var empty = try SpreadsheetWriter()
    #expect(FormatTrials.findings(try SpreadsheetTrials.items(empty.all(of: []).bytes)).count == 1)
  }

  @Test func spoiltFilesDoNoHarm() throws {
    var generator = SeededGenerator(seed: 11)
    let head = Array(rows.utf8)
    for _ in 0..<150 {
      let spoilt = String(decoding: generator.mutated(head), as: UTF8.self)
      _ = try? SpreadsheetTrials.items(try SpreadsheetTrials.book([("S", spoilt, "visible")], texts: texts))
    }
    let book = try SpreadsheetTrials.book([("S", rows, "visible")], texts: texts)
    for _ in 0..<300 { _ = try? SpreadsheetTrials.items(generator.mutated(book)) }
  }
}
