public import QuestionModel

/// Draws a chart in the cells of a terminal: lines of dots, bars of blocks, points marked by a sign of their series, so
/// that series are told apart without colours.
public struct ChartText: Sendable, Hashable {
  /// Signs that a chart is made of.
  public enum Glyphs: Sendable, Hashable {
    /// Braille dots and blocks.
    case fine
    /// ASCII, for terminals whose letters have neither.
    case ascii
  }

  /// How a series is told from others.
  public struct Look: Sendable, Hashable {
    /// What stands at its points, one column wide.
    public var mark: Character
    /// Whether its line has no gaps.
    public var isSolid: Bool

    /// A look.
    ///
    /// - Parameters:
    ///   - mark: what stands at its points, one column wide.
    ///   - isSolid: whether its line has no gaps.
    public init(_ mark: Character = "o", isSolid: Bool = true) {
      self.mark = mark
      self.isSolid = isSolid
    }
  }

  /// Cells side by side that belong to one series, or to the axes.
  public struct Run: Sendable, Hashable {
    /// The cells.
    public var text: String
    /// The place of the series; nil for axes and space.
    public var series: Int?
  }

  /// Columns of the whole, with the numbers at its side.
  public var width: Int
  /// Rows between the axes, to which four are added.
  public var height: Int
  /// How each series is told from others; a series without a look has the plain one.
  public var looks: [Look]
  /// What it is made of.
  public var glyphs: Glyphs
  /// What stands before decimals in the numbers at the axes.
  public var decimalMark: String

  /// A way to draw charts.
  ///
  /// - Parameters:
  ///   - width: columns of the whole.
  ///   - height: rows between the axes.
  ///   - looks: how each series is told from others.
  ///   - glyphs: what it is made of.
  ///   - decimalMark: what stands before decimals in the numbers at the axes.
  public init(
    width: Int, height: Int, looks: [Look] = [], glyphs: Glyphs = .fine, decimalMark: String = "."
  ) {
    self.width = width
    self.height = max(2, height)
    self.looks = looks
    self.glyphs = glyphs
    self.decimalMark = decimalMark
  }

  /// Draws a chart.
  ///
  /// - Parameter chart: the chart; points that are no numbers are left out, and those beyond an axis stand at its end.
  /// - Returns: rows from the top: the label of the vertical axis, the chart, the axis, its numbers and its label.
  public func rows(of chart: Chart) -> [[Run]] {
    let isOfBars = chart.series.contains { if case .bars = $0.form { true } else { false } }
    let ticks = verticalTicks(chart.vertical, isOfBars: isOfBars)
    let gutter = ticks.map(\.label.count).max() ?? 0
    let room = max(4, width - gutter - 1)
    // Bars are all of one width.
    let bars = chart.series.compactMap { if case .bars = $0.form { $0.points.count } else { nil } }.max() ?? 1
    let columns = room >= bars ? room - room % max(1, bars) : room
    let canvas = drawn(chart, columns: columns)
    let labels = Dictionary(ticks.map { ($0.row, $0.label) }) { first, _ in first }
    var rows = [[Run(text: chart.vertical.label)]]
    for row in 0..<height {
      let label = labels[row] ?? ""
      let edge = label.isEmpty ? sign("│", "|") : sign("┤", "+")
      rows.append([Run(text: padding(gutter - label.count) + label + edge)] + runs(canvas, row: row))
    }
    return rows + foot(chart.horizontal, columns: columns, gutter: gutter)
  }

  /// The same as text.
  ///
  /// - Parameter chart: the chart.
  /// - Returns: lines without space at their ends.
  public func lines(of chart: Chart) -> [String] {
    rows(of: chart).map { row in
      String(row.map(\.text).joined().reversed().drop { $0 == " " }.reversed())
    }
  }

  private func runs(_ canvas: ChartCanvas, row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<canvas.width {
      let cell = canvas.cell(column, row, glyphs)
      if let last = runs.indices.last, runs[last].series == cell.series {
        runs[last].text.append(cell.character)
      } else {
        runs.append(Run(text: String(cell.character), series: cell.series))
      }
    }
    return runs
  }

