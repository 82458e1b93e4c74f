public import QuestionModel

/// Asks for edits made apart to become one revision.
public struct MergeRequest: Sendable, Hashable, JSONConvertible {
  /// The heads that are merged, two or more.
  public var heads: [RevisionID]
  /// What they come to.
  public var draft: QuestionDraft

  /// A request.
  public init(heads: [RevisionID], draft: QuestionDraft) {
    self.heads = heads
    self.draft = draft
  }

  /// Reads the JSON form: a draft with `heads`.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    heads = try reader.digests("heads")
    guard heads.count > 1, Set(heads).count == heads.count else {
      throw FieldProblem(reader.field("heads"), "must name two revisions or more, each once")
    }
    draft = try QuestionDraft(json: .object(reader.rest), path: path)
  }

  /// The JSON form.
  public var json: JSONValue {
    guard case .object(var object) = draft.json else { return draft.json }
    object["heads"] = .strings(heads.map(\.description))
    return .object(object)
  }
}
