public import TerminalScreen

/// The whole program: a stack of screens, of which the last is seen.
public struct AppModel: TerminalProgram {
  /// What is shown first.
  public enum Beginning: Sendable, Hashable {
    /// What is in the bank, and the ways on.
    case home
    /// A quiz at once.
    case take(PracticeOptions)
  }

  private var stack: [any Screen]
  private var context: ScreenContext
  private var screenCount = 1
  private var isQuitting = false
  /// Writes whose end has not been told yet.
  private var openWrites = 0
  private let beginning: Beginning
  /// Why the last state of a quiz or a draft could not be kept, for the person to read after the program's end.
  public var problem: String? { quizProblem ?? draftProblem }
  private var quizProblem: String?
  private var draftProblem: String?
  /// Whether the program is done.
  public private(set) var isFinished = false

  /// The program.
  ///
  /// - Parameters:
  ///   - words: its words.
  ///   - beginning: what is shown first.
  public init(words: Words, beginning: Beginning = .home) {
    context = ScreenContext(size: Size(width: 80, height: 24), words: words)
    self.beginning = beginning
    stack = [HomeScreen()]
    if case .take(let options) = beginning { stack.append(PracticeSetupScreen(screen: 1, starting: options)) }
  }

  /// The effects of what is shown first.
  public func start() -> [AppEffect] {
    // The loop keeps what `update` changes, not what happens here: the first message is always the terminal's size.
    []
  }

  /// Takes in what happened.
  public mutating func update(_ message: AppMessage) -> [AppEffect] {
    switch message {
    case .event(.resize(let size)): counted(resize(size))
    case .event(.hangup), .event(.terminate): counted(quit())
    case .event(let event): counted(handle(event))
    case .answer(let answer): counted(receive(answer))
    }
  }

  /// What an event means: it is for the update to say.
  public func message(for event: InputEvent) -> AppMessage? { .event(event) }

  /// Whether a sign of waiting turns or a clock runs.
  public var needsTick: Bool { stack.last?.isWaiting ?? false || stack.contains { $0.hasClock } }

  /// Ten moments a second while waiting; one for the clock.
  public var tickInterval: Duration { stack.last?.isWaiting ?? false ? .milliseconds(100) : .seconds(1) }

  /// The screen on top.
  var top: (any Screen)? { stack.last }
  /// How many screens lie on one another.
  var depth: Int { stack.count }

  private var hasAppeared = false

  private mutating func resize(_ size: Size) -> [AppEffect] {
    context.size = size
    guard !hasAppeared else { return handle(.resize(size)) }
    hasAppeared = true
    var effects: [AppEffect] = []
    for index in stack.indices {
      let actions = stack[index].appear(context)
      effects += perform(actions)
    }
    return effects
  }

  private mutating func handle(_ event: InputEvent) -> [AppEffect] {
    guard let index = stack.indices.last else { return [] }
    var event = event
    if case .tick = event {
      context.tick += 1
      return tick(event)
    }
    if case .mouse(let mouse) = event, let key = hintKey(of: mouse) { event = .key(key) }
    switch event {
    case .key(.control("c")) where !stack[index].takesCopy: return quit()
    case .key(.control("z")) where !stack[index].takesUndo: return [.stopProcess]
    case .key(.control("p")) where !(stack[index] is PaletteScreen): return openPalette(stack[index])
    case .key(.character(":")) where !stack[index].hasTextFocus: return openPalette(stack[index])
    case .key(.function(1)) where !(stack[index] is HelpScreen): return perform([.push { _ in HelpScreen() }])
    case .key(.character("?")) where !stack[index].hasTextFocus && !(stack[index] is HelpScreen):
      return perform([.push { _ in HelpScreen() }])
    default: return perform(stack[index].handle(event, context))
    }
  }

  private mutating func openPalette(_ screen: any Screen) -> [AppEffect] {
    let words = context.words
    let commands = screen.commands(words) + [ScreenHint(.function(1), "F1", words.help)]
    return perform([.push { _ in PaletteScreen(commands: commands) }])
  }

