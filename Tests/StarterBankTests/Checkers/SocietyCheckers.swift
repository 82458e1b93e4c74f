/// Money, markets, music, sport and technology.
enum SocietyCheckers {
  static let checkers: [String: Checker] = [
    "civ-simple-interest": { stem, option in
      option.value.map { agree($0 / stem.number(2) / stem.number(0) * 100, stem.number(1)) }
    },
    "civ-compound-interest": expecting { stem in
      let once = stem.number(0) + stem.number(0) * stem.number(1) / 100
      return once + once * stem.number(1) / 100
    },
    "civ-value-added-tax": { stem, option in
      option.value.map { agree(($0 - stem.number(0)) * 100, stem.number(0) * stem.number(1)) }
    },
    "civ-discount": { stem, option in
      option.value.map { agree((stem.number(0) - $0) * 100, stem.number(0) * stem.number(1)) }
    },
    "civ-profit": expecting { stem in
      stem.number(0) * stem.number(1) - stem.number(0) * stem.number(2) - stem.number(3)
    },
    "civ-saving-time": { stem, option in option.value.map { $0 * stem.number(0) == stem.number(1) } },
    "civ-exchange": { stem, option in option.value.map { $0 / stem.number(1) == stem.number(2) } },
    "civ-equilibrium": { stem, option in option.value.flatMap { surplus(stem, at: $0) }.map { agree($0, 0) } },
    "civ-market-cluster": { stem, option in
      if option.numbers.isEmpty {
        return surplus(stem, at: 20).flatMap { now in surplus(stem, at: 21).map { now < $0 } }
      }
      if option.contains("dư thừa") || option.contains("surplus") {
        return surplus(stem, at: option.number(0)).map { $0 > 0 }
      }
      if option.contains("lượng giao dịch") || option.contains("traded") {
        let price = bisect(0, 200) { surplus(stem, at: $0) ?? 0 }
        return side(stem, 0, at: price).map { agree($0, option.number(0), within: 1e-6) }
      }
      return surplus(stem, at: option.number(0)).map { agree($0, 0) }
    },
    "civ-inflation": { stem, option in
      option.value.map { agree(stem.number(0) * (1 + $0 / 100), stem.number(1), within: 1e-6) }
    },
    "civ-unemployment": { stem, option in
      option.value.map { agree($0 * stem.number(0) / 100, stem.number(1), within: 1e-4) }
    },
    "civ-gdp-per-head": { stem, option in option.value.map { agree($0 * stem.number(0) / 1000, stem.number(1)) } },
    "civ-growth-rate": { stem, option in option.value.map { agree(stem.number(0) * (100 + $0), 100 * stem.number(1)) }
    },
    "music-note-length": { stem, option in
      let lengths = [
        "nốt tròn": 1.0, "nốt trắng": 0.5, "nốt đen": 0.25, "nốt móc đơn": 0.125, "nốt móc kép": 0.0625, "(whole": 1,
        "(half": 0.5,
        "(quarter": 0.25, "(eighth": 0.125, "(sixteenth": 0.0625,
      ]
      let found = lengths.filter { stem.contains($0.key) }.map(\.value)
      guard found.count == 2, let long = found.max(), let short = found.min() else { return nil }
      return option.value.map { $0 * short == long }
    },
    "music-measures": { stem, option in option.value.map { $0 / stem.number(2) == stem.number(0) } },
    "sport-heart-rate": { stem, option in option.value.map { $0 / 60 * stem.number(1) == stem.number(0) } },
    "sport-laps": { stem, option in option.value.map { agree($0 * stem.number(0), stem.number(1)) } },
    "tech-resistor-value": { stem, option in
      guard let ohms = resistance(stem.text) else { return nil }
      return option.value.map { $0 == ohms }
    },
    "tech-resistor-bands": { stem, option in resistance(option.text).map { $0 == stem.number(0) } },
    "tech-gear-speed": { stem, option in
      option.value.map { agree($0 * stem.number(2), stem.number(0) * stem.number(1), within: 1e-4) }
    },
    "tech-belt-ratio": { stem, option in option.value.map { agree($0 * stem.number(1), stem.number(0)) } },
    "tech-drawing-scale": { stem, option in
      option.value.map { agree($0 * stem.number(2), stem.number(0), within: 1e-4) }
    },
    "tech-electricity-use": { stem, option in
      option.value.map { agree($0 * 1000 / stem.number(1) / stem.number(2), stem.number(0), within: 1e-3) }
    },
  ]

  /// Supply less demand at a price.
  private static func surplus(_ stem: Reading, at price: Double) -> Double? {
    guard let demand = side(stem, 0, at: price), let supply = side(stem, 1, at: price) else { return nil }
    return supply - demand
  }

  private static func side(_ stem: Reading, _ index: Int, at price: Double) -> Double? {
    guard stem.formulas.count > index, let text = stem.formulas[index].split(separator: "=").last else { return nil }
    return Expression.value(text, ["P": price])
  }

  /// The value of three bands, whose colours stand around two dashes.
  private static func resistance(_ text: String) -> Double? {
    let order = [
      ["đen", "black"], ["nâu", "brown"], ["đỏ", "red"], ["cam", "orange"], ["vàng", "yellow"], ["lục", "green"],
      ["lam", "blue"],
      ["tím", "violet"], ["xám", "grey"], ["trắng", "white"],
    ]
    let parts = text.split(separator: "–").map { $0.split { !$0.isLetter }.map(String.init) }
    guard parts.count == 3, let first = parts[0].last, let second = parts[1].first, let third = parts[2].first else {
      return nil
    }
    let digits = [first, second, third].compactMap { name in order.firstIndex { $0.contains(name) } }
    guard digits.count == 3 else { return nil }
    return Double("\(digits[0])\(digits[1])e\(digits[2])")
  }
}
