import BankClient
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

/// A bank behind the real service, as a client sees it.
func withRemoteBank(
  _ bank: some AnsweringBank, authenticator: any Authenticator = NoAccounts(), token: String? = nil,
  _ body: @Sendable (RemoteBank) async throws -> Void
) async throws {
  try await withRunningServer(bank, authenticator: authenticator) { port in
    let remote = try RemoteBank(url: "http://127.0.0.1:\(port)/", token: token)
    do { try await body(remote) } catch {
      await remote.shutdown()
      throw error
    }
    await remote.shutdown()
  }
}

struct RemoteBankTests {
  @Test func serviceThatIsNotThereSaysWhatToDo() async throws {
    // Nothing listens on the port once its service has ended.
    let port = try await withRunningServer(InMemoryBank()) { $0 }
    let bank = try RemoteBank(url: "http://127.0.0.1:\(port)")
    let error = await #expect(throws: BankError.self) { try await bank.stats() }
    guard case .unavailable(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("Cannot reach http://127.0.0.1:\(port)"))
    #expect(reason.contains("question-bank serve"))
    await bank.shutdown()
    await #expect(throws: BankError.self) { try await bank.stats() }
  }

  @Test(arguments: [
    "", "localhost:8080", "ftp://x", "http://", "http:///x", "http://a b", "http://u:p@x", "http://x?y",
  ])
  func urlThatIsNoneIsRefused(url: String) {
    #expect(throws: BankError.self) { try RemoteBank(url: url) }
  }

  @Test(arguments: [
    BankError.notFound("question x"), .unauthenticated, .forbidden("Ask an administrator."),
    .invalid([FieldProblem("stem", "is empty"), FieldProblem("", "is no question")]),
    .query(SearchSyntaxError(column: 3, .other("this: that"))), .preconditionRequired,
    .stale(current: ContentDigest(of: [1])), .changedSincePreview, .idempotencyMismatch, .cursorExpired,
    .tooLarge(limit: 7),
    .unreadable("It is torn."), .unavailable("The disk is full."), .corrupt("page 7"),
  ])
  func errorIsTheSameFromAfar(error: BankError) async throws {
    try await withRemoteBank(InMemoryBank(failure: error)) { bank in
      await #expect(throws: error) { try await bank.stats() }
      await #expect(throws: error) { try await bank.exportQuestions(query: "", options: ExportOptions()) { _ in } }
    }
  }

  @Test func sourceThatFailsEndsTheImport() async throws {
    try await withRemoteBank(InMemoryBank()) { bank in
      await #expect(throws: BankError.unreadable("The tape is torn.")) {
        try await bank.importQuestions(TornSource(), options: ImportOptions(), observer: TransferRecorder())
      }
    }
  }

  @Test func writerThatFailsEndsTheExport() async throws {
    try await withRemoteBank(InMemoryBank()) { bank in
      _ = try await bank.create(SampleDrafts.choice("Một?"), idempotencyKey: nil)
      await #expect(throws: BankError.unavailable("The disk is full.")) {
        try await bank.exportQuestions(query: "", options: ExportOptions()) { _ in
          throw BankError.unavailable("The disk is full.")
        }
      }
      await #expect(throws: BankError.self) {
        try await bank.exportQuestions(query: "(", options: ExportOptions()) { _ in }
      }
    }
  }
}

private struct TornSource: ByteSource {
  private var count = 0

  mutating func next() async throws -> [UInt8]? {
    count += 1
    guard count < 3 else { throw BankError.unreadable("The tape is torn.") }
    return Array("{}\n".utf8)
  }
}
