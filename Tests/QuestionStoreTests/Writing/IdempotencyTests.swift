import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized)
struct IdempotencyTests {
  private let store: TestBank
  private var bank: LocalBank { store.bank }

  init() throws { store = try TestBank() }

  @Test func sameKeyAndRequestStoreOnce() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: "k")
    #expect(try await bank.create(Sample.draft("Một?"), idempotencyKey: "k") == first)
    #expect(try await bank.stats().questions == 1)
    #expect(try await bank.create(Sample.draft("Một?"), idempotencyKey: "l").id != first.id)
  }

  @Test func sameKeyWithAnotherRequestIsRefused() async throws {
    _ = try await bank.create(Sample.draft("Một?"), idempotencyKey: "k")
    await #expect(throws: BankError.idempotencyMismatch) {
      try await bank.create(Sample.draft("Hai?"), idempotencyKey: "k")
    }
    await #expect(throws: BankError.idempotencyMismatch) {
      try await bank.create(Sample.draft("Một?", author: "Lan"), idempotencyKey: "k")
    }
    #expect(try await bank.stats().questions == 1)
  }

  @Test func answersAsTheFirstDidAfterAnEdit() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: "k")
    _ = try await bank.update(first.id, Sample.draft("Hai?"), expected: first.revision)
    let again = try await bank.create(Sample.draft("Một?"), idempotencyKey: "k")
    #expect(again.id == first.id)
    #expect(again.revision == first.revision)
  }

  @Test func aRefusedRequestDoesNotUseTheKeyUp() async throws {
    await #expect(throws: BankError.self) { try await bank.create(Sample.draft(""), idempotencyKey: "k") }
    _ = try await bank.create(Sample.draft("Một?"), idempotencyKey: "k")
    #expect(try await bank.stats().questions == 1)
  }

  @Test func keySurvivesReopening() async throws {
    let first = try await bank.create(Sample.draft("Một?"), idempotencyKey: "k")
    #expect(try await store.reopened().create(Sample.draft("Một?"), idempotencyKey: "k") == first)
  }

  @Test func newQuestionsOfATextAreStoredOnceThoughTheirLinesMove() async throws {
    var edit = try await SheetEdit(.ids([]), in: bank)
    let entry = QuestionSheet.Entry(id: nil, question: Sample.question("Một?"))
    let sheet = QuestionSheet.print([entry, entry], language: .english)
    for text in [sheet, "\n\n" + sheet] {
      let entries = try edit.parse(text).entries
      try #require(entries.count == 2)
      let outcome = await edit.save(entries, by: Authorship(), in: bank)
      #expect(outcome.failures.isEmpty)
      #expect(try await bank.stats().questions == 2)
    }
  }

  @Test func callsAtTheSameTimeStoreOnce() async throws {
    let ids = try await withThrowingTaskGroup(of: QuestionID.self) { group in
      for _ in 0..<8 { group.addTask { try await bank.create(Sample.draft("Một?"), idempotencyKey: "k").id } }
      return try await group.reduce(into: Set<QuestionID>()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
    #expect(try await bank.stats().questions == 1)
  }
}
