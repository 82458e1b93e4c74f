import QuestionAPI
import QuestionModel
import TerminalScreen

extension GivingFormScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard let subject else { return quizzes == nil ? search(after: nil) : [] }
    return form == nil && given == nil ? filling.send(.form(subject)) : []
  }

  private mutating func search(after cursor: String?) -> [ScreenAction] {
    let request = SearchRequest(query: "kind:quiz -status:retired", limit: Self.pageSize, cursor: cursor)
    return searching.ask(request).map { [.effect(.search($0, request))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if isLeaving {
      guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
      isLeaving = false
      return key == .enter ? [quits ? .quit : .pop] : []
    }
    switch stage {
    case .choosing: return handleChoosing(event, context)
    case .loading:
      if case .key(.escape) = event { return [.pop] }
      return []
    // Whoever left now would not see that it is given, and give it twice.
    case .sending: return []
    case .done:
      let (count, rows) = (givenLines(context).count, context.body.height)
      switch event {
      case .key(.escape), .key(.enter), .key(.character("q")), .key(.backspace): return [.pop]
      case .key(let key): _ = scroll.handle(key, count: count, rows: rows)
      case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: rows)
      default: break
      }
      return []
    case .writing: return handleForm(event, context)
    }
  }

  private mutating func handleForm(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.control("c")):
      guard form?.isTouched == true else { return [.pop] }
      (isLeaving, quits) = (true, event == .key(.control("c")))
    case .key(.enter), .key(.control("s")): return send(context.words)
    case .key(let key):
      form?.entries.handle(key)
      (problem, error) = (nil, nil)
    case .paste(let text): form?.entries.insert(text)
    case .mouse(let mouse): form?.entries.handle(mouse)
    default: break
    }
    return []
  }

  private mutating func handleChoosing(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let (count, rows) = (quizzes?.count ?? 0, GivingFormLayout(context.body).list.height)
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.enter), .key(.right), .key(.character("l")): return choose()
    case .key(let key): _ = list.handle(key, count: count, rows: rows)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      let isSelected = place == list.selection
      list.select(place, count: count, rows: rows)
      return isSelected ? choose() : []
    case .mouse(let mouse): _ = list.handle(mouse, count: count, rows: rows)
    default: break
    }
    guard let next, !searching.isWaiting, list.selection + Self.pageSize / 2 > count else { return [] }
    return search(after: next)
  }

  private mutating func choose() -> [ScreenAction] {
    guard let quizzes, quizzes.indices.contains(list.selection) else { return [] }
    let subject = GivingSubject.quiz(quizzes[list.selection].id)
    (self.subject, error) = (subject, nil)
    return filling.send(.form(subject))
  }

  private mutating func send(_ words: Words) -> [ScreenAction] {
    guard let form, let material, let subject else { return [] }
    (problem, error) = (nil, nil)
    switch subject {
    case .quiz(let quiz):
      switch form.draft(of: quiz, material, words) {
      case .success(let draft): return sending.send(.give(draft))
      case .failure(let fault): tell(fault)
      }
    case .sitting(let id):
      guard let sitting = material.sitting else { return [] }
      switch form.change(of: sitting, words) {
      case .success(let change): return change == SittingChange() ? [.pop] : sending.send(.change(id, change))
      case .failure(let fault): tell(fault)
      }
    }
    return []
  }

  private mutating func tell(_ fault: FormProblem) {
    problem = fault.problem
    form?.entries.select(fault.row)
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .found(let ticket, let result):
      guard let done = searching.answered(ticket) else { return [] }
      switch result {
      case .failure(let error): self.error = error
      case .success(let page):
        quizzes = (done.value.cursor == nil ? [] : quizzes ?? []) + page.items
        next = page.next
      }
    case .giving(let ticket, let result):
      if let done = filling.take(ticket) {
        switch result {
        case .failure(let error): self.error = error
        case .success(.form(let material)): (self.material, form) = (material, GivingForm(material, context.words))
        case .success: break
        }
        return done.actions
      }
      guard let done = sending.take(ticket) else { return [] }
      switch result {
      case .failure(let error): self.error = error
      case .success(.given(let sitting)): given = sitting
      case .success: return done.actions + [.pop]
      }
      return done.actions
    default: break
    }
    return []
  }
}
