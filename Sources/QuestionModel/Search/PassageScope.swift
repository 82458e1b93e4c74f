extension SearchExpression {
  /// The search as it is among questions: passages are found only where it names their kind, an item by its id, or
  /// conflicts, which wait for a person wherever they are.
  public var amongQuestions: SearchExpression {
    guard !reachesPassages(isRuledOut: false) else { return self }
    let others = SearchExpression.not(.property(.kind(QuestionKind.passage.name)))
    return switch self {
    case .everything: others
    case .all(let parts): .all(parts + [others])
    default: .all([self, others])
    }
  }

  /// Whether passages are asked for; one item or conflicts that are ruled out ask for none.
  private func reachesPassages(isRuledOut: Bool) -> Bool {
    switch self {
    case .property(.kind(QuestionKind.passage.name)): true
    case .property(.id), .property(.conflict): !isRuledOut
    case .everything, .phrase, .prefix, .tag, .property: false
    case .not(let inner): inner.reachesPassages(isRuledOut: !isRuledOut)
    case .all(let parts), .any(let parts): parts.contains { $0.reachesPassages(isRuledOut: isRuledOut) }
    }
  }
}
