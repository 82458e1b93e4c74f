import QuestionAPI
import QuestionModel

/// Making tests.
extension EffectRunner {
  func tests(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .fillPlan(let ticket, let plan, let seed):
      .planFilled(ticket, await result { () async throws(BankError) in try await fill(plan, seed: seed) })
    case .swapQuestion(let ticket, let swap):
      .questionSwapped(ticket, await result { () async throws(BankError) in try await another(swap) })
    case .pinnedQuestions(let ticket, let items):
      .pinnedQuestions(ticket, await result { () async throws(BankError) in try await pinned(items) })
    case .drawTest(let ticket, let drawing):
      .testDrawn(ticket, await result { () async throws(BankError) in try await draw(drawing) })
    default: nil
    }
  }

  private func fill(_ plan: Blueprint, seed: UInt64?) async throws(BankError) -> FilledPlan {
    // Short enough to be typed again.
    let seed = seed ?? random() % 1_000_000
    let filled = try await bank.fill(FillRequest(.draft(plan), seed: seed))
    var questions: [String: StudentQuestion] = [:]
    for item in filled.quiz.items { questions[item.id] = try await question(of: item) }
    return FilledPlan(filled: filled, seed: seed, questions: questions)
  }

  /// The first question of the cell that is not in the test and not like one there, else the first that is not in it.
  private func another(_ swap: QuestionSwap) async throws(BankError) -> SwappedQuestion? {
    let filled = try await bank.fill(FillRequest(swap.request, seed: random()))
    var found: [SwappedQuestion] = []
    for item in swap.free(of: filled.quiz.items).prefix(5) {
      guard let question = try await question(of: item) else { continue }
      found.append(SwappedQuestion(item: item, question: question))
      if try await !isLike(question, swap.taken) { return found.last }
    }
    return found.first
  }

  private func isLike(_ question: StudentQuestion, _ taken: [QuestionID]) async throws(BankError) -> Bool {
    let alike = try await bank.similar(to: SimilarRequest(question.content, except: question.id))
    return alike.contains { taken.contains($0.question.id) }
  }

  private func pinned(_ items: [QuizItem]) async throws(BankError) -> [String: PinnedQuestion] {
    var questions: [String: PinnedQuestion] = [:]
    for item in items {
      guard let id = item.question else { continue }
      let pinned = try await question(of: item)
      let newest = try await found { () async throws(BankError) in try await studentQuestion(id) }
      questions[item.id] = PinnedQuestion(pinned: pinned, newest: newest)
    }
    return questions
  }

  private func draw(_ drawing: TestDrawing) async throws(BankError) -> Quiz {
    var quiz = try await bank.drawnQuiz(
      titled: drawing.title, language: drawing.language, of: drawing.query, count: drawing.count, seed: random(),
      points: drawing.points)
    quiz.tags = drawing.tags
    return quiz
  }

  /// The question that an item pins; nil for an essay, and where the bank does not have it.
  private func question(of item: QuizItem) async throws(BankError) -> StudentQuestion? {
    guard let pin = item.pin else { return nil }
    return try await found { () async throws(BankError) in
      let record = try await bank.revision(pin.revision, of: pin.question)
      let content = try record.withoutKey.decoded().content
      return try StudentQuestion(record, passage: try await passage(of: content, at: item.passage))
    }
  }

  private func found<Value>(_ read: () async throws(BankError) -> Value) async throws(BankError) -> Value? {
    do { return try await read() } catch {
      guard case .notFound = error else { throw error }
      return nil
    }
  }
}

extension QuestionSwap {
  /// The items whose questions are not in the test.
  fileprivate func free(of items: [QuizItem]) -> [QuizItem] {
    items.filter { item in
      guard let id = item.pin?.question else { return false }
      return !taken.contains(id)
    }
  }
}

extension QuizItem {
  /// The question and the revision that are asked; nil for an essay.
  fileprivate var pin: (question: QuestionID, revision: RevisionID)? {
    guard case .question(let question, let revision) = prompt else { return nil }
    return (question, revision)
  }
}
