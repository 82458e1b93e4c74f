import GRDB
import QuestionModel

/// Takes a person's name out of the audit, and leaves another in its place that tells nobody who it was.
enum AuditErasure {
  /// What every name begins with that stands for an erased person.
  static let prefix = "erased-"
  /// The action of the row that vouches for the erasing.
  static let action = "erase"

  /// Erases a person in every row so far, and writes a row that vouches for it, in one transaction with the caller's.
  ///
  /// - Parameters:
  ///   - account: the name that the account signed in with.
  ///   - names: other names that its rows may bear, such as the one that others saw.
  ///   - pseudonym: what to put in their place; it begins with `erased-`.
  ///   - permission: the store's own.
  ///   - time: when.
  ///   - database: the transaction.
  /// - Returns: rows that bore a name.
  /// - Throws: what SQLite says.
  static func run(
    account: String, names: [String], as pseudonym: String, _ permission: AuditPermission, at time: Timestamp,
    _ database: Database
  ) throws -> Int {
    let names = Set(names + [account])
    let changed = try permission.granted(.erase) {
      try database.execute(
        literal: """
          UPDATE audit SET author = \(pseudonym), account = iif(account IS NULL, NULL, \(pseudonym)), address = NULL,
            whoSalt = NULL
          WHERE account = \(account) OR account IS NULL AND author IN \(names)
          """)
      let acting = database.changesCount
      try database.execute(
        literal: "UPDATE audit SET subject = \(pseudonym), aboutSalt = NULL WHERE subject = \(account)")
      return acting + database.changesCount
    }
    try AuditLog.append(
      AuditEntry(action: action, detail: "\(pseudonym): \(changed) rows"), at: time, database)
    return changed
  }

  /// The name in the place of an erased one that a row vouches for.
  static func pseudonym(vouchedBy row: AuditRow) -> String? {
    guard row.action == Array(action.utf8) else { return nil }
    return row.detail.text.split(separator: ":").first.map(String.init)
  }
}
