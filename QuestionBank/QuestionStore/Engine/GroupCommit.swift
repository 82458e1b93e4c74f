import GRDB
import QuestionAPI
import Synchronization

/// Writes of many callers in few transactions: those that come while one is on its way to the disk share the next, so
/// that each is durable once it returns and none waits for a disk of its own.
final class GroupCommit: Sendable {
  private struct Job: Sendable {
    let run: @Sendable (Database) -> Void
    let finish: @Sendable (BankError?) -> Void
  }

  private struct State {
    var queue: [Job] = []
    var isRunning = false
  }

  /// What became of one write, until its transaction is on the disk.
  private final class Outcome<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, BankError>>(.failure(.cancelled))
  }

  /// Most writes of one transaction, so that the first does not wait for the last.
  private static let width = 256

  private let store: SQLiteStore
  private let begin: @Sendable (Database) throws -> Void
  private let end: @Sendable (Database) throws -> Void
  private let checkpoint: @Sendable () -> @Sendable () -> Void
  private let failed: @Sendable () -> Void
  private let state = Mutex(State())

  /// - Parameters:
  ///   - store: where it is written.
  ///   - begin: runs first in each transaction.
  ///   - end: runs last in each transaction.
  ///   - checkpoint: runs before each write; what it gives runs where that write comes to nothing.
  ///   - failed: runs where a whole transaction came to nothing.
  init(
    _ store: SQLiteStore, begin: @escaping @Sendable (Database) throws -> Void,
    end: @escaping @Sendable (Database) throws -> Void,
    checkpoint: @escaping @Sendable () -> @Sendable () -> Void, failed: @escaping @Sendable () -> Void
  ) {
    self.store = store
    self.begin = begin
    self.end = end
    self.checkpoint = checkpoint
    self.failed = failed
  }

  /// Runs a write, and returns once it is on the disk. One that throws leaves nothing behind and holds up no other.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(BankError) -> Value {
    let context = AuditContext.current
    let path = store.path
    let outcome: Result<Value, BankError> = await withCheckedContinuation { continuation in
      let outcome = Outcome<Value>()
      let job = Job(
        run: { [checkpoint] database in
          let undo = checkpoint()
          let result = Result<Value, BankError> { () throws(BankError) in
            try StoreErrors.mapped(path) {
              try AuditContext.$current.withValue(context) {
                var value: Value?
                try database.inSavepoint {
                  value = try body(database)
                  return .commit
                }
                guard let value else { throw BankError.cancelled }
                return value
              }
            }
          }
          if case .failure = result { undo() }
          outcome.result.withLock { $0 = result }
        },
        finish: { failure in
          continuation.resume(returning: failure.map { .failure($0) } ?? outcome.result.withLock { $0 })
        })
      let isFirst = state.withLock { state in
        state.queue.append(job)
        defer { state.isRunning = true }
        return !state.isRunning
      }
      if isFirst { Task.detached { [self] in await drain() } }
    }
    return try outcome.get()
  }

  private func drain() async {
    while true {
      let batch = state.withLock { state in
        let batch = Array(state.queue.prefix(Self.width))
        state.queue.removeFirst(batch.count)
        if batch.isEmpty { state.isRunning = false }
        return batch
      }
      guard !batch.isEmpty else { return }
      do throws(BankError) {
        try await store.write(.accounts) { [begin, end] database in
          try begin(database)
          for job in batch { job.run(database) }
          try end(database)
        }
        for job in batch { job.finish(nil) }
      } catch {
        failed()
        for job in batch { job.finish(error) }
      }
    }
  }
}
