import QuestionFormats
import QuestionModel

/// Reads rows as an import does.
enum Rows {
  static func read(_ format: FileFormat, _ bytes: [UInt8]) throws(FieldProblem) -> FormatRow {
    var splitter = LineSplitter()
    let lines = splitter.lines(of: bytes)
    guard let line = lines.first ?? splitter.last() else { throw FieldProblem("", "no line") }
    return try format.row(line)
  }

  static func read(_ format: FileFormat, _ text: String) throws(FieldProblem) -> FormatRow {
    try read(format, Array(text.utf8))
  }

  /// The question of a row, with its id and status.
  static func question(_ row: FormatRow) -> (id: QuestionID, question: Question, status: QuestionStatus?)? {
    guard case .question(let id, let question, let status) = row else { return nil }
    return (id, question, status)
  }

  static let id = QuestionID(high: 0x0190_F3C2_7A10_7C4E, low: 0x9B1A_2F6D_3C5E_8A90)

  static var sample: Question {
    var content = QuestionContent(kind: .singleChoice, stem: "Thủ đô nào ở phía bắc?\nChọn một.")
    content.choices = [Choice(id: "A", text: "Hà Nội"), Choice(id: "B", text: "Huế \"cổ\"")]
    content.language = "vi"
    content.tags = ["grade:7", "subject:địa-lý"].compactMap { try? Tag($0) }
    return Question(content: content, key: AnswerKey(right: ["A"]))
  }
}
