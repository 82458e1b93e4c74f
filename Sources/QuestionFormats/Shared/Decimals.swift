/// Ranges of decimal numbers.
enum Decimals {
  /// The middle of a range, without the noise of binary fractions.
  static func middle(_ low: Double, _ high: Double) -> Double { tidy((low + high) / 2) }

  /// Half the width of a range, without the noise of binary fractions.
  static func half(of low: Double, _ high: Double) -> Double { tidy((high - low) / 2) }

  private static func tidy(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    let scale = 1e12
    let rounded = (value * scale).rounded() / scale
    return (rounded - value).magnitude <= value.magnitude * 1e-12 ? rounded : value
  }
}
