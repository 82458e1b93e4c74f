public import QuestionAPI
import QuestionModel

extension InMemoryBank: AuditService {
  /// Each change as a row; there is no chain in memory.
  public func audit(_ request: AuditRequest) async throws(BankError) -> AuditPage {
    guard (1...AuditRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(AuditRequest.maximumLimit)")])
    }
    let before = request.cursor.map { Int($0) } ?? .max
    guard let before else { throw .invalid([FieldProblem("cursor", "is none")]) }
    return try locked { state in
      let rows = state.auditRows.reversed().filter { row in
        row.number < before && row.time >= request.since ?? row.time && row.action == request.action ?? row.action
          && row.question == request.question ?? row.question
      }
      let items = Array(rows.prefix(request.limit))
      return AuditPage(items: items, next: rows.count > items.count ? items.last.map { String($0.number) } : nil)
    }
  }

  /// Memory does not lie.
  public func verifyAudit() async throws(BankError) -> AuditVerification {
    try locked { state in
      let rows = state.auditRows
      return AuditVerification(
        rows: rows.count, first: 1, last: rows.count, head: rows.last?.hash ?? ContentDigest(of: []),
        months: state.auditMonths)
    }
  }

  /// Keeps the setting, and every row.
  public func retainAudit(months: Int) async throws(BankError) -> AuditRetention {
    guard AuditRetention.range.contains(months) else {
      throw .invalid([FieldProblem("months", "must lie between 1 and 1200")])
    }
    return try locked { state in
      state.auditMonths = months
      return AuditRetention(months: months)
    }
  }
}

extension InMemoryBank.State {
  fileprivate var auditRows: [AuditRecord] {
    changes.map { change in
      AuditRecord(
        number: Int(change.sequence), time: Timestamp(milliseconds: change.sequence * 1000), author: "Lan",
        account: "lan", address: "127.0.0.1", action: "save", detail: change.id.description, subject: "minh",
        question: change.id, revision: change.revision, sequences: Int(change.sequence)...Int(change.sequence),
        request: "1", hash: change.revision)
    }
  }
}
