import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct CatalogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Show the catalogue for the public, and say what stands in it.",
    subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the catalogue (DCAT, JSON-LD), or the texts alone.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print only what was set.")
    var texts = false

    @Flag(help: "Print JSON, as it is in any case.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        Console.print(texts ? try await bank.catalogTexts().json : try await bank.catalog().json)
      }
    }
  }

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what stands in the catalogue; what is not named stays.",
      discussion: """
        Once it has title, publisher and licence, the service makes a dump a day. An empty text takes one away.
        """)

    @OptionGroup var location: BankLocation

    @Option(help: "What the bank is called.")
    var title: String?

    @Option(help: "What is in it, and for whom.")
    var description: String?

    @Option(help: "Who publishes it.")
    var publisher: String?

    @Option(help: "The licence, or better the address of its text.")
    var licence: String?

    @Option(help: "Language of most questions, such as vi.")
    var language: String?

    @Option(help: "For how many days dumps are kept.")
    var keepDays: Int?

    @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
    var author: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank, settings in
        var texts = try await bank.catalogTexts()
        texts.title = changed(texts.title, to: title)
        texts.about = changed(texts.about, to: description)
        texts.publisher = changed(texts.publisher, to: publisher)
        texts.licence = changed(texts.licence, to: licence)
        texts.language = language ?? texts.language
        texts.keepDays = keepDays ?? texts.keepDays
        try await bank.setCatalogTexts(texts, by: Authorship(author: AuthorOptions.name(author, settings)))
        if json { return Console.print(texts.json) }
        Console.print(
          texts.areComplete
            ? "the catalogue is set; the service makes a dump a day"
            : "the catalogue is set; with title, publisher and licence the service makes a dump a day")
      }
    }

    private func changed(_ text: String?, to new: String?) -> String? {
      guard let new else { return text }
      return new.isEmpty ? nil : new
    }
  }
}
