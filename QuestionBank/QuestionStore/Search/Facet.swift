import QuestionModel

/// A property that questions are filtered and counted by: a tag, or one of the fields with few values.
struct Facet: Sendable, Hashable {
  /// `tag`, or the name of the field.
  let kind: String
  let value: String

  static let tag = "tag"

  /// The facets of a question.
  static func all(content: QuestionContent, status: QuestionStatus, isInConflict: Bool) -> [Facet] {
    var facets = content.tags.map { Facet(kind: tag, value: $0.name) }
    facets.append(Facet(kind: "status", value: status.rawValue))
    facets.append(Facet(kind: "kind", value: content.kind.name))
    if let level = content.level { facets.append(Facet(kind: "level", value: level)) }
    if let language = content.language { facets.append(Facet(kind: "language", value: language)) }
    if !content.media.isEmpty { facets.append(Facet(kind: "has", value: "media")) }
    if isInConflict { facets.append(Facet(kind: "is", value: "conflict")) }
    return facets
  }
}
