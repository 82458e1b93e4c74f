import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionModel

struct RosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Give the people of a CSV file accounts and classes.",
    discussion: """
      The first line names the columns, in Vietnamese or English: họ tên, tên đăng nhập (or mã học sinh), lớp, vai trò;
      or name, sign-in name (or code), class, role. The first two must be there. The file is in UTF-8, with commas,
      semicolons or tabs. Whoever has an account already is changed where the file says otherwise: the class column says
      all classes of a person. Nobody is removed. Passwords of new people are printed once, as CSV.
      """)

  @OptionGroup var location: BankLocation
  @Argument(help: "The file; - is standard input.") var file: String

  @Flag(help: "Tell only what would become of it.")
  var dryRun = false

  @Option(help: ArgumentHelp("New file to write the passwords to; only you can read it.", valueName: "file"))
  var output: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onAccounts(location) { accounts in
      let bytes = try await SheetFile.bytes(of: file)
      // Made first: passwords that cannot be written would be lost.
      let target = dryRun ? nil : try output.map { path throws(Failure) in try PrivateFile.open(path) }
      let report = try await accounts.importRoster(bytes, isDryRun: dryRun)
      if let target { try target.write(contentsOf: Data(PasswordTable.csv(report.passwords).utf8)) }
      if json { Console.print(report.json) } else { try tell(report) }
      if !report.refused.isEmpty { throw ExitCode.failure }
    }
  }

  private func tell(_ report: RosterReport) throws {
    for refusal in report.refused {
      Console.note("line \(refusal.line): \(Console.line("\(refusal.field) \(refusal.reason)"))")
    }
    if output == nil, !report.passwords.isEmpty { try PasswordTable.tell(report.passwords, output: nil) }
    let classes = report.classes.isEmpty ? "" : "; new classes: \(report.classes.joined(separator: ", "))"
    Console.note(
      "\(report.read) read: \(report.created) created, \(report.updated) updated, \(report.unchanged) unchanged, "
        + "\(report.refused.count) refused\(classes)")
  }
}
