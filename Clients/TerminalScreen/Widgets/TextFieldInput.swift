extension TextField {
  /// Takes a key as editors do (arrows, Home, End, and Control with A, E, B, F, D, H, W, K, U).
  /// - Returns: whether the key meant something to the field.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let text): insert(text)
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("w"): deleteWordBackward()
    case .control("k"): deleteToEnd()
    case .control("u"): deleteToStart()
    default: return false
    }
    return true
  }
}

extension Frame {
  /// Draws `field` on the first row of `area`, scrolled so that the cursor is seen; `‹` and `›` stand where text goes
  /// on. The terminal's cursor is put there when the field has the keyboard.
  public mutating func draw(
    _ field: TextField, in area: Rect, placeholder: String = "", isFocused: Bool, action: String? = nil
  ) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    let style = Style(.input, isFocused ? .underline : [])
    grid.fill(row, style: style)
    if let action { addTarget(row, action: action) }
    let cursorColumn = DisplayWidth.of(field.before)
    let start = Self.scroll(column: cursorColumn, width: row.width)
    if field.isEmpty {
      grid.write(placeholder, in: row, style: Style(.placeholder))
    } else {
      let end = grid.write(field.text, at: Point(x: row.x - start, y: row.y), style: style, clip: row)
      if end > row.maxX, row.width > 2 {
        grid.write("›", at: Point(x: row.maxX - 1, y: row.y), style: Style(.dim))
      }
      if start > 0, row.width > 2 { grid.write("‹", at: row.origin, style: Style(.dim)) }
    }
    if isFocused { cursor = Point(x: row.x + cursorColumn - start, y: row.y) }
  }

  /// The first column shown of a line whose cursor is at `column`: it moves by half widths, so that the text stands
  /// still while the cursor moves in it, and never puts the cursor on a continuation mark.
  private static func scroll(column: Int, width: Int) -> Int {
    guard column >= width - 1 else { return 0 }
    guard width >= 6 else { return Swift.max(0, column - width + 1) }
    let step = width / 2
    return ((column - (width - 1)) / step + 1) * step
  }
}
