import GRDB
import QuestionAPI

/// Rows of the feed beside those of revisions.
enum FeedMarkRows {
  enum Kind: String {
    /// The question went out of view.
    case evicted
    /// It came back.
    case returned
    /// Keys came after their revisions, or may go from now on.
    case keys
  }

  struct Mark {
    let sequence: Int64
    let kind: Kind
    /// The peer that sent the keys, by its number in the tables.
    let peer: Int64?
  }

  /// The last row of the feed, of a revision or a mark; 0 where there is none.
  static func lastSequence(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max(coalesce((SELECT max(sequence) FROM revision), 0), coalesce((SELECT max(sequence) FROM feed_mark), 0))
          """)) ?? 0
  }

  /// Whether there is a mark at all, as in few banks.
  static func areThere(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM feed_mark)") ?? false
  }

  /// How many of some rows of the feed are marks.
  static func count(in sequences: ClosedRange<Int64>, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM feed_mark WHERE sequence BETWEEN ? AND ?",
      arguments: [sequences.lowerBound, sequences.upperBound]) ?? 0
  }

  static func insert(
    _ kind: Kind, at sequence: Int64, of question: Int64, from peer: Int64?, _ database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO feed_mark (sequence, question, kind, peer) VALUES (?, ?, ?, ?)",
      arguments: [sequence, question, kind.rawValue, peer])
  }

  /// The marks of some questions by their numbers, in the order of the feed.
  static func of(_ questions: ClosedRange<Int64>, _ database: Database) throws -> [Int64: [Mark]] {
    var marks: [Int64: [Mark]] = [:]
    try RawStatement(
      database,
      "SELECT question, sequence, kind, peer FROM feed_mark WHERE question BETWEEN ? AND ? ORDER BY question, sequence"
    ).eachRow { row in
      row.bind(questions.lowerBound)
      row.bind(questions.upperBound)
    } _: { row in
      guard let kind = Kind(rawValue: String(decoding: row.bytes(2), as: UTF8.self)) else {
        throw BankError.corrupt("a mark of the feed")
      }
      marks[row.number(0), default: []].append(
        Mark(sequence: row.number(1), kind: kind, peer: row.optionalNumber(3)))
    }
    return marks
  }
}
