import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Decides what a save comes to, inside one transaction.
struct QuestionWriter {
  let database: Database
  let bank: String
  let projections: Projections
  private let places: RawStatement
  /// Finds a question's number in the tables by its id.
  static let numberQuery = "SELECT number FROM question WHERE id = ?"
  /// The last sequence of the feed.
  private(set) var sequence: Int64
  /// The last sequence before this transaction.
  private let before: Int64
  /// The question and revision that were written last.
  private var newest: (question: QuestionID, revision: RevisionID)?
  /// How many revisions were written.
  private var written = 0
  /// Questions that have a mark of this transaction for keys that came.
  private var haveNewKeys: Set<Int64> = []
  private let gate: TagGate
  private var signing: SigningRun

  init(_ database: Database, bank: String) throws {
    self.database = database
    self.bank = bank
    projections = try Projections(database)
    places = try RawStatement(database, "SELECT number, evictedAt IS NULL FROM question WHERE id = ?")
    gate = try TagGate(database)
    signing = try SigningRun(database)
    sequence = try FeedMarkRows.lastSequence(database)
    before = sequence
  }

  /// Writes what is kept until the end of a transaction, with the audit row.
  func finish(_ audit: AuditEntry, at time: Timestamp) throws {
    try projections.flush()
    try signing.sign()
    try AuditLog.append(audit, at: time, made: made, database)
  }

  /// Whether the feed has a new row.
  var hasWritten: Bool { sequence > before }

  private var made: MadeRevisions? {
    guard hasWritten else { return nil }
    return MadeRevisions(sequences: before + 1...sequence, only: written == 1 ? newest : nil)
  }

  /// Saves one question.
  mutating func save(_ prepared: PreparedQuestion) throws -> SaveOutcome {
    guard prepared.problems.isEmpty else { return .refused(.invalid(prepared.problems)) }
    if let outcome = try remembered(prepared.save) { return outcome }
    guard let current = try current(prepared.save.id) else {
      switch prepared.save.expectation {
      case .revision, .heads: return .refused(.notFound("question \(prepared.save.id)"))
      case .anything, .new: break
      }
      let refused = try gate.problems(of: prepared.question.content.tags, keeping: [])
      guard refused.isEmpty else { return .refused(.invalid(refused)) }
      try insert(prepared.root)
      try remember(prepared.save, prepared.root.id)
      return .created(prepared.root.id)
    }
    return try edit(prepared, current: current.record, number: current.number)
  }

  private mutating func edit(
    _ prepared: PreparedQuestion, current: QuestionRecord, number: Int64
  ) throws -> SaveOutcome {
    switch prepared.save.expectation {
    case .anything: break
    case .new:
      return .refused(.invalid([FieldProblem("id", "belongs to a question that is already in the bank")]))
    case .revision(let expected):
      guard expected == current.revision else { return .refused(.stale(current: current.revision)) }
    case .heads(let heads):
      guard heads.count > 1, Set(heads).isSubset(of: current.heads) else {
        return .refused(.stale(current: current.revision))
      }
    }
    let before = try current.decoded()
    let refused = try gate.problems(
      of: prepared.question.content.tags,
      keeping: tags(before, prepared.save.merged ?? []) + prepared.save.earlierTags)
    guard refused.isEmpty else { return .refused(.invalid(refused)) }
    let status = prepared.save.status ?? before.status
    let key = try key(of: prepared, keeping: current, digest: before.keyDigest)
    // A merge is a step even where one of its heads says all of it: it closes the conflict.
    let merged = prepared.save.merged
    guard
      merged != nil || status != before.status || key.digest != before.keyDigest
        || prepared.question.content != before.content
    else { return .unchanged(current.revision) }
    let next = PreparedRevision(
      prepared.save, content: prepared.question.content, status: status,
      parents: merged?.sorted() ?? [current.revision],
      generation: try merged.map { try generation(of: $0, number) } ?? before.generation + 1, key: key, bank: bank)
    try replace(current: before, isInConflict: current.isInConflict, of: number, by: next)
    return .updated(next.id)
  }

