import QuestionModel

/// Formulas as MathML Core.
enum MathMarkup {
  /// A formula; fractions keep their full size, as in printed papers.
  static func xml(_ formula: PrintedFormula) -> String {
    let place = formula.isDisplay ? " display=\"block\"" : " displaystyle=\"true\""
    return "<math\(place)>\(row(formula.nodes))</math>"
  }

  private static func row(_ nodes: [MathNode]) -> String {
    var output = ""
    var last: MathNode?
    for node in nodes {
      // Behind a bracket or another sign, a sign belongs to what follows and takes no space.
      if case .sign(let text, .binary) = node, last?.takesPrefix ?? true {
        output += element("mo", text, " form=\"prefix\"")
      } else {
        output += xml(node)
      }
      last = node
    }
    return output
  }

  /// Nodes as one element.
  private static func one(_ nodes: [MathNode]) -> String {
    guard nodes.count == 1, let only = nodes.first, !only.isSeveral else { return "<mrow>\(row(nodes))</mrow>" }
    return xml(only)
  }

  private static func xml(_ node: MathNode) -> String {
    switch node {
    case .variable(let text): element("mi", text)
    case .symbol(let text):
      text.unicodeScalars.allSatisfy(\.isPrime)
        ? element("mo", text) : element("mi", text, " mathvariant=\"normal\"")
    case .number(let text): element("mn", text)
    case .sign(let text, let role): sign(text, role)
    case .text(let text): element("mtext", text.replacing(" ", with: "\u{A0}"))
    case .space: "<mspace width=\"0.28em\"/>"
    case .source(let text): element("mtext", text, " class=\"tex\"")
    case .fraction(let upper, let lower): "<mfrac>\(one(upper))\(one(lower))</mfrac>"
    case .binomial(let upper, let lower):
      fenced("(", "<mfrac linethickness=\"0\">\(one(upper))\(one(lower))</mfrac>", ")")
    case .root(let index, let radicand):
      index.isEmpty ? "<msqrt>\(row(radicand))</msqrt>" : "<mroot>\(one(radicand))\(one(index))</mroot>"
    case .scripts(let base, let lower, let upper): scripts(base, lower, upper)
    case .prescripts(let lower, let upper, let base):
      "<mmultiscripts>\(one(base))<mprescripts/>\(one(lower))\(one(upper))</mmultiscripts>"
    case .limits(let base, let lower, let upper): limits(one(base), lower, upper)
    case .large(let sign, let lower, let upper, let body): large(sign, lower, upper) + row(body)
    case .function(let name, let argument):
      one(name) + "<mo>\u{2061}</mo>" + (argument.first?.opensBracket == true ? "" : thinSpace) + row(argument)
    case .accent(let accent, let body): self.accent(accent, one(body))
    case .fenced(let opening, let body, let closing): fenced(opening, row(body), closing)
    case .table(let table): self.table(table)
    case .arrow(let glyph, let above, let below):
      limits(element("mo", glyph, " stretchy=\"true\""), padded(below), padded(above))
    }
  }

  private static let margin = "<mspace width=\"0.5em\"/>"
  private static let thinSpace = "<mspace width=\"0.17em\"/>"

