import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

/// Formulas that nobody writes must end soon, lose nothing and be well-formed.
struct HostileFormulaTests {
  private static let units = [
    #"\sum"#, #"\sum_{k}"#, #"\sin("#, #"\sin"#, #"\lim_{x}"#, #")^2"#, "(", "[", #"((x)^2)^2"#, #"\frac{"#, #"\left("#,
    #"\ce{A ->[←"#, #"\text{_("#, #"\text{←"#, #"\text{—"#, #"x^"#, #"{}^2_3"#, "1,", #"\\"#, "&", #"\begin{cases}"#,
  ]

  @Test(arguments: units) func repetitionsEnd(_ unit: String) {
    let text = "$" + String(repeating: unit, count: 8000) + "$"
    for piece in FormulaPiece.pieces(of: text) {
      guard case .formula(let formula) = piece else { continue }
      #expect(OfficeMath.xml(formula.nodes).hasSuffix("</m:oMath>"))
      #expect(MathMarkup.xml(formula).hasSuffix("</math>"))
    }
  }

  @Test func nestedBracketsEnd() {
    for (opening, closing) in [("(", ")^2"), ("[", ")"), (#"\sin("#, ")"), (#"\int("#, ")")] {
      let text = String(repeating: opening, count: 5000) + "x" + String(repeating: closing, count: 5000)
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\(text)$").first else { continue }
      #expect(OfficeMath.xml(formula.nodes).contains(">x<"))
    }
  }

  @Test func mixturesAreWellFormed() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let parts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? Self.units.randomElement(using: &generator) ?? "x" : generator.text(maximum: 3)
      }
      let text = "$" + parts.joined(separator: " ") + "}$"
      let printer = PaperPrinter(header: PrintSamples.header)
      let file = try printer.paper(PrintSamples.variant([[PrintSamples.choice(text, [text, "b"])]])).docx()
      #expect(XMLCheck.isWellFormed(try PrintSamples.parts(file)["word/document.xml"] ?? ""), "\(text)")
    }
  }
}
