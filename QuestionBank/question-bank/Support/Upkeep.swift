import Foundation
import Logging
import QuestionAPI
import QuestionModel
import QuestionStore

/// What a service does for its bank once a day.
struct Upkeep: Sendable {
  let bank: LocalBank
  let logger: Logger

  func run() async {
    await AuditContext.$current.withValue(.service) {
      await attempt("the audit's retention") { () async throws(BankError) in
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let retention = try await bank.applyAuditRetention(at: now)
        if retention.removed > 0 { logger.notice("removed \(retention.removed) old rows of the audit") }
      }
    }
  }

  /// What fails today is tried again tomorrow, and does not stop the rest.
  private func attempt(_ what: String, _ work: () async throws(BankError) -> Void) async {
    do { try await work() } catch {
      if case .cancelled = error { return }
      logger.error("\(what) failed: \(error)")
    }
  }
}
