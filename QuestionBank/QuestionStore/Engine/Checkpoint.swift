import CSQLiteSupport
import GRDB

/// Moves the write-ahead log into the database file; called by the holder of the write lock alone.
///
/// The count of pages is written and read by the writing connection only, which does one thing at a time, and lives
/// as long as the store that has both; so the class is safe to pass on though the compiler cannot see it.
final class Checkpoint: @unchecked Sendable {
  /// Pages of 4 KiB the log may hold before it is due.
  private static let most: Int32 = 4000

  /// Pages of the log after the last commit. The file tells nothing: it stays as long as the log once was.
  private let pages = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  init() { pages.initialize(to: 0) }

  deinit { pages.deallocate() }

  /// Counts the pages of a connection's log from now on.
  func watch(_ database: Database) { question_bank_count_log(database.sqliteConnection, pages) }

  func passIfDue(_ database: Database) {
    guard pages.pointee > Self.most else { return }
    _ = try? database.checkpoint(.passive)
  }

  /// Moves all of it and cuts the log off, so that nothing of what was overwritten is left in it; where somebody still
  /// reads, as much of that as can be.
  func empty(_ database: Database) throws {
    try database.execute(sql: "PRAGMA secure_delete = OFF")
    if (try? database.checkpoint(.truncate)) == nil { _ = try? database.checkpoint(.passive) }
  }
}
