import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

extension SQLiteStore {
  /// Stores what came of another bank, with the checkpoint that stands for it, in one transaction.
  ///
  /// - Parameters:
  ///   - batch: what came.
  ///   - peer: of whom.
  ///   - checkpoint: stored with it; nil where the other bank keeps it.
  ///   - revisions: the batch's items, where they were read already.
  /// - Returns: what came of it.
  /// - Throws: `BankError` of the store; nothing is stored then.
  func take(
    _ batch: SyncBatch, from peer: PeerRow, checkpoint: SyncCheckpoint?, read revisions: [PreparedRevision?]? = nil
  ) async throws(BankError) -> BatchResult {
    let trust = try await read { try self.trust($0) }
    let revisions = if let revisions { revisions } else { await PreparedBatch.read(batch.items) }
    let prepared = PreparedBatch(batch, revisions: revisions, trust: trust, sender: peer.peer.bank ?? "")
    let result = try await inWriter { [self] (writer) -> (BatchResult, AuditEntry?) in
      let accepted = try StatementRows.newAcceptances(prepared.statements, writer.database)
      if !prepared.statements.isEmpty {
        try hear(prepared.statements, from: peer.number, writer.database)
      }
      var arrival = try BatchWriter(prepared, from: peer, writer.database)
      var result = try arrival.run(&writer)
      result.accepted = accepted
      if let checkpoint { try PeerRows.save(checkpoint, of: peer.number, writer.database) }
      guard result.isChange || writer.hasWritten || !result.refused.isEmpty else { return (result, nil) }
      return (result, AuditEntry(action: "sync", author: nil, detail: result.detail(of: peer.peer.name)))
    }
    if result.unproved > 0 {
      tell(.peerRefused, subject: peer.peer.bank, reason: "notProved", count: result.unproved)
    }
    return result
  }

  private func hear(_ statements: [SignedStatement], from peer: Int64, _ database: Database) throws {
    var news = KeyNews(try trust(database, isWriting: true), database)
    try news.hear(statements, from: peer)
  }

  /// Whom this bank believes: the banks whose keys it pinned, itself, and those for which they vouch.
  ///
  /// - Parameters:
  ///   - database: a transaction.
  ///   - isWriting: whether it may have written statements that are not committed.
  /// - Returns: the trust.
  /// - Throws: what the database throws.
  func trust(_ database: Database, isWriting: Bool = false) throws -> Trust {
    var pinned = [try OwnIdentity(database).identity.bank: try OwnKeys.first(database)]
    for row in try PeerRows.all(database) {
      if let bank = row.peer.bank, let key = row.comparedKey { pinned[bank] = key }
    }
    return try trustCache.trust(pinned: pinned, isCommitted: !isWriting, database)
  }
}

extension BatchResult {
  /// What the audit keeps of it; of what was refused the first ones by name.
  func detail(of peer: String) -> String {
    var text =
      "from \(peer): \(stored) revisions stored, \(proposed) for the reviewers, \(evicted) questions out of view, \(refused.count) refused"
    for refusal in refused.prefix(20) { text += "; \(refusal.id.short): \(refusal.reason)" }
    return text
  }
}
