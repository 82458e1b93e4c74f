/// Numbers with so many decimals at most, the same on every machine.
enum SVGNumber {
  /// A number.
  ///
  /// - Parameters:
  ///   - value: finite, below 10^12; others become 0.
  ///   - decimals: 0 to 6.
  ///   - mark: what stands before the decimals.
  /// - Returns: the digits without zeros at the end.
  static func text(_ value: Double, decimals: Int = 2, mark: String = ".") -> String {
    guard value.magnitude < 1e12 else { return "0" }
    let scale = (0..<min(6, max(0, decimals))).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    var fraction = String(scale + whole % scale).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return sign + String(whole / scale) + (fraction.isEmpty ? "" : mark + fraction)
  }

  /// How many decimals the multiples of a step need.
  ///
  /// - Parameter step: more than zero.
  /// - Returns: 0 to 6.
  static func decimals(of step: Double) -> Int {
    var (count, scaled) = (0, step)
    while count < 6, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled {
      scaled *= 10
      count += 1
    }
    return count
  }
}
