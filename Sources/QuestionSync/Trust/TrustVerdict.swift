public import QuestionModel

/// What is thought of a key as that of a bank.
public enum KeyStanding: Sendable, Hashable {
  /// Pinned, endorsed or rotated to, and not revoked.
  case trusted
  /// It was the bank's key and is not to be trusted any more.
  case revoked
  /// A trusted bank says that it is, against what stood before.
  case contradicted(Contradiction)
  /// Nobody who is trusted has said anything.
  case unknown
}

/// A disagreement on whose key a key is; what was there first stands.
public struct Contradiction: Sendable, Hashable, CustomStringConvertible {
  /// The statement that came later.
  public let statement: ContentDigest
  /// Who states it.
  public let issuer: String
  /// What it says.
  public let claimed: OwnedKey
  /// What stands against it.
  public let standing: OwnedKey

  /// Both sides in words.
  public var description: String {
    "\(issuer) says that there is \(claimed), where \(standing) stands; ask both banks which is right."
  }
}

/// What became of a statement.
public enum StatementVerdict: Sendable, Hashable {
  /// It counts.
  case taken
  /// It says nothing new.
  case known
  /// It may count when more is known.
  case waits(WaitReason)
  /// It does not count as long as something else stands.
  case contradicted(Contradiction)
  /// It does not count and never will.
  case refused(StatementRefusal)

  /// Whether the statement is to be stored and handed to `Trust` again, in the order in which such statements came.
  public var isKept: Bool {
    switch self {
    case .taken, .waits, .contradicted: true
    case .known, .refused: false
    }
  }
}

/// What a statement waits for.
public enum WaitReason: Sendable, Hashable, CustomStringConvertible {
  /// The key that signed it is not known as the issuer's.
  case issuer(OwnedKey)
  /// The key that it revokes is not known, or the issuer's right to revoke it is not.
  case right(OwnedKey)
  /// Too many endorsements lead to the issuer.
  case chain(OwnedKey)

  /// The key on which it hangs.
  var key: OwnedKey {
    switch self {
    case .issuer(let key), .right(let key), .chain(let key): key
    }
  }

  /// The reason in words.
  public var description: String {
    switch self {
    case .issuer(let key): "It is signed by \(key), for which nobody has vouched yet."
    case .right(let key): "It revokes \(key), for which the issuer has not vouched yet."
    case .chain(let key): "More than \(Trust.longestChain) endorsements lead from a pinned key to what \(key) endorses."
    }
  }
}

/// Why a statement never counts.
public enum StatementRefusal: Sendable, Hashable, CustomStringConvertible {
  /// The bytes are no statement.
  case unreadable(String)
  /// The key that it names did not sign it.
  case forged
  /// The key that signed it is revoked.
  case revoked(OwnedKey)
  /// The issuer may not revoke that key.
  case noRight(OwnedKey)
  /// It says of a key that it follows itself.
  case circular(OwnedKey)
  /// More is known than this bank takes.
  case full(Int)

  /// The reason in words.
  public var description: String {
    switch self {
    case .unreadable(let reason): "It is no statement: \(reason)."
    case .forged: "Its signature is not of the key that it names."
    case .revoked(let key): "It is signed by \(key), which is revoked."
    case .noRight(let key): "Its issuer may not revoke \(key)."
    case .circular(let key): "It says that a key follows \(key) that came before it."
    case .full(let limit): "This bank takes no more than \(limit) statements on keys."
    }
  }
}

/// What came of handing a statement to `Trust`.
public struct StatementAddition: Sendable, Hashable {
  /// An earlier statement that waited or was contradicted, and what became of it now.
  public struct Settled: Sendable, Hashable {
    /// Its id.
    public let id: ContentDigest
    /// What it says.
    public let statement: Statement
    /// What became of it.
    public let verdict: StatementVerdict
  }

  /// What became of the statement.
  public internal(set) var verdict: StatementVerdict
  /// What it says; nil where it does not read or is forged.
  public internal(set) var statement: Statement?
  /// Earlier statements that were settled through this one.
  public internal(set) var settled: [Settled] = []
  /// Statements that wait no longer, since too many do; they need not be stored any more.
  public internal(set) var dropped: [ContentDigest] = []
}
