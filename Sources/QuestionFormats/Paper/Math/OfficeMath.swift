import QuestionModel

/// Formulas as Office MathML (ECMA-376 part 1, section 22.1).
enum OfficeMath {
  /// A formula in a line of text.
  static func xml(_ nodes: [MathNode]) -> String { "<m:oMath>\(row(nodes))</m:oMath>" }

  private static func row(_ nodes: [MathNode]) -> String {
    var output = ""
    var name = ""
    for node in BracketPairs.resolved(nodes) {
      // Neighbouring variables make one run, which is set tight.
      if case .variable(let letter) = node {
        name += letter
        continue
      }
      if !name.isEmpty { output += run(name) }
      name = ""
      output += xml(node)
    }
    return name.isEmpty ? output : output + run(name)
  }

  private static func xml(_ node: MathNode) -> String {
    switch node {
    case .variable(let text): return run(text)
    // A name of several letters is words: else some programs take it for variables.
    case .symbol(let text) where text.unicodeScalars.count > 1: return run(text, "<m:nor/>")
    case .symbol(let text), .number(let text): return run(text, "<m:sty m:val=\"p\"/>")
    case .sign(let text, _): return run(text, "<m:sty m:val=\"p\"/>")
    case .text(let text): return run(text, "<m:nor/>")
    case .space: return run("\u{2005}", "<m:nor/>")
    case .source(let text): return run(text, "<m:nor/>")
    case .fraction(let upper, let lower): return fraction(upper, lower)
    case .binomial(let upper, let lower):
      let pair = "<m:f><m:fPr><m:type m:val=\"noBar\"/></m:fPr>\(box("num", upper))\(box("den", lower))</m:f>"
      return "<m:d><m:e>\(pair)</m:e></m:d>"
    case .root(let index, let radicand):
      let properties = index.isEmpty ? "<m:radPr><m:degHide m:val=\"1\"/></m:radPr><m:deg/>" : box("deg", index)
      return "<m:rad>\(properties)\(box("e", radicand))</m:rad>"
    case .scripts(let base, let lower, let upper): return scripts(base, lower, upper)
    case .prescripts(let lower, let upper, let base):
      return "<m:sPre>\(box("sub", lower))\(box("sup", upper))\(box("e", base))</m:sPre>"
    case .limits(let base, let lower, let upper): return limits(row(base), lower, upper)
    case .large(let sign, let lower, let upper, let body): return large(sign, lower, upper, body)
    case .function(let name, let argument):
      return "<m:func><m:fName>\(row(name))</m:fName>\(box("e", argument))</m:func>"
    case .accent(let accent, let body): return self.accent(accent, body)
    case .fenced(let opening, let body, let closing): return fenced(opening, row(body), closing)
    case .table(let table): return self.table(table)
    case .arrow(let glyph, let above, let below):
      return limits(run(longArrows[glyph] ?? glyph, "<m:sty m:val=\"p\"/>"), below, above)
    }
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    let space = text.contains(" ") ? " xml:space=\"preserve\"" : ""
    let look = properties.isEmpty ? "" : "<m:rPr>\(properties)</m:rPr>"
    return "<m:r>\(look)<m:t\(space)>\(XMLText.escaped(text))</m:t></m:r>"
  }

  /// A part of a construct; an empty one would be drawn as a dotted square.
  private static func box(_ name: String, _ nodes: [MathNode]) -> String {
    "<m:\(name)>\(nodes.isEmpty ? run("\u{200B}") : row(nodes))</m:\(name)>"
  }

  private static func fraction(_ upper: [MathNode], _ lower: [MathNode]) -> String {
    "<m:f>\(box("num", upper))\(box("den", lower))</m:f>"
  }

  private static func scripts(_ base: [MathNode], _ lower: [MathNode], _ upper: [MathNode]) -> String {
    let core = box("e", base)
    if lower.isEmpty, upper.isEmpty { return row(base) }
    if lower.isEmpty { return "<m:sSup>\(core)\(box("sup", upper))</m:sSup>" }
    if upper.isEmpty { return "<m:sSub>\(core)\(box("sub", lower))</m:sSub>" }
    return "<m:sSubSup>\(core)\(box("sub", lower))\(box("sup", upper))</m:sSubSup>"
  }

