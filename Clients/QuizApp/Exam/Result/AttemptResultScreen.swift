import QuestionAPI
import QuestionModel
import TerminalScreen

/// What an attempt earned, as far as its student may see it.
struct AttemptResultScreen: Screen {
  let screen: Int
  let attempt: String
  /// What the test is called, as far as that is known without the result.
  let name: String
  var result: AttemptResult?
  var error: BankError?
  var onlyMistakes = false
  var scroll = ScrollState()
  var reading: LatestRequest<String>

  init(screen: Int, attempt: String, name: String) {
    self.screen = screen
    self.attempt = attempt
    self.name = name
    reading = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { reading.isWaiting }
  /// Whether there are questions that did not earn the whole mark, and may be seen.
  var hasMistakes: Bool { result?.paper != nil && result?.items.contains(where: \.isMistake) == true }

  func title(_ words: Words) -> String { "\(words.resultTitle): \(result?.title ?? name)" }

  func detail(_ context: ScreenContext) -> String {
    result?.score.map { context.words.score(of: $0) } ?? ""
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = AttemptResultCommands
    var hints = [ScreenHint(Commands.close, words)]
    if hasMistakes {
      hints.append(ScreenHint(Commands.mistakes, label: onlyMistakes ? words.allQuestions : words.mistakesOnly))
    }
    return hints + [ScreenHint(Commands.refresh, words), ScreenHint.scroll(words)]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { result == nil ? read() : [] }

  private mutating func read() -> [ScreenAction] {
    error = nil
    return reading.ask(attempt).map { [.effect(.attemptResult($0, attempt))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let count = lines(context).count
    switch event {
    case .key(.escape), .key(.enter), .key(.character("q")): return [.pop]
    case .key(.character("u")), .key(.control("r")): return read()
    case .key(.character("m")):
      guard hasMistakes else { return [] }
      onlyMistakes.toggle()
      scroll = ScrollState()
    case .key(let key): _ = scroll.handle(key, count: count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: context.body.height)
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .attemptResult(let ticket, let result) = answer, reading.answered(ticket) != nil else { return [] }
    switch result {
    case .success(let result): self.result = result
    case .failure(let error): self.error = error
    }
    return []
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    frame.grid.drawScrollText(lines(context), scroll, in: area)
  }

  private func lines(_ context: ScreenContext) -> [StyledLine] {
    let width = Swift.max(0, context.body.width - 1)
    var lines: [StyledLine] = []
    if let error {
      lines += wrap([Span("\(Mark.warning) \(context.words.describe(error))", .error)], width: width)
    }
    guard let result else {
      return lines + (error == nil ? [StyledLine("\(context.spinner) \(context.words.loading)", Style(.dim))] : [])
    }
    return lines + AttemptResultText.lines(result, onlyMistakes: onlyMistakes, width: width, words: context.words)
  }
}

extension ItemResult {
  /// Whether it did not earn the whole mark.
  var isMistake: Bool { mark.points < mark.maximum - 1e-9 && mark.reason != .waits }
}

/// What can be done with the result of an attempt.
enum AttemptResultCommands {
  static let close = Command("attempt.close", .escape, .enter, .character("q")) { $0.close }
  static let mistakes = Command("attempt.mistakes", .character("m")) { $0.mistakesOnly }
  static let refresh = Command("attempt.refresh", .control("r"), .character("u")) { $0.refresh }

  static let table = CommandTable(
    "attempt", [CommandPlace("attempt", [mistakes, refresh, close] + ScrollCommands.all)])
}

extension AttemptResultScreen {
  var table: CommandTable { AttemptResultCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    command == AttemptResultCommands.mistakes && !hasMistakes ? words.noMistakes : nil
  }
}
