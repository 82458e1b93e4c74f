import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// A revision with the number of its question in the tables.
struct NumberedRecord {
  let number: Int64
  let record: QuestionRecord
}

/// Reads revisions out of their rows.
enum RecordRows {
  /// Columns that `fetch` reads, of `question` joined with `revision`.
  static let columns: SQL = """
    question.number, question.id, question.heads, question.head,
    revision.sequence, revision.id, revision.document, revision.key
    """

  /// The records of a query that selects `columns`; where all rows are of one question, its heads may be given.
  static func fetch(_ database: Database, _ sql: SQL, heads known: [RevisionID]? = nil) throws -> [NumberedRecord] {
    var records: [NumberedRecord] = []
    try RawStatement(database, sql).eachRow { row in
      guard let id = QuestionID(bytes: row.bytes(1)) else { throw BankError.corrupt("a question's id") }
      let revision = try digest(row.bytes(5))
      let isOnlyHead = row.number(2) == 1 && row.number(3) == row.number(4)
      let heads =
        try known ?? (isOnlyHead ? [revision] : Heads.of(question: row.number(0), database).map(\.id))
      records.append(
        NumberedRecord(
          number: row.number(0),
          record: QuestionRecord(
            id: id, revision: revision, heads: heads, document: row.bytes(6), keyDocument: row.optionalBytes(7))))
    }
    return records
  }

  static func digest(_ bytes: [UInt8]) throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: bytes) else { throw BankError.corrupt("a digest is not 32 bytes long") }
    return digest
  }

  /// The shown revision of a question by its number in the tables, evicted or not.
  static func current(_ database: Database, number: Int64) throws -> NumberedRecord? {
    try fetch(
      database,
      """
      SELECT \(columns) FROM question JOIN revision ON revision.sequence = question.head
      WHERE question.number = \(number)
      """
    ).first
  }

  /// A revision, with the heads of its question, by its place in the feed.
  static func revision(_ database: Database, sequence: Int64) throws -> NumberedRecord? {
    try fetch(
      database,
      """
      SELECT \(columns) FROM revision JOIN question ON question.number = revision.question
      WHERE revision.sequence = \(sequence)
      """
    ).first
  }

  /// A revision without the heads of its question.
  static func revision(_ database: Database, id: RevisionID) throws -> NumberedRecord? {
    try fetch(
      database,
      """
      SELECT \(columns) FROM revision JOIN question ON question.number = revision.question
      WHERE revision.id = \(id.databaseValue)
      """, heads: []
    ).first
  }

  /// The shown revision of a question; nil where there is no such question in view.
  static func current(_ database: Database, _ id: QuestionID) throws -> NumberedRecord? {
    try fetch(
      database,
      """
      SELECT \(columns) FROM question JOIN revision ON revision.sequence = question.head
      WHERE question.id = \(id.databaseValue) AND question.evictedAt IS NULL
      """
    ).first
  }
}
