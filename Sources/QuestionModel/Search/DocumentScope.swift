extension SearchExpression {
  /// The search as it is among questions: passages, blueprints and quizzes are found only where it names their kind, an
  /// item by its id, or conflicts, which wait for a person wherever they are.
  public var amongQuestions: SearchExpression {
    let hidden = QuestionKind.documents.filter { !reaches($0, isRuledOut: false) }
    guard !hidden.isEmpty else { return self }
    let others = hidden.map { SearchExpression.not(.property(.kind($0.name))) }
    return switch self {
    case .everything: others.count == 1 ? others[0] : .all(others)
    case .all(let parts): .all(parts + others)
    default: .all([self] + others)
    }
  }

  /// Whether documents of a kind are asked for; one item or conflicts that are ruled out ask for none.
  private func reaches(_ kind: QuestionKind, isRuledOut: Bool) -> Bool {
    switch self {
    case .property(.kind(kind.name)): true
    case .property(.id), .property(.conflict): !isRuledOut
    case .everything, .phrase, .prefix, .tag, .property: false
    case .not(let inner): inner.reaches(kind, isRuledOut: !isRuledOut)
    case .all(let parts), .any(let parts): parts.contains { $0.reaches(kind, isRuledOut: isRuledOut) }
    }
  }
}
