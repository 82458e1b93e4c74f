import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  /// Most questions of a result that facets are counted over.
  static let facetLimit = 20_000

  func search(
    _ expression: SearchExpression, query: String, limit: Int, after cursor: String?
  ) async throws(BankError) -> SearchResult {
    let start = try cursor.map { text throws(BankError) in try SearchCursor(text, query: query) } ?? .start
    let plan = SearchPlan(expression)
    let find: @Sendable (Database) throws -> SearchResult = { database in
      var records: [QuestionRecord] = []
      var last = start
      // One more than asked for tells whether there is a next page.
      for band in start.band..<max(1, plan.bands.count) where records.count <= limit {
        let before = band == start.band ? start.number : .max
        let page = Self.page(plan, band: band, before: before, limit: limit + 1 - records.count)
        for row in try RecordRows.fetch(database, page) {
          if records.count == limit { return SearchResult(records: records, next: last.text(query: query)) }
          records.append(row.record)
          last = SearchCursor(band: band, number: row.number)
        }
        guard records.count <= limit else { break }
      }
      return SearchResult(records: records, next: nil)
    }
    // A search that may take long must not hold up the thread that answers others.
    return plan.isLight ? try searches.read(find) : try await read(find)
  }

  private static func page(_ plan: SearchPlan, band: Int, before number: Int64, limit: Int) -> SQL {
    let condition: SQL = plan.condition.map { "AND \($0)" } ?? ""
    guard plan.bands.indices.contains(band) else {
      return """
        SELECT \(RecordRows.columns) FROM question JOIN revision ON revision.sequence = question.head
        WHERE question.evictedAt IS NULL AND question.number < \(number) \(condition) ORDER BY question.number DESC LIMIT \(limit)
        """
    }
    return """
      SELECT \(RecordRows.columns) FROM search
      CROSS JOIN question ON question.number = search.rowid
      CROSS JOIN revision ON revision.sequence = question.head
      WHERE search MATCH \(plan.bands[band]) AND search.rowid < \(number) \(condition)
      ORDER BY search.rowid DESC LIMIT \(limit)
      """
  }

  func facets(_ expression: SearchExpression) async throws(BankError) -> FacetCounts {
    if expression == SearchExpression.everything.amongQuestions {
      let stats = try await stats()
      return FacetCounts(total: stats.questions, isPartial: false, facets: stats.counts)
    }
    return try await read { database in
      let matches = Self.matches(expression)
      let found =
        try Int.fetchOne(
          database, SQLRequest(literal: "SELECT count(*) FROM (\(matches) LIMIT \(Self.facetLimit + 1))")) ?? 0
      let request: SQLRequest<Row> = """
        SELECT facet.kind AS kind, facet.value AS value, count(*) AS questions
        FROM (\(matches) LIMIT \(Self.facetLimit)) AS found
        CROSS JOIN question_facet ON question_facet.question = found.number
        CROSS JOIN facet ON facet.number = question_facet.facet
        GROUP BY facet.number
        """
      return FacetCounts(
        total: min(found, Self.facetLimit), isPartial: found > Self.facetLimit,
        facets: try FacetTable.grouped(request.fetchAll(database)))
    }
  }

  /// The numbers of the questions that a search finds, in no order.
  static func matches(_ expression: SearchExpression) -> SQL {
    if let match = SearchCompiler.match(expression) {
      return "SELECT rowid AS number FROM search WHERE search MATCH \(match)"
    }
    return "SELECT number FROM question WHERE evictedAt IS NULL AND \(SearchCompiler.condition(expression))"
  }
}
