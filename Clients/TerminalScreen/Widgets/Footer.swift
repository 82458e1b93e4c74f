/// A key and what it does, as shown at the bottom of a screen.
public struct KeyHint: Sendable, Hashable {
  /// The key's name.
  public var key: String
  /// What it does.
  public var label: String
  /// What a click on the hint stands for, if it can be clicked.
  public var action: String?

  /// A hint that `key` does what `label` says.
  public init(_ key: String, _ label: String, action: String? = nil) {
    self.key = key
    self.label = label
    self.action = action
  }

  /// Columns of the hint.
  public var width: Int { DisplayWidth.of(key) + (label.isEmpty ? 0 : 1 + DisplayWidth.of(label)) }
}

extension Frame {
  /// Draws key hints on the first row of `area`, two spaces apart. Hints that do not fit are left out from the right;
  /// the first one is cut when even it does not fit.
  public mutating func drawFooter(_ hints: [KeyHint], in area: Rect) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    grid.fill(row, style: Style(.footer))
    var x = row.x + (row.width > 20 ? 1 : 0)
    for (index, hint) in hints.enumerated() {
      let room = row.maxX - x
      guard hint.width <= room || index == 0 else { return }
      let line: StyledLine = [
        Span(hint.key, .keyHint), Span(hint.label.isEmpty ? "" : " " + hint.label, .footer),
      ]
      let place = Rect(x: x, y: row.y, width: Swift.min(room, hint.width), height: 1)
      grid.write(line, in: place, alignment: .left)
      if let action = hint.action { addTarget(place, action: action) }
      x = place.maxX + 2
    }
  }
}

extension Grid {
  /// Draws the line at the top of a screen: what it is at the left, where one stands in it at the right.
  /// The right part gives way when both do not fit.
  public mutating func drawHeader(_ title: String, detail: String = "", in area: Rect) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    fill(row, style: Style(.header))
    let text = row.width > 20 ? row.inset(dx: 1, dy: 0) : row
    let detailWidth = DisplayWidth.of(detail)
    let leavesRoom = detailWidth > 0 && detailWidth + 2 + Swift.min(DisplayWidth.of(title), 8) <= text.width
    let parts = text.columns(.rest, .cells(leavesRoom ? detailWidth : 0), gap: leavesRoom ? 2 : 0)
    write(title, in: parts[0], style: Style(.header, .bold), alignment: .left)
    write(detail, in: parts[1], style: Style(.header), alignment: .left)
  }
}
