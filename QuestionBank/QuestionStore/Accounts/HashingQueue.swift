import Foundation
import QuestionAPI

/// Lets a few hashings run at once, each on a thread of its own, and a bounded number wait for their turn.
///
/// A check takes 128 MiB and a third of a second of a core, so a rush of sign-ins must neither exhaust the memory nor
/// hold up the threads that answer other requests.
final class HashingQueue: Sendable {
  /// The queue of this process.
  static let shared = HashingQueue(width: 2, depth: 64)

  private let turns: Turns

  /// A queue.
  ///
  /// - Parameters:
  ///   - width: how many run at once.
  ///   - depth: how many may wait.
  init(width: Int, depth: Int) {
    turns = Turns(width: width, depth: depth)
  }

  /// How many run, and how many wait for their turn.
  var load: (running: Int, waiting: Int) { turns.load }

  /// The most that ever ran at once.
  var mostAtOnce: Int { turns.mostAtOnce }

  /// Runs something slow when its turn has come.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws(BankError) -> Result {
    switch await turns.enter() {
    case .entered: break
    case .full: throw .unavailable("Too many people are signing in at once. Try again in a few seconds.")
    case .cancelled: throw .cancelled
    }
    let result = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        Self.yieldToOthers()
        continuation.resume(returning: Swift.Result { try body() })
      }
    }
    turns.leave()
    do { return try result.get() } catch { throw StoreErrors.bankError(error, path: "") }
  }

  /// Requests that only read go first where cores are few.
  private static func yieldToOthers() {
    #if os(Linux)
      // Linux takes the "process" that is meant for the calling thread alone.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #else
      Thread.current.qualityOfService = .utility
    #endif
  }
}
