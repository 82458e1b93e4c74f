import CSQLiteSupport
import GRDB
import QuestionAPI
import Synchronization

/// Connections that searches read on, in the thread that asks: waking another one costs more than a search.
///
/// A search holds its connection for no longer than it computes, so whoever waits for one waits for work under way.
final class SearchReaders: Sendable {
  private let queues: [DatabaseQueue]
  private let path: String
  private let next = Atomic(0)

  init(path: String) throws(BankError) {
    self.path = path
    queues = try StoreErrors.mapped(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { database in
        question_bank_no_checkpoint_on_close(database.sqliteConnection)
        try database.execute(sql: "PRAGMA cache_size = -4000")
      }
      return try (0..<2).map { _ in try DatabaseQueue(path: path, configuration: configuration) }
    }
  }

  /// Runs a query on a snapshot.
  func read<Result>(_ body: (Database) throws -> Result) throws(BankError) -> Result {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue & Int.max
    return try StoreErrors.mapped(path) { try queues[index % queues.count].read(body) }
  }
}
