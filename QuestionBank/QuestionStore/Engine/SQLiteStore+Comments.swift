import Foundation
import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func comments(on id: QuestionID) async throws(BankError) -> CommentThread? {
    try await read { database in
      try Self.number(of: id, database).map { try CommentRows.thread(of: $0, database) }
    }
  }

  func openComments(on ids: [QuestionID]) async throws(BankError) -> [QuestionID: Int] {
    try await read { database in
      let statement = try RawStatement(
        database,
        """
        SELECT count(*) FROM question JOIN comment ON comment.question = question.number AND comment.isOpen = 1
        WHERE question.id = ?
        """)
      var counts: [QuestionID: Int] = [:]
      for id in ids { counts[id] = try statement.number { $0.bind(blob: id.bytes) }.map(Int.init) }
      return counts
    }
  }

  func add(_ comment: NewComment, audit: AuditEntry) async throws(BankError) -> QuestionComment {
    try await inWriter { writer in
      if let (key, request) = comment.idempotency,
        let before = try CommentRows.remembered(key, request: request, writer.database)
      {
        return (before, nil)
      }
      return (try Self.add(comment, writer.database), audit)
    }
  }

  func resolveComment(
    _ number: Int, on id: QuestionID, isResolved: Bool, by author: String?, audit: AuditEntry
  ) async throws(BankError) -> QuestionComment {
    try await inWriter { writer in
      guard let question = try Self.number(of: id, writer.database) else { throw BankError.notFound("question \(id)") }
      var thread = try CommentRows.thread(of: question, writer.database)
      let (comment, isChanged) = try thread.setResolved(isResolved, number, by: author, at: .now)
      guard isChanged else { return (comment, nil) }
      try CommentRows.insertChange(of: comment, question: question, writer.database)
      return (comment, audit)
    }
  }

  func save(
    _ question: PreparedQuestion, comment text: String, audit: AuditEntry
  ) async throws(BankError) -> SaveOutcome {
    try await inWriter { writer in
      let outcome = try writer.save(question)
      let revision =
        switch outcome {
        case .created(let revision), .updated(let revision), .unchanged(let revision): revision
        case .refused(let error): throw error
        }
      let draft = CommentDraft(text, revision: revision, by: question.save.authorship.author)
      do throws(BankError) {
        _ = try Self.add(NewComment(question: question.save.id, draft: draft), writer.database)
      } catch { throw error.renaming("text", to: "comment") }
      return (outcome, audit)
    }
  }

  private static func add(_ comment: NewComment, _ database: Database) throws(BankError) -> QuestionComment {
    do {
      guard let current = try RecordRows.current(database, comment.question) else {
        throw BankError.notFound("question \(comment.question)")
      }
      let record = try revision(comment.draft.revision ?? current.record.revision, of: current, database)
      var thread = try CommentRows.thread(of: current.number, database)
      let added = try thread.add(comment.draft, on: record.question(), at: record.revision, created: .now)
      try CommentRows.insert(added, question: current.number, idempotency: comment.idempotency, database)
      return added
    } catch { throw StoreErrors.bankError(error, path: "") }
  }

  private static func revision(
    _ revision: RevisionID, of current: NumberedRecord, _ database: Database
  ) throws -> QuestionRecord {
    guard revision != current.record.revision else { return current.record }
    let found = try RecordRows.fetch(
      database,
      """
      SELECT \(RecordRows.columns) FROM revision JOIN question ON question.number = revision.question
      WHERE revision.id = \(revision.databaseValue) AND question.number = \(current.number)
      """
    ).first
    guard let found else { throw BankError.notFound("revision \(revision.short) of question \(current.record.id)") }
    return found.record
  }

  private static func number(of id: QuestionID, _ database: Database) throws -> Int64? {
    try RawStatement(database, QuestionWriter.numberQuery).number { $0.bind(blob: id.bytes) }
  }
}

/// A comment to be kept.
struct NewComment: Sendable {
  let question: QuestionID
  let draft: CommentDraft
  /// Key and request of the call, kept in the same transaction.
  var idempotency: (key: String, request: ContentDigest)?
}
