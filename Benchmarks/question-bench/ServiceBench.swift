import Foundation
import Hummingbird
import QuestionAPI
import QuestionModel
import QuestionServer
import QuestionStore
import Synchronization

/// The service's routes against a bare route of the same framework in the same process.
enum ServiceBench {
  /// Rounds of one measurement, each beside a round of the bare route, so that a noisy machine disturbs both.
  private static let rounds = 8

  static func run(_ bank: LocalBank, ids: [QuestionID], report: inout Report) async throws {
    // As the command does: only a service keeps records in memory.
    bank.serveFromHere()
    let paths = ids.shuffled().map { "/v1/questions/\($0)" }
    let again = paths.shuffled()
    let search = ["/v1/questions?query=ph%C6%B0%C6%A1ng&limit=20"]
    // The bare route answers as many bytes as a question has on average.
    let sample = try await bank.sample(SampleRequest(count: SampleRequest.maximumCount, seed: 1))
    var bytes = 0
    for item in sample { bytes += try await bank.question(item.id).body.count }
    let body = bytes / sample.count
    let ratios = Mutex<[Measure: Samples]>([:])
    let bareRates = Mutex(Samples())
    try await RunningService.run(bareRoute(bytes: body)) { barePort in
      try await RunningService.run(on: bank) { port in
        let measures: [(Measure, [String], Int)] = [
          (.firstTouch, paths, paths.count / rounds), (.warm, again, paths.count / rounds), (.page, search, 500),
        ]
        for (measure, paths, count) in measures {
          for round in 0..<rounds {
            let part = paths.count < count ? paths : Array(paths[round * count..<(round + 1) * count])
            let bare = await LoadGenerator.run(port: barePort, paths: ["/bare"], count: 4000)
            let own = await LoadGenerator.run(port: port, paths: part, count: count)
            bareRates.withLock { $0.add(bare) }
            ratios.withLock { $0[measure, default: Samples()].add(own / bare) }
          }
        }
      }
    }
    report.add("bare route", bareRates.withLock { $0.quantile(0.5) }, "requests/s")
    for measure in Measure.allCases {
      report.add(
        "\(measure.rawValue), against a bare route", ratios.withLock { $0[measure]?.quantile(0.5) ?? 0 }, "×")
    }
  }

  private enum Measure: String, CaseIterable {
    case firstTouch = "GET of a question, first touch"
    case warm = "GET of a question, warm"
    case page = "page of a search"
  }

  private static func bareRoute(bytes: Int) -> RunningService.Building {
    { onRunning in
      let router = Router()
      let buffer = ByteBuffer(repeating: UInt8(ascii: "x"), count: bytes)
      router.get("bare") { _, _ in Response(status: .ok, body: ResponseBody(byteBuffer: buffer)) }
      return Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in onRunning(channel.localAddress?.port ?? 0) })
    }
  }
}
