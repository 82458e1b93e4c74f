import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import QuestionAPI
import QuestionModel
import QuestionSync
import Synchronization
import TestSupport
import Testing

@testable import QuestionServer
@testable import QuestionStore

/// Who shows which token on the ways by which banks exchange, at a bank with accounts.
struct SyncTokenTests {
  private static let explanation = "bí mật của thầy"

  /// A bank with a published question, its accounts and the tokens of a peer.
  private struct Stage {
    let client: any TestClientProtocol
    let bank: LocalBank
    let clock: Clock
    let signer: BankSigner
    let tokens: [String: String]
    let ids: [String: String]

    static let peer = "feedfacecafebeef"

    func send(_ path: String, _ body: [UInt8], type: String, token: String?) async throws -> TestResponse {
      var headers: HTTPFields = [.contentType: type]
      headers[.authorization] = token.map { "Bearer \($0)" }
      return try await client.executeRequest(
        uri: path, method: .post, headers: headers, body: ByteBuffer(bytes: body))
    }

    func greet(token: String?) async throws -> TestResponse {
      let statement = try SignedStatement(
        .identity(name: "Trường", agency: ""), issuer: Self.peer, created: Timestamp(milliseconds: 1), by: signer)
      let body = CanonicalJSON.bytes(of: SyncGreeting(statement).json)
      return try await send(ServicePath.syncGreeting, body, type: "application/json", token: token)
    }

    func ask(_ request: SyncRequest, token: String?) async throws -> TestResponse {
      try await send(ServicePath.sync(request), try SyncMessage.packed(request), type: SyncMessage.type, token: token)
    }

    /// One request of each kind, for everything there is.
    func requests(bank: String = Self.peer) throws -> [SyncRequest] {
      let caller = SyncCaller(bank: bank, selection: "", wantsKeys: true)
      return [
        .pull(caller, since: nil, limit: 1000), .fingerprints(caller, prefixes: [""]),
        .questions(caller, [QuestionID(high: 1, low: 1)]), .snapshot(caller),
        .snapshotPart(caller, id: "x", part: 0), .push(caller, SyncBatch()),
      ]
    }
  }

  /// The time that the bank's accounts go by.
  private final class Clock: Sendable {
    private let now = Mutex(Timestamp(milliseconds: 1_790_000_000_000))

    var time: Timestamp { now.withLock { $0 } }

