import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct HistoryTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  /// A question saved three times: stem, then key, then status.
  private func history(_ bank: some BankService) async throws -> [QuestionRecord] {
    let first = try await bank.create(Sample.draft("Hai cộng hai bằng mấy?", author: "Lan"), idempotencyKey: nil)
    let second = try await bank.update(
      first.id, Sample.draft("Hai cộng ba bằng mấy?", author: "Minh"), expected: first.revision)
    var draft = Sample.draft("Hai cộng ba bằng mấy?")
    draft.question.key.right = ["b"]
    let third = try await bank.update(first.id, draft, expected: second.revision)
    let fourth = try await bank.retire(first.id, expected: third.revision, by: Authorship(message: "old"))
    return [first, second, third, fourth]
  }

  @Test func revisionIsNamedByItsBytes() async throws {
    for record in try await history(bank) {
      #expect(RevisionID(of: record.document) == record.revision)
      #expect(ContentDigest(of: try #require(record.keyDocument)) == (try record.decoded().keyDigest))
      #expect(try record.decoded().canonicalBytes == record.document)
    }
  }

  @Test func editOfTheStemAloneKeepsTheKeyPart() async throws {
    let records = try await history(bank)
    let digests = try records.map { try $0.decoded().keyDigest }
    #expect(digests[0] == digests[1])
    #expect(digests[1] != digests[2])
    #expect(digests[2] == digests[3])
    #expect(records[0].keyDocument == records[1].keyDocument)
  }

  @Test func equalKeysOfTwoQuestionsHaveOtherDigests() async throws {
    let one = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let two = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    #expect(try one.decoded().keyDigest != two.decoded().keyDigest)
  }

  @Test func historyIsNewestFirstWithOneHead() async throws {
    let records = try await history(bank)
    let summaries = try await bank.revisions(of: records[0].id)
    #expect(summaries.map(\.revision) == records.reversed().map(\.revision))
    #expect(summaries.map(\.generation) == [3, 2, 1, 0])
    #expect(summaries.map(\.isHead) == [true, false, false, false])
    #expect(summaries.map(\.author) == [nil, nil, "Minh", "Lan"])
    #expect(summaries.map(\.status) == [.retired, .published, .published, .published])
    #expect(summaries[0].message == "old")
    #expect(summaries[0].parents == [records[2].revision])
  }

  @Test func everyRevisionStaysReadable() async throws {
    let records = try await history(bank)
    for record in records {
      let read = try await bank.revision(record.revision, of: record.id)
      #expect(read.document == record.document)
      #expect(read.keyDocument == record.keyDocument)
      #expect(read.heads.isEmpty)
    }
  }

  @Test func diffNamesTheFieldsThatChanged() async throws {
    let records = try await history(bank)
    func diff(_ from: Int, _ to: Int) async throws -> [QuestionDiff.Field] {
      try await bank.diff(records[0].id, from: records[from].revision, to: records[to].revision).fields
    }
    #expect(try await diff(0, 0).isEmpty)
    let stem = try #require(try await diff(0, 1).first)
    #expect(stem.name == "stem")
    #expect(stem.parts.contains(.removed("hai")) && stem.parts.contains(.added("ba")))
    #expect(try await diff(0, 1).count == 1)
    #expect(try await diff(1, 2).map(\.name) == ["key.right"])
    #expect(try await diff(2, 3).map(\.name) == ["status"])
    #expect(try await diff(0, 3).map(\.name) == ["status", "stem", "key.right"])
  }
}
