import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync
import Synchronization
import TestSupport
import Testing

/// Other banks that vanish, send callers on, never come to an end, or are of another time, over real connections.
struct PeerLineTests {
  /// A bank whose peer, once it is known, does whatever a test says.
  private struct Stage {
    let school: LocalBank
    let peer: StrangePeer

    /// One exchange; nothing may have come of it but a fault.
    func faultOfExchange() async throws -> String {
      let outcome = try await school.sync("so", repairs: false, observer: Nobody())
      #expect(outcome.pulled == 0 && outcome.pushed == 0 && !outcome.isComplete)
      #expect(try await school.stats().questions == 1)
      let kept = try #require(try await school.peers().first)
      #expect(kept.outcome?.fault == outcome.fault)
      let fault = try #require(outcome.fault)
      #expect(
        try await school.audit(AuditRequest()).items.contains { $0.detail == "with so: broken off: \(fault)" })
      return fault
    }
  }

  /// Lets a school know a peer that answers its greeting, and everything else as the test says.
  private func withPeer(
    patience: Duration = HTTPPeerConnector.patience,
    _ reply: @escaping @Sendable (ScriptedRequest) -> ScriptedReply, _ test: @Sendable (Stage) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let peer = try StrangePeer()
    let path = folder.appending(path: "school.sqlite").path
    try await withScriptedService { request in
      request.path == ServicePath.syncGreeting ? peer.greeting : reply(request)
    } _: { port in
      // The introduction is not what is to be given up, however slow the machine is.
      let hall = try LocalBank(at: path, connector: HTTPPeerConnector())
      _ = try await hall.create(SampleDrafts.choice("Một?"), idempotencyKey: nil)
      _ = try await hall.addPeer(
        PeerDraft(name: "so", url: "http://127.0.0.1:\(port)", token: "qb_geheim", pull: "", push: ""))
      let school = try LocalBank(at: path, connector: HTTPPeerConnector(patience: patience))
      try await test(Stage(school: school, peer: peer))
    }
    #expect(try BankCheck(of: path).findings == [])
  }

  @Test(arguments: [
    ScriptedReply.silence, .drip(Array("HTTP/1.1 200 OK\r\nX: ".utf8)), .drip(ScriptedReply.head(length: 1 << 20)),
    .drip(Array("HTTP/1.1 503 Busy\r\nContent-Length: 100000\r\n\r\n".utf8)),
  ])
  func whoAnswersSlowlyForEverIsGivenUp(reply: ScriptedReply) async throws {
    try await withPeer(patience: .milliseconds(200)) { _ in
      reply
    } _: { stage in
      #expect(try await stage.faultOfExchange().contains("has not answered whole within 0.2 s"))
      // And again, as --watch does; it is told once.
      #expect(try await stage.faultOfExchange().contains("has not answered whole within 0.2 s"))
      let told = try await stage.school.audit(AuditRequest()).items.filter { $0.detail.contains("broken off") }
      #expect(told.count == 1)
    }
  }

  @Test func whoGreetsSlowlyForEverIsNotAdded() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let school = try LocalBank(
      at: folder.appending(path: "school.sqlite").path, connector: HTTPPeerConnector(patience: .milliseconds(200)))
    try await withScriptedService { _ in
      .drip(ScriptedReply.head(length: 1000))
    } _: { port in
      let error = await #expect(throws: BankError.self) {
        try await school.addPeer(PeerDraft(name: "so", url: "http://127.0.0.1:\(port)", pull: "", push: ""))
      }
      #expect(error?.description.contains("within 0.2 s") == true)
    }
    #expect(try await school.peers().isEmpty)
  }

  @Test(arguments: [
    ScriptedReply.bytes([]), .bytes(Array("HTTP/1.1 200 OK\r\nContent-Le".utf8)),
    .bytes(ScriptedReply.head(length: 1000) + Array(repeating: 0x28, count: 500)),
  ])
  func whoVanishesIsToldToBeAway(reply: ScriptedReply) async throws {
    try await withPeer { _ in
      reply
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains("Cannot reach http://127.0.0.1:"), "\(fault)")
    }
  }

  @Test(arguments: ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
  func nobodyFollowsToAnotherHost(status: String) async throws {
    let visits = Mutex<[String]>([])
    try await withScriptedService { request in
      visits.withLock { $0.append(request.head) }
      return .answer(Array("{}".utf8))
    } _: { elsewhere in
      try await withPeer { request in
        .answer(status: status, headers: ["Location: http://127.0.0.1:\(elsewhere)\(request.path)"], [])
      } _: { stage in
        let fault = try await stage.faultOfExchange()
        #expect(fault.contains("sends callers on to http://127.0.0.1:\(elsewhere)/v1/sync/"))
        #expect(!fault.contains("geheim"))
      }
    }
    #expect(visits.withLock { $0 } == [])
  }

  @Test func whatUnpacksToTooMuchIsNotUnpacked() async throws {
    let bomb = try Compression.compress([UInt8](repeating: 0, count: SyncMessage.maximumSize + 1))
    #expect(bomb.count < 100_000)
    try await withPeer { _ in
      .answer(type: SyncMessage.type, bomb)
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains("more than the \(SyncMessage.maximumSize) bytes"), "\(fault)")
    }
  }

  @Test(arguments: ["200 OK", "500 Fault"])
  func whoNeverStopsSendingIsLeft(status: String) async throws {
    try await withPeer { _ in
      .flood(Array("HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nTransfer-Encoding: identity\r\n\r\n".utf8))
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains("more bytes than any bank sends"), "\(fault)")
    }
  }

  @Test(arguments: [
    ([], "ends"), (Array("<html>".utf8), "unpack"), (Array("{\"items\":[]}".utf8), "unpack"),
  ])
  func whatIsNoAnswerIsTold(body: [UInt8], word: String) async throws {
    try await withPeer { _ in
      .answer(body)
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains(word) || fault.contains("missing"), "\(fault)")
    }
  }

  @Test(arguments: [
    (2...3, "Update this bank's program."), (1...1, "Update the other bank's program."),
  ])
  func anotherVersionOfTheProtocolIsToldByWhomIsToUpdate(versions: ClosedRange<Int>, advice: String) async throws {
    // What the caller speaks, as the other side has heard it, so that an older side can be played too.
    let heard = advice.contains("other") ? 2...2 : SyncProtocol.versions
    let problem = Problem(.sync(.version(ours: versions, theirs: heard)))
    try await withPeer { _ in
      .answer(status: "400 Bad Request", type: "application/problem+json", CanonicalJSON.bytes(of: problem.json))
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains("sync protocol") && fault.hasSuffix(advice), "\(fault)")
    }
  }

  @Test func anAnswerOfALaterVersionIsToldAsSuch() async throws {
    let head = #"{"kind":"snapshot","version":7,"id":"x","parts":0,"position":"x.0.0"}"#
    var message: [UInt8] = [1, UInt8(head.utf8.count)] + Array(head.utf8)
    message += [127, 32] + ContentDigest(of: message).bytes
    let packed = try Compression.compress(message)
    try await withPeer { _ in
      .answer(type: SyncMessage.type, packed)
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault == "The other bank speaks the sync protocol 7, this one 1. Update this bank's program.")
    }
  }

  @Test(arguments: ["404 Not Found", "405 Method Not Allowed", "501 Not Implemented"])
  func aServiceThatKnowsNoSyncIsTold(status: String) async throws {
    try await withPeer { _ in
      .answer(status: status, type: "text/html", Array("<h1>?</h1>".utf8))
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains("Is a question bank of this version there?"), "\(fault)")
    }
  }

  @Test func aServiceFromBeforeThereWasSyncIsTold() async throws {
    let problem = #"{"type":"/problems/unknown-path","title":"Not found","status":404,"detail":"See /docs."}"#
    try await withPeer { _ in
      .answer(status: "404 Not Found", type: "application/problem+json", Array(problem.utf8))
    } _: { stage in
      let fault = try await stage.faultOfExchange()
      #expect(fault.contains("nothing at /v1/sync/") && fault.contains("of this version"), "\(fault)")
    }
  }

  @Test(arguments: [
    "", "a\r\nHost: evil", "a\nb", "tab\tb", "ngân-hàng", "a\u{0}b", "a b", "\u{1B}[2J",
  ])
  func aTokenIsNoPartOfAHeader(token: String) async throws {
    try await withPeer { _ in
      .silence
    } _: { stage in
      let error = await #expect(throws: BankError.self) {
        try await stage.school.addPeer(
          PeerDraft(name: "x", url: "http://127.0.0.1:1", token: token, pull: "", push: ""))
      }
      guard case .invalid(let problems)? = error else { throw try #require(error) }
      #expect(problems.map(\.field) == ["token"])
      #expect(try await stage.school.peers().map(\.name) == ["so"])
    }
  }

  @Test(arguments: [
    "", "127.0.0.1:1", "file:///etc/passwd", "http://", "http:///v1", "http://u:p@127.0.0.1", "http://127.0.0.1?x=1",
    "http://127.0.0.1#x", "http://127.0.0.1/a b", "http://127.0.0.1\r\nX: y", "http://127.0.0.1/\u{1B}[2J",
    "http://127.0.0.1\\@evil.example", "http://trường.example", "gopher://127.0.0.1",
  ])
  func anAddressIsNothingElse(url: String) async throws {
    try await withPeer { _ in
      .silence
    } _: { stage in
      let error = await #expect(throws: BankError.self) {
        try await stage.school.addPeer(PeerDraft(name: "x", url: url, pull: "", push: ""))
      }
      guard case .invalid(let problems)? = error else { throw try #require(error) }
      #expect(problems.map(\.field) == ["url"])
    }
  }

  @Test(arguments: [
    "", "a/b", "..%2f", "a\r\nb", "a b", "trường", "\u{1B}[2J", "a'--", String(repeating: "x", count: 65),
  ])
  func aNameIsNothingElse(name: String) async throws {
    try await withPeer { _ in
      .silence
    } _: { stage in
      let error = await #expect(throws: BankError.self) {
        try await stage.school.addPeer(PeerDraft(name: name, url: nil, pull: "", push: ""))
      }
      guard case .invalid(let problems)? = error else { throw try #require(error) }
      #expect(problems.map(\.field) == ["name"])
      await #expect(throws: BankError.notFound("peer \(name)")) { try await stage.school.removePeer(name) }
    }
  }
}

private struct Nobody: SyncObserver {
  func progressed(_ progress: SyncProgress) {}
}
