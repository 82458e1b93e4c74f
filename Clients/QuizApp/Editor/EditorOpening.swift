public import QuestionAPI

/// What an editor begins with.
public struct EditorOpening: Sendable, Hashable {
  /// The question as the bank has it; nil for a new one.
  public let edited: Result<EditedRevision?, BankError>
  /// What was being written for this bank, the last one first.
  public let drafts: [EditorDraft]
  /// A name for what is written now.
  public let newName: String
}

/// Drafts that were found.
public struct DraftContents: Sendable, Hashable {
  /// Drafts of this bank, the last one first.
  public var drafts: [EditorDraft] = []
  /// Where entries that did not read are now.
  public var setAside: [String] = []
  /// Why they cannot be kept.
  public var problem: String?
}

/// What came out of the person's own editor.
public enum ExternalEdit: Sendable, Hashable {
  /// The text as it was left.
  case text(String)
  /// The editor could not be run, or failed.
  case failed(String)
}
