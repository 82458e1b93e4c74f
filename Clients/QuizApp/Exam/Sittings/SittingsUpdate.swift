import QuestionAPI
import QuestionModel
import TerminalScreen

extension SittingsScreen {
  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if start != nil { return handleStart(event, context) }
    let rows = SittingsLayout(context.body).list.height
    let count = sittings?.count ?? 0
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.enter), .key(.right), .key(.character("l")): return open()
    case .key(.character("r")): return showResult()
    case .key(.control("r")), .key(.character("u")): return read()
    case .key(let key): _ = list.handle(key, count: count, rows: rows)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      let isSelected = place == list.selection
      list.select(place, count: count, rows: rows)
      // A test does not begin by a slip of the hand.
      return isSelected ? open() : []
    case .mouse(let mouse): _ = list.handle(mouse, count: count, rows: rows)
    default: break
    }
    return []
  }

  private mutating func handleStart(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let (count, rows) = (startLines(context).count, StartLayout(context.body, hasCode: hasTextFocus).text.height)
    switch event {
    case .key(.escape): start = nil
    case .key(.enter): return begin()
    case .key(.down), .key(.up):
      guard case .key(let key) = event else { return [] }
      _ = scroll.handle(key, count: count, rows: rows)
    case .key(.character("j")) where !hasTextFocus: _ = scroll.handle(.down, count: count, rows: rows)
    case .key(.character("k")) where !hasTextFocus: _ = scroll.handle(.up, count: count, rows: rows)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: rows)
    case .key(let key) where start?.sitting.needsCode == true:
      _ = start?.code.handle(key)
      start?.lacksCode = false
    case .paste(let text) where start?.sitting.needsCode == true: start?.code.insert(text)
    default: break
    }
    return []
  }

  private mutating func open() -> [ScreenAction] {
    guard let selected else { return [] }
    switch selected.way(at: now) {
    case .begin: (start, scroll) = (Start(sitting: selected), ScrollState())
    case .resume(let attempt):
      isStale = true
      let title = selected.title
      return [.push { ExamScreen(screen: $0, name: title, .resume(attempt: attempt.id)) }]
    case .result: return showResult()
    case .nothing: break
    }
    return []
  }

  private mutating func showResult() -> [ScreenAction] {
    guard let selected, let attempt = selected.lastEnded else { return [] }
    let title = selected.title
    isStale = true
    return [.push { AttemptResultScreen(screen: $0, attempt: attempt.id, name: title) }]
  }

  private mutating func begin() -> [ScreenAction] {
    guard let start else { return [] }
    let code = start.code.text.trimmed
    guard !start.sitting.needsCode || !code.isEmpty else {
      self.start?.lacksCode = true
      return []
    }
    self.start = nil
    isStale = true
    let request = BeginRequest(accessCode: start.sitting.needsCode ? code : nil)
    let sitting = start.sitting
    return [.push { ExamScreen(screen: $0, name: sitting.title, .begin(sitting: sitting.id, request)) }]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .sittings(let ticket, let result) = answer, listing.answered(ticket) != nil else { return [] }
    switch result {
    case .failure(let error): self.error = error
    case .success(let page):
      sittings = page.items
      now = page.now
      list.select(list.selection, count: page.items.count, rows: SittingsLayout(context.body).list.height)
      return openAsked(context)
    }
    return []
  }

  /// Opens the test that the program was begun for.
  private mutating func openAsked(_ context: ScreenContext) -> [ScreenAction] {
    guard let asked else { return [] }
    self.asked = nil
    guard let sittings, let place = sittings.firstIndex(where: { $0.id == asked }) else {
      error = .notFound("test \"\(asked.prefix(64))\"")
      return []
    }
    list.select(place, count: sittings.count, rows: SittingsLayout(context.body).list.height)
    return open()
  }
}
