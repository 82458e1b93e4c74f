import BankClient
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

/// People with accounts at a bank behind the real service.
struct AccessJourneyTests {
  @Test func aStudentPractisesAndSeesNoMore() async throws {
    let bank = InMemoryBank()
    let question = try await bank.create(SampleDrafts.choice("2 + 2 = ?"), idempotencyKey: nil)
    var draft = SampleDrafts.choice("Chưa xong")
    draft.status = .draft
    let hidden = try await bank.create(draft, idempotencyKey: nil)
    let token = FixedAccounts.token(.student)
    try await withRemoteBank(bank, authenticator: FixedAccounts(), token: token) { remote in
      let drawn = try await remote.sample(SampleRequest(count: 10, seed: 1))
      #expect(drawn.map(\.id) == [question.id])
      let seen = try await remote.question(question.id)
      #expect(seen.revision == question.revision && seen.keyDocument == nil)
      let result = try await remote.answer(question.id, revision: question.revision, response: .choices(["b"]))
      #expect(result.fraction == 1 && result.key.right == ["b"])
      await #expect(throws: BankError.notFound("question \(hidden.id)")) { try await remote.question(hidden.id) }
      let refused = await #expect(throws: BankError.self) { try await remote.revisions(of: question.id) }
      guard case .forbidden? = refused else { throw try #require(refused) }
    }
  }

  @Test func ownersOfBadTokensAndStrangersAreToldWhatToDo() async throws {
    for token in ["expired", nil] {
      try await withRemoteBank(InMemoryBank(), authenticator: FixedAccounts(), token: token) { remote in
        await #expect(throws: BankError.unauthenticated) { try await remote.stats() }
      }
    }
    #expect(throws: BankError.self) { try RemoteBank(url: "http://127.0.0.1:1", token: "a\r\nHost: b") }
  }

  @Test func everyBodyReadsWhereReadingIsOpen() async throws {
    let bank = InMemoryBank()
    let question = try await bank.create(SampleDrafts.choice("2 + 2 = ?"), idempotencyKey: nil)
    try await withRemoteBank(bank, authenticator: FixedAccounts(isReadingOpen: true)) { remote in
      let found = try await remote.search(SearchRequest())
      #expect(found.items.map(\.id) == [question.id])
      #expect(try await remote.question(question.id).keyDocument == nil)
      await #expect(throws: BankError.unauthenticated) {
        try await remote.create(SampleDrafts.choice("Mới?"), idempotencyKey: nil)
      }
    }
  }

  @Test func aTeacherWritesUnderTheirOwnName() async throws {
    let bank = InMemoryBank()
    try await withRemoteBank(bank, authenticator: FixedAccounts(), token: FixedAccounts.token(.teacher)) { remote in
      var draft = SampleDrafts.choice("Của ai?")
      draft.status = .draft
      let made = try await remote.create(draft, idempotencyKey: "k")
      #expect(try made.decoded().author == "Cô teacher")
      let refused = await #expect(throws: BankError.self) {
        try await remote.setStatus(made.id, to: StatusChange(to: .published), expected: made.revision)
      }
      guard case .forbidden(let reason)? = refused else { throw try #require(refused) }
      #expect(reason.contains("teacher") && reason.contains("reviewer"))
    }
  }
}
