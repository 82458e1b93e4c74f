public import QuestionAPI
public import QuestionModel

extension InMemoryBank {
  /// What is in the bank.
  public func stats() async throws(BankError) -> BankStats {
    try locked { state throws(BankError) in
      BankStats(
        bank: "memory", questions: try state.found("").count, passages: try state.found("kind:passage").count,
        revisions: state.changes.count, conflicts: 0,
        media: state.media.count, bytes: 0, counts: ["status": [FacetCount(value: "draft", count: state.entries.count)]]
      )
    }
  }

  /// A page of the questions that a search finds.
  public func search(_ request: SearchRequest) async throws(BankError) -> SearchPage {
    try locked { state throws(BankError) in
      let found = try state.found(request.query)
      guard let start = request.cursor.map({ Int($0) }) ?? 0, start >= 0 else {
        throw .invalid([FieldProblem("cursor", "is none of this search")])
      }
      let items = found.dropFirst(start).prefix(request.limit).map { record, revision in
        QuestionSummary(
          id: record.id, revision: record.revision, status: revision.status, content: revision.content, conflict: false)
      }
      let end = start + items.count
      return SearchPage(items: items, next: end < found.count ? String(end) : nil)
    }
  }

  /// Questions drawn at random out of those that a search finds.
  public func sample(_ request: SampleRequest) async throws(BankError) -> [QuestionSummary] {
    try locked { state throws(BankError) in
      var sampler = QuestionSampler(count: request.count, seed: request.seed)
      for (record, _) in try state.found(request.query) { sampler.offer(record.id) }
      return try sampler.drawn.map { id throws(BankError) in try state.entry(id).current.summary() }
    }
  }

  /// How the questions that a search finds are spread.
  public func facets(query: String) async throws(BankError) -> FacetCounts {
    try locked { state throws(BankError) in
      let found = try state.found(query)
      return FacetCounts(
        total: found.count, isPartial: false, facets: ["kind": [FacetCount(value: "any", count: found.count)]])
    }
  }

  /// The current revision of a question.
  public func question(_ id: QuestionID) async throws(BankError) -> QuestionRecord {
    try locked { state throws(BankError) in try state.entry(id).current }
  }

  /// Stores a new question.
  public func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord {
    try locked { state throws(BankError) in
      if let idempotencyKey, let earlier = state.keys[idempotencyKey] {
        guard earlier.draft == draft else { throw .idempotencyMismatch }
        return try state.entry(earlier.id).current
      }
      let id = QuestionID(high: 0x7000, low: 0x8000_0000_0000_0000 + UInt64(state.order.count))
      let record = try state.save(draft.question, status: draft.status, of: id, by: draft.authorship)
      if let idempotencyKey { state.keys[idempotencyKey] = (draft, id) }
      return record
    }
  }

  /// Saves a question anew.
  public func update(
    _ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try locked { state throws(BankError) in
      let current = try state.entry(id).current.revision
      guard current == expected else { throw .stale(current: current) }
      return try state.save(draft.question, status: draft.status, of: id, by: draft.authorship)
    }
  }

  /// Saves a merge of revisions of the question; edits made apart never meet here, so any of them will do.
  public func merge(
    _ id: QuestionID, _ draft: QuestionDraft, heads: [RevisionID]
  ) async throws(BankError) -> QuestionRecord {
    try locked { state throws(BankError) in
      let entry = try state.entry(id)
      guard Set(heads).isSubset(of: entry.revisions.map(\.revision)) else {
        throw .stale(current: entry.current.revision)
      }
      return try state.save(draft.question, status: draft.status, of: id, by: draft.authorship)
    }
  }

  /// Saves the content of an earlier revision as a new one.
  public func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    let question = try await self.revision(revision, of: id).question()
    return try locked { state throws(BankError) in
      let current = try state.entry(id).current.revision
      guard current == expected else { throw .stale(current: current) }
      return try state.save(question, status: nil, of: id, by: author, earlier: question.content.tags)
    }
  }

  /// The history of a question, newest first.
  public func revisions(of id: QuestionID) async throws(BankError) -> [RevisionSummary] {
    try locked { state throws(BankError) in
      let entry = try state.entry(id)
      var summaries: [RevisionSummary] = []
      for record in entry.revisions.reversed() {
        summaries.append(
          RevisionSummary(
            try record.decoded(), id: record.revision, isHead: record.revision == entry.current.revision))
      }
      return summaries
    }
  }

  /// One revision of a question.
  public func revision(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord {
    try locked { state throws(BankError) in try state.record(revision, of: id) }
  }

  /// What changed between two revisions.
  public func diff(_ id: QuestionID, from: RevisionID, to: RevisionID) async throws(BankError) -> QuestionDiff {
    try locked { state throws(BankError) in
      let (old, new) = (try state.record(from, of: id), try state.record(to, of: id))
      return QuestionDiff(
        from: (try old.question(), try old.decoded().status), to: (try new.question(), try new.decoded().status))
    }
  }

  /// Grades an answer and says what was right.
  public func answer(
    _ id: QuestionID, revision: RevisionID, response: Response
  ) async throws(BankError) -> AnswerResult {
    let question = try await self.revision(revision, of: id).question()
    let grade = Grading.grade(response, to: question)
    return AnswerResult(fraction: grade.fraction, needsPerson: grade.needsPerson, key: question.key)
  }
}
