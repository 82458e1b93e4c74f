import CSQLiteSupport
import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Synchronization

/// A bank in one SQLite file.
final class SQLiteStore: BankStore {
  let path: String
  let bank: String
  let pool: DatabasePool
  let writeLock: WriteLock
  let signal = ChangeSignal()
  let cache = RecordCache(capacity: 64 << 20)
  let points: PointReader
  let searches: SearchReaders
  let auditPermission = AuditPermission()
  let trustCache = TrustCache()
  private let checkpoint = Checkpoint()
  private let file: FileIdentity?
  /// Who hears of what somebody who watches over the service should know.
  let events = Mutex<any SecurityEvents>(NoSecurityEvents())
  /// Whether this process serves the bank, and so may write while its own service lock is held.
  let isService: Mutex<Bool>

  /// Opens a bank, making it where there is none.
  init(path: String) throws(BankError) {
    self.path = path
    isService = Mutex(false)
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    let lock = try WriteLock(path: path + ".lock")
    writeLock = lock
    let permission = auditPermission
    let (pool, file) = try StoreErrors.mapped(path) {
      try lock.hold { (try Self.openPool(path, permission), FileIdentity(path: path)) }
    }
    self.pool = pool
    pool.writeWithoutTransaction { [checkpoint] in checkpoint.watch($0) }
    self.file = file
    bank = try StoreErrors.mapped(path) {
      try pool.read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'bank'") ?? "" }
    }
    points = try PointReader(path: path)
    searches = try SearchReaders(path: path)
  }

  /// Looks at a file before anything of it changes: a pool turns whatever database it is given into a WAL one.
  private static func refuseUnfit(_ path: String) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int, size > 0 else { return }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { question_bank_no_checkpoint_on_close($0.sqliteConnection) }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      let applicationID = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard tables == 0 || applicationID == Schema.applicationID else {
        throw BankError.unavailable(
          "\(path) is a database of another program. It was left as it is; name another file.")
      }
      guard try !Schema.migrator.hasBeenSuperseded(database) else {
        throw BankError.unavailable("The bank \(path) was written by a newer version. Update this program.")
      }
    }
    try queue.close()
  }

  private static func openPool(_ path: String, _ permission: AuditPermission) throws -> DatabasePool {
    try refuseUnfit(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      // Only the holder of the write lock checkpoints: neither a commit, nor closing may.
      question_bank_no_checkpoint_on_close(database.sqliteConnection)
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000")
      permission.install(on: database)
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    // A batch of thousands of questions dirties more than readers keep, and would be written more than once.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = -32000") }
    try Schema.migrator.migrate(pool)
    try SearchIndex.rebuildIfStale(pool)
    return pool
  }

  /// What a transaction writes.
  enum WriteKind {
    /// Questions, or anything that those who follow them want to hear of.
    case questions
    /// Accounts: nobody who follows questions hears of it.
    case accounts
    /// What must not stay anywhere in the files, the log among them.
    case erasure
  }

  /// Runs one transaction under the write lock, then checkpoints if the log has grown.
  func write<Result: Sendable>(
    _ kind: WriteKind = .questions, isDryRun: Bool = false, _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(BankError) -> Result {
    // The connection's queue is no part of the task, so what the task knows goes along by hand.
    let context = AuditContext.current
    let result = try await StoreErrors.mapped(path) {
      try await pool.writeWithoutTransaction { [self] database in
        try writeLock.hold {
          try refuseIfReplaced()
          try refuseIfServedElsewhere()
          if kind == .erasure { try database.execute(sql: "PRAGMA secure_delete = ON") }
          var result: Result?
          try database.inTransaction(.immediate) {
            result = try AuditContext.$current.withValue(context) { try body(database) }
            return isDryRun ? .rollback : .commit
          }
          try kind == .erasure ? checkpoint.empty(database) : checkpoint.passIfDue(database)
          guard let result else { throw BankError.cancelled }
          return result
        }
      }
    }
    if !isDryRun, kind == .questions {
      cache.removeAll()
      signal.fire()
    }
    return result
  }

  /// Runs a query on a snapshot. Never `pool.read` without `await`: tasks that block on the pool's few readers keep the
  /// threads that would give one back.
  func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws(BankError) -> Result
  {
    try await StoreErrors.mapped(path) { try await pool.read(body) }
  }

  /// A restored backup is another file: what was written to the former one would be lost.
  private func refuseIfReplaced() throws(BankError) {
    guard FileIdentity(path: path) != file else { return }
    throw .unavailable("The bank \(path) was replaced or removed meanwhile. Nothing was saved; start again.")
  }

  private func refuseIfServedElsewhere() throws(BankError) {
    guard !isService.withLock({ $0 }), let address = try ServiceLock.service(of: path)?.address else { return }
    throw .unavailable("A service at \(address) has the bank \(path) now. Nothing was saved; use --server \(address).")
  }
}
