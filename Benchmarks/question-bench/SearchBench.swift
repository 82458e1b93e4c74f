import QuestionAPI
import QuestionStore

/// First pages of searches, each asked many times.
enum SearchBench {
  static func run(_ bank: LocalBank, _ queries: Queries, label: String, report: inout Report) async throws {
    let clock = ContinuousClock()
    var all = Samples()
    for (name, texts) in queries.sorts {
      guard !texts.isEmpty else {
        throw BenchFailure("\(label) have no \(name) to look for. Measure on more questions.")
      }
      var samples = Samples()
      for text in texts where try await bank.search(SearchRequest(query: text)).items.isEmpty {
        throw BenchFailure("The search \(text) finds nothing in \(label), so its time would say nothing.")
      }
      for round in 0..<60 {
        let request = SearchRequest(query: texts[round % texts.count])
        let start = clock.now
        _ = try await bank.search(request)
        let time = clock.now - start
        samples.add(time)
        all.add(time)
      }
      report.add("search, \(label), \(name): median", samples.quantile(0.5), "ms")
      report.add("search, \(label), \(name): p99", samples.quantile(0.99), "ms")
    }
    report.add("search, \(label), all: median", all.quantile(0.5), "ms")
    report.add("search, \(label), all: p95", all.quantile(0.95), "ms")
    report.add("search, \(label), all: p99", all.quantile(0.99), "ms")
  }
}
