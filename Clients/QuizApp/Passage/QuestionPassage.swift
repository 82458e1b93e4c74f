import QuestionAPI
public import QuestionModel

/// The passage that a question belongs to, as far as the bank has it.
public enum QuestionPassage: Sendable, Hashable {
  /// The passage, pinned to a revision.
  case found(Passage)
  /// The bank has no passage of this id.
  case missing(String)

  /// A passage as students see it.
  public struct Passage: Sendable, Hashable {
    /// Its id.
    public let id: QuestionID
    /// The revision shown.
    public let revision: RevisionID
    /// Its text, pictures and source.
    public let content: QuestionContent
  }

  /// The passage of a record; missing where the record is a question.
  init(_ record: QuestionRecord) throws(BankError) {
    let content = try record.withoutKey.decoded().content
    self =
      content.kind == .passage
      ? .found(Passage(id: record.id, revision: record.revision, content: content)) : .missing(record.id.description)
  }

  /// The passage that was saved just now; nil for a question.
  init?(_ saved: EditedRevision) {
    guard saved.question.content.kind == .passage else { return nil }
    self = .found(Passage(id: saved.id, revision: saved.revision, content: saved.question.content))
  }

  /// The passage, if the bank has it.
  var passage: Passage? {
    if case .found(let passage) = self { passage } else { nil }
  }
}

/// Questions of one passage, which belong together.
enum PassageGroups {
  /// The same questions in the same order, but those of a passage follow the first one of it.
  static func together(_ items: [PracticeItem]) -> [PracticeItem] {
    let groups = Dictionary(grouping: items.filter { $0.content.passageID != nil }, by: \.content.passageID)
    var begun: Set<QuestionID> = []
    return items.flatMap { item -> [PracticeItem] in
      guard let id = item.content.passageID else { return [item] }
      return begun.insert(id).inserted ? groups[id] ?? [] : []
    }
  }
}
