import Foundation
import QuestionModel
import Testing

/// Keys of banks that change, and answer keys that are held back, as people do it with the command.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct KeyTests {
  private let space: Workspace
  private var province: String { space.file("province.sqlite") }

  init() throws { space = try Workspace() }

  private func province(_ arguments: String...) async throws -> Outcome {
    let outcome = try await space.start(arguments, database: province).outcome()
    #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
    return outcome
  }

  /// The school serves and the province calls; a thief has the province's file.
  @Test func theKeyOfABankChangesAndAThiefIsLeftOut() async throws {
    let rows = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    let more = try space.write(Rows.lines(3..<5), to: "more.jsonl")
    let forged = try space.write(Rows.lines(5..<6), to: "forged.jsonl")
    let (service, address) = try await space.serve(["--security-log", space.file("events")])
    _ = try await province("import", rows)
    _ = try await province("peer", "add", "school", address, "--push", "", "--pull", "")
    #expect(try await province("sync").output.contains("3 pushed"))
    let old = try JSONParser.parse(Array(await province("identity", "--json").output.utf8))
    let stolen = try #require(old.object?["fingerprint"]?.string)
    let thief = space.file("thief.sqlite")
    _ = try await province("backup", thief)

    #expect(try await province("identity", "rotate", "--reason", "Hằng năm").output.contains("replaced     \(stolen)"))
    _ = try await province("import", more)
    let second = try await province("sync")
    #expect(second.output.contains("2 pushed") && !second.output.contains("refused") && second.errors.isEmpty)
    #expect(try await space.run("peer", "list").output.contains("key \(stolen.prefix(9)) rotated to"))

    #expect(try await province("identity", "revoke", stolen).output.contains("revoked      \(stolen)"))
    #expect(try await space.start(["identity", "revoke", stolen], database: province).outcome().status != 0)
    #expect(try await space.start(["identity", "revoke"], database: province).outcome().status == 64)
    _ = try await province("sync")
    #expect(try await space.start(["import", forged], database: thief).outcome().status == 0)
    let attempt = try await space.start(["sync"], database: thief).outcome()
    #expect(attempt.output.contains("0 pushed") && attempt.errors.contains("which is revoked"))
    #expect(try await space.run("stats").output.contains("5"))
    #expect(try await space.run("audit", "--json").output.contains("which is revoked"))

    _ = try await province("identity", "revoke", "--current", "--reason", "Mất máy")
    _ = try await province("sync")
    #expect(try await province("sync").errors.isEmpty)
    // The school, through its own service.
    #expect(try await space.run("identity", "rotate").output.contains("replaced"))
    #expect(try await space.run("identity", "revoke", "--current").output.contains("revoked"))
    #expect(try await space.run("identity", "revoke", "0000").status == 1)
    let name = try await province("identity").output.split(whereSeparator: \.isWhitespace)[1]
    #expect(try await space.run("identity", "endorse", String(name)).status == 0)
    #expect(try await province("sync").errors.isEmpty)
    for database in [province, space.database] {
      #expect(try await space.run("check", database: database).output.contains("sound"))
    }
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    let events = try String(contentsOfFile: space.file("events"), encoding: .utf8)
    #expect(events.contains("\"kind\":\"peerRefused\"") && events.contains("notProved"))
  }

  @Test func keysAreHeldBackUntilTheEmbargoIsOver() async throws {
    let (service, address) = try await space.serve()
    let rows = try space.write(Rows.lines(0..<2), to: "rows.jsonl")
    _ = try await province("import", rows)
    let add = ["embargo", "add", "", "--until", "2099-06-11T10:00:00Z", "--reason", "Thi"]
    #expect(try await space.start(add, database: province).outcome().output.contains("1  until 2099-06-11"))
    #expect(try await province("embargo").output.contains("everything  Thi"))
    #expect(try await space.start(Array(add.prefix(2)), database: province).outcome().status == 64)
    _ = try await province("peer", "add", "school", address, "--push", "", "--give-keys")
    #expect(try await province("sync").output.contains("2 pushed"))
    #expect(!(try await space.run("export").output.contains("\"right\"")))
    _ = try await province("embargo", "remove", "1")
    _ = try await province("sync")
    #expect(try await space.run("export").output.contains("\"right\""))
    // Through the school's own service.
    #expect(
      try await space.run("embargo", "add", "tag:x", "--until", "2099-06-11", "--reason", "Thi", "--json").status == 0)
    #expect(try await space.run("embargo", "list", "--json").output.contains("tag:x"))
    #expect(try await space.run("embargo", "remove", "1").status == 0)
    #expect(try await space.run("embargo", "remove", "1").status == 1)
    service.signal(SIGTERM)
    _ = await service.outcome()
  }

  @Test func signInsNameTheAccountAndTheQueueIsMeasured() async throws {
    let password = try space.write(Array("gió mùa đông bắc\n".utf8), to: "password")
    #expect(
      try await space.run("user", "add", "lan", "--role", "administrator", "--ask", input: password).status == 0)
    let (service, address) = try await space.serve(["--security-log", space.file("events")])
    let wrong = try space.write(Array("mưa rơi mái tôn\n".utf8), to: "wrong")
    for (file, status) in [(wrong, false), (password, true)] {
      let outcome = try await space.run("sign-in", "lan", "--server", address, input: file)
      #expect((outcome.status == 0) == status, "\(outcome.errors)")
    }
    service.signal(SIGTERM)
    _ = await service.outcome()
    let events = try String(contentsOfFile: space.file("events"), encoding: .utf8).split(separator: "\n")
      .compactMap { try JSONParser.parse(Array($0.utf8)).object }
    let accounts = events.filter { $0["kind"]?.string?.hasPrefix("signIn") == true }.map { $0["account"]?.string }
    #expect(accounts.count == 2 && accounts[0] != nil && accounts[0] == accounts[1])
  }
}
