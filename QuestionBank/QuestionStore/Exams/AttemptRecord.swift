import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// An attempt as it is stored.
struct AttemptRecord: Sendable {
  /// Who took it.
  enum Source: Int, Sendable {
    case account = 0
    /// Whoever has the bank's file.
    case local = 1
    /// Answers that came back from paper.
    case paper = 2
  }

  var number: Int64
  var id: String
  var sitting: Int64
  var account: Int64?
  var source: Source
  var label: String?
  var ordinal: Int
  /// What mixed its paper; the code of a printed one.
  var seed: UInt64
  var started: Timestamp
  /// The end by the duration alone, whenever the sitting closes.
  var deadline: Timestamp?
  /// Milliseconds that teachers gave.
  var granted: Int64 = 0
  /// What was drawn for this student.
  var draws: [QuizItem]
  var ended: Timestamp?

  /// The code of a printed paper.
  var code: String { VariantRules.code(String(seed)) }

  /// Whether it belongs to whoever asks.
  func isOf(_ account: Int64?, isLocal: Bool) -> Bool {
    source == .account ? account != nil && self.account == account : source == .local && isLocal
  }

  /// As the list of sittings tells of it.
  ///
  /// - Parameters:
  ///   - sitting: the sitting that it belongs to.
  ///   - now: by the clock of the bank.
  /// - Returns: the attempt, ended where its time is over.
  func own(in sitting: SittingRecord, at now: Timestamp) -> OwnAttempt {
    let last = [deadline, sitting.closes].compactMap(\.self).min()
      .map { Timestamp(milliseconds: $0.milliseconds + granted) }
    let grace = Int64(sitting.terms.settings.grace) * 1000
    let isPast = last.map { now.milliseconds > $0.milliseconds + grace } ?? false
    return OwnAttempt(id: id, number: ordinal, started: started, ended: ended ?? (isPast ? last : nil))
  }
}

/// Reads and writes attempts and their steps.
enum AttemptRows {
  static let columns =
    "number, id, sitting, account, source, label, ordinal, seed, started, deadline, granted, draws, ended"

  static func record(_ id: String, _ database: Database) throws -> AttemptRecord {
    guard let row = try database.row("SELECT \(columns) FROM attempt WHERE id = ?", [id]) else {
      throw BankError.notFound("attempt \"\(id.prefix(64))\"")
    }
    return try record(row)
  }

  static func records(
    _ condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [AttemptRecord] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT \(columns) FROM attempt WHERE \(condition)"), arguments: arguments
    ).map(record)
  }

  /// The attempts of an account in a sitting, or of whoever has the bank's file, in the order in which they began.
  static func records(of account: Int64?, in sitting: Int64, _ database: Database) throws -> [AttemptRecord] {
    guard let account else {
      return try records("sitting = ? AND source = 1 ORDER BY number", [sitting], database)
    }
    return try records("account = ? AND sitting = ? ORDER BY number", [account, sitting], database)
  }

  static func record(_ row: Row) throws -> AttemptRecord {
    guard let source = AttemptRecord.Source(rawValue: row["source"]) else { throw BankError.corrupt("an attempt") }
    var draws: [QuizItem] = []
    if let bytes = row.optionalBytes("draws") {
      do {
        draws = try (JSONParser.parse(bytes).array ?? []).map { value throws(FieldProblem) in try QuizItem(json: value)
        }
      } catch { throw BankError.corrupt("what was drawn for an attempt: \(error)") }
    }
    let seed: Int64 = row["seed"]
    return AttemptRecord(
      number: row["number"], id: row["id"], sitting: row["sitting"], account: row["account"], source: source,
      label: row["label"], ordinal: row["ordinal"], seed: UInt64(bitPattern: seed),
      started: Timestamp(milliseconds: row["started"]), deadline: row.time("deadline"), granted: row["granted"],
      draws: draws,
      ended: row.time("ended"))
  }

  /// - Returns: its number from now on.
  static func insert(_ record: AttemptRecord, _ database: Database) throws -> Int64 {
    let draws = record.draws.isEmpty ? nil : Data(CanonicalJSON.bytes(of: .array(record.draws.map(\.json))))
    try database.run(
      """
      INSERT INTO attempt (id, sitting, account, source, label, ordinal, seed, started, deadline, draws)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        record.id, record.sitting, record.account, record.source.rawValue, record.label, record.ordinal,
        Int64(bitPattern: record.seed), record.started.milliseconds, record.deadline?.milliseconds, draws,
      ])
    return database.lastInsertedRowID
  }

  static func append(_ received: ReceivedEvent, to attempt: Int64, _ database: Database) throws {
    try database.run(
      "INSERT INTO attempt_event (attempt, received, step) VALUES (?, ?, ?)",
      [attempt, received.received.milliseconds, Data(CanonicalJSON.bytes(of: received.event.json))])
  }

  static func events(of attempt: Int64, _ database: Database) throws -> [ReceivedEvent] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT received, step FROM attempt_event WHERE attempt = ? ORDER BY number"),
      arguments: [attempt]
    ).map { row in
      do {
        let event = try AttemptEvent(json: JSONParser.parse(row.bytes("step")))
        return ReceivedEvent(event, received: Timestamp(milliseconds: row["received"]))
      } catch { throw BankError.corrupt("a step of an attempt: \(error)") }
    }
  }
}
