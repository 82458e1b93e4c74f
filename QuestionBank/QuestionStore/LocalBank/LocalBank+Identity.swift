import GRDB
public import QuestionAPI
import QuestionModel
import QuestionSync

extension LocalBank {
  /// Who this bank is.
  public func identity() async throws(BankError) -> BankCard { try await store.read { try OwnKeys.card($0) } }

  /// Says what this bank calls itself, and its agency code.
  public func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    for (field, text) in [("title", title), ("agency", agency)] {
      guard let text, text.utf8.count > OwnIdentity.longest else { continue }
      throw .invalid([FieldProblem(field, "must have at most \(OwnIdentity.longest) bytes")])
    }
    let audit = AuditEntry(action: "identity", author: nil, detail: "\(title ?? "-") \(agency ?? "-")")
    return try await store.inWriter(audit: audit) { writer in
      try OwnIdentity.set(title: title, agency: agency, writer.database)
      return try OwnKeys.card(writer.database)
    }
  }

  /// Puts a new key in the place of the one that signs.
  public func rotateKey(_ rotation: KeyRotation) async throws(BankError) -> BankCard {
    guard rotation.problems.isEmpty else { throw .invalid(rotation.problems) }
    let reason = rotation.reason ?? ""
    return try await changeKeys("rotate key") { (keys) throws in
      try keys.rotate(reason: reason)
      return reason
    }
  }

  /// Says that a key is not to be believed any more.
  public func revokeKey(_ revocation: KeyRevocation) async throws(BankError) -> BankCard {
    guard revocation.problems.isEmpty else { throw .invalid(revocation.problems) }
    let reason = revocation.reason ?? ""
    return try await changeKeys("revoke key") { keys in
      if let fingerprint = revocation.fingerprint {
        try keys.revoke(fingerprint, reason: reason)
        return "\(fingerprint) \(reason)"
      }
      try keys.revokeCurrent(isFollowed: !revocation.isWithoutSuccessor, reason: reason)
      return reason
    }
  }

  /// Vouches for a peer's key.
  public func endorsePeer(_ name: String) async throws(BankError) -> Peer {
    let row = try await peer(name)
    guard let key = row.key, let bank = row.peer.bank else {
      throw .invalid([FieldProblem("name", "is that of a bank which has not told its key yet")])
    }
    _ = try await changeKeys("endorse peer") { keys in
      try keys.endorse(key, of: bank)
      return "\(name) \(key.fingerprint)"
    }
    return row.peer
  }

  /// Changes the bank's keys in one transaction, with a row in the audit that names what they were before and are now.
  private func changeKeys(
    _ action: String, _ change: @escaping @Sendable (OwnKeys) throws -> String
  ) async throws(BankError) -> BankCard {
    let store = store
    let card = try await store.inWriter { writer in
      let database = writer.database
      let before = try OwnIdentity(database).identity.key
      let detail = try change(try OwnKeys(store.trust(database, isWriting: true), database))
      let after = try OwnIdentity(database).identity.key
      let change = before == after ? "" : "\(before.fingerprint) → \(after.fingerprint) "
      return (try OwnKeys.card(database), AuditEntry(action: action, author: nil, detail: change + detail))
    }
    // What fails here is done with the next dump.
    if let signer = try? await store.signer() { try? dumpFolder.renewSignatures(by: signer) }
    return card
  }
}

/// Who this bank is, as its settings have it.
struct OwnIdentity {
  /// Most bytes of a title or an agency code.
  static let longest = 200

  let identity: BankIdentity
  private let signer: BankSigner

  init(_ database: Database) throws {
    func setting(_ name: String) throws -> String? {
      try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
    signer = try BankSecret.signer(database)
    identity = BankIdentity(
      bank: try setting("bank") ?? "", name: try setting("title") ?? "", agency: try setting("agency") ?? "",
      key: signer.key)
  }

  static func set(title: String?, agency: String?, _ database: Database) throws {
    for (name, value) in [("title", title), ("agency", agency)] {
      try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      guard let value, !value.isEmpty else { continue }
      try database.execute(sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }

  /// What the bank states on itself.
  func statement(at time: Timestamp) throws -> SignedStatement {
    try state(.identity(name: identity.name, agency: identity.agency), at: time)
  }

  /// A statement of this bank.
  func state(
    _ content: QuestionSync.Statement.Content, reason: String = "", at time: Timestamp
  ) throws -> SignedStatement {
    let extra = reason.isEmpty ? JSONObject() : JSONObject([("reason", .string(reason))])
    return try SignedStatement(content, issuer: identity.bank, created: time, extra: extra, by: signer)
  }
}
