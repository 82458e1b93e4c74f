import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionSync
import TestSupport
import Testing

/// What `sync` and `peer` say, and how they end, where the other bank is not as it should be.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct SyncCommandTests {
  private let school: Workspace

  init() throws { school = try Workspace() }

  /// What another bank does once it has told who it is, and what people are told then.
  enum Misbehaviour: CaseIterable {
    case newer, older, redirects, vanishes, noBank

    var reply: ScriptedReply {
      switch self {
      case .newer: version(ours: 2...2, theirs: SyncProtocol.versions)
      case .older: version(ours: 1...1, theirs: 2...2)
      case .redirects: .answer(status: "308 Permanent Redirect", headers: ["Location: http://192.0.2.1/"], [])
      case .vanishes: .bytes(Array("HTTP/1.1 200".utf8))
      case .noBank: .answer(type: "text/html", Array("<h1>Welcome</h1>".utf8))
      }
    }

    var words: String {
      switch self {
      case .newer: "Update this bank's program."
      case .older: "Update the other bank's program."
      case .redirects: "sends callers on to http://192.0.2.1/, where nobody follows"
      case .vanishes: "Cannot reach http://127.0.0.1:"
      case .noBank: "does not unpack"
      }
    }

    private func version(ours: ClosedRange<Int>, theirs: ClosedRange<Int>) -> ScriptedReply {
      let problem = Problem(.sync(.version(ours: ours, theirs: theirs)))
      return .answer(status: "400 Bad Request", CanonicalJSON.bytes(of: problem.json))
    }
  }

  @Test(arguments: Misbehaviour.allCases) func aFaultIsToldAndEndsWithOne(peer: Misbehaviour) async throws {
    let stranger = try StrangePeer()
    try await withScriptedService { request in
      request.path == ServicePath.syncGreeting ? stranger.greeting : peer.reply
    } _: { port in
      let url = "http://127.0.0.1:\(port)"
      #expect(try await school.run("peer", "add", "so", url, "--pull", "").status == 0)
      for _ in 0..<2 {
        let sync = try await school.run("sync", "so", "--json")
        #expect(sync.status == 1 && sync.errors.contains(peer.words), "\(sync.output)\(sync.errors)")
        let outcome = try SyncOutcome(json: JSONParser.parse(Array(sync.lastLine.utf8)))
        #expect(outcome.fault?.contains(peer.words) == true && outcome.pulled == 0)
      }
    }
    #expect(try await school.run("peer", "list").output.contains("broken off"))
    #expect(try await school.run("audit").output.contains("with so: broken off: "))
    #expect(try await school.run("stats", "--json").output.contains("\"questions\":0"))
    #expect(try await school.run("check").status == 0)
  }

  @Test func aBankThatCannotBeGreetedIsNotAdded() async throws {
    for reply in [Misbehaviour.redirects.reply, .answer(Array("{}".utf8)), .bytes([]), Misbehaviour.noBank.reply] {
      try await withScriptedService { _ in
        reply
      } _: { port in
        let added = try await school.run("peer", "add", "so", "http://127.0.0.1:\(port)")
        #expect(added.status == 1 && !added.errors.isEmpty && added.output.isEmpty, "\(added)")
      }
    }
    #expect(try await school.run("peer", "list").output == "")
  }

  @Test(arguments: ["a\r\nX-Evil: 1\r\n", "a b", "tiếng", "\u{1B}[31m", ""])
  func aTokenFileHoldsATokenAndNothingElse(text: String) async throws {
    let file = try school.write(Array(text.utf8), to: "token")
    let added = try await school.run("peer", "add", "so", "http://127.0.0.1:1", "--peer-token", file)
    #expect(added.status == 1 && added.errors.contains("token"), "\(added.errors)")
    #expect(!added.errors.contains("X-Evil") && !added.errors.contains("\u{1B}"))
  }

  @Test func watchingGoesOnAfterTheOtherBankWasAway() async throws {
    let province = try Workspace()
    var (there, address) = try await province.serve()
    let (here, url) = try await school.serve()
    let remote = try RemoteBank(url: url)
    #expect(try await school.run("peer", "add", "so", address, "--pull", "", "--push", "").status == 0)
    let terminal = try PseudoTerminal()
    let watch = try school.start(
      ["sync", "so", "--watch", "--every", "3600", "--json"], standardOutput: terminal.program)
    var said = ""
    var lines = terminal.text.makeAsyncIterator()
    func next() async throws -> SyncOutcome {
      while !said.contains(where: \.isNewline), let part = await lines.next() { said += part }
      let found = said.firstIndex { $0.isNewline }
      let end = try #require(found)
      let line = said[..<end]
      said = String(said[said.index(after: end)...])
      return try SyncOutcome(json: JSONParser.parse(Array(line.utf8)))
    }
    #expect(try await next().fault == nil)
    let port = try #require(Int(address.split(separator: ":").last ?? ""))
    there.signal(SIGKILL)
    _ = await there.outcome()
    // Whatever changes here begins the next exchange; nobody has to wait for the hour.
    _ = try await remote.create(QuestionDraft(Rows.question("Một?"), status: .published), idempotencyKey: nil)
    #expect(try await next().fault?.contains("Cannot reach") == true)
    #expect(watch.isRunning)
    (there, address) = try await province.serve([], port: port)
    _ = try await remote.create(QuestionDraft(Rows.question("Hai?"), status: .published), idempotencyKey: nil)
    let last = try await next()
    #expect(last.fault == nil && last.pushed == 2)
    for program in [watch, here, there] { program.signal(SIGTERM) }
    for program in [here, there] { #expect(await program.outcome().status == 0) }
    _ = await watch.outcome()
    await remote.shutdown()
  }
}
