import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Synchronization
import Testing

/// Passages beside questions: found where they are asked for, and taken along where their questions go.
struct PassageTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  static func passage(_ text: String, status: QuestionStatus? = .published, tags: [String] = []) -> QuestionDraft {
    var content = QuestionContent(kind: .passage, stem: text)
    content.tags = tags.compactMap { try? Tag($0) }
    return QuestionDraft(Question(content: content, key: AnswerKey()), status: status)
  }

  private func question(_ stem: String, of passage: String) -> QuestionDraft {
    var draft = Sample.draft(stem, tags: ["subject:văn"])
    draft.question.content.passage = passage
    return draft
  }

  private func passages(_ bank: some BankService) async throws -> [QuestionID] { try await bank.ids("kind:passage") }

  @Test func passagesAreFoundOnlyWhereTheyAreAskedFor() async throws {
    let plain = try await bank.create(Sample.draft("Con thuyền nào?"), idempotencyKey: nil)
    #expect(try await bank.stats().passages == 0)
    let text = Self.passage("Con thuyền ngoài xa\nNguyễn Minh Châu", tags: ["subject:văn", "chỉ-ngữ-liệu"])
    let passage = try await bank.create(text, idempotencyKey: nil)
    let asked = try await bank.create(
      question("Ai kể chuyện con thuyền?", of: passage.id.description), idempotencyKey: nil)
    for query in ["thuyền", "con thuy*", "\"con thuyền\"", "", "-subject:toán", "con thuyền"] {
      #expect(Set(try await bank.ids(query)) == [plain.id, asked.id], "\(query)")
      #expect(try await bank.facets(query: query).total == 2, "\(query)")
      #expect(try await bank.sample(SampleRequest(query: query, count: 5, seed: 1)).count == 2, "\(query)")
    }
    #expect(try await bank.ids("kind:passage thuyền xa") == [passage.id])
    #expect(try await bank.ids("id:\(passage.id)") == [passage.id])
    #expect(try await bank.ids("passage:\(passage.id.description.uppercased())") == [asked.id])
    #expect(try await bank.ids("has:passage") == [asked.id])
    #expect(try await bank.ids("-has:passage") == [plain.id])
    #expect(Set(try await bank.ids("thuyền (has:passage OR kind:passage)")) == [passage.id, asked.id])
    #expect(try await bank.ids("changed:>2020-01-01 author:nobody") == [])
    #expect(try await bank.ids("changed:>2020-01-01").contains(passage.id) == false)
    let stats = try await bank.stats()
    #expect(stats.questions == 2 && stats.passages == 1)
    #expect(stats.counts["kind"] == [FacetCount(value: "singleChoice", count: 2)])
    let tags = try await bank.tags()
    #expect(
      Dictionary(uniqueKeysWithValues: tags.map { ($0.tag.name, $0.count) }) == ["subject:văn": 1, "chỉ-ngữ-liệu": 0])
    #expect(try await bank.duplicates(DuplicateRequest(query: "")).questions == 2)
    #expect(try store.findings() == [])
  }

  @Test func aRetiredOrEditedPassageIsStillOne() async throws {
    let passage = try await bank.create(Self.passage("Một"), idempotencyKey: nil)
    let question = try await bank.create(question("Hỏi", of: passage.id.description), idempotencyKey: nil)
    let edited = try await bank.update(passage.id, Self.passage("Hai"), expected: passage.revision)
    _ = try await bank.retire(passage.id, expected: edited.revision, by: Authorship())
    #expect(try await bank.ids("kind:passage status:retired hai") == [passage.id])
    #expect(try await bank.ids("") == [question.id])
    #expect(try await bank.facets(query: "passage:\(passage.id)").total == 1)
    var without = Sample.draft("Hỏi")
    without.question.content.passage = nil
    _ = try await bank.update(question.id, without, expected: question.revision)
    #expect(try await bank.ids("has:passage") == [])
    #expect(try await bank.ids("passage:\(passage.id)") == [])
    #expect(try store.findings() == [])
  }

  @Test func questionsTakeTheirPassageAlong() async throws {
    let passage = try await bank.create(Self.passage("Đoạn chung"), idempotencyKey: nil)
    for number in 0..<3 {
      _ = try await bank.create(question("Câu \(number)", of: passage.id.description), idempotencyKey: nil)
    }
    _ = try await bank.create(question("Câu lạc", of: Sample.id(404).description), idempotencyKey: nil)
    let lines = try await bank.export("subject:văn")
    #expect(lines.count == 5)
    let place = try #require(lines.firstIndex { $0.contains("Đoạn chung") })
    #expect(lines.firstIndex { $0.contains(passage.id.description) && !$0.contains("Đoạn chung") } == place + 1)
    #expect(try await bank.export("kind:passage").count == 1)
    #expect(try await bank.export("subject:văn OR kind:passage").count == 5)

    for order in [lines, lines.reversed()] {
      let other = try TestBank()
      let rows = Array(order.joined(separator: "\n").utf8)
      #expect(try await other.bank.take(rows).report == ImportReport(created: 5))
      #expect(try await other.bank.take(rows).report == ImportReport(unchanged: 5))
      #expect(try await passages(other.bank) == [passage.id])
      #expect(try await other.bank.ids("passage:\(passage.id)").count == 3)
    }
    let histories = try await bank.export("subject:văn", revisions: true)
    #expect(histories.count == 5)
    let other = try TestBank()
    #expect(try await other.bank.take(Array(histories.joined(separator: "\n").utf8)).report == ImportReport(created: 5))
    #expect(try await other.bank.question(passage.id).revision == passage.revision)
  }

  @Test func aPassageGoesBeforeTheStemWhereAFormatHasNoPlaceForIt() async throws {
    let passage = try await bank.create(Self.passage("Đoạn chung"), idempotencyKey: nil)
    _ = try await bank.create(question("Câu một", of: passage.id.description), idempotencyKey: nil)
    let log = Lines()
    for query in ["", "kind:passage"] {
      try await bank.exportQuestions(query: query, options: ExportOptions(format: .arc)) { log.add($0) }
    }
    #expect(log.text.split(separator: "\n").count == 1)
    #expect(log.text.contains(#""stem":"Đoạn chung\n\nCâu một""#))
  }

  @Test func whatCannotBeAPassageIsRefusedAndWhatIsMissingIsTold() async throws {
    let plain = try await bank.create(Sample.draft("Không phải ngữ liệu"), idempotencyKey: nil)
    for (name, reason) in [
      ("p1", "a UUID"), (plain.id.description, "no passage"), ("", "a UUID"),
      (String(repeating: "9", count: 36), "a UUID"),
    ] {
      let error = await #expect(throws: BankError.self) {
        try await bank.create(question("Hỏi", of: name), idempotencyKey: nil)
      }
      #expect(error?.description.contains(reason) == true, "\(name)")
    }
    let error = await #expect(throws: BankError.self) {
      try await bank.update(plain.id, question("Hỏi", of: plain.id.description), expected: plain.revision)
    }
    #expect(error?.description.contains("itself") == true)
    let large = await #expect(throws: BankError.self) {
      try await bank.create(Self.passage(String(repeating: "x", count: 1 << 20)), idempotencyKey: nil)
    }
    #expect(large?.description.contains("longer than") == true)

    // What comes from elsewhere is kept, and an edit that leaves it alone is no reason to refuse it.
    let row = QuestionBankLines.line(id: Sample.id(7), question: question("Cũ", of: "p1").question, status: .published)
    #expect(try await bank.take(row).report == ImportReport(created: 1))
    let old = try await bank.question(Sample.id(7))
    _ = try await bank.update(Sample.id(7), question("Mới", of: "p1"), expected: old.revision)
    _ = try await bank.create(question("Chưa có", of: Sample.id(404).description), idempotencyKey: nil)
    let check = try store.check()
    #expect(check.findings == [])
    #expect(check.notes.count == 2)
    #expect(check.notes.contains { $0.contains("p1") } && check.notes.contains { $0.contains("\(Sample.id(404))") })
  }

  @Test func aPassageIsNotAnswered() async throws {
    let passage = try await bank.create(Self.passage("Đoạn"), idempotencyKey: nil)
    await #expect(throws: BankError.self) {
      try await bank.answer(passage.id, revision: passage.revision, response: .text("x"))
    }
  }
}

/// Keeps what an export wrote.
private final class Lines: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func add(_ chunk: [UInt8]) { bytes.withLock { $0 += chunk } }
}
