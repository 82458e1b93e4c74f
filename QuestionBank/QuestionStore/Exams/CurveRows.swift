import GRDB
import QuestionAPI
import QuestionModel

/// Questions with the curves that were estimated for them.
enum CurveRows {
  /// A page of the questions that a search finds, by their numbers.
  ///
  /// A curve belongs to the revision that was given; it is told of later ones as long as they ask the same.
  static func page(
    of expression: SearchExpression, after start: Int64, limit: Int, without held: Set<QuestionID>,
    _ database: Database
  ) throws -> CurvePage {
    // Of the rows that are grouped SQLite takes the other columns from the one with the greatest sequence.
    let found: SQL = """
      SELECT question.number AS number, question.head AS head, max(item_curve.revision) AS given,
        item_curve.discrimination AS discrimination, item_curve.difficulty AS difficulty,
        item_curve.students AS students
      FROM item_curve JOIN revision ON revision.sequence = item_curve.revision
        JOIN question ON question.number = revision.question
      WHERE question.number > \(start) AND question.evictedAt IS NULL
        AND question.number IN (\(SQLiteStore.matches(expression.amongQuestions)))
      GROUP BY question.number ORDER BY question.number LIMIT \(limit + 1)
      """
    let rows = try SQLRequest<Row>(literal: found).fetchAll(database)
    var page = CurvePage(items: [])
    for row in rows.prefix(limit) {
      guard let current = try RecordRows.current(database, number: row["number"])?.record else { continue }
      if held.contains(current.id) { continue }
      let (head, given): (Int64, Int64) = (row["head"], row["given"])
      if head != given, try !asksTheSame(current, as: given, database) { continue }
      page.items.append(
        CalibratedQuestion(
          id: current.id, revision: current.revision,
          curve: ItemCurve(discrimination: row["discrimination"], difficulty: row["difficulty"]),
          students: row["students"]))
    }
    if rows.count > limit, let last: Int64 = rows[limit - 1]["number"] { page.next = String(last) }
    return page
  }

  private static func asksTheSame(
    _ current: QuestionRecord, as sequence: Int64, _ database: Database
  ) throws -> Bool {
    guard let given = try RecordRows.revision(database, sequence: sequence)?.record else { return false }
    let (now, then) = (try current.question(), try given.question())
    return now.content.kind == then.content.kind && now.content.stem == then.content.stem
      && now.content.choices == then.content.choices && now.content.passage == then.content.passage
      && now.content.scoring == then.content.scoring && now.key == then.key
  }
}
