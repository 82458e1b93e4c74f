import QuestionModel

/// How a series is told from others: by dashes and the shape of its marks, and by colour besides.
struct SeriesStyle {
  /// Colour of lines and marks (Okabe and Ito 2008), told apart by nearly all.
  let colour: String
  /// Lengths of dashes and gaps; empty for a whole line.
  let dashes: String
  private let shape: Int

  /// The style of a series.
  ///
  /// - Parameter index: its place among the series, from 0; styles repeat after 30.
  init(_ index: Int) {
    colour = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000"][index % 5]
    dashes = ["", "8 4", "2 3", "10 3 2 3", "14 5", "5 2 2 2 2 2"][index % 6]
    shape = index % 6
  }

  /// The attributes of a line.
  var line: String {
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"\(dash)"
  }

  /// The attributes of a bar; its outline tells it from others.
  var bar: String {
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "fill=\"\(colour)\" fill-opacity=\"0.4\" stroke=\"\(colour)\"\(dash)"
  }

  /// A mark about a place of the drawing.
  ///
  /// - Parameters:
  ///   - x: from the left.
  ///   - y: from the top.
  /// - Returns: an element.
  func mark(_ x: Double, _ y: Double) -> String {
    func at(_ right: Double, _ down: Double) -> String { "\(SVGNumber.text(x + right)) \(SVGNumber.text(y + down))" }
    let path =
      switch shape {
      case 0: "M\(at(-4, -4))H\(SVGNumber.text(x + 4))V\(SVGNumber.text(y + 4))H\(SVGNumber.text(x - 4))Z"
      case 1: "M\(at(0, -5))L\(at(5, 4))L\(at(-5, 4))Z"
      case 2: "M\(at(0, -5))L\(at(5, 0))L\(at(0, 5))L\(at(-5, 0))Z"
      case 3: "M\(at(-4, -4))L\(at(4, 4))M\(at(-4, 4))L\(at(4, -4))"
      case 4: "M\(at(-5, 0))L\(at(5, 0))M\(at(0, -5))L\(at(0, 5))"
      default: "M\(at(0, 5))L\(at(5, -4))L\(at(-5, -4))Z"
      }
    return "<path d=\"\(path)\" fill=\"#ffffff\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
  }
}
