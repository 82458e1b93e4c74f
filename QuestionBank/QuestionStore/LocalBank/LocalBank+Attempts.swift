import GRDB
public import QuestionAPI
public import QuestionModel

extension LocalBank: ExamService {
  /// Begins an attempt, or goes on with the one under way.
  public func beginAttempt(of sitting: String, _ request: BeginRequest) async throws(BankError) -> AttemptSheet {
    try caller.check(.takeSitting)
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    var generator = SystemRandomNumberGenerator()
    let seed = generator.next()
    // Who goes on has their questions already, and who may not begin gets none.
    let (quiz, goesOn) = try await store.read { database in
      let record = try SittingRows.record(sitting, database)
      let begin = try AttemptBeginning(ExamCaller(caller, database), record, at: now, database)
      if !begin.mayGoOn { try begin.check(request) }
      return (try desk.quiz(record, database).quiz, begin.mayGoOn)
    }
    let draws = goesOn || quiz.cells.isEmpty ? [] : try await drawn(for: quiz, seed: seed)
    let attempt = try await steps.run { database in
      let record = try SittingRows.record(sitting, database)
      let begin = try AttemptBeginning(ExamCaller(caller, database), record, at: now, database)
      if let open = try begin.open(desk) { return open }
      try begin.check(request)
      guard draws.isEmpty == quiz.cells.isEmpty else {
        throw BankError.unavailable("The attempt before this one ends in this moment. Begin again.")
      }
      let attempt = try begin.insert(seed: seed, draws: draws)
      let opened = try desk.read(attempt, record, database)
      desk.keep(opened)
      return opened
    }
    return try await sheet(of: attempt, at: now)
  }

  /// An attempt as its student takes it.
  public func attempt(_ id: String) async throws(BankError) -> AttemptSheet {
    try caller.check(.takeSitting)
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    let attempt = try await steps.run { database in
      try Self.own(id, caller, desk, database)
    }
    return try await sheet(of: attempt, at: now)
  }

  /// Saves steps of an attempt.
  public func save(_ events: [AttemptEvent], of id: String) async throws(BankError) -> AttemptReceipt {
    try caller.check(.takeSitting)
    guard (1...AttemptSteps.maximumCount).contains(events.count) else {
      throw .invalid([FieldProblem("steps", "must be 1 to \(AttemptSteps.maximumCount), not \(events.count)")])
    }
    guard events.allSatisfy(\.isStudents) else {
      throw .forbidden("Marks, more time and giving a paper back are a teacher's.")
    }
    let (desk, caller, clock) = (desk, caller, accounts.policy.clock)
    return try await steps.run { database in
      // The moment counts at which it is written, and not the one at which it came into the queue: no later step is
      // before it.
      let now = clock()
      var attempt = try Self.own(id, caller, desk, database)
      let receipt = try attempt.take(events, at: now, desk.sums, database)
      desk.keep(attempt)
      return receipt
    }
  }

  /// Takes a teacher's steps.
  public func supervise(_ id: String, _ events: [AttemptEvent]) async throws(BankError) -> AttemptReceipt {
    try caller.check(.supervise)
    guard events.allSatisfy({ !$0.isStudents }) else {
      throw .forbidden("Answers are the student's. A teacher marks, gives time, or gives a paper back.")
    }
    let problems = events.flatMap(\.problems)
    guard problems.isEmpty else { throw .invalid(problems) }
    let (desk, caller, clock) = (desk, caller, accounts.policy.clock)
    return try await steps.run { database in
      let now = clock()
      let asking = try ExamCaller(caller, database)
      var attempt = try desk.attempt(id, database)
      try asking.requireOwner(of: attempt.sitting)
      let receipt = try attempt.take(events, at: now, desk.sums, database)
      // Time that is given counts for what came before it, too.
      attempt = try desk.read(AttemptRows.record(id, database), attempt.sitting, database)
      try StoredMarks.settle(attempt, at: now, desk.sums, database)
      desk.keep(attempt)
      let what = events.map(\.summary).joined(separator: ", ")
      try AuditLog.append(
        AuditEntry(action: "supervise attempt", author: caller.penName, detail: "\(id): \(what)"), at: now, database)
      return AttemptReceipt(
        lines: receipt.lines, now: now, deadline: attempt.state.deadline, ended: attempt.state.ended(at: now),
        answered: attempt.answered)
    }
  }

  /// An attempt of the caller's own; others are not there.
  private static func own(
    _ id: String, _ caller: Caller, _ desk: ExamDesk, _ database: Database
  ) throws -> OpenAttempt {
    let attempt = try desk.attempt(id, database)
    guard attempt.isOf(caller) else {
      throw BankError.notFound("attempt \"\(id.prefix(64))\"")
    }
    return attempt
  }

  private func sheet(of attempt: OpenAttempt, at now: Timestamp) async throws(BankError) -> AttemptSheet {
    let state = attempt.state
    let ended = state.ended(at: now)
    let remedies = try await store.read { try StoredMarks.remedies(attempt.sitting.terms.remedies, $0) }
    return AttemptSheet(
      id: attempt.record.id, sitting: attempt.sitting.id, title: attempt.sitting.title,
      number: attempt.record.ordinal, started: attempt.record.started, deadline: state.deadline, now: now,
      ended: ended, settings: attempt.sitting.terms.settings, paper: attempt.paper, responses: state.responses,
      flagged: state.flagged, closed: state.closed, feedback: attempt.feedback(on: state.closed, remedies))
  }
}

extension AttemptEvent {
  /// What is wrong with a teacher's step.
  fileprivate var problems: [FieldProblem] {
    switch kind {
    case .extended(let seconds) where !(1...86_400).contains(seconds):
      [FieldProblem("seconds", "must lie between 1 and 86400, not be \(seconds)")]
    case .marked(_, let points?, _) where !(0...BlueprintCell.maximumPoints).contains(points):
      [FieldProblem("points", "must lie between 0 and 1000, not be \(points)")]
    case .marked(_, _, let comment?) where comment.utf8.count > AttemptItem.maximumText:
      [FieldProblem("comment", "is longer than \(AttemptItem.maximumText) bytes")]
    default: []
    }
  }

  fileprivate var summary: String {
    switch kind {
    case .extended(let seconds): "\(seconds) seconds more"
    case .reopened: "given back"
    case .marked(let item, let points, _): "\(item) marked \(points.map { "\($0)" } ?? "by machine")"
    case .answered, .flagged, .closed, .submitted: ""
    }
  }
}
