import QuestionAPI
import QuestionModel
import TerminalScreen

/// What was earned in a test: by student, question, topic or level.
struct ResultsScreen: Screen {
  /// In which order rows stand.
  enum Order: Sendable, Hashable {
    /// Students by name, questions as in the test.
    case natural
    /// The least earned first.
    case lowest
    /// The most earned first.
    case highest
  }

  let screen: Int
  let id: String
  var sitting: Sitting?
  var tally = ResultsTally()
  /// Whether every page was read.
  var isWhole = false
  var grouping = ResultGrouping.student
  var order = Order.natural
  var list = ListState()
  var error: BankError?
  var desk: GivingDesk
  /// The path of the file that is to be written, as it is typed.
  var path: TextField?
  /// What came of writing it.
  var written: Written?
  var reading: LatestRequest<GivingRequest>
  var looking: LatestRequest<GivingRequest>
  var writing: LatestRequest<GivingRequest>
  /// Whether a screen above may have changed marks.
  var isStale = true
  private(set) var students: [StudentResult] = []
  private(set) var groups: [ResultGroup] = []

  /// What came of writing a file.
  struct Written: Sendable, Hashable {
    let path: String
    let problem: String?
  }

  init(screen: Int, sitting: String) {
    self.screen = screen
    id = sitting
    desk = GivingDesk(screen: screen)
    reading = LatestRequest(screen: screen)
    looking = LatestRequest(screen: screen)
    writing = LatestRequest(screen: screen)
  }

  var count: Int { grouping == .student ? students.count : groups.count }

  var student: StudentResult? {
    grouping == .student && students.indices.contains(list.selection) ? students[list.selection] : nil
  }

  /// The question of the selected row.
  var header: SittingResults.ItemHeader? {
    guard grouping == .question, groups.indices.contains(list.selection) else { return nil }
    return tally.items.first { $0.id == groups[list.selection].id }
  }

  var isWaiting: Bool {
    reading.isWaiting || looking.isWaiting || writing.isWaiting || desk.deciding.isWaiting
  }

  /// Puts the rows in their order.
  mutating func arrange() {
    func sorted<Row>(_ rows: [Row], _ share: (Row) -> Double?) -> [Row] {
      guard order != .natural else { return rows }
      let isLowest = order == .lowest
      // What has no share comes last either way; rows that are alike keep their order.
      return rows.enumerated().sorted { left, right in
        guard let one = share(left.element), let other = share(right.element) else {
          return (share(left.element) == nil ? 1 : 0, left.offset) < (share(right.element) == nil ? 1 : 0, right.offset)
        }
        return one == other ? left.offset < right.offset : isLowest ? one < other : one > other
      }.map(\.element)
    }
    students = sorted(tally.students) { $0.best.ended == nil ? nil : $0.best.score.share }
    groups = sorted(tally.groups(by: grouping)) { $0.share }
  }

  func title(_ words: Words) -> String {
    words.resultsOfTest.capitalizedFirst + (sitting.map { ": \($0.title)" } ?? "")
  }

  func detail(_ context: ScreenContext) -> String { context.words.grouping(grouping) }

  var hasTextFocus: Bool { path != nil }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ResultsCommands
    if let hints = desk.hints(words) { return hints }
    if path != nil { return ScreenHint.dialog(confirm: words.writeFile, cancel: words.cancel) }
    var hints: [ScreenHint] = []
    if student != nil { hints.append(ScreenHint(Commands.open, words)) }
    hints.append(ScreenHint(Commands.nextView, words))
    if header?.pinned != nil { hints.append(ScreenHint(Commands.regrade, words)) }
    hints += ((count > 1 ? [Commands.order] : []) + [Commands.analysis]).map { ScreenHint($0, words) }
    if tally.waiting > 0 { hints.append(ScreenHint(Commands.mark, words)) }
    hints.append(ScreenHint(sitting?.released == nil ? Commands.release : Commands.hide, words))
    return hints + [Commands.write, Commands.refresh, Commands.back].map { ScreenHint($0, words) }
  }
}

/// What can be done with results.
enum ResultsCommands {
  static let open = Command("results.open", .enter, .right, .character("l")) { $0.openPaper }
  static let nextView = Command("results.nextView", .tab) { $0.nextView }
  static let previousView = Command("results.previousView", .backTab) { $0.previousView }
  static let order = Command("results.order", .character("s")) { $0.changeOrder }
  static let regrade = Command("results.regrade", .character("r")) { $0.regradeQuestion }
  static let analysis = Command("results.analysis", .character("a")) { $0.analysisOfTest }
  static let mark = Command("results.mark", .character("m")) { $0.markByHand }
  static let release = Command("results.release", .character("v")) { $0.confirm(.release) }
  static let hide = Command("results.hide", .character("h")) { $0.confirm(.hide) }
  static let write = Command("results.write", .character("w")) { $0.writeCSV }
  static let refresh = Command("results.refresh", .control("r"), .character("u")) { $0.refresh }
  static let back = Command("results.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "results",
    [
      CommandPlace(
        "results",
        [open, nextView, previousView, order, regrade, analysis, mark, release, hide, write, refresh, back]
          + ListCommands.all)
    ])
  static let writing = CommandTable(
    "results-file",
    [CommandPlace("path", isText: true, [DialogCommands.confirm, DialogCommands.cancel] + TextCommands.line)])
}

extension ResultsScreen {
  var table: CommandTable {
    if desk.asked != nil { return DialogCommands.table }
    return path == nil ? ResultsCommands.table : ResultsCommands.writing
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = ResultsCommands
    return switch command {
    case Commands.open: student == nil ? words.onlyForStudents : nil
    case Commands.regrade: header?.pinned == nil ? words.onlyForQuestions : nil
    case Commands.order: count > 1 ? nil : words.nothingListed
    case Commands.mark: tally.waiting == 0 ? words.nothingWaits : nil
    case Commands.release: GivingDecision.release.refusal(sitting, at: nil, words)
    case Commands.hide: GivingDecision.hide.refusal(sitting, at: nil, words)
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      path?.isEmpty == false ? nil : words.nothingTyped
    default: nil
    }
  }
}
