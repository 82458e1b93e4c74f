import QuestionModel
import TerminalScreen

/// The question as a student will see it, then what is shown after the answer.
enum EditorPreview {
  static func lines(_ question: Question, status: QuestionStatus, width: Int, words: Words) -> [StyledLine] {
    let content = question.content
    var lines: [StyledLine] = []
    var facts = [words.kind(content.kind)]
    if let level = content.level { facts.append(level) }
    if status != .published { facts.append(words.status(status)) }
    lines += wrap([Span(facts.joined(separator: " · "), .dim)], width: width) + [[]]
    let choices = content.kind == .trueFalse ? [] : content.choices
    lines += QuestionText.question(content, choices: choices, width: width, words: words)
    if let hint = content.hint {
      lines += [[]] + QuestionText.lines(hint, prefix: [Span(words.hintLabel + ": ", .heading)], width: width)
    }
    lines += [[], StyledLine(words.afterTheAnswer, Style(.dim))]
    lines += QuestionText.lines(
      answer(question, words), prefix: [Span(words.rightAnswer + ": ", .heading)], width: width, style: Style(.correct))
    if let explanation = question.key.explanation {
      lines += QuestionText.lines(explanation, prefix: [Span(words.explanation + ": ", .heading)], width: width)
    }
    if !content.tags.isEmpty { lines += [[]] + wrap(QuestionText.tagSpans(content.tags), width: width) }
    return lines
  }

  /// The key in a line.
  static func answer(_ question: Question, _ words: Words) -> String {
    let (content, key) = (question.content, question.key)
    switch content.kind {
    case .trueFalse: return key.right.first.map { words.judgement($0 == "true") } ?? "…"
    case .trueFalseCluster:
      return content.choices.enumerated().map { index, choice in
        "\(QuestionText.label(index, kind: content.kind)) \(words.judgementLetter(key.right.contains(choice.id)))"
      }.joined(separator: "  ")
    case .shortAnswer: return key.answers.map(\.text).joined(separator: " · ")
    case .numeric:
      return key.numbers.map { number in
        words.plainNumber(number.value) + (number.tolerance == 0 ? "" : " ± \(words.plainNumber(number.tolerance))")
      }.joined(separator: " · ")
    default:
      let letters = content.choices.indices.filter { key.right.contains(content.choices[$0].id) }
      return letters.isEmpty ? "…" : letters.map(QuestionText.letter).joined(separator: ", ")
    }
  }
}
