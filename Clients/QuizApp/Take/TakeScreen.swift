import QuestionAPI
import QuestionModel
import TerminalScreen

/// A practice quiz being taken.
struct TakeScreen: Screen {
  /// What lies above the question.
  enum Overlay: Sendable, Hashable {
    case map(ListState)
    case confirmFinish
    case timeUp
    /// Grading failed: that of the whole quiz, or of one answer.
    case problem(BankError, isOfAll: Bool)
  }

  let screen: Int
  var session: PracticeSession
  var field = TextField(limit: 2_000)
  /// The option or statement that the arrows have reached; none before they are used.
  var cursor: Int?
  var scroll = ScrollState()
  /// How far the passage beside the question is scrolled.
  var passageScroll = ScrollState()
  /// The passage that was shown last: its next question leaves it where it is.
  var shownPassage: QuestionPassage?
  var overlay: Overlay?
  var hidesClock = false
  /// Whether the time is over and the quiz goes on all the same.
  var ignoresClock = false
  /// The last tick, and the part of a second that is not counted yet.
  var lastTick: Duration?
  var uncounted = Duration.zero
  var saveProblem: String?
  var grading: LatestRequest<QuestionID>
  var finishing: LatestRequest<Int>
  /// Chooses what comes after so many questions of an adaptive quiz.
  var choosing: LatestRequest<Int>
  /// What the student said of graded questions.
  var judgements: [QuestionID: OwnJudgement] = [:]

  init(screen: Int, session: PracticeSession) {
    self.screen = screen
    self.session = session
    grading = LatestRequest(screen: screen)
    finishing = LatestRequest(screen: screen)
    choosing = LatestRequest(screen: screen)
    showCurrent()
  }

  /// The question on screen; a session is never without questions here.
  var item: PracticeItem? { session.current }

  var isTextKind: Bool { item?.content.kind == .shortAnswer || item?.content.kind == .numeric }
  var isCluster: Bool { item?.content.kind == .trueFalseCluster }
  /// Whether `t` and `f` say true and false here, and so cannot be commands.
  var judges: Bool { isCluster || item?.content.kind == .trueFalse }
  /// Whether answers are told at once.
  var isImmediate: Bool { session.options.feedback == .immediate }

  var isWaiting: Bool { grading.isWaiting || finishing.isWaiting || choosing.isWaiting }
  var hasClock: Bool { session.options.minutes != nil && !ignoresClock && !finishing.isWaiting }

  func title(_ words: Words) -> String { words.takeTitle }

  func detail(_ context: ScreenContext) -> String {
    var parts = [context.words.position(of: session)]
    if let left = session.secondsLeft, !hidesClock { parts.append(context.words.clock(seconds: left)) }
    return parts.joined(separator: " · ")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = TakeCommands
    switch overlay {
    case .map:
      return [
        ScreenHint(Commands.goTo, words), ScreenHint.move(words), ScreenHint(Commands.handIn, words),
        ScreenHint(Commands.closeMap, words),
      ]
    case .confirmFinish: return ScreenHint.dialog(confirm: words.handIn, cancel: words.goOn)
    case .timeUp: return ScreenHint.dialog(confirm: words.handIn, cancel: words.goOnWithoutClock)
    case .problem: return ScreenHint.dialog(confirm: words.retry, cancel: words.close)
    case nil: break
    }
    let types = hasTextFocus
    let picture = ScreenHint(
      Commands.picture, label: words.showPicture, key: types ? .control("o") : .character("z"))
    return [ScreenHint(Commands.answer, label: enterMeaning(words))]
      + (canJudge && session.options.mode == .due
        ? [ScreenHint(Commands.hard, label: words.hard, beside: Commands.easy)] : [])
      + (item?.pictures.isEmpty == false ? [picture] : [])
      + [
        ScreenHint(Commands.next, label: words.next, key: types ? .tab : .character("n")),
        ScreenHint(Commands.previous, label: words.previous, key: types ? .backTab : .character("p")),
        ScreenHint(Commands.flag, label: words.flag, key: types || judges ? .control("f") : .character("f")),
        ScreenHint(Commands.map, label: words.map, key: types ? .control("g") : .character("g")),
        ScreenHint(Commands.handIn, words), ScreenHint(Commands.leave, words),
      ]
  }

  private func enterMeaning(_ words: Words) -> String {
    guard let item, isImmediate, item.result == nil, item.isAnswered else { return words.goOn }
    return words.answer
  }

  /// Whether the student may say how hard the question was: what was not remembered comes again in any case.
  var canJudge: Bool { item?.isRight ?? false }

  /// Brings the fields that show the current question in line with it.
  mutating func showCurrent() {
    scroll = ScrollState()
    if item?.passage != shownPassage { passageScroll = ScrollState() }
    shownPassage = item?.passage
    cursor = nil
    field = TextField(limit: 2_000)
    if case .text(let text)? = item?.response { field.replace(with: text) }
  }
}
