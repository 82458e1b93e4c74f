import QuestionAPI
import TerminalScreen

/// What can be done on the first screen.
enum HomeCommands {
  static let open = Command("home.open", .enter) { $0.open }
  static let sittings = Command("home.sittings", .character("e")) { $0.sittingsTitle }
  static let given = Command("home.given", .character("s")) { $0.givenTitle }
  static let practise = Command("home.practise", .character("p")) { $0.practise }
  static let progress = Command("home.progress", .character("i")) { $0.progressTitle }
  static let browse = Command("home.browse", .character("b"), .character("/")) { $0.browse }
  static let write = Command("home.newQuestion", .character("n")) { $0.newQuestion }
  static let tags = Command("home.tags", .character("t")) { $0.tagsOfBank }
  static let plans = Command("home.plans", .character("m")) { $0.plansTitle }
  static let importFiles = Command("home.importFiles", .character("f")) { $0.importTitle }
  static let peers = Command("home.peers", .character("o")) { $0.otherBanks }
  static let account = Command("home.account", .character("a")) { $0.accountTitle }
  static let dismiss = Command("home.dismiss", .character("d")) { $0.dismissNotice }
  static let discard = Command("home.discard", .delete, .character("x")) { $0.discard }
  static let retry = Command("home.retry", .character("r")) { $0.countAnew }
  static let quit = Command("home.quit", .character("q")) { $0.quit }
  /// The entries by their number.
  static let entries: [Command] = (1...9).map { number in
    Command("home.entry\(number)", .character("\(number)")) { $0.homeEntry(number: number) }
  }

  private static let own = [
    open, sittings, given, practise, progress, browse, write, tags, plans, importFiles, peers, account, dismiss,
    discard, retry,
    quit,
  ]
  static let menu = CommandPlace(
    "menu", own + entries + ListCommands.besidePages + [ScrollCommands.pageDown, ScrollCommands.pageUp])
  static let table = CommandTable("home", [menu])
}

extension HomeScreen {
  var table: CommandTable { discarding == nil ? HomeCommands.table : DialogCommands.table }

  func has(_ command: Command) -> Bool {
    HomeCommands.entries.firstIndex(of: command).map { $0 < entries.count } ?? true
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    let forStaff = [HomeCommands.write, HomeCommands.given, HomeCommands.plans, HomeCommands.importFiles]
    if forStaff.contains(command), !may(.write) { return words.notForYourRole }
    if command == HomeCommands.peers, !may(.administer) { return words.notForYourRole }
    if command == HomeCommands.dismiss { return notices.isEmpty ? words.noNotice : nil }
    if command == HomeCommands.discard, case .resume? = selectedEntry { return nil }
    return command == HomeCommands.discard ? words.onlyAQuizThatGoesOn : nil
  }
}
