import QuestionModel
import QuestionSync

/// What a simulated bank has on its disk: a value, so that a transaction is a copy that is kept or dropped.
struct SimulatedState {
  typealias Held = HeldRevision<SignedPlace>

  /// What the bank shows of a question.
  struct Shown: Equatable {
    var revision: RevisionID
    var heads: [RevisionID]
    var isEvicted = false
  }

  var epoch: String
  /// The feed, in the order of its rows.
  var rows: [(sequence: Int64, question: QuestionID)] = []
  var histories: [QuestionID: QuestionHistory<SignedPlace>] = [:]
  var shown: [QuestionID: Shown] = [:]
  var known: [RevisionID: KnownRevision] = [:]
  /// Questions by the passages that they name.
  var users: [QuestionID: Set<QuestionID>] = [:]
  var waiting: WaitingPlace<Carried>
  var checkpoints: [String: SyncCheckpoint] = [:]
  /// What was stated here and elsewhere.
  var statements: [HeldStatement] = []
  /// Pictures and sounds that are here.
  var media: Set<ContentDigest> = []
  /// Those that questions name which came from a bank.
  var wanted: [String: Set<ContentDigest>] = [:]
  /// Questions made here whose keys are held back.
  var embargoed: Set<QuestionID> = []
  /// What waits for the reviewers, parents first.
  var proposals: [QuestionID: [ArrivingRevision<Carried>]] = [:]
  /// What they left out.
  var declined: Set<RevisionID> = []
  /// What other banks left out, as they stated.
  var declinedBy: [String: Set<RevisionID>] = [:]

  /// Every signature that the bank has made or received, each with the leaves that it knows.
  var signings: [BankSigning] = []
  /// Revisions that were made here in the transaction that is under way.
  private var unsigned: [(question: QuestionID, id: RevisionID)] = []

  /// What a revision carries on its way into a bank.
  struct Carried: Sendable {
    let item: SyncItem
    let revision: Revision
    let peer: String
    /// Its place among the bank's own `signings`.
    let place: SignedPlace?
  }

  init(epoch: String, waitingPlaces: Int = 10_000) {
    self.epoch = epoch
    waiting = WaitingPlace(maximumCount: waitingPlaces)
  }

  /// The highest number that was taken ahead of its transaction, which only a bank that is wrong on purpose does.
  var reserved: Int64 = 0

  var lastSequence: Int64 { rows.last?.sequence ?? 0 }
  var nextSequence: Int64 { max(lastSequence, reserved) + 1 }

  func steps(of question: QuestionID) -> [HistoryStep] {
    histories[question]?.revisions.compactMap(\.knownStep) ?? []
  }

  func counted(_ question: QuestionID) -> CountedHistory { CountedHistory(steps(of: question)) }

  func held(_ id: RevisionID, of question: QuestionID) -> Held? {
    histories[question]?.revisions.first { $0.id == id }
  }

  /// Adds a row of the feed, in its place even where one with a higher number is there.
  mutating func addRow(_ sequence: Int64, _ question: QuestionID) {
    let place = rows.lastIndex { $0.sequence < sequence }.map { $0 + 1 } ?? 0
    rows.insert((sequence, question), at: place)
  }

  mutating func insert(
    id: RevisionID, _ revision: Revision, document: [UInt8], key: [UInt8]?, from peer: String?,
    place signed: SignedPlace? = nil, at sequence: Int64? = nil
  ) {
    let sequence = sequence ?? nextSequence
    // Whoever edits what came without its key leaves the key as it was, and a bank that has it has it for the edit too.
    let key = key ?? heldKey(revision.keyDigest, of: revision.question)
    let step = HistoryStep(id: id, revision)
    addRow(sequence, revision.question)
    known[id] = KnownRevision(question: revision.question, generation: revision.generation)
    var history =
      histories[revision.question] ?? QuestionHistory(question: revision.question, revisions: [])
    let held = Held(
      id: id, sequence: sequence, document: document, key: key, receivedFrom: peer, isAutomatic: step.isAutomatic,
      signing: signed, knownStep: step)
    if peer == nil { unsigned.append((revision.question, id)) }
    let place = history.revisions.lastIndex { $0.sequence < sequence }.map { $0 + 1 } ?? 0
    history.revisions.insert(held, at: place)
    histories[revision.question] = history
    if let passage = revision.content.passageID { users[passage, default: []].insert(revision.question) }
  }

  /// Signs what was made in a transaction, all at once.
  mutating func sign(by signer: BankSigner?) throws {
    defer { unsigned = [] }
    guard let signer, !unsigned.isEmpty else { return }
    signings.append(try BankSigning(of: unsigned.map(\.id), by: signer))
    for (leaf, made) in unsigned.enumerated() {
      guard let place = histories[made.question]?.revisions.firstIndex(where: { $0.id == made.id }) else { continue }
      histories[made.question]?.revisions[place].signing = SignedPlace(signing: signings.count - 1, leaf: leaf)
    }
  }

  /// Works out what is shown, and stores the merges that it takes.
  mutating func settle(_ question: QuestionID) -> (isMerged: Bool, isInConflict: Bool) {
    let settled = SettledQuestion.settle(steps(of: question)) { id in
      held(id, of: question).map { HeldBytes(document: $0.document, key: $0.key) }
    }
    guard let settled else { return (false, false) }
    for merge in settled.derived {
      if let place = histories[question]?.revisions.firstIndex(where: { $0.id == merge.id }) {
        histories[question]?.revisions[place].key = merge.key
      } else if let revision = try? Revision(json: JSONParser.parse(merge.document)) {
        insert(id: merge.id, revision, document: merge.document, key: merge.key, from: nil)
      }
    }
    let isEvicted = shown[question]?.isEvicted ?? false
    shown[question] = Shown(revision: settled.shown, heads: settled.heads, isEvicted: isEvicted)
    return (!settled.derived.isEmpty, settled.isInConflict)
  }

