/// Grades 6 to 10: brute force over small numbers, substitution of the answer, identities at several points.
enum AlgebraCheckers {
  static let checkers: [String: Checker] = [
    "math-integer-operations": ArithmeticCheckers.evaluated,
    "math-power-value": ArithmeticCheckers.evaluated,
    "math-power-laws": ArithmeticCheckers.evaluated,
    "math-simplify-root": ArithmeticCheckers.evaluated,
    "math-greatest-common-divisor": expecting { stem in
      let (first, second) = (Int(stem.number(0)), Int(stem.number(1)))
      return (1...first).last { first % $0 == 0 && second % $0 == 0 }.map(Double.init)
    },
    "math-least-common-multiple": expecting { stem in
      let (first, second) = (Int(stem.number(0)), Int(stem.number(1)))
      return (1...first).map { $0 * second }.first { $0 % first == 0 }.map(Double.init)
    },
    "math-prime-numbers": { _, option in
      let number = Int(option.number(0))
      return !(2..<number).contains { number % $0 == 0 }
    },
    "math-divisibility-cluster": { stem, option in Int(stem.number(0)) % Int(option.number(0)) == 0 },
    "math-number-of-divisors": expecting { stem in
      let number = Int(stem.number(0))
      return Double((1...number).filter { number % $0 == 0 }.count)
    },
    "math-linear-equation": { stem, option in
      guard let equation = stem.formulas.first, let root = option.value,
        let residual = Expression.residual(equation, ["x": root])
      else { return nil }
      return residual.magnitude < 1e-9
    },
    "math-square-of-binomial": { stem, option in
      guard let given = stem.formulas.first, let expanded = option.formulas.first else { return nil }
      return areIdentical(given, expanded)
    },
    "math-difference-of-squares": { stem, option in
      guard let given = stem.formulas.first, let factored = option.formulas.first else { return nil }
      return areIdentical(given, factored)
    },
    "math-linear-system": { stem, option in
      guard stem.formulas.count == 2, option.numbers.count == 2 else { return nil }
      let point: [Character: Double] = ["x": option.number(0), "y": option.number(1)]
      return stem.formulas.allSatisfy { Expression.residual($0, point) == 0 }
    },
    "math-linear-inequality": sameSolutions,
    "math-slope-through-two-points": expecting { stem in
      (stem.number(3) - stem.number(1)) / (stem.number(2) - stem.number(0))
    },
    "math-point-on-line": { stem, _ in
      guard stem.formulas.count == 2 else { return nil }
      let point = Reading(text: stem.formulas[1], language: stem.language).numbers
      return Expression.residual(stem.formulas[0], ["x": point[0], "y": point[1]]) == 0
    },
    "math-vieta-square-sum": expecting { stem in
      guard let formula = stem.formulas.first?.split(separator: "=").first else { return nil }
      func value(_ x: Double) -> Double { Expression.value(formula, ["x": x]) ?? .nan }
      // The roots themselves, found between the extremum and points far outside.
      let middle = (value(-1) - value(1)) / 4
      let roots = [bisect(-100, middle, value), bisect(middle, 100, value)]
      return roots.reduce(0) { $0 + $1 * $1 }
    },
    "math-quadratic-roots": { stem, option in
      guard let equation = stem.formulas.first, option.numbers.count == 2 else { return nil }
      return option.numbers.allSatisfy { Expression.residual(equation, ["x": $0]) == 0 }
    },
  ]

  /// The relation in the stem and those in the option hold at the same points.
  private static let sameSolutions: Checker = { stem, option in
    guard let given = stem.formulas.first, !option.formulas.isEmpty else { return nil }
    for point in stride(from: -20.0, through: 20, by: 0.5) {
      guard let wanted = holds(given, ["x": point]) else { return nil }
      let found = option.formulas.compactMap { holds($0, ["x": point]) }
      guard found.count == option.formulas.count else { return nil }
      if found.contains(true) != wanted { return false }
    }
    return true
  }
}
