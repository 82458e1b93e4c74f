import Foundation
import GRDB
import QuestionModel
import QuestionSync

/// Statements on keys and publications, in the order they came.
enum StatementRows {
  /// Those with a higher number than one.
  static func all(after number: Int64 = 0, _ database: Database) throws -> [SignedStatement] {
    try Row.fetchAll(
      database, sql: "SELECT bytes, signature FROM statement WHERE number > ? ORDER BY number", arguments: [number]
    ).map { SignedStatement(bytes: $0.bytes("bytes"), signature: $0.bytes("signature")) }
  }

  /// What a bank stated, the oldest first.
  static func of(
    _ bank: String, _ database: Database
  ) throws -> [(id: ContentDigest, statement: QuestionSync.Statement)] {
    try all(database).compactMap { signed in
      guard let statement = try? signed.read(), statement.issuer == bank else { return nil }
      return (signed.id, statement)
    }
  }

  /// The highest number; 0 where there is none.
  static func last(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT max(number) FROM statement") ?? 0
  }

  static func remove(_ id: ContentDigest, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM statement WHERE id = ?", arguments: [id.databaseValue])
  }

  /// How many of these statements are new here and say that a revision made by this bank was published.
  static func newAcceptances(_ statements: [SignedStatement], _ database: Database) throws -> Int {
    let own = try OwnIdentity(database).identity.bank
    return try statements.count { signed in
      guard case .acceptance(_, let revision)? = try? signed.read().content,
        try Bool.fetchOne(
          database, sql: "SELECT NOT EXISTS (SELECT 1 FROM statement WHERE id = ?)",
          arguments: [signed.id.databaseValue]) == true,
        let held = try HistoryRows.bytes(of: revision, database)
      else { return false }
      return try Revision(json: JSONParser.parse(held.document)).origin == own
    }
  }

  /// Keeps statements that are new here; one whose signature is not of the key it names is left out.
  static func add(_ statements: [SignedStatement], from peer: Int64?, _ database: Database) throws {
    for statement in statements {
      guard (try? statement.verified()) != nil else { continue }
      try database.execute(
        sql: "INSERT OR IGNORE INTO statement (id, bytes, signature, peer) VALUES (?, ?, ?, ?)",
        arguments: [statement.id.databaseValue, Data(statement.bytes), Data(statement.signature), peer])
    }
  }
}
