/// Numerals, logic and short programs.
enum InformaticsCheckers {
  static let checkers: [String: Checker] = [
    "info-to-binary": { stem, option in numeral(option).map { $0 == Int(stem.number(0)) } },
    "info-from-binary": { stem, option in
      guard let value = numeral(stem) else { return nil }
      return option.value.map { $0 == Double(value) }
    },
    "info-hexadecimal": { stem, option in
      guard let value = numeral(stem) else { return nil }
      return option.value.map { $0 == Double(value) }
    },
    "info-binary-sum": { stem, option in
      let terms = stem.formulas.compactMap { numeral(Reading(text: "$\($0)$", language: stem.language)) }
      guard terms.count == 2 else { return nil }
      return numeral(option).map { $0 == terms[0] + terms[1] }
    },
    "info-data-unit": { stem, option in option.value.map { $0 / 32 / 32 == stem.number(0) } },
    "info-transfer-time": { stem, option in
      option.value.map { agree($0 * stem.number(1) / 8, stem.number(0), within: 1e-3) }
    },
    "info-bit-patterns": expecting { stem in (0..<Int(stem.number(0))).reduce(1) { sum, _ in sum + sum } },
    "info-image-size": { stem, option in option.value.map { $0 * 8 / stem.number(2) / stem.number(1) == stem.number(0) }
    },
    "info-logic": { stem, option in
      // Values for 00, 01, 10, 11, written out by hand.
      let tables = [
        "NOT (A AND B)": "1110", "NOT (A OR B)": "1000", "(NOT A) AND B": "0100", "A OR (NOT B)": "1011",
        "(NOT A) OR B": "1101",
        "A AND (NOT B)": "0010", "A AND B": "0001", "A OR B": "0111", "A XOR B": "0110",
      ]
      let name = tables.keys.filter { stem.contains($0) }.max { $0.count < $1.count }
      guard let name, let table = tables[name] else { return nil }
      return Array(table)[Int(2 * option.number(0) + option.number(1))] == "1"
    },
    "info-trace-sum": expecting { stem in
      var (sum, next) = (0.0, stem.number(1))
      while next < stem.number(2) {
        sum += next
        next += stem.number(3)
      }
      return sum
    },
    "info-trace-product": expecting { stem in
      stride(from: stem.number(2) - 1, to: 0, by: -1).reduce(stem.number(0), *)
    },
    "info-trace-if": expecting { stem in
      stem.number(0) + (stem.number(1) < stem.number(0) ? -stem.number(2) : stem.number(2))
    },
    "info-trace-while": { stem, option in
      // After k steps n // dᵏ is left, which must be 1 or 0 for the first time.
      guard let steps = option.value else { return nil }
      let left = { (steps: Double) in (stem.number(0) / power(stem.number(3), steps)).rounded(.down) }
      return left(steps) <= 1 && left(steps - 1) > 1
    },
    "info-python-operators": { stem, option in
      guard option.numbers.count == 2 else { return nil }
      return stem.number(1) * option.number(0) + option.number(1) == stem.number(0)
        && (0..<stem.number(1)).contains(option.number(1))
    },
    "info-python-slice": { stem, option in
      guard let word = stem.text.split(separator: "\"").dropFirst().first else { return nil }
      let (start, end) = (Int(stem.number(0)), Int(stem.number(1)))
      return option.text == String(word.prefix(end).dropFirst(start))
    },
    "info-loop-count": { stem, option in option.value.map { stem.number(0) + $0 == stem.number(1) } },
    "info-binary-search": { stem, option in
      option.value.map { power(2, $0) > stem.number(0) && power(2, $0 - 1) <= stem.number(0) }
    },
    "info-sort-comparisons": expecting { stem in stride(from: 1, to: stem.number(0), by: 1).reduce(0, +) },
  ]

  /// The value of `$1011_{2}$` by Horner's rule.
  private static func numeral(_ reading: Reading) -> Int? {
    guard let parts = reading.formulas.first?.split(separator: "_"), parts.count == 2 else { return nil }
    guard let base = Int(parts[1].filter(\.isNumber)) else { return nil }
    let digits = parts[0].filter { "0123456789ABCDEF".contains($0) }
    return digits.reduce(0) { $0 * base + ($1.hexDigitValue ?? 0) }
  }
}
