import Foundation
import Logging
import QuestionAPI
import QuestionModel
import QuestionStore

/// What a service does for its bank once a day.
struct DailyUpkeep: Sendable {
  let bank: LocalBank
  let logger: Logger

  func run() async {
    await AuditContext.$current.withValue(.service) {
      let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
      await attempt("the audit's retention") { () async throws(BankError) in
        let retention = try await bank.applyAuditRetention(at: now)
        if retention.removed > 0 { logger.notice("removed \(retention.removed) old rows of the audit") }
      }
      await attempt("the look at the audit") { () async throws(BankError) in
        if let fault = try await bank.verifyAudit().fault {
          logger.error("The audit is not as it was written, in row \(fault.number): \(fault.reason)")
        }
      }
      await attempt("the end of embargoes") { () async throws(BankError) in try await bank.endEmbargoes(at: now) }
      await attempt("the day's dump") { () async throws(BankError) in
        if let dump = try await bank.makeDumpIfDue(at: now) { logger.notice("made the dump \(dump.name)") }
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
