/// What is known of one student's memory of one question; there is none before the first review.
public struct MemoryState: Sendable, Hashable {
  /// Where the question stands in its course.
  public enum Phase: Sendable, Hashable {
    /// New to the student: on a step of minutes, from 0.
    case learning(step: Int)
    /// Learned: on intervals of days.
    case review
    /// Forgotten after it was learned: on a step of minutes, from 0.
    case relearning(step: Int)
  }

  /// The bounds of stability in days; the greatest is a hundred years.
  public static let stabilities = 0.001...36_500.0
  /// The bounds of difficulty.
  public static let difficulties = 1.0...10.0

  /// Days until the probability of remembering has fallen to 0.9.
  public internal(set) var stability: Double
  /// How hard the question is for the student, from 1 to 10.
  public internal(set) var difficulty: Double
  /// Where it stands in its course.
  public internal(set) var phase: Phase
  /// When it was last reviewed.
  public internal(set) var reviewed: Timestamp
  /// When it is to be reviewed next.
  public internal(set) var due: Timestamp
  /// How often it was reviewed.
  public internal(set) var repetitions: Int
  /// How often it was forgotten after it was learned.
  public internal(set) var lapses: Int

  /// The nearest stability within bounds; the least one for what is no number.
  static func bounded(stability: Double) -> Double {
    min(stabilities.upperBound, max(stabilities.lowerBound, stability))
  }

  /// The nearest difficulty within bounds; the least one for what is no number.
  static func bounded(difficulty: Double) -> Double {
    min(difficulties.upperBound, max(difficulties.lowerBound, difficulty))
  }

  /// Days from the last review to another moment; fewer than none where the clock went back.
  ///
  /// - Parameter time: the other moment.
  /// - Returns: days with their fraction.
  public func days(until time: Timestamp) -> Double {
    // As floating-point numbers, since the difference of two times at the ends of their range is no integer.
    (Double(time.milliseconds) - Double(reviewed.milliseconds)) / 86_400_000
  }
}
