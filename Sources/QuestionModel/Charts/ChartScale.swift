/// Round numbers for axes.
public enum ChartScale {
  /// The distance of about so many ticks: 1, 2 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - span: the length of the axis, in its own units.
  ///   - count: how many ticks there should be at most, 1 or more.
  /// - Returns: the distance; nil where the span is no positive number.
  public static func step(over span: Double, count: Int) -> Double? {
    guard span > 1e-300, span.isFinite else { return nil }
    let least = span / Double(max(1, count))
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    let steps = [power, 2 * power, 5 * power, 10 * power]
    // The last bits of a quotient do not make a step too short.
    return steps.first { $0 >= least * (1 - 1e-9) } ?? 10 * power
  }

  /// The values from zero up to the first tick that no value exceeds.
  ///
  /// - Parameter values: 0 or more; others do not count.
  /// - Returns: the range; up to 1 where there is nothing above 0.
  public static func range(over values: some Sequence<Double>) -> ClosedRange<Double> {
    let greatest = values.filter(\.isFinite).reduce(0, max)
    guard let step = step(over: greatest, count: 5) else { return 0...1 }
    return 0...(greatest / step * (1 - 1e-9)).rounded(.up) * step
  }
}
