import GRDB
public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// What an attempt earned, as far as the caller may see it.
  public func result(of id: String) async throws(BankError) -> AttemptResult {
    try caller.check(.readOwnResult)
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    return try await store.read { database in
      let asking = try ExamCaller(caller, database)
      let record = try AttemptRows.record(id, database)
      let sitting = try SittingRows.record(number: record.sitting, database)
      guard try asking.mayRead(record, of: sitting, database) else {
        throw BankError.notFound("attempt \"\(id.prefix(64))\"")
      }
      let attempt = try desk.read(record, sitting, database)
      let isOwn = record.isOf(asking.account, isLocal: asking.account == nil)
      let ended = attempt.state.ended(at: now)
      let seen =
        asking.isStaff && (!isOwn || asking.isUnlimited)
        ? asking.seesKeys ? ResultVisibility.everything : .marks
        : ResultVisibility(
          sitting.terms.settings.feedback, isOver: ended != nil, closes: sitting.closes,
          isReleased: sitting.released != nil, at: now)
      var result = AttemptResult(
        id: record.id, sitting: sitting.id, title: sitting.title,
        candidate: try Self.candidate(of: record, database).name, started: record.started, ended: ended,
        count: attempt.paper.items.count, answered: attempt.answered, late: attempt.state.late)
      switch seen {
      case .nothing(let until): result.visibleFrom = until
      case .marks, .everything:
        let remedies = try StoredMarks.remedies(sitting.terms.remedies, database)
        let marks = attempt.marks(remedies)
        result.score = AttemptResult.Score(marks, passMark: sitting.terms.settings.passMark)
        guard seen == .everything else { break }
        result.paper = attempt.paper
        let graded = attempt.pinned.graded(remedies)
        result.items = marks.map { mark in
          ItemResult(
            mark: mark, response: attempt.state.responses[mark.item], key: graded[mark.item].flatMap(\.shownKey))
        }
      }
      return result
    }
  }

  /// A page of what the attempts of a sitting earned.
  public func results(of id: String, limit: Int, cursor: String?) async throws(BankError) -> SittingResults {
    try caller.check(.readResults)
    guard (1...SittingResults.maximumLimit).contains(limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(SittingResults.maximumLimit)")])
    }
    let start = try Self.place(cursor, otherwise: 0)
    try await settleEnded(of: id)
    let (desk, caller, now) = (desk, caller, accounts.policy.clock())
    return try await store.read { database in
      let asking = try ExamCaller(caller, database)
      let sitting = try SittingRows.record(id, database)
      var page = ResultPage(sitting, desk, at: now, database)
      var place = start
      while true {
        let rows = try Row.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT \(AttemptRows.columns), answered, late, marks FROM attempt
              WHERE sitting = ? AND number > ? ORDER BY number LIMIT ?
              """), arguments: [sitting.number, place, limit + 1])
        for row in rows {
          let record = try AttemptRows.record(row)
          guard try asking.mayRead(record, of: sitting, database) else {
            place = record.number
            continue
          }
          if page.count == limit { return page.results(next: String(place)) }
          try page.add(record, row, named: Self.candidate(of: record, database))
          place = record.number
        }
        if rows.count <= limit { return page.results(next: nil) }
      }
    }
  }

  /// Writes down the marks of attempts whose time ran out since.
  func settleEnded(of id: String) async throws(BankError) {
    let (desk, clock) = (desk, accounts.policy.clock)
    let open: @Sendable (Database) throws -> [String] = { database in
      let sitting = try SittingRows.record(id, database)
      let grace = Int64(sitting.terms.settings.grace) * 1000
      return try String.fetchAll(
        database.cachedStatement(
          sql: "SELECT id FROM attempt WHERE sitting = ?1 AND ended IS NULL AND \(SittingRows.isPast)"),
        arguments: [
          sitting.number, Int64.max / 2, sitting.closes?.milliseconds, grace, clock().milliseconds,
        ])
    }
    guard try await !store.read(open).isEmpty else { return }
    try await steps.run { database in
      for id in try open(database) {
        try StoredMarks.settle(desk.attempt(id, database), at: clock(), desk.sums, database)
      }
    }
  }

  /// Whose attempt it is.
  static func candidate(of record: AttemptRecord, _ database: Database) throws -> (id: String?, name: String?) {
    guard let account = record.account else { return (nil, record.label) }
    let row = try database.row("SELECT id, displayName FROM account WHERE number = ?", [account])
    return (row?["id"], row?["displayName"])
  }
}

extension GradedItem {
  /// The key that a student is shown: the one that counted.
  var shownKey: AnswerKey? {
    if case .key(let key, _) = remedy { key } else { question?.key }
  }
}
