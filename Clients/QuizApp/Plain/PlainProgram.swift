import QuestionAPI
import QuestionModel
import TerminalScreen

/// The whole program as numbered prompts.
public struct PlainProgram<Bank: ClientBank, Source: LineSource>: Sendable {
  let runner: EffectRunner<Bank>
  let words: Words
  let clock: @Sendable () -> Duration
  /// Lets the person edit a text in an editor of their own; nil where there is no terminal for one.
  let edit: (@Sendable (String) -> ExternalEdit)?
  var console: PlainConsole<Source>
  var options = PracticeOptions()
  /// Comments that were written and could not be sent, by question.
  var unsent: [QuestionID: String] = [:]
  /// Whom the bank takes the person for; nil until that is known.
  var caller: CallerIdentity?
  /// Whether the person would rather go on without signing in.
  var isSignInRefused = false
  /// Whether all that was asked for could be done so far.
  var isFine = true
  /// Tickets answer nobody here: each effect is waited for.
  let ticket = Ticket(screen: 0, number: 0)

  /// The program.
  ///
  /// - Parameters:
  ///   - runner: carries effects out.
  ///   - words: its words.
  ///   - source: what the person types.
  ///   - clock: time that only grows, for quizzes with a clock.
  ///   - write: takes what is said.
  ///   - repeatsInput: whether what was typed is repeated behind its prompt, as no terminal has shown it.
  ///   - edit: lets the person edit a text in an editor of their own; nil where there is no terminal for one.
  public init(
    runner: EffectRunner<Bank>, words: Words, source: Source, clock: @escaping @Sendable () -> Duration,
    write: @escaping @Sendable (String) -> Void, repeatsInput: Bool = false,
    edit: (@Sendable (String) -> ExternalEdit)? = nil
  ) {
    self.runner = runner
    self.words = words
    self.clock = clock
    self.edit = edit
    console = PlainConsole(source: source, repeatsInput: repeatsInput, write: write)
  }

  /// Runs until the person leaves or the input ends.
  ///
  /// - Parameter beginning: what comes first.
  /// - Returns: whether all that was asked for could be done.
  public mutating func run(_ beginning: AppModel.Beginning = .home) async -> Bool {
    switch beginning {
    case .home: break
    case .take(let options):
      self.options = options
      return await practise(.startPractice(ticket, options))
    case .progress:
      await showProgress()
      return isFine
    case .sitting(let id): return await take(sitting: id)
    case .given(let id):
      if let id { await open(given: id) } else { await showGiven() }
      return isFine
    }
    var home = HomeScreen()
    var isFirst = true
    while !console.hasEnded {
      _ = await carryOut(home.appear(context), of: &home)
      if isFirst {
        console.say(home.noticeLines(width: PlainConsole<Source>.width, words).filter { !$0.plainText.isEmpty })
        let place = home.entries.firstIndex(of: .importFiles).map { String($0 + 1) } ?? ""
        console.say(home.factLines(width: PlainConsole<Source>.width, importing: place, context))
        if case .failure? = home.stats { isFine = false }
      }
      isFirst = false
      let entries = home.entries
      guard let index = await console.choose(words.appTitle, entries.map(words.homeEntry), words: words) else { break }
      if entries[index] == .quit { return isFine }
      isSignInRefused = false
      await open(entries[index])
    }
    console.say(words.goodbye)
    return isFine
  }

  private mutating func open(_ entry: HomeScreen.Entry) async {
    switch entry {
    case .resume(let snapshot): isFine = await practise(.resumePractice(ticket, snapshot)) && isFine
    case .practise: isFine = await setUp() && isFine
    case .progress: await showProgress()
    case .sittings: await showSittings()
    case .given: await showGiven()
    case .waitingExam(let record): await takeExam(.resume(attempt: record.attempt))
    case .browse: await browse()
    case .write: await write(.new)
    case .review: await review()
    case .proposals: await showProposals()
    case .tags: await showTags()
    case .operations: await showOperations()
    case .importFiles: await importFiles()
    case .plans: await showPlans()
    case .peers: await showPeers()
    case .account: await showAccount()
    case .signIn: _ = await signIn()
    case .conflicts: await show("is:conflict")
    case .duplicates: await showDuplicates(.search(""))
    case .goOn(let draft): await goOn(draft)
    case .help: await sayHelp()
    case .quit: break
    }
  }

  private mutating func sayHelp() async {
    console.say(words.plainHelp)
    for section in words.plainHelpSections {
      await console.page([section.title] + section.entries.map { "  \($0.key): \($0.text)" }, words: words)
    }
  }

  /// Says what went wrong.
  func say(_ error: BankError) { console.warn(words.describe(error)) }

  /// Says why something that was asked for could not be done.
  mutating func fail(_ error: BankError) {
    say(error)
    isFine = false
  }
}
