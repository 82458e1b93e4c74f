import Foundation
import QuestionAPI
import QuestionModel
import Testing

/// What a bank shares with the public, from the terminal and from a service.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct SharingTests {
  private let space: Workspace

  init() async throws {
    space = try Workspace()
    let file = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    try #require(try await space.run("import", file, "--status", "published").status == 0)
  }

  private func run(_ arguments: String...) async throws -> Outcome {
    let outcome = try await space.start(arguments).outcome()
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  /// Runs another program in the folder of the dumps.
  private func tool(_ line: String, in folder: String) async throws -> Int32 {
    let program = try RunningProgram(
      ["/bin/sh", "-c", "cd '\(folder)' && \(line)"], environment: ["PATH": "/usr/bin:/bin"],
      files: space.file("tool-\(UUID())"))
    return await program.outcome().status
  }

  @Test func aDumpIsMadeCopiedAndCheckedByEverybody() async throws {
    _ = try await run(
      "catalog", "set", "--title", "Toán", "--publisher", "THPT", "--licence", "CC BY 4.0", "--author", "Lan")
    #expect(try await run("catalog", "set", "--keep-days", "3").output.contains("a dump a day"))
    #expect(try await run("catalog", "show", "--texts").output.contains(#""publisher":"THPT""#))
    let folder = space.file("copies")
    let dump = try Dump(
      json: JSONParser.parse(Array(try await run("dump", "--output", folder, "--json").output.utf8.dropLast())))
    let path = "\(folder)/\(dump.name)"
    #expect(try await run("dump", "verify", path).output.contains("as it was signed by the key"))
    #expect(try await run("dump", "list").output.hasPrefix(dump.name))
    #expect(try await run("catalog").output.contains(dump.digest.description))
    #expect(try await tool("sha256sum -c \(dump.name).sha256", in: folder) == 0)
    let check = "openssl pkeyutl -verify -pubin -inkey bank-key.pem -rawin -in \(dump.name).sha256"
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl") {
      #expect(try await tool("\(check) -sigfile \(dump.name).sha256.sig", in: folder) == 0)
    }
    try Data("x".utf8).write(to: URL(filePath: path))
    let outcome = try await space.run("dump", "verify", path, "--json")
    #expect(outcome.status == 1 && outcome.errors.contains("is not the one that was signed"))
  }

  @Test func aServiceMakesADumpADayAndTellsOfOutages() async throws {
    _ = try await run("catalog", "set", "--title", "Toán", "--publisher", "THPT", "--licence", "CC BY 4.0")
    let (service, address) = try await space.serve()
    // The first one is made at once, beside the serving.
    var names: [String] = []
    while names.isEmpty, service.isRunning {
      names = try await run("dump", "list", "--server", address).output.split(separator: "\n").map(String.init)
    }
    #expect(names.count == 1)
    let notice = try await run(
      "notice", "add", "--from", "2090-01-31T17:00:00Z", "--until", "2090-02-01", "Bảo trì", "--json")
    #expect(notice.output.contains(#""number":1"#))
    #expect(try await run("notice", "list").output.contains("1  2090-01-31T17:00:00Z – 2090-02-01T00:00:00Z  Bảo trì"))
    let folder = space.file("fetched")
    let name = try await run("dump", "--output", folder, "--json").output
    #expect(name.contains("questions-"))
    #expect(try await run("notice", "remove", "1").status == 0)
    #expect(try await space.run("notice", "remove", "1").status == 1)
    #expect(try await run("audit", "--action", "dump", "--json").output.contains(#""address":"service""#))
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
  }

  @Test(arguments: [
    ["notice", "add", "--from", "2090-01-31", "--until", "2090-01-30", "x"], ["notice", "add", "--from", "x"],
    ["notice", "remove", "x"], ["dump", "verify"], ["catalog", "set", "--keep-days", "x"],
  ])
  func wrongUse(arguments: [String]) async throws {
    #expect(try await space.start(arguments).outcome().status == 64)
  }

  @Test func wrongTextsAreRefused() async throws {
    #expect(try await space.run("catalog", "set", "--keep-days", "0").status == 1)
    #expect(try await space.run("dump", "verify", space.file("none")).status == 1)
  }
}
