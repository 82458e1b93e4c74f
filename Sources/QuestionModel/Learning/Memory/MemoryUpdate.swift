import Foundation

/// How a review changes stability and difficulty (FSRS-6).
extension MemoryParameters {
  /// Stability after the first review.
  func firstStability(_ rating: Rating) -> Double { weights[rating.rawValue - 1] }

  /// Difficulty after the first review.
  func firstDifficulty(_ rating: Rating) -> Double { MemoryState.bounded(difficulty: openDifficulty(rating)) }

  private func openDifficulty(_ rating: Rating) -> Double {
    weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
  }

  /// Difficulty after a further review: it moves the less the nearer it is to the greatest, and a little towards that
  /// of an easy question.
  func difficulty(after rating: Rating, from difficulty: Double) -> Double {
    let change = -weights[6] * Double(rating.rawValue - 3)
    let room = (MemoryState.difficulties.upperBound - difficulty) / 9
    let moved = difficulty + change * room
    return MemoryState.bounded(difficulty: weights[7] * openDifficulty(.easy) + (1 - weights[7]) * moved)
  }

  /// Stability after a further review.
  ///
  /// - Parameters:
  ///   - rating: how well the question was remembered.
  ///   - days: whole days since the last review; below one the review counts as one of the same day.
  ///   - stability: before the review.
  ///   - difficulty: before the review.
  /// - Returns: days, within bounds.
  func stability(after rating: Rating, days: Double, from stability: Double, difficulty: Double) -> Double {
    guard days >= 1 else { return MemoryState.bounded(stability: stability * growthWithinDay(rating, from: stability)) }
    let forgotten = 1 - retrievability(afterDays: days, stability: stability)
    let next =
      rating == .again
      ? stabilityAfterFailure(from: stability, difficulty: difficulty, forgotten: forgotten)
      : stability * (1 + growth(rating, from: stability, difficulty: difficulty, forgotten: forgotten))
    return MemoryState.bounded(stability: next)
  }

  /// Factor of the stability at a review on the day of the last one; a success never lessens it.
  private func growthWithinDay(_ rating: Rating, from stability: Double) -> Double {
    let factor = exp(weights[17] * (Double(rating.rawValue - 3) + weights[18])) * pow(stability, -weights[19])
    return rating == .again ? factor : max(1, factor)
  }

  /// Relative growth of the stability at a success: more where the question is easy, the memory young or nearly gone.
  private func growth(
    _ rating: Rating, from stability: Double, difficulty: Double, forgotten: Double
  ) -> Double {
    let share =
      switch rating {
      case .hard: weights[15]
      case .easy: weights[16]
      case .again, .good: 1.0
      }
    let ease = exp(weights[8]) * (11 - difficulty) * pow(stability, -weights[9])
    return share * ease * (exp(weights[10] * forgotten) - 1)
  }

  /// What is left of the stability after a failure: never more than a failure within a day leaves.
  private func stabilityAfterFailure(from stability: Double, difficulty: Double, forgotten: Double) -> Double {
    let left =
      weights[11] * pow(difficulty, -weights[12]) * (pow(stability + 1, weights[13]) - 1)
      * exp(weights[14] * forgotten)
    return min(left, stability / exp(weights[17] * weights[18]))
  }
}
