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
  static func settle(_ attempt: OpenAttempt, at now: Timestamp, _ database: Database) throws {
    guard let ended = attempt.state.ended(at: now) else {
      return try database.run(
        """
        UPDATE attempt SET ended = NULL, answered = NULL, late = NULL, points = NULL, maximum = NULL, waiting = NULL,
          marks = NULL, granted = ?
        WHERE number = ?
        """, [attempt.state.grantedTime, attempt.record.number])
    }
    let marks = attempt.marks(try remedies(attempt.sitting.terms.remedies, database))
    try write(marks, of: attempt, ended: ended, database)
  }

  static func write(
    _ marks: [ItemMark], of attempt: OpenAttempt, ended: Timestamp, _ database: Database
  ) throws {
    let score = AttemptResult.Score(marks, passMark: nil)
    try database.run(
      """
      UPDATE attempt SET ended = ?, answered = ?, late = ?, points = ?, maximum = ?, waiting = ?, marks = ?, granted = ?
      WHERE number = ?
      """,
      [
        ended.milliseconds, attempt.answered, attempt.state.late, score.points, score.maximum, score.waiting,
        Data(CanonicalJSON.bytes(of: .array(marks.map(\.json)))), attempt.state.grantedTime, attempt.record.number,
      ])
  }

  static func read(_ bytes: [UInt8]?) throws -> [ItemMark] {
    guard let bytes else { return [] }
    do {
      return try (JSONParser.parse(bytes).array ?? []).map { value throws(FieldProblem) in try ItemMark(json: value) }
    } catch { throw BankError.corrupt("the marks of an attempt: \(error)") }
  }
}
