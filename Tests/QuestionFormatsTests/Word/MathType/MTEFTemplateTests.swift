import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Equations of MathType: templates")
struct MTEFTemplateTests {
  private let mtef = MTEFTrial()

  @Test("brackets grow only around what is high")
  func fences() {
    let pairs: [(UInt8, String)] = [
      (0, "\\langle x\\rangle"), (1, "(x)"), (2, "\\{x\\}"), (3, "[x]"), (4, "\\left| x\\right|"),
      (5, "\\left\\Vert x\\right\\Vert"), (6, "\\lfloor x\\rfloor"), (7, "\\lceil x\\rceil"),
    ]
    for (selector, tex) in pairs { #expect(mtef.tex(mtef.template(selector, 3, mtef.slot("x"))) == tex) }
    let signs = mtef.char(0x28, MTEFTrial.expanding) + mtef.char(0x29, MTEFTrial.expanding)
    #expect(mtef.tex(mtef.template(1, 3, mtef.slot("x+1"), signs)) == "(x+1)")
    let mixed = mtef.char(0x5B, MTEFTrial.expanding) + mtef.char(0x29, MTEFTrial.expanding)
    #expect(mtef.tex(mtef.template(3, 3, mtef.slot("1;2"), mixed)) == "[1;2)")
    let bars = mtef.char(0xEC07, MTEFTrial.expanding) + mtef.char(0xEC08, MTEFTrial.expanding)
    #expect(mtef.tex(mtef.template(4, 3, mtef.slot("x"), bars)) == "\\left| x\\right|")
    let half = mtef.template(11, 0, mtef.slot("1"), mtef.slot("2"))
    #expect(mtef.tex(mtef.template(1, 3, mtef.line(half))) == "\\left( \\frac{1}{2}\\right)")
    #expect(mtef.tex(mtef.template(2, 1, mtef.slot("x"))) == "\\left\\{ x\\right.")
    #expect(mtef.tex(mtef.template(3, 2, mtef.slot("x"))) == "\\left. x\\right]")
    let intervals: [(UInt16, String)] = [
      (0x12, "[1;2)"), (0x30, "(1;2]"), (0x23, "]1;2["), (0x10, "(1;2)"), (0x22, "[1;2["), (0x33, "]1;2]"),
    ]
    for (variation, tex) in intervals { #expect(mtef.tex(mtef.template(9, variation, mtef.slot("1;2"))) == tex) }
  }

  @Test("fractions, roots, bars and scripts")
  func common() {
    #expect(mtef.tex(mtef.template(11, 0, mtef.slot("x+1"), mtef.slot("2"))) == "\\frac{x+1}{2}")
    #expect(mtef.tex(mtef.template(11, 1, mtef.slot("1"), mtef.slot("2"))) == "\\frac{1}{2}")
    #expect(mtef.tex(mtef.template(11, 2, mtef.slot("1"), mtef.slot("2"))) == "1/2")
    #expect(mtef.tex(mtef.template(11, 2, mtef.slot("x+1"), mtef.slot("2"))) == "\\frac{x+1}{2}")
    #expect(mtef.tex(mtef.template(10, 0, mtef.slot("x"), mtef.nothing)) == "\\sqrt{x}")
    #expect(mtef.tex(mtef.template(10, 1, mtef.slot("x"), mtef.slot("3"))) == "\\sqrt[3]{x}")
    #expect(mtef.tex(mtef.template(12, 0, mtef.slot("x"))) == "\\underline{x}")
    #expect(mtef.tex(mtef.template(13, 0, mtef.slot("abc"))) == "\\overline{abc}")
    let raised = mtef.template(28, 0, mtef.nothing, [11], mtef.slot("2"))
    let lowered = mtef.template(27, 0, [11], mtef.slot("n"), mtef.nothing)
    let both = mtef.template(29, 0, [11], mtef.slot("i"), mtef.slot("2"), [10])
    #expect(mtef.tex(mtef.chars("x"), raised) == "x^{2}")
    #expect(mtef.tex(mtef.chars("x12"), lowered) == "x12_{n}")
    #expect(mtef.tex(mtef.chars("x"), both, mtef.chars("+y")) == "x_{i}^{2}+y")
    #expect(mtef.tex(mtef.chars("x"), lowered, raised) == "x_{n}^{2}")
    #expect(mtef.tex(mtef.chars("x"), raised, raised) == "x^{2}{}^{2}")
    #expect(mtef.tex(mtef.chars("f"), mtef.template(28, 0, mtef.nothing, mtef.slot("′")), mtef.chars("(x)")) == "f'(x)")
    #expect(mtef.tex(mtef.chars("sin", MTEFTrial.function), raised, mtef.chars("x")) == "\\sin^{2}x")
    #expect(mtef.tex(mtef.chars("60"), mtef.template(28, 0, mtef.nothing, mtef.slot("°"))) == "60^{\\circ}")
    #expect(mtef.tex(raised) == "{}^{2}")
    let isotope = mtef.template(29, 1, mtef.slot("6"), mtef.slot("14"))
    #expect(mtef.tex(isotope, mtef.chars("C", MTEFTrial.text)) == "_{6}^{14}\\text{C}")
    #expect(mtef.tex(mtef.chars("x+"), isotope, mtef.chars("C")) == "x+{}_{6}^{14}C")
    #expect(
      mtef.tex(mtef.chars("Fe", MTEFTrial.text), mtef.template(27, 0, mtef.slot("2"), mtef.nothing)) == "\\text{Fe}_{2}"
    )
  }

  @Test("sums, integrals and limits")
  func large() {
    let sign = [13] + mtef.char(0x2211, MTEFTrial.expanding)
    #expect(
      mtef.tex(mtef.template(16, 0x70, mtef.slot("x"), mtef.slot("i=1"), mtef.slot("n"), sign)) == "\\sum_{i=1}^{n} x")
    #expect(mtef.tex(mtef.template(17, 0x50, mtef.slot("x"), mtef.slot("i"), mtef.nothing)) == "\\prod_{i} x")
    #expect(mtef.tex(mtef.template(18, 0x40, mtef.slot("x"), mtef.nothing, mtef.nothing)) == "\\coprod x")
    #expect(mtef.tex(mtef.template(19, 0x40, mtef.slot("A"))) == "\\bigcup A")
    #expect(mtef.tex(mtef.template(20, 0x40, mtef.slot("A"))) == "\\bigcap A")
    let bounds = (mtef.slot("a"), mtef.slot("b"))
    #expect(mtef.tex(mtef.template(15, 0x31, mtef.slot("xdx"), bounds.0, bounds.1)) == "\\int_{a}^{b} xdx")
    #expect(mtef.tex(mtef.template(15, 0x171, mtef.slot("xdx"), bounds.0, bounds.1)) == "\\int_{a}^{b} xdx")
    let integrals: [(UInt16, String)] = [(2, "\\iint x"), (3, "\\iiint x"), (5, "\\oint x"), (0xE, "\\oiint x")]
    for (variation, tex) in integrals { #expect(mtef.tex(mtef.template(15, variation, mtef.slot("x"))) == tex) }
    let lim = mtef.line(mtef.chars("lim", MTEFTrial.function))
    #expect(
      mtef.tex(mtef.template(23, 0x10, lim, mtef.slot("x→0"), mtef.nothing), mtef.chars("f")) == "\\lim_{x\\to 0}f")
    #expect(mtef.tex(mtef.template(23, 0x10, mtef.slot("A"), mtef.slot("x"), mtef.nothing)) == "\\underset{x}{A}")
    #expect(mtef.tex(mtef.template(23, 0x20, mtef.slot("="), mtef.nothing, mtef.slot("x"))) == "\\overset{x}{=}")
    let chosen = mtef.template(
      22, 0x70, mtef.slot("x"), mtef.slot("i"), mtef.slot("n"), mtef.char(0x2A01, MTEFTrial.symbol))
    #expect(mtef.tex(chosen) == "\\bigoplus_{i}^{n} x")
    #expect(mtef.tex(mtef.template(21, 0, mtef.slot("x"), mtef.slot("i"), mtef.nothing, lim)) == "\\lim_{i} x")
    // As MathType writes a sum that was put together by hand, colours between its places.
    let byHand = mtef.template(
      22, 0x70, mtef.nothing, [11, 15, 0], mtef.slot("i=1"), [15, 1], mtef.slot("n"), [13, 15, 0], mtef.slot("∑"))
    #expect(mtef.tex(byHand, [10], mtef.chars("x")) == "\\sum_{i=1}^{n} x")
  }

