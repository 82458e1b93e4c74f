import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// What is done to the audit behind the bank's back is found, and the row is named.
@Suite(.serialized)
struct AuditChainTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() async throws {
    store = try TestBank()
    for number in 1...6 {
      let context = AuditContext(
        name: "Người \(number)", account: "n\(number)", address: "192.0.2.\(number)", request: "r\(number)")
      try await AuditContext.$current.withValue(context) {
        _ = try await bank.create(Sample.draft("Câu \(number)?"), idempotencyKey: nil)
      }
    }
    try await bank.store.note(AuditEntry(action: "disable", detail: "", subject: "n3"))
  }

  /// Does something to the file as whoever has it may, with all that guards the rows taken away.
  private func tamper(_ sql: String...) throws {
    let queue = try DatabaseQueue(path: store.path)
    try queue.write { database in
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      for sql in sql { try database.execute(sql: sql) }
    }
    try queue.close()
  }

  private func faultyRow() async throws -> Int? {
    let fault = try await bank.verifyAudit().fault
    let finding = try store.findings().first
    #expect((fault == nil) == (finding == nil))
    if let fault { #expect(finding == "row \(fault.number) of the audit: \(fault.reason)") }
    return fault?.number
  }

  @Test func aSoundAuditHasNoFault() async throws {
    #expect(try await faultyRow() == nil)
    #expect(try await bank.verifyAudit().rows == 7)
  }

  @Test func noColumnOfARowCanBeChangedUnseen() async throws {
    let columns = try await bank.store.read { database in
      try database.columns(in: "audit").map { ($0.name, $0.type) }
    }
    #expect(columns.count == 18)
    for (name, type) in columns where name != "number" {
      for row in [3, 7] {
        let change =
          switch type {
          case "INTEGER": "coalesce(\(name) + 1, 1)"
          case "BLOB": "CASE WHEN \(name) IS NULL THEN x'00' ELSE zeroblob(length(\(name))) END"
          default: "coalesce(\(name), '') || 'x'"
          }
        let path = store.folder.file("\(name)-\(row).sqlite")
        _ = try BankBackup.write(store.path, to: path)
        let queue = try DatabaseQueue(path: path)
        try await queue.write { database in
          try database.execute(sql: "DROP TRIGGER audit_is_not_changed")
          try database.execute(sql: "UPDATE audit SET \(name) = \(change) WHERE number = \(row)")
          #expect(try AuditVerifier.verify(database).fault?.number == row, "\(name) of row \(row)")
        }
        try queue.close()
      }
    }
  }

  @Test func everyByteOfTextCounts() async throws {
    let count = "Người 4".utf8.count
    for place in 0..<count {
      var bytes = Array("Người 4".utf8)
      bytes[place] ^= 1
      let digits = bytes.map { String(format: "%02x", $0) }.joined()
      try tamper("UPDATE audit SET author = CAST(x'\(digits)' AS TEXT) WHERE number = 4")
      #expect(try await faultyRow() == 4)
    }
    try tamper("UPDATE audit SET author = 'Người 4' WHERE number = 4")
    #expect(try await faultyRow() == nil)
  }

  @Test(arguments: [
    ("a row removed", "DELETE FROM audit WHERE number = 3", 3),
    ("the first one removed", "DELETE FROM audit WHERE number = 1", 1),
    ("the end cut", "DELETE FROM audit WHERE number > 5", 6),
    ("all removed", "DELETE FROM audit", 1),
    (
      "two swapped",
      "UPDATE audit SET number = -number WHERE number IN (3, 4); UPDATE audit SET number = 7 + number WHERE number < 0",
      3
    ),
    (
      "one put in between",
      """
      UPDATE audit SET number = -number - 1 WHERE number > 3; UPDATE audit SET number = -number WHERE number < 0;
      INSERT INTO audit SELECT 4, time, author, account, address, whoSalt, who, subject, aboutSalt, about, action,
      detail, question, revision, firstSequence, lastSequence, request, hash FROM audit WHERE number = 3
      """, 4
    ),
    (
      "one put at the end",
      """
      INSERT INTO audit SELECT 8, time, author, account, address, whoSalt, who, subject, aboutSalt, about, action,
      detail, question, revision, firstSequence, lastSequence, request, hash FROM audit WHERE number = 7
      """, 8
    ),
    ("one before the first", "UPDATE audit SET number = 0 WHERE number = 7", 1),
    ("the mark of the end lost", "DELETE FROM setting WHERE name = 'audit.head'", 8),
    ("the mark of the end moved", "UPDATE setting SET value = replace(value, '7 ', '9 ') WHERE name = 'audit.head'", 8),
    (
      "an anchor made up",
      """
      INSERT INTO setting SELECT 'audit.anchor', '3 ' || lower(hex(hash)) FROM audit WHERE number = 3;
      DELETE FROM audit WHERE number <= 3
      """, 4
    ),
    ("a name taken away", "UPDATE audit SET author = 'erased-00', whoSalt = NULL WHERE number = 2", 2),
    ("another name put there", "UPDATE audit SET author = 'Minh', whoSalt = NULL WHERE number = 2", 2),
    ("a subject taken away", "UPDATE audit SET subject = 'erased-00', aboutSalt = NULL WHERE number = 7", 7),
  ])
  func tamperingIsFoundAndNamed(what: String, sql: String, row: Int) async throws {
    try tamper(sql)
    #expect(try await faultyRow() == row, "\(what)")
  }

  @Test func whatWasCutStaysMissingThoughMoreIsWritten() async throws {
    try tamper("DELETE FROM audit WHERE number > 5")
    _ = try await bank.create(Sample.draft("Sau?"), idempotencyKey: nil)
    #expect(try await faultyRow() == 6)
  }

  @Test func rowsPutAtTheEndDoNotHoldUpTheBank() async throws {
    try tamper(
      """
      INSERT INTO audit SELECT 8, time, author, account, address, whoSalt, who, subject, aboutSalt, about, action,
      detail, question, revision, firstSequence, lastSequence, request, hash FROM audit WHERE number = 7
      """)
    _ = try await bank.create(Sample.draft("Sau?"), idempotencyKey: nil)
    #expect(try await faultyRow() == 8)
  }

  @Test(arguments: [
    "UPDATE audit SET detail = 'x' WHERE number = 1", "DELETE FROM audit WHERE number = 1", "DELETE FROM audit",
    "UPDATE audit SET number = 99 WHERE number = 1", "UPDATE OR REPLACE audit SET number = 2 WHERE number = 1",
    "INSERT OR REPLACE INTO audit (number, time, who, action, detail, hash) VALUES (1, 0, x'00', '', '', x'00')",
  ])
  func noStatementChangesOrRemovesARow(sql: String) async throws {
    // On another connection the permission is not even known; on the bank's own it is not granted.
    let queue = try DatabaseQueue(path: store.path)
    await #expect(throws: DatabaseError.self) { try await queue.write { try $0.execute(sql: sql) } }
    try queue.close()
    await #expect(throws: BankError.self) { try await bank.store.write { try $0.execute(sql: sql) } }
    for purpose in [AuditPermission.Purpose.erase, .retain] where !sql.hasPrefix("DELETE") {
      let permission = bank.store.auditPermission
      await #expect(throws: BankError.self) {
        try await bank.store.write { database in try permission.granted(purpose) { try database.execute(sql: sql) } }
      }
    }
    #expect(try await faultyRow() == nil)
    #expect(try await bank.verifyAudit().rows == 7)
  }

  @Test func manyRowsAreVerifiedInOnePass() async throws {
    try await bank.store.write { database in
      for number in 0..<20_000 {
        try AuditLog.append(AuditEntry(action: "note", author: "Lan", detail: "\(number)"), at: .now, database)
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let verified = try await bank.verifyAudit()
    #expect(verified.fault == nil && verified.rows == 20_007)
    // In a debug build; a quadratic walk would take hours.
    #expect(start.duration(to: clock.now) < .seconds(60))
  }
}
