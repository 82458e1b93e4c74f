enum QuadraticCheckers {
  static let checkers: [String: Checker] = [
    "math-quadratic-roots": { stem, option in
      guard let equation = stem.formulas.first, option.numbers.count == 2 else { return nil }
      return option.numbers.allSatisfy { Expression.residual(equation, ["x": $0]) == 0 }
    }
  ]
}
