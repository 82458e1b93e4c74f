import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// The bank's own keys: the one that signs, and those before it.
struct OwnKeys {
  private static let setting = "firstKey"

  /// The key from which rotations led to the one that signs now; those who pinned it believe all of them.
  static func first(_ database: Database) throws -> BankKey {
    guard let text = try Settings.value(setting, database) else { return try BankSecret.signer(database).key }
    guard let key = BankKey(text) else { throw BankError.corrupt("the bank's first key") }
    return key
  }

  /// Who the bank is, with all its keys.
  static func card(_ database: Database) throws -> BankCard {
    let identity = try OwnIdentity(database).identity
    var keys: [BankKey: BankKeyCard] = [:]
    var order = [identity.key]
    for (_, statement) in try StatementRows.of(identity.bank, database) {
      let changed: (key: BankKey, state: BankKeyCard.State, reason: String?)
      switch statement.content {
      case .rotation: changed = (statement.key, .replaced, statement.extra["reason"]?.string)
      case .revocation(identity.bank, let key, _, let reason): changed = (key, .revoked, reason.isEmpty ? nil : reason)
      default: continue
      }
      if keys[changed.key] == nil { order.insert(changed.key, at: 1) }
      keys[changed.key] = BankKeyCard(
        fingerprint: changed.key.fingerprint, state: changed.state, changed: statement.created, reason: changed.reason)
    }
    return BankCard(
      bank: identity.bank, fingerprint: identity.key.fingerprint, title: identity.name.isEmpty ? nil : identity.name,
      agency: identity.agency.isEmpty ? nil : identity.agency,
      keys: order.map { keys[$0] ?? BankKeyCard(fingerprint: $0.fingerprint, state: .current) })
  }

  private let database: Database
  private let trust: Trust
  private let before: OwnIdentity

  /// - Parameters:
  ///   - trust: whom the bank believes.
  ///   - database: the transaction in which keys are changed.
  /// - Throws: what the database throws.
  init(_ trust: Trust, _ database: Database) throws {
    (self.trust, self.database) = (trust, database)
    before = try OwnIdentity(database)
  }

  private var bank: String { before.identity.bank }
  private var key: BankKey { before.identity.key }

  /// Puts a new key in the place of the one that signs, which stays good for what it signed.
  func rotate(reason: String) throws {
    let first = try Self.first(database)
    let new = try newSigner()
    let rotation = try before.state(.rotation(newKey: new.key), reason: reason, at: .now)
    try keep([rotation])
    try Settings.set(Self.setting, to: first.description, database)
    try takeOver(new, withReturned: true)
  }

  /// Revokes the key that signs, and takes a new one.
  ///
  /// - Parameters:
  ///   - isFollowed: whether those who believed the old key shall believe the new one by its word.
  ///   - reason: why, for the other banks.
  /// - Throws: what the database throws.
  func revokeCurrent(isFollowed: Bool, reason: String) throws {
    let first = try Self.first(database)
    let new = try newSigner()
    if isFollowed { try keep([before.state(.rotation(newKey: new.key), reason: reason, at: .now)]) }
    try Settings.set(Self.setting, to: isFollowed ? first.description : new.key.description, database)
    try takeOver(new, withReturned: false)
    // By the old key itself: that counts even where somebody else has named another one to follow it.
    let content = Statement.Content.revocation(
      bank: bank, key: key, successor: isFollowed ? new.key : nil, reason: reason)
    try keep([before.state(content, at: .now)])
  }

  /// Revokes an earlier key of this bank, or another bank's for which this one vouches.
  ///
  /// - Parameters:
  ///   - fingerprint: the key's.
  ///   - reason: why, for the other banks.
  /// - Throws: `BankError.notFound` where this bank has no right to such a key, `.invalid` where it cannot be revoked.
  func revoke(_ fingerprint: String, reason: String) throws {
    guard let owned = try known(fingerprint) else { throw BankError.notFound("key \(fingerprint)") }
    if let peer = try PeerRows.ofBank(owned.bank, database), owned.bank != bank {
      throw BankError.invalid([
        FieldProblem(
          "fingerprint", "is pinned to \(peer.peer.name) here; remove that bank first: question-bank peer remove")
      ])
    }
    let content = Statement.Content.revocation(
      bank: owned.bank, key: owned.key, successor: trust.successor(of: owned.key, bank: owned.bank), reason: reason)
    try keep([before.state(content, at: .now)])
  }

