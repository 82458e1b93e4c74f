import QuestionSync
import Synchronization

/// The exchanges that run in this process, at most one with each peer.
final class SyncRuns: Sendable {
  private let running = Mutex<[String: SyncProgress?]>([:])

  /// How far each is that has told.
  var progress: [String: SyncProgress] { running.withLock { $0.compactMapValues(\.self) } }

  /// Notes that one begins; false where one runs.
  func begin(_ peer: String) -> Bool {
    running.withLock { running in
      guard running.index(forKey: peer) == nil else { return false }
      running[peer] = .some(nil)
      return true
    }
  }

  func note(_ progress: SyncProgress, of peer: String) {
    running.withLock { if $0.index(forKey: peer) != nil { $0[peer] = .some(progress) } }
  }

  func end(_ peer: String) { running.withLock { _ = $0.removeValue(forKey: peer) } }
}
