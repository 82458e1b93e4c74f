import QuestionModel

/// Reads MathML as TeX: the elements that editors write, and the source where one is kept beside.
enum MathMLReader {
  /// An element of a formula; its parts stand behind it.
  private struct Node {
    let name: String
    var text = ""
    var parts: [Int] = []
    var attributes: [(name: String, value: String)] = []
  }

  private static let maximumDepth = 60

  /// Reads up to `</math>`.
  ///
  /// - Parameter scanner: stands behind the start tag.
  /// - Returns: the formula as TeX, and whether all of it was understood.
  static func formula(_ scanner: inout HTMLScanner) -> (tex: String, isWhole: Bool) {
    var nodes = [Node(name: "math")]
    var open = [0]
    var isWhole = true
    reading: while let token = scanner.next() {
      switch token {
      case .text(let range):
        nodes[open[open.count - 1]].text += HTMLReference.decoded(scanner.bytes, range)
      case .tag(let tag) where tag.isEnd:
        if tag.name == "math" { break reading }
        if open.count > 1, nodes[open[open.count - 1]].name == tag.name { open.removeLast() }
      case .tag(let tag):
        guard open.count < maximumDepth else {
          isWhole = false
          continue
        }
        let node = Node(name: tag.name, attributes: scanner.attributes(tag))
        nodes[open[open.count - 1]].parts.append(nodes.count)
        if !tag.isClosed { open.append(nodes.count) }
        nodes.append(node)
      }
    }
    if let source = nodes.first(where: { $0.name == "annotation" && isTex($0) })?.text.trimmed, !source.isEmpty {
      return (source, true)
    }
    let tex = row(nodes, 0, &isWhole)
    return (tex.trimmed, isWhole)
  }

  private static func isTex(_ node: Node) -> Bool {
    node.attributes.contains { $0.name == "encoding" && $0.value.lowercased().contains("tex") }
  }

  private static func row(_ nodes: [Node], _ index: Int, _ isWhole: inout Bool) -> String {
    var output = ""
    for part in nodes[index].parts {
      let piece = tex(nodes, part, &isWhole)
      // A command ends where letters end.
      if let last = output.utf8.last, isLetter(last), let first = piece.utf8.first, isLetter(first),
        endsInCommand(output)
      {
        output += " "
      }
      output += piece
    }
    return output
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func endsInCommand(_ text: String) -> Bool {
    let longestCommand = 24
    return text.utf8.suffix(longestCommand).reversed().first { !isLetter($0) } == UInt8(ascii: "\\")
  }

  private static func tex(_ nodes: [Node], _ index: Int, _ isWhole: inout Bool) -> String {
    let node = nodes[index]
    let parts = node.parts
    func part(_ number: Int) -> String {
      parts.indices.contains(number) ? tex(nodes, parts[number], &isWhole) : ""
    }
    func group(_ number: Int) -> String { "{\(part(number))}" }
    switch node.name {
    case "mi": return identifier(node.text.trimmed)
    case "mn": return escaped(node.text.trimmed)
    case "mo": return sign(node.text.trimmed)
    case "mtext", "ms": return node.text.trimmed.isEmpty ? "\\ " : "\\text{\(escaped(folded(node.text)))}"
    case "mspace": return "\\ "
    case "mfrac": return "\\frac\(group(0))\(group(1))"
    case "msqrt": return "\\sqrt{\(row(nodes, index, &isWhole))}"
    case "mroot": return "\\sqrt[\(part(1))]\(group(0))"
    case "msup": return "\(base(part(0)))^\(group(1))"
    case "msub": return "\(base(part(0)))_\(group(1))"
    case "msubsup": return "\(base(part(0)))_\(group(1))^\(group(2))"
    case "mover": return over(part(0), part(1))
    case "munder": return under(part(0), part(1))
    case "munderover": return "\(base(part(0)))_\(group(1))^\(group(2))"
    case "mfenced":
      let signs = Dictionary(node.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
      let inner = parts.map { tex(nodes, $0, &isWhole) }.joined(separator: signs["separators"] ?? ",")
      return "\\left\(fence(signs["open"] ?? "("))\(inner)\\right\(fence(signs["close"] ?? ")"))"
    case "mtable":
      return "\\begin{matrix}\(parts.map { tex(nodes, $0, &isWhole) }.joined(separator: " \\\\ "))\\end{matrix}"
    case "mtr": return parts.map { tex(nodes, $0, &isWhole) }.joined(separator: " & ")
    case "math", "mrow", "mtd", "mstyle", "mpadded", "semantics", "menclose", "merror":
      if node.name == "menclose" { isWhole = false }
      return row(nodes, index, &isWhole) + escaped(node.text.trimmed)
    case "annotation", "annotation-xml", "mphantom", "mprescripts", "none": return ""
    default:
      isWhole = false
      return row(nodes, index, &isWhole) + escaped(node.text.trimmed)
    }
  }

  private static func base(_ text: String) -> String {
    // One letter or command stands for itself; anything longer needs braces to be raised as one.
    text.unicodeScalars.count <= 1 || (text.hasPrefix("\\") && text.utf8.dropFirst().allSatisfy(isLetter))
      ? text : "{\(text)}"
  }

  private static func folded(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (text.first?.isWhitespace == true ? " " : "") + words + (text.last?.isWhitespace == true ? " " : "")
  }

  private static func identifier(_ text: String) -> String {
    if text.unicodeScalars.count <= 1 { return escaped(text) }
    let functions = [
      "sin", "cos", "tan", "cot", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "log", "ln", "lg", "exp", "lim",
      "max", "min", "det", "dim", "gcd", "deg",
    ]
    return functions.contains(text) ? "\\\(text)" : "\\mathrm{\(escaped(text))}"
  }

  private static func sign(_ text: String) -> String {
    switch text {
    case "∑": "\\sum"
    case "∏": "\\prod"
    case "∫": "\\int"
    case "∮": "\\oint"
    case "\u{2061}", "\u{2062}", "\u{2063}", "\u{2064}": ""
    case "lim", "max", "min": "\\\(text)"
    case "−": "-"
    default: escaped(text)
    }
  }

  private static func over(_ base: String, _ accent: String) -> String {
    switch accent {
    case "→", "\u{20D7}", "⇀": "\\overrightarrow{\(base)}"
    case "¯", "‾", "_", "―", "̅": "\\overline{\(base)}"
    case "^", "\\^", "ˆ", "̂", "⏜": "\\widehat{\(base)}"
    case "~", "˜": "\\tilde{\(base)}"
    case "˙", ".": "\\dot{\(base)}"
    default: largeSigns.contains(base) ? "\(base)^{\(accent)}" : "\\overset{\(accent)}{\(base)}"
    }
  }

  private static func under(_ base: String, _ accent: String) -> String {
    switch accent {
    case "_", "\\_", "¯", "̲": "\\underline{\(base)}"
    default: largeSigns.contains(base) ? "\(base)_{\(accent)}" : "\\underset{\(accent)}{\(base)}"
    }
  }

  private static let largeSigns: Set<String> = ["\\sum", "\\prod", "\\int", "\\lim", "\\max", "\\min"]

  private static func fence(_ text: String) -> String {
    text.isEmpty ? "." : text == "{" || text == "}" ? "\\\(text)" : text
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "{}%#&$_^\\".utf8.contains($0) }) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}", "%", "#", "&", "$", "_": output += "\\\(scalar)"
      case "\\": output += "\\backslash "
      case "^": output += "\\^"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
