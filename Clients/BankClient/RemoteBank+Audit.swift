import NIOCore
import NIOHTTP1
public import QuestionAPI
import QuestionModel

extension RemoteBank: AuditService {
  /// A page of what was done there, newest first.
  public func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage {
    var call = ServiceCall(.GET, ServicePath.audit)
    call.query = request.parameters
    call.query.add("cursor", request.cursor)
    return try await connection.value(of: call)
  }

  /// Looks at every row of the audit there.
  public func verifyAudit() async throws(BankError) -> AuditVerification {
    try await connection.value(of: ServiceCall(.GET, ServicePath.auditVerification, patience: .minutes(10)))
  }

  /// Says for how many months rows are kept there, and removes those that are older.
  public func retainAudit(months: Int) async throws(BankError) -> AuditRetention {
    try await connection.value(
      of: ServiceCall(
        .PUT, ServicePath.auditRetention, json: AuditRetention(months: months).json, patience: .minutes(10)))
  }
}
