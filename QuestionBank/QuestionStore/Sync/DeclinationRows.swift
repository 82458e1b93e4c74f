import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What reviewers left out of their banks, as they stated.
enum DeclinationRows {
  /// Most bytes of a reason.
  static let longestReason = 2000

  /// Notes what trusted statements say was declined. What is taken after all is so with something new made of it, which
  /// is what this bank shows then.
  static func note(_ statements: [QuestionSync.Statement], _ database: Database) throws {
    for statement in statements {
      guard case .declination(let question, let revision, let reason) = statement.content else { continue }
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO declination (revision, bank, question, reason, created) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          revision.databaseValue, statement.issuer, question.databaseValue, reason, statement.created.milliseconds,
        ])
    }
  }

  /// What a bank left out.
  static func revisions(by bank: String, _ database: Database) throws -> Set<RevisionID> {
    Set(
      try Row.fetchAll(database, sql: "SELECT revision FROM declination WHERE bank = ?", arguments: [bank]).map {
        try RecordRows.digest($0.bytes("revision"))
      })
  }

  /// Questions that are shown here by a revision that another bank left out; nothing new was made of it since.
  private static let shown = """
    FROM declination JOIN question ON question.id = declination.question AND question.evictedAt IS NULL
    JOIN revision ON revision.sequence = question.head AND revision.id = declination.revision
    """

  static func count(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) \(shown)") ?? 0
  }

  /// Those questions, what was declined last first.
  static func list(limit: Int, offset: Int, _ database: Database) throws -> [Declination] {
    let names = Dictionary(
      try PeerRows.all(database).compactMap { row in row.peer.bank.map { ($0, row.peer.name) } },
      uniquingKeysWith: { first, _ in first })
    return try Row.fetchAll(
      database,
      sql: """
        SELECT question.number AS number, declination.* \(shown)
        ORDER BY declination.created DESC, declination.revision LIMIT ? OFFSET ?
        """, arguments: [limit, offset]
    ).compactMap { row in
      guard let record = try RecordRows.current(database, number: row["number"])?.record else { return nil }
      let bank: String = row["bank"]
      return Declination(
        question: try record.summary(), bank: names[bank] ?? bank, reason: row["reason"],
        declined: Timestamp(milliseconds: row["created"]))
    }
  }
}
