import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Revisions of banks below this one that wait for its reviewers, and those that they declined.
enum ProposalRows {
  struct Entry {
    let id: RevisionID
    let document: [UInt8]
    let key: [UInt8]?
    let place: RevisionSource.Place?
    let peer: Int64
    let received: Timestamp
  }

  /// What is known of a revision here.
  enum Standing {
    case waits(KnownRevision)
    case declined(reason: String)
  }

  static func isEmpty(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM proposal)") ?? true
  }

  static func standing(of id: RevisionID, _ database: Database) throws -> Standing? {
    let row = try database.row("SELECT document, declined FROM proposal WHERE id = ?", [id.databaseValue])
    guard let row else { return nil }
    if let reason = row["declined"] as String? { return .declined(reason: reason) }
    let revision = try Revision(json: JSONParser.parse(row.bytes("document")))
    return .waits(KnownRevision(question: revision.question, generation: revision.generation))
  }

  static func insert(
    _ revision: PreparedRevision, place: RevisionSource.Place?, peer: Int64, at time: Timestamp, _ database: Database
  ) throws {
    try database.run(
      """
      INSERT OR IGNORE INTO proposal (id, question, document, key, peer, signing, leaf, received)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        revision.id.databaseValue, revision.revision.question.databaseValue, Data(revision.document),
        revision.key.map { Data($0) }, peer, place?.signing, place?.leaf, time.milliseconds,
      ])
  }

  /// What waits of a question, parents first.
  static func of(_ question: QuestionID, _ database: Database) throws -> [Entry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM proposal WHERE question = ? AND declined IS NULL ORDER BY number",
      arguments: [question.databaseValue]
    ).map { row in
      let signing: Int64? = row["signing"]
      return Entry(
        id: try RecordRows.digest(row.bytes("id")), document: row.bytes("document"), key: row.optionalBytes("key"),
        place: signing.map { RevisionSource.Place(signing: $0, leaf: row["leaf"]) }, peer: row["peer"],
        received: Timestamp(milliseconds: row["received"]))
    }
  }

  /// The questions of which something waits, the oldest first.
  static func questions(limit: Int, offset: Int, _ database: Database) throws -> [QuestionID] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT question, min(number) AS first FROM proposal WHERE declined IS NULL
        GROUP BY question ORDER BY first LIMIT ? OFFSET ?
        """, arguments: [limit, offset]
    ).compactMap { QuestionID(bytes: $0.bytes("question")) }
  }

  static func count(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(DISTINCT question) FROM proposal WHERE declined IS NULL") ?? 0
  }

  static func remove(_ question: QuestionID, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM proposal WHERE question = ? AND declined IS NULL", arguments: [question.databaseValue])
  }

  /// Lays what was declined before the reviewers once more.
  static func lay(_ id: RevisionID, _ database: Database) throws {
    try database.execute(sql: "UPDATE proposal SET declined = NULL WHERE id = ?", arguments: [id.databaseValue])
  }

  /// Keeps what was declined, so that it is not proposed once more.
  static func decline(_ question: QuestionID, reason: String, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE proposal SET declined = ? WHERE question = ? AND declined IS NULL",
      arguments: [reason, question.databaseValue])
  }
}
