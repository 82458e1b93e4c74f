import QuestionModel

/// Which keys are trusted as which banks', out of pinned keys and what their banks state.
///
/// A key is vouched for if it is pinned, if a trusted key endorses it, or if a key that was vouched for is followed by
/// it. It is trusted as long as it is not revoked; with a revoked key falls what it endorses, and stays what follows it.
/// Of two endorsements that disagree the first stands, and a pinned bank's key is replaced by rotation only.
/// A statement whose issuer is not known yet waits, so that the order of arrival matters only where two disagree, and
/// where a key has signed a rotation or revocation and is revoked itself: those count if they were heard before.
public struct Trust: Sendable {
  /// Most endorsements from a pinned key to another one.
  public static let longestChain = 8

  /// The keys that people have compared, by bank; this bank's own among them.
  public let pinned: [String: BankKey]
  private let limits: TrustLimits
  private var register: KeyRegister
  /// Endorsements and rotations that count, in the order in which they came to count.
  private var facts: [HeardStatement] = []
  private var disputed: [(heard: HeardStatement, contradiction: Contradiction)] = []
  private var waiting: WaitingStatements
  private var known: Set<ContentDigest> = []
  private var identities: [String: (name: String, agency: String, created: Timestamp, id: ContentDigest)] = [:]

  /// Trust in some keys, and in what their banks have stated.
  ///
  /// - Parameters:
  ///   - pinned: the keys that people have compared, by bank; this bank's own among them.
  ///   - kept: statements that were kept, in the order in which they came; their signatures, tested then, are not again.
  ///   - limits: bounds.
  public init(
    pinned: [String: BankKey], kept: [SignedStatement] = [], limits: TrustLimits = TrustLimits()
  ) {
    self.pinned = pinned
    self.limits = limits
    register = KeyRegister(pinned: pinned)
    waiting = WaitingStatements(limits: limits)
    for signed in kept {
      guard let statement = try? signed.read() else { continue }
      _ = add(HeardStatement(id: signed.id, statement: statement, size: signed.bytes.count))
    }
  }

  /// What is thought of a key as that of a bank.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - bank: the bank's id.
  /// - Returns: the standing.
  public func standing(of key: BankKey, bank: String) -> KeyStanding {
    let owned = OwnedKey(bank: bank, key: key)
    if register.isRevoked(owned) { return .revoked }
    if register.depth(of: owned) != nil { return .trusted }
    let dispute = disputed.first { $0.contradiction.claimed == owned }
    return dispute.map { .contradicted($0.contradiction) } ?? .unknown
  }

  /// The bank whose key it is, trusted or revoked.
  ///
  /// - Parameter key: the key.
  /// - Returns: the bank's id; nil where nobody has vouched for it.
  public func bank(of key: BankKey) -> String? { register.owner(of: key) }

  /// Whether some key was ever known as the bank's, so that no other may sign for it.
  ///
  /// - Parameter bank: the bank's id.
  /// - Returns: whether it is known.
  public func knows(_ bank: String) -> Bool { !register.keys(of: bank).isEmpty }

  /// The trusted keys of a bank.
  ///
  /// - Parameter bank: the bank's id.
  /// - Returns: the keys, the newest last.
  public func keys(of bank: String) -> [BankKey] {
    register.keys(of: bank).filter { !register.isRevoked(OwnedKey(bank: bank, key: $0)) }
  }

  /// The key that follows another one directly.
  ///
  /// - Parameters:
  ///   - key: a key of the bank.
  ///   - bank: the bank's id.
  /// - Returns: the key; nil where none follows.
  public func successor(of key: BankKey, bank: String) -> BankKey? {
    register.successor(of: OwnedKey(bank: bank, key: key))
  }

  /// The key to which rotations lead from a key that somebody pinned or vouched for.
  ///
  /// - Parameters:
  ///   - key: a key of the bank.
  ///   - bank: the bank's id.
  /// - Returns: the last key of the chain, revoked or not; the key itself where none follows it.
  public func newest(after key: BankKey, of bank: String) -> BankKey {
    var newest = key
    while let next = register.successor(of: OwnedKey(bank: bank, key: newest)) { newest = next }
    return newest
  }

  /// Whether rotations lead from one key of a bank to another.
  ///
  /// - Parameters:
  ///   - key: the later key.
  ///   - earlier: the earlier one.
  ///   - bank: the bank's id.
  /// - Returns: whether they do.
  public func follows(_ key: BankKey, _ earlier: BankKey, of bank: String) -> Bool {
    register.follows(key, earlier, bank: bank)
  }

