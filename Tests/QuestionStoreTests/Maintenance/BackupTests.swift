import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct BackupTests {
  private let store: TestBank
  private let copy: String
  private var bank: LocalBank { store.bank }

  init() async throws {
    store = try TestBank()
    copy = store.folder.file("copy.sqlite")
    _ = try await store.bank.take(Sample.lines(0..<20))
  }

  @Test func copyIsTheBank() async throws {
    let check = try BankBackup.write(store.path, to: copy)
    #expect(check.revisions == 20)
    #expect(store.folder.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let opened = try LocalBank(at: copy)
    #expect(try await opened.export() == bank.export())
  }

  @Test func fileThatIsThereIsNotOverwritten() throws {
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: BankError.self) { try BankBackup.write(store.path, to: copy) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
    #expect(throws: BankError.self) { try BankBackup.write(store.folder.file("none"), to: store.folder.file("x")) }
    #expect(throws: BankError.self) { try BankBackup.write(store.path, to: store.folder.file("none/x")) }
  }

  @Test func copyTakenWhileWritingIsSound() async throws {
    let bank = bank
    let importing = Task { try await bank.take(Sample.lines(100..<6100)).report }
    var counts: [Int] = []
    for number in 0..<4 {
      let check = try BankBackup.write(store.path, to: store.folder.file("copy\(number).sqlite"))
      #expect(check.findings == [])
      counts.append(check.revisions)
    }
    #expect(try await importing.value == ImportReport(created: 6000))
    #expect(counts == counts.sorted())
    #expect(try store.findings() == [])
  }

  @Test func restoredBankIsTheBackupAndTheFormerOneIsKept() async throws {
    _ = try BankBackup.write(store.path, to: copy)
    _ = try await bank.take(Sample.lines(20..<30))
    let kept = try #require(try BankBackup.restore(copy, to: store.path))
    let restored = try store.reopened()
    #expect(try await restored.stats().questions == 20)
    #expect(try await LocalBank(at: kept).stats().questions == 30)
    #expect(try store.findings() == [])
    #expect(try BankCheck(of: kept).findings == [])
    _ = try await restored.take(Sample.lines(50..<60))
    #expect(try await store.reopened().stats().questions == 30)
  }

  @Test func cursorFromBeforeTheRestoreIsExpired() async throws {
    let page = try await bank.changes(since: nil, limit: 5, wait: .zero)
    _ = try BankBackup.write(store.path, to: copy)
    _ = try BankBackup.restore(copy, to: store.path)
    let restored = try store.reopened()
    await #expect(throws: BankError.cursorExpired) {
      try await restored.changes(since: page.next, limit: 5, wait: .zero)
    }
    #expect(try await restored.feed().map(\.sequence) == Array(1...20))
  }

  @Test func bankThatWasOpenMeanwhileTakesNoMoreWrites() async throws {
    _ = try BankBackup.write(store.path, to: copy)
    _ = try BankBackup.restore(copy, to: store.path)
    // Its file is not the bank any more: what it took would be lost.
    await #expect(throws: BankError.self) { try await bank.create(Sample.draft("Lạc?"), idempotencyKey: nil) }
    #expect(try await store.reopened().stats().questions == 20)
  }

  @Test func restoreMakesABankWhereThereWasNone() async throws {
    _ = try BankBackup.write(store.path, to: copy)
    let path = store.folder.file("new.sqlite")
    #expect(try BankBackup.restore(copy, to: path) == nil)
    #expect(try await LocalBank(at: path).stats().questions == 20)
  }

  @Test func servedBankIsNotReplaced() throws {
    _ = try BankBackup.write(store.path, to: copy)
    let lock = try ServiceLock(database: store.path, address: "http://127.0.0.1:1")
    #expect(throws: BankError.self) { try BankBackup.restore(copy, to: store.path) }
    withExtendedLifetime(lock) {}
  }

  enum Fault: String, CaseIterable {
    case missing
    case empty
    case truncated
    case headOnly
    case flipped
    case text
    case otherProgram
    case forgedRevision
  }

  @Test(arguments: Fault.allCases)
  func unsoundBackupChangesNothing(fault: Fault) async throws {
    _ = try BankBackup.write(store.path, to: copy)
    let url = URL(filePath: copy)
    var bytes = try Data(contentsOf: url)
    switch fault {
    case .missing: try FileManager.default.removeItem(at: url)
    case .empty: try Data().write(to: url)
    case .truncated: try bytes.prefix(bytes.count / 2).write(to: url)
    case .headOnly: try bytes.prefix(50).write(to: url)
    case .flipped:
      for index in stride(from: 4096 + 2000, to: bytes.count, by: 4096) { bytes[index] ^= 0xFF }
      for index in stride(from: 4096, to: bytes.count, by: 4096) { bytes[index] ^= 0xFF }
      try bytes.write(to: url)
    case .text: try Data(String(repeating: "not a bank\n", count: 1000).utf8).write(to: url)
    case .otherProgram:
      try FileManager.default.removeItem(at: url)
      let queue = try DatabaseQueue(path: copy)
      try await queue.write { try $0.execute(sql: "CREATE TABLE note (text)") }
      try queue.close()
    case .forgedRevision:
      let queue = try DatabaseQueue(path: copy)
      try await queue.write { try $0.execute(sql: "UPDATE revision SET document = x'7B7D' WHERE sequence = 7") }
      try queue.close()
    }
    let before = try await bank.export()
    let names = store.folder.names
    #expect(throws: BankError.self) { try BankBackup.restore(copy, to: store.path) }
    #expect(store.folder.names.filter { !$0.hasPrefix("copy") } == names.filter { !$0.hasPrefix("copy") })
    #expect(try await store.reopened().export() == before)
    #expect(try store.findings() == [])
    #expect(try await bank.take(Sample.lines(100..<101)).report == ImportReport(created: 1))
  }
}
