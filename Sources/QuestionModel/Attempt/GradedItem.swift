/// What an answer to an item is graded by.
public struct GradedItem: Sendable, Hashable {
  /// Id of the quiz's item.
  public var id: String
  /// The pinned revision with its key; nil for an essay.
  public var question: Question?
  /// Which question and revision are pinned; nil for an essay.
  public var pinned: Pinned?
  /// What it is worth.
  public var points: Double
  /// What was decided about it after the quiz was given.
  public var remedy: Remedy?

  /// A question and its revision.
  public struct Pinned: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// The revision.
    public var revision: RevisionID

    /// A question and its revision.
    public init(question: QuestionID, revision: RevisionID) {
      self.question = question
      self.revision = revision
    }
  }

  /// What is done about a question that turned out to be wrong.
  public enum Remedy: Sendable, Hashable {
    /// Answers are graded by the key of another question version, by the ids of its options.
    case key(AnswerKey, scoring: ScoreRule?)
    /// Everybody gets the whole mark.
    case everyone
    /// It counts for nobody, and its points fall out of the total.
    case void
  }

  /// What an answer is graded by.
  ///
  /// - Parameters:
  ///   - item: the quiz's item.
  ///   - question: the pinned revision with its key; nil for an essay.
  ///   - scoring: the rule of its section, which goes before the question's own; left out where it does not fit.
  ///   - remedy: what was decided about it.
  public init(_ item: QuizItem, question: Question?, scoring: ScoreRule?, remedy: Remedy? = nil) {
    id = item.id
    if case .question(let id, let revision) = item.prompt { pinned = Pinned(question: id, revision: revision) }
    points = item.points
    self.remedy = remedy
    self.question = question
    if let scoring, let content = question?.content, scoring.fits(content) { self.question?.content.scoring = scoring }
  }
}

extension ScoreRule {
  /// Whether the rule can be used on a question: a table is for clusters of as many statements as it has shares.
  ///
  /// - Parameter content: the question.
  /// - Returns: whether it can.
  public func fits(_ content: QuestionContent) -> Bool {
    guard case .table(let shares) = self else { return true }
    return content.kind == .trueFalseCluster && shares.count == content.choices.count + 1
  }
}
