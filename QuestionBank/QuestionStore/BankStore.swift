import QuestionAPI
import QuestionModel

/// What a storage engine does for a bank: whole operations, each one transaction, paged everywhere.
protocol BankStore: Sendable {
  /// Id of the bank, written into the revisions made here.
  var bank: String { get }

  func record(_ id: QuestionID) async throws(BankError) -> QuestionRecord?
  func record(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord?
  func history(of id: QuestionID) async throws(BankError) -> [QuestionRecord]
  /// For each the question whose kind, stem, options and files are these, whatever its id; nil where there is none.
  func records(saying contents: [QuestionContent]) async throws(BankError) -> [QuestionRecord?]
  /// Whether the bank has no question at all.
  func isEmpty() async throws(BankError) -> Bool

  func search(_ expression: SearchExpression, query: String, limit: Int, after cursor: String?) async throws(BankError)
    -> SearchResult
  /// Draws questions out of those that a search finds.
  func sample(_ expression: SearchExpression, count: Int, seed: UInt64) async throws(BankError) -> [QuestionRecord]
  /// Questions that may be much like one with such content, as the words they share say; a few hundred at most.
  func candidates(like content: QuestionContent, except id: QuestionID?) async throws(BankError) -> [QuestionRecord]
  func facets(_ expression: SearchExpression) async throws(BankError) -> FacetCounts
  func tags() async throws(BankError) -> [TagCount]
  func stats() async throws(BankError) -> BankStats

  /// The namespaces of tags that someone has described, sorted by name.
  func namespaces() async throws(BankError) -> [TagNamespace]
  /// Puts a namespace in the place of the one of its name.
  func set(_ namespace: TagNamespace, audit: AuditEntry) async throws(BankError)
  /// Forgets what a namespace allows; false where there was nothing to forget.
  func removeNamespace(_ name: String, audit: AuditEntry) async throws(BankError) -> Bool

  /// Saves questions in one transaction; a refused one does not hold up the others.
  func save(_ questions: [PreparedQuestion], audit: AuditEntry, isDryRun: Bool) async throws(BankError) -> [SaveOutcome]

  /// Takes revisions made elsewhere as they are, parents before children; a dry run says what passed before them.
  func insert(_ revisions: [ForeignRevision], audit: AuditEntry, passed: PassedRows?) async throws(BankError)
    -> [SaveOutcome]

  /// Saves every question that the transform looks at and alters, in one transaction, as an operation that can be
  /// undone; where nothing changes, there is none.
  func transform(_ transform: QuestionTransform) async throws(BankError) -> TransformResult

  func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation]

  /// Makes what an operation changed as it was before, where nothing speaks against it.
  func undo(_ operation: Int, by authorship: Authorship) async throws(BankError) -> UndoReport

  /// Saves a question and makes a comment on what it comes to, both or neither; a refused save throws.
  func save(_ question: PreparedQuestion, comment text: String, audit: AuditEntry) async throws(BankError)
    -> SaveOutcome

  /// The comments on a question; nil where there is no such question.
  func comments(on id: QuestionID) async throws(BankError) -> CommentThread?

  /// How many comments on each of some questions are open.
  func openComments(on ids: [QuestionID]) async throws(BankError) -> [QuestionID: Int]

  /// Keeps a comment; one that was kept with the same idempotency key stays the only one.
  func add(_ comment: NewComment, audit: AuditEntry) async throws(BankError) -> QuestionComment

  /// Resolves or reopens a comment.
  func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?, audit: AuditEntry
  ) async throws(BankError) -> QuestionComment

  func changes(since cursor: String?, limit: Int) async throws(BankError) -> ChangePage

  /// Returns when something was written here after a sequence, or when the time is over.
  func waitForChange(after cursor: String?, for duration: Duration) async

  func putMedia(_ file: MediaFile, digest: ContentDigest) async throws(BankError) -> Bool
  func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile?

  /// A page of the audit, newest first.
  func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage
  func verifyAudit() async throws(BankError) -> AuditVerification
  /// Sets for how many months rows of the audit are kept, if that is said, and removes those that are older.
  func retainAudit(months: Int?, at time: Timestamp) async throws(BankError) -> AuditRetention

  /// What an idempotency key stands for, if it was used.
  func remembered(_ key: String) async throws(BankError) -> RememberedWrite?
}

/// One page of a search.
struct SearchResult: Sendable {
  let records: [QuestionRecord]
  let next: String?
}

/// A creating call that was answered before.
struct RememberedWrite: Sendable {
  let request: ContentDigest
  let question: QuestionID
  let revision: RevisionID
}

/// A question to be saved.
struct QuestionSave: Sendable {
  /// What must hold for the save to happen.
  enum Expectation: Sendable {
    /// The question is new, or this is its current content; anything current is replaced.
    case anything
    /// The question is new.
    case new
    /// This is its current revision.
    case revision(RevisionID)
    /// These are heads of it, two or more, of which this makes one.
    case heads([RevisionID])
  }

  /// The heads that the save makes one of; nil for any other.
  var merged: [RevisionID]? {
    if case .heads(let heads) = expectation { heads } else { nil }
  }

  let id: QuestionID
  let question: Question
  /// Nil keeps what is; a new question becomes a draft.
  let status: QuestionStatus?
  let expectation: Expectation
  let authorship: Authorship
  let created: Timestamp
  /// Whether all but tags and status is in the bank already; revisions from elsewhere are kept however they are, and
  /// must not stand in the way of a change over the whole bank.
  var isStored = false
  /// Tags that an earlier revision had and that come back, though a namespace may have been closed since.
  var earlierTags: [Tag] = []
  /// Key and request of a creating call, kept in the same transaction.
  var idempotency: (key: String, request: ContentDigest)?
}

/// A revision made in another bank, as the bytes it came in.
struct ForeignRevision: Sendable {
  let document: [UInt8]
  let key: [UInt8]?
}

/// What became of a save.
enum SaveOutcome: Sendable {
  case created(RevisionID)
  case updated(RevisionID)
  case unchanged(RevisionID)
  case refused(BankError)

  /// Whether there is a new revision.
  var isChange: Bool {
    switch self {
    case .created, .updated: true
    case .unchanged, .refused: false
    }
  }
}
