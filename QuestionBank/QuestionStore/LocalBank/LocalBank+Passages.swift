import QuestionAPI
import QuestionModel

extension LocalBank {
  /// Refuses a passage that a person names and that cannot be one. An id that is not in this bank is kept, for its
  /// passage may still come; so is what stood there before, whatever it is.
  ///
  /// - Parameters:
  ///   - question: what is to be saved.
  ///   - id: the question's id; nil for a new one.
  ///   - earlier: revisions that it follows.
  /// - Throws: `BankError.invalid` with the field `passage`.
  func checkPassage(
    of question: Question, id: QuestionID?, earlier: [RevisionID] = []
  ) async throws(BankError) {
    guard let passage = question.content.passage, !question.content.kind.isDocument else { return }
    if let id {
      for revision in earlier {
        let before = try await store.record(revision, of: id)?.decoded().content.passage
        if before == passage { return }
      }
    }
    guard let target = QuestionID(passage) else {
      throw Self.passageProblem("must be the id of a passage, a UUID, not \"\(passage.prefix(64))\"")
    }
    guard target != id else { throw Self.passageProblem("is the question itself") }
    guard let record = try await store.record(target) else { return }
    guard try record.decoded().content.kind == .passage else {
      throw Self.passageProblem("names a question that is no passage")
    }
  }

  private static func passageProblem(_ reason: String) -> BankError { .invalid([FieldProblem("passage", reason)]) }
}
