extension GuardedBank: AuditService where Bank: AuditService {
  /// A page of what was done, newest first.
  public func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage {
    try caller.check(.readAudit)
    return try await bank.audit(request)
  }

  /// Looks at every row of the audit.
  public func verifyAudit() async throws(BankError) -> AuditVerification {
    try caller.check(.verifyAudit)
    return try await bank.verifyAudit()
  }

  /// Says for how many months rows are kept, and removes those that are older.
  public func retainAudit(months: Int) async throws(BankError) -> AuditRetention {
    try caller.check(.changeAuditRetention)
    return try await bank.retainAudit(months: months)
  }
}
