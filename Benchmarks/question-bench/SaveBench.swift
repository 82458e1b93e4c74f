import BankClient
import QuestionAPI
import QuestionModel
import QuestionStore

/// How long a teacher waits for a save over HTTP: a new revision of a question, on disk when it is answered.
enum SaveBench {
  private static let saves = 200

  static func run(_ bank: LocalBank, ids: [QuestionID], label: String, report: inout Report) async throws {
    bank.serveFromHere()
    var waits = Samples()
    try await RunningService.run(on: bank) { port in
      let client = try RemoteBank(url: "http://127.0.0.1:\(port)")
      for (number, id) in ids.shuffled().prefix(saves).enumerated() {
        let record = try await client.question(id)
        var question = try record.question()
        question.content.stem += " (\(number))"
        let clock = ContinuousClock()
        let start = clock.now
        let saved = try await client.update(id, QuestionDraft(question), expected: record.revision)
        waits.add(clock.now - start)
        guard saved.revision != record.revision else { throw BenchFailure("A save made no revision.") }
      }
      await client.shutdown()
    }
    report.add("save over HTTP, \(label): median", waits.quantile(0.5), "ms")
    report.add("save over HTTP, \(label): p95", waits.quantile(0.95), "ms")
  }
}
