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

  @Option(help: "Questions of the bank that service and client are measured on; 0 leaves it out.")
  var middle = 100_000

  @Option(help: "Questions of the large bank; 0 leaves it out.")
  var large = 1_000_000

  @Option(help: "Questions of the banks that exchange them; 0 leaves it out.")
  var exchanged = 50_000

  @Option(help: "Questions of the files of other systems; 0 leaves them out.")
  var files = 50_000

  @Flag(name: .customLong("no-exams"), help: "Leave the day of an examination and the analysis out.")
  var leavesExamsOut = false

  @Option(help: "JSON Lines to import instead of the starter bank.")
  var rows: [String] = []

  @Option(help: "File to write the figures to as JSON.")
  var json: String?

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "question-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var report = Report()
    let corpus = rows.isEmpty ? try await Corpus(starter: small, in: folder) : Corpus(files: rows)
    let importing = try await ImportBench.run(corpus, in: folder, report: &report)
    try await SearchBench.run(
      importing.bank, importing.queries, label: "\(importing.questions) questions", report: &report)
    try await ServiceBench.run(importing.bank, ids: importing.ids, report: &report)
    try await SignInBench.run(in: folder, report: &report)
    if !leavesExamsOut {
      try await ExamBench.run(in: folder, report: &report)
      try AnalysisBench.run(report: &report)
    }
    if files > 0 {
      try await FormatBench.run(in: folder, questions: files, packaged: min(files, 10_000), report: &report)
    }
    if middle > 0 {
      let (file, bank) = try await bank(of: middle, in: folder)
      let ids = try await ImportBench.ids(of: bank)
      try await MemoryBench.run(on: file, ids: ids, in: folder, report: &report)
      try ClientBench.run(on: file, questions: middle, in: folder, report: &report)
      try await SaveBench.run(bank, ids: ids, label: "\(middle) questions", report: &report)
      try await FillBench.run(bank, label: "\(middle) questions", report: &report)
      try await FillBench.runDrawing(bank, label: "\(middle) questions", report: &report)
      try await FillBench.runPrinting(bank, on: file, in: folder, report: &report)
      try await BulkBench.run(bank, ids: ids, label: "\(middle) questions", report: &report)
    }
    if exchanged > 0 { try await SyncBench.run(exchanged, in: folder, report: &report) }
    if large > 0 {
      let clock = ContinuousClock()
      let start = clock.now
      let (_, bank) = try await bank(of: large, in: folder)
      report.add("making and storing \(large) questions", Double(large) / (clock.now - start).seconds, "questions/s")
      let queries = Queries(try await Corpus(starter: small, in: folder).bareRows)
      try await SearchBench.run(bank, queries, label: "\(large) questions", report: &report)
    }
    print(report.table)
    if let json { try Data(report.jsonText.utf8).write(to: URL(filePath: json)) }
  }

  /// A bank of so many questions in a file of its own.
  private func bank(of count: Int, in folder: URL) async throws -> (file: URL, bank: LocalBank) {
    let file = folder.appending(path: "\(count).sqlite")
    let bank = try LocalBank(at: file.path)
    let done = try await bank.importQuestions(
      StarterSource(count), options: ImportOptions(), observer: SilentObserver())
    guard done.created == count else { throw BenchFailure("Of \(count) questions \(done.created) were stored.") }
    return (file, bank)
  }
}
