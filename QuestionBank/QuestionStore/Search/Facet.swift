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

/// Facets as words of the search index.
enum FacetToken {
  /// The word that every question has.
  static let everything = "\u{2400}"

  /// A facet's words: one for itself, and one for each tag or language above it.
  static func tokens(of facet: Facet) -> [String] {
    switch facet.kind {
    case Facet.tag:
      guard let tag = try? Tag(facet.value) else { return [] }
      return tag.path.map { token(kind: Facet.tag, value: TextFolding.fold($0)) }
    case "language":
      let parts = facet.value.lowercased().split(separator: "-")
      return parts.indices.map { token(kind: "language", value: parts[...$0].joined(separator: "-")) }
    case "level": return [token(kind: "level", value: TextFolding.fold(facet.value))]
    default: return [token(kind: facet.kind, value: facet.value)]
    }
  }

  /// The word of a kind and a folded value.
  static func token(kind: String, value: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in "\(kind)\u{2400}\(value)".lowercased().unicodeScalars {
      // The index parts words at ASCII punctuation and spaces, so these stand as their control pictures.
      let isWord = scalar.value >= 0x80 || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      output.append(isWord ? scalar : Unicode.Scalar(0x2400 + scalar.value) ?? scalar)
    }
    return String(output)
  }
}
