import QuestionAPI
import QuestionModel

/// A question as plain text for a person.
enum QuestionText {
  static func text(of question: Question, passage: String?, revision: Revision, record: QuestionRecord) -> String {
    let content = question.content
    var lines = passage.map { [$0, ""] } ?? []
    lines += [content.stem, ""]
    for choice in content.choices {
      let mark = question.key.right.contains(choice.id) ? "*" : " "
      lines.append("\(mark) \(choice.id)) \(choice.text)")
    }
    if content.kind == .trueFalse { lines.append("* \(question.key.right.first ?? "?")") }
    for answer in question.key.answers { lines.append("= \(answer.text) (\(answer.match.rawValue))") }
    for number in question.key.numbers {
      lines.append("= \(number.value)" + (number.tolerance > 0 ? " ± \(number.tolerance)" : ""))
    }
    if let explanation = question.key.explanation { lines += ["", explanation] }
    lines += question.key.media.map { "\($0.type)  \($0.digest)\($0.alternative.map { "  \($0)" } ?? "")" }
    lines += [
      "", "kind      \(content.kind.name)", "status    \(revision.status.rawValue)",
      "tags      \(content.tags.map(\.name).joined(separator: ", "))",
      "revision  \(record.revision)", "created   \(revision.created)\(revision.author.map { " by \($0)" } ?? "")",
    ]
    if let id = content.passage {
      lines.append("passage   \(id)" + (passage == nil ? " (not in this bank)" : ""))
    }
    if record.isInConflict {
      lines.append("conflict  heads \(record.heads.map(\.short).joined(separator: ", "))")
    }
    return lines.map(Console.line).joined(separator: "\n")
  }
}
