import Foundation

/// How a memory fades: a power of time (FSRS-6), such that at its stability nine tenths are left.
extension MemoryParameters {
  private var decay: Double { -weights[20] }

  /// How steep the curve is in units of stability.
  private var steepness: Double { pow(0.9, 1 / decay) - 1 }

  /// The probability of remembering.
  ///
  /// - Parameters:
  ///   - days: since the last review; fewer than none are taken as none.
  ///   - stability: in days, above 0.
  /// - Returns: 1 at 0 days, 0.9 at the stability, and falling towards 0.
  public func retrievability(afterDays days: Double, stability: Double) -> Double {
    pow(1 + steepness * max(0, days) / stability, decay)
  }

  /// The time until the probability of remembering has fallen to a wanted one.
  ///
  /// - Parameters:
  ///   - retention: the wanted probability, above 0 and below 1.
  ///   - stability: in days, above 0.
  /// - Returns: days, not rounded.
  public func days(until retention: Double, stability: Double) -> Double {
    stability / steepness * (pow(retention, 1 / decay) - 1)
  }
}
