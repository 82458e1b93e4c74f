import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

extension SQLiteStore {
  /// Stores what came of another bank, with the checkpoint that stands for it, in one transaction.
  func take(
    _ batch: SyncBatch, from peer: PeerRow, checkpoint: SyncCheckpoint?
  ) async throws(BankError) -> BatchResult {
    let trust = try await read { try Self.trust($0) }
    let prepared = await PreparedBatch(batch, trust: trust, sender: peer.peer.bank ?? "")
    return try await inWriter { writer in
      var arrival = try BatchWriter(prepared, from: peer, writer.database)
      let result = try arrival.run(&writer)
      if let checkpoint { try PeerRows.save(checkpoint, of: peer.number, writer.database) }
      guard result.isChange || !result.refused.isEmpty else { return (result, nil) }
      return (result, AuditEntry(action: "sync", author: nil, detail: result.detail(of: peer.peer.name)))
    }
  }

  /// Whom this bank believes: the banks whose keys it pinned, itself, and those for which they vouch.
  static func trust(_ database: Database) throws -> Trust {
    let own = try OwnIdentity(database).identity
    var pinned = [own.bank: own.key]
    for row in try PeerRows.all(database) {
      if let bank = row.peer.bank, let key = row.key { pinned[bank] = key }
    }
    return Trust(pinned: pinned, kept: try StatementRows.all(database))
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
