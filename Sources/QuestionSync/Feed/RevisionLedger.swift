public import QuestionModel

/// A row of a bank's feed.
public struct LedgerChange<Signing: Sendable & Hashable>: Sendable, Hashable {
  /// The row's number.
  public var sequence: Int64
  /// The question of which a revision was stored, which was evicted or came back, or of which keys came later.
  public var question: QuestionID
  /// The question's only revision, where it has no other and no other row; a bank that gives it saves itself a look at
  /// the history.
  public var only: HeldRevision<Signing>?

  /// A row of its parts.
  public init(sequence: Int64, question: QuestionID, only: HeldRevision<Signing>? = nil) {
    self.sequence = sequence
    self.question = question
    self.only = only
  }
}

/// A statement as a bank holds it.
public struct HeldStatement: Sendable, Hashable {
  /// Its number here.
  public var number: Int64
  /// What it says, signed.
  public var statement: SignedStatement
  /// Id of the bank from which it came; nil where it was made here.
  public var receivedFrom: String?

  /// A statement of its parts.
  public init(number: Int64, statement: SignedStatement, receivedFrom: String?) {
    self.number = number
    self.statement = statement
    self.receivedFrom = receivedFrom
  }
}

/// What a bank holds, as sync reads it. All calls for one answer see one state: a single read transaction.
public protocol RevisionLedger<Signing> {
  /// How the bank finds the signature of a revision again.
  associatedtype Signing: Sendable & Hashable

  /// The life of the feed; another one after a restore from a backup.
  func epoch() throws -> String

  /// The feed's last row; 0 where there is none.
  func lastSequence() throws -> Int64

  /// Rows of the feed.
  ///
  /// - Parameters:
  ///   - sequence: the rows after this one.
  ///   - limit: most rows.
  /// - Returns: the rows in ascending order without a gap.
  /// - Throws: what the bank's engine throws.
  func changes(after sequence: Int64, limit: Int) throws -> [LedgerChange<Signing>]

  /// A question's history.
  ///
  /// - Parameter question: its id.
  /// - Returns: everything that is held of it, evicted or not; nil where nothing is.
  /// - Throws: what the bank's engine throws.
  func history(of question: QuestionID) throws -> QuestionHistory<Signing>?

  /// Questions of which the shown revision names a passage; those of which only an earlier one does may be among them.
  ///
  /// - Parameter passage: the passage's id.
  /// - Returns: their ids, evicted ones too.
  /// - Throws: what the bank's engine throws.
  func questions(naming passage: QuestionID) throws -> [QuestionID]

  /// All questions, in an order of the bank's choosing that does not change.
  ///
  /// - Parameters:
  ///   - question: those that come after it; nil begins with the first.
  ///   - limit: most questions.
  /// - Returns: their ids, evicted ones too.
  /// - Throws: what the bank's engine throws.
  func questions(after question: QuestionID?, limit: Int) throws -> [QuestionID]

  /// Statements.
  ///
  /// - Parameters:
  ///   - number: those with a higher number.
  ///   - limit: most statements.
  /// - Returns: statements in ascending order of their numbers.
  /// - Throws: what the bank's engine throws.
  func statements(after number: Int64, limit: Int) throws -> [HeldStatement]

  /// The number of the last statement; 0 where there is none.
  func lastStatement() throws -> Int64

  /// Which of some questions match a selection by their shown revision, where the bank can tell faster than by reading
  /// each of them.
  ///
  /// - Parameters:
  ///   - questions: questions that are not evicted.
  ///   - selection: the selection, not the empty one; `expression` is what is to be matched.
  /// - Returns: those that match; nil where each is to be read.
  /// - Throws: what the bank's engine throws.
  func selected(_ questions: [QuestionID], by selection: SyncSelection) throws -> Set<QuestionID>?

  /// The fingerprints of all questions in a selection, kept from before where nothing has changed since.
  ///
  /// - Parameters:
  ///   - selection: the selection.
  ///   - keys: whether it counts which keys are held, and of which questions.
  ///   - workOut: reads every history.
  /// - Returns: the tree.
  /// - Throws: what the bank's engine throws.
  func fingerprints(
    of selection: SyncSelection, keys: KeySharing, orElse workOut: () throws -> FingerprintTree
  ) throws -> FingerprintTree

  /// Puts revisions into the form in which they travel, with the signatures that cover them.
  ///
  /// - Parameter revisions: in the order of the batch; keys that the receiver may not have are nil already.
  /// - Returns: items in the same order, with places among the shares.
  /// - Throws: what the bank's engine throws.
  func signed(_ revisions: [HeldRevision<Signing>]) throws -> (items: [SyncItem], signings: [SigningShare])
}

extension RevisionLedger {
  /// Nil: each question is read.
  public func selected(_ questions: [QuestionID], by selection: SyncSelection) throws -> Set<QuestionID>? { nil }

  /// Works them out each time.
  public func fingerprints(
    of selection: SyncSelection, keys: KeySharing, orElse workOut: () throws -> FingerprintTree
  ) throws -> FingerprintTree { try workOut() }

  /// The bytes without any signature.
  public func signed(
    _ revisions: [HeldRevision<Signing>]
  ) throws -> (items: [SyncItem], signings: [SigningShare]) {
    (revisions.map { SyncItem(document: $0.document, key: $0.key) }, [])
  }
}
