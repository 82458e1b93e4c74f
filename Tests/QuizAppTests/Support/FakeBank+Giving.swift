import QuestionAPI
import QuestionModel
import Synchronization

/// Giving tests, as a teacher does, by `FakeExams`.
extension FakeBank {
  func addSitting(_ draft: SittingDraft) async throws(BankError) -> Sitting {
    try check()
    guard draft.problems.isEmpty else { throw .invalid(draft.problems) }
    let unknown = draft.classes.filter { name in accounts.withLock { !$0.groups.contains { $0.name == name } } }
    guard unknown.isEmpty else { throw .invalid([FieldProblem("classes", "has no class \"\(unknown[0])\"")]) }
    let quiz = state.withLock { $0.first { $0.id == draft.quiz }?.question.content.stem }
    return exams.withLock { exams in
      var given = SampleTests.given(
        SampleTests.mixed, id: "s\(exams.given.count + 1)", title: draft.title ?? quiz ?? "Đề", code: draft.accessCode,
        settings: { settings in if let own = draft.settings { settings = own } }, opens: draft.opens,
        closes: draft.closes)
      given.sitting.classes = draft.classes
      given.sitting.people = draft.people
      exams.given.insert(given, at: 0)
      return given.sitting
    }
  }

  func changeSitting(_ id: String, _ change: SittingChange) async throws(BankError) -> Sitting {
    try check()
    guard change.problems.isEmpty else { throw .invalid(change.problems) }
    return try changing { exams throws(BankError) in
      let place = try exams.place(id)
      var sitting = exams.given[place].sitting
      if let title = change.title { sitting.title = title }
      if let opens = change.opens { sitting.opens = opens }
      if let closes = change.closes { sitting.closes = closes }
      if let code = change.accessCode { sitting.accessCode = code.isEmpty ? nil : code }
      if let classes = change.classes { sitting.classes = classes }
      if let people = change.people { sitting.people = people }
      if let isReleased = change.isReleased { sitting.released = isReleased ? exams.now : nil }
      exams.given[place].sitting = sitting
      return try exams.counted(id)
    }
  }

  func removeSitting(_ id: String) async throws(BankError) {
    try check()
    try changing { exams throws(BankError) in
      let place = try exams.place(id)
      guard try exams.counted(id).attempts == 0 else { throw .invalid([FieldProblem("id", "was begun by somebody")]) }
      exams.given.remove(at: place)
    }
  }

  func supervise(_ attempt: String, _ steps: [AttemptEvent]) async throws(BankError) -> AttemptReceipt {
    try check()
    return try changing { exams throws(BankError) in try exams.save(steps, of: attempt) }
  }

  func results(of sitting: String, limit: Int, cursor: String?) async throws(BankError) -> SittingResults {
    try check()
    return try changing { exams throws(BankError) in try exams.results(sitting, limit: limit, cursor: cursor) }
  }

  func regrade(_ sitting: String, _ request: RegradeRequest) async throws(BankError) -> RegradeReport {
    try check()
    let keys = state.withLock { stored in
      Dictionary(stored.map { ($0.id, $0.question.key) }) { first, _ in first }
    }
    return try changing { exams throws(BankError) in try exams.regrade(sitting, request, keys: keys) }
  }

  func analysis(of sitting: String) async throws(BankError) -> SittingAnalysis {
    try check()
    return try changing { exams throws(BankError) in try exams.analysis(sitting) }
  }

  func calibrate(_ sitting: String, _ request: CalibrationRequest) async throws(BankError) -> SittingCalibration {
    try check()
    return try changing { exams throws(BankError) in try exams.calibrate(sitting, request.model) }
  }
}
