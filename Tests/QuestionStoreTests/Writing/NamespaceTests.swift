import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

/// What a closed namespace keeps out, on each way into the bank.
@Suite(.serialized)
struct NamespaceTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let author = Authorship(author: "Lan")

  init() throws { store = try TestBank() }

  private func close(_ name: String = "topic", _ values: String...) async throws {
    try await bank.setNamespace(TagNamespace(name, isClosed: true, values: values), by: author)
  }

  private func refused(_ tag: String) throws -> BankError {
    let vocabulary = TagVocabulary([try TagNamespace("topic", isClosed: true, values: ["hàm-số"])])
    return .invalid([try #require(vocabulary.refusal(of: try Tag(tag))?.problem)])
  }

  @Test func namespacesAreKeptReplacedAndForgotten() async throws {
    #expect(try await bank.namespaces() == [])
    let topic = try TagNamespace("topic", about: "Chủ đề", isClosed: true, values: ["hàm-số/cực-trị", "hàm-số"])
    let grade = try TagNamespace("grade", values: ["12"])
    try await bank.setNamespace(topic, by: author)
    try await bank.setNamespace(grade, by: author)
    #expect(try await bank.namespaces() == [grade, topic])
    let shorter = try TagNamespace("topic", values: ["khác"])
    try await bank.setNamespace(shorter, by: author)
    #expect(try await store.reopened().namespaces() == [grade, shorter])
    try await bank.removeNamespace("topic", by: author)
    await #expect(throws: BankError.notFound("namespace \"topic\"")) {
      try await bank.removeNamespace("topic", by: author)
    }
    #expect(try await bank.namespaces() == [grade])
    #expect(try store.findings() == [])
  }

  @Test func creatingAndUpdating() async throws {
    try await close("topic", "hàm-số")
    await #expect(throws: try refused("topic:ham-so")) {
      try await bank.create(Sample.draft("Một?", tags: ["topic:ham-so"]), idempotencyKey: nil)
    }
    #expect(try await bank.stats().questions == 0)
    let first = try await bank.create(Sample.draft("Một?", tags: ["topic:hàm-số", "x"]), idempotencyKey: nil)
    await #expect(throws: try refused("topic:lạ")) {
      try await bank.update(first.id, Sample.draft("Hai?", tags: ["topic:lạ"]), expected: first.revision)
    }
    #expect(try await bank.question(first.id) == first)
  }

  @Test func tagsThatAreThereMayStayButNotComeAgain() async throws {
    let first = try await bank.create(Sample.draft("Một?", tags: ["topic:cũ"]), idempotencyKey: nil)
    try await close("topic", "hàm-số")
    let second = try await bank.update(
      first.id, Sample.draft("Hai?", tags: ["topic:cũ", "topic:hàm-số"]), expected: first.revision)
    let retired = try await bank.retire(first.id, expected: second.revision, by: author)
    let bare = try await bank.update(first.id, Sample.draft("Ba?"), expected: retired.revision)
    await #expect(throws: try refused("topic:cũ")) {
      try await bank.update(first.id, Sample.draft("Bốn?", tags: ["topic:cũ"]), expected: bare.revision)
    }
    // What it was is restored whole, whatever was closed since.
    let restored = try await bank.restore(first.id, to: first.revision, expected: bare.revision, by: author)
    #expect(try restored.question().content.tags.map(\.name) == ["topic:cũ"])
  }

  @Test func mergingKeepsWhatEitherSideHad() async throws {
    let family = Foreign("Một?", tags: ["topic:trái"])
    _ = try await bank.take(family.line)
    _ = try await bank.take(Foreign("Hai?", tags: ["topic:phải"]).line)
    let record = try await bank.question(Sample.id(1))
    try #require(record.heads.count == 2)
    try await close("topic", "hàm-số")
    await #expect(throws: try refused("topic:mới")) {
      try await bank.merge(record.id, Sample.draft("Ba?", tags: ["topic:mới"]), heads: record.heads)
    }
    let merged = try await bank.merge(
      record.id, Sample.draft("Ba?", tags: ["topic:trái", "topic:phải"]), heads: record.heads)
    #expect(try merged.question().content.tags.count == 2)
  }

  @Test func importRefusesRowsAndTakesRevisionsAsTheyAre() async throws {
    try await close("topic", "hàm-số")
    let rows =
      Sample.line(1, "Một?", tags: ["topic:hàm-số"]) + Sample.line(2, "Hai?", tags: ["topic:lạ", "topic:lạ-nữa"])
      + Sample.line(3, "Ba?", tags: ["topic:lạ"])
    let dry = try await bank.take(rows, ImportOptions(isDryRun: true))
    #expect(dry.report == ImportReport(created: 1, rejected: 2))
    let (report, rejects) = try await bank.take(rows)
    #expect(report == ImportReport(created: 1, rejected: 2))
    #expect(rejects.map(\.place.line) == [2, 3])
    #expect(rejects.allSatisfy { $0.reason.contains("\"topic:lạ\" is not allowed") })
    #expect(rejects.first?.reason.contains("topic:lạ-nữa") == true)
    _ = try await bank.take(Foreign("Bốn?", of: Sample.id(9), tags: ["topic:lạ"]).line)
    #expect(try await bank.ids("topic:lạ").count == 1)
  }

  @Test func importWithAnAddedTagIsHeldToIt() async throws {
    try await close("topic", "hàm-số")
    let (report, _) = try await bank.take(Sample.line(1, "Một?"), ImportOptions(tags: [Tag("topic:lạ")]))
    #expect(report.rejected == 1)
  }

  @Test func changesOverTheBankAreAllOrNothing() async throws {
    _ = try await bank.take(Sample.line(1, "Một?", tags: ["topic:hàm-số", "a"]))
    _ = try await bank.take(Sample.line(2, "Hai?", tags: ["a"]))
    try await close("topic", "hàm-số")
    let before = try await bank.stats().revisions
    await #expect(throws: try refused("topic:lạ")) {
      try await bank.changeTags(query: "", add: [Tag("topic:lạ")], remove: [], by: author)
    }
    await #expect(throws: try refused("topic:lạ")) {
      try await bank.renameTags([Tag("a")], to: Tag("topic:lạ"), by: author)
    }
    await #expect(throws: try refused("topic:hàm-số/b")) {
      try await bank.renameTags([Tag("a")], to: Tag("topic:hàm-số/b"), by: author)
    }
    #expect(try await bank.stats().revisions == before)
    #expect(try await bank.renameTags([Tag("a")], to: Tag("topic:hàm-số"), by: author).changed == 2)
  }

  @Test func undoingBringsTagsBackThatWereClosedOutSince() async throws {
    _ = try await bank.take(Sample.line(1, "Một?", tags: ["topic:cũ"]))
    let renamed = try await bank.renameTags([Tag("topic:cũ")], to: Tag("topic:hàm-số"), by: author)
    try await close("topic", "hàm-số")
    #expect(try await bank.undo(try #require(renamed.operation), by: author).changed == 1)
    #expect(try await bank.tags().map(\.tag.name) == ["topic:cũ"])
  }

  @Test func bulkWorkTellsWhichQuestionsAreRefused() async throws {
    _ = try await bank.take(Sample.line(1, "Một?"))
    _ = try await bank.take(Sample.line(2, "Hai?", tags: ["topic:lạ"]))
    try await close("topic", "hàm-số")
    var changes = BulkChanges()
    changes.addTags = [try Tag("topic:lạ")]
    let report = try await bank.bulk(BulkRequest(.query(""), changes, by: author), expecting: nil)
    #expect(report.changed == 0)
    #expect(report.refused.map(\.id) == [Sample.id(1)])
  }

  @Test func openingOrForgettingLetsEverythingIn() async throws {
    try await close("topic", "hàm-số")
    try await bank.setNamespace(TagNamespace("topic", values: ["hàm-số"]), by: author)
    _ = try await bank.create(Sample.draft("Một?", tags: ["topic:lạ"]), idempotencyKey: nil)
    try await close("topic", "hàm-số")
    try await bank.removeNamespace("topic", by: author)
    _ = try await bank.create(Sample.draft("Hai?", tags: ["topic:lạ-nữa"]), idempotencyKey: nil)
  }

  @Test func anotherProgramSeesTheRuleAtOnce() async throws {
    let other = try store.reopened()
    _ = try await other.create(Sample.draft("Một?", tags: ["topic:lạ"]), idempotencyKey: nil)
    try await close("topic", "hàm-số")
    await #expect(throws: try refused("topic:lạ")) {
      try await other.create(Sample.draft("Hai?", tags: ["topic:lạ"]), idempotencyKey: nil)
    }
  }

  @Test func deletingTagsTakesTheBranchOrTheTagAlone() async throws {
    for (number, tags) in [["a"], ["a/b", "x"], ["ab"], ["á"]].enumerated() {
      _ = try await bank.take(Sample.line(number, "Câu \(number)", tags: tags))
    }
    let alone = try await bank.deleteTags(TagDeletion([Tag("a")], includesBelow: false), by: author)
    #expect(alone.changed == 1)
    await #expect(throws: BankError.notFound("tag \"a\"")) {
      try await bank.deleteTags(TagDeletion([Tag("a")], includesBelow: false), by: author)
    }
    let branch = try await bank.deleteTags(TagDeletion([Tag("a"), Tag("ab")], includesBelow: true), by: author)
    #expect(branch.changed == 2)
    #expect(try await bank.tags().map(\.tag.name) == ["x", "á"])
    #expect(try await bank.revisions(of: Sample.id(1)).map(\.author) == ["Lan", nil])
    let undone = try await bank.undo(try #require(branch.operation), by: author)
    #expect(undone.changed == 2)
    #expect(try await bank.tags().map(\.tag.name) == ["a/b", "ab", "x", "á"])
    #expect(try store.findings() == [])
  }

  @Test func branchWhoseNamesWouldBeTooLongIsNotTornApart() async throws {
    _ = try await bank.take(Sample.line(1, "Một?", tags: ["a"]))
    _ = try await bank.take(Sample.line(2, "Hai?", tags: ["a/b"]))
    let error = await #expect(throws: BankError.self) {
      try await bank.renameTags([Tag("a")], to: Tag(String(repeating: "x", count: 199)), by: author)
    }
    guard case .invalid(let problems)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.map(\.field) == ["to"])
    #expect(try await bank.tags().map(\.tag.name) == ["a", "a/b"])
  }
}
