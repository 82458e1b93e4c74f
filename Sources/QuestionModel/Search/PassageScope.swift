extension SearchExpression {
  /// The search as it is among questions: passages are found only where it names their kind, an item by its id, or
  /// conflicts, which wait for a person wherever they are.
  public var amongQuestions: SearchExpression {
    guard !reachesPassages else { return self }
    let others = SearchExpression.not(.property(.kind(QuestionKind.passage.name)))
    return switch self {
    case .everything: others
    case .all(let parts): .all(parts + [others])
    default: .all([self, others])
    }
  }

  private var reachesPassages: Bool {
    switch self {
    case .property(.kind(QuestionKind.passage.name)), .property(.id), .property(.conflict): true
    case .everything, .phrase, .prefix, .tag, .property: false
    case .not(let inner): inner.reachesPassages
    case .all(let parts), .any(let parts): parts.contains(where: \.reachesPassages)
    }
  }
}
