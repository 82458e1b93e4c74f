import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Reads and writes embargoes on answer keys.
enum EmbargoRows {
  /// Those that are not over, the earliest end first.
  static func active(at time: Timestamp, _ database: Database) throws -> [Embargo] {
    try all("until > ?", time, database)
  }

  /// Those whose time is over.
  static func ended(at time: Timestamp, _ database: Database) throws -> [Embargo] {
    try all("until <= ?", time, database)
  }

  static func areEnded(at time: Timestamp, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM embargo WHERE until <= ?)"),
      arguments: [time.milliseconds]) ?? false
  }

  private static func all(_ condition: String, _ time: Timestamp, _ database: Database) throws -> [Embargo] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM embargo WHERE \(condition) ORDER BY until, number", arguments: [time.milliseconds]
    ).map { row in
      let number: Int = row["number"]
      let questions = try Row.fetchAll(
        database, sql: "SELECT question FROM embargo_question WHERE embargo = ? ORDER BY question", arguments: [number])
      return Embargo(
        number: number, query: row["query"],
        questions: questions.compactMap { QuestionID(bytes: $0.bytes("question")) },
        until: Timestamp(milliseconds: row["until"]), reason: row["reason"], author: row["author"],
        added: Timestamp(milliseconds: row["added"]))
    }
  }

  /// - Returns: the number it has from now on.
  static func insert(_ embargo: Embargo, at time: Timestamp, _ database: Database) throws -> Int {
    try database.execute(
      sql: "INSERT INTO embargo (query, until, reason, author, added) VALUES (?, ?, ?, ?, ?)",
      arguments: [embargo.query, embargo.until.milliseconds, embargo.reason, embargo.author, time.milliseconds])
    let number = database.lastInsertedRowID
    for question in Set(embargo.questions) {
      try database.execute(
        sql: "INSERT INTO embargo_question (embargo, question) VALUES (?, ?)",
        arguments: [number, question.databaseValue])
    }
    return Int(number)
  }

  static func remove(_ number: Int, _ database: Database) throws {
    for sql in ["DELETE FROM embargo_question WHERE embargo = ?", "DELETE FROM embargo WHERE number = ?"] {
      try database.execute(sql: sql, arguments: [number])
    }
  }

  /// The questions that an embargo is on now.
  static func questions(of embargo: Embargo, _ database: Database) throws -> [QuestionID] {
    guard let query = embargo.query else { return embargo.questions }
    let request: SQLRequest<Row> = """
      SELECT id FROM question WHERE number IN (\(SQLiteStore.matches(try SyncSelection(query).expression)))
      """
    return try request.fetchAll(database).compactMap { QuestionID(bytes: $0.bytes("id")) }
  }

  /// The questions whose keys are held back.
  static func held(at time: Timestamp, _ database: Database) throws -> Set<QuestionID> {
    try active(at: time, database).reduce(into: []) { $0.formUnion(try questions(of: $1, database)) }
  }

  /// Whether one question's key is held back.
  static func isHeld(_ question: QuestionID, at time: Timestamp, _ database: Database) throws -> Bool {
    try active(at: time, database).contains { embargo in
      guard let query = embargo.query else { return embargo.questions.contains(question) }
      let request: SQLRequest<Bool> = """
        SELECT EXISTS (SELECT 1 FROM question
        WHERE id = \(question.databaseValue) AND \(SearchCompiler.condition(try SyncSelection(query).expression)))
        """
      return try request.fetchOne(database) ?? false
    }
  }
}

extension KeySharing {
  /// What a peer may have of the keys of a bank now.
  init(isAllowed: Bool, at time: Timestamp, _ database: Database) throws {
    let held = isAllowed ? try EmbargoRows.held(at: time, database) : []
    self.init(isAllowed: isAllowed, heldBack: held)
  }
}
