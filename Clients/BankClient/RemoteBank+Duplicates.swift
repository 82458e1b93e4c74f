import NIOCore
import NIOHTTP1
public import QuestionAPI

extension RemoteBank {
  /// Questions that are much alike.
  public func duplicates(_ request: DuplicateRequest) async throws(BankError) -> DuplicateReport {
    // A bank of a million questions is compared in a minute or two.
    var call = ServiceCall(.GET, ServicePath.duplicates, patience: .minutes(10))
    call.query.add("query", request.query)
    if request.includesVariants { call.query.add("variants", "true") }
    call.query.add("limit", String(request.limit))
    return try await answer(to: call, searching: request.query)
  }

  /// Questions that are much like one that is being written.
  public func similar(to request: SimilarRequest) async throws(BankError) -> [SimilarQuestion] {
    let list: SimilarList = try await connection.value(
      of: ServiceCall(.POST, ServicePath.similar, json: request.json))
    return list.items
  }

  /// Keeps one of several questions that are much alike and retires the others.
  public func resolveDuplicates(
    _ resolution: DuplicateResolution, by author: Authorship
  ) async throws(BankError) -> ResolvedDuplicates {
    try await connection.value(
      of: ServiceCall(
        .POST, ServicePath.resolveDuplicates, json: ResolveDuplicatesRequest(resolution, by: author).json))
  }
}
