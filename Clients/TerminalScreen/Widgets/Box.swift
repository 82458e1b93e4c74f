extension Grid {
  /// Draws a frame along the inside of `area` with a title in its upper edge; nothing when under 2×2 cells.
  /// - Returns: the space inside the frame; all of `area` when there is no room for one.
  @discardableResult
  public mutating func drawBox(_ title: String = "", in area: Rect, style: Style = Style(.border)) -> Rect {
    guard area.width >= 2, area.height >= 2 else { return area }
    let edge = Rect(x: area.x + 1, y: area.y, width: area.width - 2, height: 1)
    write("┌", at: area.origin, style: style)
    fill(edge, with: "─", style: style)
    write("┐", at: Point(x: area.maxX - 1, y: area.y), style: style)
    for y in (area.y + 1)..<(area.maxY - 1) {
      write("│", at: Point(x: area.x, y: y), style: style)
      write("│", at: Point(x: area.maxX - 1, y: y), style: style)
    }
    write("└", at: Point(x: area.x, y: area.maxY - 1), style: style)
    fill(Rect(x: edge.x, y: area.maxY - 1, width: edge.width, height: 1), with: "─", style: style)
    write("┘", at: Point(x: area.maxX - 1, y: area.maxY - 1), style: style)
    if !title.isEmpty, area.width > 6 {
      let shown = truncate(title, to: area.width - 6)
      write(" \(shown) ", at: Point(x: area.x + 2, y: area.y), style: Style(.title), clip: area)
    }
    return area.inset(dx: 1, dy: 1)
  }
}
