import GRDB
import QuestionAPI
import QuestionModel

/// Holds back the answer keys of a test while it may be taken: nobody learns them by practising.
enum SittingEmbargo {
  /// Puts a sitting's embargo in place, or ends it, as its terms say now.
  ///
  /// - Parameters:
  ///   - record: the sitting, which bears the number of its embargo afterwards.
  ///   - now: by the clock of the bank.
  ///   - writer: writes in the transaction under way.
  /// - Throws: whatever the database throws.
  static func renew(_ record: inout SittingRecord, at now: Timestamp, _ writer: inout QuestionWriter) throws {
    let database = writer.database
    let questions = try SittingRows.questions(of: record.number, database)
    let before = try record.embargo.flatMap { number in
      try EmbargoRows.active(at: now, database).first { $0.number == number && $0.reason == reason(of: record) }
    }
    record.embargo = try begin(record, on: questions, at: now, database)
    try database.run("UPDATE sitting SET embargo = ? WHERE number = ?", [record.embargo, record.number])
    if let before { try writer.end(before) }
  }

  /// Holds back the keys of questions that were drawn for a student.
  static func add(
    _ questions: [QuestionID], to record: SittingRecord, at now: Timestamp, _ database: Database
  ) throws {
    guard !questions.isEmpty else { return }
    guard let embargo = record.embargo else {
      // A test that is drawn as a whole has nothing to hold back before somebody begins.
      let number = try begin(record, on: questions, at: now, database)
      return try database.run("UPDATE sitting SET embargo = ? WHERE number = ?", [number, record.number])
    }
    for question in questions {
      // Somebody may have ended it by hand, and its number may be another one's since.
      try database.run(
        """
        INSERT OR IGNORE INTO embargo_question (embargo, question)
        SELECT number, ? FROM embargo WHERE number = ? AND reason = ?
        """, [question.databaseValue, embargo, reason(of: record)])
    }
  }

  /// - Returns: the number of a new embargo; nil where the sitting needs none.
  private static func begin(
    _ record: SittingRecord, on questions: [QuestionID], at now: Timestamp, _ database: Database
  ) throws -> Int? {
    guard let until = record.closes, until > now, isNeeded(record.terms.settings.feedback), !questions.isEmpty else {
      return nil
    }
    let embargo = Embargo(questions: questions, until: until, reason: reason(of: record), author: record.author)
    return try EmbargoRows.insert(embargo, at: now, database)
  }

  private static func reason(of record: SittingRecord) -> String { "sitting \(record.id)" }

  /// Where everybody learns the keys upon handing in, holding them back protects nothing.
  private static func isNeeded(_ feedback: QuizSettings.Feedback) -> Bool {
    feedback == .afterClosing || feedback == .none
  }
}
