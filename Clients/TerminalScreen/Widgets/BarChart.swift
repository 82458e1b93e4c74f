/// One bar of a chart.
public struct BarChartItem: Sendable, Hashable {
  /// What it measures.
  public var label: String
  /// How much; negative and not-a-number count as 0.
  public var value: Double
  /// The value in words, drawn behind the bar.
  public var valueText: String
  /// The look of the bar.
  public var role: StyleRole

  /// A bar of `value` named `label`.
  public init(_ label: String, value: Double, valueText: String, role: StyleRole = .bar) {
    self.label = label
    self.value = value
    self.valueText = valueText
    self.role = role
  }
}

extension Grid {
  /// Draws one bar a row for `items` from the top of `area`, as many as fit, on one scale: labels at the left (at most
  /// two fifths of the width), values at the right. `maximum` is the value of a full bar, the largest one without it.
  public mutating func drawBarChart(_ items: [BarChartItem], maximum: Double? = nil, in area: Rect) {
    let items = items.prefix(area.height)
    guard area.width > 0, !items.isEmpty else { return }
    let labels = Swift.min(items.map { DisplayWidth.of($0.label) }.max() ?? 0, area.width * 2 / 5)
    let values = Swift.min(items.map { DisplayWidth.of($0.valueText) }.max() ?? 0, area.width / 4)
    let largest = maximum ?? items.map { $0.value > 0 ? $0.value : 0 }.max() ?? 0
    for (index, item) in items.enumerated() {
      let parts = area.row(index).columns(.cells(labels), .rest, .cells(values), gap: 1)
      write(item.label, in: parts[0])
      let drawn = bar(largest > 0 ? item.value / largest : 0, width: parts[1].width)
      write(
        [Span(drawn.filled, item.role), Span(drawn.empty, .barTrack)], in: parts[1], alignment: .left)
      write(item.valueText, in: parts[2], alignment: .right)
    }
  }
}
