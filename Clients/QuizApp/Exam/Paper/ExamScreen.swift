import QuestionAPI
import QuestionModel
import TerminalScreen

/// A test being taken.
struct ExamScreen: Screen {
  /// What lies above the question.
  enum Overlay: Sendable, Hashable {
    /// All questions, with the number that is being typed.
    case map(ListState, typed: String)
    /// What is to be looked at before the paper is handed in.
    case review(ListState)
    case confirmHandIn
    /// Going on to a question, where nobody comes back.
    case confirmNext(Int)
    case confirmLeave(quits: Bool)
  }

  /// What is asked of the bank: one thing at a time, so that no answer is older than another.
  enum Request: Sendable, Hashable {
    case save
    case look
  }

  let screen: Int
  /// What the test is called, as far as that is known without the paper.
  let name: String
  let way: ExamOpening
  var opening: LatestRequest<ExamOpening>
  var openingError: BankError?
  /// The attempt; nil until the bank has given the paper.
  var session: ExamSession?
  var position = 0
  var field = TextField(limit: AttemptItem.maximumText)
  var essay = TextArea(limit: AttemptItem.maximumEssay)
  /// The option or statement that the arrows have reached; none before they are used.
  var cursor: Int?
  var scroll = ScrollState()
  var passageScroll = ScrollState()
  /// Whether the passage is folded away, so that the question has the room.
  var foldsPassage = false
  /// The passage that was shown last: its next question leaves it where it is.
  var shownPassage: String?
  var overlay: Overlay?
  var clock = ExamClock()
  var hidesClock = false
  /// The last moment known of the growing clock.
  var moment = Duration.zero
  var delivery: ExamDelivery
  /// Why the journal could not be written.
  var journalProblem: String?
  /// Whether the time is over by the clock here, which the bank has not confirmed.
  var isTimeOver = false

  init(screen: Int, name: String, _ way: ExamOpening) {
    self.screen = screen
    self.name = name
    self.way = way
    opening = LatestRequest(screen: screen)
    delivery = ExamDelivery(screen: screen)
  }

  /// The question on screen.
  var current: ExamPlace? {
    guard let session, session.places.indices.contains(position) else { return nil }
    return session.places[position]
  }

  /// The question on screen as the screens of practice show one; nil for an essay.
  var item: PracticeItem? { current.flatMap { session?.shown($0) } }

  /// Whether the question on screen can be answered.
  var isOpen: Bool {
    guard let session, let place = current, !isEnded else { return false }
    return !session.isClosed(place)
  }

  /// Whether the paper is with the bank or its time is over: nothing is answered any more.
  var isEnded: Bool {
    guard let session else { return false }
    return session.ended != nil || session.answers.isHandedIn || isTimeOver
  }

  /// How its answer is typed; nil where it is chosen.
  var typing: Typing? {
    guard isOpen, let place = current else { return nil }
    switch place.kind {
    case nil: return .essay
    case .shortAnswer, .numeric: return .line
    default: return nil
    }
  }

  enum Typing: Sendable, Hashable {
    case line
    case essay
  }

  var isCluster: Bool { current?.kind == .trueFalseCluster }
  /// Whether `t` and `f` say true and false here, and so cannot be commands.
  var judges: Bool { isOpen && (isCluster || current?.kind == .trueFalse) }
  var isForward: Bool { session?.settings.navigation == .forward }
  var isImmediate: Bool { session?.settings.feedback == .immediate }
  var secondsLeft: Int? { clock.secondsLeft(at: moment) }

  var isWaiting: Bool { opening.isWaiting || (isEnded && delivery.isUnderWay) }
  var hasClock: Bool { session == nil || !isEnded || session?.isSaved == false || session?.ended == nil }
  var asksToQuit: Bool { session != nil && !isEnded && overlay != .confirmLeave(quits: true) }
  func title(_ words: Words) -> String { session?.title ?? name }

  func detail(_ context: ScreenContext) -> String {
    guard let session, let place = current, !isEnded else { return "" }
    if case .map(_, let typed) = overlay, !typed.isEmpty { return "→ \(typed)" }
    let part = session.paper.sections.count > 1 ? session.paper.sections[place.section].heading.title : ""
    var parts = [part, context.words.position(place.number, of: place.count)].filter { !$0.isEmpty }
    if let secondsLeft, !hidesClock { parts.append(context.words.clock(seconds: secondsLeft)) }
    return parts.joined(separator: " · ")
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    session == nil && openingError == nil ? open() : []
  }

  /// Asks for the paper.
  mutating func open() -> [ScreenAction] {
    guard !opening.isWaiting, let ticket = opening.ask(way) else { return [] }
    openingError = nil
    return [.effect(.openExam(ticket, way))]
  }

  mutating func close() -> [AppEffect] {
    guard let session, !session.isSaved else { return [] }
    return [.keepExam(session.record)]
  }
}
