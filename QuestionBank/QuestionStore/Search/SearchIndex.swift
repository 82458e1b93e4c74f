import GRDB
import QuestionModel

/// The full-text index: what it holds of a question, and making it anew when words are cut differently.
enum SearchIndex {
  static func add(_ document: SearchDocument, of number: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO search (rowid, stem, body, exactStem, exactBody, facets) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: arguments(number, document))
  }

  /// Takes a question out; an index without content must be told what it held.
  static func remove(_ document: SearchDocument, of number: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO search (search, rowid, stem, body, exactStem, exactBody, facets)
        VALUES ('delete', ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments(number, document))
  }

  /// Makes the index anew if another version of the tokenizer made it; called under the write lock.
  static func rebuildIfStale(_ pool: DatabasePool) throws {
    let version = String(Tokenizer.version)
    let current = try pool.read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'tokenizer'") }
    guard current != version else { return }
    try pool.write { database in
      try database.execute(sql: "DROP TABLE search")
      try database.execute(sql: Schema.searchIndex)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT question.number, question.heads, revision.document
          FROM question JOIN revision ON revision.sequence = question.head ORDER BY question.number
          """)
      while let row = try rows.next() {
        let revision = try Revision(json: JSONParser.parse(row.bytes("document")))
        let facets = Facet.all(
          content: revision.content, status: revision.status, isInConflict: row["heads"] as Int > 1)
        try add(SearchDocument(content: revision.content, facets: facets), of: row["number"], database)
      }
      try database.execute(sql: "UPDATE setting SET value = ? WHERE name = 'tokenizer'", arguments: [version])
    }
  }

  private static func arguments(_ number: Int64, _ document: SearchDocument) -> StatementArguments {
    [number, document.stem, document.body, document.exactStem, document.exactBody, document.facets]
  }
}
