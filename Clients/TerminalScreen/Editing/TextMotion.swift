/// A way for a cursor to go.
public enum TextMotion: Sendable, Hashable {
  /// One grapheme back.
  case left
  /// One grapheme on.
  case right
  /// To the start of the word before.
  case wordLeft
  /// Behind the word after.
  case wordRight
  /// One row up, in the same column as far as there is one.
  case up
  /// One row down.
  case down
  /// So many rows up.
  case pageUp(Int)
  /// So many rows down.
  case pageDown(Int)
  /// To the start of the row.
  case rowStart
  /// To the end of the row.
  case rowEnd
  /// Before everything.
  case start
  /// Behind everything.
  case end

  /// Where the motion leads, and the column it tries to keep, if it goes up or down.
  func target(
    from cursor: Int, goal: Int?, in characters: [Character], _ layout: TextAreaLayout
  ) -> (offset: Int, column: Int?) {
    switch self {
    case .left: (cursor - 1, nil)
    case .right: (cursor + 1, nil)
    case .wordLeft: (Self.wordStart(before: cursor, in: characters), nil)
    case .wordRight: (Self.wordEnd(after: cursor, in: characters), nil)
    case .up: vertical(-1, from: cursor, goal: goal, in: characters, layout)
    case .down: vertical(1, from: cursor, goal: goal, in: characters, layout)
    case .pageUp(let rows): vertical(-rows, from: cursor, goal: goal, in: characters, layout)
    case .pageDown(let rows): vertical(rows, from: cursor, goal: goal, in: characters, layout)
    case .rowStart: (layout.rows[layout.row(of: cursor)].lowerBound, nil)
    case .rowEnd: (layout.end(ofRow: layout.row(of: cursor), in: characters), nil)
    case .start: (0, nil)
    case .end: (characters.count, nil)
    }
  }

  private func vertical(
    _ steps: Int, from cursor: Int, goal: Int?, in characters: [Character], _ layout: TextAreaLayout
  ) -> (offset: Int, column: Int?) {
    let row = layout.row(of: cursor)
    let column = goal ?? layout.column(of: cursor, in: characters)
    let target = (row + steps.clamped(to: coordinateRange)).clamped(to: 0...layout.rows.count - 1)
    guard target != row else { return (cursor, column) }
    return (layout.offset(atColumn: column, ofRow: target, in: characters), column)
  }

  private static func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func wordStart(before cursor: Int, in characters: [Character]) -> Int {
    var index = cursor
    while index > 0, !isWordPart(characters[index - 1]) { index -= 1 }
    while index > 0, isWordPart(characters[index - 1]) { index -= 1 }
    return index
  }

  private static func wordEnd(after cursor: Int, in characters: [Character]) -> Int {
    var index = cursor
    while index < characters.count, !isWordPart(characters[index]) { index += 1 }
    while index < characters.count, isWordPart(characters[index]) { index += 1 }
    return index
  }
}
