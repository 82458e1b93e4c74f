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
    let known = parts.filter { SearchCompiler.match($0) != nil }
    // What is only ruled out leads to nothing by itself: a search by author reads the questions, not the index.
    let leadsThere = known.count == parts.count || known.contains { !$0.isRuledOut }
    let indexed = leadsThere ? known : []
    let others = parts.filter { !indexed.contains($0) }
    isLight = others.isEmpty && expression.wholeWords.map { $0 <= Self.lightWords } ?? false
    condition = others.isEmpty ? nil : others.map(SearchCompiler.condition).joined(separator: " AND ")
    guard !indexed.isEmpty else {
      bands = []
      return
    }
    bands = Self.bands(indexed)
  }

  /// Most words of a light search.
  private static let lightWords = 9

  private static func bands(_ parts: [SearchExpression]) -> [String] {
    let ruledOut = parts.filter(\.isRuledOut)
    let parts = parts.filter { !$0.isRuledOut }
    let all = SearchExpression.all(parts)
    let words = parts.flatMap(\.tokens)
    guard !words.isEmpty else { return [SearchCompiler.match(.all(parts + ruledOut))].compactMap { $0 } }
    let everything = SearchCompiler.match(all)
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
    let unwanted = SearchCompiler.ruledOut(ruledOut)
    return wider.indices.map { index in
      let others = wider[..<index] + unwanted
      return others.isEmpty ? wider[index] : "(\(wider[index]) NOT (\(others.joined(separator: " OR "))))"
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

  /// Whether it only says what is not wanted.
  fileprivate var isRuledOut: Bool {
    if case .not = self { true } else { false }
  }

  /// The words that rank a result.
  fileprivate var tokens: [Tokenizer.Token] {
    switch self {
    case .phrase(let tokens), .prefix(let tokens): tokens
    default: []
    }
  }
}
