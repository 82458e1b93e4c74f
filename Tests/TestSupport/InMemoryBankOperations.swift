public import QuestionAPI
public import QuestionModel

extension InMemoryBank.State {
  /// Enters what was written since as an operation; nil where nothing was.
  mutating func operation(
    _ action: String, _ detail: String, since before: Int, by author: Authorship, undoes: Int? = nil
  ) -> Int? {
    guard changes.count > before else { return nil }
    let number = operations.count + 1
    operations.append(
      InMemoryBank.Operation(
        told: BankOperation(
          number: number, time: Timestamp(milliseconds: Int64(changes.count) * 1000), author: author.author,
          action: action, detail: detail, changed: changes.count - before, undoes: undoes),
        changes: before..<changes.count))
    return number
  }
}

extension InMemoryBank {
  /// An operation and the changes that it made.
  struct Operation {
    var told: BankOperation
    let changes: Range<Int>
  }

  /// What the same changes on many questions would do.
  public func previewBulk(_ request: BulkRequest, limit: Int) async throws(BankError) -> BulkPreview {
    try locked { state throws(BankError) in
      let plan = try state.plan(request)
      let examples = plan.changed.prefix(limit).map { record, before, after in
        BulkPreview.Example(
          id: record.id, stem: before.question.content.stem,
          diff: QuestionDiff(from: (before.question, before.status), to: (after.question, after.status)))
      }
      return BulkPreview(
        found: plan.found, changed: plan.changed.count, refusedCount: plan.refused.count, refused: plan.refused,
        examples: Array(examples), digest: plan.digest)
    }
  }

  /// Makes the same changes on many questions, as one operation.
  public func bulk(_ request: BulkRequest, expecting digest: ContentDigest?) async throws(BankError) -> BulkReport {
    try locked { state throws(BankError) in
      let plan = try state.plan(request)
      guard digest == nil || digest == plan.digest else { throw .changedSincePreview }
      let before = state.changes.count
      for (record, _, after) in plan.changed {
        _ = try state.save(after.question, status: after.status, of: record.id, by: request.authorship)
      }
      return BulkReport(
        found: plan.found, changed: plan.changed.count, refusedCount: plan.refused.count, refused: plan.refused,
        operation: state.operation("change", request.changes.summary, since: before, by: request.authorship))
    }
  }

  /// The changes of many questions made here as one, newest first.
  public func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    try locked { state in
      Array(state.operations.map(\.told).filter { $0.number < before ?? .max }.reversed().prefix(limit))
    }
  }

  /// Takes an operation back; whatever was edited since is left.
  public func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try locked { state throws(BankError) in
      guard state.operations.indices.contains(operation - 1) else { throw .notFound("operation \(operation)") }
      let undone = state.operations[operation - 1]
      guard undone.told.undoneBy == nil else {
        throw .invalid([FieldProblem("operation", "\(operation) is undone already")])
      }
      let before = state.changes.count
      var kept: [UndoReport.Kept] = []
      for change in state.changes[undone.changes] {
        let entry = try state.entry(change.id)
        guard entry.current.revision == change.revision, entry.revisions.count > 1 else {
          kept.append(
            UndoReport.Kept(id: change.id, stem: try entry.current.decoded().content.stem, reason: .edited))
          continue
        }
        let earlier = entry.revisions[entry.revisions.count - 2]
        let question = try earlier.question()
        _ = try state.save(
          question, status: earlier.decoded().status, of: change.id, by: author, earlier: question.content.tags)
      }
      let number = state.operation(
        "undo", "\(operation): \(undone.told.action)", since: before, by: author, undoes: operation)
      state.operations[operation - 1].told.undoneBy = number
      if let first = undone.told.undoes { state.operations[first - 1].told.undoneBy = nil }
      return UndoReport(
        operation: number, changed: state.changes.count - before, keptCount: kept.count, kept: kept)
    }
  }
}

extension InMemoryBank {
  typealias Version = (question: Question, status: QuestionStatus)

  /// What a change over many questions comes to.
  struct BulkPlan {
    var found = 0
    var changed: [(record: QuestionRecord, before: Version, after: Version)] = []
    var refused: [BulkRefusal] = []
    var digest: ContentDigest {
      ContentDigest(of: changed.flatMap { $0.record.id.bytes + $0.record.revision.bytes })
    }
  }
}

extension InMemoryBank.State {
  fileprivate func plan(_ request: BulkRequest) throws(BankError) -> InMemoryBank.BulkPlan {
    let problems = request.changes.problems()
    guard problems.isEmpty else { throw .invalid(problems) }
    var plan = InMemoryBank.BulkPlan()
    for id in try ids(of: request.selection) {
      guard let record = entries[id]?.current else {
        plan.refused.append(
          BulkRefusal(id: id, stem: "", reasons: [FieldProblem("id", "is of no question in the bank")]))
        continue
      }
      plan.found += 1
      let before = (question: try record.question(), status: try record.decoded().status)
      let after = request.changes.applied(to: before.question, status: before.status)
      guard after != before else { continue }
      let problems = QuestionValidation.problems(of: after.question)
      if problems.isEmpty {
        plan.changed.append((record, before, after))
      } else {
        plan.refused.append(BulkRefusal(id: id, stem: before.question.content.stem, reasons: problems))
      }
    }
    return plan
  }

  private func ids(of selection: BulkSelection) throws(BankError) -> [QuestionID] {
    switch selection {
    case .query(let query): try found(query).map(\.record.id)
    case .ids(let ids): ids
    }
  }
}
