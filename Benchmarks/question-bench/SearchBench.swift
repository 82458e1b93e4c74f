import QuestionAPI
import QuestionStore

/// First pages of searches, each asked many times.
enum SearchBench {
  private static let queries: [(name: String, texts: [String])] = [
    ("rare word", ["molybden", "parabol", "photon", "Reykjavík", "gluxit"]),
    ("common word", ["là", "của", "bằng", "the", "nào"]),
    ("phrase", ["\"phương trình\"", "\"tam giác\"", "\"past tense\"", "\"bằng bao nhiêu\""]),
    ("prefix", ["phươ*", "tam*", "pho*", "gia*"]),
    ("word with tags", ["tính subject:toán", "nào grade:12", "vật subject:vật-lí grade:10", "số -grade:3"]),
  ]

  static func run(_ bank: LocalBank, label: String, report: inout Report) async throws {
    let clock = ContinuousClock()
    var all = Samples()
    for (name, texts) in queries {
      var samples = Samples()
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
