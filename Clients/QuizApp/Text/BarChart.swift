import TerminalScreen

/// Bars below a title as lines, so that they scroll with the text around them.
enum BarChart {
  /// A bar with what stands before and behind it.
  struct Row {
    let label: String
    /// How much of the bar is filled, 0 to 1.
    let share: Double
    let value: String
    /// Whether it is one to look at.
    var isWarning = false
  }

  /// Most columns of a bar.
  private static let longest = 40

  static func lines(_ title: String, _ rows: [Row], width: Int) -> [StyledLine] {
    guard !rows.isEmpty else { return [] }
    let labels = Swift.min(rows.map { DisplayWidth.of($0.label) }.max() ?? 0, width * 2 / 5)
    let valueWidth = rows.map { DisplayWidth.of($0.value) }.max() ?? 0
    let room = Swift.max(0, Swift.min(longest, width - labels - valueWidth - 2))
    var lines = [StyledLine(title, Style(.heading))]
    for row in rows {
      let drawn = bar(row.share, width: room)
      lines.append([
        Span(TextAlignment.left.pad(row.label, to: labels) + " "),
        Span(drawn.filled, row.isWarning ? .warning : .bar), Span(drawn.empty, .barTrack), Span(" " + row.value),
      ])
    }
    return lines + [[]]
  }
}
