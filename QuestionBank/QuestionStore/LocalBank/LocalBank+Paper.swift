import GRDB
public import QuestionAPI
import QuestionFormats
public import QuestionModel

extension LocalBank {
  /// Mixes a test into papers, and keeps where everything stands in each.
  public func makeVariants(of id: String, _ rules: VariantRules) async throws(BankError) -> SittingVariants {
    try caller.check(.printSitting)
    guard rules.problems.isEmpty else { throw .invalid(rules.problems) }
    let (desk, caller) = (desk, caller)
    let (number, pinned) = try await store.read { database in
      let sitting = try SittingRows.record(id, database)
      try ExamCaller(caller, database).requireOwner(of: sitting)
      return (sitting.number, try desk.quiz(sitting, database))
    }
    guard pinned.quiz.cells.isEmpty else {
      throw .invalid([FieldProblem("id", "draws questions anew for each student, and cannot be printed")])
    }
    let layouts: [VariantLayout]
    do { layouts = try pinned.paper.variants(keys: pinned.keys, rules: rules).map(\.layout) } catch {
      throw .invalid([error])
    }
    return try await store.inAccounts { database in
      try VariantRows.insert(layouts, of: number, database)
      let made = SittingVariants(
        paper: pinned.paper, keys: pinned.keys, layouts: try VariantRows.layouts(number, database))
      let codes = "\(layouts.first?.code ?? "") to \(layouts.last?.code ?? "")"
      return (made, AuditEntry(action: "print sitting", author: caller.penName, detail: "\(id): \(codes)"))
    }
  }

  /// The papers that a test was mixed into.
  public func variants(of id: String) async throws(BankError) -> SittingVariants {
    try caller.check(.printSitting)
    let (desk, caller) = (desk, caller)
    return try await store.read { database in
      let sitting = try SittingRows.record(id, database)
      try ExamCaller(caller, database).requireOwner(of: sitting)
      let pinned = try desk.quiz(sitting, database)
      return SittingVariants(
        paper: pinned.paper, keys: pinned.keys, layouts: try VariantRows.layouts(sitting.number, database))
    }
  }

  /// Takes answers that came back from paper.
  public func takeSheets(
    of id: String, _ csv: [UInt8], isDryRun: Bool
  ) async throws(BankError) -> SheetReport {
    try caller.check(.changeSittings)
    let (desk, caller, clock) = (desk, caller, accounts.policy.clock)
    let layouts = try await store.read { database in
      let sitting = try SittingRows.record(id, database)
      try ExamCaller(caller, database).requireOwner(of: sitting)
      return try VariantRows.layouts(sitting.number, database)
    }
    guard !layouts.isEmpty else { throw .invalid([FieldProblem("id", "was not printed; make its papers first")]) }
    let marked = MarkedSheets(csv, layouts: layouts)
    let take: @Sendable (Database) throws -> SheetReport = { database in
      var taking = try SheetTaking(SittingRows.record(id, database), desk, at: clock(), database)
      for sheet in marked.sheets { try taking.take(sheet, isDryRun: isDryRun) }
      var report = taking.report
      report.read = marked.sheets.count + marked.faults.count
      report.faults = marked.faults.map { SheetReport.Fault(line: $0.line, reason: $0.reason) }
      report.unknownColumns = marked.unknownColumns
      if !isDryRun {
        let counts = "\(report.created) new, \(report.updated) changed"
        try AuditLog.append(
          AuditEntry(action: "take sheets", author: caller.penName, detail: "\(id): \(counts)"), at: clock(), database)
      }
      return report
    }
    return isDryRun ? try await store.read(take) : try await steps.run(take)
  }
}

extension PinnedQuiz {
  /// The keys, by item.
  var keys: [String: AnswerKey] {
    Dictionary(items.compactMap { item in item.question.map { (item.item.id, $0.key) } }) { first, _ in first }
  }
}

/// Turns answers from paper into attempts, which are graded, regraded and analysed as all others are.
struct SheetTaking {
  private let sitting: SittingRecord
  private let desk: ExamDesk
  private let now: Timestamp
  private let database: Database
  private(set) var report = SheetReport()

  /// Who writes the steps.
  private static let writer = "paper"

  init(_ sitting: SittingRecord, _ desk: ExamDesk, at now: Timestamp, _ database: Database) {
    self.sitting = sitting
    self.desk = desk
    self.now = now
    self.database = database
  }

  mutating func take(_ sheet: MarkedSheet, isDryRun: Bool) throws {
    let known = try AttemptRows.records(
      "sitting = ? AND source = 2 AND label = ?", [sitting.number, sheet.candidate], database
    ).first
    let code = UInt64(sheet.code) ?? 0
    var before = try known.map { try desk.read($0, sitting, database) }
    if let before, before.state.responses == sheet.responses, known?.seed == code {
      report.unchanged += 1
      return
    }
    if before == nil { report.created += 1 } else { report.updated += 1 }
    guard !isDryRun else { return }
    if var record = known, record.seed != code {
      // Another paper was in front of the candidate than was first said.
      record.seed = code
      try database.run("UPDATE attempt SET seed = ? WHERE number = ?", [Int64(bitPattern: code), record.number])
      before = try desk.read(record, sitting, database)
    }
    var attempt = try before ?? desk.read(insert(sheet.candidate, code), sitting, database)
    var sequence = attempt.state.count
    func step(_ kind: AttemptEvent.Kind) -> AttemptEvent {
      sequence += 1
      return AttemptEvent(kind, writer: Self.writer, sequence: sequence)
    }
    var events = before == nil ? [] : [step(.reopened)]
    for item in Set(attempt.state.responses.keys).union(sheet.responses.keys).sorted() {
      events.append(step(.answered(item: item, sheet.responses[item])))
    }
    events.append(step(.submitted))
    _ = try attempt.take(events, at: now, desk.sums, database)
    desk.keep(attempt)
  }

  private func insert(_ candidate: String, _ code: UInt64) throws -> AttemptRecord {
    // A candidate's number may be what a student signs in with.
    let account = try AccountRows.account(name: candidate.lowercased(), database)
    var record = AttemptRecord(
      number: 0, id: Schema.newIdentifier(), sitting: sitting.number,
      account: account?.role == .student ? account?.number : nil, source: .paper, label: candidate, ordinal: 1,
      seed: code,
      started: now, deadline: nil, draws: [])
    record.number = try AttemptRows.insert(record, database)
    return record
  }
}
