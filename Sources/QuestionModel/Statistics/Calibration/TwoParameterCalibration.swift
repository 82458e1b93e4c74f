/// Curves with slopes of their own (Birnbaum 1968), by marginal maximum likelihood (Bock and Aitkin 1981); abilities
/// have the mean 0 and the standard deviation 1.
///
/// It is plain maximum likelihood without a penalty; only a slope that would run away is held at 8 a logit, and then
/// has no standard errors. Standard errors come from the observed information (Louis 1982), or from the products of
/// first derivatives where thousands of students had long tests of different items.
public struct TwoParameterCalibration: Sendable, Hashable {
  /// Fewest items with both right and wrong answers: two do not determine two slopes.
  public static let fewestItems = 3

  /// What was found about each item, in their order.
  public let items: [ItemCalibration]
  /// Logarithm of how likely the answers are under the curves; 0 without any.
  public let logLikelihood: Double
  /// Rounds of expectation and maximization.
  public let iterations: Int
  /// Whether they went on until nothing changed; false without any curve.
  public let isConverged: Bool

  /// Estimates the curves. It takes seconds for hundreds of items and ten thousands of students, so call it where
  /// nothing waits for the thread.
  ///
  /// - Parameters:
  ///   - matrix: the answers.
  ///   - settings: how.
  /// - Throws: `CancellationError` where the task it runs in was cancelled.
  public init(
    _ matrix: ResponseMatrix, settings: CalibrationSettings = CalibrationSettings()
  ) throws(CancellationError) {
    let calibration = try Calibration(matrix, rule: .free, needed: Self.fewestItems, settings: settings)
    var items = calibration.obstacles.map { $0.map(ItemCalibration.impossible) }
    let parameters = calibration.outcome.parameters
    // Abilities may be turned round without a change of likelihood: most items are to rise with them.
    let sign = parameters.slopes.reduce(0, +) < 0 ? -1.0 : 1
    for (place, item) in calibration.items.enumerated() {
      items[item] = Self.item(
        intercept: parameters.intercepts[place], slope: parameters.slopes[place], sign: sign,
        Covariances(calibration.covariances, place, calibration.items.count))
    }
    self.items = items.map { $0 ?? .impossible(.noAnswers) }
    logLikelihood = calibration.outcome.logLikelihood
    iterations = calibration.outcome.iterations
    isConverged = calibration.outcome.isConverged
  }

  /// Variances and the covariance of an item's line; no numbers where they are not determined.
  private struct Covariances {
    let intercept: Double
    let both: Double
    let slope: Double

    init(_ matrix: SymmetricMatrix?, _ place: Int, _ count: Int) {
      intercept = matrix?[place, place] ?? .nan
      both = matrix?[place, place + count] ?? .nan
      slope = matrix?[place + count, place + count] ?? .nan
    }
  }

  /// Slopes below this are told from zero by no test.
  private static let flattest = 0.01

  private static func item(
    intercept: Double, slope: Double, sign: Double, _ covariances: Covariances
  ) -> ItemCalibration {
    guard slope.magnitude >= flattest else { return .impossible(.flat) }
    let difficulty = -intercept / slope
    // By the derivatives of -d/a (delta method).
    let variance =
      (covariances.intercept + 2 * difficulty * covariances.both + difficulty * difficulty * covariances.slope)
      / (slope * slope)
    return .estimated(
      CurveEstimate(
        curve: ItemCurve(discrimination: sign * slope, difficulty: sign * difficulty),
        discriminationError: StandardError.of(covariances.slope), difficultyError: StandardError.of(variance)))
  }
}

/// Standard errors out of variances.
enum StandardError {
  /// The root of a variance; nil where it is no positive number.
  static func of(_ variance: Double) -> Double? { variance > 0 && variance.isFinite ? variance.squareRoot() : nil }
}
