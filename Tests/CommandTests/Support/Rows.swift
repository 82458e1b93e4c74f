import QuestionFormats
import QuestionModel

/// Files of questions for commands to import.
enum Rows {
  static func id(_ number: Int) -> QuestionID {
    QuestionID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
  }

  static func question(_ stem: String, tags: [String] = []) -> Question {
    var content = QuestionContent(kind: .singleChoice, stem: stem)
    content.choices = [Choice(id: "a", text: "ba"), Choice(id: "b", text: "bốn")]
    content.tags = tags.compactMap { try? Tag($0) }
    return Question(content: content, key: AnswerKey(right: ["b"]))
  }

  static func lines(_ numbers: Range<Int>, tags: [String] = ["subject:toán"]) -> [UInt8] {
    numbers.flatMap {
      QuestionBankLines.line(id: id($0), question: question("Câu số \($0)?", tags: tags), status: .published)
    }
  }
}
