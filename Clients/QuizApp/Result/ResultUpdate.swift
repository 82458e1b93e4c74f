import QuestionAPI
import QuestionModel
import TerminalScreen

extension ResultScreen {
  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.enter), .key(.character("q")): return [.pop]
    case .key(.character("m")):
      onlyMistakes.toggle()
      scroll = ScrollState()
    case .key(.character("r")): return again()
    case .key(let key): _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
    default: break
    }
    return []
  }

  /// The mistakes once more, at the revisions they had: a quiz that goes on with nothing answered.
  private mutating func again() -> [ScreenAction] {
    let mistakes = mistakes
    guard !mistakes.isEmpty, let ticket = starting.ask(mistakes.count) else { return [] }
    error = nil
    return [.effect(.repeatPractice(ticket, session, mistakes))]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .finished(let problem), .saved(_, let problem): saveProblem = problem
    case .practice(let ticket, let result):
      guard starting.answered(ticket) != nil else { return [] }
      switch result {
      case .success(let session): return [.replace { TakeScreen(screen: $0, session: session) }]
      case .failure(let error): self.error = error
      }
    default: break
    }
    return []
  }
}
