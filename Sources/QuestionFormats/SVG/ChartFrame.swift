import QuestionModel

/// Where the values of a chart stand in its drawing.
struct ChartFrame {
  /// Width of the drawing.
  static let width = 640.0
  private static let left = 64.0
  private static let right = 624.0
  private static let top = 40.0
  /// Where the horizontal axis lies.
  static let bottom = 320.0

  let chart: Chart

  /// Where a value of the horizontal axis stands; at the nearest end where the axis does not show it.
  func x(_ value: Double) -> Double { Self.place(value, chart.horizontal.range, Self.left, Self.right) }

  /// Where a value of the vertical axis stands.
  func y(_ value: Double) -> Double { Self.place(value, chart.vertical.range, Self.bottom, Self.top) }

  private static func place(_ value: Double, _ range: ClosedRange<Double>, _ from: Double, _ to: Double) -> Double {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return (from + to) / 2 }
    let share = (min(range.upperBound, max(range.lowerBound, value)) - range.lowerBound) / span
    return from + share * (to - from)
  }

  /// The elements of both axes with their ticks and labels.
  ///
  /// - Parameter mark: what stands before decimals.
  /// - Returns: lines of SVG.
  func axes(mark: String) -> [String] {
    let (left, right, top, bottom) = (
      SVGNumber.text(Self.left), SVGNumber.text(Self.right), SVGNumber.text(Self.top), SVGNumber.text(Self.bottom)
    )
    let horizontal = ticks(chart.horizontal.range, count: 10, mark: mark).map { value, label in
      let x = SVGNumber.text(self.x(value))
      return "<path d=\"M\(x) \(bottom)v5\" stroke=\"#000000\"/>"
        + "<text x=\"\(x)\" y=\"\(SVGNumber.text(Self.bottom + 19))\" text-anchor=\"middle\">\(label)</text>"
    }
    let vertical = ticks(chart.vertical.range, count: 5, mark: mark).map { value, label in
      let y = SVGNumber.text(self.y(value))
      return "<path d=\"M\(left) \(y)H\(right)\" stroke=\"#cccccc\"/>"
        + "<text x=\"\(SVGNumber.text(Self.left - 6))\" y=\"\(SVGNumber.text(self.y(value) + 4))\""
        + " text-anchor=\"end\">\(label)</text>"
    }
    let middle = SVGNumber.text((Self.left + Self.right) / 2)
    let height = SVGNumber.text((Self.top + Self.bottom) / 2)
    return vertical + horizontal + [
      "<path d=\"M\(left) \(top)V\(bottom)H\(right)\" fill=\"none\" stroke=\"#000000\"/>",
      "<text x=\"\(middle)\" y=\"\(SVGNumber.text(Self.bottom + 40))\" text-anchor=\"middle\">"
        + "\(XMLText.escaped(chart.horizontal.label))</text>",
      "<text transform=\"translate(16 \(height)) rotate(-90)\" text-anchor=\"middle\">"
        + "\(XMLText.escaped(chart.vertical.label))</text>",
      "<text x=\"\(middle)\" y=\"22\" text-anchor=\"middle\" font-size=\"16\">\(XMLText.escaped(chart.title))</text>",
    ]
  }

  private func ticks(
    _ range: ClosedRange<Double>, count: Int, mark: String
  ) -> [(value: Double, label: String)] {
    guard let step = ChartScale.step(over: range.upperBound - range.lowerBound, count: count) else { return [] }
    let decimals = SVGNumber.decimals(of: step)
    let (first, last) = (range.lowerBound / step - 1e-9, range.upperBound / step + 1e-9)
    // Beyond that, neighbours are no longer different numbers.
    guard first.magnitude < 1e9, last.magnitude < 1e9 else { return [] }
    return (Int(first.rounded(.up))...Int(last.rounded(.down))).map {
      let value = Double($0) * step
      return (value, SVGNumber.text(value, decimals: decimals, mark: XMLText.escaped(mark)))
    }
  }
}
