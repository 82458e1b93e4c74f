import QuestionAPI
import QuestionModel
import TerminalScreen

/// The tests that teachers gave, with the ways to their results.
struct GivenScreen: Screen {
  let screen: Int
  var sittings: [Sitting]?
  /// Where the next page begins; nil on the last one.
  var next: String?
  /// When they were read, by the clock of the bank.
  var now: Timestamp?
  /// How many attempts are over, of those that were looked at.
  var ended: [String: Int] = [:]
  /// Names of classes by id.
  var classes: [String: String] = [:]
  var list = ListState()
  var error: BankError?
  var desk: GivingDesk
  var listing: LatestRequest<GivingRequest>
  var looking: LatestRequest<GivingRequest>
  var naming: LatestRequest<Bool>
  /// Whether a screen above may have changed what the list says.
  var isStale = true
  /// The test that was just given, to be selected.
  var fresh: String?

  init(screen: Int) {
    self.screen = screen
    desk = GivingDesk(screen: screen)
    listing = LatestRequest(screen: screen)
    looking = LatestRequest(screen: screen)
    naming = LatestRequest(screen: screen)
  }

  var selected: Sitting? {
    guard let sittings, sittings.indices.contains(list.selection) else { return nil }
    return sittings[list.selection]
  }

  var isWaiting: Bool { listing.isWaiting || desk.deciding.isWaiting }

  func title(_ words: Words) -> String { words.givenTitle }

  func detail(_ context: ScreenContext) -> String {
    guard let sittings, !sittings.isEmpty else { return "" }
    return "\(list.selection + 1)/\(context.words.number(sittings.count))\(next == nil ? "" : "+")"
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = GivenCommands
    if let hints = desk.hints(words) { return hints }
    let give = [Commands.give, Commands.refresh, Commands.back].map { ScreenHint($0, words) }
    guard let selected else { return give }
    let release = selected.released == nil ? Commands.release : Commands.hide
    return [Commands.results, Commands.analysis, Commands.change, release].map { ScreenHint($0, words) } + give
      + [ScreenHint.move(words)]
  }
}

/// What can be done with tests that were given.
enum GivenCommands {
  static let results = Command("given.results", .enter, .right, .character("l")) { $0.resultsOfTest }
  static let analysis = Command("given.analysis", .character("a")) { $0.analysisOfTest }
  static let mark = Command("given.mark", .character("m")) { $0.markByHand }
  static let give = Command("given.give", .character("n"), .insert) { $0.giveTest }
  static let change = Command("given.change", .character("e")) { $0.changeGiven }
  static let release = Command("given.release", .character("v")) { $0.confirm(.release) }
  static let hide = Command("given.hide", .character("h")) { $0.confirm(.hide) }
  static let close = Command("given.close", .character("c")) { $0.confirm(.close) }
  static let remove = Command("given.remove", .delete, .character("d")) { $0.confirm(.remove) }
  static let refresh = Command("given.refresh", .control("r"), .character("u")) { $0.refresh }
  static let back = Command("given.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "given",
    [
      CommandPlace(
        "tests",
        [results, analysis, mark, change, release, hide, give, close, remove, refresh, back] + ListCommands.all)
    ])
}

extension GivenScreen {
  var table: CommandTable { desk.asked == nil ? GivenCommands.table : DialogCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = GivenCommands
    return switch command {
    case Commands.results, Commands.analysis, Commands.mark, Commands.change:
      selected == nil ? words.nothingListed : nil
    case Commands.release: GivingDecision.release.refusal(selected, at: now, words)
    case Commands.hide: GivingDecision.hide.refusal(selected, at: now, words)
    case Commands.close: GivingDecision.close.refusal(selected, at: now, words)
    case Commands.remove: GivingDecision.remove.refusal(selected, at: now, words)
    default: nil
    }
  }
}
