import QuestionAPI
import QuestionModel
import Synchronization

/// Taking tests, by `FakeExams`.
extension FakeBank {
  func sittings(limit: Int, cursor: String?) async throws(BankError) -> SittingPage {
    try check()
    return exams.withLock { exams in
      let start = cursor.flatMap { Int($0) } ?? 0
      let items = exams.given.dropFirst(start).prefix(Swift.min(limit, exams.pageSize)).map { given in
        var sitting = given.sitting
        sitting.attempts = exams.attempts.count { $0.sitting == sitting.id }
        sitting.own = exams.attempts.filter { $0.sitting == sitting.id && $0.candidate == nil }.map { attempt in
          OwnAttempt(
            id: attempt.id, number: attempt.number, started: attempt.started, ended: attempt.state.ended(at: exams.now))
        }
        return sitting
      }
      let end = start + items.count
      return SittingPage(items: items, next: end < exams.given.count ? String(end) : nil, now: exams.now)
    }
  }

  func sitting(_ id: String) async throws(BankError) -> Sitting {
    try check()
    return try changing { exams throws(BankError) in try exams.counted(id) }
  }

  func beginAttempt(of sitting: String, _ request: BeginRequest) async throws(BankError) -> AttemptSheet {
    try check()
    return try changing { exams throws(BankError) in try exams.begin(sitting, request) }
  }

  func attempt(_ id: String) async throws(BankError) -> AttemptSheet {
    try check()
    return try changing { exams throws(BankError) in try exams.sheet(exams.attempts[try exams.attempt(id)]) }
  }

  func save(_ steps: [AttemptEvent], of attempt: String) async throws(BankError) -> AttemptReceipt {
    try check()
    let (receipt, isLost) = try changing { exams throws(BankError) in
      (try exams.save(steps, of: attempt), exams.losesReceipts)
    }
    if isLost { throw .unavailable("the answer was lost") }
    return receipt
  }

  func result(of attempt: String) async throws(BankError) -> AttemptResult {
    try check()
    return try changing { exams throws(BankError) in try exams.outcome(attempt) }
  }

  func changing<Value: Sendable>(
    _ body: (inout FakeExams) throws(BankError) -> Value
  ) throws(BankError) -> Value {
    let result: Result<Value, BankError> = exams.withLock { exams in
      do throws(BankError) { return .success(try body(&exams)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  func fill(_ request: FillRequest) async throws(BankError) -> FilledBlueprint {
    try check()
    let (blueprint, source) = try await plan(of: request)
    do {
      var filling = BlueprintFilling(blueprint, from: FakePool(bank: self), avoiding: [], seed: request.seed)
      var filled = try filling.run()
      filled.quiz.source = source
      return filled
    } catch { throw .corrupt("\(error)") }
  }

  private func plan(of request: FillRequest) async throws(BankError) -> (Blueprint, Quiz.Source?) {
    switch request.plan {
    case .draft(let blueprint): return (blueprint, nil)
    case .stored(let id):
      let record = try await question(id)
      do {
        return (
          try Blueprint(try record.decoded().content),
          Quiz.Source(blueprint: id, revision: record.revision, seed: request.seed)
        )
      } catch { throw .corrupt("\(error)") }
    }
  }

  func statistics(of question: QuestionID) async throws(BankError) -> QuestionStatistics { throw refuse() }
  func curves(_ request: CurveRequest) async throws(BankError) -> CurvePage {
    let found = try matches(request.query).map(\.id)
    return CurvePage(items: curved.withLock { $0 }.filter { found.contains($0.id) })
  }
  func makeVariants(of sitting: String, _ rules: VariantRules) async throws(BankError) -> SittingVariants {
    throw refuse()
  }
  func variants(of sitting: String) async throws(BankError) -> SittingVariants { throw refuse() }
  func takeSheets(of sitting: String, _ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> SheetReport {
    throw refuse()
  }
}

/// The questions of a bank in memory, to fill plans from.
private struct FakePool: QuestionPool {
  let bank: FakeBank

  func numbers(matching expression: SearchExpression) -> [Int64] {
    let stored = bank.stored
    return stored.indices.filter { bank.matches(stored[$0], expression.amongQuestions) }.map { Int64($0) }
  }

  func candidate(_ number: Int64) -> FillCandidate? {
    let found = bank.stored[Int(number)]
    return FillCandidate(
      number: number, id: found.id, revision: ContentDigest(of: found.history[0].canonicalBytes),
      content: found.question.content)
  }
}
