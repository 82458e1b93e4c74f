extension TextField {
  /// Puts the cursor where the mouse went down in the field's row, as `draw` has shown it there.
  public mutating func moveCursor(to mouse: MouseEvent, selecting: Bool = false) {
    guard let area = mouse.target?.area else { return }
    let start = Self.scroll(column: column(of: cursor), width: area.width)
    moveCursor(to: offset(atColumn: Swift.max(0, mouse.position.x - area.x + start)), selecting: selecting)
  }

  /// The first column shown of a line whose cursor is at `column`: it moves by half widths, so that the text stands
  /// still while the cursor moves in it, and never puts the cursor on a continuation mark.
  fileprivate static func scroll(column: Int, width: Int) -> Int {
    guard column >= width - 1 else { return 0 }
    guard width >= 6 else { return Swift.max(0, column - width + 1) }
    let step = width / 2
    return ((column - (width - 1)) / step + 1) * step
  }
}

extension Frame {
  /// Draws `field` on the first row of `area`, scrolled so that the cursor is seen; `‹` and `›` stand where text goes
  /// on. The terminal's cursor is put there when the field has the keyboard.
  public mutating func draw(
    _ field: TextField, in area: Rect, placeholder: String = "", isFocused: Bool, action: String? = nil, index: Int = 0
  ) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    let style = Style(.input, isFocused ? .underline : [])
    grid.fill(row, style: style)
    if let action { addTarget(row, action: action, index: index) }
    let cursorColumn = field.column(of: field.cursor)
    let start = TextField.scroll(column: cursorColumn, width: row.width)
    if field.isEmpty {
      grid.write(placeholder, in: row, style: Style(.placeholder))
    } else {
      let end = grid.write(field.shown, at: Point(x: row.x - start, y: row.y), style: style, clip: row)
      if isFocused, let selection = field.selection {
        let first = field.column(of: selection.lowerBound) - start
        let last = field.column(of: selection.upperBound) - start
        let marked = Rect(x: row.x + first, y: row.y, width: last - first, height: 1).intersection(row)
        grid.restyle(marked) { Style(.selection, $0.attributes) }
      }
      if end > row.maxX, row.width > 2 {
        grid.write("›", at: Point(x: row.maxX - 1, y: row.y), style: Style(.dim))
      }
      if start > 0, row.width > 2 { grid.write("‹", at: row.origin, style: Style(.dim)) }
    }
    if isFocused { cursor = Point(x: row.x + cursorColumn - start, y: row.y) }
  }
}
