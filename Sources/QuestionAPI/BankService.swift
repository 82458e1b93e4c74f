public import QuestionModel

/// Everything a bank does, wherever it is: in this process or behind a URL.
///
/// Every call throws `BankError` and nothing else.
public protocol BankService: Sendable {
  /// What is in the bank.
  func stats() async throws(BankError) -> BankStats

  /// A page of the questions that a search finds, best first. Passages are found, here and by every other search, only
  /// where it asks for their kind, for one by its id, or for conflicts.
  func search(_ request: SearchRequest) async throws(BankError) -> SearchPage

  /// Questions drawn at random out of those that a search finds, in the order of the draw.
  func sample(_ request: SampleRequest) async throws(BankError) -> [QuestionSummary]

  /// How many of the questions that a search finds have each subject, grade, level, kind and status.
  func facets(query: String) async throws(BankError) -> FacetCounts

  /// Questions that are much alike among those that a search finds, retired ones left out, the closest first.
  func duplicates(_ request: DuplicateRequest) async throws(BankError) -> DuplicateReport

  /// Questions that are much like one that is being written, retired ones left out, the closest first.
  ///
  /// They are looked for through the search index, so of a very common template not every one may be found.
  func similar(to request: SimilarRequest) async throws(BankError) -> [SimilarQuestion]

  /// Keeps one of several questions that are much alike and retires the others, as one operation that can be undone.
  /// If one of them was saved since it was compared, `.stale` is thrown and nothing is changed.
  func resolveDuplicates(
    _ resolution: DuplicateResolution, by author: Authorship
  ) async throws(BankError) -> ResolvedDuplicates

  /// The current revision of a question.
  func question(_ id: QuestionID) async throws(BankError) -> QuestionRecord

  /// Stores a new question. A second call with the same idempotency key and draft answers as the first did and
  /// stores nothing.
  func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord

  /// Saves a question anew; the same content makes no revision. If `expected`, the revision that was edited, is not
  /// the current one, `.stale` is thrown.
  func update(_ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID) async throws(BankError) -> QuestionRecord

  /// Sets a question's status, as a new revision, and makes the comment that comes with it, both or neither. Publishing
  /// a question whose review finds faults of severity error throws `.invalid` with a problem for each, unless
  /// overriding is asked for. If `expected`, the revision that was looked at, is not the current one, `.stale` is thrown.
  func setStatus(
    _ id: QuestionID, to change: StatusChange, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord

  /// The comments on a question. They stay in this bank: no export carries them.
  func comments(on id: QuestionID) async throws(BankError) -> CommentThread

  /// Adds a comment to those on a question. A second call with the same idempotency key and comment answers as the
  /// first did and adds nothing.
  func comment(
    _ id: QuestionID, _ draft: CommentDraft, idempotencyKey: String?
  ) async throws(BankError) -> QuestionComment

  /// Resolves or reopens a comment; one that is so already stays as it is.
  func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?
  ) async throws(BankError) -> QuestionComment

  /// A page of the questions that a search finds, each with its faults and how many comments are open, in the order
  /// of the search.
  func reviewQueue(_ request: ReviewRequest) async throws(BankError) -> ReviewPage

  /// Saves the content of an earlier revision as a new one.
  func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord

  /// Saves what edits made apart come to, as one revision made from all of `heads`, of which there are two or more. If
  /// one of them is no head of the question now, `.stale` is thrown.
  func merge(_ id: QuestionID, _ draft: QuestionDraft, heads: [RevisionID]) async throws(BankError) -> QuestionRecord

  /// The history of a question, newest first.
  func revisions(of id: QuestionID) async throws(BankError) -> [RevisionSummary]

