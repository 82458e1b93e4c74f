/// A number with its unit, as options give it: `2,5 cm`, `1/2`, `3×10⁸ m/s`.
struct OptionNumber {
  let value: Double
  /// What follows the number, in lower case as folded; empty where nothing does.
  let unit: String
  /// Whether it is written as a numerator and a denominator.
  private(set) var isFraction = false

  /// Reads a whole option; nil where it is anything else, or may be read in two ways.
  init?(_ text: String) {
    var rest = Array(text.trimmed.unicodeScalars)[...]
    let longest = 40
    guard rest.count <= longest else { return nil }
    if rest.last == "." { rest.removeLast() }
    guard let number = Self.factor(&rest) else { return nil }
    var value = number
    if let divisor = Self.divisor(&rest) {
      // With a unit behind it, two numbers may be two ratings: 300/500 V.
      guard divisor != 0, rest.isEmpty else { return nil }
      value /= divisor
      isFraction = true
    }
    if let power = Self.powerOfTen(&rest) { value *= power }
    guard value.isFinite, let unit = Self.unit(rest) else { return nil }
    self.value = value
    self.unit = unit
  }

  /// Whether two numbers are the same, but for rounding of the last bits.
  func equals(_ other: OptionNumber) -> Bool {
    abs(value - other.value) <= 4 * max(value.ulp, other.value.ulp)
  }

  /// Reads `-2,5`, passing it.
  static func factor(_ rest: inout ArraySlice<Unicode.Scalar>) -> Double? {
    var end = rest.startIndex
    if let sign = rest.first, "+-−–".unicodeScalars.contains(sign) { end += 1 }
    let digits = end
    while end < rest.endIndex, rest[end].isASCIIDigit || ".,".unicodeScalars.contains(rest[end]) { end += 1 }
    let number = rest[digits..<end]
    guard let first = number.first, let last = number.last, first.isASCIIDigit, last.isASCIIDigit else { return nil }
    guard isClear(number), let value = NumberReading.value(of: String(scalars: rest[..<end])) else { return nil }
    rest = rest[end...]
    return value
  }

  /// Whether a separator can mean only one thing: `1.500` may be a thousand and a half, `2.104` a power of ten.
  private static func isClear(_ number: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = number.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }
    guard parts.count == 2, let whole = parts.first, let rest = parts.last else { return parts.count == 1 }
    let isPowerOfTen = number.contains(".") && rest.count > 2 && rest.starts(with: "10".unicodeScalars)
    return !isPowerOfTen && (rest.count != 3 || whole.allSatisfy { $0 == "0" })
  }

  private static func divisor(_ rest: inout ArraySlice<Unicode.Scalar>) -> Double? {
    guard rest.first == "/", rest.dropFirst().first?.isASCIIDigit == true else { return nil }
    var after = rest.dropFirst()
    guard let value = factor(&after) else { return nil }
    rest = after
    return value
  }

  /// Reads `×10⁸` or `·10⁸`.
  private static func powerOfTen(_ rest: inout ArraySlice<Unicode.Scalar>) -> Double? {
    var after = rest.drop { $0 == " " }
    guard let sign = after.first, "×·x".unicodeScalars.contains(sign) else { return nil }
    after = after.dropFirst().drop { $0 == " " }
    guard after.starts(with: "10".unicodeScalars) else { return nil }
    after = after.dropFirst(2)
    let raised = after.prefix { Self.raised[$0] != nil }
    let digits = String(scalars: raised.compactMap { Self.raised[$0] })
    guard let exponent = Int(digits), abs(exponent) < 100 else { return nil }
    rest = after.dropFirst(raised.count)
    return Double("1e\(exponent)")
  }

  private static let raised: [Unicode.Scalar: Unicode.Scalar] = [
    "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]

  /// What is left, if it can be a unit: begins with a letter or sign of a unit, and holds no second number.
  private static func unit(_ rest: ArraySlice<Unicode.Scalar>) -> String? {
    let unit = String(scalars: rest).trimmed
    guard let first = unit.unicodeScalars.first else { return "" }
    let longest = 16
    guard unit.utf8.count <= longest, first.isWordScalar && !first.isASCIIDigit || "%°‰".unicodeScalars.contains(first),
      unit.unicodeScalars.allSatisfy({ $0.isWordScalar || "%°‰/.·²³⁻¹ Ω".unicodeScalars.contains($0) })
    else { return nil }
    return unit
  }
}

/// The numbers from one to another, as an option gives them: `từ 5 đến 10 cm`, `5–10 cm`, `5 to 10 cm`.
struct OptionRange {
  let low: Double
  let high: Double
  let unit: String

  /// Reads a whole option; nil where it is anything else, or may be years.
  init?(_ text: String) {
    var rest = Array(text.trimmed.unicodeScalars)[...]
    let longest = 48
    guard rest.count <= longest else { return nil }
    let isSpelled = Self.pass(["từ ", "from "], &rest)
    guard let low = OptionNumber.factor(&rest) else { return nil }
    rest = rest.drop { $0 == " " }
    guard Self.pass(isSpelled ? ["đến ", "tới ", "to "] : ["–", "—", "đến ", "to "], &rest),
      let upper = OptionNumber(String(scalars: rest)), low < upper.value
    else { return nil }
    let mayBeYears = upper.unit.isEmpty && (100...2100).contains(low) && (100...2100).contains(upper.value)
    guard !mayBeYears else { return nil }
    (self.low, high, unit) = (low, upper.value, upper.unit)
  }

  /// Whether more than an end is common to both.
  func overlaps(_ other: OptionRange) -> Bool { unit == other.unit && low < other.high && other.low < high }

  private static func pass(_ words: [String], _ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    let start = String(scalars: rest.prefix(5)).lowercased()
    guard let word = words.first(where: start.hasPrefix) else { return false }
    rest = rest.dropFirst(word.unicodeScalars.count).drop { $0 == " " }
    return true
  }
}
