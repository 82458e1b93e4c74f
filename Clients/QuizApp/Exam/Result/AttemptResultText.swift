import QuestionAPI
import QuestionModel
import TerminalScreen

/// What an attempt earned as lines, for the screen and for plain output.
enum AttemptResultText {
  /// The whole, or the mistakes alone; a teacher reads the answers of somebody else.
  static func lines(
    _ result: AttemptResult, onlyMistakes: Bool, isOwn: Bool = true, width: Int, words: Words
  ) -> [StyledLine] {
    onlyMistakes
      ? items(result, isOwn: isOwn, width: width, words: words) { $0.isMistake }
      : summary(result, width: width, words: words)
        + items(result, isOwn: isOwn, width: width, words: words) { _ in true }
  }

  /// The score, or when it may be seen.
  static func summary(_ result: AttemptResult, width: Int, words: Words) -> [StyledLine] {
    var lines: [StyledLine] = []
    if let score = result.score {
      lines += wrap([Span(words.score(of: score), .title, .bold)], width: width)
      if let isPassed = score.isPassed {
        let mark = isPassed ? Mark.correct : Mark.wrong
        lines += wrap([Span("\(mark) \(words.passed(isPassed))", isPassed ? .correct : .wrong, .bold)], width: width)
      }
      if score.waiting > 0 {
        lines += wrap([Span("\(Mark.warning) \(words.waitForTeacher(score.waiting))", .warning)], width: width)
      }
    } else {
      lines += wrap([Span(words.marksComeLater(result.visibleFrom), .title, .bold)], width: width)
    }
    lines += wrap([Span(words.attemptFigures(result))], width: width)
    if result.late > 0 {
      lines += wrap([Span("\(Mark.warning) \(words.lateSteps(result.late))", .warning)], width: width)
    }
    if result.score != nil, result.paper == nil { lines += wrap([Span(words.onlyMarksAreShown, .dim)], width: width) }
    return lines + [[]]
  }

  /// Questions under the headings of their parts.
  static func items(
    _ result: AttemptResult, isOwn: Bool = true, width: Int, words: Words, where isShown: (ItemResult) -> Bool
  ) -> [StyledLine] {
    guard let paper = result.paper else { return [] }
    let results = Dictionary(result.items.map { ($0.mark.item, $0) }) { first, _ in first }
    let places = ExamPlace.all(of: paper)
    var lines: [StyledLine] = []
    var (section, passage): (Int?, String?) = (nil, nil)
    for place in places {
      guard let result = results[place.id], isShown(result) else { continue }
      if section != place.section {
        let heading = paper.sections[place.section].heading.title
        if !heading.isEmpty { lines += [StyledLine(heading, Style(.heading, .bold)), []] }
        section = place.section
      }
      if place.item.passage != passage { lines += ExamText.passage(place.item.passage, width: width, words) }
      passage = place.item.passage
      lines += item(place, result, isOwn: isOwn, width: width, words: words) + [[]]
    }
    return lines
  }

  private static func item(
    _ place: ExamPlace, _ result: ItemResult, isOwn: Bool, width: Int, words: Words
  ) -> [StyledLine] {
    let answer = isOwn ? words.yourAnswer : words.theirAnswer
    var lines = QuestionText.lines(
      place.text, prefix: [Span(words.questionNumber(place.number) + " ", .accent)], width: width,
      style: Style(.text, .bold))
    let indent = [Span("   ")]
    if let item = PracticeItem(place.item, response: result.response, result: result) {
      for (index, choice) in item.choices.enumerated() {
        lines += QuestionText.lines(
          choice.text, prefix: indent + [Span(QuestionText.label(index, kind: item.content.kind) + " ", .accent)],
          width: width)
      }
      lines += QuestionText.lines(
        AnswerText.response(item, words: words), prefix: indent + [Span(answer + ": ", .heading)],
        width: width)
      lines += told(result, of: item, width: width - 3, words: words).map { line in
        line.spans.isEmpty ? line : StyledLine(indent + line.spans)
      }
    } else {
      let written: String = if case .text(let text)? = result.response { text } else { words.noAnswer }
      lines += QuestionText.lines(
        written, prefix: indent + [Span(answer + ": ", .heading)], width: width)
      lines += markLines(result, width: width - 3, words: words).map { StyledLine(indent + $0.spans) }
    }
    if let comment = result.mark.comment {
      lines += QuestionText.lines(comment, prefix: indent + [Span(words.teacherSays + ": ", .heading)], width: width)
    }
    return lines
  }

  /// What an item earned, and below it what was right and why, as far as that may be seen.
  static func told(_ result: ItemResult, of item: PracticeItem, width: Int, words: Words) -> [StyledLine] {
    // The mark says what the verdict of practice would.
    markLines(result, width: width, words: words)
      + AnswerText.explanation(item, width: width, words: words).dropFirst()
  }

  /// What an item earned, and why.
  static func markLines(_ result: ItemResult, width: Int, words: Words) -> [StyledLine] {
    let role = role(result)
    let sign = role == .correct ? Mark.correct : role == .wrong ? Mark.wrong : Mark.warning
    return wrap([Span("\(sign) \(words.mark(result.mark))", role, .bold)], width: width)
  }

  private static func role(_ result: ItemResult) -> StyleRole {
    switch result.mark.reason {
    case .right, .everyone: .correct
    case .wrong, .blank: .wrong
    case .waits: .warning
    case .statements, .partly, .person: result.isMistake ? .warning : .correct
    case .void: .dim
    }
  }
}
