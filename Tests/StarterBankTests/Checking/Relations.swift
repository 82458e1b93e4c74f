/// Whether a relation such as `-2x + 3 > 7` holds where its letters have some values.
func holds(_ relation: String, _ variables: [Character: Double]) -> Bool? {
  let signs: [(String, (Double, Double) -> Bool)] = [
    ("\\le", { $0 <= $1 + 1e-9 }), ("\\ge", { $0 >= $1 - 1e-9 }), ("<", { $0 < $1 - 1e-9 }), (">", { $0 > $1 + 1e-9 }),
    ("=", { agree($0, $1) }),
  ]
  for (sign, test) in signs {
    let sides = relation.split(separator: sign)
    guard sides.count == 2 else { continue }
    guard let left = Expression.value(sides[0], variables), let right = Expression.value(sides[1], variables) else {
      return nil
    }
    return test(left, right)
  }
  return nil
}

/// Whether two formulas have the same value wherever both have one; nil where they cannot be read.
func areIdentical(_ left: String, _ right: String, letter: Character = "x") -> Bool? {
  var compared = 0
  for point in [0.3, 0.7, 1.1, 1.9, 2.3, 3.7] {
    guard let one = Expression.value(left, [letter: point]), let other = Expression.value(right, [letter: point]) else {
      continue
    }
    compared += 1
    if !agree(one, other) { return false }
  }
  return compared > 2 ? true : nil
}

/// The word behind the first number of a text.
func unit(behindNumberOf text: String) -> String? {
  let words = text.split(whereSeparator: { " ?.,".contains($0) })
  guard let index = words.firstIndex(where: { $0.first?.isNumber == true && $0.last?.isNumber == true }) else {
    return nil
  }
  let next = words[index...].dropFirst().first { !($0.first?.isNumber ?? false) }
  return next.map(String.init)
}
