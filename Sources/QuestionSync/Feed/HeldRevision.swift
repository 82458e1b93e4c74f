public import QuestionModel

/// A revision as a bank holds it.
public struct HeldRevision<Signing: Sendable & Hashable>: Sendable, Hashable {
  /// SHA-256 of its bytes.
  public var id: RevisionID
  /// Its row in the feed.
  public var sequence: Int64
  /// Its bytes.
  public var document: [UInt8]
  /// Its key part; nil where the bank does not hold it.
  public var key: [UInt8]?
  /// Id of the bank from which it came; nil where it was made here or came by a file.
  public var receivedFrom: String?
  /// Whether no person made it, but `AutomaticMerge`.
  public var isAutomatic: Bool
  /// Where the bank finds the signature that covers it; nil where none does.
  public var signing: Signing?
  /// Its place in the history, where the bank has it in a column; else it is read out of the bytes when needed.
  public var knownStep: HistoryStep?

  /// A revision of its parts.
  public init(
    id: RevisionID, sequence: Int64, document: [UInt8], key: [UInt8]?, receivedFrom: String?, isAutomatic: Bool,
    signing: Signing? = nil, knownStep: HistoryStep? = nil
  ) {
    self.id = id
    self.sequence = sequence
    self.document = document
    self.key = key
    self.receivedFrom = receivedFrom
    self.isAutomatic = isAutomatic
    self.signing = signing
    self.knownStep = knownStep
  }

  /// What the bytes say.
  ///
  /// - Returns: the revision.
  /// - Throws: `FieldProblem` if a bank holds bytes that are none, which its check finds.
  public func decoded() throws(FieldProblem) -> Revision {
    do { return try Revision(json: try JSONParser.parse(document)) } catch let error as FieldProblem {
      throw error
    } catch { throw FieldProblem("", "revision \(id.short) does not read: \(error)") }
  }

  /// Its place in the history.
  ///
  /// - Returns: the step.
  /// - Throws: `FieldProblem` if a bank holds bytes that are no revision.
  public func step() throws(FieldProblem) -> HistoryStep {
    if let knownStep { return knownStep }
    return try HistoryStep(id: id, document: document, isAutomatic: isAutomatic)
  }
}

/// Everything that a bank holds of one question.
public struct QuestionHistory<Signing: Sendable & Hashable>: Sendable, Hashable {
  /// From a row of the feed on, whether the question is out of the bank's view.
  public struct Standing: Sendable, Hashable {
    /// The row.
    public var sequence: Int64
    /// Whether it is evicted from then on.
    public var isEvicted: Bool

    /// A standing from a row on.
    public init(sequence: Int64, isEvicted: Bool) {
      self.sequence = sequence
      self.isEvicted = isEvicted
    }
  }

  /// A row of the feed by which answer keys came that had been withheld, or from which on they may go.
  public struct KeyArrival: Sendable, Hashable {
    /// The row.
    public var sequence: Int64
    /// Id of the bank that sent the keys; nil where this bank lets go what it held.
    public var receivedFrom: String?

    /// An arrival at a row.
    public init(sequence: Int64, receivedFrom: String?) {
      self.sequence = sequence
      self.receivedFrom = receivedFrom
    }
  }

  /// The question.
  public var question: QuestionID
  /// Its revisions, in the order of the feed.
  public var revisions: [HeldRevision<Signing>]
  /// Evictions and returns, in the order of the feed; empty for most questions. Each has a row of the feed, so that those
  /// who read it learn of it; one that came with revisions may share the row of the last of them.
  public var standings: [Standing]

  /// Keys that came after their revisions, in the order of the feed; empty for most questions.
  public var keyArrivals: [KeyArrival]

  /// A history of its parts.
  public init(
    question: QuestionID, revisions: [HeldRevision<Signing>], standings: [Standing] = [],
    keyArrivals: [KeyArrival] = []
  ) {
    self.question = question
    self.revisions = revisions
    self.standings = standings
    self.keyArrivals = keyArrivals
  }

  /// Whether the question was out of view when a row had been written.
  ///
  /// - Parameter sequence: the row.
  /// - Returns: what the last standing until then says.
  public func isEvicted(at sequence: Int64) -> Bool {
    standings.last { $0.sequence <= sequence }?.isEvicted ?? false
  }

  /// Whether keys came, or were let go, between two rows, that a bank has not sent itself.
  ///
  /// - Parameters:
  ///   - start: the rows after this one.
  ///   - end: the last row.
  ///   - peer: id of the bank; nil for any.
  /// - Returns: whether there is such a row.
  public func hasNewKeys(after start: Int64, upTo end: Int64, for peer: String?) -> Bool {
    keyArrivals.contains {
      $0.sequence > start && $0.sequence <= end && (peer == nil || $0.receivedFrom != peer)
    }
  }
}
