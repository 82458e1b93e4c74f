import Foundation
import GRDB
import QuestionModel
import QuestionSync

/// Statements on keys and publications, in the order they came.
enum StatementRows {
  static func all(_ database: Database) throws -> [SignedStatement] {
    try Row.fetchAll(database, sql: "SELECT bytes, signature FROM statement ORDER BY number").map {
      SignedStatement(bytes: $0.bytes("bytes"), signature: $0.bytes("signature"))
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
