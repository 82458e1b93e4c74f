public import QuestionAPI
public import QuestionModel

/// A question as its reviewer sees it: with its key, its faults and the comments on it.
public struct ReviewedQuestion: Sendable, Hashable {
  /// What lists show of it, with its faults.
  public let entry: ReviewEntry
  /// The question; its key is empty where it is withheld.
  public let question: Question
  /// The comments on it.
  public let thread: CommentThread

  /// The question of a record.
  ///
  /// - Throws: `BankError.corrupt` if the record does not read.
  public init(_ record: QuestionRecord, thread: CommentThread) throws(BankError) {
    entry = try ReviewEntry(record, openComments: thread.openCount)
    question = try record.question()
    self.thread = thread
  }

  /// The revision that is shown.
  public var revision: RevisionID { entry.question.revision }
}
