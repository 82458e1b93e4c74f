import QuestionAPI
import QuestionModel
import TerminalScreen

extension ReviewQueueScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard now != nil else { return readList() }
    // What was looked at above may have been changed there; a command given above is for what is still in view.
    let id = selected?.question.id
    shown = shown.filter { $0.key == id }
    return readSelected(anew: true)
  }

  /// Reads the list from its beginning.
  mutating func readList() -> [ScreenAction] {
    error = nil
    let request = ReviewRequest(query: query, limit: Self.pageSize)
    return loading.ask(request).map { [.effect(.reviews($0, request))] } ?? []
  }

  /// Asks for the next page when the selection comes near the end of what is there.
  mutating func readOn() -> [ScreenAction] {
    guard let next, !loading.isWaiting, list.selection + Self.pageSize / 2 > items.count else { return [] }
    let request = ReviewRequest(query: query, limit: Self.pageSize, cursor: next)
    return loading.ask(request).map { [.effect(.reviews($0, request))] } ?? []
  }

  /// Asks for the selected question unless it is there, or even then.
  mutating func readSelected(anew: Bool = false) -> [ScreenAction] {
    guard let id = selected?.question.id, anew || shown[id] == nil else { return [] }
    return reading.ask(id).map { [.effect(.reviewed($0, id))] } ?? []
  }

  /// Goes to another question of the list.
  mutating func select(_ place: Int, _ context: ScreenContext) -> [ScreenAction] {
    list.select(place, count: items.count, rows: layout(context).list.height)
    (faultList, scroll) = (ListState(), ScrollState())
    return readSelected() + readOn()
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .reviews(let ticket, let result, let now):
      guard let done = loading.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.reviews(next.ticket, next.value))] }
      return take(result, of: done.value, now, context)
    case .reviewed(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      take(result, of: done.value)
      return done.next.map { [.effect(.reviewed($0.ticket, $0.value))] } ?? []
    case .statusSet(let ticket, let result):
      guard let done = acting.answered(ticket) else { return [] }
      return finish(done.value, result, context)
    default: return []
    }
  }

  private mutating func take(
    _ result: Result<ReviewPage, BankError>, of request: ReviewRequest, _ now: Timestamp, _ context: ScreenContext
  ) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      self.error = error
      return []
    case .success(let page):
      self.now = now
      // What was dealt with meanwhile may move others onto a later page once more.
      let known = Set(items.map(\.question.id))
      let id = selected?.question.id
      items = request.cursor == nil ? page.items : items + page.items.filter { !known.contains($0.question.id) }
      next = page.next
      guard request.cursor == nil else { return readSelected() + readOn() }
      shown = [:]
      return select(items.firstIndex { $0.question.id == id } ?? list.selection, context)
    }
  }

  private mutating func take(_ result: Result<ReviewedQuestion, BankError>, of id: QuestionID) {
    // Enough to go back and forth; a long walk through a large bank must not fill the memory.
    if shown.count >= 200 { shown = [:] }
    shown[id] = result
    guard let place = items.firstIndex(where: { $0.question.id == id }), case .success(let question) = result else {
      return
    }
    items[place] = question.entry
  }

  private mutating func finish(
    _ action: Action, _ result: Result<QuestionSummary, BankError>, _ context: ScreenContext
  ) -> [ScreenAction] {
    switch result {
    case .success:
      let now = selected?.question.id
      items.removeAll { $0.question.id == action.id }
      notice = action.change.status == .published ? .published : .sentBack
      var memory = context.memory
      if action.change.comment != nil { memory.keep(nil, on: action.id) }
      guard now == action.id else {
        // Someone has gone on meanwhile: what is selected and written there stays.
        let place = items.firstIndex { $0.question.id == now } ?? list.selection
        list.select(place, count: items.count, rows: layout(context).list.height)
        return [.remember(memory)] + readSelected() + readOn()
      }
      if action.change.comment == nil, writing != nil { memory.keep(writing, on: action.id) }
      (writing, focus) = (nil, .list)
      return [.remember(memory)] + select(list.selection, context)
    case .failure(let error):
      notice = .failed(error)
      if error.asksForOverride, selected?.question.id == action.id {
        notice = nil
        isConfirming = true
      }
      guard case .stale = error else { return [] }
      notice = .stale
      shown[action.id] = nil
      return readSelected()
    }
  }

  /// Publishes the selected question; one with faults that must not be published only once that is confirmed.
  mutating func publish() -> [ScreenAction] {
    guard let reviewed, !acting.isWaiting else { return [] }
    guard reviewed.entry.errors == 0 || isConfirming else {
      isConfirming = true
      return []
    }
    let isOverriding = isConfirming
    isConfirming = false
    return act(StatusChange(to: .published, isOverriding: isOverriding))
  }

  /// Changes the status of the selected question, of which the revision that is shown was looked at.
  mutating func act(_ change: StatusChange) -> [ScreenAction] {
    guard let reviewed, !acting.isWaiting else { return [] }
    notice = nil
    let action = Action(id: reviewed.entry.question.id, change: change)
    return acting.ask(action).map {
      [.effect(.setStatus($0, action.id, change, expected: reviewed.revision))]
    } ?? []
  }
}
