import GRDB
import QuestionAPI
import QuestionModel

/// Counts of facets as people ask for them.
enum FacetTable {
  /// Counts grouped by name, the commonest value first; tags of the namespaces `subject` and `grade` among them.
  static func grouped(_ rows: [Row]) throws -> [String: [FacetCount]] {
    var groups: [String: [FacetCount]] = [:]
    for row in rows {
      let kind: String = row["kind"]
      let value: String = row["value"]
      let count: Int = row["questions"]
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
