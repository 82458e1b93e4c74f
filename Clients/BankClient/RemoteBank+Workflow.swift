import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

extension RemoteBank {
  /// Sets a question's status, and makes the comment that comes with it.
  public func setStatus(
    _ id: QuestionID, to change: StatusChange, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try await connection.record(
      of: ServiceCall(.POST, ServicePath.question(id, "status"), json: change.json).expecting(expected))
  }

  /// The comments on a question, oldest first.
  public func comments(on id: QuestionID) async throws(BankError) -> CommentThread {
    try await connection.value(of: ServiceCall(.GET, ServicePath.question(id, "comments")))
  }

  /// Adds a comment to those on a question.
  public func comment(
    _ id: QuestionID, _ draft: CommentDraft, idempotencyKey: String?
  ) async throws(BankError) -> QuestionComment {
    var call = ServiceCall(.POST, ServicePath.question(id, "comments"), json: draft.json)
    if let idempotencyKey { call.headers.append(("Idempotency-Key", idempotencyKey)) }
    return try await connection.value(of: call)
  }

  /// Resolves or reopens a comment.
  public func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?
  ) async throws(BankError) -> QuestionComment {
    let path = ServicePath.comment(number, on: id, isResolved ? "resolve" : "reopen")
    return try await connection.value(of: ServiceCall(.POST, path, json: ResolveRequest(by: author).json))
  }

  /// A page of the questions that a search finds, with their faults and how many comments are open.
  public func reviewQueue(_ request: ReviewRequest) async throws(BankError) -> ReviewPage {
    var call = ServiceCall(.GET, ServicePath.reviews)
    // An empty parameter is none, and would stand for what waits for a reviewer.
    call.query.add("query", request.query.isEmpty ? "*" : request.query)
    call.query.add("limit", String(request.limit))
    call.query.add("cursor", request.cursor)
    return try await answer(to: call, searching: request.query)
  }
}
