public import QuestionModel

/// What a revision says: the question and where it stands.
public struct QuestionVersion: Sendable, Hashable {
  /// What students see, and the key.
  public var question: Question
  /// Where the question stands.
  public var status: QuestionStatus

  /// A version of its parts.
  ///
  /// - Parameters:
  ///   - question: what students see, and the key.
  ///   - status: where the question stands.
  public init(question: Question, status: QuestionStatus) {
    self.question = question
    self.status = status
  }
}
