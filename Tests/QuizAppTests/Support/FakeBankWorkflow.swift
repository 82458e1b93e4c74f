import QuestionAPI
import QuestionModel
import Synchronization

/// Comments, changes of status and the review queue.
extension FakeBank {
  func thread(of id: QuestionID) -> CommentThread { comments.withLock { $0.threads[id] ?? CommentThread() } }

  func setStatus(
    _ id: QuestionID, to change: StatusChange, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    let before = try await question(id)
    guard before.revision == expected else { throw .stale(current: before.revision) }
    try change.check(before)
    let question = try before.question()
    if let text = change.comment {
      try add(CommentDraft(text, by: change.authorship.author), to: id, on: question, at: expected)
    }
    if try before.decoded().status != change.status {
      try save(
        QuestionDraft(question, status: change.status, by: change.authorship), of: id, parents: [expected],
        generation: try before.decoded().generation + 1, status: change.status)
    }
    if losesAnswers { throw .unavailable("mất kết nối") }
    return try await self.question(id)
  }

  func comments(on id: QuestionID) async throws(BankError) -> CommentThread {
    _ = try find(id)
    return thread(of: id)
  }

  func comment(
    _ id: QuestionID, _ draft: CommentDraft, idempotencyKey: String?
  ) async throws(BankError) -> QuestionComment {
    let record = try await question(id)
    let known = idempotencyKey.flatMap { key in comments.withLock { $0.keys[key] } }
    if let known, let comment = thread(of: id).comments.first(where: { $0.number == known }) { return comment }
    let comment = try add(
      draft, to: id, on: try record.question(), at: draft.revision ?? record.revision, key: idempotencyKey)
    if losesAnswers { throw .unavailable("mất kết nối") }
    return comment
  }

  @discardableResult
  private func add(
    _ draft: CommentDraft, to id: QuestionID, on question: Question, at revision: RevisionID, key: String? = nil
  ) throws(BankError) -> QuestionComment {
    let result = comments.withLock { comments -> Result<QuestionComment, BankError> in
      Result { () throws(BankError) in
        let moment = Timestamp(milliseconds: 1_769_900_000_000)
        let comment = try comments.threads[id, default: CommentThread()].add(
          draft, on: question, at: revision, created: moment)
        if let key { comments.keys[key] = comment.number }
        return comment
      }
    }
    return try result.get()
  }

  func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?
  ) async throws(BankError) -> QuestionComment {
    _ = try find(id)
    let result = comments.withLock { comments -> Result<QuestionComment, BankError> in
      Result { () throws(BankError) in
        let moment = Timestamp(milliseconds: 1_769_990_000_000)
        return try comments.threads[id, default: CommentThread()].setResolved(
          isResolved, number, by: author, at: moment
        ).comment
      }
    }
    return try result.get()
  }

  func reviewQueue(_ request: ReviewRequest) async throws(BankError) -> ReviewPage {
    let page = try await search(SearchRequest(query: request.query, limit: request.limit, cursor: request.cursor))
    var items: [ReviewEntry] = []
    for item in page.items {
      items.append(try ReviewEntry(try await question(item.id), openComments: thread(of: item.id).openCount))
    }
    return ReviewPage(items: items, next: page.next)
  }
}

extension FakeBank {
  /// A bank of three questions that wait for a reviewer; the second one must not be published as it is.
  static func reviewing() throws -> FakeBank {
    var faulty = SampleQuestions.multiple
    faulty.content.stem = "Số nào là số nguyên tố: $\\frac{1$?"
    let bank = FakeBank([SampleQuestions.single, faulty, SampleQuestions.trueFalse, SampleQuestions.short])
    for number in 1...3 { try bank.set(.inReview, number) }
    return bank
  }

  /// Sets a question's status as someone else would, elsewhere.
  func set(_ status: QuestionStatus, _ number: Int, by author: String = "Minh") throws {
    let before = try find(Self.id(number))
    try save(
      QuestionDraft(before.question, status: status, by: Authorship(author: author)), of: before.id,
      parents: [ContentDigest(of: before.history[0].canonicalBytes)], generation: before.history[0].generation + 1,
      status: status)
  }

  func status(_ number: Int) throws -> QuestionStatus { try find(Self.id(number)).history[0].status }
}
