import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func transform(_ transform: QuestionTransform) async throws(BankError) -> TransformResult {
    let now = Timestamp.now
    guard !transform.isDryRun else {
      // A reader is enough, so that nobody's writing waits for a preview.
      return try await read { database in
        var run = try TransformRun(transform, database, created: now)
        return try run.run { _, _ in }
      }
    }
    let audit = AuditEntry(
      action: transform.action, author: transform.authorship.author, detail: transform.detail)
    return try await inWriter { writer in
      let first = writer.sequence + 1
      var run = try TransformRun(transform, writer.database, created: now)
      var result = try run.run { shown, replacement in try writer.replace(shown, by: replacement) }
      guard result.changed > 0 else { return (result, nil) }
      result.operation = try OperationRows.insert(
        writer.database, audit, at: now, sequences: first..<writer.sequence + 1)
      return (result, audit)
    }
  }

  func operations(limit: Int, before: Int?) async throws(BankError) -> [BankOperation] {
    try await read { try OperationRows.list($0, limit: limit, before: before) }
  }

  func undo(_ operation: Int, by authorship: Authorship) async throws(BankError) -> UndoReport {
    let now = Timestamp.now
    let bank = bank
    return try await write { database in
      let undone = try OperationRows.undoable(database, operation)
      var writer = try QuestionWriter(database, bank: bank)
      let first = writer.sequence + 1
      var run = UndoRun(database, authorship: authorship, created: now)
      try run.run(undone.sequences) { shown, replacement in try writer.replace(shown, by: replacement) }
      // Where every question was left, the operation stays in force and may be undone later.
      guard run.changed > 0 || run.keptCount == 0 else { return run.report(nil) }
      let audit = AuditEntry(
        action: "undo", author: authorship.author, detail: "\(operation): \(undone.action) \(undone.detail)")
      try writer.finish(audit, at: now)
      let number = try OperationRows.insert(
        database, audit, at: now, sequences: first..<writer.sequence + 1, undoes: undone)
      return run.report(number)
    }
  }
}
