import Foundation
import QuestionAPI
import QuestionModel
import Testing

/// Two banks that exchange questions, a service and the commands of the other: what is taken, and what is declined.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct PeerTests {
  private let province: Workspace
  private let school: Workspace

  init() throws { (province, school) = (try Workspace(), try Workspace()) }

  private func run(_ space: Workspace, _ arguments: String...) async throws -> Outcome {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  private func peers(_ space: Workspace) async throws -> [Peer] {
    let list = try await run(space, "peer", "list", "--json").output
    return try PeerList(json: JSONParser.parse(Array(list.utf8))).peers
  }

  private func count(_ space: Workspace, _ query: String = "") async throws -> Int {
    let page = try await run(space, "search", query, "--json").output
    return try SearchPage(json: JSONParser.parse(Array(page.utf8))).items.count
  }

  @Test func aNarrowerSearchTakesOutOfViewAndAWiderOneBringsBack() async throws {
    let file = try province.write(
      Rows.lines(0..<1) + Rows.lines(1..<6, tags: ["subject:văn"]), to: "rows.jsonl")
    _ = try await run(province, "import", file)
    let service = try await province.serve()
    _ = try await run(school, "peer", "add", "so", service.address, "--relation", "upper", "--pull", "")
    _ = try await run(school, "sync")
    #expect(try await count(school) == 6)

    let narrowed = try await run(school, "peer", "change", "so", "--pull", "subject:toán")
    #expect(narrowed.errors.contains("5 questions went out of view."))
    #expect(try await count(school) == 1)
    _ = try await run(school, "sync")
    #expect(try await count(school) == 1)
    _ = try await run(school, "peer", "change", "so", "--pull", "", "--want-keys", "--relation", "equal")
    let peer = try #require(try await peers(school).first)
    #expect((peer.pull, peer.wantsKeys, peer.relation) == ("", true, .equal))
    _ = try await run(school, "sync")
    #expect(try await count(school) == 6)
    #expect(try await run(school, "check").status == 0)

    #expect(try await school.run("peer", "change", "none", "--pull", "").status == 1)
    #expect(try await school.run("peer", "change", "so", "--pull", "is:conflict").status == 1)
    #expect(try await school.run("peer", "change", "so", "--pull", "", "--no-pull").status == 64)
    service.program.signal(SIGTERM)
    #expect(await service.program.outcome().status == 0)
  }

  @Test func whatIsDeclinedIsToldToWhoProposedItAndNotProposedAgain() async throws {
    let service = try await province.serve()
    let file = try school.write(Rows.lines(0..<2), to: "rows.jsonl")
    _ = try await run(school, "import", file)
    _ = try await run(school, "peer", "add", "so", service.address, "--relation", "upper", "--push", "")
    let name = try #require(try await peers(province).first?.name)
    _ = try await run(province, "peer", "change", name, "--relation", "lower")
    #expect(try await run(school, "sync", "--json").output.contains(#""proposed":2"#))

    let id = "\(Rows.id(0))"
    _ = try await run(province, "proposal", "decline", id, "--author", "Lan", "--message", "Trùng câu khác")
    #expect(try await province.run("proposal", "decline", id, "--author", "Lan").status == 64)
    _ = try await run(school, "sync")
    let declined = try await run(school, "proposal", "list", "--declined")
    #expect(declined.output.contains(id) && declined.output.contains("Trùng câu khác"))
    #expect(declined.errors.contains("1 questions were left out"))
    let again = try await run(school, "sync", "--repair", "--json").output
    #expect(again.contains(#""proposed":0"#) && again.contains(#""refusals":0"#))
    #expect(try await run(province, "proposal", "list").errors.contains("1 questions wait"))
    service.program.signal(SIGTERM)
    #expect(await service.program.outcome().status == 0)
  }
}
