import Hummingbird
import QuestionServer
import QuestionStore

/// A service in this process on a port of its own.
enum RunningService {
  typealias Building = (@escaping @Sendable (Int) -> Void) throws -> any ApplicationProtocol

  /// Runs a bank's service for as long as a piece of work on its port takes.
  static func run(on bank: LocalBank, work: @escaping (Int) async throws -> Void) async throws {
    try await run(
      { onRunning in
        try buildApplication(
          bank, authenticator: bank, accounts: bank, configuration: ServerConfiguration(port: 0)
        ) { onRunning($0) }
      },
      work: work)
  }

  /// Runs an application for as long as a piece of work on its port takes.
  static func run(_ build: Building, work: @escaping (Int) async throws -> Void) async throws {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let application = try build { port in
      continuation.yield(port)
      continuation.finish()
    }
    let server = Task { try await application.run() }
    for await port in ports { try await work(port) }
    server.cancel()
    _ = try? await server.value
  }
}