  private func verticalTicks(_ axis: Chart.Axis, isOfBars: Bool) -> [(row: Int, label: String)] {
    values(of: axis, count: min(5, max(1, height / 2))).map { value in
      let share = Self.share(value, of: axis)
      // A bar fills cells from below, so that its value stands beside the highest of them.
      let row =
        isOfBars
        ? min(height - 1, Int((1 - share) * Double(height) + 1e-9))
        : ChartCanvas.dot(share, count: 4 * height, isUpward: true) / 4
      return (row, number(value))
    }
  }

  /// The axis from left to right, the numbers below it, and what is measured.
  private func foot(_ axis: Chart.Axis, columns: Int, gutter: Int) -> [[Run]] {
    var line = Array(repeating: Character(sign("─", "-")), count: columns)
    var numbers = Array(repeating: Character(" "), count: gutter + 1 + columns)
    var next = 0
    for value in values(of: axis, count: max(1, columns / 8)) {
      let column = min(columns - 1, Int((Self.share(value, of: axis) * Double(columns)).rounded(.down)))
      let label = Array(number(value))
      let start = min(max(0, gutter + 1 + column - label.count / 2), numbers.count - label.count)
      guard start >= next else { continue }
      line[column] = Character(sign("┬", "+"))
      numbers.replaceSubrange(start..<start + label.count, with: label)
      next = start + label.count + 1
    }
    return [
      [Run(text: padding(gutter) + sign("└", "+") + String(line))], [Run(text: String(numbers))],
      [Run(text: padding(gutter + 1) + axis.label)],
    ]
  }

  private func drawn(_ chart: Chart, columns: Int) -> ChartCanvas {
    var canvas = ChartCanvas(width: columns, height: height)
    func place(_ point: Chart.Point) -> (x: Int, y: Int) {
      (
        ChartCanvas.dot(Self.share(point.x, of: chart.horizontal), count: 2 * columns),
        ChartCanvas.dot(Self.share(point.y, of: chart.vertical), count: 4 * height, isUpward: true)
      )
    }
    // Marks come last, so that no line hides them.
    for (index, series) in chart.series.enumerated() {
      let points = series.points.filter { $0.x.isFinite && $0.y.isFinite }
      switch series.form {
      case .bars(let width):
        for point in points where point.y > 0 {
          canvas.bar(
            from: Self.share(point.x - width / 2, of: chart.horizontal),
            to: Self.share(point.x + width / 2, of: chart.horizontal), height: Self.share(point.y, of: chart.vertical),
            series: index)
        }
      case .line, .markedLine: canvas.line(points.map(place), isSolid: look(index).isSolid, series: index)
      case .marks: break
      }
    }
    for (index, series) in chart.series.enumerated() where series.form == .markedLine || series.form == .marks {
      for point in series.points where point.x.isFinite && point.y.isFinite {
        let (x, y) = place(point)
        canvas.mark(look(index).mark, column: x / 2, row: y / 4, series: index)
      }
    }
    return canvas
  }

  private func look(_ index: Int) -> Look { looks.indices.contains(index) ? looks[index] : Look() }

  private func values(of axis: Chart.Axis, count: Int) -> [Double] {
    let (low, high) = (axis.range.lowerBound, axis.range.upperBound)
    guard let step = ChartScale.step(over: high - low, count: count) else { return [low] }
    let first = (low / step - 1e-9).rounded(.up)
    return stride(from: first, through: high / step + 1e-9, by: 1).map { $0 * step }
  }

  private static func share(_ value: Double, of axis: Chart.Axis) -> Double {
    let span = axis.range.upperBound - axis.range.lowerBound
    return span > 0 ? min(1, max(0, (value - axis.range.lowerBound) / span)) : 0
  }

  private func number(_ value: Double) -> String {
    let text = PointsText.text(value == 0 ? 0 : value).replacing(".", with: decimalMark)
    return glyphs == .fine ? text.replacing("-", with: "−") : text
  }

  private func sign(_ fine: String, _ ascii: String) -> String { glyphs == .fine ? fine : ascii }
  private func padding(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
