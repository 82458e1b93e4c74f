import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage {
    guard (1...AuditRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(AuditRequest.maximumLimit)")])
    }
    let before = request.cursor.map { Int64($0) } ?? .max
    guard let before, before > 0 else {
      throw .invalid([FieldProblem("cursor", "is no cursor of the audit; begin again without it")])
    }
    return try await read { database in
      let query: SQL = """
        SELECT \(sql: AuditRow.columns) FROM audit WHERE number < \(before) AND \(try Self.condition(request, database))
        ORDER BY number DESC LIMIT \(request.limit)
        """
      let statement = try RawStatement(database, query)
      var items: [AuditRecord] = []
      try statement.eachRow { raw in
        let (row, hash) = AuditRow.read(raw)
        items.append(try row.record(hash: hash))
      }
      return AuditPage(items: items, next: items.count == request.limit ? items.last.map { String($0.number) } : nil)
    }
  }

  private static func condition(_ request: AuditRequest, _ database: Database) throws -> SQL {
    var parts: [SQL] = ["1"]
    if let since = request.since { parts.append("time >= \(since.milliseconds)") }
    if let action = request.action { parts.append("action = \(action)") }
    if let question = request.question {
      let numbers = try rows(thatMadeRevisionsOf: question, database)
      parts.append("(question = \(question.databaseValue) OR number IN \(numbers))")
    }
    return parts.joined(separator: " AND ")
  }

  /// Numbers of the rows whose changes of the feed hold one of a question's.
  private static func rows(thatMadeRevisionsOf question: QuestionID, _ database: Database) throws -> [Int64] {
    let sequences = try Int64.fetchAll(
      database,
      sql: """
        SELECT sequence FROM revision WHERE question = (SELECT number FROM question WHERE id = ?)
        """, arguments: [question.databaseValue])
    let statement = try database.cachedStatement(
      sql: """
        SELECT number, lastSequence FROM audit WHERE firstSequence <= ? ORDER BY firstSequence DESC LIMIT 1
        """)
    return try sequences.compactMap { sequence in
      guard let row = try Row.fetchOne(statement, arguments: [sequence]), row["lastSequence"] as Int64 >= sequence
      else { return nil }
      return row["number"]
    }
  }

  func verifyAudit() async throws(BankError) -> AuditVerification {
    try await read { try AuditVerifier.verify($0) }
  }

  /// Sets for how long rows are kept, if that is said, and removes those that are older.
  func retainAudit(months: Int?, at time: Timestamp) async throws(BankError) -> AuditRetention {
    let isDue = try await read { database in
      try months != nil || AuditPruning.last(olderThan: AuditPruning.months(database), at: time, database) != nil
    }
    guard isDue else { return AuditRetention(months: try await read { try AuditPruning.months($0) }) }
    let permission = auditPermission
    return try await write { database in
      if let months { try AuditPruning.set(months: months, at: time, database) }
      let removed = try AuditPruning.run(permission, at: time, database)
      return AuditRetention(months: try AuditPruning.months(database), removed: removed)
    }
  }

  /// Writes a row about something that changes nothing in the bank, such as a refusal.
  func note(_ entry: AuditEntry, at time: Timestamp = .now) async throws(BankError) {
    try await write { try AuditLog.append(entry, at: time, $0) }
  }
}
