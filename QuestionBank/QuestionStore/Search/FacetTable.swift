import GRDB
import QuestionAPI
import QuestionModel

/// Counts of facets as people ask for them.
enum FacetTable {
  /// Every facet that anything has, with the number of questions that have it: what documents have is taken off.
  static func ofQuestions(_ database: Database) throws -> [Row] {
    let documents = SearchCompiler.match(.any(QuestionKind.documents.map { .property(.kind($0.name)) }))
    return try Row.fetchAll(
      database,
      sql: """
        WITH document AS (
          SELECT question_facet.facet AS facet, count(*) AS documents FROM search
          CROSS JOIN question_facet ON question_facet.question = search.rowid
          WHERE search MATCH ? GROUP BY question_facet.facet
        )
        SELECT kind, value, questions - coalesce(documents, 0) AS questions
        FROM facet LEFT JOIN document ON document.facet = facet.number WHERE questions > 0
        """, arguments: [documents])
  }

  /// Counts grouped by name, the commonest value first; tags of the namespaces `subject` and `grade` among them.
  static func grouped(_ rows: [Row]) throws -> [String: [FacetCount]] {
    var groups: [String: [FacetCount]] = [:]
    for row in rows {
      let kind: String = row["kind"]
      let value: String = row["value"]
      let count: Int = row["questions"]
      guard count > 0 else { continue }
      guard kind == Facet.tag else {
        if kind != "is" && kind != "has" { groups[kind, default: []].append(FacetCount(value: value, count: count)) }
        continue
      }
      let tag = try Tag(value)
      guard tag.namespace == "subject" || tag.namespace == "grade" else { continue }
      groups[String(tag.namespace), default: []].append(FacetCount(value: String(tag.value), count: count))
    }
    return groups.mapValues { $0.sorted { ($1.count, $0.value) < ($0.count, $1.value) } }
  }
}
