/// Words and chemical formulas, whose raised and lowered characters become scripts and whose arrows get their labels.
struct MathText {
  /// Longest script in parentheses and longest label.
  private static let longest = 200

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var pending = String.UnicodeScalarView()
  private var nodes: [MathNode] = []

  /// The text laid out.
  static func nodes(of text: String) -> [MathNode] {
    var reader = MathText(Array(text.unicodeScalars))
    return reader.read()
  }

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func read() -> [MathNode] {
    while index < scalars.count {
      if passArrow() || passScripts() { continue }
      pending.append(scalars[index])
      index += 1
    }
    flush()
    return nodes
  }

  private mutating func flush() {
    if !pending.isEmpty { nodes.append(.text(String(pending))) }
    pending = String.UnicodeScalarView()
  }

  /// Scripts behind what they hang on, or before it where a formula begins with them.
  private mutating func passScripts() -> Bool {
    var (lower, upper) = ("", "")
    while let script = script() {
      if script.isRaised { upper += script.text } else { lower += script.text }
    }
    guard !(lower.isEmpty && upper.isEmpty) else { return false }
    let below = Self.script(lower)
    let above = Self.script(upper)
    if let last = pending.last, last.isWordScalar || ")]}".unicodeScalars.contains(last) {
      nodes.append(.scripts(base: [.text(String(pending))], lower: below, upper: above))
      pending = String.UnicodeScalarView()
    } else {
      flush()
      let start = index
      while index < scalars.count, scalars[index].isWordScalar, Scripts.plain(scalars[index].value) == nil {
        index += 1
      }
      let base: [MathNode] = start < index ? [.text(String(scalars: scalars[start..<index]))] : []
      nodes.append(.prescripts(lower: below, upper: above, base: base))
    }
    return true
  }

  private static func script(_ text: String) -> [MathNode] {
    text.isEmpty ? [] : [.text(text.replacing("-", with: "−"))]
  }

  /// The next raised or lowered characters: in Unicode's own forms, or as `^(…)` and `_(…)`.
  private mutating func script() -> (text: String, isRaised: Bool)? {
    guard index < scalars.count else { return nil }
    if let form = Scripts.plain(scalars[index].value) {
      index += 1
      return (String(form.scalar), form.isRaised)
    }
    let sign = scalars[index]
    guard sign == "^" || sign == "_", index + 1 < scalars.count, scalars[index + 1] == "(" else { return nil }
    var depth = 0
    for end in (index + 1)..<min(scalars.count, index + Self.longest) {
      if scalars[end] == "(" { depth += 1 }
      if scalars[end] == ")" { depth -= 1 }
      guard depth == 0 else { continue }
      defer { index = end + 1 }
      return (String(scalars: scalars[(index + 2)..<end]), sign == "^")
    }
    return nil
  }

  /// `—label→` and `←label—`, as chemistry is written in one line.
  private mutating func passArrow() -> Bool {
    let isLeft = scalars[index] == "←"
    guard isLeft || scalars[index] == "—" else { return false }
    let rest = scalars[(index + 1)...].prefix(Self.longest)
    let ends: [Unicode.Scalar] = isLeft ? ["—"] : ["→", "⇌", "↔", "⇄", "—"]
    guard let end = rest.firstIndex(where: ends.contains), end > index + 1, isLeft || scalars[end] != "—" else {
      return false
    }
    let label = Self.nodes(of: String(scalars: rest[..<end]))
    flush()
    nodes.append(.arrow(isLeft ? "←" : String(scalars[end]), above: label, below: []))
    index = end + 1
    return true
  }
}
