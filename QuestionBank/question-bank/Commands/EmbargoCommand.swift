import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct EmbargoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embargo", abstract: "Hold answer keys back until a time.",
    discussion: """
      Until then the keys go to no other bank, into no export of who may not change embargoes, and to no student who \
      answers; the staff who work on the questions see them. Afterwards they go to the banks that get keys.
      """,
    subcommands: [Add.self, List.self, Remove.self], defaultSubcommand: List.self)

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hold back the keys of what a search finds, or of some questions.")

    @OptionGroup var location: BankLocation

    @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
    var author: String?

    @Argument(help: "Search whose questions it is on, those that come later too; \"\" for all.")
    var query: String?

    @Option(
      name: .customLong("question"), parsing: .upToNextOption,
      help: ArgumentHelp("Questions that it is on, in the place of a search.", valueName: "id"))
    var questions: [QuestionID] = []

    @Option(help: "When it is over, a date or time in UTC, such as 2026-06-11T10:00:00Z.")
    var until: Timestamp

    @Option(help: "Why.")
    var reason: String

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard (query == nil) != questions.isEmpty else { throw ValidationError("Give a search, or --question ID.") }
    }

    func run() async throws {
      try await onBank(location) { bank, settings in
        let embargo = try await bank.addEmbargo(
          Embargo(query: query, questions: questions, until: until, reason: reason),
          by: Authorship(author: AuthorOptions.name(author, settings)))
        if json { Console.print(embargo.json) } else { Console.print(embargo.line) }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the embargoes that are not over.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let embargoes = try await bank.embargoes()
        if json { return Console.print(EmbargoList(items: embargoes).json) }
        for embargo in embargoes { Console.print(embargo.line) }
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End an embargo before its time.")

    @OptionGroup var location: BankLocation

    @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
    var author: String?

    @Argument(help: "The embargo's number.")
    var number: Int

    func run() async throws {
      try await onBank(location) { bank, settings in
        try await bank.removeEmbargo(number, by: Authorship(author: AuthorOptions.name(author, settings)))
        Console.print("embargo \(number) is over")
      }
    }
  }
}

extension Embargo {
  /// The embargo on one line.
  fileprivate var line: String {
    let what = query.map { $0.isEmpty ? "everything" : $0 } ?? "\(questions.count) questions"
    return Console.line("\(number)  until \(until)  \(what)  \(reason)")
  }
}
