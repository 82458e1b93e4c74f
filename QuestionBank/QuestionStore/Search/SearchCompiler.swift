import GRDB
import QuestionModel

/// Turns a search into full-text expressions and conditions of SQL.
enum SearchCompiler {
  /// Where a word is looked for.
  enum Place: String {
    case stem
    case anywhere

    var folded: String { self == .stem ? "stem" : "{stem body}" }
    var exact: String { self == .stem ? "exactStem" : "{exactStem exactBody}" }
  }

  /// How strictly the words of a search are compared.
  struct Strictness {
    var place: Place = .anywhere
    var isExact = false
  }

  /// The full-text expression of a search; nil where it asks for something that the index does not hold.
  static func match(_ expression: SearchExpression, _ strictness: Strictness = Strictness()) -> String? {
    switch expression {
    case .everything: return facet(FacetToken.everything)
    case .phrase(let tokens): return words(tokens, suffix: "", strictness)
    case .prefix(let tokens): return words(tokens, suffix: " *", strictness)
    case .tag(let name): return facet(FacetToken.token(kind: Facet.tag, value: name))
    case .property(let property): return property.token.map(facet)
    case .not(let inner): return match(inner).map { "(\(facet(FacetToken.everything)) NOT \($0))" }
    case .all(let parts): return conjunction(parts, strictness)
    case .any(let parts): return joined(parts, by: " OR ", strictness)
    }
  }

  /// The full-text expressions of what parts of a search rule out.
  static func ruledOut(_ parts: [SearchExpression]) -> [String] {
    parts.compactMap { part in
      if case .not(let inner) = part { match(inner) } else { nil }
    }
  }

  /// A condition on `question`, for a search that the index alone cannot answer.
  static func condition(_ expression: SearchExpression) -> SQL {
    // The other way round the index would give all that is not ruled out, number by number.
    if case .not(let inner) = expression { return "(NOT \(condition(inner)))" }
    if let match = match(expression) {
      return "(question.number IN (SELECT rowid FROM search WHERE search MATCH \(match)))"
    }
    switch expression {
    case .property(let property): return property.condition
    case .all(let parts): return "(\(parts.map(condition).joined(separator: " AND ")))"
    case .any(let parts): return "(\(parts.map(condition).joined(separator: " OR ")))"
    case .everything, .phrase, .prefix, .tag, .not: return "TRUE"
    }
  }

  /// What is ruled out comes last and once, so that it costs little where little of it is in the bank.
  private static func conjunction(_ parts: [SearchExpression], _ strictness: Strictness) -> String? {
    let wanted = parts.filter { if case .not = $0 { false } else { true } }
    guard let match = joined(wanted.isEmpty ? [.everything] : wanted, by: " AND ", strictness) else { return nil }
    guard wanted.count < parts.count else { return match }
    let unwanted = ruledOut(parts)
    guard wanted.count + unwanted.count == parts.count else { return nil }
    return "(\(match) NOT (\(unwanted.joined(separator: " OR "))))"
  }

  private static func joined(_ parts: [SearchExpression], by word: String, _ strictness: Strictness) -> String? {
    var compiled: [String] = []
    for part in parts {
      guard let match = match(part, strictness) else { return nil }
      compiled.append(match)
    }
    return "(\(compiled.joined(separator: word)))"
  }

  private static func words(_ tokens: [Tokenizer.Token], suffix: String, _ strictness: Strictness) -> String {
    let phrase = "\(strictness.place.folded) : \(quoted(tokens.map(\.folded)))\(suffix)"
    guard strictness.isExact else { return phrase }
    let accented = tokens.filter { $0.exact != $0.folded }.map(\.exact)
    let exact = accented.enumerated().map { index, word in
      let isBegun = !suffix.isEmpty && index == accented.count - 1 && word == tokens.last?.exact
      return "\(strictness.place.exact) : \(quoted([word]))\(isBegun ? suffix : "")"
    }
    return "(\(([phrase] + exact).joined(separator: " AND ")))"
  }

  private static func facet(_ token: String) -> String { "facets : \(quoted([token]))" }

  private static func quoted(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }
}

extension SearchProperty {
  /// The word of the index that stands for this property; nil where none does.
  fileprivate var token: String? {
    switch self {
    case .status(let status): FacetToken.token(kind: "status", value: status.rawValue)
    case .kind(let name): FacetToken.token(kind: "kind", value: name)
    case .level(let level): FacetToken.token(kind: "level", value: level)
    case .language(let language): FacetToken.token(kind: "language", value: language)
    case .conflict: FacetToken.token(kind: "is", value: "conflict")
    case .media: FacetToken.token(kind: "has", value: "media")
    case .anyPassage: FacetToken.token(kind: "has", value: "passage")
    case .passage(let id): FacetToken.token(kind: "passage", value: id)
    case .author, .changed, .comment, .id: nil
    }
  }

  fileprivate var condition: SQL {
    switch self {
    case .author(let name): return "(question.author IS \(name))"
    case .id(let id): return "(question.id = \(id.databaseValue))"
    case .comment: return "(question.number IN (SELECT question FROM comment WHERE isOpen = 1))"
    case .changed(let from, let until):
      let bounds: [SQL] =
        [from.map { "question.changed >= \($0.milliseconds)" }, until.map { "question.changed < \($0.milliseconds)" }]
        .compactMap { $0 }
      return "(\(bounds.joined(separator: " AND ")))"
    case .status, .kind, .level, .language, .conflict, .media, .anyPassage, .passage: return "TRUE"
    }
  }
}
