import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer

struct SecurityHeaderTests {
  /// A service whose clients come through a proxy on this machine.
  private func proxied(
    _ bank: some AnsweringBank = InMemoryBank(), rates: RateLimits? = RateLimits(),
    _ test: @Sendable (Int, SecurityJournal) async throws -> Void
  ) async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.proxies = ProxySettings(addresses: [NetworkRange("127.0.0.1")].compactMap { $0 })
    configuration.rateLimits = rates
    let journal = configuration.journal
    try await withRunningServer(
      bank, authenticator: FixedAccounts(), configuration: configuration
    ) { try await test($0, journal) }
  }

  private func ask(_ port: Int, _ path: String, _ headers: String...) async throws -> String {
    let lines = (["Host: localhost", "Connection: close"] + headers).joined(separator: "\r\n")
    return try await rawExchange(port: port, "GET \(path) HTTP/1.1\r\n\(lines)\r\n\r\n")
  }

  @Test(arguments: [
    ("/v1/questions", 200), ("/health", 200), ("/openapi.json", 200), ("/docs", 200), ("/none", 404),
    ("/v1/questions?limit=x", 422), ("/v1/export", 200), ("/metrics", 200),
  ])
  func everyAnswerIsGuarded(path: String, status: Int) async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(.get, path)
      #expect(response.status.code == status)
      let headers = response.headers
      #expect(headers[.xContentTypeOptions] == "nosniff")
      #expect(headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
      #expect(headers[.contentSecurityPolicy]?.contains("unsafe") == false)
      #expect(headers[.resourcePolicy] == "same-origin")
      #expect(headers[.cacheControl]?.isEmpty == false)
      #expect(headers[.xRequestID]?.utf8.count == 32)
      #expect(headers[.strictTransportSecurity] == nil)
      #expect(headers[values: .contentSecurityPolicy].count == 1)
    }
  }

  @Test func whatIsNoHTTPIsAnsweredGuarded() async throws {
    let answer = try await withRunningServer(InMemoryBank()) { port in try await rawExchange(port: port, "x\r\n\r\n") }
    #expect(answer.lowercased().contains("x-content-type-options: nosniff"))
  }

  @Test func documentationAllowsItsOwnStylesAlone() async throws {
    try await ServerFixture.run { fixture in
      let response = try await fixture.client.send(.get, "/docs")
      let page = String(buffer: response.body)
      let style = try #require(page.firstMatch(of: #/<style>((?s).*)</style>/#)).1
      let digest = Data(ContentDigest(of: Array(style.utf8)).bytes).base64EncodedString()
      #expect(response.headers[.contentSecurityPolicy]?.contains("style-src 'sha256-\(digest)';") == true)
      #expect(!page.contains("style=") && !page.contains("<script"))
    }
  }

  @Test func whatIsShownAsAPageGetsNothingOfTheBrowser() async throws {
    try await ServerFixture.run { fixture in
      let picture = "<svg/>"
      let path = "/v1/media/\(ContentDigest(of: Array(picture.utf8)))"
      let stored = try await fixture.client.send(.put, path, headers: [.contentType: "image/svg+xml"], body: picture)
      #expect(stored.status == .created)
      for path in ["/docs", path] {
        let headers = try await fixture.client.send(.get, path).headers
        #expect(headers[.referrerPolicy] == "no-referrer" && headers[.openerPolicy] == "same-origin")
        #expect(headers[.permissionsPolicy]?.contains("camera=()") == true)
      }
    }
  }

  @Test(arguments: ["a%0d%0aSet-Cookie:%20x=1", "a%0D%0A%0D%0A<script>", "%00", "a\"><b"])
  func noHeaderCanBePutIntoAnAnswer(query: String) async throws {
    try await withRunningServer(InMemoryBank()) { port in
      for path in ["/v1/questions?limit=1&query=\(query)", "/v1/questions/\(query)", "/\(query)"] {
        let answer = try await ask(port, path, "X-Request-Id: \(query)", "Idempotency-Key: \(query)")
        let head = try #require(answer.split(separator: "\r\n\r\n", maxSplits: 1).first)
        #expect(!head.lowercased().contains("set-cookie"))
        #expect(!head.contains("<"))
      }
    }
  }

  @Test(arguments: [
    "Transfer-Encoding: chunked\r\nContent-Length: 5", "Content-Length: 5\r\nContent-Length: 6", "Content-Length: +5",
    "X-A : b", " X: folded", "X\u{0}: b",
  ])
  func headsThatTwoProgramsReadInTwoWaysAreRefused(headers: String) async throws {
    let answer = try await withRunningServer(InMemoryBank()) { port in
      try await rawExchange(
        port: port,
        "POST /v1/questions HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\n")
    }
    #expect(answer.hasPrefix("HTTP/1.1 400"))
    #expect(!answer.contains("\"ok\""))
  }

  @Test func proxyGivesIDsAndTLSAndClientsAreLimited() async throws {
    var rates = RateLimits()
    rates.address.requests = RateLimits.Rate(burst: 2, perSecond: 0.01)
    try await proxied(rates: rates) { port, journal in
      let client = "X-Forwarded-For: 6.6.6.6, 203.0.113.5"
      let first = try await ask(port, "/health", client, "X-Request-Id: abc-1", "X-Forwarded-Proto: https").lowercased()
      #expect(first.contains("x-request-id: abc-1\r\n"))
      #expect(first.contains("strict-transport-security: max-age="))
      #expect(first.contains("ratelimit: \"requests\";r=1;t=100\r\n"))
      #expect(first.contains("ratelimit-policy: \"requests\";q=2;w=200\r\n"))
      _ = try await ask(port, "/none", client)
      let refused = try await ask(port, "/health", client).lowercased()
      #expect(refused.hasPrefix("http/1.1 429"))
      // How much of the wait is over by now is the machine's business.
      let wait = refused.firstMatch(of: #/\r\nretry-after: (\d+)\r\n/#).flatMap { Int($0.1) }
      #expect(wait.map { (1...100).contains($0) } == true)
      #expect(refused.contains("/problems/rate-limited"))
      // What else the client invents makes it no other client.
      let spoofed = try await ask(port, "/health", "X-Forwarded-For: 7.7.7.7, 203.0.113.5", "Forwarded: for=8.8.8.8")
      #expect(spoofed.hasPrefix("HTTP/1.1 429"))
      #expect(try await ask(port, "/health", "X-Forwarded-For: 203.0.113.6").hasPrefix("HTTP/1.1 200"))
      #expect(journal.count(.rateLimited) == 1)
    }
  }

  @Test func accountsWorkOnWhereTheirAddressIsUsedUp() async throws {
    var rates = RateLimits()
    rates.address.requests = RateLimits.Rate(burst: 1, perSecond: 0.01)
    try await proxied(rates: rates) { port, _ in
      for _ in 0..<3 { _ = try await ask(port, "/health", "X-Forwarded-For: 203.0.113.5") }
      let answer = try await ask(
        port, "/v1/questions", "X-Forwarded-For: 203.0.113.5", "Authorization: Bearer teacher")
      #expect(answer.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func refusalsAreToldAndCounted() async throws {
    try await proxied { port, journal in
      _ = try await ask(port, "/v1/questions", "X-Forwarded-For: 203.0.113.5", "Authorization: Bearer wrong")
      _ = try await ask(port, "/v1/audit-of-nothing", "X-Forwarded-For: 203.0.113.5")
      _ = try await ask(port, "/metrics", "X-Forwarded-For: 203.0.113.5", "Authorization: Bearer student")
      _ = try await ask(port, "/metrics", "X-Forwarded-For: 203.0.113.5")
      #expect(journal.count(.tokenRefused) == 1)
      #expect(journal.count(.permissionRefused) == 2)
      let metrics = try await ask(port, "/metrics", "Authorization: Bearer administrator")
      #expect(metrics.contains("\nauthentication_failures_total 1\n"))
      #expect(metrics.contains("\npermission_refusals_total 2\n"))
      #expect(metrics.contains("\nsign_ins_total{result=\"failed\"} 0\n"))
      #expect(metrics.contains("\nprocess_resident_memory_bytes "))
      #expect(metrics.contains("\nprocess_uptime_seconds "))
      #expect(!metrics.contains("203.0.113.5"))
    }
  }

  @Test func whatWasDoneIsToldAndWhatFailedIsNot() async throws {
    #expect(BankAction.makeOwnToken.securityEvent == .tokenMade)
    #expect(BankAction.erasePerson.securityEvent == .personErased)
    #expect(BankAction.readQuestion.securityEvent == nil)
    let configuration = ServerConfiguration(port: 0)
    let body = "{}"
    try await withRunningServer(InMemoryBank(), configuration: configuration) { port in
      let answer = try await rawExchange(
        port: port,
        "POST /v1/peers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
      #expect(answer.hasPrefix("HTTP/1.1 422"))
    }
    #expect(configuration.journal.count(.peerAdded) == 0)
  }
}
