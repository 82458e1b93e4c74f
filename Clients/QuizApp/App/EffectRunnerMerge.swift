import QuestionAPI
import QuestionModel
import QuestionSync

extension EffectRunner {
  /// What was being written, beside what the bank has now.
  func openMerge(of save: EditorSave) async throws(BankError) -> MergeCase {
    guard let id = save.question, let edited = save.revision else { throw .notFound("question that was edited") }
    let current = try await bank.question(id)
    return MergeCase(
      id: id, origin: .saving(save, current: current.revision), base: try await bank.revision(edited, of: id).version(),
      ours: QuestionVersion(question: save.content.normalized, status: save.status),
      theirs: try current.version(), ourAuthor: author, theirAuthor: try current.decoded().author)
  }

  /// The first two heads of a question; more than two are brought together two by two.
  func openMerge(of id: QuestionID) async throws(BankError) -> MergeCase {
    let found = try await bank.headsInConflict(of: id)
    let isApart = found.ourOrigin != found.theirOrigin
    let names = isApart ? await bankNames() : BankNames()
    let (first, second) = (names.origin(found.ourOrigin), names.origin(found.theirOrigin))
    // What was made here is the person's own side, whichever head the bank shows.
    guard !isApart || second != .this else {
      return MergeCase(
        id: id, origin: .heads(found.heads), base: found.base, ours: found.theirs, theirs: found.ours,
        ourAuthor: found.theirAuthor, theirAuthor: found.ourAuthor, ourBank: second, theirBank: first)
    }
    return MergeCase(
      id: id, origin: .heads(found.heads), base: found.base, ours: found.ours, theirs: found.theirs,
      ourAuthor: found.ourAuthor, theirAuthor: found.theirAuthor, ourBank: isApart ? first : nil,
      theirBank: isApart ? second : nil)
  }

  /// Saves what a person made of the versions.
  func save(_ version: QuestionVersion, of merge: MergeCase) async throws(BankError) -> EditedRevision {
    switch merge.origin {
    case .saving(let save, let current):
      let draft = QuestionDraft(
        version.question, status: version.status, by: Authorship(author: author, message: save.message))
      let saved = try EditedRevision(try await bank.update(merge.id, draft, expected: current))
      await forget(save)
      return saved
    case .heads(let heads):
      let draft = QuestionDraft(version.question, status: version.status, by: Authorship(author: author))
      return try EditedRevision(try await bank.merge(merge.id, draft, heads: heads))
    }
  }
}
