import QuestionAPI
import QuestionModel
import TerminalScreen

extension OperationsScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { read(before: nil) }

  private mutating func read(before: Int?) -> [ScreenAction] {
    listing.ask(before ?? 0).map { [.effect(.operations($0, before: before))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let confirming { return confirm(confirming, event) }
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace):
      guard showsKept else { return [.pop] }
      showsKept = false
    case .key(let key) where showsKept:
      _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
    case .key(.enter), .key(.character("u")): askToUndo()
    case .key(let key):
      _ = list.handle(key, count: items?.count ?? 0, rows: Self.listArea(context.body).height)
      return readOn()
    case .mouse(let mouse):
      guard !showsKept else {
        _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
        return []
      }
      return handle(mouse, rows: Self.listArea(context.body).height)
    default: break
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, rows: Int) -> [ScreenAction] {
    let count = items?.count ?? 0
    guard mouse.action == .press, let target = mouse.target, target.action == "row" else {
      _ = list.handle(mouse, count: count, rows: rows)
      return readOn()
    }
    if target.index == list.selection { askToUndo() } else { list.select(target.index, count: count, rows: rows) }
    return []
  }

  private mutating func askToUndo() {
    guard let selected, !undoing.isWaiting else { return }
    (error, report, undone) = (nil, nil, nil)
    guard let by = selected.undoneBy else {
      confirming = selected
      return
    }
    // Undoing the undo has it again, so the way there is shown.
    guard let place = items?.firstIndex(where: { $0.number == by }) else { return }
    list = ListState(selection: place)
    undone = selected
  }

  private mutating func confirm(_ operation: BankOperation, _ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    confirming = nil
    guard key == .enter else { return [] }
    return undoing.ask(operation.number).map { [.effect(.undo($0, operation.number))] } ?? []
  }

  private mutating func readOn() -> [ScreenAction] {
    guard let items, hasMore, !listing.isWaiting, list.selection + Self.pageSize / 2 > items.count else { return [] }
    return read(before: items.last?.number)
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .operations(let ticket, let result):
      guard let done = listing.answered(ticket) else { return [] }
      switch result {
      case .failure(let error): self.error = error
      case .success(let page):
        items = done.value == 0 ? page : (items ?? []) + page
        hasMore = page.count == Self.pageSize
      }
      guard let next = done.next else { return [] }
      return [.effect(.operations(next.ticket, before: next.value == 0 ? nil : next.value))]
    case .undone(let ticket, let result):
      guard undoing.answered(ticket) != nil else { return [] }
      switch result {
      case .failure(let error): self.error = error
      case .success(let report):
        self.report = report
        showsKept = report.keptCount > 0
        (scroll, list) = (ScrollState(), ListState())
      }
      return read(before: nil)
    default: return []
    }
  }
}
