public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// The comments on a question, oldest first.
  public func comments(on id: QuestionID) async throws(BankError) -> CommentThread {
    guard let thread = try await store.comments(on: id) else { throw .notFound("question \(id)") }
    return thread
  }

  /// Adds a comment to those on a question.
  public func comment(
    _ id: QuestionID, _ draft: CommentDraft, idempotencyKey: String?
  ) async throws(BankError) -> QuestionComment {
    // The question belongs to the request: the same words on another one are another comment.
    let request = ContentDigest(of: Array(id.description.utf8) + CanonicalJSON.bytes(of: draft.json))
    let audit = AuditEntry(action: "comment", author: draft.author, detail: id.description, question: id)
    return try await store.add(
      NewComment(question: id, draft: draft, idempotency: idempotencyKey.map { ($0, request) }), audit: audit)
  }

  /// Resolves or reopens a comment.
  public func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?
  ) async throws(BankError) -> QuestionComment {
    let audit = AuditEntry(
      action: isResolved ? "resolve comment" : "reopen comment", author: author, detail: "\(id) \(number)",
      question: id)
    return try await store.resolveComment(number, on: id, isResolved: isResolved, by: author, audit: audit)
  }
}
