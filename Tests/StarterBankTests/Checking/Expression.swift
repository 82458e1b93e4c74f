/// Evaluates a formula written in TeX, so that a checker may put numbers into what the student reads.
struct Expression {
  private struct Unreadable: Error {}

  private var bytes: [UInt8]
  private var index = 0
  private var variables: [UInt8: Double] = [:]

  /// The value of a formula.
  ///
  /// - Parameters:
  ///   - text: TeX without dollars.
  ///   - variables: values of its letters.
  /// - Returns: nil where the text is no formula that can be evaluated.
  static func value(_ text: some StringProtocol, _ variables: [Character: Double] = [:]) -> Double? {
    var expression = Expression(String(text), variables)
    guard let value = try? expression.sum(), expression.isAtEnd, !value.isNaN else { return nil }
    return value
  }

  /// The difference of an equation's two sides.
  static func residual(_ equation: String, _ variables: [Character: Double]) -> Double? {
    let sides = equation.split(separator: "=")
    guard sides.count == 2, let left = value(sides[0], variables), let right = value(sides[1], variables) else {
      return nil
    }
    return left - right
  }

  private init(_ text: String, _ variables: [Character: Double]) {
    var text = text
    if text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "{") || $0 > 0x7F }) {
      for (from, to) in Self.spellings where text.contains(from) {
        text = text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
      }
    }
    bytes = Array(text.utf8)
    for (letter, value) in variables { self.variables[letter.asciiValue ?? 0] = value }
  }

  private static let spellings = [
    ("{,}", "."), ("\\left", ""), ("\\right", ""), ("\\dfrac", "\\frac"), ("^\\circ", "°"), ("\\,", ""),
    ("\u{2212}", "-"), ("\u{A0}", ""), ("\\%", "%"), ("^{\\circ}", "°"),
  ]

  private var isAtEnd: Bool { bytes[index...].allSatisfy { $0 == UInt8(ascii: " ") } }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func skipSpaces() {
    while next == UInt8(ascii: " ") { index += 1 }
  }

  private func stands(_ text: String) -> Bool {
    var place = index
    for byte in text.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func take(_ text: String) -> Bool {
    skipSpaces()
    guard stands(text) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func expect(_ text: String) throws {
    guard take(text) else { throw Unreadable() }
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while true {
      if take("+") {
        value += try product()
      } else if take("-") {
        value -= try product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    if take("-") { return -(try product()) }
    if take("+") { return try product() }
    var value = try factor()
    while true {
      if take("\\cdot") || take("\\times") {
        value *= try factor()
      } else if take(":") || take("/") || take("\\div") {
        value /= try factor()
      } else if startsFactor() {
        value *= try factor()
      } else {
        return value
      }
    }
  }

  private mutating func startsFactor() -> Bool {
    skipSpaces()
    if next == UInt8(ascii: "\\") { return !stands("\\cdot") }
    return next == UInt8(ascii: "(") || isDigit(next) || variables[next] != nil || next == UInt8(ascii: "e")
  }

  private mutating func factor() throws -> Double {
    if take("-") { return -(try factor()) }
    var value = try primary()
    while true {
      if take("^") {
        value = power(value, try group())
      } else if take("!") {
        value = value < 2 ? 1 : (2...Int(value)).reduce(1.0) { $0 * Double($1) }
      } else if take("°") {
        value *= Double.pi / 180
      } else if take("%") {
        value /= 100
      } else {
        return value
      }
    }
  }

  private mutating func group() throws -> Double {
    if take("{") {
      let value = try sum()
      try expect("}")
      return value
    }
    skipSpaces()
    guard isDigit(next) else { return try primary() }
    index += 1
    return Double(bytes[index - 1] - UInt8(ascii: "0"))
  }

  private mutating func primary() throws -> Double {
    if take("(") {
      let value = try sum()
      try expect(")")
      return value
    }
    if take("|") {
      let value = try sum()
      try expect("|")
      return value.magnitude
    }
    if take("\\frac") {
      let numerator = try group()
      return numerator / (try group())
    }
    if take("\\sqrt") {
      guard take("[") else { return (try group()).squareRoot() }
      let degree = try sum()
      try expect("]")
      let radicand = try group()
      return radicand < 0 ? -power(-radicand, 1 / degree) : power(radicand, 1 / degree)
    }
    if take("\\pi") { return .pi }
    if take("\\infty") { return .infinity }
    if let value = try function() { return value }
    if let value = variables[next] {
      index += 1
      return value
    }
    if next == UInt8(ascii: "e") {
      index += 1
      return exponential(1)
    }
    return try literal()
  }

  private mutating func function() throws -> Double? {
    guard next == UInt8(ascii: "\\") else { return nil }
    for (name, apply) in Self.functions where take(name) {
      let exponent = take("^") ? try group() : 1
      return power(apply(try argument()), exponent)
    }
    guard take("\\log") else { return nil }
    let base = take("_") ? try group() : 10
    return logarithm(try argument()) / logarithm(base)
  }

  /// What a function stands before: a group, or a run of numbers and letters such as `2x`.
  private mutating func argument() throws -> Double {
    if take("{") {
      let value = try sum()
      try expect("}")
      return value
    }
    var value = try factor()
    while variables[next] != nil { value *= try factor() }
    return value
  }

  private mutating func literal() throws -> Double {
    let start = index
    while isDigit(next) || next == UInt8(ascii: ".") { index += 1 }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else { throw Unreadable() }
    return value
  }

  private static let functions: [(String, @Sendable (Double) -> Double)] = [
    ("\\sin", sine), ("\\cos", cosine), ("\\tan", { sine($0) / cosine($0) }), ("\\cot", { cosine($0) / sine($0) }),
    ("\\ln", logarithm),
  ]
}
