import Logging
import QuestionAPI
import QuestionModel
import QuestionServer
import TestSupport
import Testing

struct ConnectionTests {
  private static var hasty: ServerLimits {
    var limits = ServerLimits()
    limits.idle = .milliseconds(100)
    return limits
  }

  private static var hastyForBodies: ServerLimits {
    var limits = ServerLimits()
    limits.window = .milliseconds(1000)
    return limits
  }

  @Test func halfAHeadIsNotWaitedFor() async throws {
    let answer = try await withRunningServer(InMemoryBank(), limits: Self.hasty) { port in
      try await rawExchange(port: port, "GET /health HTTP/1.1\r\nHost: loc")
    }
    #expect(answer == "")
  }

  @Test func connectionWithoutRequestsIsClosed() async throws {
    var limits = ServerLimits()
    limits.idle = .seconds(5)
    let answer = try await withRunningServer(InMemoryBank(), limits: limits) { port in
      try await rawExchange(port: port, "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
    #expect(answer.hasPrefix("HTTP/1.1 200"))
  }

  @Test(arguments: ["/v1/questions", "/v1/import"])
  func halfABodyIsNotWaitedFor(path: String) async throws {
    let answer = try await withRunningServer(InMemoryBank(), limits: Self.hastyForBodies) { port in
      try await rawExchange(
        port: port,
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"con"
      )
    }
    #expect(answer.hasPrefix("HTTP/1.1 408"))
    #expect(answer.contains("/problems/too-slow"))
  }

  @Test func bodyOverTheLimitIsAnsweredAtOnce() async throws {
    let answer = try await withRunningServer(InMemoryBank()) { port in
      try await rawExchange(
        port: port,
        "POST /v1/questions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 99999999999\r\n\r\n", String(repeating: "x", count: 100_000))
    }
    #expect(answer.hasPrefix("HTTP/1.1 413"))
    #expect(answer.contains("\"limit\":2097152"))
  }

  @Test func clientThatAsksFirstIsToldToGoOn() async throws {
    let body = draftText("asked")
    let answer = try await withRunningServer(InMemoryBank()) { port in
      try await rawExchange(
        port: port,
        "POST /v1/questions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
          + "Expect: 100-continue\r\nContent-Length: \(body.utf8.count)\r\n\r\n", body)
    }
    #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201"))
  }

  @Test func headOverTheLimitIsRefused() async throws {
    let answer = try await withRunningServer(InMemoryBank()) { port in
      try await rawExchange(
        port: port, "GET /health HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n")
    }
    #expect(answer.hasPrefix("HTTP/1.1 400"))
  }

  @Test(arguments: ["nonsense\r\n\r\n", "GET /health HTTP/9\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n"])
  func whatIsNoHTTPIsRefused(text: String) async throws {
    let answer = try await withRunningServer(InMemoryBank()) { port in try await rawExchange(port: port, text) }
    #expect(answer.hasPrefix("HTTP/1.1 400"))
  }

  @Test func stoppingEndsAWaitForChanges() async throws {
    // The wait is a minute; the test ends only because stopping the service answers it.
    let bank = InMemoryBank()
    let answer = try await withRunningServer(bank) { port in
      let waiting = Task {
        try await rawExchange(
          port: port, "GET /v1/changes?wait=60 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      }
      await bank.untilSomeoneWaits()
      return waiting
    }
    #expect(try await answer.value.contains("\"changes\":[]"))
  }

  @Test func answerThatNobodyReadsIsGivenUp() async throws {
    var limits = ServerLimits()
    limits.stall = .milliseconds(100)
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    // The export has no end of its own: it ends when its connection is closed.
    let bank = InMemoryBank { end.finish() }
    try await withRunningServer(bank, limits: limits) { port in
      try await leaveUnread(port: port, "GET /v1/export HTTP/1.1\r\nHost: localhost\r\n\r\n") {
        for await _ in ends {}
      }
    }
  }

  @Test func portThatIsTakenIsTold() async throws {
    try await withRunningServer(InMemoryBank()) { port in
      await #expect(throws: ConfigurationError.portTaken(host: "127.0.0.1", port: port)) {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        try await serve(InMemoryBank(), configuration: ServerConfiguration(port: port), logger: logger)
      }
    }
  }

  private static let proxy = ProxySettings(addresses: [NetworkRange("127.0.0.1")].compactMap { $0 })

  @Test func withoutAnAdministratorOnlyLoopbackIsListenedOn() {
    for host in ["0.0.0.0", "::", "192.168.1.2", "example.org", "", "127.0.0.1.example.org", "1270.0.0.1"] {
      #expect(throws: ConfigurationError.withoutAdministrator(host)) {
        try buildApplication(InMemoryBank(), configuration: ServerConfiguration(host: host))
      }
    }
    let students = Admission(hasAccounts: true, hasAdministrator: false, isReadingOpen: false)
    for host in ["localhost", "127.0.0.1", "127.1.2.3", "::1"] {
      #expect(throws: Never.self) { try ServerConfiguration(host: host).validate(.withoutAccounts) }
      #expect(throws: ConfigurationError.withoutAdministrator(host)) {
        try ServerConfiguration(host: host, proxies: Self.proxy).validate(students)
      }
    }
    #expect(throws: ConfigurationError.port(70_000)) { try ServerConfiguration(port: 70_000).validate(students) }
    #expect(ConfigurationError.withoutAdministrator("0.0.0.0").description.contains("question-bank user add"))
  }

  @Test func othersAreServedOverTLSOrBehindAProxy() {
    let staffed = Admission(hasAccounts: true, hasAdministrator: true, isReadingOpen: false)
    #expect(throws: ConfigurationError.withoutCertificate("0.0.0.0")) {
      try ServerConfiguration(host: "0.0.0.0").validate(staffed)
    }
    for host in ["0.0.0.0", "127.0.0.1"] {
      #expect(throws: Never.self) { try ServerConfiguration(host: host, proxies: Self.proxy).validate(staffed) }
    }
    for name in ["", "https://a.example", "a b", "a@b", "trường.example"] {
      #expect(throws: ConfigurationError.hostName(name)) {
        try ServerConfiguration(hostNames: [name]).validate(staffed)
      }
    }
    #expect(ServerConfiguration(host: "::").address(port: 1) == "http://[::1]:1")
    #expect(ServerConfiguration(host: "0.0.0.0").address(port: 1) == "http://127.0.0.1:1")
  }
}
