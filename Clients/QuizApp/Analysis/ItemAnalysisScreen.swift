import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// One page of an analysis in full: the scores of the test, or a question with its options and curves.
struct ItemAnalysisScreen: Screen {
  let screen: Int
  let sitting: String
  let analysis: SittingAnalysis
  /// 0 for the scores, then the questions.
  var page: Int
  var scroll = ScrollState()
  /// What charts are made of.
  var glyphs = ChartText.Glyphs.fine

  init(screen: Int, sitting: String, analysis: SittingAnalysis, page: Int) {
    self.screen = screen
    self.sitting = sitting
    self.analysis = analysis
    self.page = page
  }

  var item: SittingAnalysis.Item? { analysis.items.indices.contains(page - 1) ? analysis.items[page - 1] : nil }
  private var pages: Int { analysis.items.count + 1 }

  func title(_ words: Words) -> String {
    item == nil ? words.scoresTitle : words.itemTitle(page)
  }

  func detail(_ context: ScreenContext) -> String { "\(page)/\(analysis.items.count)" }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ItemAnalysisCommands
    let own = item?.header.pinned == nil ? [] : [Commands.question, Commands.regrade]
    return [ScreenHint(Commands.next, words)]
      + (own + [Commands.glyphs]).map { ScreenHint($0, words) } + [ScreenHint.scroll(words)]
      + [ScreenHint(Commands.back, words)]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let count = lines(context).count
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.tab), .key(.right), .key(.character("l")): turn(by: 1)
    case .key(.backTab), .key(.left), .key(.character("h")): turn(by: -1)
    case .key(.character("c")): glyphs = glyphs == .fine ? .ascii : .fine
    case .key(.character("o")):
      guard let id = item?.header.pinned?.question else { return [] }
      return [.push { QuestionScreen(screen: $0, id: id) }]
    case .key(.character("r")):
      guard let header = item?.header, let pinned = header.pinned else { return [] }
      let sitting = sitting
      return [.push { RegradeScreen(screen: $0, sitting: sitting, question: pinned, stem: header.stem) }]
    case .key(let key): _ = scroll.handle(key, count: count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: context.body.height)
    default: break
    }
    return []
  }

  private mutating func turn(by step: Int) {
    (page, scroll) = ((page + step + pages) % pages, ScrollState())
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    frame.grid.drawScrollText(lines(context), scroll, in: area)
  }

  func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = Swift.max(1, context.body.width - 1)
    let drawer = AnalysisCharts(
      width: Swift.min(width, 76), height: Swift.max(5, Swift.min(14, context.body.height - 12)), glyphs: glyphs,
      words: context.words)
    guard let item else { return AnalysisText.test(analysis, width: width, charts: drawer, context.words) }
    return AnalysisText.item(
      page, item, of: analysis, width: width, charts: drawer,
      estimate: context.keys.name(of: AnalysisCommands.rasch), context.words)
  }
}

/// What can be done on a page of an analysis.
enum ItemAnalysisCommands {
  static let next = Command("item.next", .tab, .right, .character("l")) { $0.nextQuestion }
  static let previous = Command("item.previous", .backTab, .left, .character("h")) { $0.previousItem }
  static let question = Command("item.question", .character("o")) { $0.openQuestion }
  static let regrade = Command("item.regrade", .character("r")) { $0.regradeQuestion }
  static let glyphs = Command("item.simpleSigns", .character("c")) { $0.simpleSigns }
  static let back = Command("item.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "item", [CommandPlace("item", [next, previous, question, regrade, glyphs, back] + ScrollCommands.all)])
}

extension ItemAnalysisScreen {
  var table: CommandTable { ItemAnalysisCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = ItemAnalysisCommands
    return [Commands.question, Commands.regrade].contains(command) && item?.header.pinned == nil
      ? words.onlyForQuestions : nil
  }
}
