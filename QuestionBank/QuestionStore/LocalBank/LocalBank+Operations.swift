public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// The changes of many questions made here as one, newest first.
  public func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    guard (1...OperationList.maximumLimit).contains(limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(OperationList.maximumLimit)")])
    }
    return try await store.operations(limit: limit, before: before)
  }

  /// Takes an operation back, as an operation of its own.
  public func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try await store.undo(operation, by: author)
  }
}
