import QuestionModel
import Testing

@testable import QuestionFormats

/// Cells in fonts from before Unicode: `.VnTime` is style 6 of the trials, `VNI-Times` style 7.
struct SpreadsheetFontTests {
  private let rows = """
    <row r="1"><c s="6" t="str"><v>C©u hái</v></c><c t="str"><v>A</v></c><c t="str"><v>B</v></c>\
    <c s="6" t="str"><v>§¸p ¸n</v></c></row>
    <row r="2"><c s="6" t="s"><v>0</v></c><c s="7" t="inlineStr"><is><t>Haø Noäi</t></is></c><c t="s"><v>1</v></c>\
    <c s="6" t="str"><v>A</v></c></row>
    <row r="3"><c s="6" t="str"><v>Số nào chẵn?</v></c><c s="6"><v>1</v></c><c s="6"><v>2</v></c><c t="str"><v>B</v></c></row>
    """
  private let texts =
    "<si><t>Thñ ®« cña n­íc ta lµ g×?</t></si><si><r><rPr><rFont val='.VnTime'/></rPr><t>H¶i Phßng</t></r>"
    + "<r><rPr><rFont val='Calibri'/></rPr><t> (cũ)</t></r></si>"

  private func book() throws -> [UInt8] { try SpreadsheetTrials.book([("Đề", rows, "visible")], texts: texts) }

  @Test func theyAreAProblemOfTheirQuestionUntilSomebodyDecides() throws {
    let questions = FormatTrials.questions(try SpreadsheetTrials.items(book()))
    #expect(questions.count == 2)
    let problems = questions[0].problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems[0].hasSuffix("\"Thủ đô của nước ta là gì?\"; read the file again with the encoding tcvn3"))
    // Typed in Unicode, though the cell's font is an old one.
    #expect(questions[1].problems == [] && questions[1].question.content.stem == "Số nào chẵn?")
  }

  @Test func theyAreConvertedEachAsItIsWhereSomebodyHasSaidSo() throws {
    let questions = FormatTrials.questions(try SpreadsheetTrials.items(book(), legacy: .tcvn3))
    #expect(questions.flatMap(\.problems) == [])
    #expect(questions[0].question.content.stem == "Thủ đô của nước ta là gì?")
    #expect(questions[0].question.content.choices.map(\.text) == ["Hà Nội", "Hải Phòng (cũ)"])
  }

  @Test func samplesShowEveryEncodingOfTheFile() throws {
    var reader = FileReader()
    _ = try reader.all(of: book())
    let samples = reader.fontSamples
    #expect(samples.map(\.encoding) == [.tcvn3, .utf8])
    #expect(samples.first?.text == "Câu hỏi / Đáp án / Thủ đô của nước ta là gì? / Hà Nội")
  }
}
