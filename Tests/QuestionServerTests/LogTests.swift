import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import QuestionAPI
import QuestionServer
import Synchronization
import TestSupport
import Testing

/// Keeps what is logged.
private final class LogLines: Sendable {
  private let lines = Mutex<[(level: Logger.Level, metadata: Logger.Metadata)]>([])

  var all: [(level: Logger.Level, metadata: Logger.Metadata)] { lines.withLock { $0 } }

  func add(_ level: Logger.Level, _ metadata: Logger.Metadata) { lines.withLock { $0.append((level, metadata)) } }
}

private struct LogKeeper: LogHandler {
  let lines: LogLines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    if event.message == "request" { lines.add(event.level, event.metadata ?? [:]) }
  }
}

struct LogTests {
  private func logged(
    _ bank: InMemoryBank, logsRequests: Bool = true, _ uris: [String]
  ) async throws -> [(level: Logger.Level, metadata: Logger.Metadata)] {
    let lines = LogLines()
    let application = try buildApplication(
      bank, configuration: ServerConfiguration(logsRequests: logsRequests),
      logger: Logger(label: "test") { _ in LogKeeper(lines: lines) })
    try await application.test(.router) { client in
      for uri in uris { _ = try await client.send(.get, uri, headers: [.userAgent: "Lan's browser"]) }
    }
    return lines.all
  }

  @Test func requestIsLoggedByItsRouteAndNothingOfThePerson() async throws {
    let lines = try await logged(
      InMemoryBank(), ["/v1/questions?query=author:lan", "/v1/questions/00000000-0000-7000-8000-0000000000aa"])
    #expect(lines.map { $0.metadata["route"] } == ["/v1/questions", "/v1/questions/{id}"])
    #expect(lines.map { $0.metadata["status"] } == ["200", "404"])
    for line in lines {
      #expect(line.level == .info)
      #expect(Set(line.metadata.keys) == ["method", "route", "status", "ms", "request"])
      let text = "\(line.metadata)"
      #expect(!text.contains("lan") && !text.contains("Lan") && !text.contains("0000000000aa"))
    }
  }

  @Test func requestsAreQuietUnlessWantedAndFaultsNever() async throws {
    #expect(try await logged(InMemoryBank(), logsRequests: false, ["/v1/stats"]).isEmpty)
    let bank = InMemoryBank(failure: .corrupt("page 7"))
    let lines = try await logged(bank, logsRequests: false, ["/v1/stats"])
    #expect(lines.map(\.level) == [.error])
    #expect("\(lines.map(\.metadata))".contains("page 7"))
  }
}
