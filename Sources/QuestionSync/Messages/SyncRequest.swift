public import QuestionModel

/// The versions of the protocol.
public enum SyncProtocol {
  /// Versions that this program speaks, the newest last.
  public static let versions = 1...1
}

/// Who asks, and of what the answer shall be.
public struct SyncCaller: Sendable, Hashable {
  /// Most bytes of a bank's id.
  public static let longestBank = 256

  /// Versions of the protocol that the asking bank speaks.
  public var versions: ClosedRange<Int>
  /// Id of the asking bank.
  public var bank: String
  /// The search whose questions it wants; empty for all.
  public var selection: String
  /// Whether it wants answer keys, as far as it may have them.
  public var wantsKeys: Bool

  /// A caller.
  public init(
    bank: String, selection: String, wantsKeys: Bool, versions: ClosedRange<Int> = SyncProtocol.versions
  ) {
    self.versions = versions
    self.bank = bank
    self.selection = selection
    self.wantsKeys = wantsKeys
  }
}

/// What one bank asks of another.
public enum SyncRequest: Sendable, Hashable {
  /// What changed since a cursor that the other bank gave; nil begins at the beginning.
  case pull(SyncCaller, since: String?, limit: Int)
  /// Takes revisions.
  case push(SyncCaller, SyncBatch)
  /// The nodes of the fingerprint tree at some prefixes of hexadecimal digits; the empty prefix is the root.
  case fingerprints(SyncCaller, prefixes: [String])
  /// Whole histories of some questions.
  case questions(SyncCaller, [QuestionID])
  /// An immutable bundle of the whole selection.
  case snapshot(SyncCaller)
  /// A part of a bundle, from 0.
  case snapshotPart(SyncCaller, id: String, part: Int)
}

extension SyncRequest {
  /// The kind of request that brings questions; all others only ask.
  public static let pushName = "push"

  /// The kinds of request, as addresses and logs name them.
  public static let names = ["pull", pushName, "fingerprints", "questions", "snapshot", "snapshot-part"]

  /// Which kind it is.
  public var name: String {
    switch self {
    case .pull: "pull"
    case .push: Self.pushName
    case .fingerprints: "fingerprints"
    case .questions: "questions"
    case .snapshot: "snapshot"
    case .snapshotPart: "snapshot-part"
    }
  }

  /// Who asks.
  public var caller: SyncCaller {
    switch self {
    case .pull(let caller, _, _), .push(let caller, _), .fingerprints(let caller, _), .questions(let caller, _),
      .snapshot(let caller), .snapshotPart(let caller, _, _):
      caller
    }
  }
}

/// What a bank answers.
public enum SyncAnswer: Sendable, Hashable {
  /// To a pull.
  case pulled(PullAnswer)
  /// To a push.
  case pushed(PushAnswer)
  /// To `fingerprints`.
  case fingerprints(FingerprintAnswer)
  /// To `questions`; those that the bank has and does not select are among the batch's `left`, those that it does not
  /// have are not there at all: it may have lost them.
  case questions(SyncBatch)
  /// To `snapshot`.
  case snapshot(SnapshotManifest)
  /// To `snapshotPart`.
  case snapshotPart(SyncBatch)

  /// The revisions that came with it, to be stored here.
  public var batch: SyncBatch? {
    switch self {
    case .pulled(let answer): answer.batch
    case .questions(let batch), .snapshotPart(let batch): batch
    case .pushed, .fingerprints, .snapshot: nil
    }
  }
}

/// A page of another bank's feed.
public struct PullAnswer: Sendable, Hashable {
  /// What changed.
  public var batch: SyncBatch
  /// Where the next page begins.
  public var next: String
  /// Whether there is more at once.
  public var hasMore: Bool

  /// A page.
  public init(batch: SyncBatch, next: String, hasMore: Bool) {
    self.batch = batch
    self.next = next
    self.hasMore = hasMore
  }
}

/// What became of revisions that were pushed.
public struct PushAnswer: Sendable, Hashable {
  /// How many are new there.
  public var stored: Int
  /// How many were there before.
  public var unchanged: Int
  /// How many of the new ones wait for that bank's reviewers.
  public var proposed: Int
  /// How many wait for their parents.
  public var waiting: Int
  /// What was refused.
  public var refused: [SyncRefusal]
  /// Media that the pushed questions name and that bank lacks.
  public var wantedMedia: [ContentDigest]

  /// An answer.
  public init(
    stored: Int = 0, unchanged: Int = 0, proposed: Int = 0, waiting: Int = 0, refused: [SyncRefusal] = [],
    wantedMedia: [ContentDigest] = []
  ) {
    self.stored = stored
    self.unchanged = unchanged
    self.proposed = proposed
    self.waiting = waiting
    self.refused = refused
    self.wantedMedia = wantedMedia
  }
}

/// Nodes of a fingerprint tree, and where its feed stood when they were read.
public struct FingerprintAnswer: Sendable, Hashable {
  /// The cursor from which the feed goes on after a repair with these nodes.
  public var position: String
  /// Whether the fingerprints count which keys are held, since the asking bank may have them.
  public var countsKeys: Bool
  /// The nodes, in the order that was asked for.
  public var nodes: [FingerprintNode]

  /// An answer.
  public init(position: String, countsKeys: Bool = false, nodes: [FingerprintNode]) {
    self.position = position
    self.countsKeys = countsKeys
    self.nodes = nodes
  }
}

/// An immutable bundle of a selection.
public struct SnapshotManifest: Sendable, Hashable {
  /// Names the bundle.
  public var id: String
  /// How many parts it has.
  public var parts: Int
  /// The cursor from which the feed goes on after it.
  public var position: String

  /// A manifest.
  public init(id: String, parts: Int, position: String) {
    self.id = id
    self.parts = parts
    self.position = position
  }
}