  /// The tags of the shown revision and of the heads that are merged.
  private func tags(_ shown: Revision, _ heads: [RevisionID]) throws -> [Tag] {
    try heads.reduce(into: shown.content.tags) { tags, head in
      let document = try database.row("SELECT document FROM revision WHERE id = ?", [head.databaseValue])
      guard let document else { return }
      tags += try Revision(json: JSONParser.parse(document.bytes("document"))).content.tags
    }
  }

  /// One more than the highest of some heads of a question.
  private func generation(of heads: [RevisionID], _ number: Int64) throws -> Int {
    let generations = try Heads.of(question: number, database).filter { heads.contains($0.id) }.map(\.generation)
    return (generations.max() ?? 0) + 1
  }

  /// The sealed key in force where it says the same, so that an edit of the stem alone does not look like one of the
  /// key; a key that is withheld here stays so, under its digest.
  private func key(
    of prepared: PreparedQuestion, keeping current: QuestionRecord, digest: ContentDigest
  ) throws -> (digest: ContentDigest, bytes: [UInt8]?) {
    let new = (prepared.key.digest, prepared.key.bytes)
    guard let bytes = current.keyDocument else {
      return prepared.save.isStored && prepared.question.key == AnswerKey() ? (digest, nil) : new
    }
    return try SealedKey(bytes: bytes).open() == prepared.question.key ? (digest, bytes) : new
  }

  /// Saves what a change over many questions made of one.
  mutating func replace(_ shown: ShownQuestion, by version: QuestionReplacement) throws {
    try bringBack(shown.record.id)
    let (current, before) = (shown.record, shown.revision)
    let revision = Revision(
      question: current.id, parents: [current.revision], generation: before.generation + 1, origin: bank,
      author: version.authorship.author, created: version.created, message: version.authorship.message,
      status: version.status, content: version.content, keyDigest: version.key.digest)
    let next = PreparedRevision(
      revision, document: revision.canonicalBytes, key: version.key.bytes, isInConflict: false)
    try replace(current: before, isInConflict: current.isInConflict, of: shown.number, by: next)
  }

  private mutating func replace(
    current: Revision, isInConflict: Bool, of number: Int64, by next: PreparedRevision
  ) throws {
    try projections.remove(current, isInConflict: isInConflict, of: number)
    try append(next, to: number)
    guard isInConflict else {
      try projections.setHead(sequence, heads: 1, of: number, to: next)
      return try projections.add(next, to: number)
    }
    try settle(number)
  }

  /// The shown revision of a question; most rows of an import are new, which takes one look to see.
  mutating func current(_ id: QuestionID) throws -> NumberedRecord? {
    var (number, isInView): (Int64?, Bool) = (nil, true)
    try places.eachRow {
      $0.bind(blob: id.bytes)
    } _: { row in
      (number, isInView) = (row.number(0), row.number(1) != 0)
    }
    guard let number else { return nil }
    // Whoever saves a question that had left this bank's view has it in view again.
    if !isInView { try bringBack(number) }
    return try RecordRows.current(database, number: number)
  }

  private mutating func bringBack(_ number: Int64) throws {
    try database.run("UPDATE question SET evictedAt = NULL WHERE number = ?", [number])
    try mark(.returned, number)
    try settle(number)
  }

  /// Brings a question back that is out of view, though nothing new of it is written.
  mutating func bringBack(_ id: QuestionID) throws {
    var evicted: Int64?
    try places.eachRow {
      $0.bind(blob: id.bytes)
    } _: { row in
      if row.number(1) == 0 { evicted = row.number(0) }
    }
    if let evicted { try bringBack(evicted) }
  }

  /// Writes a row of the feed that is of no revision.
  mutating func mark(_ kind: FeedMarkRows.Kind, _ number: Int64, from peer: Int64? = nil) throws {
    // The keys of one question that come in one transaction are read together.
    guard kind != .keys || haveNewKeys.insert(number).inserted else { return }
    sequence += 1
    try FeedMarkRows.insert(kind, at: sequence, of: number, from: peer, database)
  }

  mutating func insert(_ revision: PreparedRevision, from source: RevisionSource? = nil) throws {
    try append(revision, to: projections.insertQuestion(revision, head: sequence + 1), from: source)
  }

