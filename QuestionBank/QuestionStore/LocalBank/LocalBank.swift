public import QuestionAPI
import Synchronization

/// A bank in this process: one SQLite file, no server, no login.
public struct LocalBank: Sendable {
  let store: SQLiteStore
  /// How other banks are reached; nil where this process does not exchange questions.
  let connector: (any PeerConnector)?
  let runs = SyncRuns()
  let refusedCalls = RefusedCalls()
  /// Pushes of other banks, each of which may take a hundred MiB while it is read.
  let pushes = Turns(width: 2, depth: 64)
  let bundles: Bundles
  let fingerprints = FingerprintCache()
  let accounts: AccountCenter
  let desk: ExamDesk
  /// Steps of attempts, of which a class sends many at once.
  let steps: GroupCommit
  /// What questions are drawn from for one student after the other.
  let draws = DrawPools()
  /// Estimations of curves, each of which keeps a core busy.
  let calibrations = Turns(width: 1, depth: 16)
  /// For whom it works; whoever has the file may do everything.
  var caller = Caller.local

  /// Opens a bank, making it and its folder where there is none.
  ///
  /// - Parameters:
  ///   - path: the database file.
  ///   - connector: how other banks are reached; nil for a process that does not exchange questions.
  /// - Throws: `BankError` saying what is wrong with the file and what to do.
  public init(at path: String, connector: (any PeerConnector)? = nil) throws(BankError) {
    try self.init(at: path, connector: connector, policy: AccountPolicy())
  }

  /// Opens a bank whose accounts follow a policy of their own.
  init(at path: String, connector: (any PeerConnector)? = nil, policy: AccountPolicy) throws(BankError) {
    store = try SQLiteStore(path: path)
    self.connector = connector
    bundles = Bundles(path: path)
    let desk = ExamDesk()
    self.desk = desk
    steps = GroupCommit(
      store, begin: { try desk.begin($0) }, end: { try desk.sums.write($0) },
      checkpoint: { desk.checkpoint() }, failed: { desk.rollBack() })
    accounts = AccountCenter(policy: policy, admission: try store.admissionNow())
  }

  /// Marks this process as the service of the bank, so that it may write while the service lock is held.
  ///
  /// Waits for a write of another process that began before the service lock was taken.
  ///
  /// - Parameter events: hears of peers that are refused and of an audit that does not hold.
  public func serveFromHere(telling events: any SecurityEvents = NoSecurityEvents()) {
    store.events.withLock { $0 = events }
    try? store.writeLock.hold { store.isService.withLock { $0 = true } }
    // Somebody may have made the first account since the bank was opened.
    if let admission = try? store.admissionNow() { accounts.set(admission, readIn: accounts.epoch) }
  }
}
