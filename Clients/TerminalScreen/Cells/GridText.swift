extension Grid {
  /// Writes one line of `text` with its first column at `origin`, as far as it falls within `clip` (all of this grid
  /// without one). Graphemes are written in logical order: the terminal itself turns right-to-left runs round.
  /// - Returns: the column after the last one the whole text takes, drawn or not.
  @discardableResult
  public mutating func write(_ text: String, at origin: Point, style: Style = .plain, clip: Rect? = nil) -> Int {
    let visible = (clip ?? bounds).intersection(bounds)
    var x = origin.x
    guard origin.y >= visible.y, origin.y < visible.maxY, visible.width > 0 else {
      return x + DisplayWidth.of(text)
    }
    for cluster in TextCluster.clusters(in: text) {
      write(cluster, x: x, y: origin.y, style: style, visible: visible)
      x += cluster.width
    }
    return x
  }

  private mutating func write(_ cluster: TextCluster, x: Int, y: Int, style: Style, visible: Rect) {
    let last = x + cluster.width - 1
    guard last >= visible.x, x < visible.maxX else { return }
    if cluster.width == 1 {
      put(Cell(grapheme: cluster.text, width: 1, style: style), x: x, y: y)
    } else if x >= visible.x, last < visible.maxX {
      putWide(Cell(grapheme: cluster.text, width: 2, style: style), x: x, y: y)
    } else {
      put(.blank(style), x: x >= visible.x ? x : last, y: y)
    }
  }

  /// Writes a styled line on the first row of `area`, cut to its width; the rest of the row stays as it is.
  /// With natural alignment a line whose first strong character is right-to-left stands at the right edge; its
  /// graphemes stay in logical order, for the terminal turns right-to-left runs round by itself.
  public mutating func write(_ line: StyledLine, in area: Rect, alignment: TextAlignment = .natural) {
    guard area.height > 0, area.width > 0 else { return }
    let line = line.truncated(to: area.width)
    var x = area.x + alignment.offset(of: line.width, in: area.width, isRightToLeft: line.isRightToLeft)
    for span in line.spans {
      x = write(span.text, at: Point(x: x, y: area.y), style: span.style, clip: area)
    }
  }

  /// Writes one line of plain text on the first row of `area`, cut to its width with an ellipsis.
  public mutating func write(
    _ text: String, in area: Rect, style: Style = .plain, alignment: TextAlignment = .natural
  ) {
    write(StyledLine(text, style), in: area, alignment: alignment)
  }

  /// Writes `lines` one below the other in `area`, as many as fit.
  public mutating func write(_ lines: [StyledLine], in area: Rect, alignment: TextAlignment = .natural) {
    for (index, line) in lines.prefix(area.height).enumerated() {
      write(line, in: area.row(index), alignment: alignment)
    }
  }
}
