public import QuestionAPI
public import QuestionModel

/// A question that another bank proposes, as the reviewer sees it: with its key, and how it differs from what the bank
/// has.
public struct ProposedQuestion: Sendable, Hashable {
  /// The revision that would be the current one.
  public let revision: RevisionID
  /// The question; its key is empty where it is withheld.
  public let question: Question
  /// Where it stands.
  public let status: QuestionStatus
  /// Whether it came without its answer key.
  public let lacksKey: Bool
  /// How it differs from what the bank shows now; nil where the bank does not have it.
  public let difference: QuestionDiff?

  /// The question of a record.
  ///
  /// - Parameters:
  ///   - record: the question as it would be.
  ///   - current: the question as the bank shows it; nil where it does not have it.
  /// - Throws: `BankError.corrupt` if a record does not read.
  public init(_ record: QuestionRecord, current: QuestionRecord?) throws(BankError) {
    revision = record.revision
    question = try record.question()
    status = try record.decoded().status
    lacksKey = record.keyDocument == nil && question.content.kind != .passage
    difference =
      if let current {
        QuestionDiff(from: (try current.question(), try current.decoded().status), to: (question, status))
      } else {
        nil
      }
  }
}
