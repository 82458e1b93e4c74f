import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Counts the attempts to sign in by each name, known or not: of a name, which may be a password typed in the wrong
/// place, the hash is kept alone.
enum SignInAttemptRows {
  /// Names that are remembered at once.
  private static let capacity = 10_000

  static func key(of name: String) -> [UInt8] { Secret.hash(of: "sign-in \(name)") }

  /// Counts an attempt as a failure until it has succeeded, so that many at once are no way round.
  static func begin(_ key: [UInt8], at time: Timestamp, _ database: Database) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT failures, last FROM sign_in_attempt WHERE name = ?", arguments: [Data(key)])
    if let row {
      let left = (row["last"] as Int64) + AccountPolicy.wait(after: row["failures"]) - time.milliseconds
      if left > 0 { throw BankError.tooManyAttempts(seconds: Int((left + 999) / 1000)) }
    }
    try database.execute(
      sql: """
        INSERT INTO sign_in_attempt (name, failures, last) VALUES (?, 1, ?)
        ON CONFLICT (name) DO UPDATE SET failures = failures + 1, last = excluded.last
        """, arguments: [Data(key), time.milliseconds])
    if row == nil { try prune(at: time, database) }
  }

  /// Takes back an attempt that failed for no fault of the caller's.
  static func takeBack(_ key: [UInt8], _ database: Database) throws {
    try database.execute(
      sql: "UPDATE sign_in_attempt SET failures = failures - 1 WHERE name = ? AND failures > 0",
      arguments: [Data(key)])
  }

  static func forget(_ key: [UInt8], _ database: Database) throws {
    try database.execute(sql: "DELETE FROM sign_in_attempt WHERE name = ?", arguments: [Data(key)])
  }

  /// Forgets names of yesterday, and the oldest where there are too many.
  private static func prune(at time: Timestamp, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM sign_in_attempt WHERE last < ?",
      arguments: [time.milliseconds - AccountPolicy.days(1)])
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM sign_in_attempt") ?? 0
    guard count > capacity else { return }
    try database.execute(
      sql: """
        DELETE FROM sign_in_attempt WHERE name IN (
          SELECT name FROM sign_in_attempt ORDER BY last LIMIT ?)
        """, arguments: [count - capacity])
  }
}
