/// Solutions, reactions and organic formulas.
enum ReactionCheckers {
  static let checkers: [String: Checker] = [
    "chem-molarity": { stem, option in
      option.value.map { agree($0 * stem.plain.number(1) / 1000, stem.plain.number(0), within: 1e-3) }
    },
    "chem-mass-percent-solution": { stem, option in
      option.value.map { agree($0 * (stem.number(0) + stem.number(1)), 100 * stem.number(0), within: 1e-3) }
    },
    "chem-solute-mass": expecting { stem in stem.number(0) - stem.number(0) * (100 - stem.number(1)) / 100 },
    "chem-dilution": { stem, option in
      option.value.map { agree((stem.number(0) + $0) * stem.number(2), stem.number(0) * stem.number(1), within: 1e-6) }
    },
    "chem-ph-acid": expecting { stem in -logarithm(stem.plain.number(0)) / logarithm(10) },
    "chem-ph-base": expecting { stem in
      14 + logarithm(min(stem.plain.number(0), stem.plain.number(1))) / logarithm(10)
    },
    "chem-ph-cluster": { stem, option in
      let acidity = stem.number(1)
      if option.contains("Pha loãng") || option.contains("Diluted") {
        return acidity < 7 && option.numbers.contains(acidity + 1)
      }
      if option.contains("10^") { return option.numbers.last == -acidity }
      let claimsAcid = ["axit", "đỏ", "acidic", "red"].contains { option.contains($0) }
      return claimsAcid == (acidity < 7)
    },
    "chem-balance": { stem, option in
      guard let equation = stem.compounds.first, let arrow = equation.firstRange(of: "->") else { return nil }
      let left = Atoms.side(equation[..<arrow.lowerBound])
      let right = Atoms.side(equation[arrow.upperBound...])
      let numbers = option.numbers.map { Int($0) }
      guard numbers.count == left.count + right.count else { return nil }
      let first = zip(numbers, left).map { ($0, $1.1) }
      let second = zip(numbers.dropFirst(left.count), right).map { ($0, $1.1) }
      let isLowest = !(2...12).contains { divisor in numbers.allSatisfy { $0 % divisor == 0 } }
      return Atoms.total(first) == Atoms.total(second) && isLowest
    },
    "chem-stoichiometry": { stem, option in
      guard let equation = stem.compounds.first, let arrow = equation.firstRange(of: "->") else { return nil }
      guard let from = Atoms.side(equation[..<arrow.lowerBound]).first else { return nil }
      guard let to = Atoms.side(equation[arrow.upperBound...]).first else { return nil }
      return option.value.map { agree($0 * Double(from.0), stem.plain.number(0) * Double(to.0), within: 1e-3) }
    },
    "chem-yield": expecting { stem in 100 / (stem.number(0) / stem.number(1)) },
    "chem-rate": { stem, option in
      option.value.map { agree(stem.number(1) - $0 * stem.number(3), stem.number(2), within: 1e-3) && $0 > 0 }
    },
    "chem-vant-hoff": expecting { stem in power(stem.number(0), (stem.number(2) - stem.number(1)) / 10) },
    "chem-reaction-heat": expecting { stem in
      let count = stem.numbers.count == 3 ? stem.number(0) : 1
      guard let product = stem.numbers.last else { return nil }
      return -(stem.numbers[stem.numbers.count - 2] - product * count)
    },
    "chem-homologous-series": { stem, option in
      guard let formula = option.compounds.first else { return nil }
      let counts = Atoms.counts(formula)
      let isAcid = stem.contains("axit") || stem.contains("acid")
      let isAlcohol = stem.contains("ancol") || stem.contains("alcohol")
      let isAlkene = stem.contains("anken") || stem.contains("alkene")
      let isAlkyne = stem.contains("ankin") || stem.contains("alkyne")
      let carbon = counts["C", default: 0]
      let oxygen = isAcid ? 2 : isAlcohol ? 1 : 0
      // Each bond beyond single ones costs two hydrogen atoms of the saturated chain.
      let hydrogen = 2 * carbon + 2 - 2 * (isAcid || isAlkene ? 1 : isAlkyne ? 2 : 0)
      return Double(carbon) == stem.plain.number(0) && counts["H"] == hydrogen && counts["O", default: 0] == oxygen
    },
    "chem-unsaturation": { stem, option in
      guard let formula = stem.compounds.first, let stated = option.value else { return nil }
      let counts = Atoms.counts(formula)
      return Double(counts["H", default: 0]) + 2 * stated == Double(2 * counts["C", default: 0] + 2)
    },
  ]
}
