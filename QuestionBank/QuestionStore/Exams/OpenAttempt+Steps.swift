import GRDB
import QuestionAPI
import QuestionModel

extension OpenAttempt {
  /// Takes steps that came, and stores those that are kept.
  ///
  /// - Parameters:
  ///   - events: the steps, in order.
  ///   - now: by the clock of the bank.
  ///   - sums: those of item analysis.
  ///   - database: the database, in a transaction.
  /// - Returns: what became of them.
  /// - Throws: whatever the database throws.
  mutating func take(
    _ events: [AttemptEvent], at now: Timestamp, _ sums: SumsKeeper, _ database: Database
  ) throws -> AttemptReceipt {
    var (lines, closed): ([AttemptReceipt.Line], Set<String>) = ([], [])
    var endsOrComesLate = false
    for event in events {
      let received = ReceivedEvent(event, received: now)
      let verdict = state.apply(received)
      lines.append(AttemptReceipt.Line(verdict, on: event))
      if case .closed(let item) = event.kind, !verdict.isRefused { closed.insert(item) }
      guard verdict.isKept else { continue }
      try AttemptRows.append(received, to: record.number, database)
      endsOrComesLate = endsOrComesLate || verdict == .late || event.kind == .submitted
    }
    if endsOrComesLate { try StoredMarks.settle(self, at: now, sums, database) }
    let remedies = closed.isEmpty ? [:] : try StoredMarks.remedies(sitting.terms.remedies, database)
    return AttemptReceipt(
      lines: lines, now: now, deadline: state.deadline, ended: state.ended(at: now), answered: answered,
      feedback: feedback(on: closed, remedies))
  }

  /// What may be seen at once of items that cannot be answered again.
  func feedback(on items: Set<String>, _ remedies: [QuestionID: GradedItem.Remedy]) -> [ItemResult] {
    guard sitting.terms.settings.feedback == .immediate, !items.isEmpty else { return [] }
    let graded = pinned.graded(remedies)
    return paper.items.filter { items.contains($0.id) && state.closed.contains($0.id) }.compactMap { item in
      graded[item.id].map { by in
        let response = state.responses[item.id]
        return ItemResult(
          mark: AttemptGrading.mark(response, to: by), response: response, key: by.shownKey)
      }
    }
  }
}

extension AttemptVerdict {
  fileprivate var isRefused: Bool { if case .refused = self { true } else { false } }
}
