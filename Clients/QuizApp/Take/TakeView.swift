import QuestionAPI
import QuestionModel
import TerminalScreen

extension TakeScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if case .map(let list)? = overlay {
      frame.drawList(list, count: session.items.count, in: area) { Self.mapRow(session.items[$0], $0) }
      return
    }
    let layout = layout(context)
    drawStatus(in: &frame, layout.status, context)
    drawPassage(in: &frame, layout.passage, context)
    drawText(in: &frame, layout.text, context)
    drawField(in: &frame, layout.field, words)
    drawDialog(in: &frame, context)
  }

  /// One sign a question, the current one marked, as far as they fit; the flag; what could not be saved.
  private func drawStatus(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard let item else { return }
    if let saveProblem {
      frame.grid.write(
        "\(Mark.warning) \(context.words.notSaved(saveProblem))", in: area, style: Style(.error))
      return
    }
    var spans: [Span] = []
    if session.items.count + 24 <= area.width {
      for (index, item) in session.items.enumerated() {
        let isHere = index == session.position
        spans.append(Span(Self.sign(item), Self.role(item), isHere ? [.reverse] : []))
        frame.addTarget(
          Rect(x: area.x + index, y: area.y, width: 1, height: 1), action: "position", index: index)
      }
      spans.append(Span("  "))
    }
    if item.isFlagged { spans.append(Span("\(Mark.flagged) \(context.words.flagged)  ", .flagged)) }
    let facts = [context.words.kind(item.content.kind), item.content.level].compactMap(\.self)
    spans.append(Span(facts.joined(separator: " · "), .dim))
    frame.grid.write(StyledLine(spans), in: area)
  }

  private func drawText(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let text = TakeText(self, context)
    frame.grid.drawScrollText(text.lines, scroll, in: area)
    let offset = scroll.visibleOffset(count: text.lines.count, rows: area.height)
    for y in 0..<area.height {
      guard let index = text.option(at: offset + y) else { continue }
      frame.addTarget(area.row(y), action: "option", index: index)
    }
  }

  func pictureSpace(_ context: ScreenContext) -> PictureSpace? {
    let text = TakeLayout(context.body, hasField: isTextKind, hasPassage: item?.passage != nil).text
    return PictureSpace(context.pictures, width: text.width - 1, in: text)
  }

  private func drawField(in frame: inout Frame, _ area: Rect, _ words: Words) {
    guard !area.isEmpty else { return }
    let label = words.yourAnswer + ": "
    let parts = area.columns(.cells(Swift.min(DisplayWidth.of(label), area.width / 2)), .rest)
    frame.grid.write(label, in: parts[0], style: Style(.heading))
    frame.draw(
      field, in: parts[1], placeholder: item?.content.kind == .numeric ? words.numberPlaceholder : "",
      isFocused: hasTextFocus, action: "field")
  }

  private func drawDialog(in frame: inout Frame, _ context: ScreenContext) {
    let words = context.words
    switch overlay {
    case .confirmFinish:
      let flagged = session.items.count { $0.isFlagged }
      frame.draw(
        Dialog.asking(
          words.finishTitle, words.finishQuestion(unanswered: session.unansweredCount, flagged: flagged),
          hints(words), context.keys))
    case .timeUp:
      frame.draw(
        Dialog.asking(
          words.timeUpTitle, words.finishQuestion(unanswered: session.unansweredCount, flagged: 0),
          hints(words), context.keys))
    case .problem(let error, _):
      frame.draw(
        Dialog.asking(
          words.notGraded, words.describe(error) + "\n" + words.answersKept, hints(words), context.keys))
    case .map, nil: break
    }
  }

  static func mapRow(_ item: PracticeItem, _ index: Int) -> StyledLine {
    [
      Span(TextAlignment.right.pad(String(index + 1), to: 3) + " "), Span(sign(item) + " ", role(item)),
      Span(item.isFlagged ? Mark.flagged + " " : "  ", .flagged), Span(QuestionText.oneLine(item.content.stem)),
    ]
  }

  /// Right, wrong, partly right, answered or not.
  private static func sign(_ item: PracticeItem) -> String {
    guard let result = item.result else { return item.isAnswered ? Mark.answered : Mark.unanswered }
    return item.isRight ? Mark.correct : result.fraction > 0 || result.needsPerson ? Mark.warning : Mark.wrong
  }

  private static func role(_ item: PracticeItem) -> StyleRole {
    if item.isFlagged { return .flagged }
    guard let result = item.result else { return item.isAnswered ? .accent : .dim }
    return item.isRight ? .correct : result.fraction > 0 || result.needsPerson ? .warning : .wrong
  }
}
