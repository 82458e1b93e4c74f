import GRDB
import QuestionModel
import QuestionSync
import Synchronization

/// Whom the bank believes, as it was last read: statements are only added, so that the new ones are enough.
final class TrustCache: Sendable {
  private struct Known {
    let last: Int64
    let trust: Trust
  }

  private let known = Mutex<Known?>(nil)

  /// Trust in some keys and in everything that is stored.
  ///
  /// - Parameters:
  ///   - pinned: the keys that people have compared, by bank.
  ///   - isCommitted: whether what is read is there to stay, and may be remembered.
  ///   - database: a transaction.
  /// - Returns: the trust.
  /// - Throws: what the database throws.
  func trust(pinned: [String: BankKey], isCommitted: Bool, _ database: Database) throws -> Trust {
    let last = try StatementRows.last(database)
    let known = known.withLock { $0 }
    let trust: Trust
    if let known, known.trust.pinned == pinned, known.last <= last {
      guard known.last < last else { return known.trust }
      var more = known.trust
      for statement in try StatementRows.all(after: known.last, database) { _ = more.add(statement) }
      trust = more
    } else {
      trust = Trust(pinned: pinned, kept: try StatementRows.all(database))
    }
    if isCommitted { self.known.withLock { $0 = Known(last: last, trust: trust) } }
    return trust
  }
}
