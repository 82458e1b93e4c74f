/// How curves are estimated; the defaults serve every test.
public struct CalibrationSettings: Sendable, Hashable {
  /// Abilities that integrals are summed over, between 6 standard deviations below and above the mean: 11 to 1001.
  public let nodes: Int
  /// Change of a parameter, in logits, below which it has settled.
  public let tolerance: Double
  /// Rounds of expectation and maximization after which the estimates are taken as they are.
  public let maximumIterations: Int

  /// Settings.
  ///
  /// - Parameters:
  ///   - nodes: brought into 11 to 1001.
  ///   - tolerance: at least 1e-12; what is no number becomes that.
  ///   - maximumIterations: at least 1.
  public init(nodes: Int = 121, tolerance: Double = 1e-7, maximumIterations: Int = 3000) {
    self.nodes = min(1001, max(11, nodes))
    self.tolerance = tolerance > 1e-12 ? tolerance : 1e-12
    self.maximumIterations = max(1, maximumIterations)
  }
}
