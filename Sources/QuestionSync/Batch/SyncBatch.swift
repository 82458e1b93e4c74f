public import QuestionModel

/// A revision as it travels between banks: the exact bytes it was made of.
public struct SyncItem: Sendable, Hashable {
  /// The revision's bytes, whose SHA-256 is its id.
  public var document: [UInt8]
  /// The key part's bytes; nil where it is withheld from the receiver.
  public var key: [UInt8]?
  /// Where the batch's signatures cover it; nil where none does.
  public var place: SignedPlace?

  /// A revision to be sent, or one that came.
  public init(document: [UInt8], key: [UInt8]?, place: SignedPlace? = nil) {
    self.document = document
    self.key = key
    self.place = place
  }
}

/// The place of a revision among those that one signature covers.
public struct SignedPlace: Sendable, Hashable {
  /// Index in the batch's `signings`.
  public var signing: Int
  /// Index among the leaves of that signing's Merkle tree.
  public var leaf: Int

  /// A place.
  public init(signing: Int, leaf: Int) {
    self.signing = signing
    self.leaf = leaf
  }
}

/// What one message carries of a bank: revisions, parents before children, and what proves them.
public struct SyncBatch: Sendable, Hashable {
  /// The revisions.
  public var items: [SyncItem]
  /// The signatures that cover them.
  public var signings: [SigningShare]
  /// Statements on keys and publications that the receiver does not have yet.
  public var statements: [SignedStatement]
  /// Questions that no longer match what the receiver selects.
  public var left: [QuestionID]

  /// A batch of its parts.
  public init(
    items: [SyncItem] = [], signings: [SigningShare] = [], statements: [SignedStatement] = [], left: [QuestionID] = []
  ) {
    self.items = items
    self.signings = signings
    self.statements = statements
    self.left = left
  }

  /// Whether it carries nothing.
  public var isEmpty: Bool { items.isEmpty && statements.isEmpty && left.isEmpty }
}
