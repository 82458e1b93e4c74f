import QuestionAPI
import QuestionModel

extension EffectRunner {
  func duplicates(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .duplicates(let ticket, let subject, let includesVariants):
      .duplicates(
        ticket,
        await result { () async throws(BankError) in
          switch subject {
          case .search(let query):
            try await bank.duplicates(
              DuplicateRequest(
                query: query, includesVariants: includesVariants, limit: DuplicatesScreen.mostGroups))
          case .question(let id): try await alike(id, includesVariants: includesVariants)
          }
        })
    case .similar(let ticket, let request):
      .similar(ticket, await result { () async throws(BankError) in try await bank.similar(to: request) })
    case .compare(let ticket, let id):
      .compared(
        ticket,
        await result { () async throws(BankError) in try ComparedQuestion(try await bank.question(id)) })
    case .resolveDuplicates(let ticket, let resolution):
      .duplicatesResolved(
        ticket,
        await result { () async throws(BankError) in
          try await bank.resolveDuplicates(resolution, by: Authorship(author: author))
        })
    default: nil
    }
  }

  /// One group of a question and those that are much like it, the question first.
  private func alike(_ id: QuestionID, includesVariants: Bool) async throws(BankError) -> DuplicateReport {
    let record = try await bank.question(id)
    let found = try await bank.similar(
      to: SimilarRequest(
        try record.decoded().content, except: id, includesVariants: includesVariants,
        limit: SimilarRequest.maximumLimit))
    guard !found.isEmpty else { return DuplicateReport(questions: 1, found: 0, groups: []) }
    let group = DuplicateGroup(
      members: [try record.summary()] + found.map(\.question),
      pairs: found.map { item in
        DuplicateGroup.Pair(
          first: min(id, item.question.id), second: max(id, item.question.id), share: item.share,
          relation: item.relation)
      })
    return DuplicateReport(questions: 1 + found.count, found: 1, groups: [group])
  }
}
