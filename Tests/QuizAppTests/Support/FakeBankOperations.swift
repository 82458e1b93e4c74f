import QuestionAPI
import QuestionModel
import Synchronization

/// Changes of many questions, and taking them back.
extension FakeBank {
  private typealias Change = (stored: Stored, after: Question, status: QuestionStatus)

  private func plan(
    _ request: BulkRequest
  ) throws(BankError) -> (found: Int, changed: [Change], refused: [BulkRefusal], digest: ContentDigest) {
    let problems = request.changes.problems()
    guard problems.isEmpty else { throw .invalid(problems) }
    let found: [Stored]
    switch request.selection {
    case .query(let query): found = try matches(query)
    case .ids(let ids):
      try check()
      found = stored.filter { ids.contains($0.id) }
    }
    var changed: [Change] = []
    var refused: [BulkRefusal] = []
    for stored in found {
      let status = stored.history[0].status
      let after = request.changes.applied(to: stored.question, status: status)
      guard after != (stored.question, status) else { continue }
      let problems = QuestionValidation.problems(of: after.question)
      if problems.isEmpty {
        changed.append((stored, after.question, after.status))
      } else {
        refused.append(BulkRefusal(id: stored.id, stem: stored.question.content.stem, reasons: problems))
      }
    }
    let digest = ContentDigest(of: changed.flatMap { $0.stored.id.bytes + $0.stored.heads.flatMap(\.bytes) })
    return (found.count, changed, refused, digest)
  }

  func previewBulk(_ request: BulkRequest, limit: Int) async throws(BankError) -> BulkPreview {
    let plan = try plan(request)
    let examples = plan.changed.prefix(limit).map { stored, after, status in
      BulkPreview.Example(
        id: stored.id, stem: stored.question.content.stem,
        diff: QuestionDiff(from: (stored.question, stored.history[0].status), to: (after, status)))
    }
    return BulkPreview(
      found: plan.found, changed: plan.changed.count, refusedCount: plan.refused.count, refused: plan.refused,
      examples: Array(examples), digest: plan.digest)
  }

  func bulk(_ request: BulkRequest, expecting digest: ContentDigest?) async throws(BankError) -> BulkReport {
    let plan = try plan(request)
    guard digest == nil || digest == plan.digest else { throw .changedSincePreview }
    let operation = try record(
      plan.changed, action: "change", detail: "\(request.changes.summary)", by: request.authorship)
    return BulkReport(
      found: plan.found, changed: plan.changed.count, refusedCount: plan.refused.count, refused: plan.refused,
      operation: operation)
  }

  private func record(
    _ changes: [Change], action: String, detail: String, by author: Authorship, undoes: Int? = nil
  ) throws(BankError) -> Int? {
    guard !changes.isEmpty else { return nil }
    var made: [QuestionID: RevisionID] = [:]
    for (stored, after, status) in changes {
      let current = ContentDigest(of: stored.history[0].canonicalBytes)
      try save(
        QuestionDraft(after, status: status, by: author), of: stored.id, parents: [current],
        generation: stored.history[0].generation + 1, status: status)
      made[stored.id] = ContentDigest(of: try find(stored.id).history[0].canonicalBytes)
    }
    return done.withLock { done in
      let number = done.count + 1
      done.append(
        (
          BankOperation(
            number: number, time: Timestamp(milliseconds: 1_770_000_000_000 + Int64(number) * 60_000),
            author: author.author, action: action, detail: detail, changed: changes.count, undoes: undoes), made
        ))
      if let undoes { done[undoes - 1].told.undoneBy = number }
      return number
    }
  }

  func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    try check()
    return done.withLock { done in
      Array(done.map(\.told).filter { $0.number < before ?? .max }.reversed().prefix(limit))
    }
  }

  func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try check()
    let found = done.withLock { done in done.indices.contains(operation - 1) ? done[operation - 1] : nil }
    guard let found else { throw .notFound("operation \(operation)") }
    guard found.told.undoneBy == nil else {
      throw .invalid([FieldProblem("operation", "\(operation) is undone already")])
    }
    var changes: [Change] = []
    var kept: [UndoReport.Kept] = []
    for stored in stored {
      guard let made = found.made[stored.id] else { continue }
      guard made == ContentDigest(of: stored.history[0].canonicalBytes) else {
        kept.append(
          UndoReport.Kept(id: stored.id, stem: stored.question.content.stem, reason: .edited, fields: ["stem"]))
        continue
      }
      let before = stored.history[1]
      let key = stored.keys.first { $0.digest == before.keyDigest }.flatMap { try? $0.open() }
      changes.append((stored, Question(content: before.content, key: key ?? stored.question.key), before.status))
    }
    let number = try record(
      changes, action: "undo", detail: "\(operation): \(found.told.action) \(found.told.detail)", by: author,
      undoes: operation)
    return UndoReport(operation: number, changed: changes.count, keptCount: kept.count, kept: kept)
  }
}
