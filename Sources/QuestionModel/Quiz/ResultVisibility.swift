/// How much of a result its student may see.
public enum ResultVisibility: Sendable, Hashable {
  /// Nothing yet; from then on more, where that is known.
  case nothing(until: Timestamp?)
  /// The marks alone.
  case marks
  /// Marks, keys and explanations.
  case everything

  /// What may be seen of an attempt.
  ///
  /// - Parameters:
  ///   - feedback: when the quiz tells what was right.
  ///   - isOver: whether the attempt can still be gone on with.
  ///   - closes: when nobody can take the quiz any more; nil for never.
  ///   - isReleased: whether a teacher released the marks.
  ///   - now: by the clock of the bank.
  public init(
    _ feedback: QuizSettings.Feedback, isOver: Bool, closes: Timestamp?, isReleased: Bool, at now: Timestamp
  ) {
    guard isOver else {
      self = .nothing(until: nil)
      return
    }
    switch feedback {
    case .immediate, .atEnd: self = .everything
    case .afterClosing:
      let isClosed = closes.map { now >= $0 } ?? false
      self = isClosed || isReleased ? .everything : .nothing(until: closes)
    case .none: self = isReleased ? .marks : .nothing(until: nil)
    }
  }
}
