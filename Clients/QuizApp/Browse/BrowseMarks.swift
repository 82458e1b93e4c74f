import QuestionAPI
import QuestionModel
import TerminalScreen

/// Questions marked to be changed together; a new search keeps them.
extension BrowseScreen {
  /// Marks the selected question, or unmarks it, and goes on to the next.
  mutating func toggleMark(_ context: ScreenContext) -> [ScreenAction] {
    guard let id = selected?.id else { return [] }
    marks.formSymmetricDifference([id])
    list.move(by: 1, count: items.count, rows: layout(context).list.height)
    return readSelected() + readOn()
  }

  /// Marks all that the search finds; where they are marked, unmarks everything.
  mutating func toggleAllMarks() -> [ScreenAction] {
    guard !items.isEmpty, !search.isWaiting else { return [] }
    guard !items.allSatisfy({ marks.contains($0.id) }) else {
      marks = []
      return []
    }
    guard next != nil else {
      marks.formUnion(items.map(\.id))
      return []
    }
    let query = field.text
    return marking.ask(query).map { [.effect(.findAll($0, query: query))] } ?? []
  }

  mutating func takeMarks(_ ticket: Ticket, _ result: Result<[QuestionID], BankError>) -> [ScreenAction] {
    guard let done = marking.answered(ticket) else { return [] }
    if let next = done.next { return [.effect(.findAll(next.ticket, query: next.value))] }
    switch result {
    case .success(let ids): marks.formUnion(ids)
    case .failure(let error): self.error = error
    }
    return []
  }

  /// The marked questions, else all that the search finds; nil where there are none.
  var wanted: BulkSelection? {
    guard marks.isEmpty else { return .ids(marks.sorted()) }
    return error == nil && !items.isEmpty ? .query(field.text) : nil
  }

  /// Opens the changes of the marked questions, else of all that the search finds.
  func changeMany() -> [ScreenAction] {
    guard let selection = wanted else { return [] }
    return [.push { BulkScreen(screen: $0, selection: selection) }]
  }
}
