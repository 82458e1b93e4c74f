public import QuestionAPI
import QuestionModel
import TerminalScreen

/// The whole program as numbered prompts.
public struct PlainProgram<Bank: BankService, Source: LineSource>: Sendable {
  let runner: EffectRunner<Bank>
  let words: Words
  let clock: @Sendable () -> Duration
  var console: PlainConsole<Source>
  var options = PracticeOptions()
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
  public init(
    runner: EffectRunner<Bank>, words: Words, source: Source, clock: @escaping @Sendable () -> Duration,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.runner = runner
    self.words = words
    self.clock = clock
    console = PlainConsole(source: source, write: write)
  }

  /// Runs until the person leaves or the input ends.
  ///
  /// - Parameter beginning: what comes first.
  /// - Returns: whether all that was asked for could be done.
  public mutating func run(_ beginning: AppModel.Beginning = .home) async -> Bool {
    if case .take(let options) = beginning {
      self.options = options
      return await practise(.startPractice(ticket, options))
    }
    var isFine = await sayStats()
    await sayResults()
    while !console.hasEnded {
      let snapshots = await findSnapshots()
      let entries = snapshots.map(HomeScreen.Entry.resume) + [.practise, .browse, .help, .quit]
      guard let index = await console.choose(words.appTitle, entries.map(words.homeEntry), words: words) else { break }
      switch entries[index] {
      case .resume(let snapshot): isFine = await practise(.resumePractice(ticket, snapshot))
      case .practise: isFine = await setUp()
      case .browse: await browse()
      case .write, .tags, .review, .conflicts, .duplicates, .goOn, .operations: break
      case .help: sayHelp()
      case .quit: return isFine
      }
    }
    console.say(words.goodbye)
    return isFine
  }

  private func sayStats() async -> Bool {
    guard case .stats(let stats)? = await runner.perform(.stats) else { return false }
    switch stats {
    case .failure(let error):
      say(error)
      return false
    case .success(let stats) where stats.questions == 0: console.say(words.emptyBank)
    case .success(let stats):
      console.say(words.bankFigures(questions: stats.questions, revisions: stats.revisions))
    }
    return true
  }

  private func sayResults() async {
    guard case .results(let records)? = await runner.perform(.results), !records.isEmpty else { return }
    console.say(words.lastResults + ":")
    for record in records.prefix(5) {
      let score = words.score(right: record.right, count: record.count, share: record.share)
      console.say("  " + [words.moment(record.finished), score, record.query].joined(separator: "  ").trimmed)
    }
  }

  private func findSnapshots() async -> [PracticeSnapshot] {
    guard case .journal(let contents)? = await runner.perform(.journal) else { return [] }
    for place in contents.setAside { console.say("\(Mark.warning) \(words.journalSetAside(place))") }
    if let problem = contents.problem { console.say("\(Mark.warning) \(words.journalProblem(problem))") }
    return contents.snapshots
  }

  private func sayHelp() {
    console.say(words.plainHelp)
    for section in words.helpSections(KeyMap()) where section.isForPlain {
      console.say(section.title)
      for entry in section.entries { console.say("  \(entry.key): \(entry.text)") }
    }
  }

  /// Says what went wrong.
  func say(_ error: BankError) { console.say("\(Mark.warning) \(words.describe(error))") }
}
