import Foundation
import Hummingbird
import QuestionAPI
import QuestionModel
import QuestionServer
import QuestionStore
import Synchronization

/// The service's routes against a bare route of the same framework in the same process.
enum ServiceBench {
  static func run(_ bank: LocalBank, ids: [QuestionID], report: inout Report) async throws {
    // As the command does: only a service keeps records in memory.
    bank.serveFromHere()
    let ids = ids.shuffled()
    let paths = ids.map { "/v1/questions/\($0)" }
    let probe = try await bank.question(ids[0]).body.count
    let bare = try await onBareRoute(bytes: probe) { LoadGenerator.run(port: $0, paths: ["/bare"], count: 40_000) }
    let (first, warm, page) = try await onService(bank) { port in
      (
        LoadGenerator.run(port: port, paths: paths, count: min(paths.count, 24_000)),
        LoadGenerator.run(port: port, paths: Array(paths.prefix(4000)), count: 40_000),
        LoadGenerator.run(port: port, paths: ["/v1/questions?query=ph%C6%B0%C6%A1ng&limit=20"], count: 4000)
      )
    }
    let again = try await onBareRoute(bytes: probe) { LoadGenerator.run(port: $0, paths: ["/bare"], count: 40_000) }
    let base = (bare + again) / 2
    report.add("bare route", base, "requests/s")
    report.add("GET of a question, first touch, against a bare route", first / base, "×")
    report.add("GET of a question, warm, against a bare route", warm / base, "×")
    report.add("page of a search, against a bare route", page / base, "×")
    report.add("memory of service and load generator", Memory.residentMegabytes, "MB")
  }

  private static func onBareRoute(bytes: Int, _ body: @escaping @Sendable (Int) -> Double) async throws -> Double {
    let router = Router()
    let buffer = ByteBuffer(repeating: UInt8(ascii: "x"), count: bytes)
    router.get("bare") { _, _ in Response(status: .ok, body: ResponseBody(byteBuffer: buffer)) }
    let result = Mutex(0.0)
    try await withRunning(
      { onRunning in
        Application(
          router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
          onServerRunning: { channel in onRunning(channel.localAddress?.port ?? 0) })
      }, work: { port in result.withLock { $0 = body(port) } })
    return result.withLock { $0 }
  }

  private static func onService<Result: Sendable>(
    _ bank: LocalBank, _ body: @escaping @Sendable (Int) -> Result
  ) async throws -> Result {
    let result = Mutex<Result?>(nil)
    try await withRunning(
      { onRunning in try buildApplication(bank, configuration: ServerConfiguration(port: 0)) { onRunning($0) } },
      work: { port in
        let value = body(port)
        result.withLock { $0 = value }
      })
    guard let value = result.withLock({ $0 }) else { throw CancellationError() }
    return value
  }

  /// Runs an application for as long as a blocking piece of work on a thread of its own takes.
  private static func withRunning(
    _ build: (@escaping @Sendable (Int) -> Void) throws -> some ApplicationProtocol,
    work: @escaping @Sendable (Int) -> Void
  ) async throws {
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let application = try build { port in
      continuation.yield(port)
      continuation.finish()
    }
    let server = Task { try await application.run() }
    for await port in ports {
      await withCheckedContinuation { done in
        Thread.detachNewThread {
          work(port)
          done.resume()
        }
      }
    }
    server.cancel()
    _ = try? await server.value
  }
}

/// The process's memory.
enum Memory {
  static var residentMegabytes: Double {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
  }
}
