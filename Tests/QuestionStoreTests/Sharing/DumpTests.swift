import Foundation
import QuestionAPI
import QuestionModel
import QuestionSync
import Testing

@testable import QuestionStore

struct DumpTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let now = Timestamp(milliseconds: 1_800_000_000_000)
  private let hour: Int64 = 3_600_000

  init() throws { store = try TestBank() }

  private func later(_ hours: Int64) -> Timestamp { Timestamp(milliseconds: now.milliseconds + hours * hour) }

  private func lines(of dump: Dump) throws -> [String] {
    let packed = try Data(contentsOf: URL(filePath: bank.dumpFolder.file(dump.name)))
    return String(decoding: try Compression.decompress(Array(packed), limit: 1 << 24), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test func aDumpHoldsPublishedQuestionsWithoutKeysAndNothingElse() async throws {
    var published = Sample.draft("Công khai?", tags: ["subject:toán"], author: "Cô Lan")
    published.question.key.explanation = "Vì sao"
    let shown = try await bank.create(published, idempotencyKey: nil)
    for status in [QuestionStatus.draft, .inReview, .retired] {
      _ = try await bank.create(Sample.draft("Kín \(status)?", status: status), idempotencyKey: nil)
    }
    _ = try await bank.comment(shown.id, CommentDraft("Bí mật", by: "Minh"), idempotencyKey: nil)
    let dump = try await bank.makeDump(by: Authorship(author: "Lan"))
    let lines = try lines(of: dump)
    #expect(lines.count == 1)
    let row = try #require(JSONParser.parse(Array(lines[0].utf8)).object)
    #expect(Set(row.members.map(\.name)) == ["content", "question", "status"])
    for secret in ["Vì sao", "right", "Lan", "Minh", "Bí mật", "Kín"] { #expect(!lines[0].contains(secret)) }
    let packed = try Data(contentsOf: URL(filePath: bank.dumpFolder.file(dump.name)))
    #expect(dump.digest == ContentDigest(of: Array(packed)) && dump.bytes == packed.count)
    #expect(try await bank.audit(AuditRequest(action: "dump")).items.first?.detail.contains(": 1 questions") == true)
  }

  @Test func anEmptyBankMakesAnEmptyDump() async throws {
    #expect(try lines(of: await bank.makeDump(by: Authorship())) == [])
  }

  @Test func whoeverHasTheKeyCanCheckIt() async throws {
    let dump = try await bank.makeDump(by: Authorship())
    let path = bank.dumpFolder.file(dump.name)
    let checked = try DumpCheck.run(path, keyFile: nil)
    #expect(checked.digest == dump.digest)
    let other = store.folder.file("other.pem")
    let stranger = try #require(BankSigner(secret: [UInt8](repeating: 1, count: 32)))
    try stranger.key.pem.write(toFile: other, atomically: true, encoding: .utf8)
    #expect(throws: BankError.self) { try DumpCheck.run(path, keyFile: other) }
    for suffix in ["", Dump.checksumSuffix, Dump.signatureSuffix] {
      let url = URL(filePath: path + suffix)
      let good = try Data(contentsOf: url)
      for index in [0, good.count / 2, good.count - 1] {
        var bad = good
        bad[index] ^= 1
        try bad.write(to: url)
        #expect(throws: BankError.self) { try DumpCheck.run(path, keyFile: nil) }
      }
      try FileManager.default.removeItem(at: url)
      #expect(throws: BankError.self) { try DumpCheck.run(path, keyFile: nil) }
      try good.write(to: url)
    }
    #expect(try DumpCheck.run(path, keyFile: nil).key == checked.key)
  }

  @Test func oldDumpsGoAndTheNewestStays() async throws {
    try await bank.setCatalogTexts(CatalogTexts(keepDays: 2), by: Authorship())
    for day: Int64 in 0..<5 { _ = try await bank.makeDump(by: Authorship(), at: later(day * 24)) }
    #expect(try await bank.dumps().map(\.created) == [later(96), later(72), later(48)])
    bank.dumpFolder.prune(keepDays: 2, at: later(10_000))
    #expect(try await bank.dumps().map(\.created) == [later(96)])
    #expect(try FileManager.default.contentsOfDirectory(atPath: bank.dumpFolder.path).count == 4)
  }

  @Test func theServiceMakesOneADayOnceTheBankIsShared() async throws {
    #expect(try await bank.makeDumpIfDue(at: now) == nil)
    let texts = CatalogTexts(title: "a", publisher: "b", licence: "c")
    try await bank.setCatalogTexts(texts, by: Authorship())
    #expect(try await bank.makeDumpIfDue(at: now)?.created == now)
    #expect(try await bank.makeDumpIfDue(at: later(19)) == nil)
    #expect(try await bank.makeDumpIfDue(at: later(24))?.created == later(24))
  }

  @Test func whatIsNotWholeIsNotThere() async throws {
    let dump = try await bank.makeDump(by: Authorship())
    try FileManager.default.removeItem(atPath: bank.dumpFolder.file(dump.name + Dump.signatureSuffix))
    #expect(try await bank.dumps() == [])
    await #expect(throws: BankError.self) { try await bank.readDump(dump.name, from: 0, length: 1) }
    for name in ["../bank.sqlite", "..", "", "bank.sqlite", "/etc/passwd"] {
      await #expect(throws: BankError.self) { try await bank.readDump(name, from: 0, length: 1) }
    }
    let key = try await bank.readDump(Dump.keyName, from: 0, length: 1 << 20)
    #expect(BankKey(pem: String(decoding: key.bytes, as: UTF8.self)) == (try await bank.store.signer().key))
    #expect(try await bank.readDump(Dump.keyName, from: 1 << 20, length: 9).bytes == [])
    #expect(try await bank.readDump(Dump.keyName, from: -1, length: 9).bytes == [])
  }

  @Test func aNewKeySignsEveryDumpThatIsKept() async throws {
    let first = try await bank.makeDump(by: Authorship(), at: now)
    _ = try await bank.rotateKey(KeyRotation())
    let signer = try await bank.store.signer()
    #expect(try DumpCheck.run(bank.dumpFolder.file(first.name), keyFile: nil).key == signer.key)
    let second = try await bank.makeDump(by: Authorship(), at: later(1))
    for dump in [first, second] {
      #expect(try DumpCheck.run(bank.dumpFolder.file(dump.name), keyFile: nil).key == signer.key)
    }
  }

  @Test func noticesAreTheOnesThatAreNotOver() async throws {
    let past = OutageNotice(from: Timestamp(milliseconds: 1), until: Timestamp(milliseconds: 2), text: "qua rồi")
    _ = try await bank.addNotice(past, by: Authorship(author: "Lan"))
    let coming = OutageNotice(from: later(0), until: later(1), text: "sắp tới")
    let kept = try await bank.store.add(coming, by: "Lan", at: .now)
    #expect(try await bank.store.notices(at: now) == [kept])
    #expect(try await bank.store.notices(at: later(1)) == [])
    #expect(try await bank.audit(AuditRequest(action: "add notice")).items.count == 2)
  }
}
