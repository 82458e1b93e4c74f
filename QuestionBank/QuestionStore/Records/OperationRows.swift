import GRDB
import QuestionAPI
import QuestionModel

/// Reads and writes the rows of operations.
enum OperationRows {
  /// An operation that can be undone.
  struct Undoable {
    let number: Int
    let action: String
    let detail: String
    let sequences: Range<Int64>
    let undoes: Int?
  }

  static func list(_ database: Database, limit: Int, before: Int?) throws -> [BankOperation] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM operation WHERE number < ? ORDER BY number DESC LIMIT ?",
      arguments: [before ?? .max, limit])
    return try rows.map { row in
      let rows = row.sequences
      let marks = rows.isEmpty ? 0 : try FeedMarkRows.count(in: ClosedRange(rows), database)
      return BankOperation(
        number: row["number"], time: Timestamp(milliseconds: row["time"]), author: row["author"],
        action: row["action"], detail: row["detail"], changed: rows.count - marks, undoes: row["undoes"],
        undoneBy: row["undoneBy"])
    }
  }

  /// An operation that is in force.
  static func undoable(_ database: Database, _ number: Int) throws -> Undoable {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM operation WHERE number = ?", arguments: [number])
    else { throw BankError.notFound("operation \(number)") }
    if let by = row["undoneBy"] as Int? {
      throw BankError.invalid([
        FieldProblem("operation", "\(number) is undone already, by operation \(by); undo that one to have it again")
      ])
    }
    return Undoable(
      number: number, action: row["action"], detail: row["detail"], sequences: row.sequences, undoes: row["undoes"])
  }

  /// Enters an operation; one that undoes another marks it, and one that undoes an undo puts what that undid in force
  /// again.
  static func insert(
    _ database: Database, _ audit: AuditEntry, at time: Timestamp, sequences: Range<Int64>,
    undoes undone: Undoable? = nil
  ) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO operation (time, author, action, detail, firstSequence, lastSequence, undoes)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        time.milliseconds, audit.author, audit.action, audit.detail, sequences.lowerBound, sequences.upperBound - 1,
        undone?.number,
      ])
    let number = Int(database.lastInsertedRowID)
    guard let undone else { return number }
    try database.execute(
      sql: "UPDATE operation SET undoneBy = ? WHERE number = ?", arguments: [number, undone.number])
    if let before = undone.undoes {
      try database.execute(sql: "UPDATE operation SET undoneBy = NULL WHERE number = ?", arguments: [before])
    }
    return number
  }
}

extension Row {
  /// The feed's sequences that an operation wrote.
  fileprivate var sequences: Range<Int64> {
    let (first, last): (Int64, Int64) = (self["firstSequence"], self["lastSequence"])
    return first..<(last < first ? first : last + 1)
  }
}
