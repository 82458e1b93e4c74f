public import ArgumentParser
import BankAccess
import QuestionModel
public import QuizApp

@main
struct Quiz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Browse a question bank and practise with it in the terminal.",
    discussion: """
      Keys and colours are set in ~/.config/question-bank/terminal.json, or the file that $QUESTION_BANK_TERMINAL names:
      "quiz keys" prints every command with its keys, "quiz colors" the colours.
      """,
    version: "0.1.0", subcommands: [Take.self, Progress.self, Results.self, SignOut.self, Keys.self, Colors.self])

  @OptionGroup var location: BankLocation
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session(location: location, common: common, beginning: .home).run()
  }
}

/// What every way of starting shares.
struct CommonOptions: ParsableArguments {
  @Flag(help: "Numbered prompts instead of screens, for screen readers and pipes; always so without a terminal.")
  var plain = false

  @OptionGroup var speech: LanguageOption

  @Flag(inversion: .prefixedNo, help: "Answer to the mouse.")
  var mouse = true

  @Flag(
    inversion: .prefixedNo,
    help: "Draw pictures in the terminal, where libchafa is installed. Otherwise as \"pictures\" is set; on by default."
  )
  var pictures: Bool?
}

/// The language that the program speaks.
struct LanguageOption: ParsableArguments {
  @Option(help: "Language of the program: vi or en. Otherwise that of LC_ALL, LC_MESSAGES or LANG.")
  var language: Language?

  /// The words of the language asked for, else of the one that is set, else of the locale.
  func words(_ setting: String?) -> Words {
    let chosen = language ?? setting.flatMap { Language(rawValue: $0) }
    return Words(chosen ?? Language(locale: ProcessLocale.messages), secondsFromUTC: ProcessLocale.secondsFromUTC)
  }

  /// The same, where no bank is opened; a faulty configuration file is not told here.
  func words() async -> Words { words(try? await Settings.load().language) }
}

extension Language: ExpressibleByArgument {}

/// Straight into a quiz.
struct Take: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Take a practice quiz or a given test at once.")

  @Argument(help: "Search that finds the questions, such as 'subject:toán grade:12'; without it any question.")
  var query: [String] = []

  @Option(
    help: """
      How questions are chosen: free, due (spaced repetition), weak (weak topics) or adaptive (as hard as you can just \
      do).
      """)
  var mode = PracticeOptions.Mode.free

  @Option(help: "How many questions, 1 to \(PracticeOptions.maximumCount).")
  var count = 10

  @Option(help: "A whole number; the same one draws the same quiz again.")
  var seed: UInt64?

  @Option(help: "Time for the whole quiz in minutes.")
  var minutes: Int?

  @Option(help: "When right answers are shown: immediate or final.")
  var feedback = PracticeOptions.Feedback.immediate

  @Option(help: ArgumentHelp("A test that is given, instead of a practice quiz.", valueName: "id"))
  var sitting: String?

  @OptionGroup var location: BankLocation
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard sitting == nil || query.isEmpty else {
      throw ValidationError("Name a search or --sitting, not both: a test has its questions already.")
    }
    guard (1...PracticeOptions.maximumCount).contains(count) else {
      throw ValidationError("--count must lie between 1 and \(PracticeOptions.maximumCount), not be \(count).")
    }
    guard (1...1_440).contains(minutes ?? 1) else {
      throw ValidationError("--minutes must lie between 1 and 1440.")
    }
    do throws(SearchSyntaxError) {
      _ = try SearchParser.parse(query.joined(separator: " "))
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func run() async throws {
    let options = PracticeOptions(
      mode: mode, query: query.joined(separator: " "), count: count, feedback: feedback, minutes: minutes, seed: seed)
    let beginning = sitting.map(AppModel.Beginning.sitting) ?? .take(options)
    try await Session(location: location, common: common, beginning: beginning).run()
  }
}

/// Straight to the tests that were given.
struct Results: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See the tests that were given, their results and their analysis.")

  @Option(help: ArgumentHelp("One test, whose results are shown at once.", valueName: "id"))
  var sitting: String?

  @OptionGroup var location: BankLocation
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session(location: location, common: common, beginning: .given(sitting)).run()
  }
}

extension PracticeOptions.Feedback: ExpressibleByArgument {}
extension PracticeOptions.Mode: ExpressibleByArgument {}

/// What was practised so far.
struct Progress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show days of practice, what is due, weak topics and the ability, and practise by them.")

  @OptionGroup var location: BankLocation
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session(location: location, common: common, beginning: .progress).run()
  }
}
