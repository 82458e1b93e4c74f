import GRDB
public import QuestionAPI
import QuestionModel
public import QuestionSync

extension LocalBank: PeerService {
  /// The other banks, sorted by name.
  public func peers() async throws(BankError) -> [Peer] {
    let (running, store) = (runs.progress, store)
    return try await store.read { database in
      let trust = try store.trust(database)
      return try PeerRows.all(database).map { row in
        var peer = row.peer
        peer.progress = running[peer.name]
        if let key = row.key, let bank = peer.bank {
          peer.isKeyRevoked = trust.standing(of: key, bank: bank) == .revoked
        }
        return peer
      }
    }
  }

  /// Adds another bank: asks at its address who it is, and pins its key.
  public func addPeer(_ draft: PeerDraft) async throws(BankError) -> Peer {
    try Self.check(draft)
    var theirs: (statement: SignedStatement, identity: BankIdentity)?
    if let url = draft.url {
      let own = try await store.read { try OwnIdentity($0).statement(at: .now) }
      let connection = try connect(to: url, token: draft.token)
      let answer: Result<SignedStatement, SyncFault>
      do throws(SyncFault) { answer = .success(try await connection.greet(own)) } catch { answer = .failure(error) }
      await connection.close()
      let statement: SignedStatement
      do { statement = try answer.get() } catch { throw .sync(error) }
      let identity = try BankIdentity(verifying: statement)
      if let fingerprint = draft.fingerprint, !identity.key.hasFingerprint(fingerprint) {
        throw .invalid([
          FieldProblem("fingerprint", "is not that of the bank at \(url), which is \(identity.key.fingerprint)")
        ])
      }
      theirs = (statement, identity)
    }
    let found = theirs
    let audit = AuditEntry(action: "add peer", author: nil, detail: "\(draft.name) \(found?.identity.bank ?? "-")")
    try await store.inWriter(audit: audit) { writer in
      let database = writer.database
      guard try PeerRows.named(draft.name, database) == nil else {
        throw BankError.invalid([FieldProblem("name", "is taken by another bank")])
      }
      // One that greeted by itself before it was added here has its bank's id for a name until now.
      let greeted = try found.flatMap { try PeerRows.ofBank($0.identity.bank, database) }
      let number: Int64
      if let greeted, greeted.peer.name == greeted.peer.bank, greeted.key == found?.identity.key {
        number = greeted.number
        try PeerRows.adopt(number, as: draft, database)
      } else {
        number = try PeerRows.insert(draft, at: .now, database)
      }
      guard let found else { return }
      let pinned = try Introduction.pin(found.identity, found.statement, to: number, database)
      // What it gave under an earlier agreement may be more than is taken from it now.
      if let row = try PeerRows.numbered(pinned, database) { _ = try PeerView(row, database).sweep(&writer) }
    }
    return try await peer(draft.name).peer
  }

  /// Says anew what is exchanged with another bank; what is not taken from it any more goes out of view at once.
  public func changePeer(_ name: String, _ settings: PeerSettings) async throws(BankError) -> PeerChange {
    try Self.check(pull: settings.pull, push: settings.push)
    guard runs.begin(name) else { throw Self.underWay(name) }
    defer { runs.end(name) }
    let evicted = try await store.inWriter { writer in
      let database = writer.database
      guard let before = try PeerRows.named(name, database) else { throw BankError.notFound("peer \(name)") }
      try PeerRows.change(before.number, to: settings, database)
      guard let row = try PeerRows.named(name, database) else { throw BankError.notFound("peer \(name)") }
      let evicted = try before.peer.pull == settings.pull ? 0 : PeerView(row, database).sweep(&writer)
      let audit = AuditEntry(
        action: "change peer", author: nil,
        detail: "\(name): \(CanonicalJSON.text(of: settings.json)), \(evicted) questions out of view")
      return (evicted, audit)
    }
    return PeerChange(peer: try await peer(name).peer, evicted: evicted)
  }

  /// Forgets another bank. Its questions stay.
  public func removePeer(_ name: String) async throws(BankError) {
    let audit = AuditEntry(action: "remove peer", author: nil, detail: name)
    try await store.inWriter(audit: audit) { writer in
      guard let row = try PeerRows.named(name, writer.database) else { throw BankError.notFound("peer \(name)") }
      try PeerRows.remove(row.number, writer.database)
    }
  }

  /// Exchanges with one peer what is new on both sides.
  public func sync(
    _ name: String, repairs: Bool, observer: some SyncObserver
  ) async throws(BankError) -> SyncOutcome {
    try await endEmbargoes(at: .now)
    let row = try await peer(name)
    guard let url = row.peer.url else {
      throw .invalid([FieldProblem("name", "\(name) has no address here; it calls this bank by itself")])
    }
    guard runs.begin(name) else { throw Self.underWay(name) }
    defer { runs.end(name) }
    let connection = try connect(to: url, token: row.token)
    let run = SyncRun(store: store, peer: row, connection: connection, kept: fingerprints)
    let outcome: Result<SyncOutcome, BankError>
    do throws(BankError) {
      outcome = .success(
        try await run.run(repairs: repairs) { progress in
          runs.note(progress, of: name)
          observer.progressed(progress)
        })
    } catch { outcome = .failure(error) }
    await connection.close()
    return try outcome.get()
  }

  func peer(_ name: String) async throws(BankError) -> PeerRow {
    guard let row = try await store.read({ try PeerRows.named(name, $0) }) else { throw .notFound("peer \(name)") }
    return row
  }

  private func connect(to url: String, token: String?) throws(BankError) -> any PeerConnection {
    guard let connector else { throw .unavailable("This program does not reach other banks; use question-bank.") }
    return try connector.connect(to: url, token: token)
  }

  private static func check(_ draft: PeerDraft) throws(BankError) {
    var problems: [FieldProblem] = []
    let isNamed = (1...64).contains(draft.name.utf8.count) && draft.name.utf8.allSatisfy(Self.mayStandInName)
    if !isNamed {
      problems.append(FieldProblem("name", "must have 1 to 64 letters without marks, digits, \"-\", \"_\" and \".\""))
    }
    problems += faults(pull: draft.pull, push: draft.push)
    guard problems.isEmpty else { throw .invalid(problems) }
  }

  private static func check(pull: String?, push: String?) throws(BankError) {
    let problems = faults(pull: pull, push: push)
    guard problems.isEmpty else { throw .invalid(problems) }
  }

  private static func faults(pull: String?, push: String?) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    for (field, query) in [("pull", pull), ("push", push)] {
      guard let query else { continue }
      do { _ = try SyncSelection(query) } catch { problems.append(FieldProblem(field, error.description)) }
    }
    return problems
  }

  private static func underWay(_ name: String) -> BankError {
    .unavailable("An exchange with \(name) is under way already. See `question-bank peer list`.")
  }

  private static func mayStandInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
