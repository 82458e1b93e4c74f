import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write questions to a file or to standard output.",
    discussion: """
      A passage is written before the first of its questions. The format arc has no place for one: there its text goes
      before the question's own. What the format has no place for is told on standard error.
      """)

  @OptionGroup var location: BankLocation

  @Argument(help: "Which questions; without it all.")
  var query = ""

  @Option(help: "Format to write: \(FileFormat.names(FileFormat.writable)).")
  var format = FileFormat.questionBank

  @Flag(help: "Write every revision with its exact bytes (format jsonl).")
  var revisions = false

  @Option(
    help: "What is written: author all, withoutKeys questions without their keys, student published ones without keys.")
  var view = Sight.everything

  @Option(name: .shortAndLong, help: "File to write; it appears only when it is whole.")
  var output: String?

  @Option(
    name: .customLong("losses"), help: "File to write everything to that the format has no place for, as JSON Lines.")
  var lossesFile: String?

  func validate() throws {
    if let problem = ExportOptions(format: format, withRevisions: revisions, sight: view).problems.first {
      throw ValidationError(problem.description)
    }
  }

  func run() async throws {
    let options = ExportOptions(format: format, withRevisions: revisions, sight: view)
    try await onBank(location) { bank in
      let losses = try LossList(path: lossesFile)
      let report = try await write(of: bank, options, losses)
      losses.tell()
      guard report.leftOut > 0 else { return }
      Console.note("\(report.written) written, \(report.leftOut) left out.")
    }
  }

  private func write(
    of bank: some BankService, _ options: ExportOptions, _ losses: LossList
  ) async throws -> ExportReport {
    guard let output else {
      return try await bank.exportQuestions(query: query, options: options, observer: losses) { bytes in
        guard Console.write(bytes) else { throw BankError.cancelled }
      }
    }
    let file = try OutputFile(output, whole: true)
    do {
      let report = try await bank.exportQuestions(query: query, options: options, observer: losses) {
        try file.write(Data($0))
      }
      try file.finish()
      return report
    } catch {
      file.abandon()
      throw error
    }
  }
}
