import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Synchronization
import Testing

/// What those who watch over a service hear of a bank.
@Suite(.serialized)
struct SecurityEventTests {
  private final class Heard: SecurityEvents {
    private let events = Mutex<[SecurityEvent]>([])

    var all: [SecurityEvent] { events.withLock { $0 } }

    func record(_ event: SecurityEvent) { events.withLock { $0.append(event) } }
  }

  private let banks: SyncBanks
  private let heard = Heard()

  init() throws {
    banks = try SyncBanks()
    banks.school.serveFromHere(telling: heard)
    banks.province.serveFromHere(telling: heard)
  }

  @Test func revisionsThatAreNotProvedAreTold() async throws {
    try await banks.introduce()
    try await banks.sync()
    _ = try await banks.province.take(Sample.lines(1..<4))
    // One leaf too few, and the proof of the others leads nowhere.
    banks.lines.tamper { _, answer in
      guard case .pulled(var page) = answer, !page.batch.items.isEmpty else { return answer }
      page.batch.items[1].place = nil
      return .pulled(page)
    }
    let request = RequestID()
    let context = AuditContext(account: "7", address: "192.0.2.7", request: request.description)
    try await AuditContext.$current.withValue(context) { _ = try await banks.sync() }
    let event = try #require(heard.all.first)
    #expect(heard.all.count == 1 && event.kind == .peerRefused && event.count == 3 && event.reason == "notProved")
    #expect(event.subject == (try await banks.province.identity().bank) && event.account == "7")
    #expect(event.origin?.address?.description == "192.0.2.7")
    #expect(event.origin?.request.description == request.description)
  }

  @Test func aBankWithAnotherKeyIsTold() async throws {
    try await banks.introduce()
    let bank = try await banks.school.identity().bank
    var random = SystemRandomNumberGenerator()
    let stranger = try BankSigner(using: &random)
    let greeting = try SignedStatement(
      .identity(name: "", agency: ""), issuer: bank, created: Timestamp(milliseconds: 1), by: stranger)
    await #expect(throws: BankError.self) { try await banks.province.greet(greeting, from: .unnamed) }
    #expect(heard.all.map(\.kind) == [.peerRefused] && heard.all[0].reason == "otherKey")
  }

  @Test func anAuditThatDoesNotHoldIsTold() async throws {
    _ = try await banks.school.take(Sample.lines(1..<3))
    #expect(try await banks.school.verifyAudit().fault == nil && heard.all.isEmpty)
    try await DatabaseQueue(path: banks.schoolPath).write { database in
      try database.execute(sql: "DROP TRIGGER audit_is_not_changed")
      try database.execute(sql: "UPDATE audit SET detail = 'nothing'")
    }
    #expect(try await banks.school.verifyAudit().fault != nil)
    #expect(heard.all.map(\.kind) == [.auditBroken])
  }
}