  /// What a bank says of itself.
  ///
  /// - Parameter bank: the bank's id.
  /// - Returns: its identity with its newest trusted key; nil where it has stated none or has no trusted key.
  public func identity(of bank: String) -> BankIdentity? {
    guard let stated = identities[bank], let key = register.standingKey(of: bank) else { return nil }
    return BankIdentity(bank: bank, name: stated.name, agency: stated.agency, key: key)
  }

  /// Disagreements on keys, in the order in which they came.
  public var contradictions: [Contradiction] { disputed.map(\.contradiction) }

  /// How many statements wait.
  public var waitingCount: Int { waiting.count }

  /// Hears a statement.
  ///
  /// - Parameter signed: the statement, from whomever it came.
  /// - Returns: what became of it, and of earlier ones through it.
  public mutating func add(_ signed: SignedStatement) -> StatementAddition {
    let id = signed.id
    do throws(StatementFault) {
      if known.contains(id) { return StatementAddition(verdict: .known, statement: try signed.read()) }
      return add(HeardStatement(id: id, statement: try signed.verified(), size: signed.bytes.count))
    } catch {
      switch error {
      case .forged: return StatementAddition(verdict: .refused(.forged))
      case .unreadable(let reason): return StatementAddition(verdict: .refused(.unreadable(reason)))
      }
    }
  }

  private mutating func add(_ heard: HeardStatement) -> StatementAddition {
    guard known.insert(heard.id).inserted else { return StatementAddition(verdict: .known, statement: heard.statement) }
    var addition = StatementAddition(verdict: .known, statement: heard.statement)
    var queue = [heard][...]
    var isFirst = true
    while let next = queue.popFirst() {
      let verdict = judge(next)
      note(next, verdict, dropping: &addition.dropped)
      if isFirst {
        addition.verdict = verdict
        isFirst = false
      } else if verdict == .taken || !verdict.isKept {
        addition.settled.append(StatementAddition.Settled(id: next.id, statement: next.statement, verdict: verdict))
      }
      if verdict == .taken, case .revocation(let bank, let key, _, _) = next.statement.content {
        if hangsOn(OwnedKey(bank: bank, key: key)) { rebuild(dropping: &addition.dropped) }
      }
      for key in register.takeChanged() { queue += release(key) }
    }
    return addition
  }

  /// Remembers a statement as its verdict asks for.
  private mutating func note(
    _ heard: HeardStatement, _ verdict: StatementVerdict, dropping dropped: inout [ContentDigest]
  ) {
    switch (verdict, heard.statement.content) {
    case (.waits(let reason), _):
      for old in waiting.add(heard, for: reason.key) {
        known.remove(old.id)
        dropped.append(old.id)
      }
    case (.contradicted(let contradiction), _): disputed.append((heard, contradiction))
    case (.taken, .endorsement), (.taken, .rotation): facts.append(heard)
    // A key is revoked once, so that these are no more than the keys.
    case (.taken, .revocation): break
    // No need to know these again: their number has no bound, and to hear one twice does no harm.
    default: known.remove(heard.id)
    }
  }

  /// What may count now that more is known of a key.
  private mutating func release(_ key: OwnedKey) -> [HeardStatement] {
    let disputes = disputed.filter { $0.contradiction.claimed.bank == key.bank }
    if !disputes.isEmpty { disputed.removeAll { $0.contradiction.claimed.bank == key.bank } }
    return disputes.map(\.heard) + waiting.take(for: key)
  }

  /// Whether a key's revocation changes more than its own standing.
  private func hangsOn(_ key: OwnedKey) -> Bool {
    register.hasEndorsed(key) || disputed.contains { $0.contradiction.standing == key }
  }

  /// Works out anew what the endorsements and rotations make of the pinned keys, without those of revoked keys.
  private mutating func rebuild(dropping dropped: inout [ContentDigest]) {
    register = register.emptied(pinned: pinned)
    let before = facts + disputed.map(\.heard)
    let rotations = Set(facts.lazy.filter { $0.statement.kind == "rotation" }.map(\.id))
    (facts, disputed) = ([], [])
    var queue = before[...]
    while let next = queue.popFirst() {
      let verdict = judge(next, isRotated: rotations.contains(next.id))
      note(next, verdict, dropping: &dropped)
      for key in register.takeChanged() { queue += release(key) }
    }
  }
}

