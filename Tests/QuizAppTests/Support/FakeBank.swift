import QuestionAPI
import QuestionModel
import QuestionSync
import QuizApp
import Synchronization

/// A bank in memory; it can be made to fail.
final class FakeBank: ClientBank {
  struct Stored: Sendable {
    let id: QuestionID
    var question: Question
    var history: [Revision]
    /// The sealed keys of the history.
    var keys: [SealedKey]

    /// The revisions from which nothing was made yet.
    var heads: [RevisionID] {
      let parents = Set(history.flatMap(\.parents))
      return history.map { ContentDigest(of: $0.canonicalBytes) }.filter { !parents.contains($0) }
    }
  }

  let state: Mutex<[Stored]>
  var stored: [Stored] { state.withLock { $0 } }
  private let failure = Mutex<BankError?>(nil)
  private let losing = Mutex(false)
  /// Whether what is stored is stored without a word.
  var losesAnswers: Bool {
    get { losing.withLock { $0 } }
    set { losing.withLock { $0 = newValue } }
  }
  /// Changes of many questions, with the revisions that they made.
  let done = Mutex<[(told: BankOperation, made: [QuestionID: RevisionID])]>([])
  private let answered = Mutex(0)
  /// Questions by the idempotency key that they were made with.
  let created = Mutex<[String: QuestionID]>([:])
  /// Comments by question, and their numbers by the idempotency key that they were made with.
  let comments = Mutex<(threads: [QuestionID: CommentThread], keys: [String: Int])>(([:], [:]))

  /// Who may come in.
  let accounts = Mutex(FakeAccounts())

  /// What other banks propose.
  let offered = Mutex(FakeProposals())
  /// Notices of planned outages.
  let outages = Mutex<[OutageNotice]>([])
  /// What this bank calls itself.
  let title = Mutex<(title: String?, agency: String?)>(("THPT Lê Lợi", "01-0423"))

  /// Other banks.
  let others = Mutex<[Peer]>([])
  /// What exchanges come to, and what is told on the way.
  let exchange = Mutex<(steps: [SyncProgress], outcome: SyncOutcome)>(([], SyncOutcome()))

  /// Tests that are given.
  let exams = Mutex(FakeExams())

  /// Questions whose curves are known.
  let curved = Mutex<[CalibratedQuestion]>([])

  /// Namespaces that were described.
  let vocabulary = Mutex<[TagNamespace]>([])
  var described: [TagNamespace] { vocabulary.withLock { $0 } }

  /// How many answers were graded.
  var answerCount: Int { answered.withLock { $0 } }

  init(_ questions: [Question] = SampleQuestions.all) {
    state = Mutex(
      questions.enumerated().map { index, question in
        let id = Self.id(index + 1)
        let key = Self.sealed(question.key)
        return Stored(id: id, question: question, history: Self.history(id, question), keys: [key, key])
      })
  }

  /// Adds a question as if it had been there from the beginning.
  func add(_ question: Question, id: QuestionID) {
    let key = Self.sealed(question.key)
    let stored = Stored(id: id, question: question, history: Self.history(id, question), keys: [key, key])
    state.withLock { $0.append(stored) }
  }

  static func id(_ number: Int) -> QuestionID {
    QuestionID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
  }

  static func sealed(_ key: AnswerKey) -> SealedKey { SealedKey(key, salt: Array(repeating: 7, count: 16)) }

  /// Makes every call fail from now on; nil makes them succeed again.
  func fail(_ error: BankError?) { failure.withLock { $0 = error } }

  private static func history(_ id: QuestionID, _ question: Question) -> [Revision] {
    let sealed = sealed(question.key)
    var draft = question.content
    draft.stem = "Bản nháp: " + draft.stem
    let first = Revision(
      question: id, parents: [], generation: 0, origin: "test", author: "Lan",
      created: Timestamp(milliseconds: 1_760_000_000_000), message: nil, status: .draft, content: draft,
      keyDigest: sealed.digest)
    let second = Revision(
      question: id, parents: [ContentDigest(of: first.canonicalBytes)], generation: 1, origin: "test", author: "Lan",
      created: Timestamp(milliseconds: 1_760_086_400_000), message: "Sửa đề", status: .published,
      content: question.content, keyDigest: sealed.digest)
    return [second, first]
  }

  func check() throws(BankError) {
    try checkLine()
    try checkCaller()
  }

  /// Fails as it was told to.
  func checkLine() throws(BankError) {
    if let error = failure.withLock({ $0 }) { throw error }
  }

  func find(_ id: QuestionID) throws(BankError) -> Stored {
    try check()
    guard let found = stored.first(where: { $0.id == id }) else { throw .notFound("question \(id)") }
    return found
  }

  func record(_ revision: Revision, of stored: Stored) -> QuestionRecord {
    QuestionRecord(
      id: stored.id, revision: ContentDigest(of: revision.canonicalBytes), heads: stored.heads,
      document: revision.canonicalBytes,
      keyDocument: stored.keys.first { $0.digest == revision.keyDigest }?.bytes)
  }

