public import QuestionAPI
import QuestionModel

extension InMemoryBank.State {
  /// Enters what was written since as an operation; nil where nothing was.
  mutating func operation(
    _ action: String, _ detail: String, since before: Int, by author: Authorship, undoes: Int? = nil
  ) -> Int? {
    guard changes.count > before else { return nil }
    let number = operations.count + 1
    operations.append(
      InMemoryBank.Operation(
        told: BankOperation(
          number: number, time: Timestamp(milliseconds: Int64(changes.count) * 1000), author: author.author,
          action: action, detail: detail, changed: changes.count - before, undoes: undoes),
        changes: before..<changes.count))
    return number
  }
}

extension InMemoryBank {
  /// An operation and the changes that it made.
  struct Operation {
    var told: BankOperation
    let changes: Range<Int>
  }

  /// The changes of many questions made here as one, newest first.
  public func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    try locked { state in
      Array(state.operations.map(\.told).filter { $0.number < before ?? .max }.reversed().prefix(limit))
    }
  }

  /// Takes an operation back; whatever was edited since is left.
  public func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try locked { state throws(BankError) in
      guard state.operations.indices.contains(operation - 1) else { throw .notFound("operation \(operation)") }
      let undone = state.operations[operation - 1]
      guard undone.told.undoneBy == nil else {
        throw .invalid([FieldProblem("operation", "\(operation) is undone already")])
      }
      let before = state.changes.count
      var kept: [UndoReport.Kept] = []
      for change in state.changes[undone.changes] {
        let entry = try state.entry(change.id)
        guard entry.current.revision == change.revision, entry.revisions.count > 1 else {
          kept.append(
            UndoReport.Kept(id: change.id, stem: try entry.current.decoded().content.stem, reason: .edited))
          continue
        }
        let earlier = entry.revisions[entry.revisions.count - 2]
        _ = try state.save(earlier.question(), status: earlier.decoded().status, of: change.id, by: author)
      }
      let number = state.operation(
        "undo", "\(operation): \(undone.told.action)", since: before, by: author, undoes: operation)
      state.operations[operation - 1].told.undoneBy = number
      if let first = undone.told.undoes { state.operations[first - 1].told.undoneBy = nil }
      return UndoReport(
        operation: number, changed: state.changes.count - before, keptCount: kept.count, kept: kept)
    }
  }
}
