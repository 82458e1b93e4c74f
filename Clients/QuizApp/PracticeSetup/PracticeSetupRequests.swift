import QuestionAPI
import QuestionModel
import TerminalScreen

extension PracticeSetupScreen {
  /// The quiz that goes on, or a new one as the form says.
  func nextPlan() -> Plan {
    if case .resume? = plan, let plan { return plan }
    var options = options
    options.query = wholeQuery
    return .fresh(options)
  }

  /// What the next form is filled with.
  func memory(_ context: ScreenContext) -> ScreenMemory {
    var memory = context.memory
    memory.options = options
    memory.options.query = query.text
    memory.options.seed = nil
    return memory
  }

  /// Asks for the quiz.
  mutating func begin(_ plan: Plan, _ context: ScreenContext, remembers: Bool = true) -> [ScreenAction] {
    foundNothing = false
    self.plan = plan
    if case .fresh(let options) = plan {
      do throws(SearchSyntaxError) {
        _ = try SearchParser.parse(options.query)
      } catch {
        self.error = .query(error)
        return []
      }
    }
    error = nil
    guard let ticket = starting.ask(plan) else { return [] }
    switch plan {
    case .fresh(let options):
      return (remembers ? [.remember(memory(context))] : []) + [.effect(.startPractice(ticket, options))]
    case .resume(let snapshot): return [.effect(.resumePractice(ticket, snapshot))]
    }
  }

  /// Asks how many questions there are to draw from.
  mutating func count() -> [ScreenAction] {
    do throws(SearchSyntaxError) {
      _ = try SearchParser.parse(wholeQuery)
    } catch {
      self.error = .query(error)
      return []
    }
    error = nil
    foundNothing = false
    let query = PracticeOptions(query: wholeQuery).publishedQuery
    return counting.ask(query).map { [.effect(.facets($0, query: query))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .practice(let ticket, let result):
      guard starting.answered(ticket) != nil else { return [] }
      return take(result)
    case .facets(let ticket, let result):
      guard let done = counting.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.facets(next.ticket, query: next.value))] }
      switch result {
      case .success(let counts): matching = counts
      case .failure(let error): self.error = error
      }
    case .tags(let ticket, let result):
      guard listing.answered(ticket) != nil else { return [] }
      switch result {
      case .success(let tags): known = tags
      case .failure(let error):
        self.error = error
        picker = nil
      }
    default: break
    }
    return []
  }

  private mutating func take(_ result: Result<PracticeSession, BankError>) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      self.error = error
      return []
    case .success(let session) where session.items.isEmpty:
      foundNothing = true
      plan = nil
      return []
    case .success(let session): return [.replace { TakeScreen(screen: $0, session: session) }]
    }
  }
}