  func stats() async throws(BankError) -> BankStats {
    try check()
    let subjects = try await facets(query: "").facets["subject"] ?? []
    let statuses = QuestionStatus.allCases.map { status in
      FacetCount(value: status.rawValue, count: stored.count { $0.history[0].status == status })
    }
    return BankStats(
      bank: "test", questions: stored.count, revisions: stored.count * 2,
      conflicts: stored.count { $0.heads.count > 1 }, media: 0, bytes: 0,
      counts: ["subject": subjects, "status": statuses])
  }

  func matches(_ query: String) throws(BankError) -> [Stored] {
    try check()
    let expression: SearchExpression
    do { expression = try SearchParser.parse(query).amongQuestions } catch { throw .query(error) }
    return stored.filter { matches($0, expression) }
  }

  func matches(_ stored: Stored, _ expression: SearchExpression) -> Bool {
    let content = stored.question.content
    switch expression {
    case .everything: return true
    case .phrase(let tokens), .prefix(let tokens):
      return TextFolding.fold(content.stem).contains(tokens.map(\.folded).joined(separator: " "))
    case .tag(let name):
      return content.tags.map { TextFolding.fold($0.name) }.contains { $0 == name || $0.hasPrefix(name + "/") }
    case .property(.kind(let name)): return content.kind.name == name
    case .property(.id(let id)): return stored.id == id
    case .property(.level(let level)): return TextFolding.fold(content.level ?? "") == level
    case .property(.status(let status)): return status == stored.history[0].status
    case .property(.conflict): return stored.heads.count > 1
    case .property(.comment): return thread(of: stored.id).openCount > 0
    case .property(.anyPassage): return content.passage != nil
    case .property(.passage(let id)): return content.passage == id
    case .property: return true
    case .not(let inner): return !matches(stored, inner)
    case .all(let parts): return parts.allSatisfy { matches(stored, $0) }
    case .any(let parts): return parts.contains { matches(stored, $0) }
    }
  }

  func search(_ request: SearchRequest) async throws(BankError) -> SearchPage {
    let found = try matches(request.query)
    let start = request.cursor.flatMap { Int($0) } ?? 0
    let items = found.dropFirst(start).prefix(request.limit).map { stored in
      QuestionSummary(
        id: stored.id, revision: ContentDigest(of: stored.history[0].canonicalBytes), status: stored.history[0].status,
        content: stored.question.content, conflict: false)
    }
    let end = start + items.count
    return SearchPage(items: Array(items), next: end < found.count ? String(end) : nil)
  }

  func sample(_ request: SampleRequest) async throws(BankError) -> [QuestionSummary] {
    var sampler = QuestionSampler(count: request.count, seed: request.seed)
    let all = try await search(SearchRequest(query: request.query, limit: .max)).items
    for item in all { sampler.offer(item.id) }
    return sampler.drawn.compactMap { id in all.first { $0.id == id } }
  }

  func facets(query: String) async throws(BankError) -> FacetCounts {
    let found = try matches(query)
    func counts(_ values: (QuestionContent) -> [String]) -> [FacetCount] {
      var counts: [String: Int] = [:]
      for stored in found { for value in values(stored.question.content) { counts[value, default: 0] += 1 } }
      return counts.map { FacetCount(value: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
    func tagged(_ namespace: String) -> [FacetCount] {
      counts { $0.tags.filter { $0.namespace == namespace }.map { String($0.value) } }
    }
    return FacetCounts(
      total: found.count, isPartial: false,
      facets: [
        "subject": tagged("subject"), "grade": tagged("grade"), "kind": counts { [$0.kind.name] },
        "level": counts { $0.level.map { [$0] } ?? [] },
      ])
  }

  func question(_ id: QuestionID) async throws(BankError) -> QuestionRecord {
    let found = try find(id)
    return record(found.history[0], of: found)
  }

  func revisions(of id: QuestionID) async throws(BankError) -> [RevisionSummary] {
    let found = try find(id)
    return found.history.map { revision in
      let id = ContentDigest(of: revision.canonicalBytes)
      return RevisionSummary(revision, id: id, isHead: found.heads.contains(id))
    }
  }

  func revision(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord {
    let found = try find(id)
    guard let kept = found.history.first(where: { ContentDigest(of: $0.canonicalBytes) == revision }) else {
      throw .notFound("revision \(revision.short)")
    }
    return record(kept, of: found)
  }

  func diff(_ id: QuestionID, from: RevisionID, to: RevisionID) async throws(BankError) -> QuestionDiff {
    let older = try await revision(from, of: id)
    let newer = try await revision(to, of: id)
    return QuestionDiff(
      from: (try older.question(), try older.decoded().status), to: (try newer.question(), try newer.decoded().status))
  }

  func answer(_ id: QuestionID, revision: RevisionID, response: Response) async throws(BankError) -> AnswerResult {
    let found = try find(id)
    answered.withLock { $0 += 1 }
    let grade = Grading.grade(response, to: found.question)
    return AnswerResult(fraction: grade.fraction, needsPerson: grade.needsPerson, key: found.question.key)
  }
}
