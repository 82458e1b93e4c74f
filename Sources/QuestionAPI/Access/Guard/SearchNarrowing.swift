import QuestionModel

/// Searches that find published questions only.
public enum SearchNarrowing {
  /// A search for what another finds among the published questions.
  ///
  /// - Parameter query: the search as it was given.
  /// - Returns: the search that is made instead of it.
  /// - Throws: `.query` where it does not parse, with its own place; `.forbidden` where it asks for what only those know
  ///   who work on questions.
  public static func published(_ query: String) throws(BankError) -> String {
    let own = try parsed(query)
    guard !own.asksForComments else {
      throw .forbidden("Your search asks for comments, which only those see who work on questions. Leave it out.")
    }
    let published = (["status:published"] + staffOnly.map { "-kind:\($0)" }).joined(separator: " ")
    let conditions =
      [.property(.status(.published))] + staffOnly.map { SearchExpression.not(.property(.kind($0.name))) }
    guard own != .everything else { return published }
    let narrowed = "\(published) ( \(query) )"
    // Whatever was given must not reach out of the parentheses.
    guard try parsed(narrowed) == .all(conditions + [own]) else {
      throw .query(SearchSyntaxError(column: 1, .other("cannot be narrowed to published questions; make it simpler")))
    }
    return narrowed
  }

  /// Plans and tests say what is going to be asked.
  private static let staffOnly: [QuestionKind] = [.quiz, .blueprint]

  private static func parsed(_ query: String) throws(BankError) -> SearchExpression {
    do { return try SearchParser.parse(query) } catch { throw .query(error) }
  }
}

extension SearchExpression {
  fileprivate var asksForComments: Bool {
    switch self {
    case .property(.comment): true
    case .everything, .phrase, .prefix, .tag, .property: false
    case .not(let inner): inner.asksForComments
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForComments)
    }
  }
}
