import QuestionModel

/// A statement whose signature was tested.
struct HeardStatement: Sendable {
  let id: ContentDigest
  let statement: Statement
  let size: Int

  /// The key that signed it, as that of the issuer.
  var issuer: OwnedKey { OwnedKey(bank: statement.issuer, key: statement.key) }
}

/// Statements that wait until more is known of a key; bounded, the oldest goes first.
struct WaitingStatements: Sendable {
  private let limits: TrustLimits
  private var order: ArraySlice<(key: OwnedKey, heard: HeardStatement)> = []
  private var counts: [OwnedKey: Int] = [:]
  private var size = 0

  init(limits: TrustLimits) { self.limits = limits }

  var count: Int { order.count }

  /// Lets a statement wait.
  ///
  /// - Returns: what had to go for it.
  mutating func add(_ heard: HeardStatement, for key: OwnedKey) -> [HeardStatement] {
    order.append((key, heard))
    counts[key, default: 0] += 1
    size += heard.size
    var dropped: [HeardStatement] = []
    while order.count > limits.waiting || size > limits.waitingBytes, let oldest = order.popFirst() {
      forget(oldest)
      dropped.append(oldest.heard)
    }
    return dropped
  }

  /// Takes out what waits for a key, in the order in which it came.
  mutating func take(for key: OwnedKey) -> [HeardStatement] {
    guard counts[key] != nil else { return [] }
    let taken = order.filter { $0.key == key }
    order.removeAll { $0.key == key }
    for entry in taken { forget(entry) }
    return taken.map(\.heard)
  }

  private mutating func forget(_ entry: (key: OwnedKey, heard: HeardStatement)) {
    size -= entry.heard.size
    let count = (counts[entry.key] ?? 1) - 1
    counts[entry.key] = count > 0 ? count : nil
  }
}

/// Bounds of what is remembered of statements.
public struct TrustLimits: Sendable, Hashable {
  /// Most endorsements and rotations.
  public var statements: Int
  /// Most endorsements and rotations that are contradicted.
  public var contradicted: Int
  /// Most statements that wait.
  public var waiting: Int
  /// Most bytes of statements that wait.
  public var waitingBytes: Int

  /// Bounds of their parts.
  public init(
    statements: Int = 50_000, contradicted: Int = 1_000, waiting: Int = 1_000, waitingBytes: Int = 4 << 20
  ) {
    self.statements = statements
    self.contradicted = contradicted
    self.waiting = waiting
    self.waitingBytes = waitingBytes
  }
}
