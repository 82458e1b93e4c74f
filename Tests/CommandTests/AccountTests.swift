import Foundation
import QuestionModel
import Testing

/// People, classes, rosters, tokens and sessions by commands.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct AccountTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  private func addAdministrator() async throws {
    let input = try space.write(Array("ba con mèo xanh\n".utf8), to: "password")
    let added = try await space.run("user", "add", "quantri", "--role", "administrator", "--ask", input: input)
    #expect(added.status == 0 && added.output == "quantri is administrator\n", "\(added.errors)")
  }

  @Test func peopleAreAddedListedChangedAndErased() async throws {
    let early = try await space.run("user", "add", "lan", "--role", "teacher")
    #expect(early.status == 1 && early.errors.contains("administrator"))
    try await addAdministrator()
    let added = try await space.run("user", "add", "Lan", "--role", "teacher", "--display-name", "Cô Lan", "--json")
    let json = try JSONParser.parse(Array(added.output.utf8)).object
    #expect(added.status == 0 && json?["password"]?.string?.count == 14)
    #expect(try await space.run("user", "list", "co lan").output == "lan\tteacher\tCô Lan\t\tmust change password\n")
    #expect(try await space.run("user", "list", "--json").output.split(separator: "\n").count == 2)
    #expect(try await space.run("user", "add", "x", "--role", "king").status == 64)
    #expect(try await space.run("user", "add", "lan", "--role", "student").status == 1)
    #expect(try await space.run("user", "change", "lan").status == 64)
    let changed = try await space.run("user", "change", "lan", "--role", "reviewer", "--sign-in-name", "lan.n")
    #expect(changed.output.hasPrefix("lan.n\treviewer\tCô Lan"))
    #expect(try await space.run("user", "disable", "lan.n").output.contains("disabled"))
    #expect(try await !space.run("user", "enable", "lan.n").output.contains("disabled"))
    #expect(try await space.run("user", "disable", "quantri").status == 1)
    #expect(try await space.run("user", "disable", "ai").status == 1)
    let reset = try await space.run("user", "reset", "lan.n")
    #expect(reset.output.hasPrefix("name,sign-in name,password\r\nCô Lan,lan.n,"))
    #expect(try await space.run("user", "reset").status == 64)
    let export = try await space.run("user", "export", "lan.n")
    #expect(try JSONParser.parse(Array(export.output.utf8)).object?["person"]?.object?["name"]?.string == "lan.n")
    let asked = try await space.run("user", "erase", "lan.n")
    #expect(asked.status == 1 && asked.errors.contains("--yes"))
    let erased = try await space.run("user", "erase", "lan.n", "--yes", "--json")
    #expect(try JSONParser.parse(Array(erased.output.utf8)).object?["alias"]?.string?.hasPrefix("erased-") == true)
    #expect(try await space.run("user", "list").output.split(separator: "\n").count == 1)
    #expect(try await space.run("check").status == 0)
  }

  @Test func weakPasswordsAreRefused() async throws {
    for password in ["", "ngắn", "matkhau123456"] {
      let input = try space.write(Array("\(password)\n".utf8), to: "password")
      let added = try await space.run("user", "add", "a", "--role", "administrator", "--ask", input: input)
      #expect(added.status == 1 && added.errors.contains("password"), "\(password)")
    }
    let nothing = try await space.run("user", "add", "a", "--role", "administrator", "--ask")
    #expect(nothing.status == 1 && nothing.errors.contains("standard input"))
  }

  @Test func rostersAndClasses() async throws {
    try await addAdministrator()
    let file = try space.write(
      Array("Họ tên;Mã học sinh;Lớp\nAn;hs1;10A1\nBình;hs1;10A1\nCúc;hs2;10A1\n".utf8), to: "roster.csv")
    let dry = try await space.run("roster", file, "--dry-run", "--json")
    #expect(dry.status == 1)
    let report = try JSONParser.parse(Array(dry.output.utf8)).object
    #expect(report?["created"]?.number == 2 && report?["passwords"]?.array == [])
    let passwords = space.file("passwords.csv")
    let taken = try await space.run("roster", file, "--output", passwords)
    #expect(taken.status == 1 && taken.output.isEmpty)
    #expect(taken.errors.contains("line 3: sign-in name \"hs1\" stands on line 2 already"))
    #expect(taken.errors.contains("3 read: 2 created, 0 updated, 0 unchanged, 1 refused; new classes: 10A1"))
    #expect(try String(contentsOfFile: passwords, encoding: .utf8).split(separator: "\r\n").count == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: passwords)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // Nothing is drawn where it could not be written.
    #expect(try await space.run("roster", file, "--output", passwords).status == 1)
    #expect(try await space.run("class", "list").output == "10A1\t2 students\t0 teachers\n")
    #expect(try await space.run("class", "add", "10A2", "--json").status == 0)
    #expect(try await space.run("class", "join", "10a2", "hs1", "quantri").output == "10A2\t1 students\t1 teachers\n")
    #expect(try await space.run("class", "leave", "10A2", "hs1").output == "10A2\t0 students\t1 teachers\n")
    #expect(try await space.run("class", "members", "10A1").output.split(separator: "\n").count == 2)
    #expect(try await space.run("class", "rename", "10A2", "11A2").output.hasPrefix("11A2\t"))
    #expect(try await space.run("class", "remove", "11A2").status == 0)
    #expect(try await space.run("class", "remove", "11A2").status == 1)
    #expect(try await space.run("roster", "none.csv").status == 1)
  }

  @Test func sessionsAndTokensAtAService() async throws {
    try await addAdministrator()
    let drawn = try await space.run("user", "add", "lan", "--role", "teacher", "--json")
    let password = try #require(try JSONParser.parse(Array(drawn.output.utf8)).object?["password"]?.string)
    let (service, address) = try await space.serve()
    defer { service.signal(SIGTERM) }
    let state = ["XDG_STATE_HOME": space.file("state")]
    func run(_ words: String..., input: String = "", token: String? = nil) async throws -> Outcome {
      let file = try space.write(Array(input.utf8), to: "input")
      var environment = state
      environment["QUESTION_BANK_TOKEN"] = token
      return try await space.start(
        words + ["--server", address], environment: environment,
        input: try FileHandle(forReadingFrom: URL(filePath: file))
      ).outcome()
    }
    #expect(try await run("whoami").output == "nobody is signed in\n")
    #expect(try await run("search", "*").status == 1)
    #expect(try await run("sign-in", "lan", input: "sai\n").status == 1)
    // A drawn password is changed while signing in.
    let signedIn = try await run("sign-in", "lan", input: "\(password)\ngió mùa đông bắc\n")
    #expect(signedIn.status == 0 && signedIn.output == "lan is signed in as teacher\n", "\(signedIn.errors)")
    #expect(try await run("whoami").output.hasPrefix("lan\tteacher\tlan"))
    #expect(try await run("search", "*").status == 0)
    let folder = space.file("state") + "/question-bank/sessions"
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.posixPermissions] as? Int == 0o600)
    let refused = try await run("user", "list", "--role", "teacher")
    #expect(refused.status == 0 && refused.output.isEmpty)
    #expect(try await run("user", "add", "x", "--role", "student").status == 1)
    let made = try await run("token", "add", "máy", "--scopes", "read", "--json")
    let secret = try #require(try JSONParser.parse(Array(made.output.utf8)).object?["secret"]?.string)
    #expect(try await run("token", "add", "x", "--scopes", "fly").status == 64)
    let id = try #require(try await run("token", "list").output.split(separator: "\t").first.map(String.init))
    #expect(try await run("sign-out").output == "Signed out\n")
    #expect(try await run("whoami").output == "nobody is signed in\n")
    #expect(try await run("whoami", token: secret).output.hasSuffix("may\tread\n"))
    let tokenFile = try space.write(Array("\(secret)\n".utf8), to: "token")
    #expect(try await run("search", "*", "--token-file", tokenFile).status == 0)
    #expect(try await run("search", "*", "--token-file", space.file("none")).status == 1)
    #expect(try await run("tag", "add", "grade:1", "*", token: secret).status == 1)
    // The owner of the bank's file needs no login, and revokes what somebody else made.
    #expect(try await space.run("whoami").output.hasPrefix("the bank's own people"))
    #expect(try await space.run("token", "revoke", id, "--all").status == 0)
    let revoked = try await run("whoami", token: secret)
    #expect(revoked.status == 1 && revoked.errors.contains("Sign in"))
    #expect(try await run("sign-in", "lan", input: "gió mùa đông bắc\n").status == 0)
    #expect(try await run("password", input: "gió mùa đông bắc\nmưa rơi mái tôn\n").status == 0)
    #expect(try await run("sign-in", "lan", input: "gió mùa đông bắc\n").status == 1)
  }

  @Test func signingInTakesAService() async throws {
    let outcome = try await space.run("sign-in", "lan")
    #expect(outcome.status == 1 && outcome.errors.contains("--server"))
    let input = try space.write(Array("x\n".utf8), to: "input")
    let plain = try await space.run("sign-in", "lan", "--server", "http://192.0.2.1:1", input: input)
    #expect(plain.status == 1 && plain.errors.contains("https"))
  }
}
