import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// What is done leaves a row that says who did it, to what and from where.
struct AuditTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  @Test func whatIsDoneIsToldWithQuestionRevisionAndPlace() async throws {
    let context = AuditContext(name: "Cô Lan", account: "lan", address: "192.0.2.7", request: "abc")
    let made = try await AuditContext.$current.withValue(context) {
      try await bank.create(Sample.draft("Một?", author: "somebody else"), idempotencyKey: nil)
    }
    let page = try await bank.audit(AuditRequest())
    #expect(page.next == nil)
    let row = try #require(page.items.first)
    #expect(row.number == 1 && row.action == "create" && row.author == "Cô Lan" && row.account == "lan")
    #expect(row.address == "192.0.2.7" && row.request == "abc")
    #expect(row.question == made.id && row.revision == made.revision && row.sequences == 1...1)
  }

  @Test func theTerminalIsWhereItComesFromOtherwise() async throws {
    _ = try await bank.create(Sample.draft("Một?", author: "Lan"), idempotencyKey: nil)
    let row = try await bank.audit(AuditRequest()).items.first
    #expect(row?.author == "Lan" && row?.account == nil && row?.address == "terminal" && row?.request == nil)
  }

  @Test func manyRevisionsAreToldByTheirPlaceInTheFeed() async throws {
    _ = try await bank.take(Sample.lines(0..<5))
    _ = try await bank.changeTags(query: "", add: [Tag("a")], remove: [], by: Authorship(author: "Lan"))
    _ = try await bank.putMedia(Sample.png, type: "image/png", digest: ContentDigest(of: Sample.png))
    let rows = try await bank.audit(AuditRequest()).items
    #expect(rows.map(\.action) == ["add media", "change tags", "import"])
    #expect(rows.map(\.sequences) == [nil, 6...10, 1...5])
    #expect(rows.allSatisfy { $0.revision == nil && $0.question == nil })
    let ofOne = try await bank.audit(AuditRequest(question: Sample.id(3))).items
    #expect(ofOne.map(\.number) == [2, 1])
    #expect(try await bank.audit(AuditRequest(question: Sample.id(9))).items == [])
  }

  @Test func commentsAreFoundByTheirQuestion() async throws {
    let (one, two) = (try await make("Một?"), try await make("Hai?"))
    _ = try await bank.comment(one.id, CommentDraft("Xem", by: "Lan"), idempotencyKey: nil)
    _ = try await bank.update(two.id, Sample.draft("Ba?"), expected: two.revision)
    #expect(try await bank.audit(AuditRequest(question: one.id)).items.map(\.action) == ["comment", "create"])
    #expect(try await bank.audit(AuditRequest(question: two.id)).items.map(\.action) == ["update", "create"])
    #expect(try await bank.audit(AuditRequest(action: "create")).items.map(\.number) == [2, 1])
  }

  @Test func pagesFollowOneAnotherThoughRowsAreAdded() async throws {
    for number in 0..<5 { _ = try await make("Câu \(number)?") }
    let first = try await bank.audit(AuditRequest(limit: 2))
    _ = try await make("Thêm?")
    var request = AuditRequest(limit: 2, cursor: first.next)
    var numbers = first.items.map(\.number)
    repeat {
      let page = try await bank.audit(request)
      numbers += page.items.map(\.number)
      request.cursor = page.next
    } while request.cursor != nil
    #expect(numbers == [5, 4, 3, 2, 1])
    let future = Timestamp(milliseconds: 1 << 45)
    #expect(try await bank.audit(AuditRequest(since: future)).items == [])
    #expect(try await bank.audit(AuditRequest(since: Timestamp(milliseconds: 0))).items.count == 6)
  }

  @Test(arguments: [AuditRequest(limit: 0), AuditRequest(limit: 1001), AuditRequest(cursor: "x")])
  func wrongRequestsAreRefused(request: AuditRequest) async throws {
    await #expect(throws: BankError.self) { try await bank.audit(request) }
  }

  @Test func whatFailsOrOnlyLooksLeavesNoRow() async throws {
    let one = try await make("Một?")
    _ = try? await bank.update(one.id, Sample.draft("Hai?"), expected: ContentDigest(of: [1]))
    _ = try await bank.update(one.id, Sample.draft("Một?"), expected: one.revision)
    _ = try await bank.take(Sample.lines(0..<3), ImportOptions(isDryRun: true))
    #expect(try await bank.audit(AuditRequest()).items.map(\.action) == ["create"])
    #expect(try await bank.verifyAudit().fault == nil)
  }

  @Test func manyAtOnceMakeOneChain() async throws {
    let other = try store.reopened()
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for number in 0..<40 {
        let bank = number.isMultiple(of: 2) ? bank : other
        tasks.addTask {
          let context = AuditContext(account: "person-\(number)", address: "192.0.2.\(number)")
          try await AuditContext.$current.withValue(context) {
            _ = try await bank.create(Sample.draft("Câu \(number)?"), idempotencyKey: nil)
          }
        }
      }
      try await tasks.waitForAll()
    }
    let rows = try await bank.audit(AuditRequest()).items
    #expect(rows.map(\.number) == (1...40).reversed())
    #expect(Set(rows.map(\.account)).count == 40)
    #expect(rows.allSatisfy { $0.account?.split(separator: "-").last == $0.address?.split(separator: ".").last })
    let verified = try await bank.verifyAudit()
    #expect(verified.fault == nil && verified.rows == 40 && verified.head == rows.first?.hash)
  }

  @Test func rowsFromBeforeAreChained() async throws {
    let path = store.folder.file("old.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "comments")
    let id = Sample.id(7)
    try await queue.write { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      for (author, detail) in [("Lan", id.description), (nil, "5 rows")] as [(String?, String)] {
        try database.execute(
          sql: "INSERT INTO audit (time, author, action, detail) VALUES (?, ?, 'create', ?)",
          arguments: [1000, author, detail])
      }
    }
    try queue.close()
    #expect(try BankCheck(of: path).findings == [])
    let old = try LocalBank(at: path)
    let rows = try await old.audit(AuditRequest()).items
    #expect(rows.map(\.author) == [nil, "Lan"] && rows.map(\.detail) == ["5 rows", id.description])
    #expect(rows.map(\.question) == [nil, id] && rows.map(\.number) == [2, 1])
    _ = try await old.create(Sample.draft("Mới?"), idempotencyKey: nil)
    let verified = try await old.verifyAudit()
    #expect(verified.fault == nil && verified.rows == 3)
    #expect(try BankCheck(of: path).findings == [])
  }

  @Test func aRestoredBackupSaysSo() async throws {
    _ = try await make("Một?")
    let (copy, target) = (store.folder.file("copy.sqlite"), store.folder.file("restored.sqlite"))
    _ = try BankBackup.write(store.path, to: copy)
    _ = try BankBackup.restore(copy, to: target)
    let restored = try LocalBank(at: target)
    #expect(try await restored.audit(AuditRequest()).items.map(\.action) == ["restore backup", "create"])
    #expect(try await restored.verifyAudit().fault == nil)
  }

  private func make(_ stem: String) async throws -> QuestionRecord {
    try await bank.create(Sample.draft(stem), idempotencyKey: nil)
  }
}
