import Foundation
import QuestionAPI
import Synchronization

/// Lets a few hashings run at once, each on a thread of its own, and a bounded number wait for their turn.
///
/// A check takes 128 MiB and a third of a second of a core, so a rush of sign-ins must neither exhaust the memory nor
/// hold up the threads that answer other requests.
final class HashingQueue: Sendable {
  /// The queue of this process.
  static let shared = HashingQueue(width: 2, depth: 64)

  private enum Admission {
    case entered
    case full
    case cancelled
  }

  private struct State {
    var running = 0
    var mostAtOnce = 0
    var nextTicket = 0
    var waiting: [(ticket: Int, continuation: CheckedContinuation<Admission, Never>)] = []
    /// Those who gave up before they had begun to wait.
    var gone: Set<Int> = []
  }

  private let width: Int
  private let depth: Int
  private let state = Mutex(State())

  /// A queue.
  ///
  /// - Parameters:
  ///   - width: how many run at once.
  ///   - depth: how many may wait.
  init(width: Int, depth: Int) {
    self.width = width
    self.depth = depth
  }

  /// How many run, and how many wait for their turn.
  var load: (running: Int, waiting: Int) { state.withLock { ($0.running, $0.waiting.count) } }

  /// The most that ever ran at once.
  var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }

  /// Runs something slow when its turn has come.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws(BankError) -> Result {
    switch await admission() {
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
    leave()
    do { return try result.get() } catch { throw StoreErrors.bankError(error, path: "") }
  }

  private func admission() async -> Admission {
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    let admission = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let decided: Admission? = state.withLock { state in
          if state.gone.contains(ticket) || Task.isCancelled { return .cancelled }
          if state.running < width {
            state.running += 1
            state.mostAtOnce = max(state.mostAtOnce, state.running)
            return .entered
          }
          guard state.waiting.count < depth else { return .full }
          state.waiting.append((ticket, continuation))
          return nil
        }
        if let decided { continuation.resume(returning: decided) }
      }
    } onCancel: {
      giveUp(ticket)
    }
    state.withLock { _ = $0.gone.remove(ticket) }
    return admission
  }

  private func giveUp(_ ticket: Int) {
    let waiter = state.withLock { state in
      state.gone.insert(ticket)
      return state.waiting.firstIndex { $0.ticket == ticket }.map { state.waiting.remove(at: $0).continuation }
    }
    waiter?.resume(returning: .cancelled)
  }

  /// Passes the place on to whoever waits longest.
  private func leave() {
    let next = state.withLock { state in
      guard state.waiting.isEmpty else { return Optional(state.waiting.removeFirst().continuation) }
      state.running -= 1
      return nil
    }
    next?.resume(returning: .entered)
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
