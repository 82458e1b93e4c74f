/// Chemical formulas and equations in the notation of mhchem's `\ce`.
struct Chemistry {
  /// What came last, which decides what a digit or sign after it means.
  private enum Context {
    /// Nothing, or something that a new formula follows: digits are coefficients.
    case start
    /// A symbol of an element, or a closing bracket: digits count atoms, signs are charges.
    case element
    /// Anything else: digits and signs are themselves.
    case other
  }

  private let scalars: ArraySlice<Unicode.Scalar>
  private let depth: Int
  /// The last closing bracket, so that none is looked for behind it.
  private let lastBracket: Int
  private var index: Int
  private var context = Context.start
  private var line = TexLine()

  /// The formula in one line; `depth` is that of the formula it stands in.
  static func text(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) -> String {
    guard depth < TexParser.depthLimit else { return String(scalars: scalars) }
    var chemistry = Chemistry(scalars, depth: depth)
    return chemistry.rendered()
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, depth: Int) {
    self.scalars = scalars
    self.depth = depth
    index = scalars.startIndex
    lastBracket = scalars.lastIndex(of: "]") ?? scalars.startIndex
  }

  private mutating func rendered() -> String {
    while let scalar = scalar(at: index) {
      if passArrow() || passGasOrPrecipitate() { continue }
      switch scalar {
      case " ": passSpace()
      case "^", "_": passScript(scalar)
      case "+", "-": passSign(scalar)
      case "0"..."9": passNumber()
      case "(", "[": pass(scalar, then: .start)
      case ")", "]": pass(scalar, then: .element)
      case "*": pass("·", then: .start)
      case ".": passDot()
      case "=": pass("=", then: .start)
      case "#": pass("≡", then: .start)
      case "~": passSpace()
      case "{": passGroup()
      case "\\": passCommand()
      case "$": passMathematics()
      default: passOther(scalar)
      }
    }
    return line.text
  }

  private func scalar(at index: Int) -> Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

  /// Whether a formula ends before `index`.
  private func endsFormula(at index: Int) -> Bool {
    guard let scalar = scalar(at: index) else { return true }
    return " )],;}".unicodeScalars.contains(scalar) || scalar.isControl
  }

  private mutating func pass(_ text: Unicode.Scalar, then next: Context) {
    line.put(String(text))
    index += 1
    context = next
  }

  private mutating func passOther(_ scalar: Unicode.Scalar) {
    guard !scalar.isControl else {
      line.put(control: scalar)
      index += 1
      context = .start
      return
    }
    pass(scalar, then: scalar == "·" ? .start : scalar.isWordScalar || scalar.isCombining ? .element : .other)
  }

  private mutating func passSpace() {
    line.space()
    index += 1
    context = .start
  }

  private mutating func run(_ matches: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let scalar = scalar(at: index), matches(scalar) { index += 1 }
    return String(scalars: scalars[start..<index])
  }
}

/// Numbers, signs and scripts.
extension Chemistry {
  private mutating func passNumber() {
    guard context == .element else {
      line.put(run { $0.isASCIIDigit || $0 == "/" || $0 == "," })
      guard scalar(at: index) == ".", scalar(at: index + 1)?.isASCIIDigit == true else { return }
      line.put(run { $0.isASCIIDigit || $0 == "." })
      return
    }
    line.put(lowered(run(\.isASCIIDigit)))
  }

  /// A dot joins the parts of a hydrate, or ends a sentence.
  private mutating func passDot() {
    let joins = context == .element && scalar(at: index + 1)?.isWordScalar == true
    pass(joins ? "·" : ".", then: joins ? .start : .other)
  }

  /// A sign at the end of a formula is its charge; before another one it is a bond or a sum.
  private mutating func passSign(_ sign: Unicode.Scalar) {
    var end = index
    while scalar(at: end) == sign { end += 1 }
    if context == .element, endsFormula(at: end) || scalar(at: end) == "+" {
      line.put(raised(run { $0 == sign }))
    } else {
      pass(sign == "-" ? (context == .element ? "–" : "−") : sign, then: .start)
    }
  }

  private mutating func passScript(_ sign: Unicode.Scalar) {
    let start = index
    index += 1
    guard let script = script() else {
      index = start
      pass(sign, then: .other)
      return
    }
    line.put(sign == "^" ? raised(script) : lowered(script))
    context = .element
  }

  /// What hangs on the sign that was just passed.
  private mutating func script() -> String? {
    switch scalar(at: index) {
    case "{": return group().map(scriptText)
    case "\\": return command()
    case let next? where next.isASCIIDigit || next == "+" || next == "-":
      return run(\.isASCIIDigit) + run { $0 == "+" || $0 == "-" }
    case "I", "V", "X": return run { "IVX".unicodeScalars.contains($0) }
    case let next? where next.isWordScalar || next == "." || next == "°":
      index += 1
      return String(next)
    default: return nil
    }
  }

