/// Tells an author which questions a draft is much like.
public enum SimilarQuestions {
  /// A question that a draft is much like.
  public struct Match: Sendable, Hashable {
    /// The question's id.
    public let id: QuestionID
    /// How much it has in common with the draft.
    public let similarity: QuestionSimilarity
  }

  /// The candidates that are much like a draft.
  ///
  /// - Parameters:
  ///   - draft: what a student would see of it.
  ///   - candidates: questions with their ids, such as those that a search found.
  ///   - threshold: the share of common features that a match needs.
  /// - Returns: the matches, the closest relation first and in it the greatest share.
  public static func matches(
    of draft: QuestionContent, among candidates: some Sequence<(id: QuestionID, content: QuestionContent)>,
    threshold: Double = DuplicateFinder.defaultThreshold
  ) -> [Match] {
    let features = QuestionFeatures(of: draft)
    return
      candidates.map { candidate in
        Match(
          id: candidate.id, similarity: features.similarity(to: QuestionFeatures(of: candidate.content)))
      }
      .filter { $0.similarity.share >= threshold }
      .sorted { left, right in
        (left.similarity.relation, -left.similarity.share, left.id)
          < (right.similarity.relation, -right.similarity.share, right.id)
      }
  }
}
