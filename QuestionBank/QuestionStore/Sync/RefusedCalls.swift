import QuestionAPI
import QuestionModel
import QuestionSync
import Synchronization

/// Which refusals of other banks' calls go into the audit: of each caller and kind one a minute, so that nobody fills it.
final class RefusedCalls: Sendable {
  private static let pause = Duration.seconds(60)
  /// Callers and kinds that are kept in mind.
  private static let capacity = 1000

  private let noted = Mutex<[String: ContinuousClock.Instant]>([:])

  /// What the audit is told of a refusal.
  ///
  /// - Parameters:
  ///   - fault: why the call is refused.
  ///   - call: what was called.
  ///   - visitor: who called.
  /// - Returns: nil where it is nothing to tell, or was told a moment ago.
  func entry(for fault: SyncFault, of call: String, from visitor: SyncVisitor) -> AuditEntry? {
    let kind: String
    switch fault {
    case .version: kind = "version"
    case .forbidden: kind = "forbidden"
    case .unreadable: kind = "unreadable"
    // These are no fault of the caller's.
    case .epochOver, .snapshotGone, .unreachable: return nil
    }
    let now = ContinuousClock.now
    let isTold = noted.withLock { noted in
      let name = "\(kind) \(visitor.account ?? "")"
      if let last = noted[name], now - last < Self.pause { return true }
      if noted.count >= Self.capacity { noted = noted.filter { now - $0.value < Self.pause } }
      guard noted.count < Self.capacity else { return true }
      noted[name] = now
      return false
    }
    guard !isTold else { return nil }
    return AuditEntry(
      action: "refuse peer", author: visitor.account, detail: "\(call.prefix(40)): \(fault.description.prefix(500))")
  }
}
