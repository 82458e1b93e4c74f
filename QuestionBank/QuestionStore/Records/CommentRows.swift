import GRDB
import QuestionAPI
import QuestionModel

/// Reads and writes the comments of a question by its number in the tables.
enum CommentRows {
  /// The comments on a question, oldest first.
  static func thread(of question: Int64, _ database: Database) throws -> CommentThread {
    let changes = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT comment.place, comment_change.isResolved, comment_change.author, comment_change.time
          FROM comment JOIN comment_change ON comment_change.comment = comment.number
          WHERE comment.question = ? ORDER BY comment_change.number
          """), arguments: [question])
    let changesByPlace = Dictionary(grouping: changes) { $0["place"] as Int }
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT place, revision, field, author, created, text, answers FROM comment
          WHERE question = ? ORDER BY place
          """), arguments: [question])
    return CommentThread(
      try rows.map { row in
        QuestionComment(
          number: row["place"], revision: try RecordRows.digest(row.bytes("revision")), field: row["field"],
          author: row["author"], created: Timestamp(milliseconds: row["created"]), text: row["text"],
          answers: row["answers"],
          changes: (changesByPlace[row["place"]] ?? []).map { change in
            QuestionComment.Change(
              isResolved: change["isResolved"], author: change["author"], time: Timestamp(milliseconds: change["time"]))
          })
      })
  }

  /// Writes a comment that is new.
  static func insert(
    _ comment: QuestionComment, question: Int64, idempotency: (key: String, request: ContentDigest)? = nil,
    _ database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO comment
          (question, place, revision, field, author, created, text, answers, isOpen, idempotencyKey, request)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        question, comment.number, comment.revision.databaseValue, comment.field, comment.author,
        comment.created.milliseconds, comment.text, comment.answers, comment.isOpen, idempotency?.key,
        idempotency?.request.databaseValue,
      ])
  }

  /// Writes the last change of a comment.
  static func insertChange(of comment: QuestionComment, question: Int64, _ database: Database) throws {
    guard let change = comment.changes.last else { return }
    try database.execute(
      sql: """
        INSERT INTO comment_change (comment, isResolved, author, time)
        SELECT number, ?, ?, ? FROM comment WHERE question = ? AND place = ?
        """,
      arguments: [change.isResolved, change.author, change.time.milliseconds, question, comment.number])
    try database.execute(
      sql: "UPDATE comment SET isOpen = ? WHERE question = ? AND place = ?",
      arguments: [comment.isOpen, question, comment.number])
  }

  /// The comment that was made with an idempotency key.
  static func remembered(
    _ key: String, request: ContentDigest, _ database: Database
  ) throws -> QuestionComment? {
    let row = try Row.fetchOne(
      database, sql: "SELECT question, place, request FROM comment WHERE idempotencyKey = ?", arguments: [key])
    guard let row else { return nil }
    guard row.bytes("request") == request.bytes else { throw BankError.idempotencyMismatch }
    let place: Int = row["place"]
    return try thread(of: row["question"], database).comments.first { $0.number == place }
  }
}