// The rules.
extension Trust {
  /// Judges a statement; a rotation that came before its key was revoked stays when all is worked out anew.
  private mutating func judge(_ heard: HeardStatement, isRotated: Bool = false) -> StatementVerdict {
    let (statement, issuer) = (heard.statement, heard.issuer)
    guard let depth = register.depth(of: issuer) else { return .waits(.issuer(issuer)) }
    if register.isRevoked(issuer) {
      // Whoever found the key may have signed this, but for a successor that was named in time.
      guard case .rotation(let newKey) = statement.content,
        isRotated || register.namedSuccessor(of: issuer) == newKey
      else { return .refused(.revoked(issuer)) }
    }
    switch statement.content {
    case .identity(let name, let agency):
      if let old = identities[issuer.bank], (old.created, old.id) >= (statement.created, heard.id) { return .known }
      identities[issuer.bank] = (name, agency, statement.created, heard.id)
      return .taken
    case .endorsement(let bank, let key): return endorse(OwnedKey(bank: bank, key: key), heard, depth: depth + 1)
    case .rotation(let newKey): return rotate(issuer, to: newKey, heard)
    case .revocation(let bank, let key, let successor, _):
      return revoke(OwnedKey(bank: bank, key: key), successor: successor, by: issuer)
    case .signatures, .acceptance, .declination, .unknown: return .taken
    }
  }

  private mutating func endorse(_ target: OwnedKey, _ heard: HeardStatement, depth: Int) -> StatementVerdict {
    guard depth <= Self.longestChain else { return .waits(.chain(heard.issuer)) }
    guard target != heard.issuer, !register.isEndorsed(target, by: heard.issuer) else { return .known }
    if register.depth(of: target) == nil {
      if let other = register.owner(of: target.key) {
        return contradict(heard, target, OwnedKey(bank: other, key: target.key))
      }
      if let key = register.standingKey(of: target.bank) ?? pinned[target.bank] {
        return contradict(heard, target, OwnedKey(bank: target.bank, key: key))
      }
    }
    guard facts.count < limits.statements else { return .refused(.full(limits.statements)) }
    register.endorse(target, by: heard.issuer)
    return .taken
  }

  private mutating func rotate(_ old: OwnedKey, to key: BankKey, _ heard: HeardStatement) -> StatementVerdict {
    let new = OwnedKey(bank: old.bank, key: key)
    guard old.key != key, !register.follows(old.key, key, bank: old.bank) else { return .refused(.circular(old)) }
    if let successor = register.successor(of: old) {
      return successor == key ? .known : contradict(heard, new, OwnedKey(bank: old.bank, key: successor))
    }
    if let owner = register.owner(of: key), owner != old.bank {
      return contradict(heard, new, OwnedKey(bank: owner, key: key))
    }
    if let predecessor = register.predecessor(of: new) {
      return contradict(heard, new, OwnedKey(bank: old.bank, key: predecessor))
    }
    guard facts.count < limits.statements else { return .refused(.full(limits.statements)) }
    register.rotate(old, to: key)
    return .taken
  }

  private mutating func revoke(_ target: OwnedKey, successor: BankKey?, by issuer: OwnedKey) -> StatementVerdict {
    guard let depth = register.depth(of: target) else { return .waits(.right(target)) }
    guard !register.isRevoked(target) else { return .known }
    let isOwn = issuer.bank == target.bank
    let hasRight =
      issuer == target || isOwn && register.follows(issuer.key, target.key, bank: issuer.bank)
      || register.isEndorsedFromAbove(target, by: issuer.bank)
    guard hasRight else {
      // What comes later may give the right, but over no pinned key, and to no key over the one that follows it.
      let isNever = isOwn ? register.follows(target.key, issuer.key, bank: issuer.bank) : depth == 0
      return isNever ? .refused(.noRight(target)) : .waits(.right(target))
    }
    register.revoke(target, successor: successor)
    return .taken
  }

  private func contradict(_ heard: HeardStatement, _ claimed: OwnedKey, _ standing: OwnedKey) -> StatementVerdict {
    guard disputed.count < limits.contradicted else { return .refused(.full(limits.contradicted)) }
    return .contradicted(
      Contradiction(statement: heard.id, issuer: heard.statement.issuer, claimed: claimed, standing: standing))
  }
}
