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
      before the question's own, and passages by themselves are left out.
      """)

  @OptionGroup var location: BankLocation

  @Argument(help: "Which questions; without it all.")
  var query = ""

  @Option(help: "Format to write: \(FileFormat.names).")
  var format = FileFormat.questionBank

  @Flag(help: "Write every revision with its exact bytes (format jsonl).")
  var revisions = false

  @Option(
    help: "What is written: author all, withoutKeys questions without their keys, student published ones without keys.")
  var view = Sight.everything

  @Option(name: .shortAndLong, help: "File to write; it appears only when it is whole.")
  var output: String?

  func validate() throws {
    guard !revisions || format == .questionBank else {
      throw ValidationError("--revisions goes with --format jsonl: no other format holds a history.")
    }
    if let problem = ExportOptions(format: format, withRevisions: revisions, sight: view).problems.first {
      throw ValidationError(problem.description)
    }
  }

  func run() async throws {
    let options = ExportOptions(format: format, withRevisions: revisions, sight: view)
    try await onBank(location) { bank in
      guard let output else {
        return try await bank.exportQuestions(query: query, options: options) { bytes in
          guard Console.write(bytes) else { throw BankError.cancelled }
        }
      }
      let file = try OutputFile(output, whole: true)
      do {
        try await bank.exportQuestions(query: query, options: options) { try file.write(Data($0)) }
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
    }
  }
}
