import QuestionAPI
import QuestionModel
import Testing

extension BankJourney {
  /// What was done is read page by page, narrowed, proven sound, and kept for as long as was said.
  public func auditing() async throws {
    let made = try await bank.create(SampleDrafts.choice("Một?"), idempotencyKey: nil)
    let other = try await bank.create(SampleDrafts.choice("Hai?"), idempotencyKey: nil)
    let saved = try await bank.update(made.id, SampleDrafts.choice("Ba?"), expected: made.revision)
    let rows = try await bank.audit(AuditRequest()).items
    #expect(rows.map(\.revision) == [saved.revision, other.revision, made.revision])
    #expect(rows.allSatisfy { $0.author == "Lan" && $0.address != nil })
    let first = try await bank.audit(AuditRequest(limit: 2))
    #expect(first.items == Array(rows.prefix(2)))
    let second = try await bank.audit(AuditRequest(limit: 2, cursor: first.next))
    #expect(second.items == Array(rows.dropFirst(2)) && second.next == nil)
    let ofOne = try await bank.audit(
      AuditRequest(since: Timestamp(milliseconds: 0), action: rows[1].action, question: other.id))
    #expect(ofOne.items == [rows[1]])
    let verified = try await bank.verifyAudit()
    #expect(verified.fault == nil && verified.rows == 3 && verified.months == 12 && verified.head == rows[0].hash)
    #expect(try await bank.retainAudit(months: 24) == AuditRetention(months: 24))
    #expect(try await bank.verifyAudit().months == 24)
    await #expect(throws: BankError.self) { try await bank.retainAudit(months: 0) }
    await #expect(throws: BankError.self) { try await bank.audit(AuditRequest(cursor: "nonsense")) }
  }
}
