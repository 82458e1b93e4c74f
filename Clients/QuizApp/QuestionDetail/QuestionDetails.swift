import QuestionModel
import TerminalScreen

/// A question with its properties, as lines.
enum QuestionDetails {
  static func lines(
    _ question: StudentQuestion, width: Int, words: Words, pictures: PictureSpace? = nil
  ) -> [StyledLine] {
    let content = question.content
    var lines: [StyledLine] = []
    var facts = [words.kind(content.kind)]
    if let level = content.level { facts.append(level) }
    if question.status != .published { facts.append(words.status(question.status)) }
    lines += wrap([Span(facts.joined(separator: " · "), .dim)], width: width)
    if question.isInConflict { lines += wrap([Span("\(Mark.warning) \(words.inConflict)", .warning)], width: width) }
    lines.append([])
    lines += QuestionText.passage(question.passage, width: width, words: words)
    lines += QuestionText.question(content, choices: content.choices, width: width, words: words, pictures: pictures)
    if !content.tags.isEmpty { lines += [[]] + wrap(QuestionText.tagSpans(content.tags), width: width) }
    let origin = [content.source, content.licence].compactMap(\.self).joined(separator: " · ")
    if !origin.isEmpty { lines += [[]] + wrap([Span(origin, .dim)], width: width) }
    return lines
  }
}