  private static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
    "<\(name)\(attributes)>\(XMLText.escaped(text))</\(name)>"
  }

  private static func sign(_ text: String, _ role: MathNode.Role) -> String {
    switch role {
    case .relation, .binary: element("mo", text)
    case .opening: element("mo", text, " stretchy=\"false\" form=\"prefix\"")
    case .closing: element("mo", text, " stretchy=\"false\" form=\"postfix\"")
    case .punctuation: element("mo", text, " separator=\"true\"")
    }
  }

  private static func scripts(_ base: [MathNode], _ lower: [MathNode], _ upper: [MathNode]) -> String {
    if lower.isEmpty, upper.isEmpty { return row(base) }
    if lower.isEmpty { return "<msup>\(one(base))\(one(upper))</msup>" }
    if upper.isEmpty { return "<msub>\(one(base))\(one(lower))</msub>" }
    return "<msubsup>\(one(base))\(one(lower))\(one(upper))</msubsup>"
  }

  private static func limits(_ base: String, _ lower: [MathNode], _ upper: [MathNode]) -> String {
    limits(base, lower.isEmpty ? "" : one(lower), upper.isEmpty ? "" : one(upper))
  }

  private static func limits(_ base: String, _ lower: String, _ upper: String) -> String {
    if lower.isEmpty, upper.isEmpty { return base }
    if lower.isEmpty { return "<mover>\(base)\(upper)</mover>" }
    if upper.isEmpty { return "<munder>\(base)\(lower)</munder>" }
    return "<munderover>\(base)\(lower)\(upper)</munderover>"
  }

  /// A label that makes its arrow longer than itself.
  private static func padded(_ label: [MathNode]) -> String {
    label.isEmpty ? "" : "<mrow>\(margin)\(row(label))\(margin)</mrow>"
  }

  private static func large(_ sign: String, _ lower: [MathNode], _ upper: [MathNode]) -> String {
    let core = element("mo", sign, " largeop=\"true\"")
    guard "∫∬∭∮∯".contains(sign) else { return limits(core, lower, upper) }
    if lower.isEmpty, upper.isEmpty { return core }
    if lower.isEmpty { return "<msup>\(core)\(one(upper))</msup>" }
    if upper.isEmpty { return "<msub>\(core)\(one(lower))</msub>" }
    return "<msubsup>\(core)\(one(lower))\(one(upper))</msubsup>"
  }

  private static func accent(_ accent: MathAccent, _ body: String) -> String {
    switch accent {
    case .strike: "<mrow style=\"text-decoration:line-through\">\(body)</mrow>"
    // Lines are drawn: few fonts have marks that stretch over several letters.
    case .overline, .bar: "<mrow style=\"border-top:.06em solid;padding-top:.12em\">\(body)</mrow>"
    case .underline: "<mrow style=\"border-bottom:.06em solid;padding-bottom:.12em\">\(body)</mrow>"
    default: "<mover accent=\"true\">\(body)<mo stretchy=\"true\">\(marks[accent] ?? "^")</mo></mover>"
    }
  }

  private static func fenced(_ opening: String, _ body: String, _ closing: String) -> String {
    let left = opening.isEmpty ? "" : element("mo", opening, " stretchy=\"true\" form=\"prefix\"")
    let right = closing.isEmpty ? "" : element("mo", closing, " stretchy=\"true\" form=\"postfix\"")
    return "<mrow>\(left)\(body)\(right)</mrow>"
  }

  private static func table(_ table: MathTable) -> String {
    let rows = table.rows.map { cells in
      "<mtr>\(cells.map { "<mtd>\(row($0))</mtd>" }.joined())</mtr>"
    }.joined()
    switch table.style {
    case .matrix: return "<mtable>\(rows)</mtable>"
    case .cases: return fenced("{", "<mtable columnalign=\"left\" class=\"cases\">\(rows)</mtable>", "")
    case .lines: return "<mtable columnalign=\"right left\" class=\"lines\">\(rows)</mtable>"
    }
  }

  private static let marks: [MathAccent: String] = [
    .acute: "´", .arrow: "→", .breve: "˘", .caron: "ˇ", .dot: "˙", .doubleDot: "¨", .grave: "`",
    .hat: "^", .leftArrow: "←", .ring: "˚", .tilde: "~", .wideHat: "\u{302}",
  ]
}

extension Unicode.Scalar {
  fileprivate var isPrime: Bool { "′″‴⁗".unicodeScalars.contains(self) }
}

extension MathNode {
  /// Whether it is written as several elements side by side.
  fileprivate var isSeveral: Bool {
    switch self {
    case .function, .large: true
    case .scripts(_, let lower, let upper): lower.isEmpty && upper.isEmpty
    default: false
    }
  }

  fileprivate var takesPrefix: Bool {
    if case .sign(_, let role) = self { role != .closing } else { false }
  }

  fileprivate var opensBracket: Bool {
    switch self {
    case .sign(_, .opening), .fenced: true
    default: false
    }
  }
}
