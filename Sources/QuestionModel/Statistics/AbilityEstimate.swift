/// A student's ability as far as answers to calibrated questions tell it.
public struct AbilityEstimate: Sendable, Hashable {
  /// The expected ability, in logits.
  public let mean: Double
  /// Its standard error: the standard deviation of the posterior, in logits.
  public let standardError: Double

  /// An estimate made elsewhere.
  ///
  /// - Parameters:
  ///   - mean: in logits.
  ///   - standardError: in logits, 0 or more.
  public init(mean: Double, standardError: Double) {
    self.mean = mean
    self.standardError = standardError
  }

  /// The expected a-posteriori estimate (R. D. Bock, R. J. Mislevy, "Adaptive EAP estimation of ability in a
  /// microcomputer environment", 1982).
  ///
  /// - Parameters:
  ///   - answers: the curve of each question and the share of the mark, 0 to 1.
  ///   - prior: what was known before; the standard normal distribution unless told otherwise.
  public init(
    of answers: some Sequence<(curve: ItemCurve, fraction: Double)>, prior: AbilityPosterior = AbilityPosterior()
  ) {
    var posterior = prior
    for answer in answers { posterior.add(answer.fraction, on: answer.curve) }
    self = posterior.estimate
  }
}
