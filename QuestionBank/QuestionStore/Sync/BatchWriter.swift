import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What came of a batch.
struct BatchResult: Sendable {
  var stored = 0
  var unchanged = 0
  /// Questions whose versions were merged without a person.
  var merged = 0
  /// Questions of which revisions wait for their parents.
  var waiting: [QuestionID] = []
  /// Revisions that wait for the reviewers.
  var proposed = 0
  var evicted = 0
  /// Revisions of this bank's that another bank states to have published.
  var accepted = 0
  /// Questions that a person has to bring together since this batch.
  var conflicts = 0
  var refused: [SyncRefusal] = []
  /// How much of it was refused because it is not what it claims to be, and not by a decision of people.
  var unproved = 0

  /// Whether the bank is another one since.
  var isChange: Bool { stored > 0 || evicted > 0 || proposed > 0 }
}

/// Stores what came of another bank, inside one transaction.
struct BatchWriter {
  /// What is stored of a revision; one object, for it is passed on many times while the batch is put in order.
  private final class Payload: Sendable {
    let revision: PreparedRevision
    let place: RevisionSource.Place?
    let needsRecomputation: Bool

    init(revision: PreparedRevision, place: RevisionSource.Place?, needsRecomputation: Bool) {
      self.revision = revision
      self.place = place
      self.needsRecomputation = needsRecomputation
    }
  }

  private typealias Arriving = ArrivingRevision<Payload>

  private let batch: PreparedBatch
  private let peer: PeerRow
  private let database: Database
  private let lineage: RawStatement
  private let numbers: RawStatement
  /// Whether the reviewers have to take what comes: a bank below this one cannot publish in it by itself.
  private let isGated: Bool
  private var result = BatchResult()

  init(_ batch: PreparedBatch, from peer: PeerRow, _ database: Database) throws {
    self.batch = batch
    self.peer = peer
    self.database = database
    lineage = try RawStatement(
      database,
      """
      SELECT question.id, revision.document FROM revision JOIN question ON question.number = revision.question
      WHERE revision.id = ?
      """)
    numbers = try RawStatement(database, QuestionWriter.numberQuery)
    isGated = peer.peer.relation == .lower
  }

  mutating func run(_ writer: inout QuestionWriter) throws -> BatchResult {
    result.refused = batch.refused
    let arriving = try self.arriving()
    let place = try waitingPlace(for: arriving)
    let (database, lineage, numbers, isGated) = (database, lineage, numbers, isGated)
    // A thousand revisions may have one parent.
    var found: [RevisionID: KnownRevision] = [:]
    func known(_ id: RevisionID) throws -> KnownRevision? {
      if let known = found[id] { return known }
      var known = try Self.known(id, lineage)
      if known == nil, isGated, case .waits(let waiting) = try ProposalRows.standing(of: id, database) {
        known = waiting
      }
      if let known { found[id] = known }
      return known
    }
    var new: Set<QuestionID> = []
    func heads(of question: QuestionID) throws -> [RevisionID] {
      let number = try numbers.number { $0.bind(blob: question.bytes) }
      if number == nil { new.insert(question) }
      return try Self.heads(of: question, number: number, withProposed: isGated, database)
    }
    let arrival = try Arrival<Payload>(
      arriving, place: place, refusedBefore: Set(batch.refused.map(\.id)), known: known, heads: heads)
    result.refused += arrival.refused
    result.unproved = result.refused.count
    try WaitingRows.remove(arrival.refused.map(\.id), database)
    result.unchanged = arrival.known.count + arrival.passedOver.count
    try take(arrival.known, &writer)
    if isGated { try propose(arrival.taken) } else { try store(arrival.taken, new: new, &writer) }
    try wait(arrival.waiting)
    try leave(batch.left, &writer)
    return result
  }

