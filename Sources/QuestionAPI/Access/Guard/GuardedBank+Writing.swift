public import QuestionModel

/// What is written of one question. Who may not publish writes drafts, and questions to be reviewed.
extension GuardedBank {
  /// Stores a new question.
  public func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord {
    try caller.check(.create)
    if draft.status == .published { try caller.check(.publish) }
    return try caller.sight.shown(await bank.create(signed(draft), idempotencyKey: idempotencyKey.map(own)))
  }

  /// Saves a question anew. Where the caller may not publish, one that was published waits for a review from now on.
  public func update(
    _ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try caller.check(.update)
    var draft = signed(draft)
    if !caller.may(.publish) {
      let current = try await current(id, expected: expected)
      try checkStatus(draft.status, of: current)
      // The same content is no edit, and makes no revision.
      if draft.status == nil, try current.decoded().status == .published, try current.question() != draft.question {
        draft.status = .inReview
      }
    }
    return try caller.sight.shown(await bank.update(id, draft, expected: expected))
  }

  /// Sets a question's status. Publishing one, and recalling one that is published, has a rule of its own.
  public func setStatus(
    _ id: QuestionID, to change: StatusChange, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try caller.check(.setStatus)
    if !caller.may(.publish) {
      let current = try await current(id, expected: expected)
      try checkStatus(change.status, of: current)
      if try current.decoded().status == .published { try caller.check(.publish) }
    }
    var change = change
    change.authorship = signed(change.authorship)
    return try caller.sight.shown(await bank.setStatus(id, to: change, expected: expected))
  }

  /// Saves the content, and the status, of an earlier revision as a new one.
  public func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    try caller.check(.restore)
    if !caller.may(.publish) {
      let earlier = try await bank.revision(revision, of: id).decoded().status
      let current = try await current(id, expected: expected).decoded().status
      if earlier == .published || current == .published { try caller.check(.publish) }
    }
    return try caller.sight.shown(await bank.restore(id, to: revision, expected: expected, by: signed(author)))
  }

  /// Saves what edits made apart come to. Where the caller may not publish, it waits for a review if one of the edits
  /// was published.
  public func merge(
    _ id: QuestionID, _ draft: QuestionDraft, heads: [RevisionID]
  ) async throws(BankError) -> QuestionRecord {
    try caller.check(.merge)
    var draft = signed(draft)
    if !caller.may(.publish) {
      if draft.status == .published { try caller.check(.publish) }
      for head in heads where try await bank.revision(head, of: id).decoded().status == .published {
        if draft.status == .retired { try caller.check(.publish) }
        draft.status = draft.status ?? .inReview
      }
    }
    return try caller.sight.shown(await bank.merge(id, draft, heads: heads))
  }

  /// Adds a comment.
  public func comment(
    _ id: QuestionID, _ draft: CommentDraft, idempotencyKey: String?
  ) async throws(BankError) -> QuestionComment {
    try caller.check(.comment)
    var draft = draft
    draft.author = caller.penName ?? draft.author
    return try await bank.comment(id, draft, idempotencyKey: idempotencyKey.map(own))
  }

  /// Resolves or reopens a comment.
  public func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?
  ) async throws(BankError) -> QuestionComment {
    try caller.check(.resolveComment)
    return try await bank.resolveComment(number, on: id, isResolved: isResolved, by: caller.penName ?? author)
  }

  /// Stores a picture or sound.
  public func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    try caller.check(.putMedia)
    return try await bank.putMedia(bytes, type: type, digest: digest)
  }

  /// Stores the questions of a file. Whole histories bear the names of those who wrote them, so only the bank's own
  /// people at its machine, and its administrators, bring them in.
  public func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport {
    try caller.check(.importQuestions)
    var options = options
    options.authorship = signed(options.authorship)
    options.takesHistories = options.takesHistories && caller.may(.importHistory)
    if !caller.may(.publish), options.status == nil || options.status == .published {
      throw .forbidden(
        "Questions of a file are published unless told otherwise, and your role may not publish. Import them with the "
          + "status draft or inReview.")
    }
    return try await bank.importQuestions(source, options: options, observer: observer)
  }

  /// The current revision, which must be the one that is edited: its status decides what may be done.
  private func current(_ id: QuestionID, expected: RevisionID) async throws(BankError) -> QuestionRecord {
    let record = try await bank.question(id)
    guard record.revision == expected else { throw .stale(current: record.revision) }
    return record
  }

  /// Refuses a status that takes the right to publish.
  private func checkStatus(_ status: QuestionStatus?, of current: QuestionRecord) throws(BankError) {
    guard let status else { return }
    let before = try current.decoded().status
    // Neither is saving what is so already a publication, nor may it change what is published.
    if status == .published || status == .retired && before == .published { try caller.check(.publish) }
  }
}
