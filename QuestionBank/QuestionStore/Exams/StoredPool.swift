import GRDB
import QuestionAPI
import QuestionModel

/// The questions of a bank, as a blueprint is filled from them.
struct StoredPool: QuestionPool {
  private let database: Database
  private var passages: [QuestionID: RevisionID?] = [:]
  /// Cells often ask for the same questions, only for other sections or points.
  private var found: [SearchExpression: [Int64]] = [:]

  init(_ database: Database) { self.database = database }

  mutating func numbers(matching expression: SearchExpression) throws -> [Int64] {
    if let known = found[expression] { return known }
    var numbers: [Int64] = []
    try RawStatement(database, SQLiteStore.matches(expression.amongQuestions)).eachRow { numbers.append($0.number(0)) }
    // The index gives them in order, and a table in its own.
    numbers.sort()
    found[expression] = numbers
    return numbers
  }

  mutating func candidate(_ number: Int64) throws -> FillCandidate? {
    guard let found = try RecordRows.current(database, number: number) else { return nil }
    let content = try found.record.decoded().content
    return FillCandidate(
      number: number, id: found.record.id, revision: found.record.revision, content: content,
      passageRevision: try content.passageID.flatMap { try revision(of: $0) })
  }

  private mutating func revision(of passage: QuestionID) throws -> RevisionID? {
    if let known = passages[passage] { return known }
    let found = try RecordRows.current(database, passage)?.record.revision
    passages[passage] = .some(found)
    return found
  }
}

/// Which questions were in the last tests.
enum RecentQuestions {
  /// - Returns: the numbers of the questions in the last quizzes and in what was drawn for their sittings.
  static func numbers(last count: Int, _ database: Database) throws -> Set<Int64> {
    guard count > 0 else { return [] }
    let quizzes = try RecordRows.fetch(
      database,
      """
      SELECT \(RecordRows.columns) FROM question JOIN revision ON revision.sequence = question.head
      WHERE question.number IN (\(SQLiteStore.matches(newest))) ORDER BY question.number DESC LIMIT \(count)
      """)
    var numbers: Set<Int64> = []
    for found in quizzes {
      guard let quiz = try? Quiz(found.record.decoded().content) else { continue }
      for id in quiz.items.compactMap(\.question) {
        if let number = try number(of: id, database) { numbers.insert(number) }
      }
      let drawn = try Int64.fetchAll(
        database,
        sql: """
          SELECT question.number FROM sitting JOIN sitting_question ON sitting_question.sitting = sitting.number
          JOIN question ON question.id = sitting_question.question WHERE sitting.quiz = ?
          """, arguments: [found.record.id.databaseValue])
      numbers.formUnion(drawn)
    }
    return numbers
  }

  /// A quiz that was recalled is no test.
  private static let newest: SearchExpression = .all([
    .property(.kind(QuestionKind.quiz.name)), .not(.property(.status(.retired))),
  ])

  private static func number(of id: QuestionID, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM question WHERE id = ?"), arguments: [id.databaseValue])
  }
}
