/// A bar of exactly `width` columns of which `fraction` (0 to 1) is filled, in eighths of a cell.
/// - Returns: the filled part and the empty part, together `width` columns.
public func bar(_ fraction: Double, width: Int) -> (filled: String, empty: String) {
  let width = width.clamped(to: 0...2_000)
  let share = fraction > 0 ? Swift.min(fraction, 1) : 0
  let eighths = Int((share * Double(width) * 8).rounded())
  let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
  let used = eighths / 8 + (partial.isEmpty ? 0 : 1)
  return (
    String(repeating: "█", count: eighths / 8) + partial, String(repeating: "·", count: width - used)
  )
}

extension Grid {
  /// Draws how much of something is done on the first row of `area`: a bar and, when there is room, `label` (the
  /// percentage without one) to its right.
  public mutating func drawGauge(_ fraction: Double, label: String? = nil, in area: Rect, role: StyleRole = .bar) {
    let row = area.row(0)
    guard !row.isEmpty else { return }
    let share = fraction > 0 ? Swift.min(fraction, 1) : 0
    let label = label ?? TextAlignment.right.pad("\(Int(share * 100))%", to: 4)
    let labelWidth = DisplayWidth.of(label)
    let hasLabel = labelWidth > 0 && row.width >= labelWidth + 5
    let parts = row.columns(.rest, .cells(hasLabel ? labelWidth : 0), gap: hasLabel ? 1 : 0)
    let drawn = bar(share, width: parts[0].width)
    write(
      [Span(drawn.filled, role), Span(drawn.empty, .barTrack)], in: parts[0], alignment: .left)
    write(label, in: parts[1], alignment: .left)
  }
}
