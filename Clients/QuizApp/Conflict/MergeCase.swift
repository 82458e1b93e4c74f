public import QuestionModel
import QuestionSync

/// What is to be brought together.
public enum MergeSubject: Sendable, Hashable {
  /// What was being written, with what the bank has now.
  case saving(EditorSave)
  /// The heads of a question.
  case heads(QuestionID)
}

/// Versions of a question that were made apart, for a person to bring together.
public struct MergeCase: Sendable, Hashable {
  /// Where the versions come from.
  public enum Origin: Sendable, Hashable {
    /// Someone saved while this was being written: the bank's revision is theirs.
    case saving(EditorSave, current: RevisionID)
    /// Two heads of the question's history.
    case heads([RevisionID])
  }

  /// The bank in which a version was made.
  public enum Bank: Sendable, Hashable {
    /// The one that is open.
    case this
    /// Another one, as people call it.
    case other(String)
  }

  /// The question.
  public let id: QuestionID
  /// Where the versions come from.
  public let origin: Origin
  /// The version both come from; nil where they share none.
  let base: QuestionVersion?
  let ours: QuestionVersion
  let theirs: QuestionVersion
  /// Who made them and when, as far as is known.
  let ourAuthor: String?
  let theirAuthor: String?
  /// Where they were made; nil where that is no question.
  var ourBank: Bank?
  var theirBank: Bank?
}
