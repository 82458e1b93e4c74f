import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What statements that came change here: the keys of peers, and the signatures on what is held.
struct KeyNews {
  private var trust: Trust
  private let database: Database

  /// - Parameters:
  ///   - trust: whom the bank believes without what came.
  ///   - database: the transaction in which it is stored.
  init(_ trust: Trust, _ database: Database) {
    self.trust = trust
    self.database = database
  }

  /// Stores statements and does what follows of those that count; the audit has a row for each change of a key.
  mutating func hear(_ statements: [SignedStatement], from peer: Int64) throws {
    try StatementRows.add(statements, from: peer, database)
    var taken: [Statement] = []
    for signed in statements {
      let addition = trust.add(signed)
      if case .contradicted(let contradiction) = addition.verdict { try note(contradiction.description) }
      if addition.verdict == .taken, let statement = addition.statement { taken.append(statement) }
      taken += addition.settled.filter { $0.verdict == .taken }.map(\.statement)
    }
    for statement in taken { try follow(statement) }
  }

  private typealias Statement = QuestionSync.Statement

  private func follow(_ statement: Statement) throws {
    switch statement.content {
    case .rotation: try renewPins()
    case .signatures(let signatures):
      try SignatureRows.take(signatures, of: OwnedKey(bank: statement.issuer, key: statement.key), trust, database)
    case .revocation(let bank, let key, _, let reason):
      try noteRevocation(OwnedKey(bank: bank, key: key), by: statement.issuer, reason: reason)
      // What came under the old key since its signatures were made anew is held under the new one from now on.
      for (_, earlier) in try StatementRows.of(bank, database) {
        guard case .signatures(let signatures) = earlier.content,
          trust.standing(of: earlier.key, bank: bank) == .trusted
        else { continue }
        try SignatureRows.take(signatures, of: OwnedKey(bank: bank, key: earlier.key), trust, database)
      }
    case .declination: try DeclinationRows.note([statement], database)
    case .identity, .endorsement, .acceptance, .unknown: break
    }
  }

  /// Pins the key that followed the one that was pinned.
  private func renewPins() throws {
    for row in try PeerRows.all(database) {
      guard let bank = row.peer.bank, let key = row.key else { continue }
      let newest = trust.newest(after: key, of: bank)
      guard newest != key else { continue }
      try PeerRows.renew(newest, of: row.number, database)
      try note("\(row.peer.name): \(key.fingerprint) is followed by \(newest.fingerprint)")
    }
  }

  private func noteRevocation(_ key: OwnedKey, by issuer: String, reason: String) throws {
    let name = try PeerRows.ofBank(key.bank, database)?.peer.name ?? key.bank
    try note("\(name): \(key.key.fingerprint) is revoked by \(issuer): \(reason)")
  }

  private func note(_ detail: String) throws {
    try AuditLog.append(AuditEntry(action: "peer key", author: nil, detail: detail), at: .now, database)
  }
}
