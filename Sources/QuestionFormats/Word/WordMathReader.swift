import QuestionModel

/// Formulas of Word (ECMA-376 part 1, section 22.1) as TeX.
struct WordMathReader {
  /// What was not understood and is left out, by its element's name.
  private(set) var unknown: Set<String> = []

  /// Nesting beyond this belongs to no formula that people write.
  private static let deepest = 40

  /// A formula as TeX, without dollars.
  ///
  /// - Parameter node: `m:oMath`.
  /// - Returns: the TeX; what is not understood is in `unknown`.
  mutating func tex(_ node: XMLNode) -> String { row(node, 0).trimmed }

  private mutating func row(_ node: XMLNode?, _ depth: Int, isInTable: Bool = false) -> String {
    guard let node else { return "" }
    guard depth < Self.deepest else {
      unknown.insert("a formula nested too deep")
      return ""
    }
    var output = ""
    for element in node.elements {
      TexPieces.append(tex(element, depth + 1, isInTable: isInTable), to: &output)
    }
    return output
  }

  private mutating func group(_ node: XMLNode?, _ depth: Int) -> String { "{\(row(node, depth).trimmed)}" }

  private mutating func tex(_ node: XMLNode, _ depth: Int, isInTable: Bool) -> String {
    switch node.name {
    case "r": return run(node, isInTable: isInTable)
    case "f": return fraction(node, depth)
    case "rad":
      let index = row(node.first("deg"), depth).trimmed
      return "\\sqrt\(TexPieces.optional(index))\(group(node.first("e"), depth))"
    case "sSup": return base(node, depth) + raised(node.first("sup"), depth)
    case "sSub": return "\(base(node, depth))_\(group(node.first("sub"), depth))"
    case "sSubSup":
      let raised = raised(node.first("sup"), depth)
      let lowered = "_" + group(node.first("sub"), depth)
      let base = base(node, depth)
      return raised.first == "'" ? base + raised + lowered : base + lowered + raised
    case "sPre":
      let scripts = [("_", node.first("sub")), ("^", node.first("sup"))].map { sign, script in
        let text = row(script, depth).trimmed
        return text.isEmpty ? "" : "\(sign){\(text)}"
      }
      return scripts.joined() + base(node, depth)
    case "nary": return large(node, depth)
    case "func": return "\(name(node.first("fName"), depth)) \(row(node.first("e"), depth))"
    case "d": return fenced(node, depth)
    case "m": return "\\begin{matrix}\(matrix(node, depth))\\end{matrix}"
    case "eqArr": return "\\begin{aligned}\(lines(node, depth))\\end{aligned}"
    case "acc":
      let mark = property(node, "accPr", "chr") ?? "\u{302}"
      guard let command = WordMathSigns.accents[mark] else {
        unknown.insert("the accent \(mark)")
        return group(node.first("e"), depth)
      }
      return "\\\(command)\(group(node.first("e"), depth))"
    case "bar":
      let command = property(node, "barPr", "pos") == "top" ? "overline" : "underline"
      return "\\\(command)\(group(node.first("e"), depth))"
    case "limLow", "limUpp": return limits(node, depth)
    case "groupChr": return grouped(node, depth)
    case "borderBox":
      let command =
        node.first("borderBoxPr")?.elements.contains { $0.name.hasPrefix("strike") } == true ? "cancel" : "boxed"
      return "\\\(command)\(group(node.first("e"), depth))"
    case "phant": return "\\phantom\(group(node.first("e"), depth))"
    case "box", "oMath", "e", "num", "den", "ins", "fName", "lim", "sub", "sup", "deg", "smartTag", "sdt", "sdtContent":
      return row(node, depth)
    case "del", "bookmarkStart", "bookmarkEnd", "proofErr": return ""
    default:
      if node.name.hasSuffix("Pr") { return "" }
      unknown.insert(node.name)
      return row(node, depth)
    }
  }

  private func property(_ node: XMLNode, _ list: String, _ name: String) -> String? {
    node.first(list)?.first(name)?.attribute("val")
  }

  /// What a script hangs on.
  private mutating func base(_ node: XMLNode, _ depth: Int) -> String {
    TexPieces.base(row(node.first("e"), depth).trimmed)
  }

  /// A raised script; primes stand behind their base as they are typed.
  private mutating func raised(_ node: XMLNode?, _ depth: Int) -> String {
    let text = row(node, depth).trimmed
    let primes = text.prefix { $0 == "'" }
    let rest = text.dropFirst(primes.count)
    return primes + (rest.isEmpty && !primes.isEmpty ? "" : "^{\(rest)}")
  }

