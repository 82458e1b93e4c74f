public import QuestionModel

extension BankService {
  /// A quiz of questions as they are now, in one part; nothing is stored.
  ///
  /// - Parameters:
  ///   - title: what the test is called.
  ///   - language: `vi` or `en`, of its heading.
  ///   - ids: the questions, in order.
  ///   - points: what each is worth.
  /// - Returns: the quiz, which pins the current revisions of the questions and of their passages.
  /// - Throws: `.notFound` where there is no such question, `.invalid` where no machine can grade it.
  public func fixedQuiz(
    titled title: String, language: String = "vi", of ids: [QuestionID], points: Double = 1
  ) async throws(BankError) -> Quiz {
    var quiz = Quiz(title: title)
    quiz.language = language
    quiz.sections = BlueprintProfile.plain.blueprint(titled: title, language: language).sections
    let section = quiz.sections.first?.id ?? ""
    var passages: [QuestionID: RevisionID?] = [:]
    for (index, id) in ids.enumerated() {
      let record = try await question(id)
      let content = try record.decoded().content
      guard content.kind.isAnswerable else {
        throw .invalid([FieldProblem("items[\(index)].question", "is a \(content.kind), which no machine can grade")])
      }
      var passage: RevisionID?
      if let id = content.passageID {
        if let known = passages[id] { passage = known } else { passage = try await currentRevision(of: id) }
        passages[id] = .some(passage)
      }
      quiz.items.append(
        QuizItem(
          id: "i\(index + 1)", section: section, prompt: .question(id, record.revision), passage: passage,
          points: points))
    }
    return quiz
  }

  /// A quiz of questions that are drawn out of what a search finds, published ones alone; nothing is stored.
  ///
  /// - Parameters:
  ///   - title: what the test is called.
  ///   - language: `vi` or `en`, of its heading.
  ///   - query: the search.
  ///   - count: how many questions, 1 to `SampleRequest.maximumCount`.
  ///   - seed: what draws: the same seed draws the same questions.
  ///   - points: what each is worth.
  /// - Returns: the quiz.
  /// - Throws: `.invalid` where the search finds fewer.
  public func drawnQuiz(
    titled title: String, language: String = "vi", of query: String, count: Int, seed: UInt64, points: Double = 1
  ) async throws(BankError) -> Quiz {
    let published = query.trimmed.isEmpty ? "status:published" : "(\(query)) status:published"
    let ids = try await sample(SampleRequest(query: published, count: count, seed: seed)).map(\.id)
    guard ids.count == count else {
      throw .invalid([FieldProblem("count", "the search finds \(ids.count) published questions, not \(count)")])
    }
    return try await fixedQuiz(titled: title, language: language, of: ids, points: points)
  }

  /// Nil where the passage did not come with the question.
  private func currentRevision(of passage: QuestionID) async throws(BankError) -> RevisionID? {
    do { return try await question(passage).revision } catch {
      guard case .notFound = error else { throw error }
      return nil
    }
  }
}
