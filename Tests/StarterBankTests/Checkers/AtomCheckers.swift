/// Atoms, compounds and amounts of substance.
enum AtomCheckers {
  static let checkers: [String: Checker] = [
    "chem-neutrons": { stem, option in option.value.map { $0 + stem.number(1) == stem.number(0) } },
    "chem-ion-electrons": { stem, option in
      guard let ion = stem.compounds.first else { return nil }
      return option.value.map { stem.number(0) - $0 == Double(Atoms.charge(ion)) }
    },
    "chem-configuration": { stem, option in configuration(option.formulas.first ?? "", electrons: Int(stem.number(0)))
    },
    "chem-outer-electrons": expecting { stem in
      stem.number(0) - ([18, 10, 2, 0].first { $0 < stem.number(0) } ?? 0)
    },
    "chem-average-mass": expecting { stem in
      stem.number(2) + (stem.number(0) - stem.number(2)) * stem.number(1) / 100
    },
    "chem-atom-cluster": { stem, option in
      let electrons = stem.number(0)
      let inner = [18, 10, 2, 0].first { $0 < electrons } ?? 0
      if option.contains("lớp electron") || option.contains("shells") {
        return option.number(0) == ([0.0, 2, 10, 18].firstIndex(of: inner).map { Double($0 + 1) } ?? 0)
      }
      let isOuter = option.contains("ngoài cùng") || option.contains("outermost")
      return option.number(0) == (isOuter ? electrons - inner : electrons)
    },
    "chem-salt-formula": { stem, option in
      guard stem.compounds.count == 2, let formula = option.compounds.first else { return nil }
      let ions = stem.compounds.map { (Atoms.charge($0), String($0.prefix { $0 != "^" })) }
      let balanced = grid(1...3, 1...3).first { $0.0 * ions[0].0 + $0.1 * ions[1].0 == 0 }
      guard let balanced else { return nil }
      return Atoms.counts(formula) == Atoms.total([(balanced.0, ions[0].1), (balanced.1, ions[1].1)])
    },
    "chem-oxidation-number": { stem, option in
      guard let formula = stem.compounds.first, let symbol = subject(stem), let number = option.value else {
        return nil
      }
      let known: [String: Double] = ["H": 1, "Na": 1, "K": 1, "Ca": 2, "O": -2, "Cl": -1]
      let charges = Atoms.counts(formula).map { Double($0.value) * ($0.key == symbol ? number : known[$0.key] ?? .nan) }
      return charges.reduce(0, +) == 0
    },
    "chem-molar-mass": expecting { stem in stem.compounds.first.map(Atoms.mass) },
    "chem-mass-of-moles": { stem, option in
      option.value.map { agree($0 / stem.plain.number(1), stem.plain.number(0), within: 1e-4) }
    },
    "chem-moles-of-mass": { stem, option in
      option.value.map { agree($0 * stem.plain.number(1), stem.plain.number(0), within: 1e-6) }
    },
    "chem-gas-volume": { stem, option in
      option.value.map { agree($0 / stem.plain.number(3), stem.plain.number(4), within: 1e-4) }
    },
    "chem-avogadro": expecting { stem in stem.plain.number(0) * 6.022e23 },
    "chem-mass-share": { stem, option in
      guard let formula = stem.compounds.first, let symbol = subject(stem), let stated = option.value else {
        return nil
      }
      let rest = Atoms.counts(formula).filter { $0.key != symbol }
        .reduce(0) { $0 + (Atoms.masses[$1.key] ?? .nan) * Double($1.value) }
      return (100 - rest / Atoms.mass(formula) * 100 - stated).magnitude < 0.0501
    },
    "chem-relative-density": { stem, option in
      guard stem.compounds.count == 2, let stated = option.value else { return nil }
      return (Atoms.mass(stem.compounds[0]) / Atoms.mass(stem.compounds[1]) - stated).magnitude < 0.00501
    },
  ]

  /// The element that is asked about.
  private static func subject(_ stem: Reading) -> String? {
    let words = stem.plain.text.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { $0 == "trong" || $0 == "in" }), place > 0 else { return nil }
    return words[place - 1]
  }

  /// Whether subshells hold so many electrons, filled by n + l, then n.
  private static func configuration(_ text: String, electrons: Int) -> Bool? {
    let room: [Character: (Int, Int)] = ["s": (0, 2), "p": (1, 6), "d": (2, 10)]
    var filled: [String: Int] = [:]
    for term in text.split(separator: " ") {
      let parts = term.split(separator: "^")
      guard parts.count == 2, let count = Int(parts[1].filter(\.isNumber)) else { return nil }
      filled[String(parts[0])] = count
    }
    var rest = electrons
    for (level, name) in ["1s", "2s", "2p", "3s", "3p", "3d", "4s", "4p"].compactMap({ name -> (Int, String)? in
      guard let first = name.first?.wholeNumberValue, let last = name.last, let kind = room[last] else { return nil }
      return (10 * (first + kind.0) + first, name)
    }).sorted(by: { $0.0 < $1.0 }) {
      guard level > 0, let last = name.last, let size = room[last]?.1 else { return nil }
      if filled[name, default: 0] != min(rest, size) { return false }
      rest -= min(rest, size)
    }
    return rest == 0
  }
}

/// Every pair of two ranges.
private func grid(_ first: ClosedRange<Int>, _ second: ClosedRange<Int>) -> [(Int, Int)] {
  first.flatMap { one in second.map { (one, $0) } }
}
