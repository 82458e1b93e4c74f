import QuestionModel
import Testing

@testable import QuestionFormats

/// The format of a file, by its first rows.
struct DetectionTests {
  private func detect(_ lines: [String], isTooLong: Bool = false) -> FileFormat? {
    JSONLinesReader.detect(
      lines.enumerated().map { LineSplitter.Line(number: $0 + 1, bytes: Array($1.utf8), isTooLong: isTooLong) })
  }

  @Test(
    arguments: [
      ([], nil), (["nonsense", "[]", "5", "{}"], nil), ([#"{"content":{}}"#], .questionBank),
      ([#"{"document":""}"#], .questionBank),
      ([#"{"question":{"stem":"x"}}"#], .arc), (["{", #"{"question":{}}"#], .arc), ([#"{"question":"12"}"#], nil),
      ([#"{"question":"12"}"#, #"{"content":{}}"#, #"{"question":{}}"#], .questionBank),
    ] as [([String], FileFormat?)])
  func findsTheFormat(lines: [String], format: FileFormat?) {
    #expect(detect(lines) == format)
  }

  /// A row may be longer than what is looked at of a file.
  @Test(
    arguments: [
      (#"{"content":{"stem":"a"#, .questionBank), (#" { "id" : "x\",\"content\":" , "document":"a"#, .questionBank),
      (#"{"id":1,"tags":[{"a":"]}"},[2]],"question":{"stem":"a"#, .arc), (#"{"question":"{"#, nil),
      (#"{"id":{"content":1},"x":"content"#, nil), (#"{=a ~b "content":"#, nil), (#"{"a":1}],"content":1"#, nil),
      ("", nil),
    ] as [(String, FileFormat?)])
  func findsTheFormatOfARowThatIsCutOff(beginning: String, format: FileFormat?) throws {
    #expect(JSONLinesReader.detect(beginning: Array(beginning.utf8)[...]) == format)
    guard let format, beginning.hasSuffix("a") else { return }
    var reader = FileReader()
    _ = try reader.items(of: Array((beginning + String(repeating: "x", count: FileReader.headSize)).utf8))
    #expect(reader.format == format)
  }

  @Test func skipsLinesThatAreTooLong() {
    #expect(detect([#"{"question":{}}"#], isTooLong: true) == nil)
  }

  @Test func findsWhatIsWritten() throws {
    let own = QuestionBankLines.line(id: Rows.id, question: Rows.sample, status: .draft)
    let revision = QuestionBankLines.line(document: Array("{}".utf8), key: nil)
    let arc = try #require(ArcRow.line(id: Rows.id, question: Rows.sample))
    let formats = [own, revision, arc].map { detect([String(decoding: $0.dropLast(), as: UTF8.self)]) }
    #expect(formats == [.questionBank, .questionBank, .arc])
  }
}
