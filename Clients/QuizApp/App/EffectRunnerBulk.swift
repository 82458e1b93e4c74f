import QuestionAPI
import QuestionModel

/// Changes of many questions, and taking them back.
extension EffectRunner {
  /// Most questions that are marked at once; a search changes any number of them.
  static var mostMarked: Int { 20_000 }

  func change(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .previewBulk(let ticket, let request):
      .bulkPreview(
        ticket, await result { () async throws(BankError) in try await bank.previewBulk(request, limit: 20) })
    case .bulk(let ticket, var request, let digest):
      .bulkDone(
        ticket,
        await result { () async throws(BankError) in
          request.authorship = Authorship(author: author)
          return try await bank.bulk(request, expecting: digest)
        })
    case .operations(let ticket, let before):
      .operations(
        ticket,
        await result { () async throws(BankError) in
          try await bank.operations(limit: OperationsScreen.pageSize, before: before)
        })
    case .undo(let ticket, let operation):
      .undone(
        ticket,
        await result { () async throws(BankError) in
          try await bank.undo(operation, by: Authorship(author: author))
        })
    case .findAll(let ticket, let query):
      .foundAll(ticket, await result { () async throws(BankError) in try await findAll(query) })
    default: nil
    }
  }

  private func findAll(_ query: String) async throws(BankError) -> [QuestionID] {
    var request = SearchRequest(query: query, limit: SearchRequest.maximumLimit)
    var ids: [QuestionID] = []
    repeat {
      let page = try await bank.search(request)
      ids += page.items.map(\.id)
      request.cursor = page.next
    } while request.cursor != nil && ids.count < Self.mostMarked
    return ids
  }
}
