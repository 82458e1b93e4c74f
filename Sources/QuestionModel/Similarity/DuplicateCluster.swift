/// Questions that are much alike, each linked to another of them.
public struct DuplicateCluster: Sendable, Hashable {
  /// Two questions that are much alike.
  public struct Pair: Sendable, Hashable {
    /// The question with the smaller id.
    public let first: QuestionID
    /// The question with the greater id.
    public let second: QuestionID
    /// How much they have in common.
    public let similarity: QuestionSimilarity
  }

  /// The questions, by their ids.
  public let members: [QuestionID]
  /// The pairs found, by their ids.
  ///
  /// They link all members; of a great many questions alike not every pair is among them.
  public let pairs: [Pair]
}
