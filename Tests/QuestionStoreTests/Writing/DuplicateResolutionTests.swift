import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// One of several questions that are alike is kept, the others are retired, all at once or not at all.
struct DuplicateResolutionTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }
  private let lan = Authorship(author: "Lan")

  init() throws { store = try TestBank() }

  private func add(
    _ tags: [String], status: QuestionStatus = .published
  ) async throws -> DuplicateResolution.Question {
    let record = try await bank.create(Sample.draft("Hai?", tags: tags, status: status), idempotencyKey: nil)
    return DuplicateResolution.Question(id: record.id, revision: record.revision)
  }

  @Test func tagsStayWithoutTheWish() async throws {
    let (one, two) = (try await add(["a"]), try await add(["b"]))
    let result = try await bank.resolveDuplicates(
      DuplicateResolution(keep: one, retire: [two], mergesTags: false), by: lan)
    #expect(result == ResolvedDuplicates(retired: 1, tagsAdded: 0, operation: 1))
    #expect(try await bank.question(one.id).revision == one.revision)
    #expect(try await bank.question(two.id).decoded().message == "duplicates, kept: \(one.id)")
  }

  @Test func aReasonOfOnesOwnStandsBeforeTheKeptOne() async throws {
    let (one, two) = (try await add([]), try await add([]))
    _ = try await bank.resolveDuplicates(
      DuplicateResolution(keep: one, retire: [two], mergesTags: true), by: Authorship(author: "Lan", message: "dọn"))
    #expect(try await bank.question(two.id).decoded().message == "dọn (duplicates, kept: \(one.id))")
  }

  @Test func aStaleOneOfManyLeavesAllAsTheyWere() async throws {
    let (one, two, three) = (try await add(["a"]), try await add(["b"]), try await add(["c"]))
    let saved = try await bank.update(three.id, Sample.draft("Ba?"), expected: three.revision)
    await #expect(throws: BankError.stale(current: saved.revision)) {
      try await bank.resolveDuplicates(
        DuplicateResolution(keep: one, retire: [two, three], mergesTags: true), by: lan)
    }
    #expect(try await bank.question(one.id).revision == one.revision)
    #expect(try await bank.question(two.id).revision == two.revision)
    #expect(try await bank.operations(limit: 10, before: nil).isEmpty)
  }

  @Test func aTagThatAClosedNamespaceRefusesLeavesAllAsTheyWere() async throws {
    let (one, two) = (try await add(["a"]), try await add(["topic:cũ"]))
    try await bank.setNamespace(TagNamespace("topic", isClosed: true, values: ["hàm-số"]), by: lan)
    await #expect(throws: BankError.self) {
      try await bank.resolveDuplicates(DuplicateResolution(keep: one, retire: [two], mergesTags: true), by: lan)
    }
    #expect(try await bank.question(two.id).revision == two.revision)
    #expect(try await bank.operations(limit: 10, before: nil).isEmpty)
  }

  @Test func aRetiredQuestionIsNotKeptAndRetiredOnesDoNotCount() async throws {
    let (one, two) = (try await add([]), try await add(["b"], status: .retired))
    await #expect(throws: BankError.self) {
      try await bank.resolveDuplicates(DuplicateResolution(keep: two, retire: [one], mergesTags: false), by: lan)
    }
    let result = try await bank.resolveDuplicates(
      DuplicateResolution(keep: one, retire: [two], mergesTags: true), by: lan)
    #expect(result.retired == 0 && result.tagsAdded == 1)
    #expect(try store.findings() == [])
  }
}
