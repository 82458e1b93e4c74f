import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

extension RemoteBank {
  /// What the same changes on many questions would do.
  public func previewBulk(_ request: BulkRequest, limit: Int) async throws(BankError) -> BulkPreview {
    var call = ServiceCall(.POST, ServicePath.bulkPreview, json: request.json, patience: .minutes(10))
    call.query.add("limit", String(limit))
    return try await answer(to: call, searching: request.query)
  }

  /// Makes the same changes on many questions, as one operation.
  public func bulk(_ request: BulkRequest, expecting digest: ContentDigest?) async throws(BankError) -> BulkReport {
    var call = ServiceCall(.POST, ServicePath.bulk, json: request.json, patience: .minutes(10))
    call.query.add("expecting", digest?.description)
    return try await answer(to: call, searching: request.query)
  }

  /// The changes of many questions made there as one, newest first.
  public func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    var call = ServiceCall(.GET, ServicePath.operations)
    call.query.add("limit", String(limit))
    call.query.add("before", before.map(String.init))
    let list: OperationList = try await connection.value(of: call)
    return list.items
  }

  /// Takes an operation back, as an operation of its own.
  public func undo(_ operation: Int, by author: Authorship) async throws(BankError) -> UndoReport {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.undo(operation), json: author.json, patience: .minutes(10)))
  }
}

extension BulkRequest {
  /// The search in it; marked questions are not searched for.
  fileprivate var query: String {
    if case .query(let query) = selection { query } else { "" }
  }
}
