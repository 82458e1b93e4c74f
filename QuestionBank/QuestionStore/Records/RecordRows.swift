import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Reads revisions out of their rows.
enum RecordRows {
  /// Columns that `record(_:_:)` needs, of `question` joined with `revision`.
  static let columns: SQL = """
    question.number AS number, question.id AS question, question.heads AS heads, question.head AS head,
    revision.sequence AS sequence, revision.id AS revision, revision.document AS document, revision.key AS key
    """

  static func record(_ database: Database, _ row: Row) throws -> QuestionRecord {
    let revision = try digest(row.bytes("revision"))
    guard let id = QuestionID(bytes: row.bytes("question")) else { throw BankError.corrupt("a question's id") }
    let number: Int64 = row["number"]
    let count: Int = row["heads"]
    let isHead: Bool = row["sequence"] as Int64 == row["head"] as Int64
    let heads =
      count == 1 && isHead ? [revision] : try Heads.of(question: number, database).map(\.id)
    return QuestionRecord(
      id: id, revision: revision, heads: heads, document: row.bytes("document"), keyDocument: row.optionalBytes("key"))
  }

  static func digest(_ bytes: [UInt8]) throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: bytes) else { throw BankError.corrupt("a digest is not 32 bytes long") }
    return digest
  }

  static func current(_ database: Database, _ id: QuestionID) throws -> Row? {
    let sql: SQL = """
      SELECT \(columns) FROM question JOIN revision ON revision.sequence = question.head
      WHERE question.id = \(id.databaseValue)
      """
    return try SQLRequest<Row>(literal: sql, cached: true).fetchOne(database)
  }
}

/// The revisions of a question from which nothing was made yet.
enum Heads {
  struct Head {
    let id: RevisionID
    let sequence: Int64
    let generation: Int
  }

  /// The heads, the one that every bank shows first: highest generation, then highest id.
  static func of(question number: Int64, _ database: Database) throws -> [Head] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT sequence, id AS revision, document FROM revision WHERE question = ?", arguments: [number])
    var heads: [Head] = []
    var parents: Set<RevisionID> = []
    for row in rows {
      let revision = try Revision(json: JSONParser.parse(row.bytes("document")))
      parents.formUnion(revision.parents)
      heads.append(
        Head(
          id: try RecordRows.digest(row.bytes("revision")), sequence: row["sequence"],
          generation: revision.generation))
    }
    return heads.filter { !parents.contains($0.id) }
      .sorted { ($1.generation, $1.id) < ($0.generation, $0.id) }
  }
}
