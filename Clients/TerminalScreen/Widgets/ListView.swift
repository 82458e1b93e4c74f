extension Frame {
  /// Draws the rows of a list that are seen in `area`: a mark and the selection's look on the selected one, a position
  /// mark at the right edge when not all rows fit, and a mouse target `action` with the row's index on each.
  /// `row` gives the line for a row's index and is asked for visible rows only.
  public mutating func drawList(
    _ state: ListState, count: Int, in area: Rect, isFocused: Bool = true, action: String = "row",
    row: (Int) -> StyledLine
  ) {
    guard !area.isEmpty, count > 0 else { return }
    let overflows = count > area.height
    let body = Rect(x: area.x, y: area.y, width: area.width - (overflows ? 1 : 0), height: area.height)
    let offset = state.visibleOffset(count: count, rows: area.height)
    let selection = Swift.min(state.selection, count - 1)
    for index in offset..<Swift.min(count, offset + area.height) {
      let place = body.row(index - offset)
      drawListRow(row(index), in: place, isSelected: index == selection, isFocused: isFocused)
      addTarget(place, action: action, index: index)
    }
    if overflows { grid.drawScrollMark(offset: offset, visible: area.height, total: count, in: area) }
  }

  private mutating func drawListRow(_ line: StyledLine, in area: Rect, isSelected: Bool, isFocused: Bool) {
    guard area.width > 2 else {
      grid.write(line, in: area)
      if isSelected { grid.restyle(area) { Style(.selection, $0.attributes) } }
      return
    }
    let text = Rect(x: area.x + 2, y: area.y, width: area.width - 2, height: 1)
    grid.write(line, in: text)
    guard isSelected else { return }
    grid.write(Mark.selected, at: area.origin)
    // Without the keyboard the mark alone tells the selected row, so that two lists are not both lit.
    if isFocused { grid.restyle(area) { Style(.selection, $0.attributes) } }
  }
}

extension Grid {
  /// Draws in the last column of `area` which part of `total` rows is seen: a thumb on a track.
  public mutating func drawScrollMark(offset: Int, visible: Int, total: Int, in area: Rect) {
    let height = area.height
    guard area.width > 0, height > 0, total > visible, visible > 0 else { return }
    let thumb = Swift.max(1, Int(Double(height) * Double(visible) / Double(total)))
    let travel = Double(offset.clamped(to: 0...(total - visible))) / Double(total - visible)
    let top = Int((Double(height - thumb) * travel).rounded())
    for y in 0..<height {
      let isThumb = y >= top && y < top + thumb
      write(
        isThumb ? "┃" : "│", at: Point(x: area.maxX - 1, y: area.y + y), style: Style(isThumb ? .bar : .barTrack))
    }
  }
}
