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
    /// What was practised so far.
    case progress
    /// A test that is given, by its id.
    case sitting(String)
    /// The tests that a teacher gave, or the results of one, by its id.
    case given(String?)
  }

  var stack: [any Screen]
  var context: ScreenContext
  var screenCount = 1
  var isQuitting = false
  /// Writes whose end has not been told yet.
  var openWrites = 0
  /// What the bank did not answer because it did not know who asked, to be asked again.
  var refused: [(effect: AppEffect, answer: AppAnswer)] = []
  /// Whether the person would rather go on without signing in: what happens by itself does not ask again.
  var isSignInDeclined = false
  private let beginning: Beginning
  /// Why the last state of a quiz or a draft could not be kept, for the person to read after the program's end.
  public var problem: String? { quizProblem ?? draftProblem ?? examProblem ?? sessionProblem }
  var quizProblem: String?
  var draftProblem: String?
  var examProblem: String?
  var sessionProblem: String?
  /// Whether the program is done.
  public internal(set) var isFinished = false

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
    switch beginning {
    case .home: break
    case .take(let options): stack.append(PracticeSetupScreen(screen: 1, starting: options))
    case .progress: stack.append(ProgressScreen(screen: 1))
    case .sitting(let id): stack.append(SittingsScreen(screen: 1, asking: id))
    case .given(nil): stack.append(GivenScreen(screen: 1))
    case .given(let id?): stack.append(ResultsScreen(screen: 1, sitting: id))
    }
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

  var isWaiting: Bool {
    stack.last?.isWaiting ?? false || context.pictures.isWaiting || !context.runs.running.isEmpty
  }

  /// The screen on top.
  var top: (any Screen)? { stack.last }
  /// How many screens lie on one another.
  var depth: Int { stack.count }

  /// Whether the terminal's size is known.
  var hasAppeared = false

  /// Counts the writes among `effects`, for quitting waits for them.
  private mutating func counted(_ effects: [AppEffect]) -> [AppEffect] {
    openWrites += effects.count { $0.isWrite }
    return effects
  }
}
