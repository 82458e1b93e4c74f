/// Why an item has no curve.
public enum CalibrationObstacle: Sendable, Hashable {
  /// Nobody answered it.
  case noAnswers
  /// Everyone who answered it was right: it may be as easy as you like.
  case everyoneRight
  /// Everyone who answered it was wrong: it may be as hard as you like.
  case everyoneWrong
  /// The test has fewer items that could have a curve than the model needs.
  case tooFewItems(needed: Int)
  /// Its answers do not depend on the ability at all, so that no ability is that of its difficulty.
  case flat
}

/// A curve and how sure it is.
public struct CurveEstimate: Sendable, Hashable {
  /// The curve.
  public let curve: ItemCurve
  /// Standard error of the discrimination, per logit; nil where it is fixed or the answers do not determine it.
  public let discriminationError: Double?
  /// Standard error of the difficulty, in logits; nil where the answers do not determine it.
  public let difficultyError: Double?
}

/// What calibration found about an item.
public enum ItemCalibration: Sendable, Hashable {
  /// The item has a curve.
  case estimated(CurveEstimate)
  /// It has none.
  case impossible(CalibrationObstacle)

  /// The curve, if there is one.
  public var curve: ItemCurve? { estimate?.curve }

  /// The curve with its errors, if there is one.
  public var estimate: CurveEstimate? {
    if case .estimated(let estimate) = self { estimate } else { nil }
  }

  /// Why there is no curve, if so.
  public var obstacle: CalibrationObstacle? {
    if case .impossible(let obstacle) = self { obstacle } else { nil }
  }
}