  /// Takes what is of use of revisions that are here already: a key that was withheld, and that the other bank has the
  /// question in view.
  private mutating func take(_ known: [Arriving], _ writer: inout QuestionWriter) throws {
    let left = Set(batch.left)
    for revision in known {
      let isHere = try writer.fillIn(
        revision.payload.revision.key, of: revision.id, question: revision.question, from: peer.number)
      guard isHere else { continue }
      try noteMedia(ofKey: revision.payload.revision.key)
      if revision.isAutomatic {
        // A merge that both banks made: the other one need not be told of it.
        try database.run(
          "UPDATE revision SET peer = ? WHERE id = ? AND peer IS NULL AND isAutomatic = 1",
          [peer.number, revision.id.databaseValue])
      }
      if !isGated, !left.contains(revision.question) { try writer.bringBack(revision.question) }
    }
  }

  /// What came, with the numbers that the signatures over it have here.
  private func arriving() throws -> [Arriving] {
    var numbers: [Int64?] = []
    for signing in batch.signings {
      guard let signing else {
        numbers.append(nil)
        continue
      }
      numbers.append(try StoredSigning.keep(signing, database))
    }
    return batch.items.map { item in
      let place = item.place.flatMap { place in
        numbers[place.signing].map { RevisionSource.Place(signing: $0, leaf: Int64(place.leaf)) }
      }
      return Arriving(
        id: item.revision.id, item.revision.revision, size: item.size,
        payload: Payload(revision: item.revision, place: place, needsRecomputation: item.place == nil))
    }
  }

  private static func known(_ id: RevisionID, _ lineage: RawStatement) throws -> KnownRevision? {
    var known: KnownRevision?
    try lineage.eachRow {
      $0.bind(blob: id.bytes)
    } _: { row in
      guard let question = QuestionID(bytes: row.bytes(0)) else { throw BankError.corrupt("a question's id") }
      var reader = try FieldReader(JSONParser.parse(row.bytes(1), only: ["generation"]))
      known = KnownRevision(question: question, generation: try reader.integer("generation"))
    }
    return known
  }

  /// The heads that a question has, or would have if all that waits for the reviewers were taken.
  private static func heads(
    of question: QuestionID, number: Int64?, withProposed: Bool, _ database: Database
  ) throws -> [RevisionID] {
    var steps = try number.map { try HistoryRows.of(question: $0, database).map(\.step) } ?? []
    if withProposed {
      steps += try ProposalRows.of(question, database).map {
        HistoryStep(id: $0.id, try Revision(json: JSONParser.parse($0.document)))
      }
    }
    return CountedHistory(steps).heads
  }

  /// Stores revisions question by question, so that each is shown anew once.
  private mutating func store(
    _ taken: [Arriving], new: Set<QuestionID>, _ writer: inout QuestionWriter
  ) throws {
    var order: [QuestionID] = []
    var groups: [QuestionID: [Arriving]] = [:]
    for revision in taken {
      if groups[revision.question] == nil { order.append(revision.question) }
      groups[revision.question, default: []].append(revision)
    }
    for question in order {
      let believed = try believed(of: groups[question] ?? [])
      guard !believed.isEmpty else { continue }
      let settling = try writer.take(
        believed.map { ($0.payload.revision, RevisionSource(peer: peer.number, place: $0.payload.place)) },
        of: question, isNew: new.contains(question))
      result.stored += believed.count
      switch settling {
      case .plain: break
      case .merged: result.merged += 1
      case .conflict: result.conflicts += 1
      }
      for revision in believed { try noteMedia(of: revision.payload.revision) }
    }
    try WaitingRows.remove(taken.map(\.id), database)
  }

  /// Lays revisions before the reviewers; what they declined is refused by its reason, unless something new was made of
  /// it, which comes before them with all that it was made from.
  private mutating func propose(_ taken: [Arriving]) throws {
    let believed = try believed(of: taken)
    let anew = try ancestors(ofNewAmong: believed)
    for arriving in believed {
      if case .declined(let reason) = try ProposalRows.standing(of: arriving.id, database) {
        guard !anew.contains(arriving.id) else {
          try ProposalRows.lay(arriving.id, database)
          result.proposed += 1
          continue
        }
        result.refused.append(
          SyncRefusal(
            id: arriving.id, kind: .declined, subject: reason, reason: "The reviewers left it out: \(reason)"))
        continue
      }
      let payload = arriving.payload
      try ProposalRows.insert(payload.revision, place: payload.place, peer: peer.number, at: .now, database)
      result.proposed += 1
      try noteMedia(of: payload.revision)
    }
    try WaitingRows.remove(taken.map(\.id), database)
  }