  private func run(_ node: XMLNode, isInTable: Bool) -> String {
    let text = node.elements.reduce(into: "") { text, element in
      switch element.name {
      case "t", "delText": text += element.text
      case "tab": text += " "
      case "br": text += " "
      case "sym": text += WordSymbols.text(element)
      default: break
      }
    }
    let properties = node.first("rPr")
    let isWords = properties?.first("nor") != nil
    // Letters that stand upright and are a name.
    if isWords || properties?.first("sty")?.attribute("val") == "p", WordMathSigns.functions.contains(text) {
      return "\\\(text) "
    }
    guard isWords else { return text.unicodeScalars.map { WordMathSigns.tex($0, isInTable: isInTable) }.joined() }
    if text.unicodeScalars.allSatisfy({ (0x2000...0x200D).contains($0.value) }) {
      return text.unicodeScalars.map { WordMathSigns.tex($0, isInTable: isInTable) }.joined()
    }
    return TexPieces.words(text)
  }

  private mutating func fraction(_ node: XMLNode, _ depth: Int) -> String {
    let (upper, lower) = (group(node.first("num"), depth), group(node.first("den"), depth))
    switch property(node, "fPr", "type") {
    case "noBar": return "\\begin{matrix}\(upper)\\\\\(lower)\\end{matrix}"
    case "lin": return "\(upper)/\(lower)"
    default: return "\\frac\(upper)\(lower)"
    }
  }

  private mutating func large(_ node: XMLNode, _ depth: Int) -> String {
    let sign = property(node, "naryPr", "chr") ?? "∫"
    var output = WordMathSigns.commands[sign] ?? sign
    for (mark, name) in [("_", "sub"), ("^", "sup")] {
      let script = row(node.first(name), depth).trimmed
      if !script.isEmpty { output += "\(mark){\(script)}" }
    }
    return "\(output) \(row(node.first("e"), depth))"
  }

  /// A function's name, with the limits or scripts that hang on it.
  private mutating func name(_ node: XMLNode?, _ depth: Int) -> String { row(node, depth).trimmed }

  private mutating func limits(_ node: XMLNode, _ depth: Int) -> String {
    let isLower = node.name == "limLow"
    let script = row(node.first("lim"), depth).trimmed
    if let inner = node.first("e")?.first(isLower ? "limUpp" : "limLow") {
      let other = row(inner.first("lim"), depth).trimmed
      let base = row(inner.first("e"), depth).trimmed
      return TexPieces.limited(base, lower: isLower ? script : other, upper: isLower ? other : script)
    }
    let base = row(node.first("e"), depth).trimmed
    return TexPieces.limited(base, lower: isLower ? script : "", upper: isLower ? "" : script)
  }

  private mutating func grouped(_ node: XMLNode, _ depth: Int) -> String {
    let sign = property(node, "groupChrPr", "chr") ?? "⏟"
    let isTop = property(node, "groupChrPr", "pos") == "top"
    let body = group(node.first("e"), depth)
    switch sign {
    case "⏟", "⏞": return "\\\(isTop ? "overbrace" : "underbrace")\(body)"
    case "→": return isTop ? "\\overrightarrow\(body)" : "\\underset{\\to}\(body)"
    case "←": return isTop ? "\\overleftarrow\(body)" : "\\underset{\\gets}\(body)"
    case "⏜": return "\(body)^{\\frown}"
    case "¯", "‾": return "\\overline\(body)"
    default: return "\\\(isTop ? "overset" : "underset"){\(WordMathSigns.commands[sign] ?? sign)}\(body)"
    }
  }

  private mutating func fenced(_ node: XMLNode, _ depth: Int) -> String {
    let (opening, closing) = (property(node, "dPr", "begChr") ?? "(", property(node, "dPr", "endChr") ?? ")")
    let parts = Array(node.elements("e"))
    if parts.count == 1, let only = parts.first {
      let inner = Array(only.elements.filter { !$0.name.hasSuffix("Pr") })
      if inner.count == 1, let one = inner.first {
        if one.name == "f", property(one, "fPr", "type") == "noBar", opening == "(", closing == ")" {
          return "\\binom\(group(one.first("num"), depth))\(group(one.first("den"), depth))"
        }
        if opening == "{", closing.isEmpty, one.name == "m" || one.name == "eqArr" {
          let body = one.name == "m" ? matrix(one, depth) : lines(one, depth)
          return "\\begin{cases}\(body)\\end{cases}"
        }
        if one.name == "m", let name = WordMathSigns.matrices[opening + closing] {
          return "\\begin{\(name)}\(matrix(one, depth))\\end{\(name)}"
        }
      }
    }
    let separator = property(node, "dPr", "sepChr") ?? "|"
    let body = parts.map { row($0, depth).trimmed }.joined(separator: separator)
    return TexPieces.fenced(opening, body, closing)
  }

  private mutating func matrix(_ node: XMLNode, _ depth: Int) -> String {
    node.elements("mr").map { line in
      line.elements("e").map { row($0, depth).trimmed }.joined(separator: " & ")
    }.joined(separator: " \\\\ ")
  }

  private mutating func lines(_ node: XMLNode, _ depth: Int) -> String {
    node.elements("e").map { row($0, depth, isInTable: true).trimmed }.joined(separator: " \\\\ ")
  }
}
