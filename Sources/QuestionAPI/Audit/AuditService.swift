/// The audit of a bank: rows that are only added, each with a hash over itself and the row before.
public protocol AuditService: Sendable {
  /// A page of what was done, newest first.
  ///
  /// - Parameter request: which rows.
  /// - Returns: the rows, and where the next page begins.
  /// - Throws: `.invalid` where the limit or the cursor is none.
  func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage

  /// Looks at every row, in the order they were written, and stops at the first that is not as it was written.
  func verifyAudit() async throws(BankError) -> AuditVerification

  /// Says for how many months rows are kept, and removes those that are older. A row of its own says which went.
  ///
  /// - Parameter months: 1 to 1200.
  /// - Returns: the setting, and how many rows went.
  /// - Throws: `.invalid` where the number of months is none.
  func retainAudit(months: Int) async throws(BankError) -> AuditRetention
}
