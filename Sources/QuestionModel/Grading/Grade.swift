/// What an answer is worth.
public struct Grade: Sendable, Hashable {
  /// Share of the mark, 0 to 1.
  public let fraction: Double
  /// Whether the answer cannot be graded by machine, as with a kind this version does not know.
  public let needsPerson: Bool

  /// A grade.
  public init(fraction: Double, needsPerson: Bool = false) {
    self.fraction = fraction
    self.needsPerson = needsPerson
  }

  /// The whole mark, up to rounding.
  public var isRight: Bool { fraction > 1 - 1e-9 }
}
