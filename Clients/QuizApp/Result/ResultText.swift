import QuestionModel
import TerminalScreen

/// A result as lines, for the screen and for plain output.
enum ResultText {
  /// Score, topics and levels.
  static func summary(
    _ score: PracticeScore, _ session: PracticeSession, width: Int, words: Words
  ) -> [StyledLine] {
    var lines = [
      StyledLine(
        words.score(right: score.rightCount, count: session.items.count, share: score.total.share),
        Style(.title, .bold)),
      StyledLine(words.points(score.total.points, of: score.total.count)),
    ]
    if session.options.minutes != nil { lines.append(StyledLine(words.timeUsed(session.elapsed))) }
    lines.append([])
    lines += chart(words.byTopic, score.byTopic, width: width, words: words)
    lines += chart(words.byLevel, score.byLevel, width: width, words: words)
    return lines
  }

  private static func chart(
    _ title: String, _ groups: [PracticeScore.Group], width: Int, words: Words
  ) -> [StyledLine] {
    guard !groups.isEmpty else { return [] }
    let labels = Swift.min(groups.map { DisplayWidth.of($0.name) }.max() ?? 0, width * 2 / 5)
    let values = groups.map { "\(words.decimal($0.points))/\($0.count) \(words.percent($0.share))" }
    let valueWidth = values.map { DisplayWidth.of($0) }.max() ?? 0
    let room = Swift.min(40, width - labels - valueWidth - 2)
    var lines = [StyledLine(title, Style(.heading))]
    for (group, value) in zip(groups, values) {
      let drawn = bar(group.share, width: Swift.max(0, room))
      lines.append([
        Span(TextAlignment.left.pad(group.name, to: labels) + " "),
        Span(drawn.filled, group.share < 0.5 ? .warning : .bar), Span(drawn.empty, .barTrack), Span(" " + value),
      ])
    }
    return lines + [[]]
  }

  /// Questions of a quiz one after another under its numbers, each passage above the first of its questions.
  static func items(
    _ items: [PracticeItem], of session: PracticeSession, width: Int, words: Words
  ) -> [StyledLine] {
    var passage: QuestionPassage?
    return items.flatMap { item -> [StyledLine] in
      defer { passage = item.passage }
      let number = (session.items.firstIndex { $0.id == item.id } ?? 0) + 1
      let above = item.passage == passage ? [] : QuestionText.passage(item.passage, width: width, words: words)
      return above + Self.item(item, number: number, width: width, words: words) + [[]]
    }
  }

  /// A question with what was answered and what was right.
  private static func item(_ item: PracticeItem, number: Int, width: Int, words: Words) -> [StyledLine] {
    var lines = QuestionText.lines(
      item.content.stem, prefix: [Span("\(number). ", .accent)], width: width, style: Style(.text, .bold))
    for (index, choice) in item.choices.enumerated() {
      lines += QuestionText.lines(
        choice.text, prefix: [Span("   " + QuestionText.label(index, kind: item.content.kind) + " ", .accent)],
        width: width)
    }
    lines += QuestionText.lines(
      AnswerText.response(item, words: words), prefix: [Span("   \(words.yourAnswer): ", .heading)], width: width)
    lines += AnswerText.explanation(item, width: width - 3, words: words).map { line in
      line.spans.isEmpty ? line : StyledLine([Span("   ")] + line.spans)
    }
    return lines
  }
}
