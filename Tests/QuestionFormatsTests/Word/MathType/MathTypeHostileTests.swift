import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Equations of MathType: damaged and hostile ones")
struct MathTypeHostileTests {
  /// An equation with something of everything.
  private static func sample(_ mtef: MTEFTrial) -> [UInt8] {
    let isNew = mtef.version == 5
    let script: [UInt8] =
      isNew ? mtef.template(28, 0, mtef.nothing, mtef.slot("2")) : mtef.template(15, 0, mtef.nothing, mtef.slot("2"))
    let pile = mtef.pile(1, mtef.slot("x+y=3"), mtef.slot("x−y=1"))
    let matrix = mtef.matrix(2, 2, mtef.slot("1"), mtef.slot("2"), mtef.slot("3"), mtef.slot("4"))
    return mtef.formula(
      mtef.chars("x"), script, mtef.template(2, 1, mtef.line(pile)), matrix, mtef.chars("nếu", MTEFTrial.text),
      mtef.char(0x61, MTEFTrial.variable, marks: 5, 11), [10])
  }

  @Test("an equation that breaks off is told")
  func cut() {
    for version: UInt8 in 1...5 {
      let bytes = Self.sample(MTEFTrial(version: version))
      #expect(throws: Never.self) { try MathTypeFormula(bytes[...]) }
      // The end of the whole may be missing.
      #expect(throws: Never.self) { try MathTypeFormula(bytes.dropLast()) }
      for length in 0..<(bytes.count - 1) {
        // Behind a whole record of the outermost list nothing tells that more was to come.
        _ = try? MathTypeFormula(bytes[..<length])
      }
      #expect(throws: MathTypeFault.cut) { try MathTypeFormula(bytes.dropLast(3)) }
      #expect(throws: MathTypeFault.cut) { try MathTypeFormula([]) }
    }
  }

  @Test("unknown versions and records, and nesting without an end, are told")
  func unknown() {
    let mtef = MTEFTrial()
    #expect(throws: MathTypeFault.version(6)) { try MathTypeFormula([6, 1, 0, 0, 0, 0]) }
    #expect(throws: MathTypeFault.record(50)) { try MathTypeFormula(mtef.formula(mtef.chars("x"), [50, 0])[...]) }
    #expect(throws: MathTypeFault.record(15)) { try MathTypeFormula([3, 1, 1, 3, 0, 15][...]) }
    for kind: [UInt8] in [[1, 0], [3, 0, 1, 3, 0], [4, 0, 1, 1], [5, 0, 1, 1, 1, 1, 1, 0, 0]] {
      let deep = [UInt8](repeatElement(kind, count: 100_000).joined())
      #expect(throws: MathTypeFault.tooDeep) { try MathTypeFormula(mtef.equation(deep)[...]) }
    }
    // As deep as is read, it is printed.
    var nested = mtef.slot("x")
    for _ in 0..<35 { nested = mtef.line(mtef.template(11, 0, nested, mtef.slot("2"))) }
    #expect(throws: Never.self) { try MathTypeFormula(mtef.equation(nested)[...]) }
  }

  @Test("counts that promise more than there is")
  func counts() {
    let mtef = MTEFTrial()
    let parts = [UInt8](repeating: 0, count: 128)
    let matrix: [UInt8] = [5, 0, 1, 1, 1, 255, 255] + parts + mtef.slot("x") + [0]
    #expect(MTEFTrial.tex(mtef.equation(matrix)) == "\\begin{matrix}x\\end{matrix}")
    let few: [UInt8] = [5, 0, 1, 1, 1, 0, 0, 0, 0] + mtef.slot("x") + mtef.slot("y") + [0]
    #expect(MTEFTrial.tex(mtef.equation(few)) == "\\begin{matrix}x \\\\ y\\end{matrix}")
    for records: [UInt8] in [
      [102, 0xFF, 0xFF, 0xFF], [7, 255], [18, 0, 255], [1, 2, 255], [5, 0, 1, 1, 1, 255, 255],
    ] {
      #expect(throws: MathTypeFault.cut) { try MathTypeFormula(mtef.equation(records)[...]) }
    }
    let many = mtef.formula([UInt8](repeatElement(mtef.chars("x+"), count: 50_000).joined()))
    #expect(throws: Never.self) { try MathTypeFormula(many[...]) }
  }

  @Test("spoilt equations give a formula or a reason")
  func spoilt() {
    var generator = SplitMix64(seed: 90)
    for version: UInt8 in [2, 3, 5] {
      let bytes = Self.sample(MTEFTrial(version: version))
      for _ in 0..<3000 {
        guard let formula = try? MathTypeFormula(generator.mutated(bytes)[...]) else { continue }
        _ = FormulaCheck.faults(in: "$\(formula.tex)$")
      }
    }
    let object = CompoundTrial.object(Self.sample(MTEFTrial()))
    for _ in 0..<1000 { _ = try? MathTypeFormula(object: generator.mutated(object)) }
    for length in stride(from: 0, to: object.count, by: 7) {
      _ = try? MathTypeFormula(object: Array(object[..<length]))
    }
  }

  @Test("pictures keep equations in comments of two kinds")
  func pictures() {
    let equation = MTEFTrial().formula(MTEFTrial().chars("x+1"))
    let count = [UInt8(equation.count & 0xFF), UInt8(equation.count >> 8)]
    let newer =
      Array("AppsMFCC".utf8) + [1, 0] + count + [0, 0] + count + [0, 0] + Array("Design Science, Inc.".utf8) + [0]
      + equation
    let older = Array("MathTypeUU".utf8) + count + equation
    let noise: [UInt8] = [0xD7, 0xCD, 0xC6, 0x9A] + Array("MathTypeAppsMFC".utf8)
    for comment in [newer, older] {
      let picture = noise + comment + noise
      #expect(MathTypeFormula(picture: picture)?.tex == "x+1")
      for length in 0..<picture.count { _ = MathTypeFormula(picture: Array(picture[..<length])) }
    }
    #expect(MathTypeFormula(picture: noise) == nil)
    let markup = Array("AppsMFCC".utf8) + [1, 0, 6, 0, 0, 0, 6, 0, 0, 0, 65, 0] + Array("<math>".utf8)
    #expect(MathTypeFormula(picture: markup) == nil)
    #expect(MathTypeFormula(picture: markup + newer)?.tex == "x+1")
  }
}
