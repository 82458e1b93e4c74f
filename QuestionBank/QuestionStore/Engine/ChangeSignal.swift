import Synchronization

/// Wakes those who wait for a change of the bank.
final class ChangeSignal: Sendable {
  private struct State {
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextTicket = 0
    /// Those whose time was over before they had begun to wait.
    var gone: Set<Int> = []
    var fired = 0
  }

  private let state = Mutex(State())

  /// How often something was written; a waiter passes on what it knows, so that no change slips by.
  var count: Int { state.withLock { $0.fired } }

  func fire() {
    let waiters = state.withLock { state in
      state.fired += 1
      defer { state.waiters = [:] }
      return state.waiters.values.map { $0 }
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Returns at the first change after `count` was read, when the time is over, or when the task is cancelled.
  func wait(after count: Int, for duration: Duration) async {
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    let timer = Task {
      guard (try? await Task.sleep(for: duration)) != nil else { return }
      leave(ticket)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDue = state.withLock { state in
          guard state.fired == count, !Task.isCancelled, !state.gone.contains(ticket) else { return true }
          state.waiters[ticket] = continuation
          return false
        }
        if isDue { continuation.resume() }
      }
    } onCancel: {
      leave(ticket)
    }
    timer.cancel()
    await timer.value
    state.withLock { _ = $0.gone.remove(ticket) }
  }

  private func leave(_ ticket: Int) {
    let waiter = state.withLock { state in
      state.gone.insert(ticket)
      return state.waiters.removeValue(forKey: ticket)
    }
    waiter?.resume()
  }
}
