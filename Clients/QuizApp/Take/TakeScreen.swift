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
    case problem(BankError)
  }

  let screen: Int
  var session: PracticeSession
  var field = TextField(limit: 2_000)
  /// The option or statement that the arrows have reached; none before they are used.
  var cursor: Int?
  var scroll = ScrollState()
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

  init(screen: Int, session: PracticeSession) {
    self.screen = screen
    self.session = session
    grading = LatestRequest(screen: screen)
    finishing = LatestRequest(screen: screen)
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

  var hasTextFocus: Bool { isTextKind && item?.result == nil && overlay == nil }
  var isWaiting: Bool { grading.isWaiting || finishing.isWaiting }
  var hasClock: Bool { session.options.minutes != nil && !ignoresClock && !finishing.isWaiting }

  func title(_ words: Words) -> String { words.takeTitle }

  func detail(_ context: ScreenContext) -> String {
    var parts = [context.words.position(session.position + 1, of: session.items.count)]
    if let left = session.secondsLeft, !hidesClock { parts.append(context.words.clock(seconds: left)) }
    return parts.joined(separator: " · ")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    switch overlay {
    case .map:
      return [
        ScreenHint(.enter, "Enter", words.goTo), ScreenHint(.down, "↑↓", words.move),
        ScreenHint(.control("s"), "^S", words.handIn), ScreenHint(.escape, "Esc", words.close),
      ]
    case .confirmFinish, .timeUp:
      return [ScreenHint(.enter, "Enter", words.handIn), ScreenHint(.escape, "Esc", words.goOn)]
    case .problem: return [ScreenHint(.enter, "Enter", words.retry), ScreenHint(.escape, "Esc", words.close)]
    case nil: break
    }
    let usesControl = hasTextFocus
    let flag =
      usesControl || judges
      ? ScreenHint(.control("f"), "^F", words.flag) : ScreenHint(.character("f"), "f", words.flag)
    let map = usesControl ? ScreenHint(.control("g"), "^G", words.map) : ScreenHint(.character("g"), "g", words.map)
    return [
      ScreenHint(.enter, "Enter", enterMeaning(words)), ScreenHint(.tab, usesControl ? "Tab" : "n", words.next),
      ScreenHint(.backTab, usesControl ? "⇧Tab" : "p", words.previous), flag, map,
      ScreenHint(.control("s"), "^S", words.handIn), ScreenHint(.escape, "Esc", words.leave),
    ]
  }

  private func enterMeaning(_ words: Words) -> String {
    guard let item, isImmediate, item.result == nil, item.isAnswered else { return words.goOn }
    return words.answer
  }

  /// Brings the fields that show the current question in line with it.
  mutating func showCurrent() {
    scroll = ScrollState()
    cursor = nil
    field = TextField(limit: 2_000)
    if case .text(let text)? = item?.response { field.replace(with: text) }
  }
}
