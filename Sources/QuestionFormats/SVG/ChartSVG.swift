public import QuestionModel

/// Draws a chart as a standalone file of SVG 1.1.
///
/// The same chart gives the same bytes on every machine. It holds no scripts and no links, and its words are those of
/// the chart, so that it suits every language.
public enum ChartSVG {
  /// Draws a chart.
  ///
  /// - Parameters:
  ///   - chart: the chart; points that are no numbers are left out, and those beyond an axis stand at its end.
  ///   - language: the language of its words (BCP 47), such as `vi`; empty where it is not known.
  ///   - decimalMark: what stands before decimals in the numbers at the axes.
  /// - Returns: the text of the file.
  public static func text(of chart: Chart, language: String = "", decimalMark: String = ".") -> String {
    let frame = ChartFrame(chart: chart)
    let legend = legend(chart.series)
    let height = SVGNumber.text(ChartFrame.bottom + 52 + 20 * Double(legend.count))
    let width = SVGNumber.text(ChartFrame.width)
    let lang = language.isEmpty ? "" : " xml:lang=\"\(XMLText.escaped(language))\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" viewBox=\"0 0 \(width) \(height)\""
        + " role=\"img\" font-family=\"sans-serif\" font-size=\"13\"\(lang)>",
      "<title>\(XMLText.escaped(chart.title))</title>",
    ]
    if !chart.summary.isEmpty { lines.append("<desc>\(XMLText.escaped(chart.summary))</desc>") }
    lines.append("<path d=\"M0 0H\(width)V\(height)H0Z\" fill=\"#ffffff\"/>")
    lines += frame.axes(mark: decimalMark)
    for (index, series) in chart.series.enumerated() { lines += draw(series, SeriesStyle(index), frame) }
    lines += legend
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func draw(_ series: Chart.Series, _ style: SeriesStyle, _ frame: ChartFrame) -> [String] {
    let points = series.points.filter { $0.x.isFinite && $0.y.isFinite }
    switch series.form {
    case .bars(let width): return points.compactMap { bar($0, width: width, style, frame) }
    case .line: return line(points, style, frame)
    case .markedLine: return line(points, style, frame) + marks(points, style, frame)
    case .marks: return marks(points, style, frame)
    }
  }

  private static func bar(_ point: Chart.Point, width: Double, _ style: SeriesStyle, _ frame: ChartFrame) -> String? {
    guard point.y != 0, width.isFinite else { return nil }
    let (left, right) = (frame.x(point.x - width / 2), frame.x(point.x + width / 2))
    let (top, bottom) = (frame.y(max(0, point.y)), frame.y(min(0, point.y)))
    return "<rect x=\"\(SVGNumber.text(left))\" y=\"\(SVGNumber.text(top))\""
      + " width=\"\(SVGNumber.text(max(0, right - left)))\" height=\"\(SVGNumber.text(bottom - top))\" \(style.bar)/>"
  }

  private static func line(_ points: [Chart.Point], _ style: SeriesStyle, _ frame: ChartFrame) -> [String] {
    guard points.count > 1 else { return [] }
    let places = points.map { "\(SVGNumber.text(frame.x($0.x))),\(SVGNumber.text(frame.y($0.y)))" }
    return ["<polyline points=\"\(places.joined(separator: " "))\" \(style.line)/>"]
  }

  private static func marks(_ points: [Chart.Point], _ style: SeriesStyle, _ frame: ChartFrame) -> [String] {
    points.map { style.mark(frame.x($0.x), frame.y($0.y)) }
  }

  /// A line for every two series.
  private static func legend(_ series: [Chart.Series]) -> [String] {
    stride(from: 0, to: series.count, by: 2).map { first in
      (first..<min(first + 2, series.count)).map { index in
        let (x, y) = (64 + 288 * Double(index - first), ChartFrame.bottom + 60 + 10 * Double(first))
        let style = SeriesStyle(index)
        let key =
          switch series[index].form {
          case .bars: barKey(x, y, style)
          case .line: lineKey(x, y, style)
          case .markedLine: lineKey(x, y, style) + style.mark(x + 16, y)
          case .marks: style.mark(x + 16, y)
          }
        return key + "<text x=\"\(SVGNumber.text(x + 40))\" y=\"\(SVGNumber.text(y + 4))\">"
          + "\(XMLText.escaped(series[index].label))</text>"
      }.joined()
    }
  }

  private static func barKey(_ x: Double, _ y: Double, _ style: SeriesStyle) -> String {
    "<rect x=\"\(SVGNumber.text(x))\" y=\"\(SVGNumber.text(y - 6))\" width=\"32\" height=\"12\" \(style.bar)/>"
  }

  private static func lineKey(_ x: Double, _ y: Double, _ style: SeriesStyle) -> String {
    "<path d=\"M\(SVGNumber.text(x)) \(SVGNumber.text(y))h32\" \(style.line)/>"
  }
}
