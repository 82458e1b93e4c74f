import QuestionModel
import Testing

struct FormulaPieceTests {
  /// Words as they are, formulas as their source in brackets.
  private func outline(_ text: String) -> String {
    FormulaPiece.pieces(of: text).map { piece in
      switch piece {
      case .text(let words): words
      case .formula(let formula): formula.isDisplay ? "⟦\(formula.source)⟧" : "⟨\(formula.source)⟩"
      }
    }.joined()
  }

  @Test func formulasAreFoundAsWhereTheyAreRead() {
    #expect(outline("Tính $x^2$ và \\(y\\), \\[z\\] hay $$w$$.") == "Tính ⟨x^2⟩ và ⟨y⟩, ⟦z⟧ hay ⟦w⟧.")
    #expect(outline("Giá $5 hoặc $6") == "Giá $5 hoặc $6")
    #expect(outline("Khí \\ce{CO2}, muối \\ce{NaCl}.") == "Khí ⟨\\ce{CO2}⟩, muối ⟨\\ce{NaCl}⟩.")
    #expect(outline("") == "" && outline("không có") == "không có")
  }

  @Test func lossesAreTold() {
    guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\\foo{x}+\\frac{\\bar}{\\boxed{y}}$").first else {
      Issue.record("no formula")
      return
    }
    #expect(formula.unread == ["\\foo{x}", "\\bar"] && formula.plainLooks == ["\\boxed"])
  }

  @Test func widthsGrowWithWhatIsShown() {
    func width(_ source: String) -> Double {
      guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\(source)$").first else { return 0 }
      return MathNode.width(of: formula.nodes)
    }
    #expect(width("x") < width("x^2") && width("x^2") < width("x+1") && width("\\frac{a}{b}") < width("a+b"))
  }
}
