import GRDB
import QuestionAPI
import QuestionModel

/// The one place where rows of the audit are written.
enum AuditLog {
  /// Writes what is done, inside the transaction that does it.
  ///
  /// - Parameters:
  ///   - entry: what is done.
  ///   - time: when.
  ///   - made: the changes of the feed that it made, and, where it is one, its question and revision.
  ///   - database: the transaction.
  /// - Throws: what SQLite says.
  static func append(_ entry: AuditEntry, at time: Timestamp, made: MadeRevisions? = nil, _ database: Database) throws {
    let context = AuditContext.current
    let head = try ChainLink(.head, database) ?? last(database)
    // The number of a row that was put there past this code is not taken again: verifying tells of it.
    let newest = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(number) FROM audit")) ?? 0
    let row = AuditRow(
      number: max(head.number, newest) + 1, time: time.milliseconds,
      who: PersonalTexts(sealing: [context.name ?? entry.author, context.account, context.address]),
      about: entry.subject.map { PersonalTexts(sealing: [$0]) },
      action: Array(entry.action.utf8), detail: Array(entry.detail.utf8),
      question: (made?.only?.question ?? entry.question)?.bytes, revision: made?.only?.revision.bytes,
      firstSequence: made?.sequences.lowerBound, lastSequence: made?.sequences.upperBound,
      request: context.request.map { Array($0.utf8) })
    try row.insert(after: head, database).write(.head, database)
  }

  /// The newest row; what the setting says where that was lost.
  private static func last(_ database: Database) throws -> ChainLink {
    let row = try Row.fetchOne(database, sql: "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    return row.map { ChainLink(number: $0["number"], hash: $0.bytes("hash")) } ?? .start
  }
}

/// Revisions that one transaction made.
struct MadeRevisions {
  let sequences: ClosedRange<Int64>
  /// The only one of them; nil where there are more.
  let only: (question: QuestionID, revision: RevisionID)?
}
