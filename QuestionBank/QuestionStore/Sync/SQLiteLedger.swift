import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What the bank holds, as sync reads it; lives no longer than one read transaction.
final class SQLiteLedger: RevisionLedger {
  /// Where a signature covers a revision.
  struct Place: Sendable, Hashable {
    /// The signature's number in the tables.
    let signing: Int64
    let leaf: Int
  }

  typealias Held = HeldRevision<Place>

  let database: Database
  private let banks: [Int64: String]
  private let shares: ShareMaker
  private let hasMarks: Bool
  private let kept: FingerprintCache?
  /// Histories that were read ahead, each handed out once.
  private var ahead: [QuestionID: QuestionHistory<Place>] = [:]

  /// Reads a bank in one read transaction; fingerprints may be kept from before, else they are worked out.
  init(_ database: Database, kept: FingerprintCache? = nil) throws {
    self.database = database
    self.kept = kept
    hasMarks = try FeedMarkRows.areThere(database)
    let peers = try Row.fetchAll(
      database,
      sql: """
        SELECT number, bank FROM peer WHERE bank NOT NULL UNION ALL
        SELECT number, bank FROM former_peer WHERE bank NOT NULL
        """)
    banks = Dictionary(peers.map { ($0["number"], $0["bank"]) }, uniquingKeysWith: { first, _ in first })
    shares = ShareMaker(database)
  }

  func epoch() throws -> String {
    try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'epoch'") ?? ""
  }

  func lastSequence() throws -> Int64 { try FeedMarkRows.lastSequence(database) }

  /// Columns of `revision` that `held` reads, from the first on.
  private static let columns =
    "revision.sequence, revision.id, revision.document, revision.key, revision.isAutomatic, revision.peer, "
    + "revision.signing, revision.leaf"

  private func held(_ row: RawRow) throws -> Held {
    let place = row.optionalNumber(6).map { Place(signing: $0, leaf: Int(row.number(7))) }
    return Held(
      id: try RecordRows.digest(row.bytes(1)), sequence: row.number(0), document: row.bytes(2),
      key: row.optionalBytes(3), receivedFrom: row.optionalNumber(5).flatMap { banks[$0] },
      isAutomatic: row.number(4) != 0, signing: place)
  }

  func changes(after sequence: Int64, limit: Int) throws -> [LedgerChange<Place>] {
    let revisions = try revisions(after: sequence, limit: limit)
    let marks = hasMarks ? try marks(after: sequence, limit: limit) : []
    guard !marks.isEmpty else { return revisions }
    return Array((revisions + marks).sorted { $0.sequence < $1.sequence }.prefix(limit))
  }

  private func marks(after sequence: Int64, limit: Int) throws -> [LedgerChange<Place>] {
    var changes: [LedgerChange<Place>] = []
    let statement = try RawStatement(
      database,
      """
      SELECT sequence, question.id FROM feed_mark JOIN question ON question.number = feed_mark.question
      WHERE sequence > ? ORDER BY sequence LIMIT ?
      """)
    try statement.eachRow { row in
      row.bind(sequence)
      row.bind(Int64(limit))
    } _: { row in
      guard let question = QuestionID(bytes: row.bytes(1)) else { throw BankError.corrupt("a question's id") }
      changes.append(LedgerChange(sequence: row.number(0), question: question))
    }
    return changes
  }

  private func revisions(after sequence: Int64, limit: Int) throws -> [LedgerChange<Place>] {
    var changes: [LedgerChange<Place>] = []
    let statement = try RawStatement(
      database,
      """
      SELECT \(Self.columns), question.id, NOT EXISTS (
        SELECT 1 FROM revision AS other WHERE other.question = revision.question AND other.sequence <> revision.sequence)
        AND NOT EXISTS (SELECT 1 FROM feed_mark WHERE feed_mark.question = revision.question)
      FROM revision JOIN question ON question.number = revision.question
      WHERE revision.sequence > ? ORDER BY revision.sequence LIMIT ?
      """)
    try statement.eachRow { row in
      row.bind(sequence)
      row.bind(Int64(limit))
    } _: { row in
      guard let question = QuestionID(bytes: row.bytes(8)) else { throw BankError.corrupt("a question's id") }
      changes.append(
        LedgerChange(
          sequence: row.number(0), question: question, only: row.number(9) == 0 ? nil : try held(row)))
    }
    return changes
  }

