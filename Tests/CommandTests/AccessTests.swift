import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import Testing

/// Who gets in at the real service, from the first administrator on.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct AccessTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private func addAdministrator() async throws {
    let input = try space.write(Array("ba con mèo xanh\n".utf8), to: "password")
    let added = try await space.run("user", "add", "quantri", "--role", "administrator", "--ask", input: input)
    #expect(added.status == 0, "\(added.errors)")
  }

  @Test(arguments: [false, true]) func withTheFirstAccountTheDoorCloses(isServed: Bool) async throws {
    let file = try space.write(Rows.lines(0..<2), to: "rows.jsonl")
    #expect(try await space.run("import", file).status == 0)
    // Made through the running service or before it, the account counts at once.
    if !isServed { try await addAdministrator() }
    let (service, address) = try await space.serve()
    if isServed { try await addAdministrator() }
    let stranger = try RemoteBank(url: address)
    await #expect(throws: BankError.unauthenticated) { try await stranger.stats() }
    // The bank's own people need no login at its machine.
    #expect(try await space.run("stats").status == 0)
    #expect(try await space.run("open-reading", "on").status == 0)
    let found = try await stranger.search(SearchRequest())
    #expect(found.items.count == 2)
    #expect(try await stranger.question(Rows.id(1)).keyDocument == nil)
    await #expect(throws: BankError.unauthenticated) { try await stranger.revisions(of: Rows.id(1)) }
    #expect(try await space.run("open-reading", "off").status == 0)
    await #expect(throws: BankError.unauthenticated) { try await stranger.search(SearchRequest()) }
    await stranger.shutdown()
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
  }

  @Test func othersAreServedOverTLSOnly() async throws {
    try await addAdministrator()
    let outcome = try await space.run("serve", "--port", "0", "--host", "0.0.0.0")
    #expect(outcome.status == 1 && outcome.errors.contains("--tls-certificate"), "\(outcome.errors)")
  }
}
