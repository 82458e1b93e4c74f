/// Whether printed text still means the same when it is set in a line without the layout it came from.
enum TexGrouping {
  /// The text, in parentheses unless it can stand over a stroke as it is.
  static func numerator(_ text: String) -> String {
    isCompound(text.unicodeScalars.dropFirst(text.hasPrefix("−") ? 1 : 0)) ? "(\(text))" : text
  }

  /// The text, in parentheses unless it is one factor, the value of a function or, under another, a differential.
  static func denominator(_ text: String, under numerator: String) -> String {
    isFactor(text) || isValue(text) || isDifferential(text) && isDifferential(numerator) ? text : "(\(text))"
  }

  /// The text, in parentheses unless a root sign in front is clear; scripts would leave open what they belong to.
  static func radicand(_ text: String) -> String {
    let hasRaised = text.unicodeScalars.contains { Scripts.isScript($0) && !Scripts.isLowered($0) }
    return isFactor(text) && !hasRaised ? text : "(\(text))"
  }

  /// The text, in parentheses unless a script behind it belongs to all of it.
  static func base(_ text: String) -> String {
    isCompound(text.unicodeScalars[...]) ? "(\(text))" : text
  }

  /// The text without the one pair of parentheses that encloses all of it.
  static func unwrapped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "(", isEnclosed(scalars[...]) else { return text }
    return String(scalars.dropFirst().dropLast())
  }

  static func isNumber(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(\.isASCIIDigit) }

  private static let joints = Set(" +−-±∓=<>≤≥≠,;:/÷→⇒".unicodeScalars)
  private static let openings = Set("([{⟨⌊⌈".unicodeScalars)
  private static let closings = Set(")]}⟩⌋⌉".unicodeScalars)

  /// Whether parts are joined outside brackets.
  private static func isCompound(_ text: Substring.UnicodeScalarView) -> Bool {
    var depth = 0
    for scalar in text {
      if openings.contains(scalar) { depth += 1 }
      if closings.contains(scalar) { depth -= 1 }
      if depth == 0, joints.contains(scalar) { return true }
    }
    return false
  }

  /// Whether the bracket that opens the text closes at its very end.
  private static func isEnclosed(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first, openings.contains(first) else { return false }
    var depth = 0
    for index in text.indices {
      if openings.contains(text[index]) { depth += 1 }
      if closings.contains(text[index]) { depth -= 1 }
      if depth == 0 { return text.index(after: index) == text.endIndex }
    }
    return false
  }

  /// Whether the text is one number, one letter, a run of capitals or something bracketed, with its scripts.
  private static func isFactor(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    if isEnclosed(rest) { return true }
    if let first = rest.first, "√∛∜".unicodeScalars.contains(first) { rest.removeFirst() }
    if isEnclosed(rest) { return true }
    guard let head = rest.popFirst(), !joints.contains(head), !openings.contains(head) else { return false }
    if head.isASCIIDigit {
      rest = rest.drop { $0.isASCIIDigit || $0 == "," || $0 == "." }
    } else if isCapital(head) {
      rest = rest.drop { isCapital($0) || $0.isCombining }
    }
    rest = rest.drop { $0.isCombining || Scripts.isScript($0) }
    if rest.first == "_" || rest.first == "^" {
      rest.removeFirst()
      return rest.count == 1 || isEnclosed(rest)
    }
    return rest.isEmpty
  }

  /// Such as `f(x)` or `P(A)`: a letter that usually names a function, and one factor in parentheses.
  private static func isValue(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let head = scalars.first, isCapital(head) || "fgh".unicodeScalars.contains(head) else { return false }
    let rest = scalars.dropFirst().drop(while: Scripts.isScript)
    return rest.first == "(" && isEnclosed(rest) && isFactor(String(rest.dropFirst().dropLast()))
  }

  /// Such as `dx` or `∂f`, with scripts anywhere.
  private static func isDifferential(_ text: String) -> Bool {
    guard let sign = text.unicodeScalars.first, sign == "d" || sign == "∂" else { return false }
    let rest = text.unicodeScalars.dropFirst().filter { !Scripts.isScript($0) }
    return rest.isEmpty || rest.count == 1 && rest.allSatisfy(\.isWordScalar)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
}
