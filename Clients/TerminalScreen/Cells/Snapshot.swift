extension Grid {
  /// The text of the screen, a line a row, without the spaces at the ends of rows.
  public var plainText: String {
    lines { $0.grapheme }
  }

  /// The look of the screen, a line a row: the letter of each cell's role (`StyleRole.letter`); a blank cell of ordinary
  /// text is a space.
  public var stylePlane: String {
    lines { cell in
      cell.style == .plain && (cell.grapheme == " " || cell.width == 0) ? " " : String(cell.style.role.letter)
    }
  }

  private func lines(_ text: (Cell) -> String) -> String {
    (0..<height).map { y in
      var row = (0..<width).map { text(self[$0, y]) }[...]
      while row.last == " " { row.removeLast() }
      return row.joined()
    }
    .joined(separator: "\n")
  }
}

extension Frame {
  /// The text of the screen, a line a row, without the spaces at the ends of rows.
  public var plainText: String { grid.plainText }

  /// The text, then the plane of role letters, then the cursor, the title and the mouse targets: all that a snapshot
  /// test should hold still.
  public var styledText: String {
    var parts = [grid.plainText, "--- roles", grid.stylePlane]
    if let cursor { parts.append("--- cursor \(cursor.x),\(cursor.y)") }
    if let title { parts.append("--- title \(title)") }
    for target in targets {
      let area = target.area
      parts.append(
        "--- target \(target.action) \(target.index) at \(area.x),\(area.y) \(area.width)x\(area.height)")
    }
    return parts.joined(separator: "\n")
  }
}
