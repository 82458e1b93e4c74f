/// How a grapheme looks while it is edited: nothing may be invisible there.
enum EditedGlyph {
  /// What stands for a character that has no look of its own, such as one that turns the direction of writing.
  static let invisible = "⋄"

  /// Columns of a grapheme that begins at a column of its row.
  static func width(of character: Character, column: Int) -> Int {
    let utf8 = character.utf8
    if utf8.count == 1 { return character == "\t" ? TextCluster.tabStop - column % TextCluster.tabStop : 1 }
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.count == 1,
      (0xAE..<0x300).contains(first.value) || (0x1E00..<0x1F00).contains(first.value)
    {
      return 1
    }
    return Swift.max(1, DisplayWidth.of(String(character)))
  }

  /// What is drawn, and whether it stands for something invisible.
  static func text(of character: Character, column: Int) -> (text: String, isInvisible: Bool) {
    if character == "\t" { return (String(repeating: " ", count: width(of: character, column: column)), false) }
    let text = String(character)
    return DisplayWidth.of(text) == 0 ? (invisible, true) : (text, false)
  }
}

extension Frame {
  /// Draws the rows of `area` from row `first` on, the selection marked; the terminal's cursor is put in the text when
  /// it has the keyboard. The text must be laid out for the width of `place`.
  public mutating func draw(
    _ area: TextArea, in place: Rect, from first: Int = 0, placeholder: String = "", isFocused: Bool,
    action: String? = nil, index: Int = 0
  ) {
    guard !place.isEmpty else { return }
    let style = Style(.input, isFocused ? .underline : [])
    grid.fill(place, style: style)
    if let action { addTarget(place, action: action, index: index) }
    if area.isEmpty { grid.write(placeholder, in: place, style: Style(.placeholder)) }
    for row in 0..<place.height where area.layout.rows.indices.contains(first + row) {
      draw(area, row: first + row, in: place.row(row), style: style, showsSelection: isFocused)
    }
    guard isFocused else { return }
    let row = area.layout.row(of: area.cursor) - first
    let column = area.layout.column(of: area.cursor, in: area.characters)
    // Spaces that hang over the edge keep the cursor at it.
    if (0..<place.height).contains(row) {
      cursor = Point(x: place.x + Swift.min(column, place.width - 1), y: place.y + row)
    }
  }

  private mutating func draw(_ area: TextArea, row: Int, in place: Rect, style: Style, showsSelection: Bool) {
    let selection = showsSelection ? area.selection ?? 0..<0 : 0..<0
    var column = 0
    var run = ""
    var runStart = 0
    var runStyle = style
    func flush(_ grid: inout Grid) {
      guard !run.isEmpty else { return }
      grid.write(run, at: Point(x: place.x + runStart, y: place.y), style: runStyle, clip: place)
    }
    for offset in area.layout.rows[row] where column < place.width {
      let character = area.characters[offset]
      // A selected line break shows as a selected space.
      let glyph = character.isNewline ? (" ", false) : EditedGlyph.text(of: character, column: column)
      let wanted =
        selection.contains(offset) ? Style(.selection) : glyph.1 ? Style(.warning) : style
      if wanted != runStyle {
        flush(&grid)
        (run, runStart, runStyle) = ("", column, wanted)
      }
      run += glyph.0
      column += character.isNewline ? 1 : EditedGlyph.width(of: character, column: column)
    }
    flush(&grid)
  }
}
