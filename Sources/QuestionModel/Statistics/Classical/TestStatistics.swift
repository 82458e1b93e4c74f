/// What the scores of a test tell about it (classical test theory).
public struct TestStatistics: Sendable, Hashable {
  /// Students.
  public let count: Int
  /// Mean of the points; nil without students.
  public let mean: Double?
  /// The share of the points that were earned of those that could be, 0 to 1; nil without students.
  public let facility: Double?
  /// The standard deviation of the points, with n − 1; nil below two students.
  public let standardDeviation: Double?
  /// Skewness of the shares of the points (Joanes and Gill 1998, G1); nil below three students or where all have the
  /// same.
  public let skewness: Double?
  /// Excess kurtosis of the shares (Joanes and Gill 1998, G2), 0 for normal ones; nil below four students or where all
  /// have the same.
  public let kurtosis: Double?
  /// Cronbach's alpha (1951): a lower bound of the share of the scores' variance that is no error, at most 1, and below
  /// zero where items contradict each other.
  ///
  /// Nil below two items or students, where all have the same score, and where some students had other items, since the
  /// items' variances must be those of the students whose scores they make up.
  public let alpha: Double?
  /// Whether every item was worth the same and every answer earned all or nothing: alpha is then the formula 20 of
  /// Kuder and Richardson (1937).
  public let isDichotomous: Bool
  /// How far, in points, a student's score lies from the true one by chance: the standard deviation times √(1 − alpha).
  public let standardError: Double?

  /// Statistics of a test.
  ///
  /// - Parameters:
  ///   - sums: of the test.
  ///   - items: what is kept of each of its items.
  public init(_ sums: TestSums, items: some Collection<ItemTally>) {
    let count = max(0, sums.count)
    self.count = count
    mean = count > 0 ? Double(sums.totals) / Double(count) / Double(ExactScore.partsPerPoint) : nil
    facility = count > 0 && sums.maxima > 0 ? Double(sums.totals) / Double(sums.maxima) : nil
    skewness = sums.moments.skewness(count)
    kurtosis = sums.moments.kurtosis(count)
    let moment = ExactMoment(count: count, products: sums.totalSquares, sums.totals, sums.totals)
    let variance = count > 1 ? max(0, moment.value) / Spread.divisor(count) : nil
    let deviation = variance?.squareRoot()
    standardDeviation = deviation
    let alpha = Self.alpha(variance, items.map(\.sums), students: count)
    self.alpha = alpha
    isDichotomous = Self.isDichotomous(items.map(\.sums))
    standardError = alpha.flatMap { alpha in deviation.map { $0 * max(0, 1 - alpha).squareRoot() } }
  }

  /// Statistics of a test.
  ///
  /// - Parameter sums: of the test and its items.
  public init(_ sums: ExamSums) { self.init(sums.test, items: sums.items.values) }

  private static func alpha(_ variance: Double?, _ items: [ItemSums], students: Int) -> Double? {
    guard let variance, variance > 0, items.count > 1,
      items.allSatisfy({ $0.count &+ $0.unreached == students })
    else { return nil }
    // Sorted, so that the order of items does not show in the last digit.
    let ofItems = items.map { $0.variance(among: students) }.sorted().reduce(0, +)
    let count = Double(items.count)
    return count / (count - 1) * (1 - ofItems / variance)
  }

  private static func isDichotomous(_ items: [ItemSums]) -> Bool {
    let reached = items.filter { $0.count > 0 }
    guard let first = reached.first else { return false }
    return reached.allSatisfy {
      $0.partial == 0
        && $0.maxima.multipliedFullWidth(by: Int128(first.count))
          == first.maxima.multipliedFullWidth(by: Int128($0.count))
    }
  }
}
