import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  /// Where histories name people, besides revisions and the audit.
  private static let signed = ["comment", "comment_change", "operation"]

  func export(_ id: String, at time: Timestamp) async throws(BankError) -> JSONValue {
    let data = try await read { database in
      let record = try AccountRows.account(id: id, database)
      let person = try AccountRows.person(id, database)
      let names = try Self.names(of: record.number, database)
      let sessions = try Row.fetchAll(
        database,
        sql: "SELECT created, expires, lastUsed FROM credential WHERE account = ? AND name IS NULL ORDER BY created",
        arguments: [record.number]
      ).map { row in Self.times(row, ["created", "expires", "lastUsed"]) }
      let tokens = try CredentialRows.tokens(of: record.id, at: time, database)
      var comments: [JSONValue] = []
      var operations: [JSONValue] = []
      for name in names {
        comments += try Row.fetchAll(
          database,
          sql: """
            SELECT question.id AS question, created, text FROM comment
            JOIN question ON question.number = comment.question WHERE comment.author = ? ORDER BY created
            """, arguments: [name]
        ).map { row in
          var object = Self.times(row, ["created"]).object ?? JSONObject()
          object["question"] = QuestionID(bytes: row.bytes("question")).map { .string($0.description) }
          object["text"] = .string(row["text"])
          return .object(object)
        }
        operations += try Row.fetchAll(
          database, sql: "SELECT time, action, detail FROM operation WHERE author = ? ORDER BY number",
          arguments: [name]
        ).map { row in
          var object = Self.times(row, ["time"]).object ?? JSONObject()
          object["action"] = .string(row["action"])
          object["detail"] = .string(row["detail"])
          return .object(object)
        }
      }
      let revisions = try Self.revisions(by: names, database).map { JSONValue.string($0.description) }
      return JSONObject([
        ("person", person.json), ("authorNames", .strings(names)), ("sessions", .array(sessions)),
        ("tokens", .array(tokens.map(\.json))), ("comments", .array(comments)), ("operations", .array(operations)),
        ("revisions", .array(revisions)), ("attempts", .array(try Self.attempts(of: record.number, database))),
      ])
    }
    try await inAccounts { _ in ((), AuditEntry(action: "export person", detail: "", subject: id)) }
    return .object(data)
  }

  func erase(_ id: String) async throws(BankError) -> Erasure {
    let permission = auditPermission
    return try await inAccounts(.erasure) { database in
      let record = try AccountRows.account(id: id, database)
      let names = try Self.names(of: record.number, database)
      let alias = AuditErasure.prefix + Schema.newIdentifier().prefix(8)
      var counts: [String: Int] = [:]
      for name in names {
        for table in Self.signed {
          try database.execute(sql: "UPDATE \(table) SET author = ? WHERE author = ?", arguments: [alias, name])
          counts[table, default: 0] += database.changesCount
        }
      }
      let revisions = try Self.revisions(by: names, database).count
      try SignInAttemptRows.forget(SignInAttemptRows.key(of: record.name), database)
      try database.execute(sql: "DELETE FROM account WHERE number = ?", arguments: [record.number])
      try AccountRows.requireAdministrator(database)
      // It vouches for itself with a row of its own.
      let rows = try AuditErasure.run(
        account: record.id, names: names, as: alias, permission, at: .now, database)
      return (
        Erasure(
          alias: alias, comments: (counts["comment"] ?? 0) + (counts["comment_change"] ?? 0),
          records: (counts["operation"] ?? 0) + rows, revisions: revisions), nil
      )
    }
  }

  /// The tests that an account took, with every step.
  private static func attempts(of account: Int64, _ database: Database) throws -> [JSONValue] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT attempt.number AS number, attempt.id AS id, sitting.title AS title, started, ended, points, maximum
        FROM attempt JOIN sitting ON sitting.number = attempt.sitting WHERE account = ? ORDER BY attempt.number
        """, arguments: [account]
    ).map { row in
      var object = times(row, ["started", "ended"]).object ?? JSONObject()
      object["id"] = .string(row["id"])
      object["title"] = .string(row["title"])
      object["points"] = (row["points"] as Double?).map(JSONValue.number)
      object["maximum"] = (row["maximum"] as Double?).map(JSONValue.number)
      object["steps"] = .array(
        try AttemptRows.events(of: row["number"], database).map { received in
          var step = received.event.json.object ?? JSONObject()
          step["received"] = .string(received.received.description)
          return .object(step)
        })
      return .object(object)
    }
  }

  /// Every name under which an account has written.
  private static func names(of account: Int64, _ database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT name FROM account_author WHERE account = ? ORDER BY name", arguments: [account])
  }

  /// The revisions that bear one of some names.
  private static func revisions(by names: [String], _ database: Database) throws -> [RevisionID] {
    guard !names.isEmpty else { return [] }
    let wanted = Set(names)
    var found: [RevisionID] = []
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, json_extract(CAST(document AS TEXT), '$.author') AS author FROM revision ORDER BY sequence")
    while let row = try rows.next() {
      guard let author: String = row["author"], wanted.contains(author) else { continue }
      found.append(try RecordRows.digest(row.bytes("id")))
    }
    return found
  }

  private static func times(_ row: Row, _ columns: [String]) -> JSONValue {
    var object = JSONObject()
    for column in columns {
      let milliseconds: Int64? = row[column]
      object[column] = milliseconds.map { .string(Timestamp(milliseconds: $0).description) }
    }
    return .object(object)
  }
}
