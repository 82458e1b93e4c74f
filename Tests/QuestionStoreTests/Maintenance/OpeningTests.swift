import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("bank.sqlite")
  }

  /// What opening the file is refused with; the file stays as it was.
  private func refused() throws -> String {
    let before = try Data(contentsOf: URL(filePath: path))
    let error = #expect(throws: BankError.self) { try LocalBank(at: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let words = error?.description ?? ""
    #expect(words.contains(path))
    return words
  }

  @Test func bankIsMadeWithItsFolder() async throws {
    let deep = folder.file("một/hai ba/bank.sqlite")
    #expect(try await LocalBank(at: deep).stats().questions == 0)
    #expect(try BankCheck(of: deep).findings == [])
  }

  @Test func bankKeepsItsNameAndItsQuestions() async throws {
    let first = try LocalBank(at: path)
    let record = try await first.create(Sample.draft("Một?"), idempotencyKey: nil)
    let second = try LocalBank(at: path)
    #expect(try await second.stats() == first.stats())
    #expect(try await second.question(record.id) == record)
  }

  @Test func indexOfAnotherTokenizerIsMadeAnew() async throws {
    do {
      let bank = try LocalBank(at: path)
      _ = try await bank.create(Sample.draft("Đạo hàm?", tags: ["grade:11"]), idempotencyKey: nil)
      let queue = try DatabaseQueue(path: path)
      try await queue.write { database in
        try database.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
        try database.execute(sql: "UPDATE setting SET value = '0' WHERE name = 'tokenizer'")
      }
      #expect(try await bank.search(SearchRequest(query: "đạo")).items.isEmpty)
    }
    let again = try LocalBank(at: path)
    #expect(try await again.search(SearchRequest(query: "đạo hàm grade:11")).items.count == 1)
    #expect(try BankCheck(of: path).findings == [])
    _ = try await again.changeTags(query: "dao", add: [try Tag("x")], remove: [], by: Authorship())
    #expect(try await again.search(SearchRequest(query: "tag:x")).items.count == 1)
  }

  @Test func emptyFileBecomesABank() async throws {
    try Data().write(to: URL(filePath: path))
    #expect(try await LocalBank(at: path).stats().questions == 0)
  }

  @Test func textIsNoBank() throws {
    try Data(String(repeating: "Ghi chú\n", count: 500).utf8).write(to: URL(filePath: path))
    _ = try refused()
  }

  @Test func brokenHeaderIsToldSo() async throws {
    _ = try await LocalBank(at: path).take(Sample.lines(0..<5))
    let copy = folder.file("copy.sqlite")
    _ = try BankBackup.write(path, to: copy)
    var bytes = try Data(contentsOf: URL(filePath: copy))
    bytes.replaceSubrange(0..<32, with: Data(repeating: 0x20, count: 32))
    for name in folder.names { try FileManager.default.removeItem(atPath: folder.file(name)) }
    try bytes.write(to: URL(filePath: path))
    #expect(try refused().contains("backup"))
  }

  @Test(arguments: ["delete", "wal"])
  func databaseOfAnotherProgramIsLeftAlone(journal: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = \(journal)")
      try database.execute(sql: "CREATE TABLE note (text); INSERT INTO note VALUES ('mine')")
    }
    try queue.close()
    #expect(try refused().contains("another program"))
    #expect(throws: BankError.self) { try BankCheck(of: path) }
  }

  @Test func bankOfANewerVersionIsLeftAlone() throws {
    _ = try LocalBank(at: path)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('of the future')") }
    try queue.close()
    #expect(try refused().contains("newer"))
  }

  @Test func folderIsNoBank() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let error = #expect(throws: BankError.self) { try LocalBank(at: path) }
    #expect(error?.description.contains(path) == true)
  }

  @Test func fileInPlaceOfTheFolderIsToldSo() throws {
    try Data().write(to: URL(filePath: folder.file("x")))
    let error = #expect(throws: BankError.self) { try LocalBank(at: folder.file("x/bank.sqlite")) }
    #expect(error?.description.contains("x/bank.sqlite") == true)
  }

  @Test func lockedDatabaseIsToldSoAndLosesNothing() async throws {
    let bank = try LocalBank(at: path)
    let record = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    // Another program that knows nothing of the bank's own lock.
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let error = await #expect(throws: BankError.self) {
      try await bank.create(Sample.draft("Hai?"), idempotencyKey: nil)
    }
    guard case .unavailable(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("Another program"))
    #expect(try await bank.question(record.id) == record)
    #expect(try await bank.search(SearchRequest(query: "một")).items.count == 1)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    _ = try await bank.create(Sample.draft("Hai?"), idempotencyKey: nil)
    #expect(try await bank.stats().questions == 2)
    #expect(try BankCheck(of: path).findings == [])
  }

  @Test func editOfAnotherProcessIsSeenAtOnce() async throws {
    let here = try LocalBank(at: path)
    let there = try LocalBank(at: path)
    let first = try await here.create(Sample.draft("Một?"), idempotencyKey: nil)
    #expect(try await here.question(first.id) == first)
    let second = try await there.update(first.id, Sample.draft("Hai?"), expected: first.revision)
    #expect(try await here.question(first.id) == second)
    #expect(try await here.tags() == there.tags())
    let third = try await here.update(first.id, Sample.draft("Ba?"), expected: second.revision)
    #expect(try await there.question(first.id) == third)
  }

  @Test func servedBankTakesWritesFromTheServiceAlone() async throws {
    let bank = try LocalBank(at: path)
    let service = try LocalBank(at: path)
    let lock = try ServiceLock(database: path, address: "http://127.0.0.1:1")
    service.serveFromHere()
    let error = await #expect(throws: BankError.self) {
      try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    }
    #expect(error?.description.contains("http://127.0.0.1:1") == true)
    _ = try await service.create(Sample.draft("Một?"), idempotencyKey: nil)
    #expect(try await bank.stats().questions == 1)
    #expect(try ServiceLock.service(of: path)?.address == "http://127.0.0.1:1")
    #expect(throws: BankError.self) { try ServiceLock(database: path, address: "http://127.0.0.1:2") }
    withExtendedLifetime(lock) {}
  }

  @Test func lockEndsWithItsService() async throws {
    let bank = try LocalBank(at: path)
    do {
      let lock = try ServiceLock(database: path, address: "http://127.0.0.1:1")
      withExtendedLifetime(lock) {}
    }
    #expect(try ServiceLock.service(of: path) == nil)
    _ = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
  }

  @Test func serviceStartsThoughOthersAskForItAllTheTime() throws {
    let path = path
    let stop = StopSign()
    // A thread of its own, since it never waits for anything.
    Thread.detachNewThread { while !stop.isUp { _ = try? ServiceLock.service(of: path) } }
    defer { stop.raise() }
    for _ in 0..<200 {
      _ = try ServiceLock(database: path, address: "http://127.0.0.1:1")
    }
  }
}
