public import QuestionModel

/// What one answer carries of a bank, before it is put into the form in which it travels.
public struct FeedPage<Signing: Sendable & Hashable>: Sendable {
  /// Revisions, parents before children; keys that the receiver may not have are nil.
  public var revisions: [HeldRevision<Signing>] = []
  /// The questions of the revisions.
  public var questions: [QuestionID] = []
  /// Questions that were selected at the cursor and are not any more.
  public var left: [QuestionID] = []
  /// Statements that the receiver does not have yet.
  public var statements: [SignedStatement] = []
  /// Where the next page begins.
  public var next: FeedCursor
  /// Whether there is more at once.
  public var hasMore = false
  /// How many bytes the revisions have.
  public var byteCount = 0

  init(next: FeedCursor) { self.next = next }

  /// The page as it travels.
  ///
  /// - Parameter ledger: the bank that it is a page of, in the same read transaction.
  /// - Returns: the batch.
  /// - Throws: what the ledger throws.
  public func batch(_ ledger: some RevisionLedger<Signing>) throws -> SyncBatch {
    let signed = try ledger.signed(revisions)
    return SyncBatch(items: signed.items, signings: signed.signings, statements: statements, left: left)
  }
}

/// What a receiver may have of the answer keys.
public struct KeySharing: Sendable, Hashable {
  /// Whether it has the scope and asked for keys.
  public var isAllowed: Bool
  /// The questions whose keys are held back for now.
  public var heldBack: Set<QuestionID>

  /// No keys at all.
  public static let none = KeySharing(isAllowed: false)

  /// Rules of their parts.
  public init(isAllowed: Bool, heldBack: Set<QuestionID> = []) {
    self.isAllowed = isAllowed
    self.heldBack = heldBack
  }

  /// Whether the key of a question may go.
  public func allows(_ question: QuestionID) -> Bool { isAllowed && !heldBack.contains(question) }

  /// A name for these rules, so that what was made under others is not taken for what they allow.
  public var name: String {
    guard isAllowed else { return "none" }
    return heldBack.isEmpty ? "all" : ContentDigest(of: heldBack.sorted().flatMap(\.bytes)).description
  }
}

/// Bounds of a page.
public struct FeedLimits: Sendable, Hashable {
  /// Most rows of the feed that are looked at.
  public var rows: Int
  /// Most bytes of revisions; a single question's are sent whole even so.
  public var bytes: Int
  /// Most statements.
  public var statements: Int

  /// Bounds of their parts.
  public init(rows: Int = 2000, bytes: Int = 8 << 20, statements: Int = 1000) {
    self.rows = max(1, rows)
    self.bytes = max(1, bytes)
    self.statements = max(1, statements)
  }
}
