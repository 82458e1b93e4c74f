/// What a share of successes says of the probability behind it (E. B. Wilson, "Probable inference, the law of
/// succession, and statistical inference", 1927).
///
/// Unlike the plain share with its standard error it is sound for few trials and at the ends. Trials may have weights
/// and successes be partial; the interval is then somewhat wider than it need be.
struct WilsonInterval {
  /// The middle of the interval: the share of successes, drawn towards one half where there are few trials.
  let center: Double
  /// Half the length of the interval.
  let margin: Double

  /// The interval of some trials.
  ///
  /// - Parameters:
  ///   - successes: their sum, from 0 to `trials`.
  ///   - trials: 0 or more.
  ///   - deviations: how far the ends lie from the middle, in standard deviations of a normal distribution.
  init(successes: Double, trials: Double, deviations: Double) {
    let square = deviations * deviations
    let failures = max(0, trials - successes)
    center = (successes + square / 2) / (trials + square)
    let variance = (trials > 0 ? successes * failures / trials : 0) + square / 4
    margin = deviations * variance.squareRoot() / (trials + square)
  }

  /// The lower end.
  var lower: Double { max(0, center - margin) }
  /// The upper end.
  var upper: Double { min(1, center + margin) }
}
