import QuestionModel
import Testing

@testable import QuestionFormats

/// A formula and the markup that must come of it.
struct MathCase: CustomTestStringConvertible, Sendable {
  let source: String
  let expected: String

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }

  var testDescription: String { source }

  var formula: PrintedFormula {
    get throws {
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\(source)$").first else { throw NoFormula() }
      return formula
    }
  }

  private struct NoFormula: Error {}

  /// Office MathML without the names of its space, in which `x` is a variable, `[1]` upright and `“a”` words.
  static func shortened(_ xml: String) -> String {
    var text = xml.replacing("<m:oMath>", with: "").replacing("</m:oMath>", with: "").replacing("m:", with: "")
    text = text.replacing(" xml:space=\"preserve\"", with: "")
    text.replace(/<r><t>(.*?)<\/t><\/r>/) { String($0.output.1) }
    text.replace(/<r><rPr><sty val="p"\/><\/rPr><t>(.*?)<\/t><\/r>/) { "[\($0.output.1)]" }
    text.replace(/<r><rPr><nor\/><\/rPr><t>(.*?)<\/t><\/r>/) { "“\($0.output.1)”" }
    return text
  }
}