  @Test("arrows, braces, vectors, hats and boxes")
  func covers() {
    let label = mtef.slot("k")
    let arrows: [(UInt16, String)] = [
      (0x24, "\\xrightarrow{k}"), (0x14, "\\xleftarrow{k}"), (0x34, "\\xleftrightarrow{k}"),
      (0x06, "\\xrightleftharpoons{k}"),
    ]
    for (variation, tex) in arrows { #expect(mtef.tex(mtef.template(14, variation, label, mtef.nothing)) == tex) }
    #expect(mtef.tex(mtef.template(14, 0x2C, label, mtef.slot("t"))) == "\\xrightarrow[t]{k}")
    #expect(mtef.tex(mtef.template(24, 1, mtef.slot("ab"), mtef.slot("n"))) == "\\overbrace{ab}^{n}")
    #expect(mtef.tex(mtef.template(24, 0, mtef.slot("ab"), mtef.slot("n"))) == "\\underbrace{ab}_{n}")
    #expect(mtef.tex(mtef.template(31, 2, mtef.slot("AB"))) == "\\overrightarrow{AB}")
    #expect(mtef.tex(mtef.template(31, 2, mtef.slot("u"))) == "\\vec{u}")
    #expect(mtef.tex(mtef.template(31, 1, mtef.slot("AB"))) == "\\overleftarrow{AB}")
    #expect(mtef.tex(mtef.template(31, 3, mtef.slot("AB"))) == "\\overset{\\leftrightarrow}{AB}")
    #expect(mtef.tex(mtef.template(31, 6, mtef.slot("AB"))) == "\\underset{\\to}{AB}")
    #expect(mtef.tex(mtef.template(32, 0, mtef.slot("AB"))) == "\\widetilde{AB}")
    #expect(mtef.tex(mtef.template(33, 0, mtef.slot("ABC"))) == "\\widehat{ABC}")
    #expect(mtef.tex(mtef.template(34, 0, mtef.slot("AB"))) == "\\overset{\\frown}{AB}")
    #expect(mtef.tex(mtef.template(36, 2, mtef.slot("x"))) == "\\cancel{x}")
    #expect(mtef.tex(mtef.template(37, 0x1E, mtef.slot("x"))) == "\\boxed{x}")
    #expect(mtef.tex(mtef.template(30, 3, mtef.slot("a"), mtef.slot("b"))) == "\\left\\langle a|b\\right\\rangle")
    #expect(mtef.tex(mtef.template(37, 4, mtef.slot("x"))) == "{x} | a box without one of its sides")
    #expect(mtef.tex(mtef.template(26, 1, mtef.slot("6"), mtef.slot("3"))) == "{63} | a long division")
    #expect(
      mtef.tex(mtef.template(25, 1, mtef.slot("x"), mtef.slot("n"))) == "{xn} | a bracket over or under something")
    #expect(mtef.tex(mtef.chars("y"), mtef.template(60, 0, mtef.slot("x"))) == "y{x} | the template 60 of MathType")
  }

