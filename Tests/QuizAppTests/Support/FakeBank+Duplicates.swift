import QuestionAPI
import QuestionModel

/// Questions that are alike, compared each with each.
extension FakeBank {
  private var alive: [Stored] { stored.filter { $0.history[0].status != .retired } }

  private func summary(of stored: Stored) -> QuestionSummary {
    QuestionSummary(
      id: stored.id, revision: ContentDigest(of: stored.history[0].canonicalBytes), status: stored.history[0].status,
      content: stored.question.content, conflict: stored.heads.count > 1)
  }

  func duplicates(_ request: DuplicateRequest) async throws(BankError) -> DuplicateReport {
    let found = try await search(SearchRequest(query: request.query, limit: .max)).items.map(\.id)
    let compared = alive.filter { found.contains($0.id) }
    var finder = DuplicateFinder()
    for stored in compared { finder.insert(stored.id, stored.question.content) }
    let relations: Set<QuestionSimilarity.Relation> =
      request.includesVariants ? [.same, .near, .variant] : [.same, .near]
    let groups = finder.clusters(linkedBy: relations).map { cluster in
      DuplicateGroup(
        members: compared.filter { cluster.members.contains($0.id) }.map(summary),
        pairs: cluster.pairs.map {
          DuplicateGroup.Pair(
            first: $0.first, second: $0.second, share: $0.similarity.share, relation: $0.similarity.relation)
        })
    }
    return DuplicateReport(
      questions: compared.count, found: groups.count, groups: Array(groups.prefix(request.limit)))
  }

  func similar(to request: SimilarRequest) async throws(BankError) -> [SimilarQuestion] {
    try check()
    let others = alive.filter { $0.id != request.except }
    return SimilarQuestions.matches(of: request.content, among: others.map { ($0.id, $0.question.content) })
      .filter { request.includesVariants || $0.similarity.relation != .variant }
      .prefix(request.limit)
      .compactMap { match in
        others.first { $0.id == match.id }.map {
          SimilarQuestion(question: summary(of: $0), share: match.similarity.share, relation: match.similarity.relation)
        }
      }
  }

  func resolveDuplicates(
    _ resolution: DuplicateResolution, by author: Authorship
  ) async throws(BankError) -> ResolvedDuplicates {
    var kept = try await question(resolution.keep.id).question()
    let before = kept.content.tags.count
    for other in resolution.retire {
      let question = try await question(other.id).question()
      if resolution.mergesTags { kept.content.tags += question.content.tags.filter { !kept.content.tags.contains($0) } }
      _ = try await update(other.id, QuestionDraft(question, status: .retired, by: author), expected: other.revision)
    }
    if kept.content.tags.count > before {
      _ = try await update(resolution.keep.id, QuestionDraft(kept, by: author), expected: resolution.keep.revision)
    }
    return ResolvedDuplicates(
      retired: resolution.retire.count, tagsAdded: kept.content.tags.count - before, operation: 7)
  }
}
