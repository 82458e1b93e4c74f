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
    discussion: "Sound rows are stored, the others refused one by one with line and reason; then the status is 1.")

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "Files to read; - is standard input.")
  var files: [String]

  @Option(help: "Format of the files: \(FileFormat.names). Otherwise found by their content.")
  var format: FileFormat?

  @Option(name: .customLong("tag"), help: "A tag that every question gets; may be given several times.")
  var tags: [Tag] = []

  @Option(help: "Status that every question gets. Otherwise the file's, or published.")
  var status: QuestionStatus?

  @Flag(help: "Only say what would be created, updated, unchanged and rejected.")
  var dryRun = false

  @Option(name: .customLong("rejects"), help: "File to write refused rows to, as JSON Lines with line, reason and row.")
  var rejectsFile: String?

  @Flag(help: "End with the report as JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank, settings in
      let options = ImportOptions(
        format: format, tags: tags, status: status, isDryRun: dryRun, by: author.authorship(settings))
      var total = ImportReport()
      var isUnreadable = false
      let rejects = try rejectsFile.map { path throws(Failure) in try OutputFile(path, whole: false) }
      for file in files {
        let follower = ImportFollower(total: nil, rejects: rejects)
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
  /// The formats there are.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
