/// Which keys are vouched for, by whom, and which of them are revoked.
struct KeyRegister: Sendable {
  /// What is known of a key that is pinned, endorsed, or follows such a one.
  private struct Entry: Sendable {
    /// How many endorsements lead from a pinned key to it, on the shortest way.
    var depth: Int
    /// The key that it follows.
    var predecessor: BankKey?
    /// The key that follows it.
    var successor: BankKey?
    /// Keys that vouch for it.
    var endorsers: Set<OwnedKey> = []
    /// Keys for which it vouches.
    var endorsed: [OwnedKey] = []
  }

  private var entries: [OwnedKey: Entry] = [:]
  private var owners: [BankKey: String] = [:]
  private var banks: [String: [BankKey]] = [:]
  /// The revoked keys, each with the successor that the first revocation names.
  private var revoked: [OwnedKey: BankKey?] = [:]
  private var changed: [OwnedKey] = []

  init(pinned: [String: BankKey]) {
    for (bank, key) in pinned.sorted(by: { $0.key < $1.key }) { vouch(for: OwnedKey(bank: bank, key: key), depth: 0) }
    changed = []
  }

  /// How many endorsements lead from a pinned key to another one; nil where nobody has vouched for it.
  func depth(of key: OwnedKey) -> Int? { entries[key]?.depth }

  func successor(of key: OwnedKey) -> BankKey? { entries[key]?.successor }

  func predecessor(of key: OwnedKey) -> BankKey? { entries[key]?.predecessor }

  /// Whether a key vouches for another one.
  func isEndorsed(_ key: OwnedKey, by issuer: OwnedKey) -> Bool { entries[key]?.endorsers.contains(issuer) == true }

  /// Whether a key vouches for any.
  func hasEndorsed(_ key: OwnedKey) -> Bool { entries[key]?.endorsed.isEmpty == false }

  /// Whether a bank that is nearer to the pinned keys vouches for a key. One that is not could else take trust away from
  /// whomever it likes by vouching first.
  func isEndorsedFromAbove(_ key: OwnedKey, by bank: String) -> Bool {
    guard let entry = entries[key] else { return false }
    return entry.endorsers.contains { $0.bank == bank && entries[$0].map { $0.depth < entry.depth } == true }
  }

  /// The bank to which a key belongs.
  func owner(of key: BankKey) -> String? { owners[key] }

  /// All keys of a bank that were ever vouched for, the newest last.
  func keys(of bank: String) -> [BankKey] { banks[bank] ?? [] }

  func isRevoked(_ key: OwnedKey) -> Bool { revoked[key] != nil }

  /// The successor that the revocation of a key names.
  func namedSuccessor(of key: OwnedKey) -> BankKey? { revoked[key] ?? nil }

  /// A key of a bank that is trusted now.
  func standingKey(of bank: String) -> BankKey? {
    banks[bank]?.last { !isRevoked(OwnedKey(bank: bank, key: $0)) }
  }

  /// Whether one key of a bank follows another, directly or not.
  func follows(_ key: BankKey, _ earlier: BankKey, bank: String) -> Bool {
    var next = entries[OwnedKey(bank: bank, key: key)]?.predecessor
    while let current = next {
      if current == earlier { return true }
      next = entries[OwnedKey(bank: bank, key: current)]?.predecessor
    }
    return false
  }

  /// The keys of which more is known than when this was last asked.
  mutating func takeChanged() -> [OwnedKey] {
    defer { changed = [] }
    return changed
  }

  mutating func endorse(_ target: OwnedKey, by issuer: OwnedKey) {
    guard let depth = entries[issuer]?.depth else { return }
    if entries[target] == nil { vouch(for: target, depth: depth + 1) }
    entries[issuer]?.endorsed.append(target)
    entries[target]?.endorsers.insert(issuer)
    changed.append(target)
    lower(target, to: depth + 1)
  }

  mutating func rotate(_ old: OwnedKey, to key: BankKey) {
    guard let depth = entries[old]?.depth else { return }
    let new = OwnedKey(bank: old.bank, key: key)
    if entries[new] == nil { vouch(for: new, depth: depth) }
    entries[old]?.successor = key
    entries[new]?.predecessor = old.key
    changed += [old, new]
    lower(new, to: depth)
  }

  /// The first revocation of a key stands, so that no later one can name another successor.
  mutating func revoke(_ key: OwnedKey, successor: BankKey?) {
    guard revoked[key] == nil else { return }
    revoked[key] = .some(successor)
    changed.append(key)
  }

  /// A register of pinned keys in which the same keys are revoked.
  func emptied(pinned: [String: BankKey]) -> KeyRegister {
    var copy = KeyRegister(pinned: pinned)
    copy.revoked = revoked
    return copy
  }

  private mutating func vouch(for key: OwnedKey, depth: Int) {
    entries[key] = Entry(depth: depth)
    owners[key.key] = key.bank
    banks[key.bank, default: []].append(key.key)
    changed.append(key)
  }

  /// Brings a key nearer to the pinned ones, and with it all that hang on it.
  private mutating func lower(_ key: OwnedKey, to depth: Int) {
    var waiting = [(key, depth)]
    while let (key, depth) = waiting.popLast() {
      guard let entry = entries[key], depth < entry.depth else { continue }
      entries[key]?.depth = depth
      changed.append(key)
      for target in entry.endorsed { waiting.append((target, depth + 1)) }
      if let successor = entry.successor { waiting.append((OwnedKey(bank: key.bank, key: successor), depth)) }
    }
  }
}
