/// The rows of a text at a width: broken at spaces where there are some, each grapheme in exactly one row.
///
/// A line break and the spaces at which a row is broken belong to the row they end; they may stand past its edge.
public struct TextAreaLayout: Sendable, Hashable {
  /// Columns of a row.
  public let width: Int
  /// The graphemes of each row; at least one row.
  public let rows: [Range<Int>]

  /// The one row of an empty text.
  init() {
    width = 0
    rows = [0..<0]
  }

  /// Breaks `characters` into rows of `width` columns; below 1 only line breaks break.
  init(_ characters: [Character], width: Int) {
    self.width = width
    var breaker = RowBreaker(width: width > 0 ? width : .max)
    for index in characters.indices { breaker.add(characters[index], at: index) }
    rows = breaker.finish(at: characters.count)
  }

  /// The row that holds the cursor behind so many graphemes.
  public func row(of offset: Int) -> Int {
    var (low, high) = (0, rows.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The column of the cursor behind so many graphemes, within its row.
  public func column(of offset: Int, in characters: [Character]) -> Int {
    let start = rows[row(of: offset)].lowerBound
    return characters[start..<Swift.max(start, offset)].reduce(0) { $0 + EditedGlyph.width(of: $1, column: $0) }
  }

  /// The cursor place in a row that is nearest to a column from the left.
  public func offset(atColumn column: Int, ofRow row: Int, in characters: [Character]) -> Int {
    var offset = rows[row].lowerBound
    var reached = 0
    let end = end(ofRow: row, in: characters)
    while offset < end {
      let width = EditedGlyph.width(of: characters[offset], column: reached)
      guard reached + width <= column else { break }
      reached += width
      offset += 1
    }
    return offset
  }

  /// The last cursor place in a row: before its line break, and before the place that is the next row's first.
  func end(ofRow row: Int, in characters: [Character]) -> Int {
    let range = rows[row]
    guard let last = range.last else { return range.upperBound }
    return characters[last].isNewline || row < rows.count - 1 ? last : range.upperBound
  }
}

/// Fills rows, remembering the last place where a row may be broken.
private struct RowBreaker {
  let width: Int
  private var rows: [Range<Int>] = []
  private var start = 0
  private var column = 0
  /// Behind the last space of the row, and its column.
  private var breakPlace: (index: Int, column: Int)?

  init(width: Int) { self.width = width }

  mutating func add(_ character: Character, at index: Int) {
    if character.isNewline {
      end(at: index + 1)
      return
    }
    let columns = EditedGlyph.width(of: character, column: column)
    let isSpace = character == " " || character == "\t"
    // Spaces may hang over the edge: the row is broken behind them.
    if column + columns > width, !isSpace { breakRow(at: index) }
    column += columns
    if isSpace { breakPlace = (index + 1, column) }
  }

  private mutating func breakRow(at index: Int) {
    guard let place = breakPlace, place.index > start else {
      if index > start { end(at: index) }
      return
    }
    let rest = column - place.column
    end(at: place.index)
    column = rest
  }

  private mutating func end(at index: Int) {
    rows.append(start..<index)
    start = index
    column = 0
    breakPlace = nil
  }

  mutating func finish(at count: Int) -> [Range<Int>] {
    rows.append(start..<count)
    return rows
  }
}
