import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Synchronization

extension SQLiteStore {
  func record(_ id: QuestionID) async throws(BankError) -> QuestionRecord? {
    // Only a service may keep records: of the writes of other processes nobody hears.
    let keeps = isService.withLock { $0 }
    if keeps, let record = cache.record(id) { return record }
    let epoch = cache.epoch
    switch try points.find(id) {
    case .none: return nil
    case .record(let record):
      if keeps { cache.insert(record, readIn: epoch) }
      return record
    case .conflict:
      return try await read { database in
        try RecordRows.current(database, id)?.record
      }
    }
  }

  func record(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord? {
    try await read { database in
      try RecordRows.fetch(
        database,
        """
        SELECT \(RecordRows.columns) FROM revision JOIN question ON question.number = revision.question
        WHERE revision.id = \(revision.databaseValue) AND question.id = \(id.databaseValue) AND question.evictedAt IS NULL
        """
      ).first?.record
    }
  }

  func history(of id: QuestionID) async throws(BankError) -> [QuestionRecord] {
    try await read { database in
      guard let number = try RawStatement(database, QuestionWriter.numberQuery).number({ $0.bind(blob: id.bytes) })
      else { return [] }
      // Once for all rows: to find the heads takes a look at every revision.
      let heads = try Heads.of(question: number, database).map(\.id)
      return try RecordRows.fetch(
        database,
        """
        SELECT \(RecordRows.columns) FROM question JOIN revision ON revision.question = question.number
        WHERE question.number = \(number) AND question.evictedAt IS NULL ORDER BY revision.sequence DESC
        """, heads: heads
      ).map(\.record)
    }
  }

  func tags() async throws(BankError) -> [TagCount] {
    try await read { database in
      let rows = try FacetTable.ofQuestions(database).filter { $0["kind"] as String == Facet.tag }
      return try rows.map { TagCount(tag: try Tag($0["value"] as String), count: $0["questions"]) }
        .sorted { $0.tag < $1.tag }
    }
  }

  func stats() async throws(BankError) -> BankStats {
    let (path, bank) = (path, bank)
    return try await read { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      func count(of kinds: [QuestionKind]) throws -> Int {
        let names = kinds.map { "'\($0.name)'" }.joined(separator: ", ")
        return try count("SELECT coalesce(sum(questions), 0) FROM facet WHERE kind = 'kind' AND value IN (\(names))")
      }
      let documents = try count(of: QuestionKind.documents)
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return BankStats(
        bank: bank, questions: try count("SELECT count(*) FROM question WHERE evictedAt IS NULL") - documents,
        passages: try count(of: [.passage]),
        revisions: try Int(FeedMarkRows.lastSequence(database)) - count("SELECT count(*) FROM feed_mark"),
        conflicts: try count("SELECT coalesce(sum(questions), 0) FROM facet WHERE kind = 'is'"),
        media: try count("SELECT count(*) FROM media"), bytes: size ?? 0,
        counts: try FacetTable.grouped(FacetTable.ofQuestions(database)))
    }
  }

  func changes(since cursor: String?, limit: Int) async throws(BankError) -> ChangePage {
    try await read { database in
      let epoch = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = 'epoch'") ?? ""
      let since = try FeedCursor.sequence(of: cursor, epoch: epoch)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT revision.sequence, revision.id AS revision, question.id AS question
          FROM revision JOIN question ON question.number = revision.question
          WHERE revision.sequence > ? ORDER BY revision.sequence LIMIT ?
          """, arguments: [since, limit])
      let changes = try rows.map { row in
        guard let id = QuestionID(bytes: row.bytes("question")) else { throw BankError.corrupt("a question's id") }
        return ChangePage.Change(
          sequence: row["sequence"], id: id, revision: try RecordRows.digest(row.bytes("revision")))
      }
      return ChangePage(
        changes: changes, next: FeedCursor.text(epoch: epoch, sequence: changes.last?.sequence ?? since))
    }
  }

  func waitForChange(after cursor: String?, for duration: Duration) async {
    let count = signal.count
    guard let page = try? await changes(since: cursor, limit: 1), page.changes.isEmpty else { return }
    await signal.wait(after: count, for: duration)
  }

  func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile? {
    try await read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT type, bytes FROM media WHERE digest = ?", arguments: [digest.databaseValue])
      return row.map { MediaFile(type: $0["type"], bytes: $0.bytes("bytes")) }
    }
  }

  func remembered(_ key: String) async throws(BankError) -> RememberedWrite? {
    try await read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT request, question, revision FROM idempotency WHERE key = ?", arguments: [key])
      guard let row, let question = QuestionID(bytes: row.bytes("question")) else { return nil }
      return RememberedWrite(
        request: try RecordRows.digest(row.bytes("request")), question: question,
        revision: try RecordRows.digest(row.bytes("revision")))
    }
  }
}

/// A place in the change feed: the feed's epoch and the last sequence seen.
enum FeedCursor {
  static func text(epoch: String, sequence: Int64) -> String { "\(epoch)-\(String(sequence, radix: 36))" }

  static func sequence(of cursor: String?, epoch: String) throws(BankError) -> Int64 {
    guard let cursor else { return 0 }
    let parts = cursor.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, let sequence = Int64(parts[1], radix: 36), sequence >= 0 else {
      throw .invalid([FieldProblem("since", "is no cursor of a change feed; begin again without it")])
    }
    guard parts[0] == epoch else { throw .cursorExpired }
    return sequence
  }
}
