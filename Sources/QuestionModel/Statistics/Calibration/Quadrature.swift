import Foundation

/// Equally spaced abilities with the weights of a standard normal distribution, over which integrals become sums.
///
/// For smooth functions under a normal density equal steps are as exact as it gets (Goodwin 1949): with a step of 0.1,
/// even where 500 good items leave a student's ability uncertain by no more than 0.1.
struct Quadrature: Sendable {
  /// The abilities, ascending from -6 to 6, in standard deviations.
  let nodes: [Double]
  /// The logarithms of their weights, which sum up to 1.
  let logWeights: [Double]

  /// A quadrature.
  ///
  /// - Parameter count: how many abilities.
  init(count: Int) {
    let nodes = (0..<count).map { -6 + 12 * Double($0) / Double(count - 1) }
    let densities = nodes.map { exp(-$0 * $0 / 2) }
    let total = log(densities.reduce(0, +))
    self.nodes = nodes
    logWeights = nodes.map { -$0 * $0 / 2 - total }
  }
}

/// Curves as straight lines in logits, d + a·θ, in which the likelihood has but one maximum an item.
struct ItemParameters: Sendable {
  /// Steepest slope, in either direction, that a curve may have: with fewer wrong turns in its answers than a curve
  /// needs, its likelihood grows without end. Curves of real tests stay far below.
  static let steepest = 8.0
  private static let farthest = 60.0

  /// d of each item: the logit at the mean ability.
  var intercepts: [Double]
  /// a of each item: logits by a standard deviation of the ability.
  var slopes: [Double]

  /// The parameters, the slopes and intercepts that ran away brought back.
  var bounded: ItemParameters {
    ItemParameters(
      intercepts: intercepts.map { min(Self.farthest, max(-Self.farthest, $0)) },
      slopes: slopes.map { min(Self.steepest, max(-Self.steepest, $0)) })
  }

  /// Whether a slope is at its bound.
  func isBounded(_ item: Int) -> Bool { slopes[item].magnitude >= Self.steepest }

  /// The greatest difference of a parameter.
  func distance(to other: ItemParameters) -> Double {
    zip(intercepts + slopes, other.intercepts + other.slopes).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
  }
}

/// Logarithms of the logistic function that neither overflow nor lose digits.
enum Logistic {
  /// 1 / (1 + e^-x).
  static func probability(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// log(1 − probability).
  static func logComplement(_ logit: Double) -> Double { -(max(0, logit) + log1p(exp(-logit.magnitude))) }
}
