import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct OpenReadingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-reading", abstract: "Let anybody read what is published, without keys, or say who may.",
    discussion: """
      Where reading is open, a service of the bank lets everybody who reaches it find, read, practise and export \
      published questions without their keys. Nothing else is open: drafts, histories, comments and people never are. \
      It matters only once the bank has accounts.
      """)

  enum Wanted: String, ExpressibleByArgument, CaseIterable {
    case on, off, status
  }

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "on, off, or status to see which it is.")
  var wanted = Wanted.status

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank, settings in
      if wanted != .status {
        try await bank.setOpenReading(OpenReading(isOpen: wanted == .on), by: author.authorship(settings))
      }
      let reading = try await bank.openReading()
      if json { return Console.print(reading.json) }
      Console.print(
        reading.isOpen
          ? "Anybody may read what is published, without keys." : "Nobody reads without an account.")
    }
  }
}
