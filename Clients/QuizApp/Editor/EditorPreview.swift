import QuestionModel
import TerminalScreen

/// What a preview is made of.
public struct PreviewSource: Sendable, Hashable {
  let question: Question
  /// The passage that the question belongs to, as far as it is known.
  var passage: QuestionPassage?
  let status: QuestionStatus
  /// Its pictures, where there is room for them.
  var pictures: PictureSpace?
  /// Columns of its lines.
  let width: Int
  let words: Words

  /// Bytes of text from which rendering it at every key would be felt.
  private static let long = 4_000

  /// Whether it is rendered beside the keys.
  var isLong: Bool {
    let content = question.content
    let texts =
      [content.stem, content.hint, question.key.explanation, passage?.passage?.content.stem]
      + content.choices.map(\.text)
    return texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } > Self.long
  }
}

/// The question as a student will see it, then what is shown after the answer.
enum EditorPreview {
  static func lines(_ source: PreviewSource) -> [StyledLine] {
    let (question, status, width, words) = (source.question, source.status, source.width, source.words)
    let content = question.content
    var lines: [StyledLine] = []
    var facts = [words.kind(content.kind)]
    if let level = content.level { facts.append(level) }
    if status != .published { facts.append(words.status(status)) }
    lines += wrap([Span(facts.joined(separator: " · "), .dim)], width: width) + [[]]
    lines += QuestionText.passage(source.passage, width: width, words: words)
    let choices = content.kind == .trueFalse ? [] : content.choices
    lines += QuestionText.question(content, choices: choices, width: width, words: words, pictures: source.pictures)
    if let hint = content.hint {
      lines += [[]] + QuestionText.lines(hint, prefix: [Span(words.hintLabel + ": ", .heading)], width: width)
    }
    if content.kind != .passage { lines += answerLines(source) }
    if !content.tags.isEmpty { lines += [[]] + wrap(QuestionText.tagSpans(content.tags), width: width) }
    return lines
  }

  private static func answerLines(_ source: PreviewSource) -> [StyledLine] {
    let (question, width, words) = (source.question, source.width, source.words)
    var lines: [StyledLine] = [[], StyledLine(words.afterTheAnswer, Style(.dim))]
    lines += QuestionText.lines(
      answer(question, words), prefix: [Span(words.rightAnswer + ": ", .heading)], width: width, style: Style(.correct))
    return lines + QuestionText.explanation(question.key, width: width, words: words, pictures: source.pictures)
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

extension EditorScreen {
  /// Shows what a student will see: at once, or where the text is long a moment later, so that typing stays smooth.
  mutating func refreshPreview(_ source: PreviewSource) {
    previewSource = source
    if source.isLong { previewIsDue = true } else { preview = EditorPreview.lines(source) }
  }

  /// Asks for the preview that is due.
  mutating func askPreview() -> [ScreenAction] {
    guard previewIsDue, let source = previewSource else { return [] }
    previewIsDue = false
    return previewing.ask(source).map { [.effect(.preview($0, source))] } ?? []
  }

  /// Takes a preview in, unless the text is another one by now.
  mutating func takePreview(_ ticket: Ticket, _ lines: [StyledLine]) -> [ScreenAction] {
    guard let done = previewing.answered(ticket) else { return [] }
    if done.value == previewSource { preview = lines }
    return done.next.map { [.effect(.preview($0.ticket, $0.value))] } ?? []
  }
}
