import Synchronization

/// Values of keys that were used lately, in bounded memory: the longest unused are forgotten, half of the table at once.
final class RecentTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  private let half: Int
  private let initial: Value
  private let state = Mutex(State())

  /// A table of nothing.
  ///
  /// - Parameters:
  ///   - capacity: keys kept at most.
  ///   - initial: the value of a key that is not kept.
  init(capacity: Int, initial: Value) {
    half = max(1, capacity / 2)
    self.initial = initial
  }

  /// Keys that are kept.
  var count: Int { state.withLock { $0.young.count + $0.old.count } }

  /// Reads and changes the value of a key.
  func update<Result: Sendable>(_ key: Key, _ change: (inout Value) -> Result) -> Result {
    state.withLock { state in
      if state.young[key] == nil {
        if state.young.count >= half {
          state.old = state.young
          state.young = [:]
        }
        state.young[key] = state.old.removeValue(forKey: key) ?? initial
      }
      return change(&state.young[key, default: initial])
    }
  }
}
