/// One answer of a student in practice.
public struct PracticeAnswer: Sendable, Hashable {
  /// When it was given.
  public let time: Timestamp
  /// Share of the mark, 0 to 1.
  public let fraction: Double
  /// The topics of the question.
  public let topics: [Tag]

  /// An answer.
  ///
  /// - Parameters:
  ///   - time: when it was given.
  ///   - fraction: share of the mark; what is below 0 or no number counts as 0, what is above 1 as 1.
  ///   - topics: the topics of the question, such as `topic:hàm-số/cực-trị`.
  public init(time: Timestamp, fraction: Double, topics: [Tag] = []) {
    self.time = time
    self.fraction = min(1, max(0, fraction))
    self.topics = topics
  }
}