  /// One revision of a question by itself, without the heads.
  func revision(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord

  /// What changed between two revisions.
  func diff(_ id: QuestionID, from: RevisionID, to: RevisionID) async throws(BankError) -> QuestionDiff

  /// Whether a question's answer key is under an embargo now, so that no student may learn it by answering.
  func isUnderEmbargo(_ id: QuestionID) async throws(BankError) -> Bool

  /// Grades an answer and says what was right.
  func answer(_ id: QuestionID, revision: RevisionID, response: Response) async throws(BankError) -> AnswerResult

  /// Every tag with the number of questions that have it, sorted by name; of one that only passages have it is 0.
  func tags() async throws(BankError) -> [TagCount]

  /// Renames or merges tags over the whole bank: every question with one of them, or one below it, gets the other.
  func renameTags(_ tags: [Tag], to target: Tag, by author: Authorship) async throws(BankError) -> TagChange

  /// Takes tags, alone or with all that stands below them, from every question of the bank. A tag that no question has
  /// is `.notFound`.
  func deleteTags(_ deletion: TagDeletion, by author: Authorship) async throws(BankError) -> TagChange

  /// Adds and removes tags on every question that a search finds.
  func changeTags(
    query: String, add: [Tag], remove: [Tag], by author: Authorship
  ) async throws(BankError) -> TagChange

  /// What the same changes on many questions would do. Nothing is changed, and nobody's writing waits for it.
  ///
  /// - Parameters:
  ///   - request: the questions and the changes.
  ///   - limit: how many changes to show word by word, 0 to 100.
  /// - Returns: the counts, what is refused and why, the first changes, and a digest of them all.
  /// - Throws: `.invalid` where the changes themselves are wrong, `.query` where the search does not parse.
  func previewBulk(_ request: BulkRequest, limit: Int) async throws(BankError) -> BulkPreview

  /// Makes the same changes on many questions, as one operation that can be undone. Where a question cannot be changed
  /// so, because it would be wrong or because edits made apart wait to be brought together, it is left and told.
  ///
  /// - Parameters:
  ///   - request: the questions and the changes.
  ///   - digest: the digest of the preview that a person saw; nil does without.
  /// - Returns: what changed and what was refused.
  /// - Throws: `.changedSincePreview` where it would not do what was shown; as `previewBulk` otherwise.
  func bulk(_ request: BulkRequest, expecting digest: ContentDigest?) async throws(BankError) -> BulkReport

  /// The changes of many questions made here as one, newest first.
  ///
  /// - Parameters:
  ///   - limit: most operations to tell, 1 to 200.
  ///   - before: tells those with smaller numbers only; nil begins with the newest.
  /// - Returns: the operations.
  /// - Throws: `.invalid` where the limit is none.
  func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation]

  /// Takes an operation back, as an operation of its own that can be undone in turn. What was edited since keeps these
  /// edits; where they clash with what the operation changed, and where edits made apart wait to be brought together,
  /// the question is left as it is and told.
  ///
  /// - Parameters:
  ///   - operation: its number.
  ///   - author: who undoes it, and why.
  /// - Returns: what became as before, and what was left.
  /// - Throws: `.notFound` where there is no such operation, `.invalid` where it is undone already.
  func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport

  /// The namespaces of tags that someone has described, sorted by name.
  func namespaces() async throws(BankError) -> [TagNamespace]

  /// Says what a namespace allows, and whether it is closed. While it is, a save that gives a question a tag which is
  /// not allowed there is `.invalid` in the field `tags`; tags that a question has may stay, restoring brings them back,
  /// and revisions of other banks are taken as they are.
  func setNamespace(_ namespace: TagNamespace, by author: Authorship) async throws(BankError)

  /// Forgets what a namespace allows, so that it allows everything; one that nobody described is `.notFound`.
  func removeNamespace(_ name: String, by author: Authorship) async throws(BankError)

  /// Stores the questions of a file of any readable format, one by one; the observer is told of every one refused, of
  /// what could not be carried over and, now and then, how far the import is.
  func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport

  /// Writes the questions that a search finds, each passage before the first of its questions, chunk by chunk, whole
  /// lines in formats of lines; a search for everything finds every passage here. The observer is told of everything
  /// that the format has no place for.
  @discardableResult
  func exportQuestions(
    query: String, options: ExportOptions, observer: some ExportObserver,
    write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport

  /// At most `limit` (1 to 1000) changes since a cursor, oldest first; where there are none, waits for one as long as
  /// `wait` says. A nil cursor stands for the beginning.
  func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage

  /// Stores a picture or sound and says whether it is new here.
  func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool

  /// A stored picture or sound.
  func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile
}

extension BankService {
  /// The newest operation that is in force and is no undo: what a person means by "take it back".
  ///
  /// - Returns: the operation; nil where there is none.
  /// - Throws: as `operations`.
  public func newestOperationInForce() async throws(BankError) -> BankOperation? {
    var before: Int?
    while true {
      let page = try await operations(limit: OperationList.maximumLimit, before: before)
      if let found = page.first(where: { $0.undoneBy == nil && $0.undoes == nil }) { return found }
      guard page.count == OperationList.maximumLimit, let last = page.last else { return nil }
      before = last.number
    }
  }
}

/// Bytes that come in chunks, such as a file or a request's body.
public protocol ByteSource: Sendable {
  /// The next chunk; nil at the end.
  mutating func next() async throws -> [UInt8]?
}

extension BankService {
  /// Writes the questions that a search finds, for someone who does not ask what the format has no place for.
  ///
  /// - Parameters:
  ///   - query: which questions.
  ///   - options: how they are written.
  ///   - write: takes the file chunk by chunk.
  /// - Returns: how many were written.
  /// - Throws: as the call with an observer.
  @discardableResult
  public func exportQuestions(
    query: String, options: ExportOptions, write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport {
    try await exportQuestions(query: query, options: options, observer: NoExportObserver(), write: write)
  }

  /// False: a bank that is somewhere else sees to it by itself.
  public func isUnderEmbargo(_ id: QuestionID) async throws(BankError) -> Bool { false }
}