  /// Writes a revision's row; one that did not come from a peer is signed with all others of the transaction.
  mutating func append(
    _ revision: PreparedRevision, to number: Int64, from source: RevisionSource? = nil
  ) throws {
    sequence += 1
    let source = try source ?? RevisionSource(peer: nil, place: signing.place(of: revision))
    var revision = revision
    if revision.key == nil, !revision.revision.parents.isEmpty {
      // Whoever edited what came without its key left the key as it was.
      revision.key = try heldKey(revision.revision.keyDigest, of: number)
    }
    try projections.insert(revision, sequence: sequence, question: number, from: source)
    newest = (revision.revision.question, revision.id)
    written += 1
  }

  /// The key of a digest among those of a question's revisions.
  private func heldKey(_ digest: ContentDigest, of number: Int64) throws -> [UInt8]? {
    var found: [UInt8]?
    try RawStatement(database, "SELECT key FROM revision WHERE question = ? AND key NOT NULL").eachRow {
      $0.bind(number)
    } _: { row in
      let key = row.bytes(0)
      if found == nil, ContentDigest(of: key) == digest { found = key }
    }
    return found
  }

  /// Takes a revision of another bank as it is.
  mutating func insert(_ foreign: ForeignRevision, passed: PassedRows) throws -> SaveOutcome {
    let revision: Revision
    do {
      revision = try Revision(json: JSONParser.parse(foreign.document))
    } catch { return .refused(.unreadable("The revision cannot be read: \(error).")) }
    if let key = foreign.key, ContentDigest(of: key) != revision.keyDigest {
      return .refused(.unreadable("The key does not have the digest that its revision names."))
    }
    let prepared = PreparedRevision(revision, document: foreign.document, key: foreign.key, isInConflict: false)
    if try fillIn(foreign.key, of: prepared.id, question: revision.question, from: nil) {
      return .unchanged(prepared.id)
    }
    guard passed[prepared.id] == nil else { return .unchanged(prepared.id) }
    if let fault = try lineageFault(of: revision, passed) { return .refused(.unreadable(fault)) }
    guard let current = try current(revision.question) else {
      try insert(prepared)
      return passed.holds(revision.question) ? .updated(prepared.id) : .created(prepared.id)
    }
    let number = current.number
    try projections.remove(current.record.decoded(), isInConflict: current.record.isInConflict, of: number)
    try append(prepared, to: number)
    try settle(number)
    return .updated(prepared.id)
  }

  /// What is wrong with a revision's parents: every bank picks the head by the generation, so none may be made up.
  private func lineageFault(of revision: Revision, _ passed: PassedRows) throws -> String? {
    var generation = 0
    for parent in revision.parents {
      guard let before = try passed[parent] ?? ancestor(parent) else {
        return "Its parent \(parent.short) is not in the bank."
      }
      guard before.question == revision.question else { return "Its parent \(parent.short) is of another question." }
      generation = max(generation, before.generation + 1)
    }
    return revision.generation == generation
      ? nil : "Its generation must be \(generation), one more than its parents', not \(revision.generation)."
  }

  private func ancestor(_ id: RevisionID) throws -> PassedRows.Ancestor? {
    let row = try database.row("SELECT document FROM revision WHERE id = ?", [id.databaseValue])
    return try row.map { PassedRows.Ancestor(try Revision(json: JSONParser.parse($0.bytes("document")))) }
  }

  private func remembered(_ save: QuestionSave) throws -> SaveOutcome? {
    guard let (key, request) = save.idempotency,
      let row = try database.row("SELECT request, revision FROM idempotency WHERE key = ?", [key])
    else { return nil }
    guard row.bytes("request") == request.bytes else { return .refused(.idempotencyMismatch) }
    return .unchanged(try RecordRows.digest(row.bytes("revision")))
  }

  private func remember(_ save: QuestionSave, _ revision: RevisionID) throws {
    guard let (key, request) = save.idempotency else { return }
    try database.run(
      "INSERT INTO idempotency (key, request, question, revision) VALUES (?, ?, ?, ?)",
      [key, request.databaseValue, save.id.databaseValue, revision.databaseValue])
  }
}
