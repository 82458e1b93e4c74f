/// How well a question was remembered at one review, in the four grades of spaced repetition.
public enum Rating: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Not remembered.
  case again = 1
  /// Remembered with effort, or in part.
  case hard = 2
  /// Remembered.
  case good = 3
  /// Remembered at once.
  case easy = 4

  /// Orders ratings from the worst to the best.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a student says of a question after seeing whether the answer was right.
public enum OwnJudgement: String, Sendable, Hashable, CaseIterable {
  /// It was hard.
  case hard
  /// It was neither hard nor easy.
  case fair
  /// It was easy.
  case easy
}

extension Rating {
  /// Smallest share of the mark that counts as remembered in part; by chance alone a cluster of four statements
  /// earns less.
  public static let partialShare = 0.5
  /// An answer that takes more than so many times the usual time is slow.
  public static let slowFactor = 2.0

  /// The rating that an answer to a quiz question stands for.
  ///
  /// A share below `partialShare` is again. A share below the whole mark, a slow answer and one that the student calls
  /// hard are hard. The rest is good, or easy if the student says so and took no more than the usual time. Where the
  /// time is not known the student's word stands.
  ///
  /// - Parameters:
  ///   - grade: what the answer is worth.
  ///   - seconds: how long it took; nil where that is not known.
  ///   - usualSeconds: how long such an answer usually takes.
  ///   - judgement: the student's own word; nil where none was asked for.
  public init(_ grade: Grade, seconds: Double? = nil, usualSeconds: Double = 60, judgement: OwnJudgement? = nil) {
    let pace = seconds.map { $0 / usualSeconds } ?? 0
    if !(grade.fraction >= Self.partialShare) {
      self = .again
    } else if !grade.isRight || pace > Self.slowFactor || judgement == .hard {
      self = .hard
    } else {
      self = judgement == .easy && pace <= 1 ? .easy : .good
    }
  }
}
