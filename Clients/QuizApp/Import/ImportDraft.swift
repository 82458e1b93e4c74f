import QuestionFormats
import QuestionModel

/// What a question is mended from that no reader understood.
enum ImportDraft {
  /// A question made of the text that was refused.
  ///
  /// - Parameter source: the text; a package's entries may be none.
  /// - Returns: the question that the layouts of Vietnamese teachers find in it, where that is exactly one; else single
  ///   choice with all of the text as its stem, or with nothing where it is no text.
  static func question(of source: String) -> ReadQuestion {
    let text = text(source)
    if let found = found(in: text) { return found }
    let content = QuestionContent(kind: .singleChoice, stem: text)
    return ReadQuestion(id: QuestionIdentity.id(of: content), question: Question(content: content, key: AnswerKey()))
  }

  private static func found(in text: String) -> ReadQuestion? {
    var reader = FileReader(format: .text)
    guard let items = try? reader.all(of: Array(text.utf8)) else { return nil }
    var questions: [ReadQuestion] = []
    for item in items {
      switch item.content {
      case .question(let read): questions.append(read)
      case .finding: break
      case .refused, .revision: return nil
      }
    }
    guard questions.count == 1, var read = questions.first, read.question.content.kind != .passage else { return nil }
    if read.question.content.kind == .shortAnswer, read.question.key.answers.isEmpty {
      // Of a question whose options were not found, these are what is to be written.
      (read.question.content.kind, read.problems) = (.singleChoice, [])
      read.id = QuestionIdentity.id(of: read.question.content)
    }
    return read
  }

  /// A source without the letter that it is cut in, and without the blank lines around; empty where it is no text.
  private static func text(_ source: String) -> String {
    var scalars = source.unicodeScalars
    while scalars.last == "\u{FFFD}" { scalars.removeLast() }
    let isText = scalars.allSatisfy { $0 != "\u{FFFD}" && ($0.value >= 0x20 || $0 == "\n" || $0 == "\r" || $0 == "\t") }
    return isText ? String(scalars).trimmed : ""
  }
}
