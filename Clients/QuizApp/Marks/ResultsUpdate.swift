import QuestionAPI
import QuestionModel
import TerminalScreen

extension ResultsScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { isStale ? read() : [] }

  /// Reads everything anew.
  mutating func read() -> [ScreenAction] {
    (error, isStale, isWhole) = (nil, false, false)
    return looking.send(.sitting(id)) + reading.send(.results(id, cursor: nil))
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard desk.asked == nil else { return desk.answer(event) }
    guard path == nil else { return handlePath(event, context) }
    switch event {
    case .key(let key): return handle(key, context)
    case .mouse(let mouse):
      guard mouse.action == .press, mouse.target?.action == "row" else {
        _ = list.handle(mouse, count: count, rows: rows(context))
        return []
      }
      let place = mouse.target?.index ?? 0
      let isSelected = place == list.selection
      list.select(place, count: count, rows: rows(context))
      return isSelected ? open() : []
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    let (sitting, id) = (sitting, id)
    switch key {
    case .escape, .character("q"), .backspace: return [.pop]
    case .enter, .right, .character("l"): return open()
    case .tab: turn(by: 1)
    case .backTab: turn(by: -1)
    case .character("s"):
      guard count > 1 else { return [] }
      order = order == .natural ? .lowest : order == .lowest ? .highest : .natural
      arrange()
      list = ListState()
    case .character("r"): return regrade()
    case .character("a"): return push { AnalysisScreen(screen: $0, sitting: id, name: sitting?.title ?? "") }
    case .character("m"):
      guard tally.waiting > 0 else { return [] }
      return push { MarkingScreen(screen: $0, sitting: id, name: sitting?.title ?? "") }
    case .character("v"): desk.ask(.release, of: sitting, at: nil, context.words)
    case .character("h"): desk.ask(.hide, of: sitting, at: nil, context.words)
    case .character("w"):
      (written, desk.notice) = (nil, nil)
      path = TextField(context.words.resultsFile(sitting?.title ?? id), limit: 1_000)
    case .control("r"), .character("u"): return read()
    default: _ = list.handle(key, count: count, rows: rows(context))
    }
    return []
  }

  private func rows(_ context: ScreenContext) -> Int { ResultsLayout(context.body).list.height }

  private mutating func turn(by step: Int) {
    let all = ResultGrouping.allCases
    let place = all.firstIndex(of: grouping) ?? 0
    grouping = all[(place + step + all.count) % all.count]
    list = ListState()
    arrange()
  }

  private mutating func push(_ make: @escaping @Sendable (Int) -> any Screen) -> [ScreenAction] {
    (isStale, desk.notice, written) = (true, nil, nil)
    return [.push(make)]
  }

  private mutating func open() -> [ScreenAction] {
    guard let student else { return [] }
    let attempts = student.attempts.map(\.id)
    let best = student.best.id
    return push { PaperScreen(screen: $0, attempts: attempts, showing: best) }
  }

  private mutating func regrade() -> [ScreenAction] {
    guard let header, let pinned = header.pinned else { return [] }
    let id = id
    return push { RegradeScreen(screen: $0, sitting: id, question: pinned, stem: header.stem) }
  }

  private mutating func handlePath(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape): path = nil
    case .key(.enter):
      guard let text = path?.text.trimmed, !text.isEmpty else { return [] }
      path = nil
      return writing.send(.write(id, path: text, context.words.sheetLanguage))
    case .key(let key): _ = path?.handle(key)
    case .paste(let text): path?.insert(text)
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .giving(let ticket, let result) = answer else { return [] }
    if let actions = desk.take(ticket, result) {
      if case .success(.changed(let sitting)) = result { self.sitting = sitting }
      return actions
    }
    if let done = writing.take(ticket) {
      switch result {
      case .success(.written(let path, let problem)): written = Written(path: path, problem: problem)
      case .failure(let error): self.error = error
      case .success: break
      }
      return done.actions
    }
    if let done = looking.take(ticket) {
      switch result {
      case .success(.sitting(let sitting)): self.sitting = sitting
      case .failure(let error): self.error = error
      case .success: break
      }
      return done.actions
    }
    guard let done = reading.take(ticket) else { return [] }
    // A page that came as all was to be read anew is stale.
    guard done.actions.isEmpty else { return done.actions }
    switch result {
    case .failure(let error): self.error = error
    case .success(.results(let page)):
      return take(page, isFirst: done.request == .results(id, cursor: nil), context)
    case .success: break
    }
    return []
  }

  /// Takes a page in, and asks for the next one while the screen stays.
  private mutating func take(_ page: SittingResults, isFirst: Bool, _ context: ScreenContext) -> [ScreenAction] {
    let chosen = (student?.best.id, header?.id)
    if isFirst { tally = ResultsTally() }
    tally.add(page)
    arrange()
    let place =
      grouping == .student
      ? students.firstIndex { $0.best.id == chosen.0 } : groups.firstIndex { $0.id != nil && $0.id == chosen.1 }
    list.select(place ?? list.selection, count: count, rows: rows(context))
    guard let next = page.next else {
      isWhole = true
      return []
    }
    return reading.send(.results(id, cursor: next))
  }
}
