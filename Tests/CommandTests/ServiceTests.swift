import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

@Suite(.serialized, .timeLimit(.minutes(5)))
struct ServiceTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  @Test(arguments: ["0.0.0.0", "::", "192.168.0.1", "example.org", ""])
  func withoutAnAdministratorTheServiceListensOnLoopbackOnly(host: String) async throws {
    let outcome = try await space.run("serve", "--port", "0", "--host", host)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("question-bank user add") && outcome.errors.contains("listen on 127.0.0.1"))
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }

  @Test func commandsFindTheServiceByThemselves() async throws {
    let (service, address) = try await space.serve()
    let file = try space.write(Rows.lines(0..<10), to: "rows.jsonl")
    // Nobody but the service may write now, so what is stored went through it.
    let outcome = try await space.run("import", file, "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lastLine.contains("\"created\":10"))
    let id = Rows.id(3).description
    for arguments in [
      ["retire", id], ["tag", "add", "x", "câu"], ["search", "tag:x"], ["show", id], ["history", id], ["stats"],
      ["export"], ["check"], ["backup", space.file("copy.sqlite")],
    ] {
      let outcome = try await space.start(arguments).outcome()
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      #expect(!outcome.output.isEmpty)
    }
    let refused = try await space.run("restore-backup", space.file("copy.sqlite"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains(address))

    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    #expect(try ServiceLock.service(of: space.database) == nil)
    #expect(try await space.run("retire", Rows.id(4).description).status == 0)
    #expect(try BankCheck(of: space.database).findings == [])
  }

  @Test func theStarterBankIsServedFromAnEmptyBankOnly() async throws {
    for (rows, isStarter) in [(0, true), (3, false)] {
      let space = try Workspace()
      if rows > 0 {
        let file = try space.write(Rows.lines(0..<rows), to: "rows.jsonl")
        #expect(try await space.run("import", file).status == 0)
      }
      let (service, _) = try await space.serve("--starter")
      let stats = try BankStats(json: JSONParser.parse(try await space.run("stats", "--json").output))
      #expect(isStarter ? stats.questions >= 12_000 : stats.questions == rows)
      service.signal(SIGTERM)
      #expect(await service.outcome().status == 0)
    }
  }

  @Test func theFileOfAServiceIsItsOwnersAlone() async throws {
    let file = space.database + ".service"
    // As an earlier service may have left it.
    _ = try space.write([], to: "bank.sqlite.service")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
    let (service, address) = try await space.serve()
    let running = try #require(try ServiceLock.service(of: space.database))
    let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(running.address == address && running.secret?.count == 64)
    // A wrong secret is wrong, though whoever bears none may do everything as long as there are no accounts.
    for (token, isLetIn) in [(running.secret, true), (nil, true), (String(repeating: "0", count: 64), false)] {
      let remote = try RemoteBank(url: address, token: token)
      let stats = try? await remote.stats()
      #expect((stats != nil) == isLetIn)
      await remote.shutdown()
    }
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    #expect(try Data(contentsOf: URL(filePath: file)).isEmpty)
  }

  @Test func oneServiceABank() async throws {
    let (service, address) = try await space.serve()
    let second = try await space.run("serve", "--port", "0")
    #expect(second.status == 1)
    #expect(second.errors.contains(address))
    service.signal(SIGINT)
    #expect(await service.outcome().status == 0)
  }

  @Test func killedServiceLeavesNoAddressBehind() async throws {
    let (service, _) = try await space.serve()
    service.signal(SIGKILL)
    #expect(await service.outcome().status == -SIGKILL)
    #expect(try ServiceLock.service(of: space.database) == nil)
    #expect(try await space.run("stats").status == 0)
    let (again, _) = try await space.serve()
    again.signal(SIGTERM)
    #expect(await again.outcome().status == 0)
  }

  @Test func waitingForChangesDoesNotHoldUpTheEnd() async throws {
    let (service, address) = try await space.serve()
    let remote = try RemoteBank(url: address)
    let waiting = Task { try? await remote.changes(since: nil, limit: 10, wait: .seconds(25)) }
    _ = try await remote.create(QuestionDraft(Rows.question("Một?")), idempotencyKey: nil)
    _ = await waiting.value
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
    await remote.shutdown()
  }
}
