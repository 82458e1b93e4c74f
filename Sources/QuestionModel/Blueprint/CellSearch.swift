extension BlueprintCell {
  /// The search that finds the questions of the cell.
  ///
  /// - Parameters:
  ///   - query: which questions may be taken at all; nil takes what is published.
  ///   - unwanted: what no question may be found by.
  /// - Returns: the search; nil for essays, which come from no bank.
  /// - Throws: `SearchSyntaxError` where the plan's or the cell's own search does not parse.
  public func search(
    within query: String?, unwanted: [SearchExpression] = []
  ) throws(SearchSyntaxError) -> SearchExpression? {
    guard case .questions(let kind) = kind else { return nil }
    var parts: [SearchExpression] = []
    if let kind {
      parts.append(.property(.kind(kind.name)))
    } else {
      parts.append(.any(QuestionKind.answerable.map { .property(.kind($0.name)) }))
    }
    if let level { parts.append(.property(.level(TextFolding.fold(level)))) }
    parts += tags.map { .tag(TextFolding.fold($0.name)) }
    for text in [self.query, query ?? "status:published"].compactMap(\.self) {
      let expression = try SearchParser.parse(text)
      if expression != .everything { parts.append(expression) }
    }
    let wanted = SearchExpression.all(parts)
    return unwanted.isEmpty ? wanted : .all([wanted] + unwanted.map(SearchExpression.not))
  }
}
