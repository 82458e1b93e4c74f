import QuestionAPI
import QuestionModel
import QuestionSync

/// Everything about another bank's batch that can be worked out before the write lock is taken.
struct PreparedBatch: Sendable {
  /// A revision that came and reads.
  struct Item: Sendable {
    let revision: PreparedRevision
    let size: Int
    /// Where a signature covers it; nil where the merge that it is has to be made anew to be believed.
    let place: SignedPlace?
  }

  let items: [Item]
  /// Signatures that hold, each with all leaves that came; nil where one does not.
  let signings: [BankSigning?]
  let statements: [SignedStatement]
  let left: [QuestionID]
  /// What does not read, or is not signed by whom it should be.
  let refused: [SyncRefusal]

  /// Verifies a batch.
  ///
  /// - Parameters:
  ///   - batch: what came.
  ///   - revisions: its items as `read` gives them.
  ///   - trust: whom this bank believes.
  ///   - bank: id of the bank that sent it.
  init(_ batch: SyncBatch, revisions: [PreparedRevision?], trust: Trust, sender bank: String) {
    var trusting = trust
    var statements: [SignedStatement] = []
    var refused: [SyncRefusal] = []
    for statement in batch.statements {
      let addition = trusting.add(statement)
      if addition.verdict.isKept { statements.append(statement) }
      if case .refused(let refusal) = addition.verdict, refusal.isNamed(of: addition.statement) {
        refused.append(SyncRefusal(id: statement.id, reason: "A statement on keys: \(refusal)"))
      }
    }
    let verification = BatchVerification(
      batch, revisions: revisions.map { $0?.revision }, trust: trusting, peer: bank)
    var items: [Item] = []
    items.reserveCapacity(revisions.count)
    for (index, revision) in revisions.enumerated() {
      let place: SignedPlace?
      switch verification.verdicts[index] {
      case .verified(_, let signed): place = signed
      case .needsRecomputation: place = nil
      case .refused(let reason):
        refused.append(SyncRefusal(id: verification.ids[index], kind: reason.kind, reason: reason.description))
        continue
      }
      guard let revision else { continue }
      items.append(
        Item(revision: revision, size: revision.document.count + (revision.key?.count ?? 0), place: place))
    }
    self.items = items
    self.refused = refused
    signings = verification.signings
    self.statements = statements
    left = batch.left
  }

  /// Reads the items of a batch, which needs nothing that the batches before it bring.
  ///
  /// - Returns: a revision for each; nil where it does not read.
  static func read(_ items: [SyncItem]) async -> [PreparedRevision?] { await Parallel.map(items) { read($0) } }

  private static func read(_ item: SyncItem) -> PreparedRevision? {
    guard let revision = try? Revision(json: JSONParser.parse(item.document)) else { return nil }
    return PreparedRevision(revision, document: item.document, key: item.key, isInConflict: false)
  }
}

extension StatementRefusal {
  /// Whether people hear of it: what an honest bank said by a key that it has revoked since comes again in the course of
  /// things, and changes nothing, unless it is on keys itself.
  fileprivate func isNamed(of statement: QuestionSync.Statement?) -> Bool {
    guard case .revoked = self else { return true }
    return switch statement?.content {
    case .endorsement, .rotation, .revocation: true
    case .identity, .signatures, .acceptance, .declination, .unknown, nil: false
    }
  }
}