  /// Takes a question out of view, or brings it back; a row of the feed of its own says so.
  mutating func setEvicted(_ question: QuestionID, _ isEvicted: Bool) {
    guard let before = shown[question], before.isEvicted != isEvicted else { return }
    let sequence = nextSequence
    addRow(sequence, question)
    histories[question]?.standings.append(.init(sequence: sequence, isEvicted: isEvicted))
    shown[question]?.isEvicted = isEvicted
  }

  /// Keeps a key that comes after its revision; a row of the feed says so.
  mutating func fillIn(_ key: [UInt8], of id: RevisionID, _ question: QuestionID, from peer: String?) {
    guard held(id, of: question) != nil, held(id, of: question)?.key == nil else { return }
    let digest = ContentDigest(of: key)
    for place in histories[question]?.revisions.indices ?? 0..<0 {
      guard let held = histories[question]?.revisions[place], held.key == nil,
        (try? held.decoded())?.keyDigest == digest
      else { continue }
      histories[question]?.revisions[place].key = key
    }
    noteKeys(of: question, from: peer)
  }

  private func heldKey(_ digest: ContentDigest, of question: QuestionID) -> [UInt8]? {
    histories[question]?.revisions.lazy.compactMap(\.key).first { ContentDigest(of: $0) == digest }
  }

  /// Keeps a statement that is new here.
  mutating func hear(_ statement: SignedStatement, from peer: String?) {
    guard !statements.contains(where: { $0.statement.id == statement.id }) else { return }
    statements.append(HeldStatement(number: Int64(statements.count + 1), statement: statement, receivedFrom: peer))
  }

  /// What came with questions of a bank and is not here.
  func lacking(of peer: String) -> [ContentDigest] {
    (wanted[peer] ?? []).subtracting(media).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Writes a row of the feed for keys of a question that came, or that may go from now on.
  mutating func noteKeys(of question: QuestionID, from peer: String?) {
    let sequence = nextSequence
    addRow(sequence, question)
    histories[question]?.keyArrivals.append(.init(sequence: sequence, receivedFrom: peer))
  }

  /// The questions in view that a search selects, passages of selected questions among them.
  func inView(_ selection: SyncSelection, _ revision: (RevisionID, QuestionID) -> Revision?) -> Set<QuestionID> {
    var found: Set<QuestionID> = []
    var passages: Set<QuestionID> = []
    for (question, shown) in shown where !shown.isEvicted {
      guard let revision = revision(shown.revision, question), selection.matches(revision) else { continue }
      found.insert(question)
      if revision.content.kind != .passage, let passage = revision.content.passageID { passages.insert(passage) }
    }
    for passage in passages {
      guard let shown = shown[passage], !shown.isEvicted,
        revision(shown.revision, passage)?.content.kind == .passage
      else { continue }
      found.insert(passage)
    }
    return found
  }
}

/// A simulated bank's state as sync reads it.
struct SimulatedLedger: RevisionLedger {
  typealias Signing = SignedPlace

  let state: SimulatedState
  let usesOnly: Bool

  func epoch() throws -> String { state.epoch }
  func lastSequence() throws -> Int64 { state.lastSequence }
  func lastStatement() throws -> Int64 { Int64(state.statements.count) }
  func statements(after number: Int64, limit: Int) throws -> [HeldStatement] {
    Array(state.statements.dropFirst(Int(number)).prefix(limit))
  }

  func changes(after sequence: Int64, limit: Int) throws -> [LedgerChange<SignedPlace>] {
    let start = state.rows.lastIndex { $0.sequence <= sequence }.map { $0 + 1 } ?? 0
    return state.rows[start...].prefix(limit).map { row in
      let history = state.histories[row.question]
      let isOnly =
        usesOnly && history?.revisions.count == 1 && history?.standings.isEmpty == true
        && history?.keyArrivals.isEmpty == true
      return LedgerChange(
        sequence: row.sequence, question: row.question, only: isOnly ? history?.revisions.first : nil)
    }
  }

  func history(of question: QuestionID) throws -> QuestionHistory<SignedPlace>? { state.histories[question] }

  func questions(naming passage: QuestionID) throws -> [QuestionID] { state.users[passage]?.sorted() ?? [] }

  func questions(after question: QuestionID?, limit: Int) throws -> [QuestionID] {
    Array(state.histories.keys.filter { id in question.map { id > $0 } ?? true }.sorted().prefix(limit))
  }

  func signed(
    _ revisions: [HeldRevision<SignedPlace>]
  ) throws -> (items: [SyncItem], signings: [SigningShare]) {
    var leaves: [Int: Set<Int>] = [:]
    for place in revisions.compactMap(\.signing) { leaves[place.signing, default: []].insert(place.leaf) }
    let used = leaves.keys.sorted()
    let shares = try used.map { try state.signings[$0].share(of: leaves[$0] ?? []) }
    let items = revisions.map { revision in
      let place = revision.signing.flatMap { place in
        used.firstIndex(of: place.signing).map { SignedPlace(signing: $0, leaf: place.leaf) }
      }
      return SyncItem(document: revision.document, key: revision.key, place: place)
    }
    return (items, shares)
  }
}
