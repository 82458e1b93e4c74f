import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Keeps the tables that only mirror the revisions: the shown head, facets with their counts, the search index.
final class Projections {
  private let database: Database
  private let questions: RawStatement
  private let revisions: RawStatement
  private let facets: RawStatement
  private let index: RawStatement
  private var facetNumbers: [Facet: Int64] = [:]
  /// Differences of the facets' counts that are not written yet.
  private var pending: [Int64: Int] = [:]

  init(_ database: Database) throws {
    self.database = database
    questions = try RawStatement(
      database, "INSERT INTO question (id, head, heads, changed, author) VALUES (?, ?, 1, ?, ?)")
    revisions = try RawStatement(
      database,
      """
      INSERT INTO revision (sequence, id, question, document, key, isAutomatic, peer, signing, leaf)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    facets = try RawStatement(database, "INSERT INTO question_facet (question, facet) VALUES (?, ?)")
    index = try SearchIndex.insertion(database)
  }

  /// A new question's row, whose head will have a sequence.
  func insertQuestion(_ revision: PreparedRevision, head sequence: Int64) throws -> Int64 {
    try questions.run { row in
      row.bind(blob: revision.revision.question.bytes)
      row.bind(sequence)
      row.bind(revision.revision.created.milliseconds)
      row.bind(text: revision.author)
    }
    let number = database.lastInsertedRowID
    try add(revision, to: number)
    return number
  }

  /// A revision's row, which is its place in the change feed.
  func insert(
    _ revision: PreparedRevision, sequence: Int64, question number: Int64, from source: RevisionSource
  ) throws {
    try revisions.run { row in
      row.bind(sequence)
      row.bind(blob: revision.id.bytes)
      row.bind(number)
      row.bind(blob: revision.document)
      row.bind(blob: revision.key)
      row.bind(revision.isAutomatic ? 1 : 0)
      row.bind(source.peer)
      row.bind(source.place?.signing)
      row.bind(source.place?.leaf)
    }
  }

  func setHead(_ sequence: Int64, heads: Int, of number: Int64, to revision: PreparedRevision) throws {
    try database.run(
      "UPDATE question SET head = ?, heads = ?, changed = ?, author = ? WHERE number = ?",
      [
        sequence, heads, revision.revision.created.milliseconds,
        revision.author.map { String(decoding: $0, as: UTF8.self) }, number,
      ])
  }

  /// Shows a revision of a question, alone or as the first of several heads.
  func show(_ id: RevisionID, heads: Int, of number: Int64) throws {
    let row = try database.row("SELECT sequence, document, key FROM revision WHERE id = ?", [id.databaseValue])
    guard let row else { throw BankError.corrupt("question number \(number) has no head") }
    let document = row.bytes("document")
    let revision = PreparedRevision(
      try Revision(json: JSONParser.parse(document)), document: document, key: row.optionalBytes("key"),
      isInConflict: heads > 1)
    try setHead(row["sequence"], heads: heads, of: number, to: revision)
    try add(revision, to: number)
  }

  /// Enters the shown revision in index and facets.
  func add(_ revision: PreparedRevision, to number: Int64) throws {
    try SearchIndex.run(index, revision.search, of: number)
    for facet in revision.facets {
      let facet = try count(facet, by: 1)
      try facets.run { row in
        row.bind(number)
        row.bind(facet)
      }
    }
  }

  /// Takes a shown revision out of index and facets.
  func remove(_ revision: Revision, isInConflict: Bool, of number: Int64) throws {
    let facets = Facet.all(content: revision.content, status: revision.status, isInConflict: isInConflict)
    try SearchIndex.run(
      try SearchIndex.removal(database), SearchDocument(content: revision.content, facets: facets), of: number)
    try database.run("DELETE FROM question_facet WHERE question = ?", [number])
    for facet in facets { _ = try count(facet, by: -1) }
  }

  private func count(_ facet: Facet, by difference: Int) throws -> Int64 {
    let number = try facetNumber(facet)
    pending[number, default: 0] += difference
    return number
  }

  /// Writes the counts that changed; once a transaction, not once a question.
  func flush() throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE facet SET questions = questions + ? WHERE number = ?")
    for (number, difference) in pending.sorted(by: { $0.key < $1.key }) where difference != 0 {
      try statement.execute(arguments: [difference, number])
    }
    pending = [:]
  }

  private func facetNumber(_ facet: Facet) throws -> Int64 {
    if let number = facetNumbers[facet] { return number }
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM facet WHERE kind = ? AND value = ?"),
      arguments: [facet.kind, facet.value])
    if known == nil {
      try database.run("INSERT INTO facet (kind, value) VALUES (?, ?)", [facet.kind, facet.value])
    }
    let number = known ?? database.lastInsertedRowID
    facetNumbers[facet] = number
    return number
  }
}
