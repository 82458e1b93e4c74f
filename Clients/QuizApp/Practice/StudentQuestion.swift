public import QuestionAPI
public import QuestionModel

/// A question as someone may see it who may still answer: without its key.
public struct StudentQuestion: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The revision shown.
  public let revision: RevisionID
  /// Where it stands.
  public let status: QuestionStatus
  /// What students see.
  public let content: QuestionContent
  /// Whether edits made apart wait to be merged.
  public let isInConflict: Bool
  /// The passage that it belongs to; nil for a question without one.
  public let passage: QuestionPassage?

  /// The question of a record, whose key is left behind.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - passage: the question's passage.
  /// - Throws: `BankError.corrupt` if the record does not read.
  public init(_ record: QuestionRecord, passage: QuestionPassage? = nil) throws(BankError) {
    let revision = try record.withoutKey.decoded()
    id = record.id
    self.revision = record.revision
    status = revision.status
    content = revision.content
    isInConflict = record.isInConflict
    self.passage = passage
  }
}

/// What changed between two revisions, the key's own texts apart: they are shown to who asks for them.
public struct StudentDiff: Sendable, Hashable {
  /// Fields that differ and may be seen.
  public let fields: [QuestionDiff.Field]
  /// Fields of the key that differ.
  public let keyFields: [QuestionDiff.Field]

  /// The two parts of a difference.
  public init(_ diff: QuestionDiff) {
    fields = diff.fields.filter { !Self.isOfKey($0) }
    keyFields = diff.fields.filter(Self.isOfKey)
  }

  private static func isOfKey(_ field: QuestionDiff.Field) -> Bool {
    field.name == "key" || field.name.hasPrefix("key.")
  }
}
