import Foundation

/// The item characteristic curve of the two-parameter logistic model (Birnbaum 1968): how likely a student of some
/// ability answers rightly. With a discrimination that all items share it is the model of Rasch (1960).
public struct ItemCurve: Sendable, Hashable {
  /// Slope of the curve where it is steepest, times four, per logit; negative where the able fail.
  public var discrimination: Double
  /// Ability, in logits, at which half of the answers are right.
  public var difficulty: Double

  /// A curve.
  ///
  /// - Parameters:
  ///   - discrimination: per logit; 1 is that of the model of Rasch.
  ///   - difficulty: in logits.
  public init(discrimination: Double = 1, difficulty: Double) {
    self.discrimination = discrimination
    self.difficulty = difficulty
  }

  /// The probability of a right answer.
  ///
  /// - Parameter ability: in logits.
  /// - Returns: 0 to 1.
  public func probability(at ability: Double) -> Double {
    1 / (1 + exp(-discrimination * (ability - difficulty)))
  }

  /// Fisher's information about the ability that one answer bears: the reciprocal of a variance, per square logit.
  ///
  /// - Parameter ability: in logits.
  /// - Returns: 0 or more.
  public func information(at ability: Double) -> Double {
    let right = probability(at: ability)
    return discrimination * discrimination * right * (1 - right)
  }
}
