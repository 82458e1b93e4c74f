/// Upper grades: sequences are walked, functions differentiated and integrated numerically.
enum CalculusCheckers {
  /// The right side of `y = …` in a formula.
  private static func body(_ formula: String?) -> Substring? { formula?.split(separator: "=").last }

  /// The option is the derivative of the function in the stem.
  private static let isDerivative: Checker = { stem, option in
    guard let given = body(stem.formulas.first), let found = body(option.formulas.first) else { return nil }
    return derives(given, found)
  }

  private static func derives(_ function: Substring, _ derivative: Substring) -> Bool? {
    for point in [-1.3, 0.4, 1.7] {
      guard let wanted = slope(at: point, { Expression.value(function, ["x": $0]) }),
        let stated = Expression.value(derivative, ["x": point])
      else { return nil }
      if !agree(wanted, stated, within: 1e-4) { return false }
    }
    return true
  }

  static let checkers: [String: Checker] = [
    "math-trigonometric-values": ArithmeticCheckers.evaluated,
    "math-logarithm-value": ArithmeticCheckers.evaluated,
    "math-arithmetic-progression-term": expecting { stem in
      (1..<Int(stem.number(2))).reduce(stem.number(0)) { term, _ in term + stem.number(1) }
    },
    "math-arithmetic-progression-sum": expecting { stem in
      (0..<Int(stem.number(0))).reduce(0) { $0 + stem.number(1) + Double($1) * stem.number(2) }
    },
    "math-geometric-progression-term": expecting { stem in
      (1..<Int(stem.number(2))).reduce(stem.number(0)) { term, _ in term * stem.number(1) }
    },
    "math-exponential-equation": { stem, option in
      guard let equation = stem.formulas.first, let root = option.value,
        let residual = Expression.residual(equation, ["x": root])
      else { return nil }
      return residual.magnitude < 1e-6
    },
    "math-logarithm-equation": { stem, option in
      guard let equation = stem.formulas.first, let root = option.value,
        let residual = Expression.residual(equation, ["x": root])
      else { return nil }
      return residual.magnitude < 1e-9
    },
    "math-limit-at-infinity": expecting(within: 1e-6) { stem in
      guard let quotient = stem.formulas.first?.split(separator: "\\infty}").last else { return nil }
      return Expression.value(quotient, ["x": 1e10])
    },
    "math-derivative-of-polynomial": isDerivative,
    "math-derivative-of-elementary-functions": isDerivative,
    "math-tangent-slope": expecting(within: 1e-6) { stem in
      guard let formula = body(stem.formulas.first),
        let point = body(stem.formulas.last).flatMap({ Expression.value($0) })
      else { return nil }
      return slope(at: point) { Expression.value(formula, ["x": $0]) }.map { ($0 * 1e6).rounded() / 1e6 }
    },
    "math-velocity-from-position": expecting(within: 1e-6) { stem in
      guard let formula = body(stem.formulas.first), let time = stem.numbers.last else { return nil }
      return slope(at: time) { Expression.value(formula, ["t": $0]) }
    },
    "math-cubic-extremum": expecting { stem in
      guard let formula = body(stem.formulas.first) else { return nil }
      func value(_ x: Double) -> Double { Expression.value(formula, ["x": x]) ?? .nan }
      let top = (-12...12).map(Double.init).first { value($0) > value($0 - 0.01) && value($0) > value($0 + 0.01) }
      return top.map(value)
    },
    "math-cubic-cluster": { stem, option in
      guard let formula = body(stem.formulas.first) else { return nil }
      func value(_ x: Double) -> Double { Expression.value(formula, ["x": x]) ?? .nan }
      if option.contains("y'") { return body(option.formulas.first).flatMap { derives(formula, $0) } }
      if option.contains("biến trên") {
        let (low, high) = (option.number(0), option.number(1))
        let values = (0...20).map { value(low + (high - low) * Double($0) / 20) }
        let falls = zip(values, values.dropFirst()).allSatisfy { $0 > $1 }
        return option.contains("nghịch") ? falls : zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
      }
      if option.contains("cực đại") {
        let x = option.number(0)
        return value(x) > value(x - 0.01) && value(x) > value(x + 0.01)
      }
      let signs = stride(from: -20.0, through: 20, by: 0.2).map { value($0 + 0.0137) > 0 }
      return zip(signs, signs.dropFirst()).filter { $0 != $1 }.count == 3
    },
    "math-asymptotes": { stem, option in
      guard let formula = body(stem.formulas.first), let place = option.value else { return nil }
      if stem.contains("đứng") {
        let near = Expression.value(formula, ["x": place + 1e-9])
        return option.contains("x =") && (near ?? 0).magnitude > 1e6
      }
      return option.contains("y =") && agree(Expression.value(formula, ["x": 1e10]) ?? .nan, place, within: 1e-6)
    },
    "math-maximum-on-segment": expecting { stem in
      guard let formula = body(stem.formulas.first), let segment = stem.formulas.last else { return nil }
      let ends = Reading(text: segment, language: "vi").numbers
      let points = stride(from: ends[0], through: ends[1], by: 0.125)
      return points.compactMap { Expression.value(formula, ["x": $0]) }.max()
    },
    "math-definite-integral": expecting { stem in
      guard let formula = stem.formulas.first, let open = formula.firstIndex(of: "("),
        let close = formula.lastIndex(of: ")")
      else { return nil }
      let ends = Reading(text: String(formula[..<open]), language: "en").numbers
      let integrand = formula[open...close]
      let value = simpson(from: ends[0], to: ends[1], steps: 20) { Expression.value(integrand, ["x": $0]) }
      return value.map { ($0 * 1e6).rounded() / 1e6 }
    },
    "math-area-between-curves": expecting { stem in
      guard stem.formulas.count == 2, let curve = body(stem.formulas[0]), let line = body(stem.formulas[1]) else {
        return nil
      }
      func gap(_ x: Double) -> Double {
        (Expression.value(curve, ["x": x]) ?? .nan) - (Expression.value(line, ["x": x]) ?? .nan)
      }
      let roots = (-12...12).map(Double.init).filter { gap($0) == 0 }
      return roots.count == 2 ? simpson(from: roots[0], to: roots[1], steps: 20) { gap($0).magnitude } : nil
    },
    "math-antiderivative": { stem, option in
      guard let function = body(stem.formulas.first), let text = option.formulas.first, text.hasSuffix(" + C") else {
        return nil
      }
      return derives(Substring(text.dropLast(4)), function)
    },
  ]
}
