public import QuestionModel

/// What happened in an exchange. Every event but `begin` and `stop` answers an effect by its number.
public enum SyncEvent: Sendable {
  /// The exchange begins.
  case begin
  /// The other bank answered.
  case answered(Int, SyncAnswer, sent: Int, received: Int)
  /// The other bank did not, or not with what was asked for.
  case failed(Int, SyncFault)
  /// A batch and its checkpoint are stored.
  case applied(Int, SyncApplied)
  /// A checkpoint is stored.
  case saved(Int)
  /// What this bank has to send was read.
  case outgoing(Int, OutgoingPage)
  /// This bank's fingerprints were read.
  case fingerprints(Int, FingerprintTree)
  /// Media were fetched or sent, as many as could be; whether the line kept back some of those to be sent.
  case media(Int, count: Int, hasMore: Bool)
  /// Something in this bank failed: a disk, a lock. Nothing of it is stored.
  case broken(Int, String)
  /// A person ends the exchange.
  case stop
}

/// What is to be done in an exchange. Whoever does it answers by an event with the same number.
public enum SyncEffect: Sendable, Hashable {
  /// Ask the other bank; answered by `answered` or `failed`.
  case request(Int, SyncRequest)
  /// Store a batch and the checkpoint in one transaction; answered by `applied` or `broken`.
  case apply(Int, SyncBatch, SyncCheckpoint)
  /// Store a checkpoint; answered by `saved` or `broken`.
  case save(Int, SyncCheckpoint)
  /// Read what is to be pushed; answered by `outgoing` or `broken`.
  case readOutgoing(Int, OutgoingRequest, selection: String)
  /// Read this bank's fingerprints of a selection; answered by `fingerprints` or `broken`.
  case readFingerprints(Int, selection: String, countsKeys: Bool)
  /// Fetch the media that stored questions name and that are missing; answered by `media` or `broken`.
  case fetchMedia(Int)
  /// Send media that the other bank lacks; answered by `media` or `broken`.
  case sendMedia(Int, [ContentDigest])
  /// Show how far it is.
  case progress(SyncProgress)
  /// The exchange is over.
  case finish(SyncOutcome)
}

/// What became of a batch that was stored.
public struct SyncApplied: Sendable, Hashable {
  /// Revisions that were new.
  public var stored = 0
  /// Revisions that were there before.
  public var unchanged = 0
  /// Questions whose versions were merged without a person.
  public var merged = 0
  /// Questions that a person has to merge.
  public var conflicts = 0
  /// Questions that went out of view.
  public var evicted = 0
  /// The questions of which revisions wait for their parents.
  public var waiting: [QuestionID] = []
  /// Revisions of this bank's that another bank states to have published.
  public var accepted = 0
  /// What was refused.
  public var refused: [SyncRefusal] = []

  /// Nothing became of it.
  public init() {}
}

/// What is to be read for a push.
public enum OutgoingRequest: Sendable, Hashable {
  /// What came into this bank's feed since a cursor and did not come from the other bank; nil begins at the beginning.
  case since(String?)
  /// Whole questions, from wherever they came, as far as the selection holds them.
  case whole([QuestionID])
}

/// What this bank has to push.
public struct OutgoingPage: Sendable, Hashable {
  /// What is to be sent.
  public var batch: SyncBatch
  /// The questions of its revisions.
  public var questions: [QuestionID]
  /// Where the next page begins.
  public var next: String
  /// Whether there is more at once.
  public var hasMore: Bool

  /// A page of its parts.
  public init(batch: SyncBatch, questions: [QuestionID], next: String, hasMore: Bool) {
    self.batch = batch
    self.questions = questions
    self.next = next
    self.hasMore = hasMore
  }
}