  @Test("systems, lines and matrices")
  func lines() {
    let pile = mtef.pile(1, mtef.slot("x+y=3"), mtef.slot("x−y=1"))
    #expect(mtef.tex(mtef.template(2, 1, mtef.line(pile))) == "\\begin{cases}x+y=3 \\\\ x-y=1\\end{cases}")
    #expect(mtef.tex(mtef.template(2, 1, pile)) == "\\begin{cases}x+y=3 \\\\ x-y=1\\end{cases}")
    #expect(
      mtef.tex(mtef.template(3, 1, mtef.line(pile)))
        == "\\left[ \\begin{array}{l}x+y=3 \\\\ x-y=1\\end{array}\\right.")
    let matrix = mtef.matrix(2, 2, mtef.slot("1"), [10], mtef.slot("2"), mtef.slot("3"), mtef.slot("4"))
    let body = "1 & 2 \\\\ 3 & 4"
    #expect(mtef.tex(matrix) == "\\begin{matrix}\(body)\\end{matrix}")
    #expect(mtef.tex(mtef.template(1, 3, mtef.line(matrix))) == "\\begin{pmatrix}\(body)\\end{pmatrix}")
    #expect(mtef.tex(mtef.template(4, 3, mtef.line(matrix))) == "\\begin{vmatrix}\(body)\\end{vmatrix}")
    #expect(mtef.tex(mtef.template(2, 1, mtef.line(matrix))) == "\\begin{cases}\(body)\\end{cases}")
    #expect(MTEFTrial.tex(mtef.equation([10], pile)) == "\\begin{aligned}& x+y=3 \\\\ & x-y=1\\end{aligned}")
    let centred = mtef.pile(2, mtef.slot("a"), mtef.slot("[b;c]"))
    #expect(MTEFTrial.tex(mtef.equation([10], centred)) == "\\begin{gathered}a \\\\ {}[b;c]\\end{gathered}")
    #expect(MTEFTrial.tex(mtef.equation([10], mtef.pile(1, mtef.slot("a")))) == "a")
    #expect(
      MTEFTrial.tex(mtef.equation([10], mtef.slot("a"), mtef.slot("b"))) == "\\begin{aligned}& a \\\\ & b\\end{aligned}"
    )
  }

  @Test("the templates of Equation Editor")
  func old() {
    let old = MTEFTrial(version: 3)
    let x = old.slot("x")
    func tex(_ selector: UInt8, _ variation: UInt16, _ parts: [UInt8]...) -> String {
      old.tex(old.template(selector, variation, Array(parts.joined())))
    }
    #expect(tex(1, 0, x) == "(x)")
    #expect(tex(2, 1, old.line(old.pile(1, x, old.slot("y")))) == "\\begin{cases}x \\\\ y\\end{cases}")
    #expect(tex(3, 2, x) == "\\left. x\\right]")
    let intervals: [UInt8: String] = [8: "[x[", 9: "]x]", 10: "]x[", 11: "[x)", 12: "(x]"]
    for (selector, expected) in intervals { #expect(tex(selector, 0, x) == expected) }
    #expect(tex(13, 0, x, old.nothing) == "\\sqrt{x}")
    #expect(tex(13, 1, x, old.slot("3")) == "\\sqrt[3]{x}")
    #expect(tex(14, 0, x, old.slot("2")) == "\\frac{x}{2}")
    #expect(old.tex(old.chars("y"), old.template(15, 0, old.nothing, x)) == "y^{x}")
    #expect(old.tex(old.chars("y"), old.template(15, 1, x, old.nothing)) == "y_{x}")
    #expect(old.tex(old.chars("y"), old.template(15, 2, x, old.slot("2"))) == "y_{x}^{2}")
    #expect(old.tex(old.template(44, 2, x, old.slot("2")), old.chars("y")) == "_{x}^{2}y")
    #expect(tex(16, 0, x) == "\\underline{x}")
    #expect(tex(17, 0, x) == "\\overline{x}")
    #expect(tex(19, 0, x) == "\\xrightarrow{x}")
    #expect(tex(18, 1, x) == "\\xleftarrow[x]{}")
    #expect(tex(21, 2, x, old.slot("a"), old.slot("b")) == "\\int_{a}^{b} x")
    #expect(tex(21, 3, x) == "\\oint x")
    #expect(tex(22, 1, x, old.slot("D")) == "\\iint_{D} x")
    #expect(tex(24, 2, x, old.slot("a")) == "\\oint_{a} x")
    #expect(tex(27, 0, x, old.slot("n")) == "\\overbrace{x}^{n}")
    #expect(tex(28, 0, x, old.slot("n")) == "\\underbrace{x}_{n}")
    #expect(tex(29, 1, x, old.slot("i"), old.slot("n")) == "\\sum_{i}^{n} x")
    #expect(tex(32, 0, x, old.slot("i")) == "\\prod_{i} x")
    #expect(tex(39, 1, old.line(old.chars("lim", MTEFTrial.function)), old.slot("n→∞")) == "\\lim_{n\\to \\infty}")
    #expect(tex(41, 0, x, old.slot("2")) == "x/2")
    #expect(
      tex(43, 1, old.nothing, old.slot("n"), old.nothing, old.line(old.chars("max", MTEFTrial.function))) == "\\max_{n}"
    )
    #expect(tex(46, 1, old.slot("AB")) == "\\underset{\\to}{AB}")
    #expect(tex(47, 1, old.slot("AB")) == "\\overrightarrow{AB}")
    #expect(tex(48, 0, old.slot("AB")) == "\\overset{\\frown}{AB}")
    #expect(
      tex(2, 0, old.line(old.pile(1, x, x)), old.char(0x7B, 22), old.char(0, 22))
        == "\\begin{cases}x \\\\ x\\end{cases}")
    #expect(tex(50, 0, x) == "{x} | the template 50 of MathType")
  }
}
