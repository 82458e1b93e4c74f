import Foundation
import QuestionModel

/// The service's memory after a load: every question once, at random, and searches.
enum MemoryBench {
  static func run(on database: URL, ids: [QuestionID], in folder: URL, report: inout Report) async throws {
    let address = folder.appending(path: "address")
    let service = try BuiltProgram(
      "question-bank", ["serve", "--database", database.path, "--port", "0", "--address-file", address.path])
    defer { service.end() }
    let port = try await port(in: address)
    let paths = ids.shuffled().map { "/v1/questions/\($0)" }
    _ = await LoadGenerator.run(port: port, paths: paths, count: paths.count)
    let searches = ["ph%C6%B0%C6%A1ng", "the", "tam*", "grade:12"].map { "/v1/questions?query=\($0)&limit=50" }
    _ = await LoadGenerator.run(port: port, paths: searches, count: 2000)
    report.add("memory of the service, \(ids.count) questions, after the load", service.residentMegabytes, "MB")
  }

  private static func port(in file: URL) async throws -> Int {
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .seconds(20) {
      if let text = try? String(contentsOf: file, encoding: .utf8), let port = text.split(separator: ":").last,
        let port = Int(port)
      {
        return port
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw BenchFailure("The service did not listen within 20 seconds.")
  }
}
