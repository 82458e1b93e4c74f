import Foundation
import GRDB
public import QuestionAPI

/// Copies of a bank that are proven before they count.
public enum BankBackup {
  /// Writes a copy of a bank that may be in use meanwhile.
  ///
  /// - Parameters:
  ///   - path: the bank.
  ///   - destination: the copy; it must not be there yet.
  /// - Returns: what checking the copy found.
  /// - Throws: `BankError` if the bank cannot be read, or the copy not written or not proven sound.
  public static func write(_ path: String, to destination: String) throws(BankError) -> BankCheck {
    guard FileManager.default.fileExists(atPath: path) else { throw .notFound("bank \(path)") }
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw .unavailable("The file \(destination) is there already. Name another one.")
    }
    let part = destination + ".part"
    discard(part)
    do {
      try copy(path, to: part)
      let check = try prove(part)
      try StoreErrors.mapped(destination) { try FileManager.default.moveItem(atPath: part, toPath: destination) }
      return check
    } catch {
      discard(part)
      throw error
    }
  }

  /// Puts a backup in the place of a bank; the bank that was there is kept beside it.
  ///
  /// - Parameters:
  ///   - backup: the backup.
  ///   - path: the bank.
  /// - Returns: the file where the former bank is kept; nil where there was none.
  /// - Throws: `BankError` if the backup is damaged or a service has the bank; then nothing is changed.
  public static func restore(_ backup: String, to path: String) throws(BankError) -> String? {
    guard FileManager.default.fileExists(atPath: backup) else { throw .notFound("file \(backup)") }
    if let address = try ServiceLock.service(of: path)?.address {
      throw .unavailable("The service at \(address) has the bank. Stop it first.")
    }
    let part = path + ".restoring"
    discard(part)
    do {
      try copy(backup, to: part)
      _ = try prove(part)
      try beginEpoch(part)
      let lock = try WriteLock(path: path + ".lock")
      return try StoreErrors.mapped(path) { try lock.hold { try exchange(path, for: part) } }
    } catch {
      discard(part)
      throw error
    }
  }

  private static func copy(_ source: String, to destination: String) throws(BankError) {
    try StoreErrors.mapped(source) {
      var configuration = Configuration()
      configuration.readonly = true
      let from = try DatabaseQueue(path: source, configuration: configuration)
      let to = try DatabaseQueue(path: destination)
      try from.backup(to: to)
      // A copy is one file: it can be read without a log beside it, on a medium that cannot be written, too.
      try to.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try to.close()
    }
  }

  /// Removes an unfinished copy with whatever SQLite put beside it.
  private static func discard(_ part: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: part + suffix) }
  }

  private static func prove(_ path: String) throws(BankError) -> BankCheck {
    let check = try BankCheck(of: path)
    guard let first = check.findings.first else { return check }
    throw .corrupt("\(path) is not sound (\(first)); nothing was changed")
  }

  /// Cursors of the change feed from before the restore must not be believed any more.
  private static func beginEpoch(_ path: String) throws(BankError) {
    try StoreErrors.mapped(path) {
      let queue = try DatabaseQueue(path: path)
      try queue.write { database in
        try database.execute(
          sql: "UPDATE setting SET value = ? WHERE name = 'epoch'", arguments: [Schema.newIdentifier()])
        guard try AuditVerifier.canVerify(database) else { return }
        try AuditLog.append(AuditEntry(action: "restore backup", detail: "a new epoch began"), at: .now, database)
      }
      try queue.close()
      try synchronize(path)
    }
  }

  private static func exchange(_ path: String, for part: String) throws -> String? {
    var kept: String?
    if FileManager.default.fileExists(atPath: path) {
      // What still stands in the log belongs to the former bank and must be in its file before it is set aside.
      let former = try? DatabaseQueue(path: path)
      _ = try? former?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try? former?.close()
      let name = (1...).lazy.map { "\(path).former-\($0)" }.first { !FileManager.default.fileExists(atPath: $0) }
      if let name {
        try FileManager.default.linkItem(atPath: path, toPath: name)
        kept = name
      }
    }
    try? FileManager.default.removeItem(atPath: path + "-wal")
    try? FileManager.default.removeItem(atPath: path + "-shm")
    guard rename(part, path) == 0 else {
      throw BankError.unavailable("The file \(part) cannot take the place of \(path): \(SystemError.current).")
    }
    return kept
  }

  private static func synchronize(_ path: String) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.synchronize()
    try file.close()
  }
}
