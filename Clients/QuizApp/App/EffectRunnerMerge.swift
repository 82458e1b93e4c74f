import QuestionAPI
import QuestionModel
import QuestionSync

extension EffectRunner {
  /// What was being written, beside what the bank has now.
  func openMerge(of save: EditorSave) async throws(BankError) -> MergeCase {
    guard let id = save.question, let edited = save.revision else { throw .notFound("question that was edited") }
    let current = try await bank.question(id)
    return MergeCase(
      id: id, origin: .saving(save, current: current.revision), base: try await version(edited, of: id),
      ours: QuestionVersion(question: save.content.normalized, status: save.status),
      theirs: try version(current), ourAuthor: author, theirAuthor: try current.decoded().author)
  }

  /// The first two heads of a question; more than two are brought together two by two.
  func openMerge(of id: QuestionID) async throws(BankError) -> MergeCase {
    let record = try await bank.question(id)
    guard record.heads.count > 1 else { throw .notFound("conflict in this question") }
    let history = try await bank.revisions(of: id)
    let graph = RevisionGraph(
      history.map { RevisionGraph.Node(id: $0.revision, parents: $0.parents, generation: $0.generation) })
    let (left, right) = (record.heads[0], record.heads[1])
    var base: QuestionVersion?
    if let ancestor = graph.mergeBase(of: left, right) { base = try await version(ancestor, of: id) }
    let ours = try await bank.revision(left, of: id)
    let theirs = try await bank.revision(right, of: id)
    return MergeCase(
      id: id, origin: .heads([left, right]), base: base, ours: try version(ours), theirs: try version(theirs),
      ourAuthor: try ours.decoded().author, theirAuthor: try theirs.decoded().author)
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

  private func version(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionVersion {
    try version(try await bank.revision(revision, of: id))
  }

  private func version(_ record: QuestionRecord) throws(BankError) -> QuestionVersion {
    guard record.keyDocument != nil else {
      throw .unavailable("The key of a revision is withheld in this bank. Merge where the question comes from.")
    }
    return QuestionVersion(question: try record.question(), status: try record.decoded().status)
  }
}
