/// Maps, population, climate and the reckoning of years.
enum GeographyCheckers {
  static let checkers: [String: Checker] = [
    "geo-scale-real": { stem, option in
      option.value.map { agree($0 * 100_000 / stem.number(2), stem.number(1), within: 1e-6) }
    },
    "geo-scale-map": { stem, option in
      option.value.map { agree($0 * stem.number(2) / 100_000, stem.number(0), within: 1e-6) }
    },
    "geo-scale-find": { stem, option in agree(option.number(1) * stem.number(1), stem.number(0) * 100_000, within: 1e-6)
    },
    "geo-time-zone": { stem, option in
      let hour = stem.numbers[stem.language == "vi" ? 1 : 0]
      guard let zone = stem.numbers.last else { return nil }
      let universal = hour + 24 - 7
      return (universal + zone).truncatingRemainder(dividingBy: 24) == option.number(0)
    },
    "geo-solar-time": { stem, option in option.value.map { $0 * 360 == (stem.number(1) - stem.number(0)) * 24 * 60 } },
    "geo-noon-sun": { stem, option in
      guard let latitude = stem.numbers.last else { return nil }
      return option.value.map { $0 + latitude == 90 }
    },
    "geo-density": { stem, option in option.value.map { $0 * stem.number(0) == stem.number(1) } },
    "geo-natural-increase": { stem, option in
      option.value.map { agree($0 * 10 + stem.number(1), stem.number(0)) }
    },
    "geo-population-growth": expecting { stem in stem.number(0) + stem.number(2) - stem.number(1) },
    "geo-sex-ratio": { stem, option in option.value.map { agree($0 / 100 * stem.number(1), stem.number(0)) } },
    "geo-crop-yield": { stem, option in
      let (area, tonnes) = stem.language == "vi" ? (stem.number(0), stem.number(1)) : (stem.number(1), stem.number(0))
      return option.value.map { agree($0 / 10 * area, tonnes) }
    },
    "geo-grain-per-head": { stem, option in option.value.map { $0 * stem.number(0) == stem.number(1) } },
    "geo-pie-angle": { stem, option in option.value.map { agree($0 / 360 * 100, stem.number(0)) } },
    "geo-trade-balance": { stem, option in option.value.map { $0 + stem.number(1) == stem.number(0) } },
    "geo-temperature-altitude": { stem, option in
      option.value.map { agree((stem.number(0) - $0) / stem.number(2) * stem.number(1), stem.number(3), within: 1e-6) }
    },
    "geo-foehn": expecting { stem in
      // Up it loses 0.6 and down it gains 1 for each 100 m: a gain of 0.4.
      stem.number(0) + (stem.number(4) - stem.number(2)) * stem.number(1) / stem.number(3)
    },
    "geo-annual-range": { stem, option in option.value.map { stem.number(0) + $0 == stem.number(1) } },
    "geo-daily-mean": { stem, option in option.value.map { 4 * $0 == stem.numbers.prefix(4).reduce(0, +) } },
    "geo-forest-cover": { stem, option in
      option.value.map { agree(stem.number(0) * $0 / 100, stem.number(1), within: 1e-4) }
    },
    "hist-century": { stem, option in
      guard let letters = option.text.split(separator: " ").last else { return nil }
      let century = roman(letters)
      return ((century - 1) * 100 + 1...century * 100).contains(Int(stem.number(0)))
    },
    "hist-span-bc": expecting { stem in stem.number(1) - (1 - stem.number(0)) },
    "hist-span": { stem, option in option.value.map { stem.number(0) + $0 == stem.number(1) } },
  ]

  /// A Roman numeral from its end: smaller before larger is taken off.
  private static func roman(_ letters: Substring) -> Int {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    var last = 0
    return letters.reversed().reduce(0) { sum, letter in
      let value = values[letter] ?? 0
      defer { last = value }
      return value < last ? sum - value : sum + value
    }
  }
}
