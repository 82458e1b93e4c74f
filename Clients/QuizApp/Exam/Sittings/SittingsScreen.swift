import QuestionAPI
import QuestionModel
import TerminalScreen

/// The tests that a person may take or took.
struct SittingsScreen: Screen {
  /// A test that is about to begin.
  struct Start: Sendable, Hashable {
    let sitting: Sitting
    var code = TextField(limit: SittingDraft.maximumCode)
    /// That the code is missing.
    var lacksCode = false
  }

  let screen: Int
  /// The sitting that was asked for when the program began.
  var asked: String?
  var sittings: [Sitting]?
  /// When they were read, by the clock of the bank.
  var now: Timestamp?
  var list = ListState()
  var start: Start?
  var error: BankError?
  var listing: LatestRequest<Bool>
  /// Whether an attempt may have changed what the list says.
  var isStale = true
  /// How far what is to be known before a test is scrolled.
  var scroll = ScrollState()

  init(screen: Int, asking asked: String? = nil) {
    self.screen = screen
    self.asked = asked
    listing = LatestRequest(screen: screen)
  }

  var selected: Sitting? {
    guard let sittings, sittings.indices.contains(list.selection) else { return nil }
    return sittings[list.selection]
  }

  /// What Enter does with a test.
  enum Way: Sendable, Hashable {
    case begin
    case resume(OwnAttempt)
    case result(OwnAttempt)
    case nothing(SittingRefusal)
  }

  /// Why a test cannot be begun.
  enum SittingRefusal: Sendable, Hashable {
    case opensLater(Timestamp)
    case isClosed
    case noneLeft
  }

  var isWaiting: Bool { listing.isWaiting }

  func title(_ words: Words) -> String { words.sittingsTitle }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { isStale ? read() : [] }

  /// Reads the list.
  mutating func read() -> [ScreenAction] {
    (error, isStale) = (nil, false)
    return listing.ask(true).map { [.effect(.sittings($0))] } ?? []
  }

  var hasTextFocus: Bool { start?.sitting.needsCode == true }

  func hints(_ words: Words) -> [ScreenHint] {
    if start != nil { return ScreenHint.dialog(confirm: words.begin, cancel: words.cancel) }
    var hints: [ScreenHint] = []
    if let selected {
      switch selected.way(at: now) {
      case .begin: hints.append(ScreenHint(SittingsCommands.open, label: words.begin))
      case .resume: hints.append(ScreenHint(SittingsCommands.open, label: words.goOn))
      case .result: hints.append(ScreenHint(SittingsCommands.open, label: words.showResult))
      case .nothing: break
      }
      if selected.lastEnded != nil, hints.first?.label != words.showResult {
        hints.append(ScreenHint(SittingsCommands.result, words))
      }
    }
    return hints + [
      ScreenHint.move(words), ScreenHint(SittingsCommands.refresh, words), ScreenHint(SittingsCommands.back, words),
    ]
  }
}

extension Sitting {
  /// The attempt under way.
  var underWay: OwnAttempt? { own.last { $0.ended == nil } }
  /// The last attempt that is over.
  var lastEnded: OwnAttempt? { own.last { $0.ended != nil } }
  /// How many more attempts there may be; nil for any number.
  var attemptsLeft: Int? { settings.attempts.map { Swift.max(0, $0 - own.count) } }

  /// What is to be done with it; what the bank's clock said decides, and the bank itself in the end.
  func way(at now: Timestamp?) -> SittingsScreen.Way {
    if let underWay, now.map({ !isClosed(at: $0) }) ?? true { return .resume(underWay) }
    if let refusal = refusal(at: now) { return lastEnded.map { .result($0) } ?? .nothing(refusal) }
    return .begin
  }

  func refusal(at now: Timestamp?) -> SittingsScreen.SittingRefusal? {
    if let now, isClosed(at: now) { return .isClosed }
    if let now, let opens, now < opens { return .opensLater(opens) }
    return attemptsLeft == 0 ? .noneLeft : nil
  }
}

/// What can be done with tests.
enum SittingsCommands {
  static let open = Command("sittings.open", .enter, .right, .character("l")) { $0.takeTest }
  static let result = Command("sittings.result", .character("r")) { $0.showResult }
  static let refresh = Command("sittings.refresh", .control("r"), .character("u")) { $0.refresh }
  static let back = Command("sittings.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "sittings", [CommandPlace("sittings", [open, result, refresh, back] + ListCommands.all)])
  private static let ways = [DialogCommands.confirm, DialogCommands.cancel, ScrollCommands.down, ScrollCommands.up]
  static let typing = CommandTable(
    "sittings-code", [CommandPlace("code", isText: true, ways + TextCommands.line)])
  static let starting = CommandTable("sittings-begin", [CommandPlace("begin", ways)])

  static let tables = [table, typing, starting]
}

extension SittingsScreen {
  var table: CommandTable {
    guard let start else { return SittingsCommands.table }
    return start.sitting.needsCode ? SittingsCommands.typing : SittingsCommands.starting
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case SittingsCommands.open:
      guard let selected else { return words.nothingListed }
      if case .nothing(let refusal) = selected.way(at: now) { return words.refusal(refusal) }
      return nil
    case SittingsCommands.result: return selected?.lastEnded == nil ? words.nothingHandedIn : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      return start?.code.isEmpty == false ? nil : words.nothingTyped
    default: return nil
    }
  }
}
