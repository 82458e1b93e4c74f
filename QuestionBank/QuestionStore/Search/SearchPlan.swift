import GRDB
import QuestionModel

/// The bands a search's result falls into, best first: within one, the newest question comes first.
///
/// Each band is read lazily in the order of the index, so the commonest word costs no more than a page.
struct SearchPlan {
  /// Full-text expressions, each without what the bands before it hold; nil where the index cannot answer alone.
  let bands: [String]
  /// What the index does not hold.
  let condition: SQL?
  /// Whether the index alone answers, by few whole words: such a search is short on the largest bank.
  let isLight: Bool

  init(_ expression: SearchExpression) {
    let parts: [SearchExpression] = if case .all(let parts) = expression { parts } else { [expression] }
    let indexed = parts.filter { SearchCompiler.match($0) != nil }
    let others = parts.filter { SearchCompiler.match($0) == nil }
    isLight = others.isEmpty && expression.wholeWords.map { $0 <= Self.lightWords } ?? false
    condition = others.isEmpty ? nil : others.map(SearchCompiler.condition).joined(separator: " AND ")
    guard !indexed.isEmpty else {
      bands = []
      return
    }
    bands = Self.bands(indexed)
  }

  /// Most words of a light search.
  private static let lightWords = 8

  private static func bands(_ parts: [SearchExpression]) -> [String] {
    let all = SearchExpression.all(parts)
    let words = parts.flatMap(\.tokens)
    let everything = SearchCompiler.match(all)
    guard !words.isEmpty else { return [everything].compactMap { $0 } }
    let hasAccents = words.contains { $0.exact != $0.folded }
    func band(_ place: SearchCompiler.Place, exact: Bool) -> String? {
      SearchCompiler.match(all, .init(place: place, isExact: exact))
    }
    var wider = hasAccents ? [band(.stem, exact: true), band(.anywhere, exact: true)].compactMap { $0 } : []
    wider += [band(.stem, exact: false), everything].compactMap { $0 }
    if parts.filter({ !$0.tokens.isEmpty }).count > 1 {
      let isBegun = if case .prefix = parts.last(where: { !$0.tokens.isEmpty }) { true } else { false }
      let adjacent = SearchExpression.all([isBegun ? .prefix(words) : .phrase(words)] + parts)
      wider.insert(
        contentsOf: [SearchCompiler.match(adjacent, .init(place: .stem, isExact: hasAccents))].compactMap { $0 }, at: 0)
    }
    return wider.indices.map { index in
      index == 0 ? wider[0] : "(\(wider[index]) NOT (\(wider[..<index].joined(separator: " OR "))))"
    }
  }
}

extension SearchExpression {
  /// How many words and filters there are; nil where one is but the beginning of a word.
  fileprivate var wholeWords: Int? {
    switch self {
    case .everything, .tag, .property: return 1
    case .phrase(let tokens): return tokens.count
    case .prefix: return nil
    case .not(let inner): return inner.wholeWords
    case .all(let parts), .any(let parts):
      return parts.reduce(0) { sum, part in sum.flatMap { sum in part.wholeWords.map { sum + $0 } } }
    }
  }

  /// The words that rank a result.
  fileprivate var tokens: [Tokenizer.Token] {
    switch self {
    case .phrase(let tokens), .prefix(let tokens): tokens
    default: []
    }
  }
}
