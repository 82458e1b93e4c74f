import QuestionAPI
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
  /// What the bank did not answer because it did not know who asked, to be asked again.
  private var refused: [(effect: AppEffect, answer: AppAnswer)] = []
  /// Whether the person would rather go on without signing in: what happens by itself does not ask again.
  private var isSignInDeclined = false
  private let beginning: Beginning
  /// Why the last state of a quiz or a draft could not be kept, for the person to read after the program's end.
  public var problem: String? { quizProblem ?? draftProblem ?? sessionProblem }
  private var quizProblem: String?
  private var draftProblem: String?
  private var sessionProblem: String?
  /// Whether the program is done.
  public private(set) var isFinished = false

  /// The program.
  ///
  /// - Parameters:
  ///   - words: its words.
  ///   - beginning: what is shown first.
  ///   - keys: the keys that commands have.
  ///   - showsPictures: whether pictures are drawn; they are named in any case.
  public init(
    words: Words, beginning: Beginning = .home, keys: KeyMap = KeyMap(), showsPictures: Bool = true
  ) {
    context = ScreenContext(
      size: Size(width: 80, height: 24), words: words, pictures: PictureShelf(isOn: showsPictures))
    context.keys = keys
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
    let effects =
      switch message {
      case .event(.resize(let size)): counted(resize(size))
      case .event(.hangup), .event(.terminate): counted(quit())
      case .event(let event): counted(handle(event))
      case .answer(let answer): counted(receive(answer))
      }
    return effects + askForPictures()
  }

  /// Asks for the next picture that the screen on top wants.
  private mutating func askForPictures() -> [AppEffect] {
    guard hasAppeared, !isQuitting, let wanted = stack.last?.wantedPictures(context) else { return [] }
    return context.pictures.ask(for: wanted).map { [.picture($0)] } ?? []
  }

  /// What an event means: it is for the update to say.
  public func message(for event: InputEvent) -> AppMessage? { .event(event) }

  /// Whether a sign of waiting turns or a clock runs.
  public var needsTick: Bool { isWaiting || stack.contains { $0.hasClock } }

  /// Ten moments a second while waiting; one for the clock.
  public var tickInterval: Duration { isWaiting ? .milliseconds(100) : .seconds(1) }

  private var isWaiting: Bool {
    stack.last?.isWaiting ?? false || context.pictures.isWaiting || !context.runs.running.isEmpty
  }

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
    switch event {
    case .tick:
      context.tick += 1
      return tick(event)
    case .key(let pressed):
      // Asked in a function of its own: a second reference to the screen would copy it when it changes.
      guard let key = Self.native(pressed, on: stack[index], context.keys) else { return [] }
      return press(key)
    case .mouse(let mouse):
      if let hint = hint(at: mouse) { return press(hint.key) }
      // All that has a key is reached by the mouse too.
      if mouse.action == .rightPress, !(stack[index] is PaletteScreen) { return openPalette(stack[index]) }
      return perform(stack[index].handle(event, context))
    default: return perform(stack[index].handle(event, context))
    }
  }

  private static func native(_ pressed: Key, on screen: any Screen, _ keys: KeyMap) -> Key? {
    guard keys != KeyMap() else { return pressed }
    return keys.native(pressed, among: screen.active, isTyping: screen.hasTextFocus)
  }

  /// Takes a key as the screens know it.
  private mutating func press(_ key: Key) -> [AppEffect] {
    guard let index = stack.indices.last else { return [] }
    // What is typed on is no wish to sign in after all.
    if key.text == nil || !stack[index].hasTextFocus { isSignInDeclined = false }
    switch key {
    case .control("c") where !stack[index].takesCopy: return askToQuit()
    case .control("z") where !stack[index].takesUndo: return [.stopProcess]
    case .control("p") where !(stack[index] is PaletteScreen): return openPalette(stack[index])
    case .character(":") where !stack[index].hasTextFocus: return openPalette(stack[index])
    case .function(1) where !(stack[index] is HelpScreen): return openHelp()
    case .character("?") where !stack[index].hasTextFocus && !(stack[index] is HelpScreen): return openHelp()
    default: return perform(stack[index].handle(.key(key), context))
    }
  }

  private mutating func openHelp() -> [AppEffect] { perform([.push { _ in HelpScreen() }]) }

  private mutating func openPalette(_ screen: any Screen) -> [AppEffect] {
    let words = context.words
    let general = GlobalCommands.all.filter { $0 != GlobalCommands.palette }.map { ScreenHint($0, words) }
    let commands = screen.commands(words) + general
    return perform([.push { _ in PaletteScreen(commands: commands) }])
  }

  /// Gives a command to the screen on top, in the part that it belongs to.
  private mutating func run(_ command: Command) -> [AppEffect] {
    guard let index = stack.indices.last else { return [] }
    switch command {
    case GlobalCommands.help: return openHelp()
    case GlobalCommands.quit: return askToQuit()
    case GlobalCommands.stop: return [.stopProcess]
    default: break
    }
    if !stack[index].active.contains(command),
      let place = stack[index].table.places.first(where: { $0.commands.contains(command) })
    {
      stack[index].enter(place, context)
    }
    return perform(stack[index].handle(.key(command.key), context))
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
    case .picture(let request, let result): context.pictures.keep(result, for: request)
    case .syncProgressed(let name, let progress): context.runs.note(progress, of: name)
    case .synced(let name, let result): context.runs.end(name, result)
    case .caller(.success(let identity)): context.caller = identity
    case .signedIn(_, .success(let person), let problem):
      context.caller = CallerIdentity(role: person.role, scopes: person.role.scopes, person: person)
      sessionProblem = problem.map(context.words.describe)
    case .signedOut: context.caller = nil
    case .signInNeeded(let effect, let answer): return askToSignIn(effect, answer)
    default: break
    }
    var effects: [AppEffect] = []
    for index in stack.indices where stack.indices.contains(index) {
      let actions = stack[index].receive(answer, context)
      // The help or the palette above a screen that goes is not what is to go in its place.
      if actions.contains(where: Self.isEnd) { stack.removeLast(stack.count - 1 - index) }
      effects += perform(actions)
    }
    return effects + goOn(after: answer)
  }

  /// Lets the person sign in above whatever is seen; what was not answered waits.
  private mutating func askToSignIn(_ effect: AppEffect, _ answer: AppAnswer) -> [AppEffect] {
    guard !isSignInDeclined else { return receive(answer) }
    refused.append((effect, answer))
    guard !stack.contains(where: { $0 is SignInScreen }) else { return [] }
    return push { SignInScreen(screen: $0) }
  }

  /// Asks again for what was not answered, once the bank knows who asks and lets them.
  private mutating func goOn(after answer: AppAnswer) -> [AppEffect] {
    switch answer {
    case .signedIn(_, .success(let person), _) where !person.mustChangePassword: break
    case .passwordChanged(_, nil): break
    case .caller(.success(let identity)) where identity.person?.mustChangePassword == true:
      guard !isSignInDeclined, !stack.contains(where: { $0 is PasswordScreen || $0 is SignInScreen }) else {
        return []
      }
      return push { PasswordScreen(screen: $0, isForced: true) }
    default: return []
    }
    let effects = refused.map(\.effect)
    refused = []
    return effects
  }

  /// Tells what was not answered as it is.
  private mutating func giveUpSignIn() -> [AppEffect] {
    isSignInDeclined = true
    let answers = refused.map(\.answer)
    refused = []
    return answers.flatMap { receive($0) }
  }

  /// Whether a screen goes by an action.
  private static func isEnd(_ action: ScreenAction) -> Bool {
    switch action {
    case .pop, .replace: true
    default: false
    }
  }

  private mutating func perform(_ actions: [ScreenAction]) -> [AppEffect] {
    var effects: [AppEffect] = []
    for action in actions {
      switch action {
      case .effect(let effect):
        if case .sync(let name, _) = effect { context.runs.begin(name) }
        effects.append(effect)
      case .push(let make): effects += push(make)
      case .replace(let make):
        stack.removeLast()
        effects += push(make)
      case .pop:
        guard stack.count > 1 else { continue }
        stack.removeLast()
        context.pictures.forgetLost()
        let index = stack.count - 1
        effects += perform(stack[index].appear(context))
      case .popAndRun(let command):
        effects += perform([.pop])
        effects += run(command)
      case .giveUpSignIn: effects += giveUpSignIn()
      case .remember(let memory): context.memory = memory
      case .quit: effects += quit()
      }
    }
    return effects
  }

  private mutating func push(_ make: (Int) -> any Screen) -> [AppEffect] {
    context.pictures.forgetLost()
    screenCount += 1
    var screen = make(screenCount)
    let actions = screen.appear(context)
    stack.append(screen)
    return perform(actions)
  }

  /// Quits as a person wishes; a screen with something to lose comes up and asks first.
  private mutating func askToQuit() -> [AppEffect] {
    guard !isQuitting, let place = stack.lastIndex(where: { $0.asksToQuit }) else { return quit() }
    stack.removeLast(stack.count - place - 1)
    return perform(stack[place].handle(.key(.control("c")), context))
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

  private func hint(at mouse: MouseEvent) -> ScreenHint? {
    guard mouse.action == .press, let action = mouse.target?.action else { return nil }
    if action == DialogAction.confirm { return stack.last?.hints(context.words).first }
    if action == DialogAction.cancel { return stack.last?.hints(context.words).last }
    let hints = allHints
    guard action.hasPrefix("hint."), let index = Int(action.dropFirst(5)) else { return nil }
    return hints.indices.contains(index) ? hints[index] : nil
  }

  private var allHints: [ScreenHint] {
    guard let screen = stack.last else { return [] }
    let words = context.words
    let hints = screen.hints(words)
    guard !(screen is HelpScreen) else { return hints }
    let help = ScreenHint(
      GlobalCommands.help, label: words.help, key: screen.hasTextFocus ? .function(1) : .character("?"))
    // Where not all fit, the way to the others comes right behind the most important one.
    let width = (hints + [help]).reduce(0) { $0 + KeyHint($1.keyName(context.keys), $1.label).width + 2 }
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
    let spinner = isWaiting ? context.spinner + " " : ""
    let detail = (screen is PeersScreen ? [] : context.runs.signs) + [screen.detail(context)]
    frame.grid.drawHeader(
      title, detail: spinner + detail.filter { !$0.isEmpty }.joined(separator: "  "), in: edges.header)
    frame.drawFooter(
      allHints.enumerated().map { KeyHint($1.keyName(context.keys), $1.label, action: "hint.\($0)") },
      in: edges.footer)
    let footer = frame.targets
    screen.draw(in: &frame, edges.body, context)
    // A dialog takes what lies below it away, but the line of keys is its own.
    if !frame.targets.starts(with: footer) { frame.targets = footer + frame.targets }
    frame.title = title
    return frame
  }
}
