import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// A revision of a question as its row has it, as far as its place in the history goes.
struct HistoryRow {
  let sequence: Int64
  let step: HistoryStep
}

/// Reads the history of a question.
enum HistoryRows {
  /// Every revision of a question that the bank holds, in the order they came.
  static func of(question number: Int64, _ database: Database) throws -> [HistoryRow] {
    var rows: [HistoryRow] = []
    try RawStatement(
      database, "SELECT sequence, id, document, isAutomatic FROM revision WHERE question = ? ORDER BY sequence"
    ).eachRow {
      $0.bind(number)
    } _: { row in
      let step = try HistoryStep(
        id: RecordRows.digest(row.bytes(1)), document: row.bytes(2), isAutomatic: row.number(3) != 0)
      rows.append(HistoryRow(sequence: row.number(0), step: step))
    }
    return rows
  }

  /// The exact bytes of a revision; nil where the bank does not hold it.
  static func bytes(of id: RevisionID, _ database: Database) throws -> HeldBytes? {
    try database.row("SELECT document, key FROM revision WHERE id = ?", [id.databaseValue]).map {
      HeldBytes(document: $0.bytes("document"), key: $0.optionalBytes("key"))
    }
  }
}

/// What a bank shows of a question: one revision, or the heads of a conflict.
enum Heads {
  struct Head {
    let id: RevisionID
    let sequence: Int64
    let generation: Int
  }

  /// The shown revision alone; where edits made apart wait for a person, all heads, the shown one first.
  static func of(question number: Int64, _ database: Database) throws -> [Head] {
    let row = try database.row("SELECT head, heads FROM question WHERE number = ?", [number])
    guard let row else { return [] }
    let rows = try HistoryRows.of(question: number, database)
    let isInConflict = row["heads"] as Int > 1
    let ids =
      isInConflict
      ? CountedHistory(rows.map(\.step)).heads : rows.filter { $0.sequence == row["head"] as Int64 }.map(\.step.id)
    let known = Dictionary(rows.map { ($0.step.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ids.compactMap { known[$0] }.map {
      Head(id: $0.step.id, sequence: $0.sequence, generation: $0.step.generation)
    }
  }
}
