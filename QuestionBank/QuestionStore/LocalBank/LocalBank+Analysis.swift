import Foundation
import GRDB
public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// What the answers to a test tell about its questions.
  public func analysis(of id: String) async throws(BankError) -> SittingAnalysis {
    try caller.check(.readAnalysis)
    try await settleEnded(of: id)
    let desk = desk
    return try await store.read { database in
      let sitting = try SittingRows.record(id, database)
      let sums = try SumsKeeper.read(sitting.number, database)
      let pinned = try desk.quiz(sitting, database)
      let places = Dictionary(pinned.items.enumerated().map { ($1.key, $0) }) { first, _ in first }
      let remedies = try StoredMarks.remedies(sitting.terms.remedies, database)
      var items: [(place: Int, item: SittingAnalysis.Item)] = []
      for (key, tally) in sums.items {
        guard let found = try AnalysedQuestion(key, pinned, database) else { continue }
        let item = SittingAnalysis.Item(
          header: found.header, options: found.options(found.id.flatMap { remedies[$0] }), tally: tally)
        items.append((places[key] ?? Int.max, item))
      }
      items.sort { ($0.place, $0.item.header.id) < ($1.place, $1.item.header.id) }
      return SittingAnalysis(
        test: sums.test, items: items.map(\.item), calibrations: try CalibrationRows.all(sitting.number, database))
    }
  }

  /// Estimates the curves of a test's questions, and keeps them.
  public func calibrate(_ id: String, _ request: CalibrationRequest) async throws(BankError) -> SittingCalibration {
    try caller.check(.calibrate)
    try await settleEnded(of: id)
    let (desk, now) = (desk, accounts.policy.clock())
    let material = try await store.read { database in try CalibrationMaterial(id, desk, database) }
    // Minutes of computing on a large test: in turn, and not on a thread that answers others.
    guard case .entered = await calibrations.enter() else {
      throw .unavailable("Many estimations wait for their turn. Try again in some minutes.")
    }
    defer { calibrations.leave() }
    let made = try await material.calibrated(request.model, at: now)
    let caller = caller
    try await store.inAccounts { database in
      try CalibrationRows.insert(made, of: material.sitting, keys: material.keys, database)
      return (
        (), AuditEntry(action: "calibrate sitting", author: caller.penName, detail: "\(id): \(request.model.rawValue)")
      )
    }
    return made
  }

  /// A page of the questions that a search finds and whose curves are known.
  public func curves(_ request: CurveRequest) async throws(BankError) -> CurvePage {
    try caller.check(.readCurves)
    let query = caller.sight == .published ? try SearchNarrowing.published(request.query) : request.query
    let expression = try Self.parse(query)
    guard (1...CurveRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(CurveRequest.maximumLimit)")])
    }
    let start = try Self.place(request.cursor, otherwise: 0)
    let (seesAll, now) = (caller.sight != .published, accounts.policy.clock())
    return try await store.read { database in
      // Nobody may practise what is under an embargo, so that choosing it would lead nowhere.
      let held = seesAll ? [] : try EmbargoRows.held(at: now, database)
      return try CurveRows.page(of: expression, after: start, limit: request.limit, without: held, database)
    }
  }

  /// What the answers to a question tell, revision by revision.
  public func statistics(of id: QuestionID) async throws(BankError) -> QuestionStatistics {
    try caller.check(.readAnalysis)
    _ = try await current(id)
    return try await store.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT revision.sequence AS sequence, sitting_item.tally AS tally FROM sitting_item
          JOIN revision ON revision.sequence = sitting_item.revision
          JOIN question ON question.number = revision.question
          WHERE question.id = ? ORDER BY revision.sequence DESC
          """, arguments: [id.databaseValue])
      var revisions: [QuestionStatistics.Revision] = []
      var last: Int64?
      for row in rows {
        let sequence: Int64 = row["sequence"]
        let tally: ItemTally
        do { tally = try ItemTally(json: JSONParser.parse(row.bytes("tally"))) } catch {
          throw BankError.corrupt("the sums of a question: \(error)")
        }
        if last == sequence {
          revisions[revisions.count - 1].tally = revisions[revisions.count - 1].tally + tally
          revisions[revisions.count - 1].sittings += 1
          continue
        }
        last = sequence
        guard let record = try RecordRows.revision(database, sequence: sequence)?.record else { continue }
        revisions.append(
          QuestionStatistics.Revision(
            revision: record.revision, sittings: 1, options: AnalysedQuestion.options(of: try record.question()),
            tally: tally, curve: try CalibrationRows.curve(sequence, database)))
      }
      return QuestionStatistics(revisions: revisions)
    }
  }
}
