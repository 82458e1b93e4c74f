/// Curves of the model of Rasch (1960), by marginal maximum likelihood: all discriminations are 1, and abilities have
/// the mean 0 and a standard deviation that is estimated.
///
/// The same model may be seen as one slope that all items share while abilities have the standard deviation 1:
/// `oneSlopeCurve` gives that view, in which curves compare with those of `TwoParameterCalibration`.
public struct RaschCalibration: Sendable, Hashable {
  /// Fewest items with both right and wrong answers: one does not determine how abilities spread.
  public static let fewestItems = 2

  /// What was found about each item, in their order.
  public let items: [ItemCalibration]
  /// Standard deviation of the abilities, in logits, 0 to 8; nil without any curve.
  public let abilityDeviation: Double?
  /// Its standard error; nil where the answers do not determine it, as where it is 0.
  public let abilityDeviationError: Double?
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
    let calibration = try Calibration(matrix, rule: .shared, needed: Self.fewestItems, settings: settings)
    let parameters = calibration.outcome.parameters
    let count = calibration.items.count
    var items = calibration.obstacles.map { $0.map(ItemCalibration.impossible) }
    for (place, item) in calibration.items.enumerated() {
      let variance = calibration.covariances?[place, place] ?? .nan
      items[item] = .estimated(
        CurveEstimate(
          curve: ItemCurve(difficulty: -parameters.intercepts[place]), discriminationError: nil,
          difficultyError: StandardError.of(variance)))
    }
    self.items = items.map { $0 ?? .impossible(.noAnswers) }
    abilityDeviation = parameters.slopes.first
    abilityDeviationError = StandardError.of(calibration.covariances?[count, count] ?? .nan)
    logLikelihood = calibration.outcome.logLikelihood
    iterations = calibration.outcome.iterations
    isConverged = calibration.outcome.isConverged
  }

  /// The curve of an item where abilities have the standard deviation 1.
  ///
  /// - Parameter item: from 0.
  /// - Returns: the curve with the slope of all; nil where the item has none, or where all have the same ability.
  public func oneSlopeCurve(_ item: Int) -> ItemCurve? {
    guard items.indices.contains(item), let curve = items[item].curve, let abilityDeviation, abilityDeviation > 0.01
    else { return nil }
    return ItemCurve(discrimination: abilityDeviation, difficulty: curve.difficulty / abilityDeviation)
  }
}
