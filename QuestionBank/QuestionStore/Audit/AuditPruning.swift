import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Removes rows of the audit that are older than they are to be kept; a row of its own anchors what is left.
enum AuditPruning {
  /// The action of the row that vouches for the removal.
  static let action = "retain"
  private static let setting = "audit.months"

  static func months(_ database: Database) throws -> Int {
    try Settings.value(setting, database).flatMap { Int($0) } ?? AuditRetention.customary
  }

  static func set(months: Int, at time: Timestamp, _ database: Database) throws {
    let before = try Self.months(database)
    guard months != before else { return }
    try Settings.set(setting, to: String(months), database)
    try AuditLog.append(
      AuditEntry(action: "set audit retention", detail: "\(before) to \(months) months"), at: time, database)
  }

  /// The last row that is too old; nil where there is none.
  static func last(olderThan months: Int, at time: Timestamp, _ database: Database) throws -> ChainLink? {
    let limit = beginning(of: months, before: time)
    // Clocks go back now and then: what was written before a row that is kept goes only with it.
    let kept = try Int64.fetchOne(
      database, sql: "SELECT number FROM audit WHERE time >= ? ORDER BY number LIMIT 1",
      arguments: [limit.milliseconds])
    let row = try Row.fetchOne(
      database, sql: "SELECT number, hash FROM audit WHERE number < ? ORDER BY number DESC LIMIT 1",
      arguments: [kept ?? .max])
    return row.map { ChainLink(number: $0["number"], hash: $0.bytes("hash")) }
  }

  /// Removes what is too old.
  ///
  /// - Returns: rows that went.
  /// - Throws: what SQLite says.
  static func run(_ permission: AuditPermission, at time: Timestamp, _ database: Database) throws -> Int {
    let months = try Self.months(database)
    guard let last = try last(olderThan: months, at: time, database) else { return 0 }
    try AuditLog.append(
      AuditEntry(action: action, detail: "\(statement(of: last)) after the retention of \(months) months"), at: time,
      database)
    try last.write(.anchor, database)
    return try permission.granted(.retain) {
      try database.execute(sql: "DELETE FROM audit WHERE number <= ?", arguments: [last.number])
      return database.changesCount
    }
  }

  /// What a row says that vouches for the removal of all rows up to one.
  static func statement(of last: ChainLink) -> String {
    "rows up to \(last.number) with chain hash \(last.hex) were removed"
  }

  /// The moment so many months before another.
  static func beginning(of months: Int, before time: Timestamp) -> Timestamp {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = Date(timeIntervalSince1970: Double(time.milliseconds) / 1000)
    let earlier = calendar.date(byAdding: .month, value: -months, to: date) ?? .distantPast
    return Timestamp(milliseconds: Int64(earlier.timeIntervalSince1970 * 1000))
  }
}
