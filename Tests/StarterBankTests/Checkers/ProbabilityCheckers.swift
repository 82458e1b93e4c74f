/// Chance and data: every outcome is counted one by one.
enum ProbabilityCheckers {
  static let checkers: [String: Checker] = [
    "math-combinations-committee": expecting { stem in
      let n = stem.numbers.map { Int($0) }
      let (boys, girls, some, others) = stem.language == "vi" ? (n[0], n[1], n[2], n[3]) : (n[2], n[3], n[0], n[1])
      func subsets(_ size: Int, _ wanted: Int) -> Int { (0..<1 << size).filter { $0.nonzeroBitCount == wanted }.count }
      return Double(subsets(boys, some) * subsets(girls, others))
    },
    "math-arrangements": expecting { stem in
      let (digits, length) = (Int(stem.number(1)), Int(stem.number(2)))
      var numbers: [[Int]] = [[]]
      for _ in 0..<length {
        numbers = numbers.flatMap { start in (1...digits).filter { !start.contains($0) }.map { start + [$0] } }
      }
      return Double(numbers.count)
    },
    "math-probability-same-colour": expecting { stem in
      let balls = Array(repeating: 0, count: Int(stem.number(0))) + Array(repeating: 1, count: Int(stem.number(1)))
      var (same, all) = (0, 0)
      for first in balls.indices {
        for second in balls.indices where second > first {
          all += 1
          if balls[first] == balls[second] { same += 1 }
        }
      }
      return Double(same) / Double(all)
    },
    "math-probability-two-dice": expecting { stem in
      let sums = (1...6).flatMap { first in (1...6).map { Double(first + $0) } }
      let wanted = stem.numbers.last ?? .nan
      let favourable = sums.filter { sum in
        if stem.contains("lớn hơn") || stem.contains("greater") { return sum > wanted }
        if stem.contains("nhỏ hơn") || stem.contains("less") { return sum < wanted }
        return sum == wanted
      }
      return Double(favourable.count) / 36
    },
    "math-total-probability": expecting { stem in
      // Ten thousand products, counted.
      let first = 100 * stem.number(0)
      let broken = first * stem.number(1) / 100 + (10_000 - first) * stem.number(2) / 100
      return broken / 100
    },
    "math-median": expecting { stem in
      var rest = Array(stem.numbers.dropFirst())
      while rest.count > 2 {
        for extreme in [rest.min(), rest.max()] {
          if let place = rest.firstIndex(where: { $0 == extreme }) { rest.remove(at: place) }
        }
      }
      return rest.reduce(0, +) / Double(rest.count)
    },
    "math-range-and-mode": expecting { stem in
      stem.numbers.flatMap { one in stem.numbers.map { one - $0 } }.max()
    },
    "math-variance": expecting { stem in
      let data = stem.numbers
      let mean = data.reduce(0, +) / Double(data.count)
      return data.reduce(0) { $0 + $1 * $1 } / Double(data.count) - mean * mean
    },
    "math-complex-product": { stem, option in
      guard let product = stem.formulas.first, let found = option.formulas.first else { return nil }
      // With i as a letter, the product and its value differ by a multiple of i² + 1.
      let quotients = [0.5, 1.5, 3].compactMap { letter -> Double? in
        guard let left = Expression.value(product, ["i": letter]), let right = Expression.value(found, ["i": letter])
        else {
          return nil
        }
        return (left - right) / (letter * letter + 1)
      }
      return quotients.count == 3 ? agree(quotients[0], quotients[1]) && agree(quotients[0], quotients[2]) : nil
    },
    "math-complex-modulus": expecting { stem in
      guard let number = stem.formulas.first?.split(separator: "=").last,
        let real = Expression.value(number, ["i": 0]), let sum = Expression.value(number, ["i": 1])
      else { return nil }
      return (real * real + (sum - real) * (sum - real)).squareRoot()
    },
  ]
}
