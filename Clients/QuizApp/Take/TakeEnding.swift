import QuestionAPI
import QuestionModel
import TerminalScreen

extension TakeScreen {
  /// Takes an event in while something lies above the question.
  mutating func handleOverlay(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch (overlay, event) {
    case (.map(let list), _): return handleMap(list, event, context)
    case (.timeUp, .key(.escape)):
      ignoresClock = true
      overlay = nil
    case (_, .key(.escape)): overlay = nil
    case (.problem(_, let isOfAll), .key(.enter)):
      overlay = nil
      return isOfAll ? finish() : confirm()
    case (_, .key(.enter)):
      overlay = nil
      return finish()
    default: break
    }
    return []
  }

  private mutating func handleMap(
    _ list: ListState, _ event: InputEvent, _ context: ScreenContext
  ) -> [ScreenAction] {
    var list = list
    let count = session.items.count
    switch event {
    case .key(.escape), .key(.character("q")): overlay = nil
    case .key(.control("s")): overlay = .confirmFinish
    case .key(.enter):
      overlay = nil
      return go(to: list.selection)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      overlay = nil
      return go(to: mouse.target?.index ?? session.position)
    case .key(let key):
      _ = list.handle(key, count: count, rows: context.body.height)
      overlay = .map(list)
    case .mouse(let mouse):
      _ = list.handle(mouse, count: count, rows: context.body.height)
      overlay = .map(list)
    default: break
    }
    return []
  }

  /// Asks for the grades that are still missing; the result comes up when they are there.
  mutating func finish() -> [ScreenAction] {
    session.dropLeftAlone()
    let open = session.items.filter { $0.result == nil }
    guard !open.isEmpty else { return end(.success([:])) }
    return finishing.ask(open.count).map { [.effect(.gradeAll($0, open, of: session.run))] } ?? []
  }

  /// Shows the result, or says why it cannot be had yet; the answers stay in the journal until then.
  mutating func end(_ results: Result<[QuestionID: AnswerResult], BankError>) -> [ScreenAction] {
    switch results {
    case .failure(let error):
      overlay = .problem(error, isOfAll: true)
      return []
    case .success(let results):
      for index in session.items.indices where session.items[index].result == nil {
        session.items[index].result = results[session.items[index].id]
      }
      let session = session
      return [.effect(.finish(session)), .replace { ResultScreen(screen: $0, session: session) }]
    }
  }

  /// Lets the clock go on; the time comes with the ticks.
  mutating func count(_ time: Duration) -> [ScreenAction] {
    defer { lastTick = time }
    guard hasClock, overlay != .timeUp, let lastTick, time > lastTick else { return [] }
    uncounted += time - lastTick
    let seconds = Int(uncounted.components.seconds)
    uncounted -= .seconds(seconds)
    let before = session.elapsed
    session.elapsed += seconds
    if session.secondsLeft == 0 {
      overlay = .timeUp
      return save()
    }
    // So that a crash gives back at most a quarter of a minute.
    return before / 15 == session.elapsed / 15 ? [] : save()
  }
}
