public import QuestionAPI
public import QuestionModel

/// Whose likes are looked for.
public enum DuplicateSubject: Sendable, Hashable {
  /// Those among all questions that a search finds.
  case search(String)
  /// Those of one question.
  case question(QuestionID)
}

/// A question with its key, for a person who compares it with another.
public struct ComparedQuestion: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The revision that is compared.
  public let revision: RevisionID
  /// Where it stands.
  public let status: QuestionStatus
  /// When that revision was made.
  public let changed: Timestamp
  /// Who made it, if known.
  public let author: String?
  /// What it says.
  public let question: Question

  /// The question of a record.
  ///
  /// - Throws: `BankError.corrupt` if the record does not read.
  public init(_ record: QuestionRecord) throws(BankError) {
    let decoded = try record.decoded()
    id = record.id
    revision = record.revision
    status = decoded.status
    changed = decoded.created
    author = decoded.author
    question = try record.question()
  }
}
