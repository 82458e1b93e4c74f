import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct SavingTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  @Test func createdQuestionIsReadBackAsItWas() async throws {
    let draft = Sample.draft("Hai cộng hai?", tags: ["subject:toán"], author: "Lan")
    let record = try await bank.create(draft, idempotencyKey: nil)
    #expect(try record.question() == draft.question)
    #expect(try await bank.question(record.id) == record)
    #expect(record.heads == [record.revision])
    let revision = try record.decoded()
    #expect(revision.parents.isEmpty)
    #expect(revision.generation == 0)
    #expect(revision.author == "Lan")
    #expect(revision.status == .published)
    #expect(revision.origin == (try await bank.stats().bank))
  }

  @Test func newQuestionIsADraftUnlessSaidOtherwise() async throws {
    let record = try await bank.create(Sample.draft("Hai?", status: nil), idempotencyKey: nil)
    #expect(try record.decoded().status == .draft)
  }

  @Test func textIsStoredInNFC() async throws {
    let record = try await bank.create(Sample.draft("to\u{0061}\u{0301}n"), idempotencyKey: nil)
    #expect(try record.question().content.stem.utf8.elementsEqual("to\u{00E1}n".utf8))
  }

  @Test func editMakesARevisionAndTheSameContentNone() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let second = try await bank.update(first.id, Sample.draft("Hai?", author: "Minh"), expected: first.revision)
    #expect(try second.decoded().parents == [first.revision])
    #expect(try second.decoded().generation == 1)
    #expect(try second.decoded().author == "Minh")
    let again = try await bank.update(first.id, Sample.draft("Hai?", author: "Lan"), expected: second.revision)
    #expect(again == second)
    #expect(try await bank.stats().revisions == 2)
    #expect(try await bank.stats().questions == 1)
  }

  @Test func statusAloneIsAnEditAndNilKeepsIt() async throws {
    let first = try await bank.create(Sample.draft("Một?", status: .draft), idempotencyKey: nil)
    let kept = try await bank.update(first.id, Sample.draft("Một?", status: nil), expected: first.revision)
    #expect(kept == first)
    let shown = try await bank.update(first.id, Sample.draft("Một?", status: .inReview), expected: first.revision)
    #expect(try shown.decoded().status == .inReview)
  }

  @Test func staleEditIsRefusedAndNamesTheCurrentRevision() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let second = try await bank.update(first.id, Sample.draft("Hai?"), expected: first.revision)
    let stale = BankError.stale(current: second.revision)
    await #expect(throws: stale) { try await bank.update(first.id, Sample.draft("Ba?"), expected: first.revision) }
    await #expect(throws: stale) { try await bank.retire(first.id, expected: first.revision, by: Authorship()) }
    await #expect(throws: stale) {
      try await bank.restore(first.id, to: first.revision, expected: first.revision, by: Authorship())
    }
    #expect(try await bank.question(first.id) == second)
  }

  @Test func editsAtTheSameTimeLeaveOneWinner() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let won = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          let draft = Sample.draft("Một? \(number)")
          return (try? await bank.update(first.id, draft, expected: first.revision)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(won == 1)
    #expect(try await bank.revisions(of: first.id).count == 2)
  }

  @Test func retiredQuestionStaysAndComesBack() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let retired = try await bank.retire(first.id, expected: first.revision, by: Authorship(author: "Lan"))
    #expect(try retired.decoded().status == .retired)
    #expect(try retired.question() == first.question())
    #expect(try await bank.ids("status:retired") == [first.id])
    #expect(try await bank.ids("status:published") == [])
    let back = try await bank.restore(first.id, to: first.revision, expected: retired.revision, by: Authorship())
    #expect(try back.decoded().status == .published)
    #expect(try back.question() == first.question())
    #expect(try back.decoded().generation == 2)
  }

  @Test func restoredContentIsANewRevision() async throws {
    let first = try await bank.create(Sample.draft("Một?", tags: ["x"]), idempotencyKey: nil)
    let second = try await bank.update(first.id, Sample.draft("Hai?", tags: ["y"]), expected: first.revision)
    let third = try await bank.restore(
      first.id, to: first.revision, expected: second.revision, by: Authorship(author: "Lan", message: "back"))
    #expect(third.revision != first.revision)
    #expect(try third.question() == first.question())
    #expect(try third.decoded().parents == [second.revision])
    #expect(try third.decoded().message == "back")
    #expect(try await bank.tags() == [TagCount(tag: Tag("x"), count: 1)])
    let same = try await bank.restore(first.id, to: first.revision, expected: third.revision, by: Authorship())
    #expect(same == third)
  }

  @Test func wrongQuestionIsRefusedWithItsFields() async throws {
    var draft = Sample.draft(" ")
    draft.question.key.right = ["z"]
    let error = await #expect(throws: BankError.self) { try await bank.create(draft, idempotencyKey: nil) }
    guard case .invalid(let problems) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.map(\.field).contains("stem"))
    #expect(problems.map(\.field).contains("key.right"))
    #expect(try await bank.stats().questions == 0)
  }

  @Test func whatIsNotThereIsNotFound() async throws {
    let record = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    let other = Sample.id(1)
    let revision = RevisionID(of: [])
    func refused(_ body: () async throws -> Void) async {
      let error = await #expect(throws: BankError.self) { try await body() }
      guard case .notFound = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    await refused { _ = try await bank.question(other) }
    await refused { _ = try await bank.revisions(of: other) }
    await refused { _ = try await bank.update(other, Sample.draft("Hai?"), expected: revision) }
    await refused { _ = try await bank.retire(other, expected: revision, by: Authorship()) }
    await refused { _ = try await bank.revision(revision, of: record.id) }
    await refused { _ = try await bank.revision(record.revision, of: other) }
    await refused {
      _ = try await bank.restore(record.id, to: revision, expected: record.revision, by: Authorship())
    }
    await refused { _ = try await bank.answer(record.id, revision: revision, response: .choices(["a"])) }
  }

  @Test func answerIsGradedAgainstItsRevision() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: nil)
    var draft = Sample.draft("Một?")
    draft.question.key.right = ["b"]
    let second = try await bank.update(first.id, draft, expected: first.revision)
    let before = try await bank.answer(first.id, revision: first.revision, response: .choices(["a"]))
    let after = try await bank.answer(first.id, revision: second.revision, response: .choices(["a"]))
    #expect(before.fraction == 1)
    #expect(after.fraction == 0)
    #expect(after.key.right == ["b"])
  }
}
