import QuestionAPI
import Synchronization

extension SQLiteStore {
  /// Tells those who watch over the service what was found in the course of what is done now.
  func tell(_ kind: SecurityEvent.Kind, subject: String? = nil, reason: String? = nil, count: Int? = nil) {
    let context = AuditContext.current
    let address = context.address.flatMap { NetworkAddress($0) }
    let origin = address.map { address in
      RequestOrigin(
        address: address, isLocal: false, request: context.request.flatMap { RequestID($0) } ?? RequestID())
    }
    events.withLock { $0 }.record(
      SecurityEvent(
        kind, from: origin, account: context.account, subject: subject, reason: reason, count: count))
  }
}
