/// The one search grammar of command line, API and terminal.
///
///     any      = all { "OR" all }
///     all      = term { term }
///     term     = "-" term | "(" any ")" | phrase | word | word "*" | name ":" value
public struct SearchParser {
  /// Most terms a search may have, so that no search costs more than a bank can bear.
  public static let maximumTerms = 64
  /// Most bytes of a search.
  public static let maximumLength = 4096

  private let signs: [SearchLexer.Placed]
  private let endColumn: Int
  private var index = 0
  private var terms = 0

  /// Parses a search.
  ///
  /// - Parameter text: the search as typed; nothing but white space finds everything.
  /// - Returns: what it asks for.
  /// - Throws: `SearchSyntaxError` with the place and the reason.
  public static func parse(_ text: String) throws(SearchSyntaxError) -> SearchExpression {
    guard text.utf8.count <= maximumLength else {
      throw SearchSyntaxError(column: 1, .tooLong(limit: maximumLength))
    }
    var parser = SearchParser(signs: try SearchLexer.signs(of: text), endColumn: text.count + 1)
    guard !parser.signs.isEmpty else { return .everything }
    let expression = try parser.any(depth: 0)
    guard let left = parser.current else { return expression }
    throw SearchSyntaxError(column: left.column, .strayParenthesis)
  }

  private init(signs: [SearchLexer.Placed], endColumn: Int) {
    self.signs = signs
    self.endColumn = endColumn
  }

  private var current: SearchLexer.Placed? { index < signs.count ? signs[index] : nil }

  private mutating func any(depth: Int) throws(SearchSyntaxError) -> SearchExpression {
    var alternatives = [try all(depth: depth)]
    while let sign = current, sign.sign == .or {
      index += 1
      alternatives.append(try all(depth: depth))
    }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func all(depth: Int) throws(SearchSyntaxError) -> SearchExpression {
    var parts: [SearchExpression] = []
    let column = current?.column ?? endColumn
    while let sign = current, sign.sign != .or, sign.sign != .close {
      let part = try term(depth: depth)
      if part != .everything { parts.append(part) }
    }
    guard index > 0, column < (current?.column ?? endColumn) else {
      throw SearchSyntaxError(column: column, .missingTerm)
    }
    return parts.isEmpty ? .everything : parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func term(depth: Int) throws(SearchSyntaxError) -> SearchExpression {
    guard let sign = current else {
      throw SearchSyntaxError(column: endColumn, .missingTerm)
    }
    guard depth < 32, terms < Self.maximumTerms else {
      throw SearchSyntaxError(column: sign.column, .tooComplex)
    }
    index += 1
    terms += 1
    switch sign.sign {
    case .not:
      let inner = try term(depth: depth + 1)
      // What holds no word asks for nothing, so its opposite must not rule everything out.
      return inner == .everything ? .everything : .not(inner)
    case .open:
      let inner = try any(depth: depth + 1)
      guard let end = current, end.sign == .close else {
        throw SearchSyntaxError(column: sign.column, .unclosedParenthesis)
      }
      index += 1
      return inner
    case .quoted(let text):
      let tokens = Tokenizer.tokens(of: text)
      return tokens.isEmpty ? .everything : .phrase(tokens)
    case .word(let text, nil): return Self.words(text)
    case .word(let name, let value?): return try SearchFilter.expression(name: name, value: value, column: sign.column)
    case .close, .or: throw SearchSyntaxError(column: sign.column, .missingTerm)
    }
  }

  private static func words(_ text: String) -> SearchExpression {
    let tokens = Tokenizer.tokens(of: text)
    guard !tokens.isEmpty else { return .everything }
    // A word such as `10-5` or `x²` is cut into several, which then belong together.
    return text.hasSuffix("*") ? .prefix(tokens) : .phrase(tokens)
  }
}
