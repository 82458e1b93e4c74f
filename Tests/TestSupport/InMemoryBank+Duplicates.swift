public import QuestionAPI
import QuestionModel

extension InMemoryBank {
  /// Nothing is like anything else here.
  public func duplicates(_ request: DuplicateRequest) async throws(BankError) -> DuplicateReport {
    try locked { state throws(BankError) in
      DuplicateReport(questions: try state.found(request.query).count, found: 0, groups: [])
    }
  }

  /// Questions that are much like one that is being written.
  public func similar(to request: SimilarRequest) async throws(BankError) -> [SimilarQuestion] {
    try locked { state throws(BankError) in
      guard (1...SimilarRequest.maximumLimit).contains(request.limit) else {
        throw .invalid([FieldProblem("limit", "must lie between 1 and \(SimilarRequest.maximumLimit)")])
      }
      var candidates: [(id: QuestionID, content: QuestionContent)] = []
      for id in state.order where id != request.except {
        let revision = try state.entry(id).current.decoded()
        if revision.status != .retired { candidates.append((id, revision.content)) }
      }
      let matches = SimilarQuestions.matches(of: request.content, among: candidates)
        .filter { request.includesVariants || $0.similarity.relation != .variant }
      return try matches.prefix(request.limit).map { match throws(BankError) in
        SimilarQuestion(
          question: try state.entry(match.id).current.summary(), share: match.similarity.share,
          relation: match.similarity.relation)
      }
    }
  }

  /// Keeps one of several questions that are much alike and retires the others.
  public func resolveDuplicates(
    _ resolution: DuplicateResolution, by author: Authorship
  ) async throws(BankError) -> ResolvedDuplicates {
    try locked { state throws(BankError) in
      guard resolution.problems.isEmpty else { throw .invalid(resolution.problems) }
      let before = state.changes.count
      var kept = try state.entry(resolution.keep.id).current.question()
      let tags = kept.content.tags
      for question in [resolution.keep] + resolution.retire {
        let current = try state.entry(question.id).current.revision
        guard current == question.revision else { throw .stale(current: current) }
      }
      for question in resolution.retire {
        let other = try state.entry(question.id).current.question()
        if resolution.mergesTags { kept.content.tags += other.content.tags.filter { !kept.content.tags.contains($0) } }
        _ = try state.save(other, status: .retired, of: question.id, by: author)
      }
      let retired = state.changes.count - before
      kept.content.tags = Array(Set(kept.content.tags)).sorted()
      if kept.content.tags.count > tags.count {
        _ = try state.save(kept, status: nil, of: resolution.keep.id, by: author)
      }
      return ResolvedDuplicates(
        retired: retired, tagsAdded: kept.content.tags.count - tags.count,
        operation: state.operation("resolve duplicates", "\(resolution.keep.id)", since: before, by: author))
    }
  }
}
