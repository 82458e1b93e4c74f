import HTTPTypes
import Hummingbird
import HummingbirdTesting
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer

/// Every caller tries every route, and the table alone says who gets in.
struct RouteMatrixTests {
  private let table = RouteTable(describing: InMemoryBank())

  /// A request of a route that means nothing, so that whoever is let in is told what is wrong with it.
  private func send(
    _ route: Route, _ fixture: ServerFixture, token: String?
  ) async throws -> TestResponse {
    var uri = route.path
    for (name, value) in [
      ("{id}", fixture.current.id.description), ("{revision}", fixture.first.revision.description), ("{number}", "1"),
      ("{name}", "grade"), ("{sha256}", ContentDigest(of: []).description),
    ] { uri = uri.replacing(name, with: value) }
    // Without a status it would publish, which takes another rule.
    if route.action == .importQuestions { uri += "?status=draft" }
    var headers = HTTPFields()
    headers[.authorization] = token.map { "Bearer \($0)" }
    return try await fixture.client.send(route.method, uri, headers: headers)
  }

  private func expect(_ response: TestResponse, of route: Route, for caller: Caller) throws {
    let name = "\(route.method) \(route.path) for \(caller): \(response.status.code)"
    let isRefused = response.status == .unauthorized || response.status == .forbidden
    #expect(isRefused == !caller.may(route.action), "\(name)")
    guard isRefused else { return }
    #expect(response.headers[.contentType] == "application/problem+json", "\(name)")
    let isUnknown = response.status == .unauthorized
    #expect((response.headers[.wwwAuthenticate] == "Bearer") == isUnknown, "\(name)")
    #expect((caller.account == nil) == isUnknown, "\(name)")
    #expect(route.problems.contains(response.status.code), "\(name)")
  }

  @Test(arguments: Role.allCases) func everyRoleOnEveryRoute(role: Role) async throws {
    for token in [FixedAccounts.token(role), FixedAccounts.token(role, isSignedIn: true)]
      + Scope.allCases.map({ FixedAccounts.token(role, [$0]) })
    {
      let caller = Caller.account(try await FixedAccounts().caller(bearing: token))
      try await ServerFixture.run(authenticator: FixedAccounts()) { fixture in
        for route in table.routes {
          try expect(try await send(route, fixture, token: token), of: route, for: caller)
        }
      }
    }
  }

  @Test(arguments: [false, true]) func whoHasNoAccountOnEveryRoute(isOpen: Bool) async throws {
    try await ServerFixture.run(authenticator: FixedAccounts(isReadingOpen: isOpen)) { fixture in
      for route in table.routes {
        try expect(
          try await send(route, fixture, token: nil), of: route, for: .anonymous(mayRead: isOpen))
      }
    }
  }

  @Test func theBanksOwnPeopleOnEveryRoute() async throws {
    let secret = String(repeating: "5e", count: 32)
    try await ServerFixture.run(authenticator: FixedAccounts(), localSecret: secret) { fixture in
      for route in table.routes {
        try expect(try await send(route, fixture, token: secret), of: route, for: .local)
      }
    }
    try await ServerFixture.run { fixture in
      for route in table.routes { try expect(try await send(route, fixture, token: nil), of: route, for: .local) }
    }
  }

  /// Wrong, expired and revoked tokens are all the same to whoever bears them.
  @Test(arguments: [
    "expired", "teacher2", "Teacher", "teacher_everything", String(repeating: "5e", count: 31),
    String(repeating: "5f", count: 32), String(repeating: "x", count: 600),
  ])
  func aWrongTokenOpensNothing(token: String) async throws {
    let secret = String(repeating: "5e", count: 32)
    for authenticator: any Authenticator in [FixedAccounts(isReadingOpen: true), NoAccounts()] {
      try await ServerFixture.run(authenticator: authenticator, localSecret: secret) { fixture in
        for route in table.routes {
          let response = try await send(route, fixture, token: token)
          #expect(response.status == .unauthorized, "\(route.method) \(route.path)")
          #expect(response.headers[.wwwAuthenticate] == "Bearer")
        }
      }
    }
  }

  @Test func everyRouteSaysItsRule() throws {
    let document = OpenAPIDocument.document(of: table.routes)
    let page = String(decoding: DocumentationPage.bytes(of: table.routes), as: UTF8.self)
    for route in table.routes {
      let operation = document.object?["paths"]?.object?[route.path]?.object?[route.method.rawValue.lowercased()]
      let rule = AccessTable.rule(of: route.action)
      #expect(operation?.object?["description"]?.string == rule.description)
      let ways = try #require(operation?.object?["security"]?.array)
      let numbers: [AccessRule.Anonymous: Int] = [.never: 1, .whereReadingIsOpen: 2, .always: 0]
      #expect(ways.count == numbers[rule.anonymous], "\(route.path)")
      #expect(page.contains(rule.description))
    }
    #expect(document.object?["components"]?.object?["securitySchemes"]?.object?["token"] != nil)
  }
}