  /// Vouches for another bank's key; nothing is stated where it was before.
  func endorse(_ key: BankKey, of bank: String) throws {
    let statement = try before.state(.endorsement(bank: bank, key: key), at: .now)
    var trust = trust
    guard trust.add(statement).verdict != .known else { return }
    try keep([statement])
  }

  private typealias Statement = QuestionSync.Statement

  /// A key by its fingerprint: an earlier one of this bank, or one for which this bank vouched.
  private func known(_ fingerprint: String) throws -> OwnedKey? {
    var known = [OwnedKey(bank: bank, key: try Self.first(database))]
    for (_, statement) in try StatementRows.of(bank, database) {
      known.append(OwnedKey(bank: bank, key: statement.key))
      guard case .endorsement(let other, let key) = statement.content else { continue }
      known += [OwnedKey(bank: other, key: key), OwnedKey(bank: other, key: trust.newest(after: key, of: other))]
    }
    return known.first { $0.key.hasFingerprint(fingerprint) && $0.key != key }
  }

  private func newSigner() throws -> BankSigner {
    var generator = SystemRandomNumberGenerator()
    return try BankSigner(using: &generator)
  }

  /// Signs from now on with another key, and by it once more what the key before stands for.
  private func takeOver(_ new: BankSigner, withReturned: Bool) throws {
    try BankSecret.set(new, database)
    let after = try OwnIdentity(database)
    let signatures = try SignatureRows.renew(of: key, by: new, withReturned: withReturned, database)
    var statements = [try after.statement(at: .now)]
    statements += try endorsed().map { try after.state(.endorsement(bank: $0.bank, key: $0.key), at: .now) }
    for start in stride(from: 0, to: signatures.count, by: RootSignature.most) {
      let part = Array(signatures[start..<min(start + RootSignature.most, signatures.count)])
      statements.append(try after.state(.signatures(part), at: .now))
    }
    // The new signatures are over the same roots as those of before, for which nobody has to ask any more.
    for (id, statement) in try StatementRows.of(bank, database) {
      if case .signatures = statement.content { try StatementRows.remove(id, database) }
    }
    try StatementRows.add(statements, from: nil, database)
  }

  /// The keys of others for which this bank vouches, and those that followed them.
  private func endorsed() throws -> [OwnedKey] {
    var endorsed: [OwnedKey] = []
    for (_, statement) in try StatementRows.of(bank, database) {
      guard case .endorsement(let other, let key) = statement.content else { continue }
      for key in [key, trust.newest(after: key, of: other)] {
        let owned = OwnedKey(bank: other, key: key)
        if trust.standing(of: key, bank: other) == .trusted, !endorsed.contains(owned) { endorsed.append(owned) }
      }
    }
    return endorsed
  }

  /// Stores statements that this bank itself believes; others would do so no more than it does.
  private func keep(_ statements: [SignedStatement]) throws {
    for statement in statements {
      var trust = trust
      switch trust.add(statement).verdict {
      case .taken: try StatementRows.add([statement], from: nil, database)
      case .known: throw BankError.invalid([FieldProblem("fingerprint", "is that of a key which is revoked already")])
      case .waits(let reason): throw BankError.invalid([FieldProblem("fingerprint", reason.description)])
      case .contradicted(let contradiction):
        throw BankError.invalid([FieldProblem("fingerprint", contradiction.description)])
      case .refused(let refusal): throw BankError.invalid([FieldProblem("fingerprint", refusal.description)])
      }
    }
  }
}
