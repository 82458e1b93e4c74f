import QuestionModel

@testable import QuestionFormats

/// Reads rows as an import does.
enum Rows {
  /// Why a row is refused.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  static func read(_ format: FileFormat, _ bytes: [UInt8]) throws(Refusal) -> FormatItem.Content {
    var reader = JSONLinesReader(format)
    guard let item = (reader.items(of: bytes) + reader.rest()).first?.read() else {
      throw Refusal(description: "no line")
    }
    if case .refused(let reason) = item.content { throw Refusal(description: reason) }
    return item.content
  }

  static func read(_ format: FileFormat, _ text: String) throws(Refusal) -> FormatItem.Content {
    try read(format, Array(text.utf8))
  }

  /// The question of a row, with its id and status.
  static func question(
    _ row: FormatItem.Content
  ) -> (id: QuestionID, question: Question, status: QuestionStatus?)? {
    guard case .question(let read) = row else { return nil }
    return (read.id, read.question, read.status)
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
