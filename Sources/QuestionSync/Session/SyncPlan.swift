public import QuestionModel

/// Bounds of an exchange.
public struct SyncLimits: Sendable, Hashable {
  /// Most rows of a feed in a page.
  public var pageRows: Int
  /// Most bytes of revisions in a page; a single question's are sent whole even so.
  public var pageBytes: Int
  /// Most prefixes in a request for fingerprints.
  public var prefixes: Int
  /// Most questions in a request for whole ones, whose answer is one message however long their histories are.
  public var questions: Int
  /// Most differences that a repair looks into before it gives up.
  public var differences: Int
  /// Most refusals that an outcome names one by one.
  public var namedRefusals: Int

  /// Bounds of their parts.
  public init(
    pageRows: Int = FeedLimits().rows, pageBytes: Int = FeedLimits().bytes, prefixes: Int = 256, questions: Int = 100,
    differences: Int = 1_000_000, namedRefusals: Int = 100
  ) {
    self.pageRows = max(1, pageRows)
    self.pageBytes = max(1, pageBytes)
    self.prefixes = max(1, prefixes)
    self.questions = max(1, questions)
    self.differences = differences
    self.namedRefusals = namedRefusals
  }
}

/// What an exchange with another bank is to do.
public struct SyncPlan: Sendable, Hashable {
  /// Id of this bank.
  public var bank: String
  /// The life of this bank's feed.
  public var epoch: String
  /// The search whose questions are pulled; nil pulls nothing.
  public var pull: String?
  /// The search whose questions are pushed; nil pushes nothing.
  public var push: String?
  /// Whether answer keys are wanted.
  public var wantsKeys: Bool
  /// Where the exchange before ended.
  public var checkpoint: SyncCheckpoint
  /// Whether everything is to be compared, as once a week.
  public var isRepairDue: Bool
  /// Questions of which revisions of the other bank wait for their parents. What still waits when an exchange has come to
  /// its end is to be let go: the other bank was asked and did not have them, and what is of use comes by repair.
  public var waiting: [QuestionID]
  /// When the exchange begins, for the mark of a repair.
  public var started: Timestamp
  /// Bounds.
  public var limits: SyncLimits

  /// A plan of its parts.
  public init(
    bank: String, epoch: String, pull: String?, push: String?, wantsKeys: Bool, checkpoint: SyncCheckpoint,
    isRepairDue: Bool = false, waiting: [QuestionID] = [], started: Timestamp, limits: SyncLimits = SyncLimits()
  ) {
    self.bank = bank
    self.epoch = epoch
    self.pull = pull
    self.push = push
    self.wantsKeys = wantsKeys
    self.checkpoint = checkpoint
    self.isRepairDue = isRepairDue
    self.waiting = waiting
    self.started = started
    self.limits = limits
  }
}
