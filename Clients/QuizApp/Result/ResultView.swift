import QuestionModel
import TerminalScreen

extension ResultScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    frame.grid.drawScrollText(lines(context), scroll, in: area)
  }

  /// All of the result as lines; charts are drawn into lines, so that they scroll with the rest.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let width = Swift.max(0, context.body.width - 1)
    var lines: [StyledLine] = []
    if let saveProblem { lines += wrap([Span("\(Mark.warning) \(words.notSaved(saveProblem))", .error)], width: width) }
    if let error { lines += wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width) }
    if !onlyMistakes { lines += ResultText.summary(score, session, width: width, words: words) }
    let shown = onlyMistakes ? mistakes : session.items
    lines.append(StyledLine(onlyMistakes ? words.mistakesTitle(shown.count) : words.allTitle, Style(.heading)))
    return lines + ResultText.items(shown, of: session, width: width, words: words)
  }
}
