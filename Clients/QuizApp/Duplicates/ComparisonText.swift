import QuestionModel
import TerminalScreen

/// A question as lines, word by word against another one. The texts are the source as stored: rendered formulas could
/// hide a difference.
enum ComparisonText {
  static func lines(of question: Question, against base: Question?, width: Int, words: Words) -> [StyledLine] {
    let content = question.content
    var lines = wrap(spans(content.stem, against: base?.content.stem), width: width) + [[]]
    let partners = partners(of: content.choices, among: base?.content.choices)
    for (place, choice) in content.choices.enumerated() {
      let isRight = question.key.right.contains(choice.id)
      let mark = Span(isRight ? Mark.correct + " " : "  ", isRight ? .correct : .text)
      let label = Span(QuestionText.label(place, kind: content.kind) + " ", .accent)
      lines += wrap([mark, label] + spans(choice.text, against: partners?[place]), width: width)
    }
    for answer in answers(question, words) {
      lines += wrap([Span("\(Mark.correct) \(answer)", .correct)], width: width)
    }
    guard !content.tags.isEmpty else { return lines }
    return lines + [[]] + wrap(QuestionText.tagSpans(content.tags), width: width)
  }

  /// What is right where no option says it.
  private static func answers(_ question: Question, _ words: Words) -> [String] {
    let key = question.key
    if question.content.kind == .trueFalse { return key.right.map { words.judgement($0 == "true") } }
    return key.answers.map(\.text) + key.numbers.map { words.plainNumber($0.value) }
  }

  private static func spans(_ text: String, against base: String?) -> [Span] {
    guard let base else { return [Span(text)] }
    return WordDiff.parts(from: base, to: text).map(QuestionScreen.span)
  }

  /// For each option the text of the other question to compare it with: the same one wherever it stands, else the next
  /// that is left; nil where there is no other question.
  static func partners(of choices: [Choice], among others: [Choice]?) -> [String]? {
    guard let others else { return nil }
    var left = others.map(\.text)
    let same: [String?] = choices.map { choice in
      left.firstIndex { $0.utf8.elementsEqual(choice.text.utf8) }.map { left.remove(at: $0) }
    }
    return same.map { $0 ?? (left.isEmpty ? "" : left.removeFirst()) }
  }
}
