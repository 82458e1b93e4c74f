import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

struct Starter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Load the starter bank; what is there already stays.")

  @OptionGroup var location: BankLocation

  @Flag(help: "Load only if the bank is empty.")
  var ifEmpty = false

  @Flag(help: "Print the report as JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank in
      guard let report = try await Self.load(into: bank, ifEmpty: ifEmpty) else { return }
      Console.print(json ? report.json.line : "Starter bank: \(report.summary).")
      if report.rejected > 0 { throw ExitCode.failure }
    }
  }

  /// Loads the starter bank; nil where the bank was to be empty and is not.
  @discardableResult
  static func load(into bank: some BankService, ifEmpty: Bool) async throws(BankError) -> ImportReport? {
    if ifEmpty, try await bank.stats().questions > 0 { return nil }
    let follower = ImportFollower(total: nil, rejects: nil)
    defer { follower.finish() }
    return try await bank.importQuestions(StarterSource(), options: ImportOptions(), observer: follower)
  }
}

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Store the questions of files.",
    discussion: """
      Sound questions are stored, the others refused one by one with place and reason; then the status is 1. A question \
      that has a name in its file (an id, Moodle's idnumber, a QTI identifier), or that says the same as one that is \
      there, is that question: it is updated or left unchanged. What a file holds and this bank has no place for is told.
      """)

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "Files to read; - is standard input.")
  var files: [String]

  @Option(help: "Format of the files: \(FileFormat.names(FileFormat.readable)). Otherwise found by their content.")
  var format: FileFormat?

  @Option(
    help: """
      How the files' text is encoded: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")). Other text than \
      UTF-8 is converted only where this is said.
      """)
  var encoding: TextEncoding?

  @Option(name: .customLong("tag"), help: "A tag that every question gets; may be given several times.")
  var tags: [Tag] = []

  @Option(help: "Status that every question gets. Otherwise the file's; without one, new questions are published.")
  var status: QuestionStatus?

  @Flag(help: "Let a question take the place of one that has the same name in its file and says something else.")
  var replace = false

  @Flag(help: "Only say of each question whether it would be created, updated, left unchanged or rejected.")
  var dryRun = false

  @Option(
    name: .customLong("rejects"),
    help: "File to write refused questions to, as JSON Lines with place, reason and what was read.")
  var rejectsFile: String?

  @Option(
    name: .customLong("losses"), help: "File to write everything to that did not come over as it was, as JSON Lines.")
  var lossesFile: String?

  @Flag(help: "Print JSON: with --dry-run a line for each question, and at the end the report.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank, settings in
      let options = ImportOptions(
        format: format, encoding: encoding, tags: tags, status: status, replaces: replace, isDryRun: dryRun,
        by: author.authorship(settings))
      var total = ImportReport()
      var isUnreadable = false
      let rejects = try rejectsFile.map { path throws(Failure) in try OutputFile(path, whole: false) }
      let losses = try LossList(path: lossesFile)
      for file in files {
        let follower = ImportFollower(
          total: nil, rejects: rejects, losses: losses, decisions: !dryRun ? .hidden : json ? .json : .words)
        do {
          let source = try FileSource(path: file)
          total += try await bank.importQuestions(source, options: options, observer: follower)
          follower.finish()
        } catch let error as BankError {
          follower.finish()
          Console.note("\(file): \(error)")
          isUnreadable = true
        }
      }
      losses.tell()
      let words = (dryRun ? "Would be: " : "") + total.summary + "."
      Console.print(json ? total.json.line : words)
      if total.rejected > 0 || isUnreadable { throw ExitCode.failure }
    }
  }
}

extension ImportReport {
  /// The figures in words.
  var summary: String {
    "\(read) read, \(created) created, \(updated) updated, \(unchanged) unchanged, \(rejected) rejected"
  }
}

extension JSONValue {
  /// The value on one line.
  var line: String { CanonicalJSON.text(of: self) }
}

extension FileFormat {
  /// The names of some formats.
  static func names(_ formats: [FileFormat]) -> String { formats.map(\.rawValue).joined(separator: ", ") }
}