  private mutating func tick(_ event: InputEvent) -> [AppEffect] {
    // A clock runs on while the help lies above it.
    var effects: [AppEffect] = []
    for index in stack.indices where stack[index].hasClock {
      effects += perform(stack[index].handle(event, context))
    }
    return effects
  }

  private mutating func receive(_ answer: AppAnswer) -> [AppEffect] {
    switch answer {
    case .saved(_, let found), .finished(let found):
      quizProblem = found
      openWrites -= 1
      if isQuitting, openWrites <= 0 { isFinished = true }
    case .draftKept(_, let found):
      draftProblem = found
      openWrites -= 1
      if isQuitting, openWrites <= 0 { isFinished = true }
    default: break
    }
    var effects: [AppEffect] = []
    for index in stack.indices where stack.indices.contains(index) {
      let actions = stack[index].receive(answer, context)
      effects += perform(actions)
    }
    return effects
  }

  private mutating func perform(_ actions: [ScreenAction]) -> [AppEffect] {
    var effects: [AppEffect] = []
    for action in actions {
      switch action {
      case .effect(let effect): effects.append(effect)
      case .push(let make): effects += push(make)
      case .replace(let make):
        stack.removeLast()
        effects += push(make)
      case .pop:
        guard stack.count > 1 else { continue }
        stack.removeLast()
        let index = stack.count - 1
        effects += perform(stack[index].appear(context))
      case .popAndPress(let key):
        effects += perform([.pop])
        effects += handle(.key(key))
      case .remember(let memory): context.memory = memory
      case .quit: effects += quit()
      }
    }
    return effects
  }

  private mutating func push(_ make: (Int) -> any Screen) -> [AppEffect] {
    screenCount += 1
    var screen = make(screenCount)
    let actions = screen.appear(context)
    stack.append(screen)
    return perform(actions)
  }

  /// Saves what is not saved and ends once it is; asked a second time it ends at once.
  private mutating func quit() -> [AppEffect] {
    guard !isQuitting else {
      isFinished = true
      return []
    }
    isQuitting = true
    var effects: [AppEffect] = []
    for index in stack.indices { effects += stack[index].close() }
    isFinished = effects.isEmpty && openWrites == 0
    return effects
  }

  /// Counts the writes among `effects`, for quitting waits for them.
  private mutating func counted(_ effects: [AppEffect]) -> [AppEffect] {
    openWrites += effects.count { $0.isWrite }
    return effects
  }

  private func hintKey(of mouse: MouseEvent) -> Key? {
    guard mouse.action == .press, let action = mouse.target?.action else { return nil }
    if action == DialogAction.confirm { return .enter }
    if action == DialogAction.cancel { return .escape }
    let hints = allHints
    guard action.hasPrefix("hint."), let index = Int(action.dropFirst(5)) else { return nil }
    return hints.indices.contains(index) ? hints[index].key : nil
  }

  private var allHints: [ScreenHint] {
    guard let screen = stack.last else { return [] }
    let words = context.words
    let hints = screen.hints(words)
    guard !(screen is HelpScreen) else { return hints }
    let help =
      screen.hasTextFocus
      ? ScreenHint(.function(1), "F1", words.help) : ScreenHint(.character("?"), "?", words.help)
    // Where not all fit, the way to the others comes right behind the most important one.
    let width = (hints + [help]).reduce(0) { $0 + KeyHint($1.name, $1.label).width + 2 }
    return width <= context.size.width ? hints + [help] : hints.prefix(1) + [help] + hints.dropFirst()
  }

  /// What the terminal shows.
  public func view(size: Size) -> Frame {
    var frame = Frame(size: size)
    guard let screen = stack.last else { return frame }
    var context = context
    context.size = size
    let edges = ScreenEdges(size)
    let title = screen.title(context.words)
    let spinner = screen.isWaiting ? context.spinner + " " : ""
    frame.grid.drawHeader(title, detail: spinner + screen.detail(context), in: edges.header)
    frame.drawFooter(
      allHints.enumerated().map { KeyHint($1.name, $1.label, action: "hint.\($0)") }, in: edges.footer)
    screen.draw(in: &frame, edges.body, context)
    frame.title = title
    return frame
  }
}
