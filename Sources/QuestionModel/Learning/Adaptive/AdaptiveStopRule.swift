/// When adaptive practice ends.
public struct AdaptiveStopRule: Sendable, Hashable {
  /// Why it ends.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The ability is known well enough.
    case preciseEnough
    /// There were as many questions as allowed.
    case longEnough
    /// No question is left.
    case poolUsedUp
  }

  /// It ends when the standard error has fallen to this, in logits.
  public var standardError: Double
  /// Fewest questions, however small the standard error.
  public var minimumCount: Int
  /// Most questions.
  public var maximumCount: Int

  /// A rule.
  ///
  /// - Parameters:
  ///   - standardError: in logits; 0 for no end by precision.
  ///   - minimumCount: fewest questions.
  ///   - maximumCount: most questions.
  public init(standardError: Double = 0.35, minimumCount: Int = 5, maximumCount: Int = 30) {
    self.standardError = standardError
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
  }

  /// Why to end after some questions; nil to go on.
  func reason(after count: Int, estimate: AbilityEstimate) -> Reason? {
    if count >= maximumCount { return .longEnough }
    return count >= minimumCount && estimate.standardError <= standardError ? .preciseEnough : nil
  }
}
