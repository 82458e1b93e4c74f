import QuestionModel
import QuestionSync

/// A bank for a test, filled by hand: the simulation's, with questions by number.
struct Tree {
  var bank = SimulatedBank(1, clock: 0, waitingPlaces: 100)
  let cache = RevisionCache()
  private var saves: Int64 = 0

  static func question(_ number: UInt64) -> QuestionID { QuestionID(high: 7, low: number) }

  /// Stores a revision.
  ///
  /// - Returns: its id.
  @discardableResult
  mutating func save(
    _ number: UInt64, parents: [RevisionID] = [], stem: String = "S", hint: String? = nil,
    tag: String? = "subject:toán",
    kind: QuestionKind = .shortAnswer, passage: UInt64? = nil, status: QuestionStatus = .published,
    origin: String = "bank1", from peer: String? = nil, hasKey: Bool = true
  ) -> RevisionID {
    let revision = revision(
      number, parents: parents, stem: stem, hint: hint, tag: tag, kind: kind, passage: passage, status: status,
      origin: origin)
    let document = revision.canonicalBytes
    let id = RevisionID(of: document)
    bank.state.insert(id: id, revision, document: document, key: hasKey ? Self.key.bytes : nil, from: peer)
    _ = bank.state.settle(revision.question)
    return id
  }

  static let key = SealedKey(AnswerKey(right: []), salt: Array(repeating: 3, count: SealedKey.saltLength))

  mutating func revision(
    _ number: UInt64, parents: [RevisionID] = [], stem: String = "S", hint: String? = nil,
    tag: String? = "subject:toán",
    kind: QuestionKind = .shortAnswer, passage: UInt64? = nil, status: QuestionStatus = .published,
    origin: String = "bank1"
  ) -> Revision {
    saves += 1
    var content = QuestionContent(kind: kind, stem: stem)
    content.hint = hint
    content.tags = tag.flatMap { try? Tag($0) }.map { [$0] } ?? []
    content.passage = passage.map { Self.question($0).description }
    let generation = parents.compactMap { bank.state.known[$0]?.generation }.max().map { $0 + 1 } ?? 0
    return Revision(
      question: Self.question(number), parents: parents.sorted(), generation: generation, origin: origin, author: nil,
      created: Timestamp(milliseconds: saves), message: nil, status: status, content: content,
      keyDigest: Self.key.digest)
  }

  var ledger: SimulatedLedger { SimulatedLedger(state: bank.state, usesOnly: true) }

  func shown(_ number: UInt64) -> RevisionID? { bank.state.shown[Self.question(number)]?.revision }

  func reader(_ selection: String, keys: Bool = true, rows: Int = 100, bytes: Int = 1 << 20) throws
    -> FeedReader<SimulatedLedger>
  {
    FeedReader(
      ledger, selection: try SyncSelection(selection), keys: KeySharing(isAllowed: keys),
      limits: FeedLimits(rows: rows, bytes: bytes))
  }
}
