import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// What the answers to a test tell about its questions: a table of them under the figures of the test.
struct AnalysisScreen: Screen {
  let screen: Int
  let sitting: String
  let name: String
  var analysis: SittingAnalysis?
  var list = ListState()
  var error: BankError?
  /// What was done last.
  var isCalibrated = false
  var reading: LatestRequest<GivingRequest>
  /// Whether a screen above may have changed marks.
  var isStale = true

  init(screen: Int, sitting: String, name: String) {
    self.screen = screen
    self.sitting = sitting
    self.name = name
    reading = LatestRequest(screen: screen)
  }

  var items: [SittingAnalysis.Item] { analysis?.items ?? [] }
  var selected: SittingAnalysis.Item? { items.indices.contains(list.selection) ? items[list.selection] : nil }
  var isWaiting: Bool { reading.isWaiting }

  func title(_ words: Words) -> String { "\(words.analysisOfTest.capitalizedFirst): \(name)" }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = AnalysisCommands
    let own =
      items.isEmpty
      ? []
      : [Commands.open, Commands.scores, Commands.rasch, Commands.twoParameter].map { ScreenHint($0, words) }
    let regrade = selected?.header.pinned == nil ? [] : [ScreenHint(Commands.regrade, words)]
    return own + regrade + [Commands.refresh, Commands.back].map { ScreenHint($0, words) } + [ScreenHint.move(words)]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { isStale ? read() : [] }

  private mutating func read() -> [ScreenAction] {
    (error, isStale, isCalibrated) = (nil, false, false)
    return reading.send(.analysis(sitting))
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let rows = AnalysisLayout(context.body, figures: figures(context).count).list.height
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.enter), .key(.right), .key(.character("l")): return open(list.selection + 1)
    case .key(.character("s")): return open(0)
    case .key(.character("c")): return calibrate(.rasch)
    case .key(.character("p")): return calibrate(.twoParameter)
    case .key(.character("r")): return regrade()
    case .key(.control("r")), .key(.character("u")): return read()
    case .key(let key): _ = list.handle(key, count: items.count, rows: rows)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      let isSelected = place == list.selection
      list.select(place, count: items.count, rows: rows)
      return isSelected ? open(place + 1) : []
    case .mouse(let mouse): _ = list.handle(mouse, count: items.count, rows: rows)
    default: break
    }
    return []
  }

  private mutating func open(_ page: Int) -> [ScreenAction] {
    guard let analysis, !items.isEmpty else { return [] }
    let sitting = sitting
    isStale = true
    return [.push { ItemAnalysisScreen(screen: $0, sitting: sitting, analysis: analysis, page: page) }]
  }

  private mutating func calibrate(_ model: SittingCalibration.Model) -> [ScreenAction] {
    guard !items.isEmpty, !reading.isWaiting else { return [] }
    (error, isCalibrated) = (nil, false)
    return reading.send(.calibrate(sitting, model))
  }

  private mutating func regrade() -> [ScreenAction] {
    guard let header = selected?.header, let pinned = header.pinned else { return [] }
    let sitting = sitting
    isStale = true
    return [.push { RegradeScreen(screen: $0, sitting: sitting, question: pinned, stem: header.stem) }]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .giving(let ticket, let result) = answer, let done = reading.take(ticket) else { return [] }
    switch result {
    case .failure(let error): self.error = error
    case .success(.analysis(let analysis)):
      self.analysis = analysis
      if case .calibrate = done.request { isCalibrated = true }
      list.select(list.selection, count: analysis.items.count, rows: 10)
    case .success: break
    }
    return done.actions
  }
}

/// What can be done with an analysis.
enum AnalysisCommands {
  static let open = Command("analysis.open", .enter, .right, .character("l")) { $0.openItem }
  static let scores = Command("analysis.scores", .character("s")) { $0.showScores }
  static let rasch = Command("analysis.rasch", .character("c")) { $0.calibrate(.rasch) }
  static let twoParameter = Command("analysis.twoParameter", .character("p")) { $0.calibrate(.twoParameter) }
  static let regrade = Command("analysis.regrade", .character("r")) { $0.regradeQuestion }
  static let refresh = Command("analysis.refresh", .control("r"), .character("u")) { $0.refresh }
  static let back = Command("analysis.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "analysis",
    [CommandPlace("items", [open, scores, rasch, twoParameter, regrade, refresh, back] + ListCommands.all)])
}

extension AnalysisScreen {
  var table: CommandTable { AnalysisCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = AnalysisCommands
    switch command {
    case Commands.open, Commands.scores, Commands.rasch, Commands.twoParameter:
      return items.isEmpty ? words.nothingListed : nil
    case Commands.regrade: return selected?.header.pinned == nil ? words.onlyForQuestions : nil
    default: return nil
    }
  }
}

/// Where the figures of the test, its questions, and what is to be said of the selected one are.
struct AnalysisLayout {
  let figures: Rect
  let head: Rect
  let list: Rect
  let flags: Rect
  let message: Rect

  init(_ body: Rect, figures count: Int) {
    let hasRoom = body.height >= count + 8
    let flags = body.height >= 16 ? Swift.min(8, Swift.max(5, body.height / 4)) : 0
    let rows = body.rows(
      .cells(hasRoom ? count : Swift.min(1, body.height / 4)), .cells(body.height >= 6 ? 1 : 0), .rest, .cells(flags),
      .cells(body.height >= 4 ? 1 : 0))
    (figures, head, list, self.flags, message) = (rows[0], rows[1], rows[2], rows[3], rows[4])
  }
}

extension AnalysisScreen {
  /// The figures of the test.
  func figures(_ context: ScreenContext) -> [StyledLine] {
    guard let analysis else { return [] }
    let text = context.words.testFigures(analysis.statistics).joined(separator: " · ")
    return wrap([Span(text, .heading)], width: context.body.width)
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let figures = figures(context)
    let layout = AnalysisLayout(area, figures: figures.count)
    frame.grid.write(figures, in: layout.figures)
    if analysis == nil {
      let text = error == nil ? "\(context.spinner) \(words.loading)" : ""
      frame.grid.write(text, in: layout.list, style: Style(.dim))
    } else if items.isEmpty {
      frame.grid.write(wrap([Span(words.nothingAnalysed, .dim)], width: area.width), in: layout.list)
    } else {
      let table = AnalysisText.table(width: area.width - 3, words)
      frame.grid.write(StyledLine([Span("  ")] + table.header.spans), in: layout.head)
      frame.drawList(list, count: items.count, in: layout.list) {
        table.line(AnalysisText.cells($0, items[$0], width: area.width - 3, words))
      }
    }
    drawFlags(in: &frame, layout.flags, words)
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: layout.message, over: area)
    } else if isWaiting, analysis != nil {
      frame.grid.write("\(context.spinner) \(words.workingOut)", in: layout.message, style: Style(.dim))
    } else if isCalibrated {
      frame.grid.write("\(Mark.correct) \(words.curvesAreThere)", in: layout.message, style: Style(.correct))
    }
  }

  private func drawFlags(in frame: inout Frame, _ area: Rect, _ words: Words) {
    guard !area.isEmpty, let selected else { return }
    frame.grid.write(String(repeating: "─", count: area.width), in: area.row(0), style: Style(.border))
    let lines =
      wrap([Span(QuestionText.oneLine(selected.header.stem), .text)], width: area.width).prefix(2)
      + AnalysisText.flags(selected, width: area.width, words)
    frame.grid.write(Array(lines), in: area.droppingRows(1))
  }
}
