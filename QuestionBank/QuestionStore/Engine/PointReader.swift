import CSQLiteSupport
import Foundation
import GRDBSQLite
import QuestionAPI
import QuestionModel
import Synchronization

/// Reads one question by its id, without the hop to a queue that costs more than the reading itself.
final class PointReader: Sendable {
  /// A connection with its prepared statement, used by one thread at a time.
  ///
  /// `@unchecked Sendable`: the pointers are private, set once, and touched only inside the mutex that holds the value.
  private struct Connection: @unchecked Sendable {
    let database: OpaquePointer
    let statement: OpaquePointer
  }

  private let connection: Mutex<Connection>
  private let path: String

  init(path: String) throws(BankError) {
    self.path = path
    var database: OpaquePointer?
    var statement: OpaquePointer?
    let sql = """
      SELECT revision.id, revision.document, revision.key, question.heads
      FROM question JOIN revision ON revision.sequence = question.head WHERE question.id = ? AND question.evictedAt IS NULL
      """
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
      let opened = database
    else {
      sqlite3_close(database)
      throw .unavailable("The bank \(path) cannot be opened for reading.")
    }
    question_bank_no_checkpoint_on_close(opened)
    sqlite3_busy_timeout(opened, 10_000)
    guard sqlite3_prepare_v2(opened, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      let reason = String(cString: sqlite3_errmsg(opened))
      sqlite3_close(opened)
      throw .corrupt("\(path): \(reason)")
    }
    connection = Mutex(Connection(database: opened, statement: statement))
  }

  deinit {
    connection.withLock { connection in
      sqlite3_finalize(connection.statement)
      sqlite3_close(connection.database)
    }
  }

  /// What was found: a record whose heads are known, or one in conflict, whose heads take a longer road.
  enum Finding: Sendable {
    case none
    case record(QuestionRecord)
    case conflict
  }

  func find(_ id: QuestionID) throws(BankError) -> Finding {
    let result: Result<Finding, BankError> = connection.withLock { connection in
      let statement = connection.statement
      defer { sqlite3_reset(statement) }
      var binder = RawBinder(pointer: statement)
      binder.bind(blob: id.bytes)
      switch binder.failure ?? sqlite3_step(statement) {
      case SQLITE_DONE: return .success(.none)
      case SQLITE_ROW: return .success(finding(id, RawRow(pointer: statement)))
      default:
        return .failure(
          .unavailable("Reading \(path) failed: \(String(cString: sqlite3_errmsg(connection.database)))."))
      }
    }
    return try result.get()
  }

  private func finding(_ id: QuestionID, _ row: RawRow) -> Finding {
    guard row.number(3) == 1 else { return .conflict }
    guard let revision = RevisionID(bytes: row.bytes(0)) else { return .none }
    return .record(
      QuestionRecord(
        id: id, revision: revision, heads: [revision], document: row.bytes(1), keyDocument: row.optionalBytes(2)))
  }
}
