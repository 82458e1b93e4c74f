import Foundation
import GRDB
import QuestionModel

/// Revisions whose parents have not come yet, in a bounded place.
enum WaitingRows {
  private static let maximumCount = 10_000
  private static let maximumBytes = 64 << 20

  struct Entry {
    let document: [UInt8]
    let key: [UInt8]?
    let place: RevisionSource.Place?
  }

  static func count(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM waiting") ?? 0
  }

  static func of(_ question: QuestionID, _ database: Database) throws -> [Entry] {
    try Row.fetchAll(
      database, sql: "SELECT document, key, signing, leaf FROM waiting WHERE question = ? ORDER BY number",
      arguments: [question.databaseValue]
    ).map { row in
      let signing: Int64? = row["signing"]
      return Entry(
        document: row.bytes("document"), key: row.optionalBytes("key"),
        place: signing.map { RevisionSource.Place(signing: $0, leaf: row["leaf"]) })
    }
  }

  /// The questions of which revisions of a peer wait.
  static func questions(of peer: Int64, limit: Int, _ database: Database) throws -> [QuestionID] {
    try Row.fetchAll(
      database, sql: "SELECT DISTINCT question FROM waiting WHERE peer = ? LIMIT ?", arguments: [peer, limit]
    ).compactMap { QuestionID(bytes: $0.bytes("question")) }
  }

  static func insert(
    id: RevisionID, question: QuestionID, document: [UInt8], key: [UInt8]?, place: RevisionSource.Place?, peer: Int64,
    _ database: Database
  ) throws {
    try database.run(
      """
      INSERT OR IGNORE INTO waiting (id, question, document, key, peer, signing, leaf) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        id.databaseValue, question.databaseValue, Data(document), key.map { Data($0) }, peer, place?.signing,
        place?.leaf,
      ])
  }

  static func remove(_ ids: [RevisionID], _ database: Database) throws {
    guard try count(database) > 0 else { return }
    for id in ids {
      try database.run("DELETE FROM waiting WHERE id = ?", [id.databaseValue])
    }
  }

  static func removeAll(of peer: Int64, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM waiting WHERE peer = ?", arguments: [peer])
  }

  /// The oldest go first; they come again by repair.
  static func keepWithinBounds(_ database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM waiting WHERE number IN (
          SELECT number FROM (
            SELECT number, count(*) OVER newest AS count,
              sum(length(document) + coalesce(length(key), 0)) OVER newest AS bytes
            FROM waiting WINDOW newest AS (ORDER BY number DESC))
          WHERE count > ? OR bytes > ?)
        """, arguments: [maximumCount, maximumBytes])
  }
}
