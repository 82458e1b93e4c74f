import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

@Suite("Formulas of Word")
struct WordMathRoundTripTests {
  static func tex(_ xml: String) throws -> (tex: String, unknown: Set<String>) {
    let namespace = "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    let root = try XMLTree.parse(Array("<x \(namespace)>\(xml)</x>".utf8))
    var reader = WordMathReader()
    let tex = reader.tex(try #require(root.first("oMath")))
    return (tex, reader.unknown)
  }

  static func nodes(_ tex: String) -> [MathNode]? {
    guard case .formula(let formula)? = FormulaPiece.pieces(of: "$\(tex)$").first else { return nil }
    return formula.nodes
  }

  @Test("formulas of the starter bank come back with the same layout")
  func starter() throws {
    var seen: Set<String> = []
    var different: [String] = []
    for (index, starter) in StarterBank.questions().enumerated() where index % 23 == 0 {
      let question = starter.question
      let texts = [question.content.stem, question.key.explanation ?? ""] + question.content.choices.map(\.text)
      for case .formula(let formula) in texts.flatMap({ FormulaPiece.pieces(of: $0) })
      where seen.insert(formula.source).inserted {
        let read = try Self.tex(OfficeMath.xml(formula.nodes))
        #expect(read.unknown == [])
        let again = try #require(Self.nodes(read.tex), "\(formula.source) → \(read.tex)")
        if OfficeMath.xml(again) != OfficeMath.xml(formula.nodes) {
          different.append("\(formula.source)  →  \(read.tex)")
        }
      }
    }
    #expect(seen.count > 500)
    #expect(different == [], "\(different.count) of \(seen.count): \(different.prefix(40).joined(separator: "\n"))")
  }
}
