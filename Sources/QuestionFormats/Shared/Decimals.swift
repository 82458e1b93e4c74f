internal import Foundation
import QuestionModel

/// Ranges of decimal numbers, without the noise of binary fractions.
enum Decimals {
  /// The middle of a range.
  static func middle(_ low: Double, _ high: Double) -> Double { tidy((low + high) / 2, low, high) }

  /// Half the width of a range.
  static func half(of low: Double, _ high: Double) -> Double { tidy((high - low) / 2, low, high) }

  /// A range as a number with a tolerance.
  ///
  /// - Parameters:
  ///   - exact: the number, if it is known; the middle otherwise.
  ///   - low: the lower end.
  ///   - high: the upper end, not below the lower one.
  ///   - weight: its share of the mark.
  /// - Returns: the answer that accepts the range.
  static func answer(_ exact: Double? = nil, from low: Double, to high: Double, weight: Double) -> NumericAnswer {
    let value = exact.flatMap { $0 >= low && $0 <= high ? $0 : nil } ?? middle(low, high)
    return NumericAnswer(value, tolerance: tidy(max(high - value, value - low), low, high), weight: weight)
  }

  /// The number of fewest digits that differs by no more than what the ends of its range were rounded by.
  private static func tidy(_ value: Double, _ low: Double, _ high: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    let noise = max(low.magnitude, high.magnitude) * 4 * Double.ulpOfOne
    for digits in 1...16 {
      if let short = Double(String(format: "%.\(digits)g", value)), (short - value).magnitude <= noise { return short }
    }
    return value
  }
}
