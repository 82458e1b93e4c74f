import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct ExportTests {
  private let store: TestBank
  private let otherStore: TestBank
  private var bank: LocalBank { store.bank }
  private var other: LocalBank { otherStore.bank }

  init() throws {
    store = try TestBank()
    otherStore = try TestBank()
  }

  private func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }

  @Test func questionsComeOutAsTheyWentIn() async throws {
    let file = (0..<450).flatMap { Sample.line($0, "Câu \($0): 😀 \"đường\"\t\u{1}", tags: ["lớp:\($0 % 7)"]) }
    _ = try await bank.take(file)
    let lines = try await bank.export()
    #expect(lines.count == 450)
    #expect(Set(lines) == Set(String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)))
    #expect(try await bank.export("tag:lớp:3").count == 64)
    #expect(try await bank.export("không-có") == [])
  }

  @Test func secondBankHasTheSameQuestions() async throws {
    let retired = try await bank.create(Sample.draft("Cũ?"), idempotencyKey: nil)
    _ = try await bank.retire(retired.id, expected: retired.revision, by: Authorship())
    _ = try await bank.create(Sample.draft("Nháp?", tags: ["x:y/z"], status: .draft), idempotencyKey: nil)
    let lines = try await bank.export()
    #expect(try await other.take(bytes(lines)).report == ImportReport(created: 2))
    #expect(Set(try await other.export()) == Set(lines))
    #expect(try await other.take(bytes(lines)).report == ImportReport(unchanged: 2))
    #expect(try await bank.facets(query: "").facets == other.facets(query: "").facets)
  }

  @Test func historyGoesAlongByteForByte() async throws {
    let revisions = GeneratedQuestions.revisions(250, seed: 5)
    _ = try await bank.take(revisions.flatMap(\.line))
    let born = try await bank.create(Sample.draft("Ở đây?"), idempotencyKey: nil)
    _ = try await bank.update(born.id, Sample.draft("Ở đó?"), expected: born.revision)

    let lines = try await bank.export(revisions: true)
    #expect(lines.count == revisions.count + 2)
    let answer = try await other.take(bytes(lines))
    #expect(answer.report.rejected == 0)
    #expect(Set(try await other.export(revisions: true)) == Set(lines))
    #expect(Set(try await bank.feed().map(\.revision)) == Set(try await other.feed().map(\.revision)))
    for id in try await bank.ids("") {
      let here = try await bank.question(id)
      let there = try await other.question(id)
      #expect(here == there)
    }
    #expect(try await other.take(bytes(lines)).report == ImportReport(unchanged: lines.count))
    #expect(try otherStore.findings() == [])
  }

  @Test func queryThatDoesNotParseWritesNothing() async throws {
    await #expect(throws: BankError.self) { try await bank.export("status:x") }
  }

  @Test func writerThatFailsEndsTheExport() async throws {
    _ = try await bank.take(Sample.lines(0..<5))
    await #expect(throws: BankError.cancelled) {
      try await bank.exportQuestions(query: "", options: ExportOptions()) { _ in throw BankError.cancelled }
    }
  }
}
