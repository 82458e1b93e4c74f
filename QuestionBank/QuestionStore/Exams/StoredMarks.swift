import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Keeps what attempts earned.
enum StoredMarks {
  /// The remedies of a sitting, with the keys that they name.
  static func remedies(_ remedies: [QuestionRemedy], _ database: Database) throws -> [QuestionID: GradedItem.Remedy] {
    var found: [QuestionID: GradedItem.Remedy] = [:]
    for (index, remedy) in remedies.enumerated() {
      switch remedy.kind {
      case .everyone: found[remedy.question] = .everyone
      case .void: found[remedy.question] = .void
      case .revision(let revision):
        guard let record = try RecordRows.revision(database, id: revision)?.record, record.id == remedy.question else {
          throw BankError.invalid([
            FieldProblem(
              "remedies[\(index)].revision", "the bank has no revision \(revision) of the question \(remedy.question)")
          ])
        }
        let question = try record.question()
        found[remedy.question] = .key(question.key, scoring: question.content.scoring)
      }
    }
    return found
  }

  /// Writes down how an attempt ended and what it earned; where it goes on, that it does.
  static func settle(_ attempt: OpenAttempt, at now: Timestamp, _ sums: SumsKeeper, _ database: Database) throws {
    guard let ended = attempt.state.ended(at: now) else { return try reopen(attempt, sums, database) }
    let marks = attempt.marks(try remedies(attempt.sitting.terms.remedies, database))
    try write(marks, of: attempt, ended: ended, sums, database)
  }

  static func write(
    _ marks: [ItemMark], of attempt: OpenAttempt, ended: Timestamp, _ sums: SumsKeeper, _ database: Database
  ) throws {
    let counted = attempt.counted(marks)
    try change(attempt, to: counted, sums, database)
    let score = AttemptResult.Score(marks, passMark: nil)
    try database.run(
      """
      UPDATE attempt SET ended = ?, answered = ?, late = ?, points = ?, maximum = ?, marks = ?, granted = ?
      WHERE number = ?
      """,
      [
        ended.milliseconds, attempt.answered, attempt.state.late, score.points, score.maximum,
        Data(CanonicalJSON.bytes(of: .array(counted.map(\.json)))), attempt.state.grantedTime, attempt.record.number,
      ])
  }

  private static func reopen(_ attempt: OpenAttempt, _ sums: SumsKeeper, _ database: Database) throws {
    try change(attempt, to: [], sums, database)
    try database.run(
      """
      UPDATE attempt SET ended = NULL, answered = NULL, late = NULL, points = NULL, maximum = NULL, marks = NULL, granted = ?
      WHERE number = ?
      """, [attempt.state.grantedTime, attempt.record.number])
  }

  /// Only the first attempt of a student counts: later ones know the questions.
  private static func change(
    _ attempt: OpenAttempt, to counted: [CountedMark], _ sums: SumsKeeper, _ database: Database
  ) throws {
    guard attempt.record.ordinal == 1 else { return }
    let row = try database.row("SELECT marks FROM attempt WHERE number = ?", [attempt.record.number])
    let old = ScoredAttempt(try read(row?.optionalBytes("marks")))
    try sums.change(attempt.record.sitting, from: old, to: ScoredAttempt(counted), database)
  }

  static func read(_ bytes: [UInt8]?) throws -> [CountedMark] {
    guard let bytes else { return [] }
    do {
      return try (JSONParser.parse(bytes).array ?? []).map { value throws(FieldProblem) in
        try CountedMark(json: value)
      }
    } catch { throw BankError.corrupt("the marks of an attempt: \(error)") }
  }
}