  /// A script in braces: a charge or a number as it is, anything with a command as mathematics.
  private func scriptText(_ content: ArraySlice<Unicode.Scalar>) -> String {
    content.contains("\\") ? mathematics(content) : String(scalars: content)
  }

  private func raised(_ script: String) -> String {
    switch script {
    case ".", "•": "•"
    case "o", "°", "∘": "°"
    default: Scripts.raised(script) ?? "^(\(TexGrouping.unwrapped(script)))"
    }
  }

  /// The state of matter is written small on paper, and plainly here.
  private func lowered(_ script: String) -> String {
    guard !script.hasPrefix("(") else { return script }
    return Scripts.lowered(script) ?? "_(\(script))"
  }
}

/// Arrows, groups and what TeX itself knows.
extension Chemistry {
  private mutating func passArrow() -> Bool {
    guard let scalar = scalar(at: index), "<-→⇌".unicodeScalars.contains(scalar) else { return false }
    guard let (source, arrow) = Arrows.chemical.first(where: { scalars[index...].starts(with: $0.source) }) else {
      return false
    }
    index += source.count
    var labels: [String] = []
    while labels.count < 2, let label = label() { labels.append(Self.text(label, depth: depth + 1)) }
    line.space()
    line.put(arrow.text(labels: labels))
    line.space()
    context = .start
    return true
  }

  /// `^` or `v` alone, bracketed or not: a gas that leaves or a solid that settles.
  private mutating func passGasOrPrecipitate() -> Bool {
    guard context == .start, line.last != nil || scalar(at: index) == "(" else { return false }
    let isBracketed = scalar(at: index) == "("
    let sign = isBracketed ? index + 1 : index
    guard let scalar = scalar(at: sign), scalar == "^" || scalar == "v" else { return false }
    guard isBracketed ? self.scalar(at: sign + 1) == ")" : endsFormula(at: sign + 1) else { return false }
    line.attach(scalar == "^" ? "↑" : "↓")
    index = isBracketed ? sign + 2 : sign + 1
    context = .other
    return true
  }

  /// Reads `[...]` on an arrow; only so far ahead that a bracket which never closes costs little.
  private mutating func label() -> ArraySlice<Unicode.Scalar>? {
    guard scalar(at: index) == "[", index < lastBracket else { return nil }
    let longest = 200
    var braces = 0
    for end in (index + 1)..<min(scalars.endIndex, index + longest) {
      if scalars[end] == "{" { braces += 1 }
      if scalars[end] == "}" { braces -= 1 }
      guard scalars[end] == "]", braces == 0 else { continue }
      defer { index = end + 1 }
      return scalars[(index + 1)..<end]
    }
    return nil
  }

  /// Reads `{...}`.
  private mutating func group() -> ArraySlice<Unicode.Scalar>? {
    guard let end = closingBrace(from: index) else { return nil }
    defer { index = end + 1 }
    return scalars[(index + 1)..<end]
  }

  private func closingBrace(from start: Int) -> Int? {
    guard scalar(at: start) == "{" else { return nil }
    var braces = 0
    var end = start
    while let scalar = scalar(at: end) {
      if scalar == "\\" { end += 1 }
      if scalar == "{" { braces += 1 }
      if scalar == "}" { braces -= 1 }
      if braces == 0 { return end }
      end += 1
    }
    return nil
  }

  private mutating func passGroup() {
    guard let content = group() else { return pass("{", then: .other) }
    line.put(Self.text(content, depth: depth + 1))
    context = .element
  }

  private mutating func passCommand() {
    line.put(command())
    context = .other
  }

  /// Reads a command with the groups that follow it, as mathematics.
  private mutating func command() -> String {
    let start = index
    index += 1
    if run(\.isASCIILetter).isEmpty, index < scalars.endIndex { index += 1 }
    while let end = closingBrace(from: index) { index = end + 1 }
    return mathematics(scalars[start..<index])
  }

  private func mathematics(_ content: ArraySlice<Unicode.Scalar>) -> String {
    MixedText.formula(content, depth: depth + 1) ?? String(scalars: content)
  }

  private mutating func passMathematics() {
    let longest = 500
    let rest = scalars[(index + 1)...].prefix(longest)
    guard let end = rest.firstIndex(of: "$") else { return pass("$", then: .other) }
    line.put(mathematics(scalars[(index + 1)..<end]))
    index = end + 1
    context = .element
  }
}
