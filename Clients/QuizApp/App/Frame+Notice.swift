import TerminalScreen

extension Frame {
  /// Writes what a person must read in full on the row that is kept for it, and over the rows beside it where one is not
  /// enough.
  ///
  /// - Parameters:
  ///   - text: what to write.
  ///   - role: its look.
  ///   - row: the row that is kept for it; nothing is written where there is none.
  ///   - body: what it may be written over, at most half of it, above the row or below it.
  mutating func drawNotice(_ text: String, _ role: StyleRole, in row: Rect, over body: Rect) {
    guard !text.isEmpty, !row.isEmpty else { return }
    let lines = wrap([Span(text, role)], width: row.width)
    let count = Swift.min(lines.count, Swift.max(1, body.height / 2))
    let y = row.y > body.y ? row.maxY - count : row.y
    let place = Rect(x: row.x, y: y, width: row.width, height: count).intersection(bounds)
    grid.fill(place)
    grid.write(Array(lines.prefix(count)), in: place)
  }

  /// Draws a list, and below it the selected row in full where it is cut.
  mutating func drawListInFull(
    _ state: ListState, count: Int, in area: Rect, row: (Int) -> StyledLine
  ) {
    let selected = count > 0 ? row(Swift.min(state.selection, count - 1)) : []
    let lines = selected.width > area.width - 3 ? wrap(selected.spans, width: area.width) : []
    guard !lines.isEmpty, area.height > lines.count + 2, area.height >= 6 else {
      return drawList(state, count: count, in: area, row: row)
    }
    let parts = area.rows(.rest, .cells(1), .cells(lines.count))
    drawList(state, count: count, in: parts[0], row: row)
    grid.write(String(repeating: "─", count: area.width), in: parts[1], style: Style(.border))
    grid.write(lines, in: parts[2])
  }
}
