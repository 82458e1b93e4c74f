import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel
import QuestionStore

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at every byte of the bank: database, ids, keys, history, index.")

  @OptionGroup var location: BankLocation

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let path = try await path(of: location)
    let check: BankCheck
    do { check = try BankCheck(of: path) } catch { throw Failure(error.description) }
    if json {
      Console.print([
        "findings": .strings(check.findings), "notes": .strings(check.notes), "revisions": .integer(check.revisions),
      ])
    } else {
      for finding in check.findings { Console.print(finding) }
      for note in check.notes { Console.print("note: \(Console.line(note))") }
      let words = check.findings.isEmpty ? "sound" : "damaged; restore a backup with question-bank restore-backup"
      Console.print("\(path): \(check.revisions) revisions, \(words)")
    }
    if !check.findings.isEmpty { throw ExitCode.failure }
  }
}

struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a proven copy of the bank, which may be in use.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The copy's file; it must not be there yet.")
  var file: String

  func run() async throws {
    let path = try await path(of: location)
    do {
      let check = try BankBackup.write(path, to: file)
      Console.print("\(file): \(check.revisions) revisions, sound")
    } catch { throw Failure(error.description) }
  }
}

struct RestoreBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore-backup", abstract: "Put a backup in the place of the bank, which is kept beside it.")

  @OptionGroup var location: BankLocation

  @Argument(help: "The backup's file.")
  var file: String

  func run() async throws {
    let path = try await path(of: location)
    do {
      let kept = try BankBackup.restore(file, to: path)
      Console.print("\(path) is now the backup \(file)." + (kept.map { " The former bank is \($0)." } ?? ""))
    } catch { throw Failure(error.description) }
  }
}
