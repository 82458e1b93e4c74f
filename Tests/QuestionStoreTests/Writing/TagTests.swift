import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct TagTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  private func fill(_ tags: [[String]]) async throws {
    for (index, tags) in tags.enumerated() { _ = try await bank.take(Sample.line(index, "Câu \(index)", tags: tags)) }
  }

  private func counts() async throws -> [String: Int] {
    try await Dictionary(uniqueKeysWithValues: bank.tags().map { ($0.tag.name, $0.count) })
  }

  private func tags(of number: Int) async throws -> [String] {
    try await bank.question(Sample.id(number)).question().content.tags.map(\.name)
  }

  @Test func renameTakesTheTreeBelowAlong() async throws {
    try await fill([["topic:hàm"], ["topic:hàm/cực-trị"], ["topic:hàm/cực-trị/bậc-ba", "x"], ["topic:hàm-số"]])
    let change = try await bank.renameTags(
      [Tag("topic:hàm")], to: Tag("topic:giải-tích"), by: Authorship(author: "Lan"))
    #expect(change == TagChange(changed: 3, operation: 1))
    #expect(
      try await counts() == [
        "topic:giải-tích": 1, "topic:giải-tích/cực-trị": 1, "topic:giải-tích/cực-trị/bậc-ba": 1, "topic:hàm-số": 1,
        "x": 1,
      ])
    #expect(try await bank.ids("topic:giải-tích").count == 3)
    #expect(try await bank.ids("topic:hàm") == [])
    #expect(try await bank.ids("topic:ham-so").count == 1)
    #expect(try await bank.revisions(of: Sample.id(0)).map(\.author) == ["Lan", nil])
    #expect(try store.findings() == [])
  }

  @Test func renameIsOneRevisionAQuestionAndIsInTheFeed() async throws {
    try await fill([["a"], ["a"], ["b"]])
    let before = try await bank.changes(since: nil, limit: 100, wait: .zero)
    _ = try await bank.renameTags([Tag("a")], to: Tag("c"), by: Authorship())
    let feed = try await bank.feed(since: before.next)
    #expect(feed.map(\.id) == [Sample.id(0), Sample.id(1)])
    #expect(feed.map(\.sequence) == [4, 5])
  }

  @Test func renameBelowItselfAndBack() async throws {
    try await fill([["a"], ["a/b"]])
    _ = try await bank.renameTags([Tag("a")], to: Tag("a/alt"), by: Authorship())
    #expect(try await counts() == ["a/alt": 1, "a/alt/b": 1])
    _ = try await bank.renameTags([Tag("a/alt")], to: Tag("a"), by: Authorship())
    #expect(try await counts() == ["a": 1, "a/b": 1])
  }

  @Test func renameDoesNotTouchTagsThatDifferByAnAccent() async throws {
    try await fill([["subject:toán"], ["subject:toan"]])
    #expect(try await bank.renameTags([Tag("subject:toan")], to: Tag("subject:x"), by: Authorship()).changed == 1)
    #expect(try await counts() == ["subject:toán": 1, "subject:x": 1])
  }

  @Test func renameToItselfChangesNothing() async throws {
    try await fill([["a"]])
    #expect(try await bank.renameTags([Tag("a")], to: Tag("a"), by: Authorship()).changed == 0)
    #expect(try await bank.stats().revisions == 1)
  }

  @Test func unknownTagIsNotFound() async throws {
    try await fill([["a"]])
    await #expect(throws: BankError.notFound("tag \"b\"")) {
      try await bank.renameTags([Tag("a"), Tag("b")], to: Tag("c"), by: Authorship())
    }
    #expect(try await counts() == ["a": 1])
  }

  @Test func mergeLeavesEachQuestionTheTagOnce() async throws {
    try await fill([["a"], ["b"], ["a", "b"], ["c"], ["d"]])
    #expect(try await bank.renameTags([Tag("a"), Tag("b")], to: Tag("c"), by: Authorship()).changed == 3)
    #expect(try await counts() == ["c": 4, "d": 1])
    #expect(try await tags(of: 2) == ["c"])
    #expect(try store.findings() == [])
  }

  @Test(arguments: [["a", "a/b"], ["a/b", "a"]])
  func mergeOfATagWithOneBelowItNamesBoth(sources: [String]) async throws {
    try await fill([["a"], ["a/b"], ["a/c"]])
    _ = try await bank.renameTags(sources.map { try Tag($0) }, to: Tag("z"), by: Authorship())
    #expect(try await counts() == ["z": 2, "z/c": 1])
  }

  @Test func tagsAreAddedAndRemovedByQuery() async throws {
    try await fill([["a"], ["a", "old"], ["b", "old"]])
    let change = try await bank.changeTags(query: "tag:a", add: [Tag("new")], remove: [Tag("old")], by: Authorship())
    #expect(change.changed == 2)
    #expect(try await counts() == ["a": 2, "b": 1, "new": 2, "old": 1])
    let again = try await bank.changeTags(query: "tag:a", add: [Tag("new")], remove: [Tag("old")], by: Authorship())
    #expect(again.changed == 0)
    #expect(try await bank.changeTags(query: "", add: [], remove: [Tag("old")], by: Authorship()).changed == 1)
    #expect(try await counts() == ["a": 2, "b": 1, "new": 2])
    #expect(try await bank.ids("tag:new").count == 2)
    #expect(try await bank.stats().revisions == 6)
  }

  @Test func queryThatDoesNotParseChangesNothing() async throws {
    try await fill([["a"]])
    await #expect(throws: BankError.self) {
      try await bank.changeTags(query: "(", add: [Tag("b")], remove: [], by: Authorship())
    }
    #expect(try await counts() == ["a": 1])
  }

  @Test func questionWithAWithheldKeyIsTaggedToo() async throws {
    let foreign = Foreign("Một?", tags: ["a"])
    _ = try await bank.take(foreign.withoutKey.line)
    #expect(try await bank.renameTags([Tag("a")], to: Tag("b"), by: Authorship()).changed == 1)
    let record = try await bank.question(Sample.id(1))
    #expect(try record.decoded().keyDigest == foreign.revision.keyDigest)
    #expect(record.keyDocument == nil)
    #expect(try await counts() == ["b": 1])
  }

  @Test func countsFollowEveryKindOfWrite() async throws {
    let first = try await bank.create(Sample.draft("Một?", tags: ["a", "b"]), idempotencyKey: nil)
    #expect(try await counts() == ["a": 1, "b": 1])
    let second = try await bank.update(first.id, Sample.draft("Một?", tags: ["b", "c"]), expected: first.revision)
    #expect(try await counts() == ["b": 1, "c": 1])
    let third = try await bank.retire(first.id, expected: second.revision, by: Authorship())
    #expect(try await counts() == ["b": 1, "c": 1])
    _ = try await bank.restore(first.id, to: first.revision, expected: third.revision, by: Authorship())
    #expect(try await counts() == ["a": 1, "b": 1])
    _ = try await bank.take(Sample.line(1, "Hai?", tags: ["a"]))
    #expect(try await counts() == ["a": 2, "b": 1])
    #expect(try store.findings() == [])
  }
}