  /// Reads the histories of a span of questions at once.
  ///
  /// - Returns: the questions, in the order in which they came.
  func readAhead(_ numbers: ClosedRange<Int64>) throws -> [QuestionID] {
    ahead = [:]
    let marks = hasMarks ? try FeedMarkRows.of(numbers, database) : [:]
    var questions: [QuestionID] = []
    let statement = try RawStatement(
      database,
      """
      SELECT \(Self.columns), question.id, question.number
      FROM question JOIN revision ON revision.question = question.number
      WHERE question.number BETWEEN ? AND ? ORDER BY question.number, revision.sequence
      """)
    try statement.eachRow { row in
      row.bind(numbers.lowerBound)
      row.bind(numbers.upperBound)
    } _: { row in
      guard let id = QuestionID(bytes: row.bytes(8)) else { throw BankError.corrupt("a question's id") }
      if questions.last != id {
        questions.append(id)
        ahead[id] = history(id, [], marks[row.number(9)])
      }
      ahead[id]?.revisions.append(try held(row))
    }
    return questions
  }

  func history(of question: QuestionID) throws -> QuestionHistory<Place>? {
    if let known = ahead.removeValue(forKey: question) { return known }
    let number = try RawStatement(database, QuestionWriter.numberQuery).number { $0.bind(blob: question.bytes) }
    guard let number else { return nil }
    var revisions: [Held] = []
    try RawStatement(database, "SELECT \(Self.columns) FROM revision WHERE question = ? ORDER BY sequence").eachRow {
      $0.bind(number)
    } _: { row in
      revisions.append(try held(row))
    }
    return history(question, revisions, hasMarks ? try FeedMarkRows.of(number...number, database)[number] : nil)
  }

  private func history(
    _ question: QuestionID, _ revisions: [Held], _ marks: [FeedMarkRows.Mark]?
  ) -> QuestionHistory<Place> {
    var history = QuestionHistory(question: question, revisions: revisions)
    for mark in marks ?? [] {
      switch mark.kind {
      case .evicted, .returned:
        history.standings.append(.init(sequence: mark.sequence, isEvicted: mark.kind == .evicted))
      case .keys:
        history.keyArrivals.append(.init(sequence: mark.sequence, receivedFrom: mark.peer.flatMap { banks[$0] }))
      }
    }
    return history
  }

  func questions(naming passage: QuestionID) throws -> [QuestionID] {
    let match = SearchCompiler.match(.property(.passage(passage.description.lowercased())))
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT question.id AS id FROM search CROSS JOIN question ON question.number = search.rowid
        WHERE search MATCH ?
        """, arguments: [match])
    return rows.compactMap { QuestionID(bytes: $0.bytes("id")) }
  }

  /// In the order in which they came, so that what one signature covers travels together; their histories are read at
  /// once, since whoever goes through all of them looks at each.
  func questions(after question: QuestionID?, limit: Int) throws -> [QuestionID] {
    let numbers = try Int64.fetchAll(
      database,
      sql: """
        SELECT number FROM question WHERE number > coalesce((SELECT number FROM question WHERE id = ?), 0)
        ORDER BY number LIMIT ?
        """, arguments: [question?.databaseValue, limit])
    guard let first = numbers.first, let last = numbers.last else { return [] }
    return try readAhead(first...last)
  }

  func fingerprints(
    of selection: SyncSelection, keys: KeySharing, orElse workOut: () throws -> FingerprintTree
  ) throws -> FingerprintTree {
    guard let kept else { return try workOut() }
    let place = FingerprintCache.Place(
      epoch: try epoch(), sequence: try lastSequence(), selection: selection.text, keys: keys.name)
    return try kept.tree(at: place, orElse: workOut)
  }

  func statements(after number: Int64, limit: Int) throws -> [HeldStatement] {
    try Row.fetchAll(
      database, sql: "SELECT number, bytes, signature, peer FROM statement WHERE number > ? ORDER BY number LIMIT ?",
      arguments: [number, limit]
    ).map { row in
      HeldStatement(
        number: row["number"],
        statement: SignedStatement(bytes: row.bytes("bytes"), signature: row.bytes("signature")),
        receivedFrom: (row["peer"] as Int64?).flatMap { banks[$0] })
    }
  }

  func lastStatement() throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT max(number) FROM statement") ?? 0
  }

  /// By the index, within the span of numbers that the questions have; one that the index cannot tell is read.
  func selected(_ questions: [QuestionID], by selection: SyncSelection) throws -> Set<QuestionID>? {
    guard let match = SearchCompiler.match(selection.expression) else { return nil }
    let numberQuery = try RawStatement(database, QuestionWriter.numberQuery)
    var numbers: [Int64: QuestionID] = [:]
    for id in questions {
      if let number = try numberQuery.number({ $0.bind(blob: id.bytes) }) { numbers[number] = id }
    }
    guard let first = numbers.keys.min(), let last = numbers.keys.max() else { return [] }
    var found: Set<QuestionID> = []
    try RawStatement(database, "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?").eachRow {
      $0.bind(text: Array(match.utf8))
      $0.bind(first)
      $0.bind(last)
    } _: { row in
      if let id = numbers[row.number(0)] { found.insert(id) }
    }
    return found
  }

  func signed(_ revisions: [Held]) throws -> (items: [SyncItem], signings: [SigningShare]) {
    try shares.signed(revisions)
  }
}
