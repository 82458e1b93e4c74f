import Foundation

/// The distribution of a student's ability after some answers, on a grid of 241 points.
///
/// Answers are added one by one, so that a test need not weigh the earlier ones again after each question. The points
/// lie a fifteenth of the prior's standard deviation apart; the estimate is exact where its standard error is greater.
public struct AbilityPosterior: Sendable, Hashable {
  /// The grid reaches so many standard deviations of the prior to either side.
  private static let reach = 8.0
  private static let steps = 240

  private let first: Double
  private let step: Double
  /// Logarithm of the density at each point, up to a constant.
  private var logDensities: [Double]

  /// The normal distribution that is supposed before any answer.
  ///
  /// - Parameters:
  ///   - mean: in logits; what is not finite is taken as 0.
  ///   - deviation: the standard deviation in logits; what is not finite or not above 0 is taken as 1.
  public init(mean: Double = 0, deviation: Double = 1) {
    let mean = mean.isFinite ? mean : 0
    let deviation = deviation.isFinite && deviation > 0 ? deviation : 1
    step = 2 * Self.reach * deviation / Double(Self.steps)
    first = mean - Self.reach * deviation
    logDensities = (0...Self.steps).map {
      let distance = Self.reach * (2 * Double($0) / Double(Self.steps) - 1)
      return -distance * distance / 2
    }
  }

  /// Takes an answer into account.
  ///
  /// A share of the mark between 0 and 1 counts as so much of a right answer and the rest of a wrong one.
  ///
  /// - Parameters:
  ///   - fraction: share of the mark; what is below 0 or no number counts as 0, what is above 1 as 1.
  ///   - curve: of the question; one that is not finite says nothing and changes nothing.
  public mutating func add(_ fraction: Double, on curve: ItemCurve) {
    guard curve.discrimination.isFinite, curve.difficulty.isFinite else { return }
    let fraction = min(1, max(0, fraction))
    for index in logDensities.indices {
      // Bounded, since an answer that is next to impossible must not make all others count for nothing.
      let logit = min(700, max(-700, curve.discrimination * (first + step * Double(index) - curve.difficulty)))
      // log p = logit - log(1 + e^logit) and log(1 - p) = -log(1 + e^logit), without overflow.
      logDensities[index] += fraction * logit - max(0, logit) - log1p(exp(-abs(logit)))
    }
  }

  /// Mean and standard deviation of the distribution.
  public var estimate: AbilityEstimate {
    let greatest = logDensities.max() ?? 0
    var (mass, sum, squares) = (0.0, 0.0, 0.0)
    for (index, logDensity) in logDensities.enumerated() {
      let density = exp(logDensity - greatest)
      let place = Double(index)
      mass += density
      sum += density * place
      squares += density * place * place
    }
    let mean = sum / mass
    // Never below 0 by rounding.
    let variance = max(0, squares / mass - mean * mean)
    return AbilityEstimate(mean: first + step * mean, standardError: step * variance.squareRoot())
  }
}
