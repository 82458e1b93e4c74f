import GRDB
public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// Shows or makes what changes when questions are graded otherwise.
  public func regrade(_ id: String, _ request: RegradeRequest) async throws(BankError) -> RegradeReport {
    try caller.check(.regrade)
    try await settleEnded(of: id)
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    guard let digest = request.digest else {
      return try await store.read { database in
        let sitting = try SittingRows.record(id, database)
        return try Regrading(sitting, request, ExamCaller(caller, database), desk, database).report(isMade: false)
      }
    }
    return try await steps.run { database in
      var sitting = try SittingRows.record(id, database)
      let regrading = try Regrading(sitting, request, ExamCaller(caller, database), desk, database)
      let report = try regrading.report(isMade: true)
      guard report.digest == digest else { throw BankError.changedSincePreview }
      try regrading.make()
      sitting.terms.remedies = request.remedies
      try SittingRows.update(sitting, database)
      desk.forget()
      let detail = "\(id): \(request.remedies.count) questions, \(report.changes.count) attempts"
      try AuditLog.append(
        AuditEntry(action: "regrade sitting", author: caller.penName, detail: detail), at: now, database)
      return report
    }
  }
}

/// A sitting graded anew: a replay of every attempt with other keys.
struct Regrading {
  private let asking: ExamCaller
  private let sitting: SittingRecord
  private let sums: SumsKeeper
  private let database: Database
  private var outcomes: [Outcome] = []

  private struct Outcome {
    let attempt: OpenAttempt
    let before: [ItemMark]
    let after: [ItemMark]
  }

  init(
    _ sitting: SittingRecord, _ request: RegradeRequest, _ asking: ExamCaller, _ desk: ExamDesk, _ database: Database
  ) throws {
    try asking.requireOwner(of: sitting)
    self.asking = asking
    self.sitting = sitting
    sums = desk.sums
    self.database = database
    let known = Set(try SittingRows.questions(of: sitting.number, database))
    for (index, remedy) in request.remedies.enumerated() where !known.contains(remedy.question) {
      throw BankError.invalid([FieldProblem("remedies[\(index)].question", "is no question of this test")])
    }
    let old = try StoredMarks.remedies(sitting.terms.remedies, database)
    let new = try StoredMarks.remedies(request.remedies, database)
    for record in try AttemptRows.records(
      "sitting = ? AND ended IS NOT NULL ORDER BY number", [sitting.number], database)
    {
      let attempt = try desk.read(record, sitting, database)
      outcomes.append(Outcome(attempt: attempt, before: attempt.marks(old), after: attempt.marks(new)))
    }
  }

  func report(isMade: Bool) throws -> RegradeReport {
    var changes: [RegradeReport.Change] = []
    for outcome in outcomes where outcome.before != outcome.after {
      let record = outcome.attempt.record
      let isShown = try asking.mayRead(record, of: sitting, database)
      changes.append(
        RegradeReport.Change(
          attempt: record.id, candidate: isShown ? try LocalBank.candidate(of: record, database).name : nil,
          before: outcome.before.reduce(0) { $0 + $1.points }, after: outcome.after.reduce(0) { $0 + $1.points },
          items: zip(outcome.before, outcome.after).filter { $0 != $1 }.map { $1 }))
    }
    return RegradeReport(changes: changes, unchanged: outcomes.count - changes.count, isMade: isMade)
  }

  func make() throws {
    for outcome in outcomes where outcome.before != outcome.after {
      guard let ended = outcome.attempt.record.ended else { continue }
      try StoredMarks.write(outcome.after, of: outcome.attempt, ended: ended, sums, database)
    }
  }
}
