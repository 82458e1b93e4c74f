/// Formulas of chemistry as a checker reads them: by its own rules, not the bank's.
extension Reading {
  /// What stands in the brackets of each `\ce{…}`.
  var compounds: [String] {
    let pieces = text.components(after: "\\ce{")
    return pieces.map { String($0.prefix { $0 != "}" }) }
  }

  /// The text without what stands between dollars, so that subscripts are not taken for numbers.
  var plain: Reading {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { String($0.element) }
    return Reading(text: parts.joined(separator: "□"), language: language)
  }
}

extension String {
  /// The texts that follow each occurrence of a mark.
  func components(after mark: String) -> [Substring] {
    var rest = self[...]
    var found: [Substring] = []
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      found.append(rest)
    }
    return found
  }
}

/// Counts atoms by reading a formula from its end, multipliers first.
enum Atoms {
  static let masses: [String: Double] = [
    "H": 1, "Li": 7, "C": 12, "N": 14, "O": 16, "F": 19, "Na": 23, "Mg": 24, "Al": 27, "Si": 28, "P": 31, "S": 32,
    "Cl": 35.5,
    "K": 39, "Ca": 40, "Cr": 52, "Mn": 55, "Fe": 56, "Cu": 64, "Zn": 65, "Br": 80, "Ag": 108, "I": 127, "Ba": 137,
    "Hg": 201,
    "Pb": 207,
  ]

  static func counts(_ formula: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var factors = [1]
    var digits = ""
    var tail = ""
    for character in formula.reversed() {
      if character.isNumber {
        digits = "\(character)" + digits
      } else if character == ")" {
        factors.append((factors.last ?? 1) * (Int(digits) ?? 1))
        digits = ""
      } else if character == "(" {
        factors.removeLast()
      } else if character.isLowercase {
        tail = "\(character)" + tail
      } else if character.isUppercase {
        counts["\(character)\(tail)", default: 0] += (factors.last ?? 1) * (Int(digits) ?? 1)
        digits = ""
        tail = ""
      }
    }
    return counts
  }

  static func mass(_ formula: String) -> Double {
    counts(formula).reduce(0) { $0 + (masses[$1.key] ?? .nan) * Double($1.value) }
  }

  /// The charge behind `^`, such as `2-`.
  static func charge(_ ion: String) -> Int {
    guard let mark = ion.split(separator: "^").last, ion.contains("^") else { return 0 }
    let size = Int(mark.filter(\.isNumber)) ?? 1
    return mark.hasSuffix("-") ? -size : size
  }

  /// Coefficients and formulas of one side of an equation.
  static func side(_ text: Substring) -> [(Int, String)] {
    text.split(separator: "+").map { term in
      let plain = term.filter { $0 != " " }
      let digits = plain.prefix { $0.isNumber }
      return (Int(digits) ?? 1, String(plain.dropFirst(digits.count)))
    }
  }

  static func total(_ terms: [(Int, String)]) -> [String: Int] {
    terms.reduce(into: [:]) { sum, term in
      for (symbol, count) in counts(term.1) { sum[symbol, default: 0] += count * term.0 }
    }
  }
}
