import QuestionModel
import TerminalScreen

/// How somebody gets on: days with practice, what is due, which topics are weak, the ability.
struct ProgressScreen: Screen {
  let screen: Int
  /// What was practised; nil until it is known.
  var report: ProgressReport?
  /// Whether the chart has weeks for its bars, not days.
  var showsWeeks = false
  var scroll = ScrollState()

  var table: CommandTable { ProgressCommands.table }
  var isWaiting: Bool { report == nil }

  func title(_ words: Words) -> String { words.progressTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = ProgressCommands
    return [
      ScreenHint(Commands.due, words), ScreenHint(Commands.weak, words), ScreenHint(Commands.adaptive, words),
      ScreenHint(Commands.periods, label: showsWeeks ? words.byDays : words.byWeeks), ScreenHint.scroll(words),
      ScreenHint(Commands.back, words),
    ]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { [.effect(.progress)] }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.backspace), .key(.character("q")): return [.pop]
    case .key(.enter), .key(.character("d")): return practise(.due, context)
    case .key(.character("w")): return practise(.weak, context)
    case .key(.character("v")): return practise(.adaptive, context)
    case .key(.character("t")): showsWeeks.toggle()
    case .key(let key): _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .progress(let report): self.report = report
    // What was just practised counts.
    case .finished: return [.effect(.progress)]
    default: break
    }
    return []
  }

  /// Practice of a way, over the whole bank and otherwise as it was set up last.
  private func practise(_ mode: PracticeOptions.Mode, _ context: ScreenContext) -> [ScreenAction] {
    var options = context.memory.options
    options.mode = mode
    options.query = ""
    options.seed = nil
    let chosen = options
    return [.push { PracticeSetupScreen(screen: $0, starting: chosen) }]
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard report != nil else {
      frame.grid.write("\(context.spinner) \(context.words.loading)", in: area, style: Style(.dim))
      return
    }
    frame.grid.drawScrollText(lines(context), scroll, in: area)
  }

  private func lines(_ context: ScreenContext) -> [StyledLine] {
    guard let report else { return [] }
    return ProgressText.lines(
      report, showsWeeks: showsWeeks, width: Swift.max(0, context.body.width - 1), words: context.words)
  }
}
