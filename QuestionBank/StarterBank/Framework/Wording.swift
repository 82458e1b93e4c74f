/// Words and numbers in the language of a question.
struct Wording: Sendable {
  let language: Language

  /// The text of the question's language.
  func callAsFunction(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .vietnamese ? vietnamese() : english()
  }

  /// A number in running text: true minus sign, decimal comma in Vietnamese, groups of three parted by a no-break space.
  ///
  /// - Parameters:
  ///   - value: below 10¹² or so.
  ///   - places: the most decimals shown; zeros at the end are not.
  /// - Returns: the digits, with their sign.
  func number(_ value: Double, places: Int = 6) -> String {
    let parts = NumberText(value, places: places)
    let fraction = parts.fraction.isEmpty ? "" : (language == .vietnamese ? "," : ".") + parts.fraction
    return (parts.isNegative ? "\u{2212}" : "") + parts.groupedWhole + fraction
  }

  /// A whole number in running text.
  func number(_ value: Int) -> String { number(Double(value), places: 0) }

  /// A number inside a formula.
  func tex(_ value: Double, places: Int = 6) -> String {
    let parts = NumberText(value, places: places)
    let fraction = parts.fraction.isEmpty ? "" : (language == .vietnamese ? "{,}" : ".") + parts.fraction
    return (parts.isNegative ? "-" : "") + parts.whole + fraction
  }

  /// A formula `$m \cdot 10^{n}$`; English writes the cross.
  func scientific(_ mantissa: Double, _ exponent: Int) -> String {
    let sign = language == .vietnamese ? "\\cdot" : "\\times"
    return "$\(tex(mantissa)) \(sign) 10^{\(exponent)}$"
  }
}

/// The digits of a number, rounded half away from zero.
private struct NumberText {
  let isNegative: Bool
  let whole: String
  let fraction: String

  init(_ value: Double, places: Int) {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    isNegative = value < 0 && scaled != 0
    whole = String(scaled / scale)
    let digits = String(scaled % scale + scale).dropFirst()
    fraction = String(digits.reversed().drop { $0 == "0" }.reversed())
  }

  /// The whole part in groups of three where it has five digits or more.
  var groupedWhole: String {
    guard whole.count > 4 else { return whole }
    var groups: [Substring] = []
    var rest = whole[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: "\u{A0}")
  }
}
