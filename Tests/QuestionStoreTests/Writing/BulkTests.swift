import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// The same changes on many questions: shown first, made as one, undone as one.
@Suite(.serialized)
struct BulkTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let lan = Authorship(author: "Lan")

  init() throws { store = try TestBank() }

  private func request(
    _ selection: BulkSelection = .query(""), _ change: (inout BulkChanges) throws -> Void
  ) rethrows -> BulkRequest {
    var changes = BulkChanges()
    try change(&changes)
    return BulkRequest(selection, changes, by: lan)
  }

  private func question(_ number: Int) async throws -> Question {
    try await bank.question(Sample.id(number)).question()
  }

  @Test func questionsWithGraveFaultsAreNotPublishedTogether() async throws {
    _ = try await bank.take(Sample.lines(0..<2))
    let record = try await bank.question(Sample.id(1))
    var faulty = try record.question()
    faulty.content.stem = "Tính $\\frac{1$."
    _ = try await bank.update(record.id, QuestionDraft(faulty, status: .inReview), expected: record.revision)
    let other = try await bank.question(Sample.id(0))
    _ = try await bank.update(other.id, QuestionDraft(other.question(), status: .draft), expected: other.revision)
    let report = try await bank.bulk(request { $0.status = .published }, expecting: nil)
    #expect(report.changed == 1 && report.refusedCount == 1)
    #expect(report.refused.map(\.id) == [Sample.id(1)])
    #expect(report.refused.first?.reasons.map(\.field) == ["stem"])
    #expect(try await bank.question(Sample.id(1)).decoded().status == .inReview)
    #expect(try await bank.question(Sample.id(0)).decoded().status == .published)
  }

  @Test func previewShowsWhatTheChangeThenDoes() async throws {
    _ = try await bank.take(Sample.lines(0..<30))
    let request = request { $0.replacement = TextReplacement("câu 1", with: "Bài 1", in: [.stem]) }
    let before = try await bank.export()
    let preview = try await bank.previewBulk(request, limit: 3)
    #expect(preview.found == 30 && preview.changed == 11 && preview.refusedCount == 0)
    #expect(preview.examples.map(\.id) == [1, 10, 11].map(Sample.id))
    #expect(preview.examples[0].diff.fields.map(\.name) == ["stem"])
    #expect(preview.examples[0].diff.fields[0].parts == [.removed("Câu"), .added("Bài"), .same(" 1")])
    #expect(try await bank.export() == before)
    #expect(try await bank.operations(limit: 1, before: nil).isEmpty)
    #expect(try await bank.stats().revisions == 30)

    let report = try await bank.bulk(request, expecting: preview.digest)
    #expect(report == BulkReport(found: 30, changed: 11, refusedCount: 0, refused: [], operation: 1))
    #expect(try await question(1).content.stem == "Bài 1")
    #expect(try await question(2).content.stem == "Câu 2")
    let told = try #require(try await bank.operations(limit: 1, before: nil).first)
    #expect(told.detail == "“câu 1” → “Bài 1” on all" && told.changed == 11 && told.author == "Lan")
    _ = try await bank.undo(1, by: lan)
    #expect(try await bank.export() == before)
    #expect(try store.findings() == [])
  }

  @Test func whatIsNoLongerAsShownIsRefusedWhole() async throws {
    _ = try await bank.take(Sample.lines(0..<3))
    let request = request { $0.level = .set("biết") }
    let preview = try await bank.previewBulk(request, limit: 0)
    #expect(preview.examples.isEmpty && preview.changed == 3)
    let current = try await bank.question(Sample.id(1))
    _ = try await bank.update(current.id, Sample.draft("Khác?"), expected: current.revision)
    await #expect(throws: BankError.changedSincePreview) { try await bank.bulk(request, expecting: preview.digest) }
    // The same questions, but not what was shown of them.
    let other = self.request { $0.level = .set("hiểu") }
    let fresh = try await bank.previewBulk(request, limit: 0)
    await #expect(throws: BankError.changedSincePreview) { try await bank.bulk(other, expecting: fresh.digest) }
    #expect(try await bank.stats().revisions == 4)
    #expect(try await bank.operations(limit: 1, before: nil).isEmpty)
    #expect(try await bank.bulk(request, expecting: fresh.digest).changed == 3)
  }

  @Test func questionThatWouldBeWrongIsLeftAndTold() async throws {
    _ = try await bank.take(Sample.line(1, "Câu") + Sample.line(2, "Câu hai"))
    let request = request(.ids([Sample.id(1), Sample.id(2), Sample.id(9), Sample.id(2)])) {
      $0.replacement = TextReplacement("Câu", with: "", in: [.stem])
    }
    let report = try await bank.bulk(request, expecting: nil)
    #expect(report.found == 2 && report.changed == 1 && report.refusedCount == 2)
    #expect(
      report.refused == [
        BulkRefusal(id: Sample.id(9), stem: "", reasons: [FieldProblem("id", "is of no question in the bank")]),
        BulkRefusal(id: Sample.id(1), stem: "Câu", reasons: [FieldProblem("stem", "is empty")]),
      ])
    #expect(try await question(1).content.stem == "Câu")
    #expect(try await question(2).content.stem == " hai")
  }

  @Test func editsMadeApartAreLeftAndTold() async throws {
    let foreign = Foreign("Một?")
    _ = try await bank.take(foreign.line)
    for stem in ["Hai?", "Ba?"] { _ = try await bank.take(Foreign(stem, parents: [foreign]).line) }
    let report = try await bank.bulk(request { $0.status = .retired }, expecting: nil)
    #expect(report.changed == 0 && report.refused.map(\.reasons).joined().map(\.field) == ["heads"])
    #expect(report.operation == nil)
  }

  @Test func everyFieldIsSetClearedAndUndone() async throws {
    _ = try await bank.take(Sample.lines(0..<4))
    _ = try await bank.bulk(
      request {
        ($0.level, $0.licence, $0.language) = (.set("biết"), .set("CC BY 4.0"), .set("vi"))
        $0.addTags = [try Tag("exam:mid")]
      }, expecting: nil)
    let before = try await bank.export()
    let report = try await bank.bulk(
      request(.ids([Sample.id(0), Sample.id(3)])) {
        ($0.level, $0.licence, $0.language, $0.status) = (.clear, .clear, .clear, .retired)
        $0.removeTags = [try Tag("exam:mid")]
      }, expecting: nil)
    #expect(report.changed == 2)
    #expect(try await bank.ids("status:retired").count == 2)
    #expect(try await question(3).content.level == nil)
    #expect(try await bank.ids("exam:mid").count == 2)
    #expect(try await bank.undo(try #require(report.operation), by: lan).changed == 2)
    #expect(try await bank.export() == before)
    #expect(try store.findings() == [])
  }

  @Test func clashingEditIsKeptAndTold() async throws {
    _ = try await bank.take(Sample.lines(0..<2))
    let report = try await bank.bulk(
      request { $0.replacement = TextReplacement("Câu", with: "Bài", in: [.stem]) }, expecting: nil)
    let current = try await bank.question(Sample.id(1))
    _ = try await bank.update(current.id, Sample.draft("Bài một?"), expected: current.revision)
    let undo = try await bank.undo(try #require(report.operation), by: lan)
    #expect(undo.changed == 1 && undo.keptCount == 1)
    #expect(undo.kept == [UndoReport.Kept(id: Sample.id(1), stem: "Bài một?", reason: .edited, fields: ["stem"])])
    #expect(try await question(0).content.stem == "Câu 0")
    #expect(try await question(1).content.stem == "Bài một?")
  }

  @Test func wrongRequestsAreRefused() async throws {
    _ = try await bank.take(Sample.line(1, "Câu"))
    await #expect(throws: BankError.self) { try await bank.bulk(request { _ in }, expecting: nil) }
    await #expect(throws: BankError.self) {
      try await bank.previewBulk(request(.query("(")) { $0.status = .draft }, limit: 1)
    }
    for limit in [-1, 101] {
      await #expect(throws: BankError.self) { try await bank.previewBulk(request { $0.status = .draft }, limit: limit) }
    }
    #expect(try await bank.stats().revisions == 1)
  }

  /// Whatever is changed on whatever questions, undoing gives back every question and takes nothing else along.
  @Test(arguments: 0..<8)
  func undoOfAnyChangeGivesBackEverything(seed: UInt64) async throws {
    var generator = FixedGenerator(seed: seed)
    _ = try await bank.take(GeneratedQuestions.revisions(60, seed: seed).flatMap(\.line))
    let ids = try await bank.ids("")
    let before = try await bank.export()
    var undone: [Int] = []
    for _ in 0..<4 {
      var changes = BulkChanges()
      if generator.happens(0.5) { changes.addTags = [try Tag(generator.pick(GeneratedQuestions.tags))] }
      if generator.happens(0.5) { changes.level = generator.happens(0.5) ? .clear : .set("biết") }
      if generator.happens(0.5) { changes.status = generator.pick(QuestionStatus.allCases) }
      changes.replacement = TextReplacement(
        generator.pick(GeneratedQuestions.words + [" ", "?"]), with: generator.pick(["", "b", "to\u{61}\u{301}n"]))
      let some = ids.filter { _ in generator.happens(0.5) }
      let report = try await bank.bulk(
        BulkRequest(generator.happens(0.5) ? .ids(some) : .query("-tag:đ"), changes, by: lan), expecting: nil)
      if let operation = report.operation { undone.append(operation) }
    }
    #expect(!undone.isEmpty)
    for operation in undone.reversed() {
      let report = try await bank.undo(operation, by: lan)
      #expect(report.keptCount == 0 && report.operation != nil)
    }
    #expect(try await bank.export() == before)
    #expect(try store.findings() == [])
  }
}
