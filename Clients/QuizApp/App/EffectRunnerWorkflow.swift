import QuestionAPI
import QuestionModel

extension EffectRunner {
  /// Comments, changes of status and the review queue.
  func workflow(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .reviews(let ticket, let request):
      .reviews(
        ticket, await result { () async throws(BankError) in try await bank.reviewQueue(request) }, now: now())
    case .reviewed(let ticket, let id):
      .reviewed(
        ticket,
        await result { () async throws(BankError) in
          let record = try await bank.question(id)
          return try ReviewedQuestion(record, thread: try await bank.comments(on: id))
        })
    case .comments(let ticket, let id):
      .comments(ticket, await result { () async throws(BankError) in try await bank.comments(on: id) })
    case .comment(let ticket, let id, let draft, let count):
      .commented(ticket, await result { () async throws(BankError) in try await send(draft, to: id, after: count) })
    case .resolveComment(let ticket, let id, let number, let isResolved):
      .commented(
        ticket,
        await result { () async throws(BankError) in
          try await bank.resolveComment(number, on: id, isResolved: isResolved, by: author)
        })
    case .setStatus(let ticket, let id, let change, let expected):
      .statusSet(
        ticket,
        await result { () async throws(BankError) in try await set(change, of: id, expected: expected) })
    default: nil
    }
  }

  /// Sends a comment. The same words by the same person where as many were before are the same comment, so that one
  /// whose answer was lost can be sent again.
  private func send(_ draft: CommentDraft, to id: QuestionID, after count: Int) async throws(BankError)
    -> QuestionComment
  {
    var draft = draft
    draft.author = author
    let digest = ContentDigest(of: Array("\(id) \(count) ".utf8) + CanonicalJSON.bytes(of: draft.json))
    return try await bank.comment(id, draft, idempotencyKey: "comment-\(digest)")
  }

  private func set(
    _ change: StatusChange, of id: QuestionID, expected: RevisionID
  ) async throws(BankError) -> QuestionSummary {
    var change = change
    change.authorship.author = author
    do { return try await bank.setStatus(id, to: change, expected: expected).summary() } catch {
      guard case .stale = error, let own = try await earlierAttempt(change, of: id, after: expected) else {
        throw error
      }
      return own
    }
  }

  /// The current revision, if it is what an attempt whose answer was lost has made of the one that was looked at.
  private func earlierAttempt(
    _ change: StatusChange, of id: QuestionID, after revision: RevisionID
  ) async throws(BankError) -> QuestionSummary? {
    let record = try await bank.question(id)
    let now = try record.decoded()
    guard now.parents == [revision], now.status == change.status, now.author == author else { return nil }
    let before = try await bank.revision(revision, of: id).decoded()
    guard before.content == now.content, before.keyDigest == now.keyDigest else { return nil }
    return try record.summary()
  }
}
