/// Measures, percent and word problems: units are brought to a base unit, amounts are counted up.
enum MeasurementCheckers {
  private static let baseUnits: [String: Double] = [
    "km": 1000, "m": 1, "dm": 0.1, "cm": 0.01, "mm": 0.001, "kg": 1000, "g": 1, "km²": 1e6, "ha": 1e4, "m²": 1,
    "dm²": 0.01, "cm²": 0.0001,
  ]

  static let checkers: [String: Checker] = [
    "math-clock-later": { stem, option in
      guard option.numbers.count == 2 else { return nil }
      let minutes = stem.number(0) * 60 + stem.number(1) + stem.number(2)
      return option.number(0) * 60 + option.number(1) == minutes
    },
    "math-money-change": expecting { stem in
      (0..<Int(stem.number(0))).reduce(stem.number(2)) { rest, _ in rest - stem.number(1) }
    },
    "math-unit-conversion": { stem, option in
      guard let from = unit(behindNumberOf: stem.text).flatMap({ baseUnits[$0] }),
        let to = unit(behindNumberOf: option.text).flatMap({ baseUnits[$0] })
      else { return nil }
      return agree(stem.number(0) * from, option.number(0) * to)
    },
    "math-area-units": expecting { stem in
      let words = stem.text.split(whereSeparator: { " .".contains($0) }).map(String.init)
      let units = words.compactMap { baseUnits[$0] }
      return units.count == 2 ? stem.number(0) * units[0] / units[1] : nil
    },
    "math-hours-to-minutes": expecting { stem in
      (0..<Int(stem.number(0))).reduce(stem.number(1)) { sum, _ in sum + 60 }
    },
    "math-rectangle-area-perimeter": { stem, option in
      let (length, width) = (stem.number(0), stem.number(1))
      let asksArea = stem.contains("diện tích") || stem.contains("area")
      let rows = (0..<Int(width)).reduce(0.0) { sum, _ in sum + length }
      return option.number(0) == (asksArea ? rows : length + width + length + width)
        && option.text.hasSuffix(asksArea ? "cm²" : "cm")
    },
    "math-percent-of": expecting { stem in stem.number(0) / 100 * stem.number(1) },
    "math-discount-price": expecting { stem in stem.number(0) * (1 - stem.number(1) / 100) },
    "math-share-in-ratio": expecting { stem in
      (1..<Int(stem.number(0))).map(Double.init).first {
        agree($0 * stem.number(1), (stem.number(0) - $0) * stem.number(2))
      }
    },
    "math-distance-speed-time": expecting { stem in
      stem.number(0) / 60 * (60 * stem.number(1) + stem.number(2))
    },
    "math-mean-of-numbers": expecting { stem in stem.numbers.reduce(0, +) / Double(stem.numbers.count) },
    "math-inverse-proportion": expecting { stem in stem.number(0) * stem.number(1) / stem.number(2) },
    "math-whole-from-percent": expecting { stem in
      (1...2000).map(Double.init).first { agree($0 * stem.number(1) / 100, stem.number(0)) }
    },
  ]
}
