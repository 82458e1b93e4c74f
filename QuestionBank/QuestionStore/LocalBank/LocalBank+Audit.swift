public import QuestionAPI
public import QuestionModel

extension LocalBank: AuditService {
  /// A page of what was done, newest first.
  public func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage { try await store.audit(request) }

  /// Looks at every row of the audit.
  public func verifyAudit() async throws(BankError) -> AuditVerification {
    let verification = try await store.verifyAudit()
    if verification.fault != nil { store.tell(.auditBroken) }
    return verification
  }

  /// Says for how many months rows are kept, and removes those that are older.
  public func retainAudit(months: Int) async throws(BankError) -> AuditRetention {
    guard AuditRetention.range.contains(months) else {
      throw .invalid([
        FieldProblem(
          "months", "must lie between \(AuditRetention.range.lowerBound) and \(AuditRetention.range.upperBound)")
      ])
    }
    return try await store.retainAudit(months: months, at: .now)
  }

  /// Removes rows of the audit that are older than they are to be kept.
  ///
  /// - Parameter time: the moment it is.
  /// - Returns: the setting, and how many rows went.
  /// - Throws: `BankError` where the bank cannot be written.
  @discardableResult
  public func applyAuditRetention(at time: Timestamp) async throws(BankError) -> AuditRetention {
    try await store.retainAudit(months: nil, at: time)
  }
}
