import TerminalScreen

/// The passage beside the question on a wide screen: it has a scroll of its own.
extension TakeScreen {
  func layout(_ context: ScreenContext) -> TakeLayout {
    TakeLayout(context.body, hasField: isTextKind, hasPassage: item?.passage != nil)
  }

  /// The passage's lines; none where it stands above the question.
  func passageLines(_ context: ScreenContext) -> [StyledLine] {
    let area = layout(context).passage
    return area.isEmpty
      ? [] : QuestionText.passage(item?.passage, width: Swift.max(1, area.width - 1), words: context.words)
  }

  /// Scrolls the passage by a page, if it stands beside and does not fit.
  /// - Returns: whether the key was for it.
  mutating func scrollPassage(_ key: Key, _ context: ScreenContext) -> Bool {
    guard key == .pageUp || key == .pageDown else { return false }
    let (lines, rows) = (passageLines(context), layout(context).passage.height)
    guard lines.count > rows, rows > 0 else { return false }
    return passageScroll.handle(key, count: lines.count, rows: rows)
  }

  /// Scrolls the passage by the wheel, if the pointer is on it.
  mutating func scrollPassage(_ mouse: MouseEvent, _ context: ScreenContext) -> Bool {
    let area = layout(context).passage
    guard area.contains(mouse.position) else { return false }
    return passageScroll.handle(mouse, count: passageLines(context).count, rows: area.height)
  }

  func drawPassage(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard !area.isEmpty else { return }
    frame.grid.drawScrollText(passageLines(context), passageScroll, in: area)
    for y in area.y..<area.maxY { frame.grid.write("│", at: Point(x: area.maxX, y: y), style: Style(.border)) }
  }
}