  /// All from which something was made that the reviewers have not seen yet.
  private func ancestors(ofNewAmong arriving: [Arriving]) throws -> Set<RevisionID> {
    var ancestors: Set<RevisionID> = []
    for revision in arriving.reversed() {
      let isNew = try ProposalRows.standing(of: revision.id, database) == nil
      if isNew || ancestors.contains(revision.id) { ancestors.formUnion(revision.parents) }
    }
    return ancestors
  }

  /// Those that are believed; whatever is made from one that is not goes with it.
  private mutating func believed(of arriving: [Arriving]) throws -> [Arriving] {
    var believed: [Arriving] = []
    var doubted: Set<RevisionID> = []
    for revision in arriving {
      if let parent = revision.parents.first(where: doubted.contains) {
        result.refused.append(SyncRefusal(of: revision.id, parent: parent))
        doubted.insert(revision.id)
      } else if try isBelieved(revision, among: arriving) {
        believed.append(revision)
      } else {
        doubted.insert(revision.id)
      }
    }
    return believed
  }

  /// A merge that nobody signed is believed if the same merge comes of its parents here.
  private mutating func isBelieved(_ arriving: Arriving, among taken: [Arriving]) throws -> Bool {
    guard arriving.payload.needsRecomputation else { return true }
    let revision = arriving.payload.revision
    guard try RecomputedMerge.agrees(with: revision, among: taken.map(\.payload.revision), database) else {
      result.refused.append(
        SyncRefusal(
          id: revision.id, kind: .unprovenMerge,
          reason: "No trusted key signed the merge, and its parents do not make it here."))
      return false
    }
    return true
  }

  /// Asks for the files that a revision shows, and its key where that came along.
  private mutating func noteMedia(of revision: PreparedRevision) throws {
    try noteMedia(revision.revision.content.media)
    try noteMedia(ofKey: revision.key)
  }

  private mutating func noteMedia(ofKey key: [UInt8]?) throws {
    guard let key, let json = try? JSONParser.parse(key, only: ["media"]),
      let media = try? AnswerKey(json: json, path: "key").media
    else { return }
    try noteMedia(media)
  }

  private mutating func noteMedia(_ references: [MediaReference]) throws {
    for media in references {
      guard try !MediaParts.isHere(media.digest, database) else { continue }
      try database.run(
        "INSERT OR REPLACE INTO wanted_media (digest, type, peer) VALUES (?, ?, ?)",
        [media.digest.databaseValue, media.type, peer.number])
    }
  }

  // MARK: Waiting

  /// Those that wait of the questions that came.
  private func waitingPlace(for arriving: [Arriving]) throws -> WaitingPlace<Payload> {
    var place = WaitingPlace<Payload>()
    guard try WaitingRows.count(database) > 0 else { return place }
    for question in Set(arriving.map(\.question)) {
      for row in try WaitingRows.of(question, database) {
        guard let revision = try? Revision(json: JSONParser.parse(row.document)) else { continue }
        let prepared = PreparedRevision(revision, document: row.document, key: row.key, isInConflict: false)
        _ = place.insert(
          Arriving(
            id: prepared.id, revision, size: row.document.count + (row.key?.count ?? 0),
            payload: Payload(revision: prepared, place: row.place, needsRecomputation: row.place == nil)))
      }
    }
    return place
  }

  private mutating func wait(_ waiting: [Arriving]) throws {
    for revision in waiting {
      try WaitingRows.insert(
        id: revision.id, question: revision.question, document: revision.payload.revision.document,
        key: revision.payload.revision.key, place: revision.payload.place, peer: peer.number, database)
    }
    result.waiting = Set(waiting.map(\.question)).sorted()
    if !waiting.isEmpty { try WaitingRows.keepWithinBounds(database) }
  }

  // MARK: Leaving

  private mutating func leave(_ questions: [QuestionID], _ writer: inout QuestionWriter) throws {
    guard !questions.isEmpty else { return }
    let view = try PeerView(peer, database)
    for question in questions {
      guard let shown = try RecordRows.current(database, question), try view.leaves(shown) else { continue }
      try writer.evict(shown)
      result.evicted += 1
    }
  }
}