    func advance(days: Int64) {
      now.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + days * 86_400_000) }
    }
  }

  private func run(getsKeys: Bool = true, _ test: @Sendable (Stage) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tokens-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = Clock()
    var policy = AccountPolicy()
    policy.clock = { clock.time }
    policy.hasher = PasswordHasher(
      queue: HashingQueue(width: 2, depth: 8), cost: PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
    let path = folder.appending(path: "bank.sqlite").path
    let bank = try LocalBank(at: path, policy: policy)
    var draft = SampleDrafts.choice("Một?")
    draft.question.key.explanation = Self.explanation
    _ = try await bank.create(draft, idempotencyKey: nil)
    _ = try await bank.addPerson(
      PersonDraft(name: "quantri", role: .administrator, password: SchoolFixture.password))
    for (name, role) in [("hoa", Role.teacher), ("an", .student)] {
      _ = try await bank.addPerson(PersonDraft(name: name, role: role, password: SchoolFixture.password))
    }
    var (tokens, ids): ([String: String], [String: String]) = ([:], [:])
    for name in ["hoa", "an", "quantri"] {
      tokens["session of \(name)"] = try await bank.signIn(
        SignInRequest(name: name, password: SchoolFixture.password)
      ).token
    }
    for name in ["truong", "la"] {
      let person = try await bank.addPerson(PersonDraft(name: name, role: .peer)).person
      for (kind, scopes) in [("sync", [Scope.sync]), ("keys", [.sync, .keys])] {
        let made = try await bank.makeToken(
          TokenDraft(name: kind, scopes: Set(scopes), days: 10, person: person.id))
        (tokens["\(kind) of \(name)"], ids["\(kind) of \(name)"]) = (made.secret, made.token.id)
      }
      ids[name] = person.id
    }
    _ = try await bank.addPeer(
      PeerDraft(name: "truong", url: nil, relation: .lower, pull: "", push: "", getsKeys: getsKeys))
    let (made, known) = (tokens, ids)
    var random = SystemRandomNumberGenerator()
    let signer = try BankSigner(using: &random)
    try await ServerFixture.run(bank, authenticator: bank, accounts: bank) { client in
      try await test(Stage(client: client, bank: bank, clock: clock, signer: signer, tokens: made, ids: known))
    }
    await bank.accounts.settle()
    #expect(try BankCheck(of: path).findings == [])
  }

  private func expectShut(_ stage: Stage, _ token: String?, _ status: HTTPResponse.Status) async throws {
    #expect(try await stage.greet(token: token).status == status)
    for request in try stage.requests() {
      let response = try await stage.ask(request, token: token)
      #expect(response.status == status, "\(request.name)")
      #expect(!String(buffer: response.body).contains(Self.explanation))
    }
    let digest = ContentDigest(of: [1])
    for method in [HTTPRequest.Method.get, .put] {
      var headers: HTTPFields = [.contentType: "image/png"]
      headers[.authorization] = token.map { "Bearer \($0)" }
      let response = try await stage.client.send(method, ServicePath.syncMedia(digest), headers: headers, body: "x")
      #expect(response.status == status, "\(method) media")
    }
    #expect(try await stage.bank.peers().allSatisfy { $0.bank == nil })
  }

  @Test func wrongTokensAndThoseOfPeopleOpenNothing() async throws {
    try await run { stage in
      for token in [nil, "x", "qb_" + String(repeating: "a", count: 52), "a b", "%0d%0a"] {
        try await expectShut(stage, token, .unauthorized)
      }
      for name in ["an", "hoa", "quantri"] {
        try await expectShut(stage, stage.tokens["session of \(name)"], .forbidden)
      }
    }
  }

  @Test func expiredRevokedAndDisabledOnesOpenNothingAnyMore() async throws {
    try await run { stage in
      let (sync, keys) = (stage.tokens["sync of la"], stage.tokens["keys of la"])
      try await stage.bank.revokeToken(try #require(stage.ids["sync of la"]), ofAll: true)
      try await expectShut(stage, sync, .unauthorized)
      _ = try await stage.bank.changePerson(try #require(stage.ids["la"]), PersonChange(isDisabled: true))
      try await expectShut(stage, keys, .unauthorized)
      stage.clock.advance(days: 10)
      try await expectShut(stage, stage.tokens["sync of truong"], .unauthorized)
    }
  }

  @Test(arguments: [
    (true, "keys of truong", true), (true, "sync of truong", false), (false, "keys of truong", false),
  ])
  func keysTakeBothTheScopeAndThePeersRight(getsKeys: Bool, token: String, isTold: Bool) async throws {
    try await run(getsKeys: getsKeys) { stage in
      let token = stage.tokens[token]
      #expect(try await stage.greet(token: token).status == .ok)
      let caller = SyncCaller(bank: Stage.peer, selection: "", wantsKeys: true)
      let pulled = try await stage.ask(.pull(caller, since: nil, limit: 10), token: token)
      guard case .pulled(let page) = try SyncMessage.answer(Array(pulled.body.readableBytesView)) else { return }
      var batches = [page.batch]
      let snapshot = try await stage.ask(.snapshot(caller), token: token)
      guard case .snapshot(let manifest) = try SyncMessage.answer(Array(snapshot.body.readableBytesView)) else {
        return
      }
      let part = try await stage.ask(.snapshotPart(caller, id: manifest.id, part: 0), token: token)
      if case .snapshotPart(let batch) = try SyncMessage.answer(Array(part.body.readableBytesView)) {
        batches.append(batch)
      }
      let document = try Revision(json: JSONParser.parse(try #require(page.batch.items.first).document))
      let whole = try await stage.ask(.questions(caller, [document.question]), token: token)
      if case .questions(let batch) = try SyncMessage.answer(Array(whole.body.readableBytesView)) {
        batches.append(batch)
      }
      #expect(batches.count == 3)
      for batch in batches {
        #expect(batch.items.count == 1 && batch.items.allSatisfy { ($0.key != nil) == isTold })
      }
      // Who is not told does not get at them by the name of a bundle that another one was given.
      let asked = SyncCaller(bank: Stage.peer, selection: "", wantsKeys: false)
      #expect(
        try await stage.ask(.snapshotPart(asked, id: manifest.id, part: 0), token: token).status
          == (isTold ? .gone : .ok))
    }
  }

  @Test func aPeerIsNoOtherPeer() async throws {
    try await run { stage in
      #expect(try await stage.greet(token: stage.tokens["keys of truong"]).status == .ok)
      for request in try stage.requests() {
        // Another account, by the bank that is not its own; and an account without a peer of its name.
        let response = try await stage.ask(request, token: stage.tokens["keys of la"])
        #expect(response.status == .forbidden, "\(request.name)")
      }
      for request in try stage.requests(bank: "0123456789abcdef") {
        let response = try await stage.ask(request, token: stage.tokens["keys of truong"])
        #expect(response.status == .forbidden, "\(request.name)")
      }
      let told = try await stage.bank.audit(AuditRequest(action: "refuse peer")).items
      #expect(told.count == 2, "of each account once, not of each try")
    }
  }

  @Test(arguments: [
    "", "x", "../../etc/passwd", "..%2f..%2fetc", "a.1.1-1-x", "/etc.1.1-1-0123456789", "a.1.1--1-x",
    "e.9999999999999999999.1-1-x",
  ])
  func theNameOfABundleIsNoPath(id: String) async throws {
    try await run { stage in
      let token = stage.tokens["keys of truong"]
      #expect(try await stage.greet(token: token).status == .ok)
      let caller = SyncCaller(bank: Stage.peer, selection: "", wantsKeys: true)
      for part in [0, 999_999] {
        let response = try await stage.ask(.snapshotPart(caller, id: id, part: part), token: token)
        #expect(response.status == .gone, "\(response.status)")
      }
    }
  }
}
