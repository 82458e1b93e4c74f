import GRDB
import QuestionModel

/// The full-text index: what it holds of a question, and making it anew when words are cut differently.
enum SearchIndex {
  /// What the index was made by: the tokenizer's version, and that of the index's own shape.
  static let version = "\(Tokenizer.version).4"

  /// Statement that enters a document under a question's number.
  static func insertion(_ database: Database) throws -> RawStatement {
    try RawStatement(
      database, "INSERT INTO search (rowid, stem, body, exactStem, exactBody, facets) VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// Statement that takes a document out; an index without content must be told what it held.
  static func removal(_ database: Database) throws -> RawStatement {
    try RawStatement(
      database,
      """
      INSERT INTO search (search, rowid, stem, body, exactStem, exactBody, facets)
      VALUES ('delete', ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Runs one of the two statements.
  static func run(_ statement: RawStatement, _ document: SearchDocument, of number: Int64) throws {
    try statement.run { row in
      row.bind(number)
      row.bind(text: document.stem)
      row.bind(text: document.body)
      row.bind(text: document.exactStem)
      row.bind(text: document.exactBody)
      row.bind(text: document.facets)
    }
  }

  /// Makes the index anew if another version made it; called under the write lock.
  static func rebuildIfStale(_ pool: DatabasePool) throws {
    let current = try pool.read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'tokenizer'") }
    guard current != version else { return }
    try pool.write { database in
      try database.execute(sql: "DROP TABLE search")
      try database.execute(sql: Schema.searchIndex)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT question.number, question.heads, revision.document
          FROM question JOIN revision ON revision.sequence = question.head
          WHERE question.evictedAt IS NULL ORDER BY question.number
          """)
      let insertion = try insertion(database)
      while let row = try rows.next() {
        let revision = try Revision(json: JSONParser.parse(row.bytes("document")))
        let facets = Facet.all(
          content: revision.content, status: revision.status, isInConflict: row["heads"] as Int > 1)
        try run(insertion, SearchDocument(content: revision.content, facets: facets), of: row["number"])
      }
      try database.execute(sql: "UPDATE setting SET value = ? WHERE name = 'tokenizer'", arguments: [version])
    }
  }
}
