import ArgumentParser
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore

/// Measures what users wait for, each as a ratio to a bare road in the same run where there is one.
@main
struct QuestionBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question-bench", abstract: "Measure import, search, service and memory.")

  @Option(help: "Questions of the small bank.")
  var small = 24_000

  @Option(help: "Questions of the large bank; 0 leaves it out.")
  var large = 1_000_000

  @Option(help: "JSON Lines to import instead of the starter bank.")
  var rows: [String] = []

  @Option(help: "Measure this part alone: search, service.")
  var part: String?

  @Option(help: "File to write the figures to as JSON.")
  var json: String?

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "question-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var report = Report()
    let corpus = rows.isEmpty ? Corpus(starter: small) : try Corpus(files: rows)

    let importing = try await ImportBench.run(corpus, in: folder, report: &report)
    if part != "service" {
      try await SearchBench.run(importing.bank, label: "\(importing.questions) questions", report: &report)
    }
    if part != "search" { try await ServiceBench.run(importing.bank, ids: importing.ids, report: &report) }
    if large > 0 {
      let bank = try LocalBank(at: folder.appending(path: "large.sqlite").path)
      let clock = ContinuousClock()
      let time = try await clock.measure {
        let done = try await bank.importQuestions(
          Corpus(starter: large).source, options: ImportOptions(), observer: SilentObserver())
        report.add("import of \(large) questions, created", Double(done.created), "")
      }
      report.add("import of \(large) questions", Double(large) / time.seconds, "questions/s")
      try await SearchBench.run(bank, label: "\(large) questions", report: &report)
    }
    print(report.table)
    if let json { try Data(report.jsonText.utf8).write(to: URL(filePath: json)) }
  }
}
