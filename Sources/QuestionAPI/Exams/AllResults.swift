public import QuestionFormats
import QuestionModel

extension SittingResults {
  /// Adds the attempts of the page that follows.
  ///
  /// - Parameter page: the next page of the same sitting.
  public mutating func append(_ page: SittingResults) {
    let known = Set(items.map(\.id))
    items += page.items.filter { !known.contains($0.id) }
    attempts += page.attempts
    next = page.next
  }

  /// The results as a table for a spreadsheet.
  ///
  /// - Parameter everyAttempt: whether all attempts of a student have a row, and not the best alone.
  /// - Returns: the table, with the students in the order of lists.
  public func sheet(everyAttempt: Bool = false) -> ResultSheet {
    ResultSheet(
      items: items.map { ResultSheet.Item(id: $0.id, points: $0.points) },
      rows: students.flatMap { everyAttempt ? $0.attempts : [$0.best] }.map(\.sheetRow))
  }
}

extension SittingResults.AttemptRow {
  fileprivate var sheetRow: ResultSheet.Row {
    let marked = marks.filter { $0.reason != .waits && $0.reason != .void }
    return ResultSheet.Row(
      name: candidate, number: number, started: started, ended: ended, answered: answered,
      points: Dictionary(marked.map { ($0.item, $0.points) }) { first, _ in first }, total: score.points,
      maximum: score.maximum, isPassed: score.isPassed, waiting: score.waiting, attempt: id)
  }
}

extension ExamService {
  /// All of what the attempts of a sitting earned, page by page.
  ///
  /// - Parameter sitting: the id of the sitting.
  /// - Returns: the results of all whom the caller may see.
  /// - Throws: as `results`.
  public func allResults(of sitting: String) async throws(BankError) -> SittingResults {
    var all = try await results(of: sitting, limit: SittingResults.maximumLimit, cursor: nil)
    while let cursor = all.next {
      all.append(try await results(of: sitting, limit: SittingResults.maximumLimit, cursor: cursor))
    }
    return all
  }
}
