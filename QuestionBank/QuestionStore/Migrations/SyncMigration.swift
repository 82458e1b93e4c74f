import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Gives a bank its identity, and signs what it holds already.
enum SyncMigration {
  /// Leaves under one signature: enough that signatures are few, and not so many that a part of them needs a long proof.
  private static let leaves = 4096

  static func run(_ database: Database) throws {
    var generator = SystemRandomNumberGenerator()
    try BankSecret.set(BankSigner(using: &generator), database)
    let origin = "\"origin\":\"\(AutomaticMerge.origin)\""
    try database.execute(
      sql: "UPDATE revision SET isAutomatic = 1 WHERE instr(document, CAST(? AS BLOB)) > 0", arguments: [origin])
    try sign(database)
  }

  /// Signs every revision that no signature covers, merges that every bank makes for itself left out.
  private static func sign(_ database: Database) throws {
    var last: Int64 = 0
    while true {
      var run = try SigningRun(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT sequence, id AS revision FROM revision WHERE sequence > ? AND isAutomatic = 0 ORDER BY sequence LIMIT ?
          """, arguments: [last, leaves])
      guard let end = rows.last else { return }
      for row in rows { try run.cover(RecordRows.digest(row.bytes("revision")), at: row["sequence"]) }
      try run.sign()
      last = end["sequence"]
    }
  }
}
