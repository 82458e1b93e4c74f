internal import CNcurses
internal import TerminalScreen

/// Puts cells on ncurses' screen so that ncurses, which counts scalar by scalar, and the grid, which counts graphemes,
/// agree on every column whatever the terminal makes of joined emoji.
struct CellWriter {
  private(set) var palette: Palette

  mutating func write(_ cell: Cell, x: Int, y: Int) {
    guard cell.width > 0 else { return }
    let (attributes, pair) = palette.rendition(of: cell.style)
    var column = x
    for glyph in Self.glyphs(of: cell) {
      curses_put(Int32(y), Int32(column), glyph.text, attributes, pair)
      column += glyph.width
    }
  }

  private struct Glyph {
    var text: [wchar_t]
    var width: Int

    static let space = Glyph(text: [32, 0], width: 1)
  }

  /// The most scalars ncurses keeps in a cell.
  private static let capacity = 5

  private static func glyphs(of cell: Cell) -> [Glyph] {
    if cell.width == 1, let byte = cell.grapheme.utf8.first, byte < 0x80, cell.grapheme.utf8.count == 1 {
      return [Glyph(text: [wchar_t(byte), 0], width: 1)]
    }
    let groups = spacingGroups(of: cell.grapheme)
    if groups.reduce(0, { $0 + $1.width }) == cell.width {
      return groups.map { Glyph(text: $0.text + [0], width: $0.width) }
    }
    // A sequence drawn as one emoji: its first one stands for it, with spaces in the columns it leaves.
    guard var first = groups.first, first.width <= cell.width else {
      return Array(repeating: .space, count: cell.width)
    }
    if first.text.last == 0x200D { first.text.removeLast() }
    first.text.append(0)
    return [first] + Array(repeating: .space, count: cell.width - first.width)
  }

  /// The scalars as the C library counts them: each that takes columns with the marks after it.
  private static func spacingGroups(of grapheme: String) -> [Glyph] {
    var groups: [Glyph] = []
    for scalar in grapheme.unicodeScalars where scalar.value != 0xFE0F {
      let value = wchar_t(scalar.value)
      let width = Int(curses_width(value))
      if width < 0 {
        groups.append(Glyph(text: [0xFFFD], width: 1))
      } else if width > 0 {
        groups.append(Glyph(text: [value], width: width))
      } else if let last = groups.indices.last, groups[last].text.count < capacity {
        groups[last].text.append(value)
      }
    }
    return groups
  }
}
