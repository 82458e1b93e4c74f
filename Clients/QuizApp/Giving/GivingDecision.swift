import QuestionAPI
import QuestionModel
import TerminalScreen

/// What is asked again before it is done with a test.
enum GivingDecision: Sendable, Hashable {
  /// Students see their marks from now on.
  case release
  /// They do not see them any more.
  case hide
  /// Every attempt ends now.
  case close
  /// It is forgotten.
  case remove

  func request(_ id: String) -> GivingRequest {
    switch self {
    case .release, .hide:
      var change = SittingChange()
      change.isReleased = self == .release
      return .change(id, change)
    case .close: return .close(id)
    case .remove: return .remove(id)
    }
  }

  /// Why it cannot be decided; nil where it can.
  func refusal(_ sitting: Sitting?, at now: Timestamp?, _ words: Words) -> String? {
    guard let sitting else { return words.nothingListed }
    switch self {
    case .release: return sitting.released == nil ? nil : words.marksAreReleased
    case .hide: return sitting.released == nil ? words.marksAreHeldBack : nil
    case .close:
      guard let now else { return nil }
      // It cannot end before it begins.
      if let opens = sitting.opens, now <= opens { return words.isStillComing }
      return sitting.isClosed(at: now) ? words.isOverAlready : nil
    case .remove: return sitting.attempts > 0 ? words.wasBegun : nil
    }
  }
}

/// A decision about a test that waits for an answer, and what came of the last one.
struct GivingDesk: Sendable, Hashable {
  /// What came of it.
  enum Notice: Sendable, Hashable {
    case done(GivingDecision)
    case failed(BankError)
  }

  /// What is asked; nil where nothing is.
  private(set) var asked: Asked?
  private var decided: GivingDecision?
  var notice: Notice?
  var deciding: LatestRequest<GivingRequest>

  /// A decision about a test.
  struct Asked: Sendable, Hashable {
    let decision: GivingDecision
    let sitting: Sitting
  }

  init(screen: Int) { deciding = LatestRequest(screen: screen) }

  /// Asks whether to do it.
  mutating func ask(_ decision: GivingDecision, of sitting: Sitting?, at now: Timestamp?, _ words: Words) {
    guard let sitting, decision.refusal(sitting, at: now, words) == nil, !deciding.isWaiting else { return }
    (notice, asked) = (nil, Asked(decision: decision, sitting: sitting))
  }

  /// Takes the answer to what was asked; nothing else is taken while it waits.
  mutating func answer(_ event: InputEvent) -> [ScreenAction] {
    guard let asked, case .key(let key) = event, key == .enter || key == .escape else { return [] }
    self.asked = nil
    guard key == .enter else { return [] }
    decided = asked.decision
    return deciding.send(asked.decision.request(asked.sitting.id))
  }

  /// Takes in what the bank said.
  ///
  /// - Returns: nil where it is about something else.
  mutating func take(_ ticket: Ticket, _ result: Result<GivingAnswer, BankError>) -> [ScreenAction]? {
    guard let done = deciding.take(ticket) else { return nil }
    switch result {
    case .success: notice = decided.map(Notice.done)
    case .failure(let error): notice = .failed(error)
    }
    return done.actions
  }

  func hints(_ words: Words) -> [ScreenHint]? {
    asked.map { ScreenHint.dialog(confirm: words.confirm($0.decision), cancel: words.cancel) }
  }

  /// Draws what is asked, in the middle of everything.
  func drawQuestion(in frame: inout Frame, _ context: ScreenContext) {
    guard let asked, let hints = hints(context.words) else { return }
    let words = context.words
    frame.draw(
      Dialog.asking(words.title(asked.decision), words.question(asked.decision, asked.sitting), hints, context.keys))
  }

  /// Draws what came of the last decision, else a text.
  func drawNotice(
    in frame: inout Frame, _ row: Rect, over area: Rect, _ context: ScreenContext, otherwise: StyledLine = []
  ) {
    let words = context.words
    if deciding.isWaiting {
      frame.grid.write("\(context.spinner) \(words.savingNow)", in: row, style: Style(.dim))
    } else {
      switch notice {
      case .failed(let error)?:
        frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: row, over: area)
      case .done(let decision)?:
        frame.drawNotice("\(Mark.correct) \(words.done(decision))", .correct, in: row, over: area)
      case nil: frame.grid.write(otherwise, in: row)
      }
    }
  }
}
