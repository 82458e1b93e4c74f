/// Statistics of an item that its sums alone tell.
extension ItemSums {
  /// The share of the points that were earned of those that could be: the mean share of the mark, 0 to 1 (Moodle calls
  /// it facility index); below 0 where wrong answers cost more than right ones earn. Nil where nobody reached the item.
  public var facility: Double? {
    guard count > 0, maxima > 0 else { return nil }
    return Double(scores) / Double(maxima)
  }

  /// The standard deviation of the points, with n − 1; nil below two students.
  public var standardDeviation: Double? { standardDeviation(of: scoreMoment) }

  /// The standard deviation of the rest scores, in points, with n − 1; nil below two students.
  public var restStandardDeviation: Double? { standardDeviation(of: restMoment) }

  /// The mean of the rest scores, in points; nil where nobody reached the item.
  public var meanRest: Double? {
    count > 0 ? Double(rests) / Double(count) / Double(ExactScore.partsPerPoint) : nil
  }

  /// The correlation of the item's points and the points of the rest of the test, times 100 (corrected item-total
  /// correlation: Henrysson 1963; Moodle calls it discrimination index).
  ///
  /// Nil below two students, or where all got the same for the item or for the rest.
  public var discrimination: Double? {
    guard count > 1 else { return nil }
    let covariance = ExactMoment(count: count, products: products, scores, rests)
    return Correlation.of(covariance, scoreMoment, restMoment).map { $0 * 100 }
  }

  /// n(n − 1) times the variance of the points, in square parts.
  var scoreMoment: ExactMoment { ExactMoment(count: count, products: scoreSquares, scores, scores) }

  /// n(n − 1) times the variance of the rest scores.
  var restMoment: ExactMoment { ExactMoment(count: count, products: restSquares, rests, rests) }

  /// The variance of the points over all students of a test, where those who did not reach the item earned nothing.
  ///
  /// - Parameter students: how many took the test, two or more.
  /// - Returns: in square points, with n − 1.
  func variance(among students: Int) -> Double {
    let moment = ExactMoment(count: students, products: scoreSquares, scores, scores)
    return max(0, moment.value) / Spread.divisor(students)
  }

  private func standardDeviation(of moment: ExactMoment) -> Double? {
    guard count > 1 else { return nil }
    return (max(0, moment.value) / Spread.divisor(count)).squareRoot()
  }
}

/// Turns exact moments into variances in square points.
enum Spread {
  /// What n(n − 1) times a variance in square parts is divided by.
  ///
  /// - Parameter count: n, two or more.
  /// - Returns: n(n − 1) and the parts of a square point.
  static func divisor(_ count: Int) -> Double {
    let parts = Double(ExactScore.partsPerPoint)
    return Double(count) * Double(count - 1) * parts * parts
  }
}
