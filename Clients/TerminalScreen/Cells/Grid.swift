/// A rectangle of cells, row by row. No coordinate traps: what lies outside is not drawn and reads as blank.
/// A wide grapheme is never cut in half: where only half of one would remain there is a space.
public struct Grid: Sendable, Equatable {
  /// The extent; each side at most 2,000 cells.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// A blank grid of `size`.
  public init(size: Size, style: Style = .plain) {
    let side = 0...2_000
    self.size = Size(width: size.width.clamped(to: side), height: size.height.clamped(to: side))
    cells = Array(repeating: .blank(style), count: self.size.width * self.size.height)
  }

  /// Columns.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }
  /// All of it.
  public var bounds: Rect { Rect(size) }

  /// The cell at column `x` of row `y`; blank outside.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < width, y >= 0, y < height else { return .blank() }
    return cells[y * width + x]
  }

  /// Makes every cell of `area` hold `grapheme` (one column wide; a space otherwise) in `style`.
  public mutating func fill(_ area: Rect, with grapheme: String = " ", style: Style = .plain) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let glyph = TextCluster.only(in: grapheme, width: 1) ?? " "
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        put(Cell(grapheme: glyph, width: 1, style: style), x: x, y: y)
      }
    }
  }

  /// Changes the look of `area` and keeps its text: each cell's style becomes what `change` makes of it.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        cells[y * width + x].style = change(cells[y * width + x].style)
      }
    }
  }

  /// Draws `other` with its corner at `origin`, as far as it falls within `clip` (all of this grid without one).
  public mutating func draw(_ other: Grid, at origin: Point, clip: Rect? = nil) {
    let visible = Rect(x: origin.x, y: origin.y, width: other.width, height: other.height)
      .intersection(clip ?? bounds).intersection(bounds)
    guard !visible.isEmpty else { return }
    for y in visible.y..<visible.maxY {
      for x in visible.x..<visible.maxX {
        let cell = other[x - origin.x, y - origin.y]
        if cell.width == 1 {
          put(cell, x: x, y: y)
        } else if cell.width == 2, x + 1 < visible.maxX {
          putWide(cell, x: x, y: y)
        } else if cell.width == 2 || x == visible.x {
          put(.blank(cell.style), x: x, y: y)
        }
      }
    }
  }

  /// Puts a one-column cell at a place inside the grid; the other half of a wide grapheme it meets becomes a space.
  mutating func put(_ cell: Cell, x: Int, y: Int) {
    let index = y * width + x
    let old = cells[index]
    if old.width == 2, x + 1 < width {
      cells[index + 1] = .blank(cells[index + 1].style)
    } else if old.width == 0, x > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    cells[index] = cell
  }

  /// Puts a wide cell on columns `x` and `x + 1`, which lie inside the grid.
  mutating func putWide(_ cell: Cell, x: Int, y: Int) {
    put(.blank(cell.style), x: x, y: y)
    put(.blank(cell.style), x: x + 1, y: y)
    cells[y * width + x] = cell
    cells[y * width + x + 1] = .continuation(cell.style)
  }
}
