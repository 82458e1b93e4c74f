import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// A sitting as it is stored.
struct SittingRecord: Sendable {
  var number: Int64
  var id: String
  var quiz: QuestionID
  var revision: RevisionID
  var title: String
  var opens: Timestamp?
  var closes: Timestamp?
  var released: Timestamp?
  var terms: SittingTerms
  var created: Timestamp
  var author: String?
  /// Id of the account that made it; nil where whoever has the file did.
  var owner: String?
  /// Number of the embargo that holds its keys back.
  var embargo: Int?

  func isOpen(at now: Timestamp) -> Bool { (opens.map { now >= $0 } ?? true) && !isClosed(at: now) }
  func isClosed(at now: Timestamp) -> Bool { closes.map { now >= $0 } ?? false }

  /// As the API tells it.
  ///
  /// - Parameters:
  ///   - attempts: how many attempts there are.
  ///   - own: those of whoever asks.
  ///   - isStaff: whether whoever asks gives it, and does not only take it.
  /// - Returns: the sitting, as far as whoever asks may see it.
  func sitting(attempts: Int, own: [OwnAttempt] = [], isStaff: Bool) -> Sitting {
    Sitting(
      id: id, quiz: quiz, revision: revision, title: title, opens: opens, closes: closes,
      accessCode: isStaff ? terms.accessCode : nil, needsCode: terms.accessCode != nil,
      classes: isStaff ? terms.classes : [], people: isStaff ? terms.people : [], settings: terms.settings,
      count: terms.count, total: terms.total, released: released, remedies: isStaff ? terms.remedies : [],
      created: created, author: author, attempts: attempts, own: own)
  }
}

/// What of a sitting is stored as one document.
struct SittingTerms: Sendable {
  var accessCode: String?
  var classes: [String] = []
  var people: [String] = []
  var settings: QuizSettings
  var remedies: [QuestionRemedy] = []
  var count: Int
  var total: Double

  /// Whether everybody may take it.
  var isForEverybody: Bool { classes.isEmpty && people.isEmpty }
}

extension SittingTerms: JSONConvertible {
  init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    accessCode = try reader.optionalString("accessCode")
    classes = try reader.strings("classes")
    people = try reader.strings("people")
    settings = try QuizSettings(json: reader.value("settings") ?? [:], path: "settings")
    remedies = try reader.list("remedies") { (value, path) throws(FieldProblem) in
      try QuestionRemedy(json: value, path: path)
    }
    count = try reader.integer("count")
    total = try reader.optionalNumber("total") ?? 0
  }

  var json: JSONValue {
    var object = JSONObject()
    object["accessCode"] = accessCode.map(JSONValue.string)
    object["classes"] = .strings(classes)
    object["count"] = .integer(count)
    object["people"] = .strings(people)
    object["remedies"] = .array(remedies.map(\.json))
    object["settings"] = settings.json
    object["total"] = .number(total)
    return .object(object)
  }
}

/// Reads and writes sittings.
enum SittingRows {
  private static let columns = """
    number, id, quiz, revision, title, opens, closes, released, terms, created, author, owner, embargo
    """

  static func record(_ id: String, _ database: Database) throws -> SittingRecord {
    guard let row = try database.row("SELECT \(columns) FROM sitting WHERE id = ?", [id]) else {
      throw BankError.notFound("sitting \"\(id.prefix(64))\"")
    }
    return try record(row)
  }

  static func record(number: Int64, _ database: Database) throws -> SittingRecord {
    guard let row = try database.row("SELECT \(columns) FROM sitting WHERE number = ?", [number]) else {
      throw BankError.notFound("sitting")
    }
    return try record(row)
  }

  /// The newest sittings before one.
  static func page(before number: Int64, limit: Int, _ database: Database) throws -> [SittingRecord] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT \(columns) FROM sitting WHERE number < ? ORDER BY number DESC LIMIT ?"),
      arguments: [number, limit]
    ).map(record)
  }

  private static func record(_ row: Row) throws -> SittingRecord {
    guard let quiz = QuestionID(bytes: row.bytes("quiz")) else { throw BankError.corrupt("a sitting's quiz") }
    let terms: SittingTerms
    do { terms = try SittingTerms(json: JSONParser.parse(row.bytes("terms"))) } catch {
      throw BankError.corrupt("a sitting's terms: \(error)")
    }
    return SittingRecord(
      number: row["number"], id: row["id"], quiz: quiz, revision: try RecordRows.digest(row.bytes("revision")),
      title: row["title"], opens: row.time("opens"), closes: row.time("closes"), released: row.time("released"),
      terms: terms, created: Timestamp(milliseconds: row["created"]), author: row["author"], owner: row["owner"],
      embargo: row["embargo"])
  }

  /// - Returns: its number from now on.
  static func insert(_ record: SittingRecord, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO sitting (id, quiz, revision, title, opens, closes, terms, created, author, owner)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.id, record.quiz.databaseValue, record.revision.databaseValue, record.title,
        record.opens?.milliseconds, record.closes?.milliseconds, Data(CanonicalJSON.bytes(of: record.terms.json)),
        record.created.milliseconds, record.author, record.owner,
      ])
    return database.lastInsertedRowID
  }

  static func update(_ record: SittingRecord, _ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE sitting SET title = ?, opens = ?, closes = ?, released = ?, terms = ?, embargo = ? WHERE number = ?
        """,
      arguments: [
        record.title, record.opens?.milliseconds, record.closes?.milliseconds, record.released?.milliseconds,
        Data(CanonicalJSON.bytes(of: record.terms.json)), record.embargo, record.number,
      ])
  }

  /// Notes the questions of a sitting, so that it is known where they were used.
  static func note(_ questions: some Sequence<QuestionID>, in sitting: Int64, _ database: Database) throws {
    for question in questions {
      try database.run(
        "INSERT OR IGNORE INTO sitting_question (sitting, question) VALUES (?, ?)", [sitting, question.databaseValue])
    }
  }

  static func questions(of sitting: Int64, _ database: Database) throws -> [QuestionID] {
    try Row.fetchAll(
      database, sql: "SELECT question FROM sitting_question WHERE sitting = ? ORDER BY question", arguments: [sitting]
    ).compactMap { QuestionID(bytes: $0.bytes("question")) }
  }

  static func attemptCount(_ sitting: Int64, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM attempt WHERE sitting = ?"), arguments: [sitting]) ?? 0
  }

  /// How many attempts of a sitting were handed in or ran out of time.
  static func endedCount(_ record: SittingRecord, at now: Timestamp, _ database: Database) throws -> Int {
    let grace = Int64(record.terms.settings.grace) * 1000
    return try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM attempt WHERE sitting = ?1 AND (ended IS NOT NULL OR \(isPast))"),
      arguments: [record.number, Int64.max / 2, record.closes?.milliseconds, grace, now.milliseconds]) ?? 0
  }

  /// Whether the time of an attempt is over: ?2 stands for a time that never comes, ?3 for the end of the sitting, ?4
  /// for the grace, ?5 for now.
  static let isPast = "min(coalesce(deadline, ?2), coalesce(?3, ?2)) + granted + ?4 < ?5"
}

extension Row {
  /// The moment in a column that may be NULL.
  func time(_ column: String) -> Timestamp? {
    let milliseconds: Int64? = self[column]
    return milliseconds.map { Timestamp(milliseconds: $0) }
  }
}
