import QuestionAPI

extension GuardedOperation {
  static let audit: [GuardedOperation] = [
    GuardedOperation(.readAudit) { bank, _, _ in _ = try await bank.audit(AuditRequest()) },
    GuardedOperation(.verifyAudit) { bank, _, _ in _ = try await bank.verifyAudit() },
    GuardedOperation(.changeAuditRetention) { bank, _, _ in _ = try await bank.retainAudit(months: 24) },
  ]
}
