public import QuestionModel

/// A question on its way to the bank.
public struct EditorSave: Sendable, Hashable {
  /// The question; nil makes a new one.
  public let question: QuestionID?
  /// The revision that was edited.
  public let revision: RevisionID?
  /// Makes a new question's creation safe to repeat.
  public let name: String
  /// The version of its draft, which is forgotten once it is saved.
  public let version: Int
  /// What to save.
  public let content: Question
  /// Where it stands from now on.
  public let status: QuestionStatus
  /// Why, for the history.
  public let message: String?
  /// Whether the person left the status as it was: then the bank says where the question stands, as one that is
  /// published waits for a review after a teacher's change.
  public var keepsStatus = false
}
