public import QuestionAPI
public import QuestionModel

extension InMemoryBank {
  /// Sets a question's status, and makes the comment that comes with it.
  public func setStatus(
    _ id: QuestionID, to change: StatusChange, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try locked { state throws(BankError) in
      let current = try state.entry(id).current
      guard current.revision == expected else { throw .stale(current: current.revision) }
      try change.check(current)
      let draft = change.comment.map { CommentDraft($0, by: change.authorship.author) }
      // Tried first: what is wrong with the comment keeps the status as it is.
      if let draft {
        var thread = CommentThread()
        do throws(BankError) {
          _ = try thread.add(draft, on: try current.question(), at: current.revision, created: state.now)
        } catch { throw error.renaming("text", to: "comment") }
      }
      let record = try state.save(try current.question(), status: change.status, of: id, by: change.authorship)
      if let draft { _ = try state.comment(id, draft) }
      return record
    }
  }

  /// The comments on a question, oldest first.
  public func comments(on id: QuestionID) async throws(BankError) -> CommentThread {
    try locked { state throws(BankError) in
      _ = try state.entry(id)
      return state.comments[id] ?? CommentThread()
    }
  }

  /// Adds a comment to those on a question.
  public func comment(
    _ id: QuestionID, _ draft: CommentDraft, idempotencyKey: String?
  ) async throws(BankError) -> QuestionComment {
    try locked { state throws(BankError) in
      if let idempotencyKey, let earlier = state.commentKeys[idempotencyKey] {
        guard earlier.draft == draft, earlier.question == id,
          let comment = state.comments[id]?.comments.first(where: { $0.number == earlier.number })
        else { throw .idempotencyMismatch }
        return comment
      }
      let comment = try state.comment(id, draft)
      if let idempotencyKey { state.commentKeys[idempotencyKey] = (id, draft, comment.number) }
      return comment
    }
  }

  /// Resolves or reopens a comment.
  public func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?
  ) async throws(BankError) -> QuestionComment {
    try locked { state throws(BankError) in
      _ = try state.entry(id)
      let now = state.now
      return try state.comments[id, default: CommentThread()].setResolved(isResolved, number, by: author, at: now)
        .comment
    }
  }

  /// A page of the questions that a search finds, with their faults and how many comments are open.
  public func reviewQueue(_ request: ReviewRequest) async throws(BankError) -> ReviewPage {
    let page = try await search(
      SearchRequest(query: request.query, limit: request.limit, cursor: request.cursor))
    return try locked { state throws(BankError) in
      let items = try page.items.map { item throws(BankError) in
        try ReviewEntry(state.entry(item.id).current, openComments: state.comments[item.id]?.openCount ?? 0)
      }
      return ReviewPage(items: items, next: page.next)
    }
  }
}

extension InMemoryBank.State {
  /// A clock that goes on with what is written.
  fileprivate var now: Timestamp {
    Timestamp(milliseconds: Int64(changes.count + comments.values.reduce(0) { $0 + $1.comments.count }) * 1000)
  }

  fileprivate mutating func comment(_ id: QuestionID, _ draft: CommentDraft) throws(BankError) -> QuestionComment {
    let current = try entry(id).current
    let record = try draft.revision.map { revision throws(BankError) in try self.record(revision, of: id) } ?? current
    let now = now
    return try comments[id, default: CommentThread()].add(
      draft, on: try record.question(), at: record.revision, created: now)
  }
}
