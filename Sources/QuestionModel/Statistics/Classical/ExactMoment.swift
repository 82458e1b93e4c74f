/// A difference of two products of whole numbers, n·Σab − Σa·Σb, without rounding until it is asked for.
///
/// It is n(n − 1) times the covariance of a and b. With plain floating-point sums the difference loses the more digits
/// the closer the scores lie together, and equal scores may seem to differ (Chan, Golub, LeVeque 1983).
struct ExactMoment {
  private let isNegative: Bool
  private let high: UInt128
  private let low: UInt128

  /// n(n − 1) times the covariance of two quantities.
  ///
  /// - Parameters:
  ///   - count: how many pairs, n.
  ///   - products: the sum of the products of the pairs.
  ///   - left: the sum of the one quantity.
  ///   - right: the sum of the other.
  init(count: Int, products: Int128, _ left: Int128, _ right: Int128) {
    let raised = products.multipliedFullWidth(by: Int128(count))
    let taken = left.multipliedFullWidth(by: right)
    let (low, borrows) = raised.low.subtractingReportingOverflow(taken.low)
    let high = raised.high &- taken.high &- (borrows ? 1 : 0)
    isNegative = high < 0
    self.high = isNegative ? ~UInt128(bitPattern: high) &+ (low == 0 ? 1 : 0) : UInt128(bitPattern: high)
    self.low = isNegative ? ~low &+ 1 : low
  }

  /// The nearest floating-point number.
  var value: Double {
    let magnitude = Double(high) * 0x1p128 + Double(low)
    return isNegative ? -magnitude : magnitude
  }
}

/// A correlation out of moments about the same students.
enum Correlation {
  /// The product-moment correlation (Pearson 1896).
  ///
  /// - Parameters:
  ///   - covariance: of both quantities.
  ///   - left: the variance of the one, times the same factor.
  ///   - right: that of the other.
  /// - Returns: -1 to 1; nil where a variance is zero.
  static func of(_ covariance: ExactMoment, _ left: ExactMoment, _ right: ExactMoment) -> Double? {
    let spread = left.value.squareRoot() * right.value.squareRoot()
    guard spread > 0 else { return nil }
    return min(1, max(-1, covariance.value / spread))
  }
}
