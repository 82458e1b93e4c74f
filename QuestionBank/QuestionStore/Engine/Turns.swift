import Synchronization

/// Lets a few in at once, and a bounded number wait for their turn, who waits longest first.
final class Turns: Sendable {
  /// What became of somebody who came.
  enum Admission {
    /// Came in, and has to leave again.
    case entered
    /// Too many wait already.
    case full
    /// Was cancelled while waiting.
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

  /// - Parameters:
  ///   - width: how many are in at once.
  ///   - depth: how many may wait.
  init(width: Int, depth: Int) {
    self.width = width
    self.depth = depth
  }

  /// How many are in, and how many wait for their turn.
  var load: (running: Int, waiting: Int) { state.withLock { ($0.running, $0.waiting.count) } }

  /// The most that were ever in at once.
  var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }

  /// Waits for a turn; after `entered`, `leave` is due.
  func enter() async -> Admission {
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
  func leave() {
    let next = state.withLock { state in
      guard state.waiting.isEmpty else { return Optional(state.waiting.removeFirst().continuation) }
      state.running -= 1
      return nil
    }
    next?.resume(returning: .entered)
  }
}
