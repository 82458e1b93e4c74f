public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// The current revision of a question.
  public func question(_ id: QuestionID) async throws(BankError) -> QuestionRecord { try await current(id) }

  /// Stores a new question.
  public func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord {
    let request = ContentDigest(of: CanonicalJSON.bytes(of: draft.json))
    if let idempotencyKey, let before = try await store.remembered(idempotencyKey) {
      guard before.request == request else { throw .idempotencyMismatch }
      return try await stored(before.revision, of: before.question)
    }
    try await checkPassage(of: draft.question, id: nil)
    var generator = SystemRandomNumberGenerator()
    let id = QuestionID(time: .now, using: &generator)
    var save = QuestionSave(
      id: id, question: draft.question, status: draft.status, expectation: .new, authorship: draft.authorship,
      created: .now)
    save.idempotency = idempotencyKey.map { ($0, request) }
    guard case .created = try await perform(save, action: "create") else {
      // Another call with the same key came first, between the look above and this write.
      return try await create(draft, idempotencyKey: idempotencyKey)
    }
    return try await current(id)
  }

  /// Saves a question anew.
  public func update(
    _ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try await checkPassage(of: draft.question, id: id, earlier: [expected])
    let save = QuestionSave(
      id: id, question: draft.question, status: draft.status, expectation: .revision(expected),
      authorship: draft.authorship, created: .now)
    _ = try await perform(save, action: "update")
    return try await current(id)
  }

  /// Saves the content of an earlier revision as a new one.
  public func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    let earlier = try await self.revision(revision, of: id)
    let question = try earlier.question()
    let save = QuestionSave(
      id: id, question: question, status: try earlier.decoded().status, expectation: .revision(expected),
      authorship: author, created: .now, earlierTags: question.content.tags)
    _ = try await perform(save, action: "restore")
    return try await current(id)
  }

  /// Saves what edits made apart come to.
  public func merge(
    _ id: QuestionID, _ draft: QuestionDraft, heads: [RevisionID]
  ) async throws(BankError) -> QuestionRecord {
    try await checkPassage(of: draft.question, id: id, earlier: heads)
    let save = QuestionSave(
      id: id, question: draft.question, status: draft.status, expectation: .heads(heads),
      authorship: draft.authorship, created: .now)
    _ = try await perform(save, action: "merge")
    return try await current(id)
  }

  /// The history of a question, newest first.
  public func revisions(of id: QuestionID) async throws(BankError) -> [RevisionSummary] {
    let records = try await store.history(of: id)
    guard !records.isEmpty else { throw .notFound("question \(id)") }
    return try records.map { record throws(BankError) in
      RevisionSummary(try record.decoded(), id: record.revision, isHead: record.heads.contains(record.revision))
    }
  }

  /// One revision of a question.
  public func revision(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord {
    try await stored(revision, of: id).byItself
  }

  private func stored(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord {
    guard let record = try await store.record(revision, of: id) else {
      throw .notFound("revision \(revision.short) of question \(id)")
    }
    return record
  }

  /// What changed between two revisions.
  public func diff(_ id: QuestionID, from: RevisionID, to: RevisionID) async throws(BankError) -> QuestionDiff {
    let old = try await revision(from, of: id)
    let new = try await revision(to, of: id)
    return QuestionDiff(
      from: (try old.question(), try old.decoded().status), to: (try new.question(), try new.decoded().status))
  }

  /// Grades an answer.
  public func answer(
    _ id: QuestionID, revision: RevisionID, response: Response
  ) async throws(BankError) -> AnswerResult {
    let question = try await self.revision(revision, of: id).question()
    guard !question.content.kind.isDocument else {
      throw .invalid([FieldProblem("response", "has no place here: a \(question.content.kind) asks nothing")])
    }
    let grade = Grading.grade(response, to: question)
    return AnswerResult(fraction: grade.fraction, needsPerson: grade.needsPerson, key: question.key)
  }

  func current(_ id: QuestionID) async throws(BankError) -> QuestionRecord {
    guard let record = try await store.record(id) else { throw .notFound("question \(id)") }
    return record
  }

  private func perform(_ save: QuestionSave, action: String) async throws(BankError) -> SaveOutcome {
    try await perform(
      save,
      AuditEntry(action: action, author: save.authorship.author, detail: save.id.description, question: save.id))
  }

  func perform(_ save: QuestionSave, _ audit: AuditEntry) async throws(BankError) -> SaveOutcome {
    let outcomes = try await store.save(
      [PreparedQuestion(save, bank: store.bank)], audit: audit, isDryRun: false)
    guard let outcome = outcomes.first else { throw .cancelled }
    if case .refused(let error) = outcome { throw error }
    return outcome
  }
}
