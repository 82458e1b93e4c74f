import QuestionAPI
import QuestionModel
import TerminalScreen

extension ProposalsScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { now == nil ? readList() : [] }

  /// Reads the list from its beginning.
  mutating func readList() -> [ScreenAction] {
    (error, marksAll) = (nil, false)
    return loading.ask(0).map { [.effect(.proposals($0, offset: 0))] } ?? []
  }

  /// Asks for the next page when the selection comes near the end of what is there, or all is to be marked.
  mutating func readOn() -> [ScreenAction] {
    guard hasMore, !loading.isWaiting, marksAll || list.selection + Self.pageSize / 2 > items.count else { return [] }
    let offset = items.count
    return loading.ask(offset).map { [.effect(.proposals($0, offset: offset))] } ?? []
  }

  /// Asks for the selected question unless it is there.
  mutating func readSelected() -> [ScreenAction] {
    guard let id = selected?.question.id, shown[id] == nil else { return [] }
    return reading.ask(id).map { [.effect(.proposed($0, id))] } ?? []
  }

  /// Goes to another question of the list.
  mutating func select(_ place: Int, _ context: ScreenContext) -> [ScreenAction] {
    list.select(place, count: items.count, rows: layout(context).list.height)
    scroll = ScrollState()
    return readSelected() + readOn()
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .proposals(let ticket, let result, let now):
      guard let done = loading.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.proposals(next.ticket, offset: next.value))] }
      return take(result, from: done.value, now, context)
    case .proposed(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      // Enough to go back and forth; a long walk through many must not fill the memory.
      if shown.count >= 200 { shown = [:] }
      shown[done.value] = result
      return done.next.map { [.effect(.proposed($0.ticket, $0.value))] } ?? []
    case .decided(let ticket, let decisions):
      guard deciding.answered(ticket) != nil else { return [] }
      return finish(decisions, context)
    default: return []
    }
  }

  private mutating func take(
    _ result: Result<ProposalPage, BankError>, from offset: Int, _ now: Timestamp, _ context: ScreenContext
  ) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      (self.error, marksAll) = (error, false)
      return []
    case .success(let page):
      (self.now, error, total) = (now, nil, page.total)
      let id = selected?.question.id
      // What was decided meanwhile moves others onto an earlier page.
      let known = offset == 0 ? [] : Set(items.map(\.question.id))
      let new = page.items.filter { !known.contains($0.question.id) }
      items = offset == 0 ? new : items + new
      if page.items.isEmpty { total = items.count }
      if offset == 0 { shown = [:] }
      marks.formIntersection(items.map(\.question.id))
      if marksAll { marks.formUnion(new.map(\.question.id)) }
      if !hasMore { marksAll = false }
      guard offset == 0 else { return readSelected() + readOn() }
      return select(items.firstIndex { $0.question.id == id } ?? list.selection, context)
    }
  }

  /// Takes in what became of decisions: what waits no longer leaves the list.
  private mutating func finish(_ decisions: ProposalDecisions, _ context: ScreenContext) -> [ScreenAction] {
    notice = .decided(decisions)
    let settled = Set(decisions.settled)
    var memory = context.memory
    let now = selected?.question.id
    let before = list.selection - items.prefix(list.selection).count { settled.contains($0.question.id) }
    items.removeAll { settled.contains($0.question.id) }
    total = Swift.max(items.count, total - settled.count)
    marks.subtract(settled)
    for id in decisions.stale { shown[id] = nil }
    if decisions.problem == nil {
      // The reason has gone out with it.
      if case .decline = decisions.choice, let now { memory.keep(nil, on: now) }
      writing = nil
    }
    // What is another revision by now is listed as it was: the list is read anew.
    let again = decisions.stale.isEmpty ? [] : readList()
    guard now.map({ settled.contains($0) }) ?? true else {
      list.select(before, count: items.count, rows: layout(context).list.height)
      return [.remember(memory)] + readSelected() + readOn() + again
    }
    return [.remember(memory)] + select(before, context) + again
  }

  /// Takes in what is marked, else what is selected; several, and one with grave faults, only once that is confirmed.
  mutating func accept() -> [ScreenAction] {
    let subjects = subjects
    guard !subjects.isEmpty, !deciding.isWaiting else { return [] }
    guard subjects.count == 1, faulty(subjects).isEmpty else {
      confirming = subjects
      return []
    }
    return decide(ProposalDecisions(.accept, on: subjects))
  }

  mutating func decide(_ decisions: ProposalDecisions) -> [ScreenAction] {
    guard !decisions.open.isEmpty, !deciding.isWaiting else { return [] }
    notice = nil
    return deciding.ask(decisions).map { [.effect(.decide($0, decisions))] } ?? []
  }
}
