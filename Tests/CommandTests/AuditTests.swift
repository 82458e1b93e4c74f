import Foundation
import QuestionAPI
import QuestionModel
import Testing

/// Who did what, from the terminal and through the service.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct AuditTests {
  private let space: Workspace

  init() async throws {
    space = try Workspace()
    let file = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    try #require(try await space.run("import", file, "--author", "Lan").status == 0)
    try #require(try await space.run("retire", Rows.id(1).description, "--author", "Minh").status == 0)
  }

  private func run(_ arguments: String...) async throws -> Outcome {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  private func rows(_ outcome: Outcome) throws -> [AuditRecord] {
    try outcome.output.split(separator: "\n").map { try AuditRecord(json: JSONParser.parse(Array($0.utf8))) }
  }

  @Test func rowsAreListedNarrowedAndVerified() async throws {
    let lines = try await run("audit").output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("2  ") && lines[0].contains("Minh  terminal  status"))
    #expect(lines[1].contains("Lan  terminal  import  3 rows  changes 1–3"))
    let json = try rows(await run("audit", "--json", "--since", "2020-01-31"))
    #expect(json.map(\.number) == [2, 1])
    #expect(try rows(await run("audit", "list", "--json", "--question", Rows.id(0).description)).map(\.number) == [1])
    #expect(try rows(await run("audit", "--json", "--action", "import", "--limit", "1")).map(\.number) == [1])
    #expect(try await run("audit", "--since", "2999-01-01").output.isEmpty)
    #expect(try await run("audit", "verify").output.contains("2 rows from 1 on, sound; the last is 2 \(json[0].hash)"))
    #expect(try await run("audit", "verify", "--json").output.contains(#""rows":2"#))
    #expect(try await run("audit", "retain", "--months", "6").output.contains("kept for 6 months; 0 older"))
    #expect(try await run("check").status == 0)
  }

  @Test func whatAServiceDidComesFromAnAddress() async throws {
    let (service, address) = try await space.serve()
    _ = try await run("retire", Rows.id(2).description, "--author", "Hoa")
    let row = try #require(try rows(await run("audit", "--json", "--limit", "1")).first)
    #expect(row.author == "Hoa" && row.address == "127.0.0.1" && row.request != nil)
    #expect(try await run("audit", "verify", "--server", address).output.contains("3 rows"))
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
  }

  @Test func aChangedRowIsNamedWithStatusOne() async throws {
    // What the file says of the import is written over byte by byte.
    let copy = space.file("copy.sqlite")
    _ = try await run("backup", copy)
    var bytes = try Data(contentsOf: URL(filePath: copy))
    let range = try #require(bytes.range(of: Data("import3 rows".utf8)))
    bytes.replaceSubrange(range, with: Data("import9 rows".utf8))
    try bytes.write(to: URL(filePath: copy))
    let outcome = try await space.run("audit", "verify", database: copy)
    #expect(outcome.status == 1 && outcome.output.hasPrefix("row 1: it is not as it was written"))
    let json = try await space.run("audit", "verify", "--json", database: copy)
    #expect(json.status == 1 && json.output.contains(#""fault":{"number":1"#))
    #expect(try await space.run("check", database: copy).status == 1)
  }

  @Test(arguments: [
    ["audit", "--since", "yesterday"], ["audit", "--limit", "0"], ["audit", "--question", "12"], ["audit", "retain"],
    ["audit", "retain", "--months", "0"], ["audit", "burn"],
  ])
  func wrongUse(arguments: [String]) async throws {
    #expect(try await space.start(arguments).outcome().status == 64)
  }
}
