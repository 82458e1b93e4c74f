import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlansScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard isStale else { return [] }
    return read() + vocabulary.read()
  }

  /// Reads the list anew; what does not parse is told at once.
  mutating func read() -> [ScreenAction] {
    do throws(SearchSyntaxError) { _ = try SearchParser.parse(field.text) } catch {
      self.error = .query(error)
      return []
    }
    (error, isStale) = (nil, false)
    let request = SearchRequest(query: query, limit: Self.pageSize)
    return listing.ask(request).map { [.effect(.search($0, request))] } ?? []
  }

  private mutating func readOn() -> [ScreenAction] {
    guard let next, !listing.isWaiting, list.selection + Self.pageSize / 2 > items?.count ?? 0 else { return [] }
    let request = SearchRequest(query: query, limit: Self.pageSize, cursor: next)
    return listing.ask(request).map { [.effect(.search($0, request))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if form != nil { return handleForm(event, context) }
    let rows = PlansLayout(context.body).list.height
    switch event {
    case .paste(let text):
      isSearching = true
      field.insert(text)
      return read()
    case .key(let key): return isSearching ? search(key, rows) : handle(key, rows)
    case .mouse(let mouse) where mouse.action == .press:
      switch mouse.target?.action {
      case "tab": return show(Tab.allCases[mouse.target?.index ?? 0])
      case "field":
        isSearching = true
        field.moveCursor(to: mouse)
      case "row":
        let place = mouse.target?.index ?? 0
        if place == list.selection { return open() }
        list.select(place, count: items?.count ?? 0, rows: rows)
      default: break
      }
    case .mouse(let mouse):
      _ = list.handle(mouse, count: items?.count ?? 0, rows: rows)
      return readOn()
    default: break
    }
    return []
  }

  private mutating func search(_ key: Key, _ rows: Int) -> [ScreenAction] {
    switch key {
    case .enter: isSearching = false
    case .escape:
      isSearching = false
      guard !field.isEmpty else { return [] }
      field.replace(with: "")
      return read()
    case .tab, .backTab: return show(tab == .plans ? .tests : .plans)
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(key, count: items?.count ?? 0, rows: rows)
      return readOn()
    default:
      let edits = field.edits
      guard field.handle(key), field.edits != edits else { return [] }
      list = ListState()
      return read()
    }
    return []
  }

  private mutating func handle(_ key: Key, _ rows: Int) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace: return [.pop]
    case .enter, .right, .character("l"): return open()
    case .character("n"), .insert: begin()
    case .character("c"): return copy()
    case .character("h"):
      guard let id = selected?.id else { return [] }
      isStale = true
      return [.push { QuestionScreen(screen: $0, id: id) }]
    case .tab, .backTab: return show(tab == .plans ? .tests : .plans)
    case .character("/"): isSearching = true
    case .control("r"): return read()
    default:
      _ = list.handle(key, count: items?.count ?? 0, rows: rows)
      return readOn()
    }
    return []
  }

  private mutating func show(_ tab: Tab) -> [ScreenAction] {
    guard tab != self.tab else { return [] }
    (self.tab, items, next, list) = (tab, nil, nil, ListState())
    return read()
  }

  private mutating func open() -> [ScreenAction] {
    guard let id = selected?.id else { return [] }
    isStale = true
    return switch tab {
    case .plans: [.push { PlanScreen(screen: $0, subject: .stored(id)) }]
    case .tests: [.push { QuizScreen(screen: $0, subject: .stored(id)) }]
    }
  }

  private mutating func copy() -> [ScreenAction] {
    guard let id = selected?.id else { return [] }
    isStale = true
    return switch tab {
    case .plans: [.push { PlanScreen(screen: $0, subject: .copy(of: id)) }]
    case .tests: [.push { QuizScreen(screen: $0, subject: .copy(of: id)) }]
    }
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    vocabulary.receive(answer)
    switch answer {
    case .found(let ticket, let result):
      guard let done = listing.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.search(next.ticket, next.value))] }
      switch result {
      case .failure(let error): self.error = error
      case .success(let page):
        items = done.value.cursor == nil ? page.items : (items ?? []) + page.items
        next = page.next
        list.select(list.selection, count: items?.count ?? 0, rows: PlansLayout(context.body).list.height)
      }
    case .testDrawn(let ticket, let result):
      guard let done = drawing.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.drawTest(next.ticket, next.value))] }
      guard isDrawing else { return [] }
      isDrawing = false
      switch result {
      case .failure(let error): self.error = error
      case .success(let quiz):
        (form, isStale) = (nil, true)
        return [.push { QuizScreen(screen: $0, subject: .new(quiz)) }]
      }
    default: break
    }
    return []
  }
}
