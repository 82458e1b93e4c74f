import QuestionAPI
import QuestionModel
import TerminalScreen

extension GivenScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    let names =
      classes.isEmpty && !naming.isWaiting ? naming.ask(true).map { [ScreenAction.effect(.classes($0))] } : nil
    return (isStale ? read() : []) + (names ?? [])
  }

  /// Reads the list from its beginning.
  mutating func read() -> [ScreenAction] {
    (error, isStale, ended) = (nil, false, [:])
    return listing.send(.sittings(cursor: nil))
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard desk.asked == nil else { return desk.answer(event) }
    let rows = GivenLayout(context.body).list.height
    let count = sittings?.count ?? 0
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.enter), .key(.right), .key(.character("l")): return push { ResultsScreen(screen: $1, sitting: $0.id) }
    case .key(.character("a")): return push { AnalysisScreen(screen: $1, sitting: $0.id, name: $0.title) }
    case .key(.character("m")): return push { MarkingScreen(screen: $1, sitting: $0.id, name: $0.title) }
    case .key(.character("e")): return push { GivingFormScreen(screen: $1, changing: $0.id) }
    case .key(.character("n")), .key(.insert):
      isStale = true
      return [.push { GivingFormScreen(screen: $0) }]
    case .key(.character("v")): desk.ask(.release, of: selected, at: now, context.words)
    case .key(.character("h")): desk.ask(.hide, of: selected, at: now, context.words)
    case .key(.character("c")): desk.ask(.close, of: selected, at: now, context.words)
    case .key(.delete), .key(.character("d")): desk.ask(.remove, of: selected, at: now, context.words)
    case .key(.control("r")), .key(.character("u")): return read()
    case .key(let key):
      if list.handle(key, count: count, rows: rows) { return moved() }
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      guard place != list.selection else { return push { ResultsScreen(screen: $1, sitting: $0.id) } }
      list.select(place, count: count, rows: rows)
      return moved()
    case .mouse(let mouse):
      if list.handle(mouse, count: count, rows: rows) { return moved() }
    default: break
    }
    return []
  }

  private mutating func push(_ make: @escaping @Sendable (Sitting, Int) -> any Screen) -> [ScreenAction] {
    guard let selected else { return [] }
    (isStale, desk.notice) = (true, nil)
    return [.push { make(selected, $0) }]
  }

  private mutating func moved() -> [ScreenAction] {
    desk.notice = nil
    return look() + readOn()
  }

  /// Asks how many attempts of the selected test are over.
  private mutating func look() -> [ScreenAction] {
    guard let selected, selected.attempts > 0, ended[selected.id] == nil else { return [] }
    return looking.send(.sitting(selected.id))
  }

  /// Asks for the next page as the selection nears the end of what is there.
  private mutating func readOn() -> [ScreenAction] {
    guard let next, !listing.isWaiting, list.selection + SittingPage.maximumLimit / 2 > sittings?.count ?? 0 else {
      return []
    }
    return listing.send(.sittings(cursor: next))
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    if case .classes(let ticket, let result) = answer, naming.answered(ticket) != nil {
      // Without their names, classes are told by their number.
      if case .success(let found) = result {
        classes = Dictionary(found.map { ($0.id, $0.name) }) { first, _ in first }
      }
    }
    guard case .giving(let ticket, let result) = answer else { return [] }
    if case .success(.given(let sitting)) = result {
      fresh = sitting.id
      // A screen above reads the list anew as it goes; this one was there already.
      if !isStale { return read() }
    }
    if let actions = desk.take(ticket, result) {
      switch result {
      case .success(.changed(let sitting)): replace(sitting)
      case .success(.removed): return actions + read()
      default: break
      }
      return actions
    }
    if let done = looking.take(ticket) {
      // What could not be counted is not asked for again and again.
      guard case .success(.sitting(let sitting)) = result else { return done.actions }
      ended[sitting.id] = sitting.ended
      replace(sitting)
      // A service that does not tell how many are over is not asked again and again either.
      return done.actions.isEmpty && sitting.ended != nil ? look() : done.actions
    }
    guard let done = listing.take(ticket) else { return [] }
    switch result {
    case .failure(let error): self.error = error
    case .success(.sittings(let page)): take(page, of: done.request, context)
    case .success: break
    }
    return done.actions + look()
  }

  private mutating func replace(_ sitting: Sitting) {
    guard let place = sittings?.firstIndex(where: { $0.id == sitting.id }) else { return }
    sittings?[place] = sitting
  }

  private mutating func take(_ page: SittingPage, of request: GivingRequest, _ context: ScreenContext) {
    let isFirst = request == .sittings(cursor: nil)
    let chosen = fresh ?? selected?.id
    fresh = nil
    let known = Set(isFirst ? [] : (sittings ?? []).map(\.id))
    sittings = (isFirst ? [] : sittings ?? []) + page.items.filter { !known.contains($0.id) }
    (next, now) = (page.next, page.now)
    let place = sittings?.firstIndex { $0.id == chosen } ?? list.selection
    list.select(place, count: sittings?.count ?? 0, rows: GivenLayout(context.body).list.height)
  }
}
