import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct ImportTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  @Test(arguments: [1, 3, 100, 1 << 16])
  func chunksMayCutAnywhere(size: Int) async throws {
    let answer = try await bank.take(Sample.lines(0..<5, "Số bốn là"), chunk: size)
    #expect(answer.report == ImportReport(created: 5))
    #expect(try await bank.question(Sample.id(3)).question().content.stem == "Số bốn là 3")
  }

  @Test func sameFileAgainChangesNothing() async throws {
    let file = Sample.lines(0..<50)
    #expect(try await bank.take(file).report == ImportReport(created: 50))
    let before = try await bank.changes(since: nil, limit: 1000, wait: .zero)
    #expect(try await bank.take(file).report == ImportReport(unchanged: 50))
    #expect(try await bank.changes(since: before.next, limit: 1, wait: .zero).changes == [])
  }

  @Test func changedRowsAreEdits() async throws {
    _ = try await bank.take(Sample.lines(0..<10))
    let file = Sample.lines(0..<5) + Sample.lines(5..<8, "Khác") + Sample.lines(20..<22)
    #expect(try await bank.take(file).report == ImportReport(created: 2, updated: 3, unchanged: 5))
    #expect(try await bank.revisions(of: Sample.id(5)).count == 2)
  }

  @Test func manyBadRowsAtTheBeginningHideNoGoodOnes() async throws {
    let bad = (0..<100).flatMap { Array("bad row \($0)\n".utf8) }
    for format in [nil, FileFormat.questionBank] {
      let answer = try await bank.take(bad + Sample.lines(0..<3), ImportOptions(format: format))
      #expect(answer.report.rejected == 100)
      #expect(answer.report.created + answer.report.unchanged == 3)
    }
  }

  @Test func optionsGoToEveryQuestion() async throws {
    let options = ImportOptions(
      tags: [try Tag("lô:1")], status: .draft, by: Authorship(author: "Lan", message: "from the shelf"))
    _ = try await bank.take(Sample.line(0, "Một?", tags: ["a"]), options)
    let record = try await bank.question(Sample.id(0))
    #expect(try record.question().content.tags.map(\.name) == ["a", "lô:1"])
    let revision = try record.decoded()
    #expect(revision.status == .draft)
    #expect(revision.author == "Lan")
    #expect(revision.message == "from the shelf")
  }

  @Test func rowWithoutStatusIsPublished() async throws {
    let row = #"{"content":{"kind":"trueFalse","stem":"Trời xanh."},"key":{"right":["true"]}}"#
    #expect(try await bank.take(Array(row.utf8)).report == ImportReport(created: 1))
    #expect(try await bank.ids("status:published").count == 1)
    #expect(try await bank.take(Array(row.utf8)).report == ImportReport(unchanged: 1))
  }

  @Test func arcRowsAreFoundByTheirLayout() async throws {
    let row = """
      {"id":"q1","question":{"stem":"Which is a star?","choices":[{"label":"A","text":"Sun"},\
      {"label":"B","text":"Moon"}]},"answerKey":"A","info":{"subject":"Science","grade":8,"language":"English"}}
      """
    #expect(try await bank.take(Array(row.utf8)).report == ImportReport(created: 1))
    #expect(try await bank.ids("subject:science grade:8 lang:en sun").count == 1)
    let wrong = ImportOptions(format: .questionBank)
    await #expect(throws: BankError.self) { try await bank.take(Array(row.utf8), wrong) }
  }

  @Test func clashingIDsDoNotOverwriteOneAnother() async throws {
    let file = Sample.line(1, "Một?") + Sample.line(1, "Hai?") + Sample.line(1, "Một?") + Sample.line(2, "Ba?")
    let answer = try await bank.take(file)
    #expect(answer.report == ImportReport(created: 2, unchanged: 1, rejected: 1))
    #expect(answer.rejects.map(\.place.line) == [2])
    #expect(answer.rejects[0].reason.contains("line 1"))
    #expect(try await bank.question(Sample.id(1)).question().content.stem == "Một?")
  }

  @Test func dryRunStoresNothingAndTellsTheSameFigures() async throws {
    _ = try await bank.take(Sample.lines(0..<10))
    let before = try await bank.stats()
    let root = Foreign("Gốc", of: Sample.id(500))
    let file =
      Sample.lines(0..<5) + Sample.lines(5..<8, "Khác") + Sample.lines(20..<24) + Sample.line(20, "Lại khác")
      + Array("not a row\n".utf8) + root.line + Foreign("Con", of: Sample.id(500), parents: [root]).line
    let dry = try await bank.take(file, ImportOptions(isDryRun: true))
    #expect(try await bank.stats() == before)
    #expect(try await bank.feed().count == 10)
    let real = try await bank.take(file)
    #expect(dry.report == real.report)
    #expect(dry.report == ImportReport(created: 5, updated: 4, unchanged: 5, rejected: 2))
    #expect(dry.rejects == real.rejects)
  }

  @Test func dryRunOfALongHistoryTellsTheSameFigures() async throws {
    // More rows than are written at once, so that children stand far behind their parents.
    let roots = (0..<2100).map { Foreign("Gốc \($0)", of: Sample.id($0)) }
    let edits = roots.map { Foreign("Sửa", of: $0.revision.question, parents: [$0]) }
    let apart = roots.prefix(20).map { Foreign("Riêng", of: $0.revision.question, parents: [$0]) }
    let file = (roots + edits + apart + roots.prefix(5)).flatMap(\.line)
    let dry = try await bank.take(file, ImportOptions(isDryRun: true)).report
    #expect(try await bank.stats().questions == 0)
    #expect(dry == ImportReport(created: 2100, updated: 2120, unchanged: 5))
    #expect(try await bank.take(file).report == dry)
    #expect(try store.findings() == [])
  }

  @Test func rowsOfBothKindsAreTakenInTheirOrder() async throws {
    let root = Foreign("Gốc")
    let file = root.line + Sample.line(1, "Sửa") + Foreign("Khác", of: Sample.id(2)).line
    #expect(try await bank.take(file).report == ImportReport(created: 2, updated: 1))
    let record = try await bank.question(Sample.id(1))
    #expect(try record.decoded().parents == [root.id])
    #expect(record.heads.count == 1)
  }

  @Test func progressGrowsToTheReport() async throws {
    let log = ImportLog()
    let source = ChunkSource(Sample.lines(0..<4500))
    let report = try await bank.importQuestions(source, options: ImportOptions(), observer: log)
    #expect(report == ImportReport(created: 4500))
    #expect(log.reports.count > 1)
    for part in log.reports {
      #expect(part.read == part.created + part.updated + part.unchanged + part.rejected)
    }
    #expect(log.reports.map(\.created) == log.reports.map(\.created).sorted())
    #expect(log.reports.last == report)
  }

  @Test func sourceThatFailsLeavesWhatWasAcknowledged() async throws {
    struct Failing: ByteSource {
      var chunks = [Sample.lines(0..<2500)]
      mutating func next() async throws -> [UInt8]? {
        guard let chunk = chunks.popLast() else { throw BankError.unavailable("the cable is out") }
        return chunk
      }
    }
    let log = ImportLog()
    await #expect(throws: BankError.unavailable("the cable is out")) {
      try await bank.importQuestions(Failing(), options: ImportOptions(), observer: log)
    }
    #expect(try await bank.stats().questions >= log.reports.last?.created ?? 0)
    #expect(try store.findings() == [])
  }
}
