import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Equations of MathType: any of them")
struct RandomEquationTests {
  /// Makes equations up out of all records.
  private struct Maker {
    let mtef: MTEFTrial
    var generator: SplitMix64

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func line(_ depth: Int) -> [UInt8] {
      number(0...5) == 0 ? mtef.nothing : mtef.line(Array((0..<number(0...4)).map { _ in part(depth) }.joined()))
    }

    private mutating func part(_ depth: Int) -> [UInt8] {
      switch depth > 3 ? 0 : number(0...9) {
      case 0...3: return sign()
      case 8: return mtef.pile(UInt8(number(0...6)), line(depth + 1), line(depth + 1))
      case 9:
        let (rows, columns) = (number(1...2), number(1...3))
        let cells = (0..<(rows * columns)).map { _ in line(depth + 1) }
        return mtef.matrix(UInt8(rows), UInt8(columns), Array(cells.joined()))
      default:
        let slots = Array((0..<number(0...4)).map { _ in line(depth + 1) }.joined())
        return mtef.template(UInt8(number(0...48)), UInt16(number(0...0x7F)), slots)
      }
    }

    private mutating func sign() -> [UInt8] {
      let signs = Array("aZ09,.+−=<>≤∈→()[]{}|\\$%&#_^~'′°αΔℝ∞∅∑∫ ếđ√…⋅∣∥".utf16) + [0xEF02, 0xEF05, 0xE999, 0xF091, 9]
      let style = UInt8([1, 2, 3, 4, 6, 7, 8, 9, 11, 22, 24].randomElement(using: &generator) ?? 3)
      let code = signs.randomElement(using: &generator) ?? 0x61
      return number(0...5) == 0
        ? mtef.char(code, style, marks: UInt8(number(2...37))) : mtef.char(code, style)
    }
  }

  @Test("what they read as is sound TeX that goes into Word", arguments: [3, 5] as [UInt8])
  func sound(version: UInt8) throws {
    var maker = Maker(mtef: MTEFTrial(version: version), generator: SplitMix64(seed: 17))
    for _ in 0..<1000 {
      let formula = try MathTypeFormula(maker.mtef.equation([10], maker.line(0))[...])
      guard !formula.tex.isEmpty else { continue }
      let text = "$\(formula.tex)$"
      #expect(FormulaCheck.faults(in: text) == [], "\(formula.tex)")
      guard case .formula(let piece)? = FormulaPiece.pieces(of: text).first else {
        Issue.record("no formula: \(formula.tex)")
        continue
      }
      #expect(piece.source == formula.tex)
      let xml = OfficeMath.xml(piece.nodes)
      _ = try WordMathRoundTripTests.tex(xml)
    }
  }
}
