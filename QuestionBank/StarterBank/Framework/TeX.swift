/// Pieces of formulas, without the dollars around them.
enum TeX {
  /// A fraction in lowest terms, a whole number where it is one.
  static func fraction(_ numerator: Int, _ denominator: Int) -> String {
    let divisor = greatestCommonDivisor(numerator, denominator)
    guard divisor > 0 else { return "0" }
    return plainFraction(numerator / divisor, denominator / divisor)
  }

  /// A fraction as it stands, its sign in front; a whole number where the denominator is ±1.
  static func plainFraction(_ numerator: Int, _ denominator: Int) -> String {
    let sign = (numerator < 0) != (denominator < 0) && numerator != 0 ? "-" : ""
    guard denominator.magnitude != 1 else { return "\(sign)\(numerator.magnitude)" }
    return "\(sign)\\frac{\(numerator.magnitude)}{\(denominator.magnitude)}"
  }

  /// A polynomial by its coefficients from the highest power down; zero terms are left out.
  static func polynomial(_ coefficients: [Int], _ variable: String = "x") -> String {
    var text = ""
    for (index, coefficient) in coefficients.enumerated() where coefficient != 0 {
      text += term(coefficient, power(variable, coefficients.count - 1 - index), isFirst: text.isEmpty)
    }
    return text.isEmpty ? "0" : text
  }

  /// A term with its sign: `+ 3x`, `- x`; the first one without a plus or spaces.
  static func term(_ coefficient: Int, _ factor: String, isFirst: Bool = false) -> String {
    let sign = coefficient < 0 ? (isFirst ? "-" : " - ") : (isFirst ? "" : " + ")
    let size = coefficient.magnitude == 1 && !factor.isEmpty ? "" : "\(coefficient.magnitude)"
    return sign + size + factor
  }

  /// `x`, `x^2`, and nothing for the power 0.
  static func power(_ base: String, _ exponent: Int) -> String {
    switch exponent {
    case 0: ""
    case 1: base
    case 0...9: "\(base)^\(exponent)"
    default: "\(base)^{\(exponent)}"
    }
  }

  /// The square root of a whole number with its square factors in front: `2\sqrt{3}`.
  static func root(_ radicand: Int) -> String { rootTerm(1, radicand) }

  /// `factor·√radicand` with the square factors in front.
  static func rootTerm(_ factor: Int, _ radicand: Int) -> String {
    var outside = 1
    var inside = max(0, radicand)
    var divisor = 2
    while divisor * divisor <= inside {
      if inside % (divisor * divisor) == 0 {
        inside /= divisor * divisor
        outside *= divisor
      } else {
        divisor += 1
      }
    }
    let coefficient = factor * outside
    guard inside > 1, coefficient != 0 else { return "\(coefficient * inside)" }
    return (coefficient == 1 ? "" : coefficient == -1 ? "-" : "\(coefficient)") + "\\sqrt{\(inside)}"
  }

  /// A number in brackets where it is negative.
  static func bracketed(_ value: Int) -> String { value < 0 ? "(\(value))" : "\(value)" }
}

/// The greatest common divisor, never negative.
func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  var (first, second) = (Int(first.magnitude), Int(second.magnitude))
  while second != 0 { (first, second) = (second, first % second) }
  return first
}

/// The least common multiple of two numbers above 0.
func leastCommonMultiple(_ first: Int, _ second: Int) -> Int {
  first / max(1, greatestCommonDivisor(first, second)) * second
}
