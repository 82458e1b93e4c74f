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
    if let estimate = session.estimate { lines.append(StyledLine(words.abilityTold(estimate))) }
    if let end = session.adaptive?.end { lines.append(StyledLine(words.reason(end), Style(.dim))) }
    lines.append([])
    lines += chart(words.byTopic, score.byTopic, width: width, words: words)
    lines += chart(words.byLevel, score.byLevel, width: width, words: words)
    return lines
  }

  private static func chart(
    _ title: String, _ groups: [PracticeScore.Group], width: Int, words: Words
  ) -> [StyledLine] {
    let rows = groups.map { group in
      BarChart.Row(
        label: group.name, share: group.share,
        value: "\(words.decimal(group.points))/\(group.count) \(words.percent(group.share))",
        isWarning: group.share < 0.5)
    }
    return BarChart.lines(title, rows, width: width)
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
