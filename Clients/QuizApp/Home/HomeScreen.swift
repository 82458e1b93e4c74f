import QuestionAPI
import QuestionModel
import TerminalScreen

/// What is in the bank, the last results, and the ways on.
struct HomeScreen: Screen {
  /// A way on.
  enum Entry: Sendable, Hashable {
    case resume(PracticeSnapshot)
    /// Steps of an attempt that the bank does not have yet.
    case waitingExam(ExamRecord)
    /// Tests to take.
    case sittings
    /// Tests that a teacher gave.
    case given
    case practise
    /// How somebody gets on.
    case progress
    case browse
    case write
    case tags
    /// Questions that wait for a reviewer.
    case review(Int)
    /// Questions that other banks propose.
    case proposals(Int)
    /// Questions with edits made apart.
    case conflicts(Int)
    /// Questions that are much alike.
    case duplicates
    case goOn(EditorDraft)
    /// Changes of many questions.
    case operations
    /// Questions out of files.
    case importFiles
    /// Plans of tests, and tests.
    case plans
    /// Other banks.
    case peers
    /// Who one is, where the bank asks for that.
    case account(Person)
    case signIn
    case help
    case quit
  }

  /// What is in the bank; nil until it is known.
  var stats: Result<BankStats, BankError>?
  /// The last results, newest first.
  var results: [ResultRecord] = []
  /// What the journal holds.
  var journal = JournalContents()
  /// What was practised; nil until it is known.
  var progress: ProgressReport?
  /// Attempts with steps that the bank does not have, and what became of those that were sent.
  var exams = WaitingExams()
  /// Questions that are being written.
  var drafts = DraftContents()
  /// Whom the bank takes the person for; nil until that is known.
  var caller: CallerIdentity?
  /// How many questions other banks propose.
  var proposals = 0
  /// Planned outages that the person has not put away.
  var notices: [OutageNotice] = []
  /// The selected entry.
  var list = ListState()
  /// How far what is in the bank is scrolled where it is cut.
  var facts = ScrollState()
  /// The quiz that is to be thrown away once that is confirmed.
  var discarding: PracticeSnapshot?
  /// When steps that wait here were sent last; nil before the first moment that is known.
  var sent: Duration?
  /// Whether writes of a screen that has gone may still change what the journal holds.
  var isOnTop = true

  /// The ways on that there are now.
  var entries: [Entry] {
    let writes = may(.write)
    return exams.records.map(Entry.waitingExam) + journal.snapshots.map(Entry.resume)
      + drafts.drafts.map(Entry.goOn) + (writes ? [] : [.sittings]) + [.practise, .browse] + (writes ? [.write] : [])
      + [.tags] + (writes ? waiting : [])
      + (writes ? [.duplicates, .operations, .importFiles, .plans, .sittings, .given] : [])
      + (may(.administer) ? [.peers] : [])
      + [.progress] + account + [
        .help, .quit,
      ]
  }

  /// Whether the bank would let the person do something; what is not known yet is not ruled out.
  func may(_ scope: Scope) -> Bool { caller?.scopes.contains(scope) ?? true }

  /// The account; the bank on one's own machine has none.
  private var account: [Entry] {
    guard let caller else { return [] }
    if let person = caller.person { return [.account(person)] }
    return caller.scopes.contains(.administer) ? [] : [.signIn]
  }

  /// What waits for a teacher.
  private var waiting: [Entry] {
    guard case .success(let stats)? = stats else { return [] }
    let inReview = stats.counts["status"]?.first { $0.value == QuestionStatus.inReview.rawValue }?.count ?? 0
    return (inReview > 0 ? [.review(inReview)] : []) + (proposals > 0 ? [.proposals(proposals)] : [])
      + (stats.conflicts > 0 ? [.conflicts(stats.conflicts)] : [])
  }

  var isWaiting: Bool { stats == nil }
  /// Steps that wait here are sent again and again until the bank takes them.
  var hasClock: Bool { !exams.records.isEmpty }

  func title(_ words: Words) -> String { words.appTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    if discarding != nil { return ScreenHint.dialog(confirm: words.discard, cancel: words.cancel) }
    typealias Commands = HomeCommands
    let write = may(.write) ? [Commands.write] : []
    var hints = ([Commands.open, Commands.practise, Commands.browse] + write + [Commands.quit]).map {
      ScreenHint($0, words)
    }
    if case .failure = stats { hints.insert(ScreenHint(Commands.retry, label: words.retry), at: 0) }
    if !notices.isEmpty { hints.append(ScreenHint(Commands.dismiss, words)) }
    if case .resume = selectedEntry { hints.insert(ScreenHint(Commands.discard, words), at: 1) }
    return hints
  }

  /// The entry that Enter opens.
  var selectedEntry: Entry? {
    entries.indices.contains(list.selection) ? entries[list.selection] : nil
  }
}
