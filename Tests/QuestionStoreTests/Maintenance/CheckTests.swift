import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// Damage made behind the bank's back must be found.
@Suite(.serialized)
struct CheckTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() async throws {
    store = try TestBank()
    let root = Foreign("Gốc?", tags: ["a"])
    _ = try await store.bank.take(root.line + Foreign("Con?", parents: [root], tags: ["a"]).line)
    _ = try await store.bank.take(Sample.line(2, "Hai?", tags: ["a"]))
    _ = try await store.bank.putMedia(Sample.png, type: "image/png", digest: ContentDigest(of: Sample.png))
  }

  private func damage(_ sql: String...) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: store.path, configuration: configuration)
    try queue.write { database in for sql in sql { try database.execute(sql: sql) } }
    try queue.close()
  }

  @Test func soundBankHasNoFindings() throws {
    let check = try BankCheck(of: store.path)
    #expect(check.findings == [])
    #expect(check.revisions == 3)
  }

  @Test(arguments: [
    (
      "a letter of a document",
      "UPDATE revision SET document = CAST(replace(CAST(document AS TEXT), 'Con', 'Cun') AS BLOB)", "id"
    ),
    ("a key part", "UPDATE revision SET key = CAST(replace(CAST(key AS TEXT), '\"a\"', '\"b\"') AS BLOB)", "key"),
    ("an id", "UPDATE revision SET id = zeroblob(32) WHERE sequence = 2", "id"),
    ("a lost revision", "DELETE FROM revision WHERE sequence = 1", "gap"),
    ("a lost parent", "DELETE FROM revision WHERE sequence = 1", "parent"),
    ("a lost question", "DELETE FROM question WHERE number = 2", "rows"),
    ("a question that is another's", "UPDATE revision SET question = 2 WHERE sequence = 1", "belongs"),
    ("a head that is not there", "UPDATE question SET head = 99 WHERE number = 1", "show"),
    ("a head that was edited", "UPDATE question SET head = 1 WHERE number = 1", "show"),
    ("a conflict that is none", "UPDATE question SET heads = 2 WHERE number = 1", "show"),
    ("an empty index", "INSERT INTO search (search) VALUES ('delete-all')", "index"),
    ("a wrong count", "UPDATE facet SET questions = questions + 1 WHERE value = 'a'", "counts"),
    ("a lost tag", "DELETE FROM question_facet WHERE question = 1", "counts"),
    (
      "an operation past the feed",
      "INSERT INTO operation (time, action, detail, firstSequence, lastSequence) VALUES (0, 'a', '', 9, 9)",
      "operations"
    ),
    ("a namespace that is none", "INSERT INTO namespace (name, closed) VALUES ('a:b', 1)", "namespaces"),
    ("a media file", "UPDATE media SET bytes = x'010204'", "media"),
  ])
  func damageIsFound(what: String, sql: String, word: String) throws {
    try damage(sql)
    let findings = try store.findings()
    #expect(findings.contains { $0.contains(word) }, "\(what): \(findings)")
  }

  @Test func aDamagedPassageIsFoundThoughAQuestionHasIt() async throws {
    let passage = try await bank.create(PassageTests.passage("Đoạn"), idempotencyKey: nil)
    var draft = Sample.draft("Hỏi?")
    draft.question.content.passage = passage.id.description
    _ = try await bank.create(draft, idempotencyKey: nil)
    try damage("UPDATE revision SET document = x'7b' WHERE sequence = 4")
    #expect(try store.findings().contains { $0.contains("revision 4") })
  }

  @Test func oneQuestionMissingInTheIndexIsFound() throws {
    // A question that came in past the index: its row, its revision and its count, but no words.
    try damage(
      "INSERT INTO question (number, id, head, changed) VALUES (9, zeroblob(16), 1, 0)",
      "UPDATE revision SET question = question")
    #expect(try store.findings().contains { $0.contains("index holds 2 of 3") })
  }

  @Test func bytesFlippedInTheFileAreFound() async throws {
    _ = try await bank.take(Sample.lines(10..<400))
    // A copy, since a backup is one file without a log.
    let copy = store.folder.file("copy.sqlite")
    _ = try BankBackup.write(store.path, to: copy)
    let good = try Data(contentsOf: URL(filePath: copy))
    var generator = FixedGenerator(seed: 3)
    var found = 0
    for _ in 0..<12 {
      var bad = good
      // Past the header, so that the file still opens as a database.
      for _ in 0..<64 { bad[Int.random(in: 4096..<bad.count, using: &generator)] ^= 0x55 }
      let path = store.folder.file("bad.sqlite")
      try bad.write(to: URL(filePath: path))
      let findings = (try? BankCheck(of: path).findings) ?? ["cannot be read"]
      found += findings.isEmpty ? 0 : 1
    }
    // Bytes that nothing uses may be flipped unseen; 64 of them at once hardly ever all are.
    #expect(found == 12)
  }

  @Test func missingFileIsNotFound() {
    #expect(throws: BankError.self) { try BankCheck(of: store.folder.file("none.sqlite")) }
  }

  @Test func checkingChangesNoFile() throws {
    let before = store.folder.names
    _ = try BankCheck(of: store.path)
    #expect(store.folder.names == before)
  }
}
