public import QuestionAPI
import QuestionModel
import QuestionSync

extension LocalBank {
  /// Keeps one of several questions that are much alike and retires the others, as one operation.
  public func resolveDuplicates(
    _ resolution: DuplicateResolution, by author: Authorship
  ) async throws(BankError) -> ResolvedDuplicates {
    guard resolution.problems.isEmpty else { throw .invalid(resolution.problems) }
    let keep = resolution.keep.id
    let (kept, all) = try await tags(after: resolution)
    let expected = Dictionary(uniqueKeysWithValues: resolution.questions.map { ($0.id, $0.revision) })
    let note = "duplicates, kept: \(keep)"
    let transform = QuestionTransform(
      selection: .questions(Array(expected.keys)), action: "resolve duplicates",
      detail: "keep \(keep), retire \(resolution.retire.map(\.id.description).joined(separator: ", "))",
      authorship: Authorship(author: author.author, message: author.message.map { "\($0) (\(note))" } ?? note),
      isWhole: true
    ) { found in
      // Between the look at the tags and this transaction someone may have saved.
      guard found.revision == expected[found.id] else { return .stopped(.stale(current: found.revision)) }
      var version = found.version
      if found.id == keep { version.question.content.tags = all } else { version.status = .retired }
      return .changed(version)
    }
    let result = try await store.transform(transform)
    let added = Set(all).count - Set(kept).count
    return ResolvedDuplicates(
      retired: result.changed - (added > 0 ? 1 : 0), tagsAdded: added, operation: result.operation)
  }

  /// The tags of the kept question as they are and as they will be.
  private func tags(after resolution: DuplicateResolution) async throws(BankError) -> (kept: [Tag], all: [Tag]) {
    var (kept, all): ([Tag], [Tag]) = ([], [])
    for question in resolution.questions {
      let record = try await self.question(question.id)
      guard record.revision == question.revision else { throw .stale(current: record.revision) }
      let revision = try record.decoded()
      if question == resolution.keep {
        guard revision.status != .retired else {
          throw .invalid([FieldProblem("keep", "is retired itself; keep another one, or restore it first")])
        }
        (kept, all) = (revision.content.tags, revision.content.tags)
      } else if resolution.mergesTags {
        all += revision.content.tags.filter { !all.contains($0) }
      }
    }
    return (kept, all)
  }
}

extension DuplicateResolution {
  /// The kept question, then the others.
  fileprivate var questions: [Question] { [keep] + retire }
}
