import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Keeps the tables that only mirror the revisions: the shown head, facets with their counts, the search index.
final class Projections {
  private let database: Database
  private var facetNumbers: [Facet: Int64] = [:]
  /// Differences of the facets' counts that are not written yet.
  private var pending: [Int64: Int] = [:]

  init(_ database: Database) { self.database = database }

  /// A new question's row; its revision gets the next sequence.
  func insertQuestion(_ revision: PreparedRevision) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO question (id, head, heads, changed, author)
        VALUES (?, (SELECT coalesce(max(sequence), 0) + 1 FROM revision), 1, ?, ?)
        """)
    try statement.execute(arguments: [
      revision.revision.question.databaseValue, revision.revision.created.milliseconds,
      revision.revision.author.map(TextFolding.fold),
    ])
    let number = database.lastInsertedRowID
    try add(revision, to: number)
    return number
  }

  /// A revision's row, which is its place in the change feed.
  func insert(_ revision: PreparedRevision, sequence: Int64, question number: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO revision (sequence, id, question, document, key) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      sequence, revision.id.databaseValue, number, Data(revision.document), revision.key.map { Data($0) },
    ])
  }

  func setHead(_ sequence: Int64, heads: Int, of number: Int64, to revision: PreparedRevision) throws {
    try database.execute(
      sql: "UPDATE question SET head = ?, heads = ?, changed = ?, author = ? WHERE number = ?",
      arguments: [
        sequence, heads, revision.revision.created.milliseconds, revision.revision.author.map(TextFolding.fold), number,
      ])
  }

  /// Works out the heads anew and shows the one that every bank shows.
  func showHead(of number: Int64) throws {
    let heads = try Heads.of(question: number, database)
    guard let shown = heads.first,
      let row = try Row.fetchOne(
        database, sql: "SELECT document, key FROM revision WHERE sequence = ?", arguments: [shown.sequence])
    else { throw BankError.corrupt("question number \(number) has no head") }
    let document = row.bytes("document")
    let revision = PreparedRevision(
      try Revision(json: JSONParser.parse(document)), document: document, key: row.optionalBytes("key"),
      isInConflict: heads.count > 1)
    try setHead(shown.sequence, heads: heads.count, of: number, to: revision)
    try add(revision, to: number)
  }

  /// Enters the shown revision in index and facets.
  func add(_ revision: PreparedRevision, to number: Int64) throws {
    try SearchIndex.add(revision.search, of: number, database)
    let link = try database.cachedStatement(sql: "INSERT INTO question_facet (question, facet) VALUES (?, ?)")
    for facet in revision.facets {
      try link.execute(arguments: [number, try count(facet, by: 1)])
    }
  }

  /// Takes a shown revision out of index and facets.
  func remove(_ revision: Revision, isInConflict: Bool, of number: Int64) throws {
    let facets = Facet.all(content: revision.content, status: revision.status, isInConflict: isInConflict)
    try SearchIndex.remove(SearchDocument(content: revision.content, facets: facets), of: number, database)
    try database.cachedStatement(sql: "DELETE FROM question_facet WHERE question = ?").execute(arguments: [number])
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
      try database.cachedStatement(sql: "INSERT INTO facet (kind, value) VALUES (?, ?)")
        .execute(arguments: [facet.kind, facet.value])
    }
    let number = known ?? database.lastInsertedRowID
    facetNumbers[facet] = number
    return number
  }
}
