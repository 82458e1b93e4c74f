import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import TestSupport
import Testing

@testable import QuestionServer

/// Who a request's head says that calls.
struct ReceptionTests {
  private static let secret = String(repeating: "5e", count: 32)

  private func caller(
    _ headers: [String], of authenticator: any Authenticator = FixedAccounts(), host: String = "127.0.0.1",
    isLocal: Bool = true
  ) async throws -> Caller {
    var fields = HTTPFields()
    for header in headers { fields.append(HTTPField(name: .authorization, value: header)) }
    let request = Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: fields),
      body: RequestBody(buffer: ByteBuffer()))
    let configuration = ServerConfiguration(host: host, localSecret: Self.secret)
    return try await Reception(authenticator, configuration: configuration).caller(
      of: request, from: RequestOrigin(isLocal: isLocal))
  }

  @Test func aTokenIsReadAsRFC6750SaysIt() async throws {
    for header in ["Bearer teacher", "bearer teacher", "BEARER   teacher"] {
      #expect(try await caller([header]).account?.role == .teacher, "\(header)")
    }
    #expect(try await caller(["Bearer \(Self.secret)"]) == .local)
  }

  @Test(arguments: [
    ["teacher"], ["Basic dGVhY2hlcjp4"], ["Bearer"], ["Bearer "], [""], ["Bearer teacher x"], ["Bearerteacher"],
    ["Bearer\tteacher"], ["Bearer teacher,"], ["Bearer teacher", "Bearer administrator"], ["Bearer teacher", ""],
    ["Bearer teách"], ["Bearer 'teacher'"], ["Bearer administrator%20"],
  ])
  func whatIsNoTokenIsRefused(headers: [String]) async {
    await #expect(throws: BankError.unauthenticated) { try await caller(headers) }
    await #expect(throws: BankError.unauthenticated) { try await caller(headers, of: NoAccounts()) }
  }

  @Test func withoutATokenItDependsOnTheBankAndOnWhoCanReachIt() async throws {
    #expect(try await caller([], of: NoAccounts()) == .local)
    #expect(try await caller([], of: NoAccounts(), host: "0.0.0.0") == .anonymous(mayRead: false))
    #expect(try await caller([]) == .anonymous(mayRead: false))
    #expect(try await caller([], of: FixedAccounts(isReadingOpen: true)) == .anonymous(mayRead: true))
  }

  @Test func whoeverWasPassedOnIsNobodysLocalCaller() async throws {
    #expect(try await caller([], of: NoAccounts()) == .local)
    #expect(try await caller([], of: NoAccounts(), isLocal: false) == .anonymous(mayRead: false))
    #expect(try await caller(["Bearer \(Self.secret)"], isLocal: false) == .local)
  }
}
