/// A column of a table.
public struct TableColumn: Sendable, Hashable {
  /// What stands above it.
  public var title: String
  /// How much of the width it takes.
  public var length: Length
  /// Where its cells stand in it.
  public var alignment: TextAlignment

  /// A column under `title`.
  public init(_ title: String, _ length: Length, _ alignment: TextAlignment = .natural) {
    self.title = title
    self.length = length
    self.alignment = alignment
  }
}

/// Columns laid out for a width; makes lines of cells, for lists and texts to draw.
public struct TableLayout: Sendable, Hashable {
  /// The columns.
  public let columns: [TableColumn]
  /// Columns of the screen each takes.
  public let widths: [Int]

  /// `columns` laid out in `width` columns of the screen with one space between them.
  public init(_ columns: [TableColumn], width: Int) {
    self.columns = columns
    widths = Length.resolve(columns.map(\.length), in: width, gap: 1)
  }

  /// The line of column titles.
  public var header: StyledLine {
    line(columns.map { Span($0.title, .heading) })
  }

  /// The line of `cells`, one for each column, each cut or filled to its width; missing ones are empty.
  public func line(_ cells: [Span]) -> StyledLine {
    var spans: [Span] = []
    for (index, column) in columns.enumerated() where widths[index] > 0 {
      let cell = index < cells.count ? cells[index] : Span("")
      if !spans.isEmpty { spans.append(Span(" ")) }
      spans.append(Span(column.alignment.pad(cell.text, to: widths[index]), cell.style))
    }
    return StyledLine(spans)
  }
}
