import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write questions to a file or to standard output.")

  @OptionGroup var location: BankLocation

  @Argument(help: "Which questions; without it all.")
  var query = ""

  @Option(help: "Format to write: \(FileFormat.names).")
  var format = FileFormat.questionBank

  @Flag(help: "Write every revision with its exact bytes (format jsonl).")
  var revisions = false

  @Option(name: .shortAndLong, help: "File to write; it appears only when it is whole.")
  var output: String?

  func validate() throws {
    guard !revisions || format == .questionBank else {
      throw ValidationError("--revisions goes with --format jsonl: no other format holds a history.")
    }
  }

  func run() async throws {
    let options = ExportOptions(format: format, withRevisions: revisions)
    try await onBank(location) { bank in
      guard let output else {
        return try await bank.exportQuestions(query: query, options: options) { bytes in
          guard Console.write(bytes) else { throw BankError.cancelled }
        }
      }
      let part = output + ".part"
      guard FileManager.default.createFile(atPath: part, contents: nil),
        let handle = FileHandle(forWritingAtPath: part)
      else { throw Failure("The file \(part) cannot be written.") }
      do {
        try await bank.exportQuestions(query: query, options: options) { try handle.write(contentsOf: Data($0)) }
        try handle.synchronize()
        try handle.close()
        guard rename(part, output) == 0 else { throw Failure("The file \(output) cannot be written.") }
      } catch {
        try? FileManager.default.removeItem(atPath: part)
        throw error
      }
    }
  }
}