  private static func limits(_ base: String, _ lower: [MathNode], _ upper: [MathNode]) -> String {
    let under = lower.isEmpty ? base : "<m:limLow><m:e>\(base)</m:e>\(box("lim", lower))</m:limLow>"
    return upper.isEmpty ? under : "<m:limUpp><m:e>\(under)</m:e>\(box("lim", upper))</m:limUpp>"
  }

  private static func large(
    _ sign: String, _ lower: [MathNode], _ upper: [MathNode], _ body: [MathNode]
  ) -> String {
    let place = "∫∬∭∮∯".contains(sign) ? "subSup" : "undOvr"
    let hidden = (lower.isEmpty ? "<m:subHide m:val=\"1\"/>" : "") + (upper.isEmpty ? "<m:supHide m:val=\"1\"/>" : "")
    let properties =
      "<m:naryPr><m:chr m:val=\"\(sign)\"/><m:limLoc m:val=\"\(place)\"/>\(hidden)</m:naryPr>"
    let range = "<m:sub>\(row(lower))</m:sub><m:sup>\(row(upper))</m:sup>"
    return "<m:nary>\(properties)\(range)\(box("e", body))</m:nary>"
  }

  private static func accent(_ accent: MathAccent, _ body: [MathNode]) -> String {
    switch accent {
    case .overline, .bar: return bar("top", body)
    case .underline: return bar("bot", body)
    case .strike:
      let hidden = ["Top", "Bot", "Left", "Right"].map { "<m:hide\($0) m:val=\"1\"/>" }.joined()
      let properties = "<m:borderBoxPr>\(hidden)<m:strikeBLTR m:val=\"1\"/></m:borderBoxPr>"
      return "<m:borderBox>\(properties)\(box("e", body))</m:borderBox>"
    default:
      let mark = marks[accent] ?? "\u{302}"
      return "<m:acc><m:accPr><m:chr m:val=\"\(mark)\"/></m:accPr>\(box("e", body))</m:acc>"
    }
  }

  private static func bar(_ place: String, _ body: [MathNode]) -> String {
    "<m:bar><m:barPr><m:pos m:val=\"\(place)\"/></m:barPr>\(box("e", body))</m:bar>"
  }

  private static func fenced(_ opening: String, _ body: String, _ closing: String) -> String {
    let properties =
      "<m:dPr><m:begChr m:val=\"\(XMLText.escaped(opening))\"/><m:endChr m:val=\"\(XMLText.escaped(closing))\"/></m:dPr>"
    return "<m:d>\(properties)<m:e>\(body)</m:e></m:d>"
  }

  private static func table(_ table: MathTable) -> String {
    switch table.style {
    case .lines:
      return "<m:eqArr>\(table.rows.map { "<m:e>\(row(Array($0.joined())))</m:e>" }.joined())</m:eqArr>"
    case .matrix: return matrix(table.rows, justified: "center")
    case .cases: return fenced("{", matrix(table.rows, justified: "left"), "")
    }
  }

  private static func matrix(_ rows: [[[MathNode]]], justified: String) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let properties =
      "<m:mPr><m:mcs><m:mc><m:mcPr><m:count m:val=\"\(max(1, columns))\"/><m:mcJc m:val=\"\(justified)\"/></m:mcPr></m:mc></m:mcs></m:mPr>"
    let body = rows.map { cells in
      "<m:mr>\((0..<columns).map { box("e", $0 < cells.count ? cells[$0] : []) }.joined())</m:mr>"
    }
    return "<m:m>\(properties)\(body.joined())</m:m>"
  }

  private static let longArrows = ["→": "⟶", "←": "⟵", "↔": "⟷", "⇒": "⟹", "⇐": "⟸", "⇔": "⟺"]

  private static let marks: [MathAccent: String] = [
    .acute: "\u{301}", .arrow: "\u{20D7}", .breve: "\u{306}", .caron: "\u{30C}", .dot: "\u{307}",
    .doubleDot: "\u{308}", .grave: "\u{300}", .hat: "\u{302}", .leftArrow: "\u{20D6}", .ring: "\u{30A}",
    .tilde: "\u{303}", .wideHat: "\u{302}",
  ]
}
