/// Numbers as ECMAScript prints them (ECMA-262, Number::toString), which RFC 8785 asks for.
enum CanonicalNumber {
  static func text(of value: Double) -> String {
    if value == 0 { return "0" }
    if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    let (digits, exponent) = shortestDigits(of: value.magnitude)
    return (value < 0 ? "-" : "") + layOut(digits, pointAfter: exponent)
  }

  /// The shortest digits that read back as the value, and how many of them stand before the decimal point.
  private static func shortestDigits(of value: Double) -> (digits: [Character], point: Int) {
    let parts = value.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = Array(mantissa.joined())
    var point = mantissa[0].count + exponent
    while digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == "0" { digits.removeLast() }
    return (digits, point)
  }

  private static func layOut(_ digits: [Character], pointAfter point: Int) -> String {
    let count = digits.count
    switch point {
    case count...21 where count <= point: return String(digits) + String(repeating: "0", count: point - count)
    case 1...21: return String(digits[..<point]) + "." + String(digits[point...])
    case -5...0: return "0." + String(repeating: "0", count: -point) + String(digits)
    default:
      let exponent = point - 1
      let fraction = count > 1 ? "." + String(digits[1...]) : ""
      return String(digits[0]) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
    }
  }
}
