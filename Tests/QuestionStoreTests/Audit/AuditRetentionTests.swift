import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// Old rows go, names of people go, and the chain holds.
struct AuditRetentionTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let day: Int64 = 86_400_000
  private let now = Timestamp(milliseconds: 1_800_000_000_000)

  init() throws { store = try TestBank() }

  private func note(_ detail: String, daysAgo: Int64, author: String? = nil) async throws {
    try await bank.store.note(
      AuditEntry(action: "note", author: author, detail: detail),
      at: Timestamp(milliseconds: now.milliseconds - daysAgo * day))
  }

  @Test func rowsOlderThanTwelveMonthsGoAndARowSaysSo() async throws {
    for days: Int64 in [800, 700, 366, 360, 1] { try await note("\(days)", daysAgo: days) }
    let before = try await bank.audit(AuditRequest()).items
    let done = try await bank.applyAuditRetention(at: now)
    #expect(done == AuditRetention(months: 12, removed: 3))
    let rows = try await bank.audit(AuditRequest()).items
    #expect(rows.map(\.number) == [6, 5, 4] && rows[0].action == "retain")
    let third = try #require(before.first { $0.number == 3 })
    #expect(
      rows[0].detail == "rows up to 3 with chain hash \(third.hash) were removed after the retention of 12 months")
    let verified = try await bank.verifyAudit()
    #expect(verified.fault == nil && verified.first == 4 && verified.rows == 3 && verified.months == 12)
    #expect(try store.findings() == [])
    #expect(try await bank.applyAuditRetention(at: now).removed == 0)
    #expect(try await bank.audit(AuditRequest()).items.count == 3)
  }

  @Test func retentionGoesOnYearAfterYear() async throws {
    try await note("first", daysAgo: 400)
    for year: Int64 in 0..<4 {
      let moment = Timestamp(milliseconds: now.milliseconds + year * 400 * day)
      #expect(try await bank.applyAuditRetention(at: moment).removed == 1)
      let verified = try await bank.verifyAudit()
      #expect(verified.fault == nil && verified.rows == 1 && verified.first == Int(year) + 2)
    }
  }

  @Test func theSettingIsKeptAndTold() async throws {
    try await note("old", daysAgo: 100)
    _ = try await bank.store.retainAudit(months: 3, at: now)
    #expect(try await bank.audit(AuditRequest()).items.map(\.action) == ["retain", "set audit retention"])
    #expect(try await bank.audit(AuditRequest(action: "set audit retention")).items[0].detail == "12 to 3 months")
    #expect(try await store.reopened().verifyAudit().months == 3)
    for months in [0, -1, 1201] {
      await #expect(throws: BankError.self) { try await bank.retainAudit(months: months) }
    }
  }

  @Test func rowsOfAClockThatWentAheadHoldOthersBack() async throws {
    try await note("old", daysAgo: 500)
    try await note("ahead", daysAgo: -500)
    try await note("old again", daysAgo: 500)
    #expect(try await bank.applyAuditRetention(at: now).removed == 1)
    #expect(try await bank.verifyAudit().fault == nil)
  }

  @Test(arguments: [
    ("2026-03-31", 1, "2026-02-28"), ("2028-02-29", 12, "2027-02-28"), ("2026-01-01", 12, "2025-01-01"),
  ])
  func monthsAreThoseOfTheCalendar(time: String, months: Int, beginning: String) throws {
    let (time, beginning) = (try #require(Timestamp(time)), try #require(Timestamp(beginning)))
    #expect(AuditPruning.beginning(of: months, before: time) == beginning)
  }

  @Test func aCutOfMoreThanWasAnchoredIsFound() async throws {
    for days: Int64 in [800, 700, 3, 2, 1] { try await note("\(days)", daysAgo: days) }
    _ = try await bank.applyAuditRetention(at: now)
    let permission = bank.store.auditPermission
    try await bank.store.write { database in
      try permission.granted(.retain) { try database.execute(sql: "DELETE FROM audit WHERE number = 3") }
    }
    #expect(try await bank.verifyAudit().fault?.number == 3)
  }

  @Test func aPersonIsErasedAndTheChainHolds() async throws {
    let lan = AuditContext(name: "Cô Lan", account: "lan", address: "192.0.2.7")
    let minh = AuditContext(name: "Thầy Minh", account: "minh", address: "192.0.2.8")
    try await AuditContext.$current.withValue(lan) { try await note("a", daysAgo: 3) }
    try await AuditContext.$current.withValue(minh) {
      try await bank.store.note(AuditEntry(action: "disable", detail: "", subject: "lan"))
    }
    try await note("b", daysAgo: 2, author: "Cô Lan")
    let permission = bank.store.auditPermission
    let erased = try await bank.store.write { [now] database in
      try AuditErasure.run(
        account: "lan", names: ["Cô Lan"], as: "erased-4f21c09b", permission, at: now, database)
    }
    #expect(erased == 3)
    let rows = try await bank.audit(AuditRequest()).items
    #expect(rows.map(\.action) == ["erase", "note", "disable", "note"])
    #expect(rows[1].author == "erased-4f21c09b" && rows[1].account == nil && rows[1].address == nil)
    #expect(rows[2].author == "Thầy Minh" && rows[2].subject == "erased-4f21c09b" && rows[2].address == "192.0.2.8")
    #expect(rows[3].author == "erased-4f21c09b" && rows[3].account == "erased-4f21c09b" && rows[3].address == nil)
    #expect(try await bank.verifyAudit().fault == nil)
    #expect(try store.findings() == [])
    // Neither name nor salt is in the file any more, where the pages were written anew.
    let left = try await bank.store.read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM audit WHERE author LIKE '%Lan%' OR account = 'lan' OR subject = 'lan'")
    }
    #expect(left == 0)
    // The row that vouches goes no sooner than those it vouches for.
    #expect(try await bank.applyAuditRetention(at: Timestamp(milliseconds: now.milliseconds + 400 * day)).removed > 0)
    #expect(try await bank.verifyAudit().fault == nil)
  }

  @Test func theNameOfOneWhoWasErasedStandsForNobodyElse() async throws {
    try await note("a", daysAgo: 3, author: "Lan")
    let permission = bank.store.auditPermission
    try await bank.store.write { [now] database in
      _ = try AuditErasure.run(account: "lan", names: ["Lan"], as: "erased-1", permission, at: now, database)
      try permission.granted(.erase) {
        try database.execute(sql: "UPDATE audit SET author = 'erased-2' WHERE number = 1")
      }
    }
    #expect(try await bank.verifyAudit().fault?.number == 1)
  }
}
