import QuestionAPI
import QuestionModel
import QuestionSync

/// Carries out one exchange: whatever the machine asks for, in this bank or of the other one.
struct SyncRun {
  let store: SQLiteStore
  let peer: PeerRow
  let connection: any PeerConnection
  let kept: FingerprintCache
  private let readings = BatchReadings()
  private let ahead = OutgoingAhead()

  init(store: SQLiteStore, peer: PeerRow, connection: any PeerConnection, kept: FingerprintCache) {
    self.store = store
    self.peer = peer
    self.connection = connection
    self.kept = kept
  }

  func run(
    repairs: Bool, onProgress: @Sendable (SyncProgress) -> Void
  ) async throws(BankError) -> SyncOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    var session = SyncSession(plan: try await plan(repairs: repairs))
    var outcome = await outcome(of: &session, onProgress: onProgress)
    outcome.milliseconds = Int64((clock.now - start) / .milliseconds(1))
    let (row, done) = (peer, outcome)
    try await store.write { database in
      try PeerRows.save(done, at: .now, of: row.number, database)
      // What still waits after all was asked for has no parents anywhere; it would be asked for in every exchange.
      if done.isComplete { try WaitingRows.removeAll(of: row.number, database) }
      // Told once, however often it is tried again.
      guard let fault = done.fault, fault != row.peer.outcome?.fault else { return }
      let detail = "with \(row.peer.name): broken off: \(fault)"
      try AuditLog.append(AuditEntry(action: "sync", author: nil, detail: detail), at: .now, database)
    }
    return outcome
  }

  private func plan(repairs: Bool) async throws(BankError) -> SyncPlan {
    let row = peer
    let started = Timestamp.now
    return try await store.read { database in
      let ledger = try SQLiteLedger(database)
      let checkpoint = row.checkpoint
      return SyncPlan(
        bank: try OwnIdentity(database).identity.bank, epoch: try ledger.epoch(), pull: row.peer.pull,
        push: row.peer.push, wantsKeys: row.peer.wantsKeys, checkpoint: checkpoint,
        isRepairDue: repairs || checkpoint.isRepairDue(at: started),
        waiting: try WaitingRows.questions(of: row.number, limit: 10_000, database), started: started)
    }
  }

  private func outcome(
    of session: inout SyncSession, onProgress: @Sendable (SyncProgress) -> Void
  ) async -> SyncOutcome {
    await withTaskGroup(of: SyncEvent.self) { group in
      var effects = session.handle(.begin)
      while true {
        for effect in effects {
          switch effect {
          case .progress(let progress): onProgress(progress)
          case .finish(let outcome):
            group.cancelAll()
            return outcome
          default: group.addTask { await event(of: effect) }
          }
        }
        guard let event = await group.next() else { return SyncOutcome() }
        effects = session.handle(Task.isCancelled ? .stop : event)
      }
    }
  }

  /// Does what is asked for, and says what came of it.
  private func event(of effect: SyncEffect) async -> SyncEvent {
    switch effect {
    case .request(let number, let request):
      do throws(SyncFault) {
        let (answer, sent, received) = try await connection.send(request)
        if let batch = answer.batch { await readings.add(batch) }
        return .answered(number, answer, sent: sent, received: received)
      } catch { return .failed(number, error) }
    case .apply(let number, let batch, let checkpoint):
      return await result(number) { () throws(BankError) in .applied(number, try await apply(batch, checkpoint)) }
    case .save(let number, let checkpoint):
      return await result(number) { () throws(BankError) in
        let peer = peer.number
        try await store.write { try PeerRows.save(checkpoint, of: peer, $0) }
        return .saved(number)
      }
    case .readOutgoing(let number, let request, let selection):
      return await result(number) { () throws(BankError) in
        let page = try await ahead.page(request) { (request) throws(BankError) in
          try await outgoing(request, selection)
        }
        return .outgoing(number, page)
      }
    case .readFingerprints(let number, let selection, let countsKeys):
      return await result(number) { () throws(BankError) in
        .fingerprints(number, try await fingerprints(selection, countsKeys))
      }
    case .fetchMedia(let number):
      return await result(number) { () throws(BankError) in
        .media(number, count: try await media.fetch(), hasMore: false)
      }
    case .sendMedia(let number, let digests):
      return await result(number) { () throws(BankError) in
        let (count, hasMore) = try await media.send(digests)
        return .media(number, count: count, hasMore: hasMore)
      }
    case .progress, .finish: return .stop
    }
  }

  private var media: MediaExchange { MediaExchange(store: store, peer: peer, connection: connection) }

  private func result(_ number: Int, _ work: () async throws(BankError) -> SyncEvent) async -> SyncEvent {
    do throws(BankError) { return try await work() } catch { return .broken(number, error.description) }
  }

  private func apply(_ batch: SyncBatch, _ checkpoint: SyncCheckpoint) async throws(BankError) -> SyncApplied {
    let result = try await store.take(batch, from: peer, checkpoint: checkpoint, read: readings.take(batch))
    var applied = SyncApplied()
    applied.stored = result.stored
    applied.unchanged = result.unchanged
    applied.merged = result.merged
    applied.conflicts = result.conflicts
    applied.evicted = result.evicted
    applied.accepted = result.accepted
    applied.waiting = result.waiting
    applied.refused = result.refused
    return applied
  }

  private func outgoing(_ request: OutgoingRequest, _ selection: String) async throws(BankError) -> OutgoingPage {
    let (getsKeys, bank) = (peer.peer.getsKeys, peer.peer.bank ?? "")
    return try await store.read { database in
      let keys = try KeySharing(isAllowed: getsKeys, at: .now, database)
      let reader = FeedReader(try SQLiteLedger(database), selection: try SyncSelection(selection), keys: keys)
      return try reader.outgoing(request, to: bank, declined: DeclinationRows.revisions(by: bank, database))
    }
  }

  private func fingerprints(_ selection: String, _ countsKeys: Bool) async throws(BankError) -> FingerprintTree {
    let kept = kept
    return try await store.read { database in
      let keys = try KeySharing(isAllowed: countsKeys, at: .now, database)
      let reader = FeedReader(
        try SQLiteLedger(database, kept: kept), selection: try SyncSelection(selection), keys: keys)
      return try reader.fingerprints()
    }
  }
}
