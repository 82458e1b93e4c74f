public import QuestionAPI
public import QuestionModel
import QuestionSync

extension LocalBank {
  /// What the same changes on many questions would do.
  public func previewBulk(_ request: BulkRequest, limit: Int) async throws(BankError) -> BulkPreview {
    guard (0...BulkPreview.maximumLimit).contains(limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 0 and \(BulkPreview.maximumLimit)")])
    }
    var transform = try Self.transform(of: request)
    transform.isDryRun = true
    transform.examples = limit
    let result = try await store.transform(transform)
    let examples = result.examples.map { example in
      BulkPreview.Example(
        id: example.id, stem: example.before.question.content.stem,
        diff: QuestionDiff(
          from: (example.before.question, example.before.status), to: (example.after.question, example.after.status)))
    }
    return BulkPreview(
      found: result.found, changed: result.changed, refusedCount: result.refused, refused: result.refusals,
      examples: examples, digest: result.digest)
  }

  /// Makes the same changes on many questions, as one operation.
  public func bulk(_ request: BulkRequest, expecting digest: ContentDigest?) async throws(BankError) -> BulkReport {
    var transform = try Self.transform(of: request)
    transform.expected = digest
    let result = try await store.transform(transform)
    return BulkReport(
      found: result.found, changed: result.changed, refusedCount: result.refused, refused: result.refusals,
      operation: result.operation)
  }

  private static func transform(of request: BulkRequest) throws(BankError) -> QuestionTransform {
    let changes = request.changes
    let problems = changes.problems()
    guard problems.isEmpty else { throw .invalid(problems) }
    let (selection, place): (QuestionTransform.Selection, String) =
      switch request.selection {
      case .query(let query): (.search(try parse(query)), query.isEmpty ? "all" : query)
      case .ids(let ids): (.questions(ids), "\(ids.count) marked")
      }
    return QuestionTransform(
      selection: selection, action: "change", detail: "\(changes.summary) on \(place)", authorship: request.authorship,
      seed: CanonicalJSON.bytes(of: changes.json)
    ) { found in
      let before = found.version
      let after = changes.applied(to: before.question, status: before.status)
      let version = QuestionVersion(question: after.question, status: after.status)
      guard version != before else { return .unchanged }
      // What has two heads could not be undone as a whole.
      guard !found.isInConflict else {
        return .refused([FieldProblem("heads", "were edited apart; bring the edits together first")])
      }
      guard after.status == .published, before.status != .published else { return .changed(version) }
      let obstacles = StatusChange.obstacles(in: ItemReview.faults(of: after.question))
      return obstacles.isEmpty ? .changed(version) : .refused(obstacles)
    }
  }
}
