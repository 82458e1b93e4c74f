/// The questions that a blueprint is filled from.
public protocol QuestionPool {
  /// The numbers of the questions that a search finds, in ascending order.
  mutating func numbers(matching expression: SearchExpression) throws -> [Int64]
  /// A question by its number; nil where it is not there any more.
  mutating func candidate(_ number: Int64) throws -> FillCandidate?
}

/// A question that may be taken.
public struct FillCandidate: Sendable {
  /// What the pool calls it.
  public let number: Int64
  /// The question.
  public let id: QuestionID
  /// The revision that is pinned if it is taken.
  public let revision: RevisionID
  /// Expected share of students who fail, 0 to 1; the middle where nothing is known.
  public let difficulty: Double
  /// The passage that it belongs to.
  public let passage: String?
  /// The revision of that passage that is pinned with it; nil where there is none here.
  public let passageRevision: RevisionID?
  let features: QuestionFeatures

  /// A question that may be taken.
  public init(
    number: Int64, id: QuestionID, revision: RevisionID, content: QuestionContent, passageRevision: RevisionID? = nil
  ) {
    self.passageRevision = passageRevision
    self.number = number
    self.id = id
    self.revision = revision
    difficulty = content.difficulty ?? 0.5
    passage = content.passage
    var alone = content
    // Questions on one passage are not alike for that.
    alone.passage = nil
    features = QuestionFeatures(of: alone)
  }

  /// What this question is to another; nil where they have too little in common to compare.
  func relation(to other: FillCandidate) -> QuestionSimilarity.Relation? {
    let similarity = features.similarity(to: other.features)
    return similarity.share >= DuplicateFinder.defaultThreshold ? similarity.relation : nil
  }
}
