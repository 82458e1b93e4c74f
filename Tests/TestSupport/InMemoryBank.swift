public import QuestionAPI
import QuestionModel
import Synchronization

/// A bank in memory for tests of what stands around a bank: it keeps the contract, not the speed.
public final class InMemoryBank: BankService {
  /// What a question and its history are here.
  struct Entry {
    var revisions: [QuestionRecord]
    var current: QuestionRecord { revisions[revisions.count - 1] }
  }

  struct State {
    var entries: [QuestionID: Entry] = [:]
    var order: [QuestionID] = []
    var changes: [ChangePage.Change] = []
    var operations: [Operation] = []
    var media: [ContentDigest: MediaFile] = [:]
    var namespaces: [String: TagNamespace] = [:]
    var keys: [String: (draft: QuestionDraft, id: QuestionID)] = [:]
    var comments: [QuestionID: CommentThread] = [:]
    var commentKeys: [String: (question: QuestionID, draft: CommentDraft, number: Int)] = [:]
    var isReadingOpen = false
    var title: String?
    var peers: [String: Peer] = [:]
    var embargoes: [Int: Embargo] = [:]
    var proposals: [QuestionID: QuestionRecord] = [:]
    var shared = Shared()
    var auditMonths = AuditRetention.customary
    var waiting: [CheckedContinuation<Void, Never>] = []
    var watching: [CheckedContinuation<Void, Never>] = []
  }

  let state = Mutex(State())
  /// Thrown by every call, if set.
  let failure: BankError?
  /// Called when the writer of an export that has no end gives up; nil for one that ends.
  let onEndlessExportEnd: (@Sendable () -> Void)?

  /// An empty bank.
  ///
  /// - Parameters:
  ///   - failure: what every call throws instead of answering.
  ///   - onEndlessExportEnd: makes exports endless, and is called when one is given up.
  public init(failure: BankError? = nil, onEndlessExportEnd: (@Sendable () -> Void)? = nil) {
    self.failure = failure
    self.onEndlessExportEnd = onEndlessExportEnd
  }

  func check() throws(BankError) {
    if let failure { throw failure }
  }

  func locked<Value: Sendable>(_ body: (inout State) throws(BankError) -> Value) throws(BankError) -> Value {
    try check()
    let result = state.withLock { state -> Result<Value, BankError> in
      Result { () throws(BankError) in try body(&state) }
    }
    return try result.get()
  }
}

extension InMemoryBank.State {
  func entry(_ id: QuestionID) throws(BankError) -> InMemoryBank.Entry {
    guard let entry = entries[id] else { throw .notFound("question \(id)") }
    return entry
  }

  func record(_ revision: RevisionID, of id: QuestionID) throws(BankError) -> QuestionRecord {
    guard let record = try entry(id).revisions.first(where: { $0.revision == revision }) else {
      throw .notFound("revision \(revision.short)")
    }
    return record.byItself
  }

  /// Saves content as the next revision; the same content makes none.
  mutating func save(
    _ question: Question, status: QuestionStatus?, of id: QuestionID, by author: Authorship, earlier: [Tag] = []
  ) throws(BankError) -> QuestionRecord {
    let problems = QuestionValidation.problems(of: question)
    guard problems.isEmpty else { throw .invalid(problems) }
    let parent = entries[id]?.current
    let before = try parent.map { record throws(BankError) in try record.decoded() }
    let vocabulary = TagVocabulary(namespaces.values)
    let added = vocabulary.refused(question.content.tags, keeping: (before?.content.tags ?? []) + earlier)
    guard added.isEmpty else { throw .invalid(added.compactMap { vocabulary.refusal(of: $0)?.problem }) }
    let newStatus = status ?? before?.status ?? .draft
    if let parent, let before, before.status == newStatus, try parent.question() == question { return parent }
    let key = SealedKey(question.key, salt: Array(repeating: 7, count: SealedKey.saltLength))
    let revision = Revision(
      question: id, parents: parent.map { [$0.revision] } ?? [], generation: before.map { $0.generation + 1 } ?? 0,
      origin: "memory", author: author.author, created: Timestamp(milliseconds: Int64(changes.count) * 1000),
      message: author.message, status: newStatus, content: question.content, keyDigest: key.digest)
    let document = revision.canonicalBytes
    let digest = RevisionID(of: document)
    let record = QuestionRecord(
      id: id, revision: digest, heads: [digest], document: document, keyDocument: key.bytes)
    if entries[id] == nil { order.append(id) }
    entries[id, default: InMemoryBank.Entry(revisions: [])].revisions.append(record)
    changes.append(ChangePage.Change(sequence: Int64(changes.count + 1), id: id, revision: digest))
    for continuation in waiting { continuation.resume() }
    waiting = []
    return record
  }

  /// The questions that a search finds: words stand in the stem, tags and statuses are those of the question.
  func found(_ query: String) throws(BankError) -> [(record: QuestionRecord, revision: Revision)] {
    let expression: SearchExpression
    do { expression = try SearchParser.parse(query).amongQuestions } catch { throw .query(error) }
    var found: [(QuestionRecord, Revision)] = []
    for id in order {
      guard let record = entries[id]?.current else { continue }
      let revision = try record.decoded()
      if matches(expression, revision) { found.append((record, revision)) }
    }
    return found
  }

  private func matches(_ expression: SearchExpression, _ revision: Revision) -> Bool {
    switch expression {
    case .everything: true
    case .phrase(let words), .prefix(let words):
      words.allSatisfy { word in Tokenizer.tokens(of: revision.content.stem).contains { $0.folded == word.folded } }
    case .tag(let tag):
      revision.content.tags.map { TextFolding.fold($0.name) }.contains { $0 == tag || $0.hasPrefix(tag + "/") }
    case .property(.status(let status)): revision.status == status
    case .property(.id(let id)): revision.question == id
    case .property(.comment): (comments[revision.question]?.openCount ?? 0) > 0
    case .property(.kind(let kind)): revision.content.kind.name == kind
    case .property(.anyPassage): revision.content.passage != nil
    case .property(.passage(let id)): revision.content.passage?.lowercased() == id
    case .property: false
    case .not(let inner): !matches(inner, revision)
    case .all(let parts): parts.allSatisfy { matches($0, revision) }
    case .any(let parts): parts.contains { matches($0, revision) }
    }
  }
}
