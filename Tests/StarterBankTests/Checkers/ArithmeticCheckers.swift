/// Grades 1 to 5: the formula in the stem is read and evaluated, or the answer is found by counting.
enum ArithmeticCheckers {
  static let evaluated = expecting { stem in stem.formulas.first.flatMap { Expression.value($0) } }

  static let checkers: [String: Checker] = [
    "math-addition-within-20": evaluated,
    "math-subtraction-with-borrowing": evaluated,
    "math-multiplication-table": evaluated,
    "math-order-of-operations": evaluated,
    "math-two-digit-multiplication": evaluated,
    "math-fraction-addition": evaluated,
    "math-fraction-division": evaluated,
    "math-decimal-multiplication": evaluated,
    "math-missing-number": { stem, option in
      guard let equation = stem.formulas.last, let value = option.value else { return nil }
      return Expression.residual(equation, ["x": value]) == 0
    },
    "math-division-with-remainder": { stem, option in
      let (dividend, divisor) = (stem.number(0), stem.number(1))
      guard option.numbers.count == 2 else { return nil }
      let (quotient, remainder) = (option.number(0), option.number(1))
      return divisor * quotient + remainder == dividend && remainder >= 0 && remainder < divisor
    },
    "math-compare-expressions": { stem, _ in stem.formulas.first.flatMap { holds($0, [:]) } },
    "math-number-neighbours": expecting { stem in
      (0...200).map(Double.init).first { stem.contains("trước") ? $0 + 1 == stem.number(0) : $0 - 1 == stem.number(0) }
    },
    "math-extreme-number": expecting { stem in
      stem.contains("lớn nhất") || stem.contains("largest") ? stem.numbers.max() : stem.numbers.min()
    },
    "math-place-value": expecting { stem in
      let digits = Array("\(Int(stem.number(0)))")
      guard let index = digits.firstIndex(of: Character("\(Int(stem.number(1)))")) else { return nil }
      let without = digits[..<index] + ["0"] + digits[(index + 1)...]
      return stem.number(0) - (Double(String(without)) ?? .nan)
    },
    "math-rounding": expecting { stem in
      let words: [(String, Int)] = [
        ("nghìn", 1000), ("trăm", 100), ("chục", 10), ("thousand", 1000), ("hundred", 100), ("ten", 10),
      ]
      guard let unit = words.first(where: { stem.contains($0.0) })?.1 else { return nil }
      // The nearest multiple; of two at the same distance the upper one.
      let number = Int(stem.number(0))
      return (0...11_000 / unit).map { $0 * unit }.min { (abs($0 - number), -$0) < (abs($1 - number), -$1) }.map(
        Double.init)
    },
    "math-number-pattern": expecting { stem in 2 * stem.number(3) - stem.number(2) },
    "math-roman-numerals": { stem, option in
      let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
      let digits = option.text.map { values[$0] ?? 0 }
      let total = digits.indices.reduce(0) { sum, index in
        sum + (digits[(index + 1)...].contains { $0 > digits[index] } ? -digits[index] : digits[index])
      }
      return Double(total) == stem.number(0)
    },
    "math-fraction-simplest-form": { stem, option in
      guard let given = stem.value, let value = option.value else { return nil }
      let (top, bottom) = (Int(option.number(0)), Int(option.number(1)))
      return agree(given, value) && !(2...100).contains { top % $0 == 0 && bottom % $0 == 0 }
    },
    "math-fractions-above-half": { _, option in option.value.map { $0 > 0.5 } },
    "math-fraction-of-number": expecting { stem in stem.value.map { $0 * stem.number(0) } },
    "math-decimal-to-fraction": { stem, option in
      let (top, bottom) = (Int(option.number(0)), Int(option.number(1)))
      return agree(Double(top), stem.number(0) * Double(bottom))
        && !(2...100).contains { top % $0 == 0 && bottom % $0 == 0 }
    },
    "math-decimal-order": expecting { stem in stem.numbers.max() },
  ]
}
