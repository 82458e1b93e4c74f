/// Genes, cells and populations.
enum BiologyCheckers {
  static let checkers: [String: Checker] = [
    "bio-dna-complement": { pairing($0, $1, start: "5′-", ["AT", "TA", "GC", "CG"]) },
    "bio-transcription": { pairing($0, $1, start: "5′-", ["AU", "TA", "GC", "CG"]) },
    "bio-codon": { pairing($0, $1, start: "3′-", ["AU", "UA", "GC", "CG"]) },
    "bio-base-share": { stem, option in option.value.map { 2 * $0 + 2 * stem.number(0) == 100 } },
    "bio-hydrogen-bonds": expecting { stem in 2 * (stem.number(0) + stem.number(1)) + stem.number(1) },
    "bio-gene-length": { stem, option in
      option.value.map { agree($0 / stem.number(1) * 2, stem.number(0), within: 1e-4) }
    },
    "bio-replication": expecting { stem in doubled(stem.number(0), times: stem.number(1)) },
    "bio-protein-length": { stem, option in option.value.map { 3 * ($0 + 1) == stem.number(0) } },
    "bio-dna-cluster": { stem, option in
      let adenine = stem.number(0) * stem.number(1) / 100
      let guanine = (stem.number(0) - 2 * adenine) / 2
      if option.contains("hiđrô") || option.contains("bonds") {
        return option.number(0) == 2 * (adenine + guanine) + guanine
      }
      if option.contains("chu kì") || option.contains("turns") { return option.number(0) * 20 == stem.number(0) }
      return option.number(0) == (option.contains("loại G") || option.contains("nucleotides G") ? guanine : adenine)
    },
    "bio-cross-ratio": { stem, option in
      let words = stem.text.split(separator: "(").dropFirst().map { String($0.prefix { $0 != ")" }) }
      guard words.count == 2 else { return nil }
      let crosses = children(stem)
      let dominant = Double(crosses.filter { $0.contains("A") }.count) / Double(max(1, crosses.count))
      let shares = option.text.split(separator: ":").map(String.init)
      let amounts = shares.map { Reading(text: $0, language: option.language).number(0) }
      let strong = zip(shares, amounts).filter { $0.0.contains(words[0]) }.reduce(0) { $0 + $1.1 }
      return strong / amounts.reduce(0, +) == dominant
    },
    "bio-gametes": { stem, option in
      guard let genotype = genotypes(stem).first else { return nil }
      return option.value.map { $0 == Double(Set(gametes(genotype)).count) }
    },
    "bio-dihybrid-dominant": { stem, option in
      let crosses = children(stem)
      let both = crosses.filter { $0.contains("A") && $0.contains("B") }
      return option.value.map { agree($0, Double(both.count) / Double(max(1, crosses.count))) }
    },
    "bio-recessive-children": { stem, option in
      let healthy = (0..<Int(stem.number(0))).reduce(1.0) { share, _ in share - share / 4 }
      return option.value.map { agree($0, healthy) }
    },
    "bio-hardy-weinberg": expecting { stem in
      1 - stem.number(0) * stem.number(0) - (1 - stem.number(0)) * (1 - stem.number(0))
    },
    "bio-allele-frequency": expecting { stem in 1 - (stem.number(2) + stem.number(1) / 2) / 100 },
    "bio-recombination": { stem, option in option.value.map { $0 + $0 == stem.plain.number(0) } },
    "bio-haploid": { stem, option in option.value.map { $0 + $0 == stem.number(1) } },
    "bio-mitosis": expecting { stem in doubled(stem.number(1), times: stem.number(2)) },
    "bio-sperm-count": expecting { stem in
      stem.number(0) * (stem.contains("sinh tinh") || stem.contains("sperm") ? 4 : 1)
    },
    "bio-mutant-chromosomes": { stem, option in
      guard let inside = stem.text.split(separator: "(").last?.prefix(while: { $0 != ")" }),
        let sets = inside.first?.wholeNumberValue
      else { return nil }
      let extra = inside.contains("\u{2212}") ? -1.0 : inside.contains("+") ? 1 : 0
      return option.value.map { $0 == stem.number(1) / 2 * Double(sets) + extra }
    },
    "bio-energy-pyramid": expecting { stem in stem.number(0) / power(10, stem.number(2) - 1) },
    "bio-ecological-efficiency": expecting { stem in 100 / (stem.number(0) / stem.number(1)) },
    "bio-mark-recapture": { stem, option in
      option.value.map {
        stem.number(0) / $0 == stem.number(2) / stem.number(1)
          || agree(stem.number(0) * stem.number(1), $0 * stem.number(2))
      }
    },
    "bio-bacteria-growth": expecting { stem in doubled(stem.number(0), times: stem.number(2) * 60 / stem.number(1)) },
    "bio-cardiac-output": { stem, option in
      option.value.map { agree($0 * 1000 / stem.number(0), stem.number(1), within: 1e-4) }
    },
    "bio-body-mass-index": { stem, option in
      option.value.map { agree($0 * stem.number(0) * stem.number(0), stem.number(1), within: 1e-3) }
    },
    "bio-microscope": { stem, option in option.value.map { $0 / stem.number(0) == stem.number(1) } },
  ]

  private static func doubled(_ value: Double, times: Double) -> Double {
    (0..<Int(times)).reduce(value) { sum, _ in sum + sum }
  }

  /// Whether an option's strand runs the other way and pairs with the stem's base by base.
  private static func pairing(_ stem: Reading, _ option: Reading, start: String, _ pairs: Set<String>) -> Bool? {
    guard let strand = bases(stem.text), let other = bases(option.text), strand.count == other.count else { return nil }
    return option.text.hasPrefix(start) && zip(strand, other).allSatisfy { pairs.contains("\($0)\($1)") }
  }

  private static func bases(_ text: String) -> [Character]? {
    text.split(separator: "-").first { !$0.isEmpty && $0.allSatisfy { "ATGCU".contains($0) } }.map(Array.init)
  }

  /// Runs of the letters of genes, such as `AaBb`.
  private static func genotypes(_ stem: Reading) -> [[Character]] {
    stem.text.split { !$0.isLetter }.filter { word in
      word.count >= 2 && word.count % 2 == 0 && word.allSatisfy { "AaBbDd".contains($0) }
    }.map(Array.init)
  }

  private static func gametes(_ genotype: [Character]) -> [String] {
    stride(from: 0, to: genotype.count, by: 2).reduce([""]) { found, place in
      found.flatMap { ["\($0)\(genotype[place])", "\($0)\(genotype[place + 1])"] }
    }
  }

  /// Every union of a gamete of the first parent with one of the second.
  private static func children(_ stem: Reading) -> [String] {
    let parents = genotypes(stem)
    guard parents.count == 2 else { return [] }
    let second = gametes(parents[1])
    return gametes(parents[0]).flatMap { one in second.map { one + $0 } }
  }
}
