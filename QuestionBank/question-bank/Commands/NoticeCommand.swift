import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct NoticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "Give notice of planned outages.",
    subcommands: [Add.self, List.self, Remove.self],
    defaultSubcommand: List.self)

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give notice of an outage.")

    @OptionGroup var location: BankLocation

    @Option(help: "When it begins, a date or time in UTC, such as 2026-01-31T17:00:00Z.")
    var from: Timestamp

    @Option(help: "When it is over.")
    var until: Timestamp

    @Argument(help: "What people are told.")
    var text: String

    @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
    var author: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard from < until else { throw ValidationError("--until must be later than --from.") }
    }

    func run() async throws {
      try await onBank(location) { bank, settings in
        let notice = try await bank.addNotice(
          OutageNotice(from: from, until: until, text: text),
          by: Authorship(author: AuthorOptions.name(author, settings)))
        if json { Console.print(notice.json) } else { Console.print(notice.line) }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the notices that are not over.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let notices = try await bank.notices()
        if json { return Console.print(NoticeList(items: notices).json) }
        for notice in notices { Console.print(notice.line) }
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take a notice back.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The notice's number.")
    var number: Int

    @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
    var author: String?

    func run() async throws {
      try await onBank(location) { bank, settings in
        try await bank.removeNotice(number, by: Authorship(author: AuthorOptions.name(author, settings)))
        Console.print("notice \(number) is taken back")
      }
    }
  }
}

extension OutageNotice {
  /// The notice on one line.
  fileprivate var line: String { Console.line("\(number)  \(from) – \(until)  \(text)") }
}
