import QuestionAPI
import QuestionModel
import TerminalScreen

extension BrowseScreen {
  /// Asks for the first page of the search as it is typed now; what does not parse is told at once.
  mutating func searchAnew(_ context: ScreenContext) -> [ScreenAction] {
    do throws(SearchSyntaxError) {
      _ = try SearchParser.parse(field.text)
    } catch {
      self.error = .query(error)
      return []
    }
    error = nil
    let request = SearchRequest(query: field.text, limit: Self.pageSize)
    return search.ask(request).map { [.effect(.search($0, request))] } ?? []
  }

  /// Asks for the next page when the selection comes near the end of what is there.
  mutating func readOn() -> [ScreenAction] {
    guard let next, !search.isWaiting, list.selection + Self.pageSize / 2 > items.count else { return [] }
    let request = SearchRequest(query: field.text, limit: Self.pageSize, cursor: next)
    return search.ask(request).map { [.effect(.search($0, request))] } ?? []
  }

  /// Asks for the selected question unless it is there.
  mutating func readSelected() -> [ScreenAction] {
    guard let id = selected?.id, previews[id] == nil else { return [] }
    return reading.ask(id).map { [.effect(.question($0, id))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .found(let ticket, let result):
      guard let done = search.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.search(next.ticket, next.value))] }
      return take(result, of: done.value)
    case .facets(let ticket, let result):
      guard let done = counting.answered(ticket) else { return [] }
      if case .success(let counts) = result { facets = counts }
      return done.next.map { [.effect(.facets($0.ticket, query: $0.value))] } ?? []
    case .foundAll(let ticket, let result): return takeMarks(ticket, result)
    case .bulkDone(_, .success), .undone(_, .success):
      previews = [:]
      return searchAnew(context)
    case .questionSaved(_, .success(let now)):
      guard let place = items.firstIndex(where: { $0.id == now.id }) else { return searchAnew(context) }
      items[place] = QuestionSummary(
        id: now.id, revision: now.revision, status: now.status, content: now.question.content,
        conflict: now.isInConflict)
      return []
    case .sheetSaved: return searchAnew(context)
    case .statusSet(_, .success(let now)):
      if let place = items.firstIndex(where: { $0.id == now.id }) { items[place] = now }
      return []
    case .question(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      // Enough to go back and forth; a long walk through a large bank must not fill the memory.
      if previews.count >= 200 { previews = [:] }
      previews[done.value] = result
      return done.next.map { [.effect(.question($0.ticket, $0.value))] } ?? []
    default: return []
    }
  }

  private mutating func take(_ result: Result<SearchPage, BankError>, of request: SearchRequest) -> [ScreenAction] {
    // A text that does not parse keeps its message; what was found before it stays in view.
    guard request.query.utf8.elementsEqual(field.text.utf8) else { return [] }
    switch result {
    case .failure(let error):
      self.error = error
      return []
    case .success(let page) where request.cursor == nil:
      items = page.items
      next = page.next
      list = list.selection == 0 ? list : .init()
      let counts = counting.ask(request.query).map { [ScreenAction.effect(.facets($0, query: request.query))] } ?? []
      return readSelected() + counts
    case .success(let page):
      items += page.items
      next = page.next
      return []
    }
  }
}
