import GRDB
public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// The sittings, the newest first.
  public func sittings(limit: Int, cursor: String?) async throws(BankError) -> SittingPage {
    try caller.check(.listSittings)
    guard (1...SittingPage.maximumLimit).contains(limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(SittingPage.maximumLimit)")])
    }
    let start = try Self.place(cursor, otherwise: .max)
    let (caller, now) = (caller, accounts.policy.clock())
    return try await store.read { database in
      let asking = try ExamCaller(caller, database)
      var (items, before): ([Sitting], Int64) = ([], start)
      while true {
        let page = try SittingRows.page(before: before, limit: limit + 1, database)
        for record in page {
          let own = try Self.own(record, asking, at: now, database)
          guard asking.isStaff || !own.isEmpty || asking.isInvited(to: record.terms) else { continue }
          if items.count == limit { return SittingPage(items: items, next: String(before), now: now) }
          let attempts = try asking.isStaff ? SittingRows.attemptCount(record.number, database) : own.count
          items.append(record.sitting(attempts: attempts, own: own, isStaff: asking.isStaff))
          before = record.number
        }
        guard page.count > limit, let last = page.last else { return SittingPage(items: items, now: now) }
        before = last.number
      }
    }
  }

  /// One sitting.
  public func sitting(_ id: String) async throws(BankError) -> Sitting {
    try caller.check(.readSitting)
    let (caller, now) = (caller, accounts.policy.clock())
    return try await store.read { database in
      let asking = try ExamCaller(caller, database)
      let record = try SittingRows.record(id, database)
      let own = try Self.own(record, asking, at: now, database)
      guard asking.isStaff || !own.isEmpty || asking.isInvited(to: record.terms) else {
        // Said as of one that is not there: that it is there is nobody else's business.
        throw BankError.notFound("sitting \"\(id.prefix(64))\"")
      }
      let attempts = try asking.isStaff ? SittingRows.attemptCount(record.number, database) : own.count
      var sitting = record.sitting(attempts: attempts, own: own, isStaff: asking.isStaff)
      if asking.isStaff { sitting.ended = try SittingRows.endedCount(record, at: now, database) }
      return sitting
    }
  }

  private static func own(
    _ record: SittingRecord, _ asking: ExamCaller, at now: Timestamp, _ database: Database
  ) throws -> [OwnAttempt] {
    try AttemptRows.records(of: asking.account, in: record.number, database).map { $0.own(in: record, at: now) }
  }

  /// Gives a quiz.
  public func addSitting(_ draft: SittingDraft) async throws(BankError) -> Sitting {
    try caller.check(.changeSittings)
    guard draft.problems.isEmpty else { throw .invalid(draft.problems) }
    let revision: RevisionID
    if let pinned = draft.revision { revision = pinned } else { revision = try await current(draft.quiz).revision }
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    let pinned = try await store.read { try desk.quiz(draft.quiz, at: revision, $0) }
    guard pinned.quiz.count > 0 else { throw .invalid([FieldProblem("quiz", "has no questions")]) }
    let settings = draft.settings ?? pinned.quiz.settings
    let faults = DocumentValidation.problems(of: settings)
    guard faults.isEmpty else { throw .invalid(faults) }
    if !pinned.quiz.cells.isEmpty { _ = try await drawn(for: pinned.quiz, seed: 0) }
    return try await store.inWriter { writer in
      let database = writer.database
      var record = SittingRecord(
        number: 0, id: Schema.newIdentifier(), quiz: draft.quiz, revision: revision,
        title: draft.title ?? pinned.quiz.title, opens: draft.opens, closes: draft.closes,
        terms: SittingTerms(
          accessCode: draft.accessCode, settings: settings, count: pinned.quiz.count, total: pinned.quiz.total),
        created: now, author: caller.penName, owner: caller.account?.id)
      try Self.invite(draft.classes, draft.people, to: &record.terms, database)
      record.number = try SittingRows.insert(record, database)
      try SittingRows.note(pinned.items.compactMap(\.item.question), in: record.number, database)
      try SittingEmbargo.renew(&record, at: now, &writer)
      return (
        record.sitting(attempts: 0, isStaff: true),
        AuditEntry(action: "add sitting", author: record.author, detail: "\(record.id) \(record.title)")
      )
    }
  }

  /// Says anew when, to whom and how a quiz is given, and releases its marks.
  public func changeSitting(_ id: String, _ change: SittingChange) async throws(BankError) -> Sitting {
    try caller.check(.changeSittings)
    guard change.problems.isEmpty else { throw .invalid(change.problems) }
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    return try await store.inWriter { writer in
      let database = writer.database
      var record = try SittingRows.record(id, database)
      try ExamCaller(caller, database).requireOwner(of: record)
      if let title = change.title { record.title = title }
      if let opens = change.opens { record.opens = opens }
      if let closes = change.closes { record.closes = closes }
      if let opens = record.opens, let closes = record.closes, closes <= opens {
        throw BankError.invalid([FieldProblem("closes", "must come after it opens")])
      }
      if let code = change.accessCode { record.terms.accessCode = code.isEmpty ? nil : code }
      if change.classes != nil || change.people != nil {
        let (classes, people) = (change.classes ?? record.terms.classes, change.people ?? record.terms.people)
        try Self.invite(classes, people, to: &record.terms, database)
      }
      if let isReleased = change.isReleased { record.released = isReleased ? record.released ?? now : nil }
      try SittingEmbargo.renew(&record, at: now, &writer)
      try SittingRows.update(record, database)
      // The next step is looked at with what holds from here on: it cannot come before this is written.
      desk.forget()
      let names = change.json.object?.members.map(\.name).joined(separator: ", ") ?? ""
      return (
        record.sitting(attempts: try SittingRows.attemptCount(record.number, database), isStaff: true),
        AuditEntry(action: "change sitting", author: caller.penName, detail: "\(id): \(names)")
      )
    }
  }

  /// Forgets a sitting that nobody has begun.
  public func removeSitting(_ id: String) async throws(BankError) {
    try caller.check(.changeSittings)
    let (caller, now) = (caller, accounts.policy.clock())
    try await store.inWriter { writer in
      let database = writer.database
      var record = try SittingRows.record(id, database)
      try ExamCaller(caller, database).requireOwner(of: record)
      guard try SittingRows.attemptCount(record.number, database) == 0 else {
        throw BankError.invalid([FieldProblem("id", "was begun by somebody, whose answers are kept; close it instead")])
      }
      record.closes = now
      try SittingEmbargo.renew(&record, at: now, &writer)
      try database.execute(sql: "DELETE FROM sitting WHERE number = ?", arguments: [record.number])
      return ((), AuditEntry(action: "remove sitting", author: caller.penName, detail: "\(id) \(record.title)"))
    }
  }

  /// Draws what a quiz draws for one student.
  func drawn(for quiz: Quiz, seed: UInt64) async throws(BankError) -> [QuizItem] {
    var plan = Blueprint(title: quiz.title)
    plan.sections = quiz.sections
    plan.cells = quiz.cells
    plan.query = quiz.query
    var filled = try await drawn(plan, seed: seed)
    // A part of the bank may be too small where much of it is alike.
    if !filled.shortages.isEmpty { filled = try await self.filled(plan, seed: seed) }
    guard filled.shortages.isEmpty else {
      throw .invalid(
        filled.shortages.map { FieldProblem("cells.\($0.cell)", "is short of \($0.missing) of \($0.wanted) questions") }
      )
    }
    return filled.quiz.items.enumerated().map { index, item in
      var item = item
      item.id = "d\(index + 1)"
      return item
    }
  }

  private static func invite(
    _ classes: [String], _ people: [String], to terms: inout SittingTerms, _ database: Database
  ) throws {
    terms.classes = try classes.map { name in
      if let number = try ClassRows.number(named: name, database) {
        return try ClassRows.schoolClass(number, database).id
      }
      return try ClassRows.schoolClass(ClassRows.number(of: name, database), database).id
    }
    terms.people = try people.map { name in
      if let account = try AccountRows.account(name: name, database) { return account.id }
      return try AccountRows.account(id: name, database).id
    }
  }

  /// The place where a page begins.
  static func place(_ cursor: String?, otherwise start: Int64) throws(BankError) -> Int64 {
    guard let cursor else { return start }
    guard let place = Int64(cursor) else { throw .invalid([FieldProblem("cursor", "is none that was given out")]) }
    return place
  }
}
