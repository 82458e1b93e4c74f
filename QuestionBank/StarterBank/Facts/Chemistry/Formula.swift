/// The elements of a chemical formula with their counts, in the order written.
struct Formula: Sendable {
  private(set) var counts: [(symbol: String, count: Int)] = []

  /// Reads a formula such as `Ca3(PO4)2`; nil where it holds an unknown symbol or an open bracket.
  init?(_ text: String) {
    var characters = Array(text)[...]
    guard let counts = Self.read(&characters, depth: 0), characters.isEmpty else { return nil }
    for (symbol, count) in counts { add(symbol, count) }
  }

  /// How many atoms of an element a formula unit holds.
  func count(of symbol: String) -> Int { counts.first { $0.symbol == symbol }?.count ?? 0 }

  /// All atoms of a formula unit.
  var atoms: Int { counts.reduce(0) { $0 + $1.count } }

  /// The molar mass in g/mol out of the rounded masses that schools use.
  var molarMass: Double { counts.reduce(0) { $0 + SchoolMass.of($1.symbol) * Double($1.count) } }

  private mutating func add(_ symbol: String, _ count: Int) {
    if let index = counts.firstIndex(where: { $0.symbol == symbol }) {
      counts[index].count += count
    } else {
      counts.append((symbol, count))
    }
  }

  private static func read(_ characters: inout ArraySlice<Character>, depth: Int) -> [(String, Int)]? {
    var counts: [(String, Int)] = []
    while let first = characters.first, first != ")" {
      characters.removeFirst()
      if first == "(" {
        guard let inner = read(&characters, depth: depth + 1), characters.popFirst() == ")" else { return nil }
        let factor = number(&characters)
        counts += inner.map { ($0.0, $0.1 * factor) }
      } else {
        guard first.isUppercase else { return nil }
        var symbol = String(first)
        while let next = characters.first, next.isLowercase { symbol.append(characters.removeFirst()) }
        guard SchoolMass.all[symbol] != nil else { return nil }
        counts.append((symbol, number(&characters)))
      }
    }
    return depth == 0 && characters.first == ")" ? nil : counts
  }

  private static func number(_ characters: inout ArraySlice<Character>) -> Int {
    var digits = ""
    while let next = characters.first, next.isNumber { digits.append(characters.removeFirst()) }
    return Int(digits) ?? 1
  }
}

/// Atomic masses as Vietnamese schools round them.
enum SchoolMass {
  static let all: [String: Double] = [
    "H": 1, "Li": 7, "C": 12, "N": 14, "O": 16, "F": 19, "Na": 23, "Mg": 24, "Al": 27, "Si": 28, "P": 31, "S": 32,
    "Cl": 35.5, "K": 39, "Ca": 40, "Cr": 52, "Mn": 55, "Fe": 56, "Cu": 64, "Zn": 65, "Br": 80, "Ag": 108, "I": 127,
    "Ba": 137, "Hg": 201, "Pb": 207,
  ]

  static func of(_ symbol: String) -> Double { all[symbol] ?? 0 }
}
