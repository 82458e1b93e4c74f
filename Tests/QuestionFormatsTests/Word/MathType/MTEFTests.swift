import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Equations of MathType: signs and records")
struct MTEFTests {
  private let mtef = MTEFTrial()

  @Test("letters, numbers, relations and names")
  func signs() {
    #expect(mtef.tex(mtef.chars("x+1=2y−z")) == "x+1=2y-z")
    #expect(
      mtef.tex(mtef.chars("α≤π∈ℝ⇒Δ≠∅∞")) == "\\alpha\\le \\pi\\in \\mathbb{R}\\Rightarrow \\Delta\\ne \\emptyset\\infty"
    )
    #expect(mtef.tex(mtef.chars("a⋅b×c…")) == "a\\cdot b\\times c\\ldots")
    #expect(mtef.tex(mtef.chars("x%&#{y}")) == "x\\%\\&\\#\\{ y\\}")
    #expect(mtef.tex(mtef.chars("60°")) == "60^{\\circ}")
    let name = MTEFTrial.function
    #expect(mtef.tex(mtef.chars("sin", name), mtef.chars("2x")) == "\\sin 2x")
    #expect(mtef.tex(mtef.chars("cotg", name), mtef.chars("x")) == "\\cotg x")
    #expect(mtef.tex(mtef.chars("lnsin", name), mtef.chars("x")) == "\\ln \\sin x")
    #expect(mtef.tex(mtef.chars("BCNN", name), mtef.chars("(a;b)")) == "\\text{BCNN}(a;b)")
    #expect(mtef.tex(mtef.chars("u", MTEFTrial.vector), mtef.chars("x")) == "\\mathbf{u}x")
  }

  @Test("one comma within a number is that of a decimal, several part numbers")
  func decimals() {
    #expect(mtef.tex(mtef.chars("0,25+1,5")) == "0{,}25+1{,}5")
    #expect(mtef.tex(mtef.chars("1,2,3")) == "1,2,3")
    #expect(mtef.tex(mtef.chars("i=1,2,…")) == "i=1,2,\\ldots")
    #expect(mtef.tex(mtef.chars("f(x,2)")) == "f(x,2)")
    #expect(mtef.tex(mtef.chars("2.5")) == "2.5")
  }

  @Test("words stand as words, in whatever style they were typed")
  func words() {
    let text = MTEFTrial.text
    #expect(mtef.tex(mtef.chars("nếu ", text), mtef.chars("x>0")) == "\\text{nếu }x>0")
    #expect(mtef.tex(mtef.chars("x"), mtef.chars("đồngbiến")) == "\\text{xđồngbiến}")
    #expect(mtef.tex(mtef.chars("x="), mtef.chars("số")) == "x=\\text{số}")
    #expect(mtef.tex(mtef.chars("2,5", text)) == "2{,}5")
    #expect(mtef.tex(mtef.chars("sin", text), mtef.chars("x")) == "\\sin x")
    #expect(mtef.tex(mtef.chars("a{$}b", text)) == "\\text{ab}")
    let spaced = mtef.chars("khi", text) + mtef.char(0xEF05, MTEFTrial.space) + mtef.chars("và", text)
    #expect(mtef.tex(spaced) == "\\text{khi và}")
    #expect(mtef.tex(mtef.chars("khi\u{A0}", text), mtef.chars("x")) == "\\text{khi }x")
  }

  @Test("spaces are written once and not at the ends")
  func spaces() {
    func space(_ code: UInt16) -> [UInt8] { mtef.char(code, MTEFTrial.space) }
    let (none, thin, thick, wide) = (space(0xEF01), space(0xEF02), space(0xEF04), space(0xEF05))
    #expect(mtef.tex(thin, mtef.chars("a"), thick, thick, mtef.chars("b"), wide) == "a\\;b")
    #expect(mtef.tex(mtef.chars("a"), none, mtef.chars("b"), wide, mtef.chars("c")) == "ab\\quad c")
  }

  @Test("signs of MTCode's own area, and those that nobody knows")
  func privateSigns() {
    #expect(mtef.tex(mtef.char(0xF091, 3), mtef.char(0xE421, MTEFTrial.symbol)) == "\\mathbb{R}\\geqslant")
    #expect(mtef.tex(mtef.char(0xF00A, 3), mtef.char(0xF11A, 3)) == "\\mathfrak{K}\\mathcal{a}")
    #expect(mtef.tex(mtef.char(0xF04C, MTEFTrial.extra)) == "\\cdots")
    #expect(mtef.tex(mtef.char(0xF0A3, MTEFTrial.symbol)) == "\\le")
    #expect(mtef.tex(mtef.chars("x"), mtef.char(0xE999, MTEFTrial.symbol)) == "x | the sign E999 of MathType")
  }

  @Test("marks on signs")
  func marks() {
    let marked: [(UInt8, String)] = [
      (2, "\\dot{a}"), (3, "\\ddot{a}"), (5, "a'"), (6, "a''"), (18, "a'''"), (7, "\\backprime a"), (8, "\\tilde{a}"),
      (9, "\\hat{a}"), (11, "\\vec{a}"), (12, "\\overleftarrow{a}"), (13, "\\overset{\\leftrightarrow}{a}"),
      (16, "\\cancel{a}"), (17, "\\overline{a}"), (19, "\\overset{\\frown}{a}"), (29, "\\underline{a}"),
      (24, "a | the mark 24 of MathType"),
    ]
    for (mark, tex) in marked { #expect(mtef.tex(mtef.char(0x61, 3, marks: mark)) == tex) }
    #expect(mtef.tex(mtef.char(0x3D, 6, marks: 10), mtef.char(0x2208, 6, marks: 10)) == "\\ne \\notin")
    #expect(mtef.tex(mtef.char(0x2282, 6, marks: 10), mtef.chars("B")) == "\\nsubset B")
    #expect(mtef.tex(mtef.char(0x2261, 6, marks: 10), mtef.char(0x221E, 6, marks: 10)) == "≢\\not{\\infty}")
    #expect(mtef.tex(mtef.char(0x66, 3, marks: 5), mtef.chars("(x)")) == "f'(x)")
    #expect(mtef.tex(mtef.char(0x7A, 3, marks: 17, 5)) == "\\overline{z}'")
  }

  @Test("what only says how things look is passed")
  func looks() {
    let definitions: [UInt8] =
      [19] + Array("WinAllBasicCodePages".utf8) + [0, 17, 5] + Array("Times New Roman".utf8) + [0, 17, 0xFF, 3, 0]
      + Array("Symbol".utf8) + [0, 8, 1, 0, 8, 1, 2]
    // Two sizes, one space, and three styles of which one is not used.
    let preferences: [UInt8] = [18, 0, 2, 0x21, 0x2F, 0x45, 0x8F, 1, 0x41, 0x50, 0xF0, 3, 1, 0, 0, 2, 2]
    let colours: [UInt8] = [16, 0, 1, 0, 2, 0, 3, 0, 16, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0x52, 0, 15, 1]
    let sizes: [UInt8] = [9, 101, 0, 3, 9, 100, 0, 1, 2, 9, 1, 140, 11, 12, 13, 14, 10]
    let later: [UInt8] = [102, 3, 9, 9, 9, 100, 0xFF, 2, 0, 8, 8]
    let nudged: [UInt8] = [2, 8, 128, 128, 1, 0, 2, 0, 0x83, 0x62, 0, 2, 8, 130, 120, 0x83, 0x63, 0]
    // An upright font and a slanted one that were chosen by hand.
    let chosen: [UInt8] = [2, 0, 127, 0x6D, 0, 2, 0, 126, 0x6E, 0]
    let ruled: [UInt8] = [1, 6, 0, 2, 1, 0, 0x30, 0x12] + mtef.chars("a") + nudged + chosen + [0]
    let equation = mtef.equation(later + definitions + preferences + colours + sizes, ruled)
    #expect(MTEFTrial.tex(equation) == "abc\\text{m}n")
    // Places in fonts beside codes, and instead of them.
    #expect(mtef.tex([2, 4, 0x86, 0x2B, 0, 0x2B, 2, 0x10, 0x83, 0x61, 0, 1, 2]) == "+a")
    #expect(mtef.tex([2, 0x24, 0x86, 0xA3, 2, 0x24, 0x8B, 0x4C, 2, 0x30, 0x83, 0x7A, 0]) == "\\le \\cdots z")
  }

  @Test("words in fonts from before Unicode are told")
  func oldFonts() {
    let font: [UInt8] = [17, 5] + Array(".VnTime".utf8) + [0]
    // No sizes and spaces, and text in that font.
    let preferences: [UInt8] = [18, 0, 0, 0, 1, 1, 0]
    let words = mtef.line(mtef.chars("®óng", MTEFTrial.text), mtef.chars("x"))
    let text = mtef.equation(font + preferences, words)
    #expect(MTEFTrial.tex(text) == "\\text{®óng}x | the old font .VnTime")
    let plain = mtef.equation(font + preferences, mtef.line(mtef.chars("khi", MTEFTrial.text)))
    #expect(MTEFTrial.tex(plain) == "\\text{khi}")
    let chosen: [UInt8] = [8, 1, 0] + mtef.line([2, 0, 127, 0xAE, 0, 2, 0, 127, 0xF3, 0])
    #expect(MTEFTrial.tex(mtef.equation(font, chosen)) == "\\text{®ó} | the old font .VnTime")
  }

  @Test("an equation says whether it stands within text")
  func places() throws {
    let formula = mtef.formula(mtef.chars("x"), isInline: true)
    #expect(try MathTypeFormula(formula[...]).isInline == true)
    #expect(try MathTypeFormula(mtef.formula(mtef.chars("x"))[...]).isInline == false)
    let old = MTEFTrial(version: 3)
    #expect(try MathTypeFormula(old.formula(old.chars("x"))[...]).isInline == nil)
  }

  @Test("an equation of nothing is one")
  func nothing() {
    #expect(MTEFTrial.tex(mtef.equation([10], mtef.line())) == "")
    #expect(MTEFTrial.tex(mtef.equation()) == "")
    #expect(mtef.tex(mtef.template(28, 0, mtef.nothing, mtef.line())) == "")
  }

  @Test("marks that end twice, as LibreOffice writes them")
  func marksTwice() {
    let old = MTEFTrial(version: 3)
    let marked: [UInt8] = [0x22, 0x83, 0x79, 0, 6, 2, 0, 0]
    let fraction = old.template(14, 0, old.line(marked, old.chars("+1")), old.line(marked))
    #expect(old.tex(fraction, old.chars("=x")) == "\\frac{\\dot{y}+1}{\\dot{y}}=x")
    // Ends behind an equation mean nothing.
    let once = old.template(14, 0, old.line(old.char(0x79, 3, marks: 2)), old.slot("2"))
    #expect(MTEFTrial.tex(old.formula(once) + [0, 0]) == "\\frac{\\dot{y}}{2}")
  }

  @Test("versions before, with tags and options in one byte")
  func old() {
    let old = MTEFTrial(version: 3)
    #expect(old.tex(old.chars("x+1≤α")) == "x+1\\le \\alpha")
    #expect(old.tex(old.char(0x61, 3, marks: 5), old.char(0xEB05, MTEFTrial.space), old.chars("b")) == "a'\\quad b")
    let font: [UInt8] = [8, 3, 2] + Array("Arial".utf8) + [0]
    #expect(old.tex(font, [2, 125, 0x61, 0], [9, 101, 0, 1, 9, 1, 128], [0x82, 130, 126, 0x83, 0x62, 0]) == "ab")
    #expect(MTEFTrial.tex(old.equation([10], [0x21, 1, 0, 5, 0] + old.chars("x") + [0])) == "x")
    #expect(MTEFTrial.tex(old.equation([10], [0x21, 7, 1, 0, 5, 0] + old.chars("x") + [0])) == "x")
    for version: UInt8 in 1...2 {
      let oldest = MTEFTrial(version: version)
      let signs =
        oldest.char(0xA3, MTEFTrial.symbol) + oldest.char(0x61, MTEFTrial.greek) + oldest.char(0x4D, MTEFTrial.extra)
      #expect(oldest.tex(oldest.chars("x"), signs) == "x\\le \\alpha\\vdots")
    }
  }
}
