import QuestionModel

/// Numbers of a sheet; each reads back as exactly the same one.
enum SheetNumber {
  static func text(of number: Double) -> String { CanonicalJSON.text(of: .number(number)) }

  /// The value of a text in one of the ways that people write numbers.
  static func value(of text: SheetText.Line) -> Double? {
    text.count <= 128 ? NumberReading.value(of: String(decoding: text, as: UTF8.self)) : nil
  }

  /// A number and its tolerance, which stands behind `±`, `+-` or `+/-`.
  static func withTolerance(_ line: SheetText.Line) -> (value: Double, tolerance: Double)? {
    guard line.count <= 256 else { return nil }
    for sign in ["±", "+-", "+/-"] {
      let bytes = Array(sign.utf8)
      guard let start = line.indices.first(where: { line[$0...].starts(with: bytes) }) else { continue }
      guard let number = value(of: line[..<start]), let tolerance = value(of: line[start...].dropFirst(bytes.count))
      else { return nil }
      return (number, tolerance)
    }
    return value(of: line).map { ($0, 0) }
  }

  /// A share in hundredths, by moving the decimal point: a product would be rounded.
  static func percentage(of share: Double) -> String {
    let text = text(of: share)
    if let mark = text.firstIndex(of: "e") {
      let exponent = Int(text[text.index(after: mark)...]) ?? 0
      return "\(text[..<mark])e\(exponent + 2)"
    }
    let isNegative = text.first == "-"
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    let moved = fraction + Array(repeating: "0", count: max(0, 2 - fraction.count))
    let whole = String((parts.first ?? "") + String(moved[..<2])).drop { $0 == "0" }
    let rest = moved[2...]
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + String(rest))
  }

  /// The share of a text in hundredths.
  static func share(ofPercentage text: SheetText.Line) -> Double? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    guard let mantissa = parts.first, parts.count <= 2 else { return nil }
    let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) : 0
    guard let exponent, (-400...400).contains(exponent) else { return nil }
    return value(of: Array(mantissa) + Array("e\(exponent - 2)".utf8))
  }

  private static func value(of text: [UInt8]) -> Double? { value(of: text[...]) }

  /// A share between percent signs at the beginning of a line.
  ///
  /// - Parameter line: such as `%-50% {a} text`.
  /// - Returns: the share and what follows it; nil where the line does not begin so.
  static func weight(_ line: SheetText.Line) -> (share: Double, rest: SheetText.Line)? {
    guard line.first == UInt8(ascii: "%"),
      let end = line.dropFirst().prefix(64).firstIndex(of: UInt8(ascii: "%")),
      let share = share(ofPercentage: line[(line.startIndex + 1)..<end])
    else { return nil }
    return (share, SheetText.skippingBlanks(line[(end + 1)...]))
  }
}
