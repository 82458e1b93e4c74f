public import QuestionModel

/// A practice quiz under way or done.
public struct PracticeSession: Sendable, Hashable {
  /// Names it in the journal.
  public let id: String
  /// Where its questions come from: a file or a URL.
  public let bank: String
  /// How it was set up.
  public let options: PracticeOptions
  /// What draws and mixes.
  public let seed: UInt64
  /// The questions in order.
  public var items: [PracticeItem]
  /// The question on screen.
  public var position = 0
  /// Time used so far in seconds, where a clock runs.
  public var elapsed = 0
  /// What an adaptive quiz chooses from; nil where the questions are known from the start.
  public var adaptive: AdaptiveRun?
  /// Counts its changes, so that an older state is never saved over a newer one.
  public private(set) var version = 0

  init(
    id: String, bank: String, options: PracticeOptions, seed: UInt64, items: [PracticeItem],
    adaptive: AdaptiveRun? = nil, version: Int = 0
  ) {
    self.adaptive = adaptive
    self.id = id
    self.bank = bank
    self.options = options
    self.seed = seed
    self.items = items
    self.version = version
  }

  /// The quiz, as the log of answers names it.
  var run: PracticeRun { PracticeRun(id: id, mode: options.mode) }

  /// The ability after the answers so far; nil where the quiz is not adaptive.
  var estimate: AbilityEstimate? { adaptive?.estimate(items) }

  /// The question on screen.
  var current: PracticeItem? { items.indices.contains(position) ? items[position] : nil }

  /// Questions without an answer.
  var unansweredCount: Int { items.count { !$0.isAnswered } }

  /// Leaves out what an adaptive quiz asked last and nobody answered: it was chosen, not set, and nobody has failed it.
  mutating func dropLeftAlone() {
    guard adaptive != nil, items.contains(where: { $0.result != nil }) else { return }
    items.removeAll { $0.result == nil && !$0.isAnswered }
    position = Swift.min(position, items.count - 1)
  }

  /// Whether nothing was answered or flagged yet, so that nothing is worth keeping.
  var isUntouched: Bool { items.allSatisfy { !$0.isAnswered && !$0.isFlagged && $0.result == nil } }

  /// What keeps the quiz when it is left: its state, or nothing at all of one that was only looked at.
  mutating func leavingEffect() -> AppEffect? {
    guard isUntouched else { return .save(snapshot()) }
    return version == 0 ? nil : .discard(snapshot())
  }

  /// Seconds left on the clock; nil without one, never negative.
  var secondsLeft: Int? { options.minutes.map { Swift.max(0, $0 * 60 - elapsed) } }

  /// The state to save from here on.
  mutating func snapshot() -> PracticeSnapshot {
    version += 1
    return PracticeSnapshot(self)
  }
}

/// What the journal keeps of a quiz: which revisions, in which order, and what was answered; no texts and no keys.
public struct PracticeSnapshot: Sendable, Hashable {
  /// One question of it.
  public struct Item: Sendable, Hashable {
    /// The question.
    public var id: QuestionID
    /// The pinned revision.
    public var revision: RevisionID
    /// The pinned revision of its passage; nil without one.
    public var passage: RevisionID?
    /// What was answered.
    public var response: Response?
    /// Whether the answer was given in.
    public var isGraded: Bool
    /// Whether it is marked for another look.
    public var isFlagged: Bool
  }

  /// Names it in the journal.
  public var id: String
  /// Where its questions come from.
  public var bank: String
  /// How it was set up.
  public var options: PracticeOptions
  /// What draws and mixes.
  public var seed: UInt64
  /// The questions in order.
  public var items: [Item]
  /// The question on screen.
  public var position: Int
  /// Seconds used.
  public var elapsed: Int
  /// The number of the change.
  public var version: Int

  init(_ session: PracticeSession) {
    id = session.id
    bank = session.bank
    options = session.options
    seed = session.seed
    items = session.items.map {
      Item(
        id: $0.id, revision: $0.revision, passage: $0.passage?.passage?.revision, response: $0.response,
        isGraded: $0.result != nil, isFlagged: $0.isFlagged)
    }
    position = session.position
    elapsed = session.elapsed
    version = session.version
  }

  /// Questions with an answer.
  public var answeredCount: Int { items.count { !($0.response?.isEmpty ?? true) } }
}
