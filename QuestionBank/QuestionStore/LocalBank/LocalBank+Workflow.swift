public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// Sets a question's status, and makes the comment that comes with it.
  public func setStatus(
    _ id: QuestionID, to change: StatusChange, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    let record = try await current(id)
    // Faults of a revision that nobody has seen would say nothing to whoever asks.
    guard record.revision == expected else { throw .stale(current: record.revision) }
    try change.check(record)
    let save = QuestionSave(
      id: id, question: try record.question(), status: change.status, expectation: .revision(expected),
      authorship: change.authorship, created: .now, isStored: true)
    let detail = "\(id) \(change.status.rawValue)" + (change.isOverriding ? " override" : "")
    let audit = AuditEntry(action: "status", author: change.authorship.author, detail: detail, question: id)
    guard let comment = change.comment else {
      _ = try await perform(save, audit)
      return try await current(id)
    }
    _ = try await store.save(PreparedQuestion(save, bank: store.bank), comment: comment, audit: audit)
    return try await current(id)
  }

  /// A page of the questions that a search finds, with their faults and how many comments are open.
  public func reviewQueue(_ request: ReviewRequest) async throws(BankError) -> ReviewPage {
    let expression = try Self.parse(request.query)
    guard (1...SearchRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(SearchRequest.maximumLimit)")])
    }
    let page = try await store.search(expression, query: request.query, limit: request.limit, after: request.cursor)
    let open = try await store.openComments(on: page.records.map(\.id))
    let entries = await Parallel.map(page.records) { record in
      Result { () throws(BankError) in try ReviewEntry(record, openComments: open[record.id] ?? 0) }
    }
    return ReviewPage(items: try entries.map { entry throws(BankError) in try entry.get() }, next: page.next)
  }
}
