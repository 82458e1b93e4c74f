/// Geometry: figures are laid out in coordinates, areas and volumes are summed up in slices.
enum GeometryCheckers {
  static let checkers: [String: Checker] = [
    "math-third-angle": expecting { stem in
      (1..<180).map(Double.init).first { $0 + stem.number(0) + stem.number(1) == 180 }
    },
    "math-pythagoras": expecting { stem in
      let (first, second) = (stem.number(0), stem.number(1))
      let wanted: [String] = ["Cạnh huyền dài", "the hypotenuse?"]
      guard wanted.contains(where: { stem.contains($0) }) else {
        return (1...200).map(Double.init).first { $0 * $0 + second * second == first * first }
      }
      return (first * first + second * second).squareRoot()
    },
    "math-circle-area-circumference": { stem, option in
      // A regular polygon of very many sides.
      let sides = 100_000.0
      let radius = stem.number(0)
      let asksArea = stem.contains("diện tích") || stem.contains("area")
      let area = sides / 2 * radius * radius * sine(2 * .pi / sides)
      let length = 2 * sides * radius * sine(.pi / sides)
      guard let value = option.value else { return nil }
      return agree(value, asksArea ? area : length) && option.text.hasSuffix(asksArea ? "cm²" : "cm")
    },
    "math-trapezoid-area": expecting { stem in
      simpson(from: 0, to: stem.number(2)) { stem.number(0) + (stem.number(1) - stem.number(0)) * $0 / stem.number(2) }
    },
    "math-polygon-angle-sum": expecting { stem in stem.number(0) * 180 - 360 },
    "math-thales": expecting { stem in
      let (ad, db, ae) = (stem.number(0), stem.number(1), stem.number(2))
      return ae * (ad + db) / ad - ae
    },
    "math-cosine-rule": expecting { stem in
      let (c, b, angle) = (stem.number(0), stem.number(1), stem.number(2) * .pi / 180)
      let (x, y) = (b * cosine(angle) - c, b * sine(angle))
      return (x * x + y * y).squareRoot()
    },
    "math-right-triangle-ratios": expecting { stem in
      let angle = direction(stem.number(0), stem.number(1))
      let name = stem.formulas.last ?? ""
      return name.hasPrefix("\\sin")
        ? sine(angle) : name.hasPrefix("\\cos") ? cosine(angle) : sine(angle) / cosine(angle)
    },
    "math-cuboid-volume": expecting { stem in
      (0..<Int(stem.number(2))).reduce(0.0) { sum, _ in sum + stem.number(0) * stem.number(1) }
    },
    "math-round-solids": expecting { stem in
      let (radius, height) = (stem.number(0), stem.number(1))
      if stem.contains("cầu") || stem.contains("sphere") {
        return simpson(from: -radius, to: radius) { .pi * (radius * radius - $0 * $0) }
      }
      let isCone = stem.contains("nón") || stem.contains("cone")
      return simpson(from: 0, to: height) { level in
        let width = isCone ? radius * level / height : radius
        return .pi * width * width
      }
    },
    "math-pyramid-volume": expecting { stem in
      let (edge, height) = (stem.number(0), stem.number(1))
      return simpson(from: 0, to: height) { edge * $0 / height * edge * $0 / height }
    },
    "math-distance-to-plane": expecting { stem in
      guard let plane = stem.formulas.last?.split(separator: ":").last else { return nil }
      let point = Reading(text: stem.formulas[1], language: stem.language).numbers
      func side(_ x: Double, _ y: Double, _ z: Double) -> Double {
        Expression.residual(String(plane), ["x": x, "y": y, "z": z]) ?? .nan
      }
      let origin = side(0, 0, 0)
      let normal = [side(1, 0, 0) - origin, side(0, 1, 0) - origin, side(0, 0, 1) - origin]
      let length = normal.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return side(point[0], point[1], point[2]).magnitude / length
    },
    "math-space-vectors-cluster": { stem, option in
      let vectors = stem.formulas.dropFirst().map { Reading(text: $0, language: "vi").numbers }
      guard vectors.count == 2, vectors.allSatisfy({ $0.count == 3 }) else { return nil }
      let (a, b) = (vectors[0], vectors[1])
      let dot = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
      if option.contains("vuông góc") { return dot == 0 }
      if option.contains("|") { return option.numbers.last == a.reduce(0) { $0 + $1 * $1 } }
      return option.contains("cdot") ? option.numbers.last == dot : option.numbers == zip(a, b).map { $0 + $1 }
    },
    "math-dot-product": expecting { stem in
      let v = stem.numbers
      func square(_ x: Double, _ y: Double) -> Double { x * x + y * y }
      return (square(v[0] + v[2], v[1] + v[3]) - square(v[0] - v[2], v[1] - v[3])) / 4
    },
    "math-midpoint": { stem, option in
      let (v, m) = (stem.numbers, option.numbers)
      guard v.count == 4, m.count == 2 else { return nil }
      return m[0] - v[0] == v[2] - m[0] && m[1] - v[1] == v[3] - m[1]
    },
    "math-distance-between-points": expecting { stem in
      let v = stem.numbers
      let angle = direction(v[2] - v[0], v[3] - v[1])
      return (v[2] - v[0]) * cosine(angle) + (v[3] - v[1]) * sine(angle)
    },
    "math-circle-equation": { stem, option in
      guard let equation = stem.formulas.first, option.numbers.count == 3 else { return nil }
      let (a, b, radius) = (option.number(0), option.number(1), option.number(2))
      return [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)].allSatisfy { x, y in
        Expression.residual(equation, ["x": a + radius * x, "y": b + radius * y]) == 0
      }
    },
    "math-parabola-vertex": { stem, option in
      guard let formula = stem.formulas.first?.split(separator: "=").last, option.numbers.count == 2 else { return nil }
      let x = option.number(0)
      let values = [x - 1, x, x + 1].compactMap { Expression.value(formula, ["x": $0]) }
      return values.count == 3 && values[0] == values[2] && values[1] == option.number(1)
    },
    "math-quadratic-inequality": { stem, option in
      guard let relation = stem.formulas.first, let set = option.formulas.first else { return nil }
      return stride(from: -15.25, through: 15, by: 0.5).allSatisfy { holds(relation, ["x": $0]) == contains(set, $0) }
    },
    "math-quadratic-function-cluster": { stem, option in
      guard let formula = stem.formulas.first?.split(separator: "=").last else { return nil }
      func value(_ x: Double) -> Double { Expression.value(formula, ["x": x]) ?? .nan }
      let bend = value(1) + value(-1) - 2 * value(0)
      if option.contains("bề lõm") { return bend > 0 }
      if option.contains("đối xứng") { return value(option.number(0) + 1) == value(option.number(0) - 1) }
      if option.contains("trục tung") { return value(0) == option.number(0) }
      let points = stride(from: -15.0, through: 15, by: 0.1).map { value($0 + 0.037) > 0 }
      return zip(points, points.dropFirst()).filter { $0 != $1 }.count == 2
    },
  ]

  /// Whether a union of open intervals such as `(-\infty; 2) \cup (5; +\infty)` holds a number.
  private static func contains(_ set: String, _ point: Double) -> Bool {
    set.split(separator: "\\cup").contains { interval in
      let ends = interval.filter { !"() ".contains($0) }.split(separator: ";")
      guard ends.count == 2, let low = Expression.value(ends[0]), let high = Expression.value(ends[1]) else {
        return false
      }
      return low < point && point < high
    }
  }
}
