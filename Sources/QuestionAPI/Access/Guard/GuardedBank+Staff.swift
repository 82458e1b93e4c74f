public import QuestionModel

/// What those see who work on questions.
extension GuardedBank {
  /// Questions that are much alike.
  public func duplicates(_ request: DuplicateRequest) async throws(BankError) -> DuplicateReport {
    try caller.check(.duplicates)
    return try await bank.duplicates(request)
  }

  /// Questions that are much like one that is being written.
  public func similar(to request: SimilarRequest) async throws(BankError) -> [SimilarQuestion] {
    try caller.check(.similar)
    return try await bank.similar(to: request)
  }

  /// The comments on a question.
  public func comments(on id: QuestionID) async throws(BankError) -> CommentThread {
    try caller.check(.readComments)
    return try await bank.comments(on: id)
  }

  /// A page of the questions to review, with the faults that the caller may know of.
  public func reviewQueue(_ request: ReviewRequest) async throws(BankError) -> ReviewPage {
    try caller.check(.reviewQueue)
    var page = try await bank.reviewQueue(request)
    guard caller.sight != .everything else { return page }
    for index in page.items.indices { page.items[index].faults.removeAll { $0.field.hasPrefix("key.") } }
    return page
  }

  /// The history of a question.
  public func revisions(of id: QuestionID) async throws(BankError) -> [RevisionSummary] {
    try caller.check(.readHistory)
    return try await bank.revisions(of: id)
  }

  /// One revision of a question, as the caller sees it.
  public func revision(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord {
    try caller.check(.readRevision)
    return try caller.sight.shown(await bank.revision(revision, of: id))
  }

  /// What changed between two revisions.
  public func diff(_ id: QuestionID, from: RevisionID, to: RevisionID) async throws(BankError) -> QuestionDiff {
    try caller.check(.compare)
    return try await bank.diff(id, from: from, to: to)
  }

  /// What the same changes on many questions would do.
  public func previewBulk(_ request: BulkRequest, limit: Int) async throws(BankError) -> BulkPreview {
    try caller.check(.previewBulk)
    return try await bank.previewBulk(signed(request), limit: limit)
  }

  /// The changes of many questions made as one.
  public func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    try caller.check(.operations)
    return try await bank.operations(limit: limit, before: before)
  }

  /// Changes since a cursor.
  public func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage {
    try caller.check(.changes)
    return try await bank.changes(since: cursor, limit: limit, wait: wait)
  }
}
