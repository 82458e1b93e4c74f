import BankClient
import QuestionAPI
import QuestionModel
import Synchronization
import TestSupport
import Testing

/// A bank behind the real service, as a client sees it.
func withRemoteBank(
  _ bank: some BankService = InMemoryBank(), _ body: @Sendable (RemoteBank) async throws -> Void
) async throws {
  try await withRunningServer(bank) { port in
    let remote = try RemoteBank(url: "http://127.0.0.1:\(port)/")
    do { try await body(remote) } catch {
      await remote.shutdown()
      throw error
    }
    await remote.shutdown()
  }
}

struct RemoteBankTests {
  @Test func questionIsStoredFoundReadAndSavedAnew() async throws {
    try await withRemoteBank { bank in
      let draft = SampleDrafts.choice("Hai cộng hai bằng mấy?", tags: ["subject:toán", "grade:1"])
      let created = try await bank.create(draft, idempotencyKey: nil)
      #expect(try created.question() == draft.question)
      #expect(try created.decoded().author == "Lan")

      let page = try await bank.search(SearchRequest(query: "cộng subject:toán"))
      #expect(page.items.map(\.id) == [created.id])
      #expect(page.items.first?.revision == created.revision)
      #expect(try await bank.question(created.id) == created)

      var edited = draft
      edited.question.content.stem = "2 + 2 = ?"
      let updated = try await bank.update(created.id, edited, expected: created.revision)
      #expect(try updated.decoded().parents == [created.revision])
      #expect(try await bank.update(created.id, edited, expected: updated.revision) == updated)
      await #expect(throws: BankError.stale(current: updated.revision)) {
        try await bank.update(created.id, draft, expected: created.revision)
      }
    }
  }
}
