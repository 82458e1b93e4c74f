public import QuestionAPI
public import QuestionModel

/// What is edited, as the bank has it.
public struct EditedRevision: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The revision that was read.
  public let revision: RevisionID
  /// Where it stands.
  public let status: QuestionStatus
  /// The question with its key.
  public let question: Question
  /// Whether edits made apart wait to be merged.
  public let isInConflict: Bool

  /// The question of a record.
  ///
  /// - Throws: `BankError` if its key is withheld here or it does not read.
  public init(_ record: QuestionRecord) throws(BankError) {
    guard record.keyDocument != nil else {
      throw .unavailable("The key of question \(record.id) is withheld in this bank. Edit it where it comes from.")
    }
    id = record.id
    revision = record.revision
    status = try record.decoded().status
    question = try record.question()
    isInConflict = record.isInConflict
  }
}

extension EditedRevision {
  /// The question that a draft was made from; nil for a draft of a new one.
  init?(_ draft: EditorDraft) {
    guard let id = draft.question, let revision = draft.revision else { return nil }
    self.id = id
    self.revision = revision
    status = draft.form.status
    question = draft.form.original
    isInConflict = false
  }
}
