import QuestionAPI
import QuestionModel
import Synchronization

/// Writing, as far as the terminal client asks for it.
extension FakeBank {
  func refuse() -> BankError { .unavailable("this bank does not do that") }

  func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord {
    try check()
    if let idempotencyKey, let id = created.withLock({ $0[idempotencyKey] }) { return try await question(id) }
    let id = Self.id(stored.count + 1)
    try save(draft, of: id, parents: [], generation: 0, status: .draft)
    if let idempotencyKey { created.withLock { $0[idempotencyKey] = id } }
    if losesAnswers { throw .unavailable("mất kết nối") }
    return try await question(id)
  }

  func update(
    _ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    let before = try find(id)
    let current = ContentDigest(of: before.history[0].canonicalBytes)
    guard current == expected else { throw .stale(current: current) }
    try save(
      draft, of: id, parents: [current], generation: before.history[0].generation + 1,
      status: before.history[0].status)
    return try await question(id)
  }

  func save(
    _ draft: QuestionDraft, of id: QuestionID, parents: [RevisionID], generation: Int, status: QuestionStatus,
    in origin: String = "test"
  ) throws(BankError) {
    let question = draft.question.normalized
    let problems = QuestionValidation.problems(of: question)
    guard problems.isEmpty else { throw .invalid(problems) }
    let vocabulary = TagVocabulary(described)
    let before = stored.first { $0.id == id }?.question.content.tags ?? []
    let refused = vocabulary.refused(question.content.tags, keeping: before)
    guard refused.isEmpty else { throw .invalid(refused.compactMap { vocabulary.refusal(of: $0)?.problem }) }
    let key = Self.sealed(question.key)
    let revision = Revision(
      question: id, parents: parents, generation: generation, origin: origin, author: draft.authorship.author,
      created: Timestamp(milliseconds: 1_770_000_000_000 + Int64(generation)), message: draft.authorship.message,
      status: draft.status ?? status, content: question.content, keyDigest: key.digest)
    state.withLock { stored in
      if let place = stored.firstIndex(where: { $0.id == id }) {
        stored[place].question = question
        stored[place].history.insert(revision, at: 0)
        stored[place].keys.insert(key, at: 0)
      } else {
        stored.append(Stored(id: id, question: question, history: [revision], keys: [key]))
      }
    }
  }

  func merge(
    _ id: QuestionID, _ draft: QuestionDraft, heads: [RevisionID]
  ) async throws(BankError) -> QuestionRecord {
    let before = try find(id)
    let current = before.heads
    guard Set(current) == Set(heads) else { throw .stale(current: current[0]) }
    try save(
      draft, of: id, parents: heads.sorted(), generation: before.history[0].generation + 1,
      status: before.history[0].status)
    return try await question(id)
  }

  /// Adds an edit made elsewhere, from an earlier revision.
  func edit(
    _ id: QuestionID, from parent: RevisionID, _ draft: QuestionDraft, in origin: String = "test"
  ) throws {
    let generation =
      (try find(id).history.first { ContentDigest(of: $0.canonicalBytes) == parent }?.generation ?? 0) + 1
    try save(draft, of: id, parents: [parent], generation: generation, status: .published, in: origin)
  }

  /// A bank whose first question was edited twice, apart: both change the same option, one of them the tags.
  static func withTwoHeads() async throws -> FakeBank {
    let bank = FakeBank()
    let root = try await bank.question(id(1)).revision
    var left = SampleQuestions.single
    left.content.choices[2].text = "$y' = 2x + 1$"
    var right = SampleQuestions.single
    right.content.choices[2].text = "$y' = 2$"
    right.content.tags = [try Tag("subject:toán")]
    try bank.edit(id(1), from: root, QuestionDraft(left, by: Authorship(author: "Lan")))
    try bank.edit(id(1), from: root, QuestionDraft(right, by: Authorship(author: "Minh")))
    return bank
  }

  func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    let earlier = try await self.revision(revision, of: id)
    return try await update(
      id, QuestionDraft(try earlier.question(), status: try earlier.decoded().status, by: author), expected: expected)
  }

  func exportQuestions(
    query: String, options: ExportOptions, observer: some ExportObserver,
    write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport { throw refuse() }

  func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage {
    throw refuse()
  }

  func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    try check()
    return true
  }

  /// A picture under its own digest, a text under any other.
  func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile {
    try check()
    let png = SampleQuestions.png
    return MediaFile(type: "image/png", bytes: digest == ContentDigest(of: png) ? png : Array("chữ".utf8))
  }
}
