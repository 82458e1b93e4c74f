import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import QuestionAPI
import QuestionModel
import TestSupport

@testable import QuestionServer

/// The service's own router on a bank in memory, with one question of two revisions and two others.
struct ServerFixture {
  let client: any TestClientProtocol
  let bank: InMemoryBank
  let first: QuestionRecord
  let current: QuestionRecord
  /// Another question, with one revision.
  let other: QuestionRecord
  /// One more, which is retired, so that nothing changes where it is to be retired as a duplicate.
  let spare: QuestionRecord

  var path: String { ServicePath.question(current.id) }

  /// Runs a test on the router, without sockets.
  static func run(
    limits: ServerLimits = ServerLimits(), authenticator: any Authenticator = NoAccounts(), localSecret: String? = nil,
    _ test: @Sendable (ServerFixture) async throws -> Void
  ) async throws {
    let bank = InMemoryBank()
    let first = try await bank.create(SampleDrafts.choice("Hai cộng hai?", tags: ["subject:toán"]), idempotencyKey: nil)
    let current = try await bank.update(first.id, SampleDrafts.choice("2 + 2 = ?"), expected: first.revision)
    let other = try await bank.create(SampleDrafts.choice("3 + 3 = ?", tags: ["grade:6"]), idempotencyKey: nil)
    var draft = SampleDrafts.choice("4 + 4 = ?")
    draft.status = .retired
    let spare = try await bank.create(draft, idempotencyKey: nil)
    for record in [first, other] { try bank.propose(record) }
    try await run(bank, limits: limits, authenticator: authenticator, localSecret: localSecret) { client in
      try await test(
        ServerFixture(client: client, bank: bank, first: first, current: current, other: other, spare: spare))
    }
  }

  /// Runs a test on the router of a bank.
  static func run(
    _ bank: some AnsweringBank, limits: ServerLimits = ServerLimits(), authenticator: any Authenticator = NoAccounts(),
    accounts: any AccountService = NoAccounts(), localSecret: String? = nil,
    _ test: @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = try buildApplication(
      bank, authenticator: authenticator, accounts: accounts,
      configuration: ServerConfiguration(localSecret: localSecret, limits: limits),
      logger: logger)
    try await application.test(.router, test)
  }
}

extension RouteTable {
  /// The routes onto a bank, of a service that does not run.
  init(describing bank: some AnsweringBank) {
    let configuration = ServerConfiguration()
    let services = RequestServices(configuration, authenticator: NoAccounts(), connections: ConnectionCount())
    self.init(BankEntrance(bank), figures: ServiceFigures(services, configuration))
  }
}

extension TestClientProtocol {
  /// Sends a request and gives the answer.
  func send(
    _ method: HTTPRequest.Method, _ uri: String, headers: HTTPFields = [:], body: String? = nil
  ) async throws -> TestResponse {
    var headers = headers
    if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return try await executeRequest(
      uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
  }
}

extension TestResponse {
  /// The body as JSON.
  func json() throws -> JSONValue { try JSONParser.parse(Array(body.readableBytesView)) }

  /// The body as a problem.
  func problem() throws -> Problem { try Problem(json: json()) }
}

extension HTTPFields {
  /// If-Match with the ETag of a revision.
  static func ifMatch(_ revision: RevisionID) -> HTTPFields { [.ifMatch: "\"\(revision)\""] }
}

/// The JSON of a draft.
func draftText(_ stem: String) -> String { CanonicalJSON.text(of: SampleDrafts.choice(stem).json) }
