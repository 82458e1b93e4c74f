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
      try EmbargoRows.active(at: now, database).first { $0.number == number }
    }
    record.embargo = nil
    if let until = record.closes, until > now, isNeeded(record.terms.settings.feedback), !questions.isEmpty {
      let embargo = Embargo(
        questions: questions, until: until, reason: "sitting \(record.id)", author: record.author)
      record.embargo = try EmbargoRows.insert(embargo, at: now, database)
    }
    try database.run("UPDATE sitting SET embargo = ? WHERE number = ?", [record.embargo, record.number])
    if let before { try writer.end(before) }
  }

  /// Adds questions that were drawn for a student.
  static func add(_ questions: [QuestionID], to record: SittingRecord, _ database: Database) throws {
    guard let embargo = record.embargo else { return }
    for question in questions {
      try database.run(
        "INSERT OR IGNORE INTO embargo_question (embargo, question) VALUES (?, ?)", [embargo, question.databaseValue])
    }
  }

  /// Where everybody learns the keys upon handing in, holding them back protects nothing.
  private static func isNeeded(_ feedback: QuizSettings.Feedback) -> Bool {
    feedback == .afterClosing || feedback == .none
  }
}
