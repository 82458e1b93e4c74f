/// A balanced equation.
struct Reaction: Fact, CustomStringConvertible {
  static let fieldCount = 1

  /// A substance and its coefficient.
  struct Part: Sendable, Hashable {
    let coefficient: Int
    let formula: String
  }

  let left: [Part]
  let right: [Part]

  init?(fields: [String]) {
    let sides = fields[0].split(separator: ">").map { side in
      side.split(separator: "+").compactMap { Self.part(String($0.filter { $0 != " " })) }
    }
    guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else { return nil }
    left = sides[0]
    right = sides[1]
    let terms = fields[0].split { $0 == ">" || $0 == "+" }
    guard terms.count == left.count + right.count else { return nil }
  }

  private static func part(_ text: String) -> Part? {
    let digits = text.prefix { $0.isNumber }
    let formula = String(text.dropFirst(digits.count))
    guard Formula(formula) != nil else { return nil }
    return Part(coefficient: Int(digits) ?? 1, formula: formula)
  }

  var description: String { side(left) + ">" + side(right) }
  var coefficients: [Int] { (left + right).map(\.coefficient) }

  /// For `\ce{}`; without coefficients it is the question, with them the answer.
  func tex(coefficients: Bool) -> String {
    let sides = [left, right].map { parts in
      parts.map { ($0.coefficient > 1 && coefficients ? "\($0.coefficient)" : "") + $0.formula }.joined(
        separator: " + ")
    }
    return "$\\ce{\(sides[0]) -> \(sides[1])}$"
  }

  private func side(_ parts: [Part]) -> String { parts.map { "\($0.coefficient)\($0.formula)" }.joined(separator: "+") }
}

extension Reaction {
  static let table = FactTable<Reaction>(
    "reactions",
    """
    2H2 + O2 > 2H2O
    2Mg + O2 > 2MgO
    4Al + 3O2 > 2Al2O3
    4P + 5O2 > 2P2O5
    2Cu + O2 > 2CuO
    2Zn + O2 > 2ZnO
    4Na + O2 > 2Na2O
    2Ca + O2 > 2CaO
    2SO2 + O2 > 2SO3
    N2 + 3H2 > 2NH3
    2Na + Cl2 > 2NaCl
    2Al + 3Cl2 > 2AlCl3
    2Fe + 3Cl2 > 2FeCl3
    2Al + 3S > Al2S3
    CH4 + 2O2 > CO2 + 2H2O
    C2H4 + 3O2 > 2CO2 + 2H2O
    2C2H2 + 5O2 > 4CO2 + 2H2O
    C3H8 + 5O2 > 3CO2 + 4H2O
    2C2H6 + 7O2 > 4CO2 + 6H2O
    C2H6O + 3O2 > 2CO2 + 3H2O
    C6H12O6 + 6O2 > 6CO2 + 6H2O
    Mg + 2HCl > MgCl2 + H2
    Zn + 2HCl > ZnCl2 + H2
    Fe + 2HCl > FeCl2 + H2
    2Al + 6HCl > 2AlCl3 + 3H2
    2Al + 3H2SO4 > Al2(SO4)3 + 3H2
    2Na + 2H2O > 2NaOH + H2
    2K + 2H2O > 2KOH + H2
    Ca + 2H2O > Ca(OH)2 + H2
    Na2O + H2O > 2NaOH
    P2O5 + 3H2O > 2H3PO4
    CuO + 2HCl > CuCl2 + H2O
    MgO + 2HCl > MgCl2 + H2O
    Fe2O3 + 6HCl > 2FeCl3 + 3H2O
    Al2O3 + 6HCl > 2AlCl3 + 3H2O
    Fe2O3 + 3H2SO4 > Fe2(SO4)3 + 3H2O
    2NaOH + H2SO4 > Na2SO4 + 2H2O
    Ca(OH)2 + 2HCl > CaCl2 + 2H2O
    3NaOH + H3PO4 > Na3PO4 + 3H2O
    2Al(OH)3 + 3H2SO4 > Al2(SO4)3 + 6H2O
    Fe(OH)3 + 3HCl > FeCl3 + 3H2O
    CuSO4 + 2NaOH > Cu(OH)2 + Na2SO4
    FeCl3 + 3NaOH > Fe(OH)3 + 3NaCl
    MgCl2 + 2NaOH > Mg(OH)2 + 2NaCl
    AlCl3 + 3AgNO3 > Al(NO3)3 + 3AgCl
    CaCO3 + 2HCl > CaCl2 + CO2 + H2O
    Na2CO3 + 2HCl > 2NaCl + CO2 + H2O
    BaCl2 + H2SO4 > BaSO4 + 2HCl
    2Fe(OH)3 > Fe2O3 + 3H2O
    2KClO3 > 2KCl + 3O2
    2H2O2 > 2H2O + O2
    2HgO > 2Hg + O2
    2Al(OH)3 > Al2O3 + 3H2O
    2NaHCO3 > Na2CO3 + CO2 + H2O
    Fe2O3 + 3CO > 2Fe + 3CO2
    Fe2O3 + 3H2 > 2Fe + 3H2O
    Fe2O3 + 2Al > 2Fe + Al2O3
    CuO + H2 > Cu + H2O
    Fe + CuSO4 > FeSO4 + Cu
    Cu + 2AgNO3 > Cu(NO3)2 + 2Ag
    Zn + CuSO4 > ZnSO4 + Cu
    2Al + 3CuSO4 > Al2(SO4)3 + 3Cu
    4NH3 + 5O2 > 4NO + 6H2O
    4FeS2 + 11O2 > 2Fe2O3 + 8SO2
    3Cu + 8HNO3 > 3Cu(NO3)2 + 2NO + 4H2O
    Cu + 4HNO3 > Cu(NO3)2 + 2NO2 + 2H2O
    Fe + 4HNO3 > Fe(NO3)3 + NO + 2H2O
    MnO2 + 4HCl > MnCl2 + Cl2 + 2H2O
    2KMnO4 + 16HCl > 2KCl + 2MnCl2 + 5Cl2 + 8H2O
    2FeCl2 + Cl2 > 2FeCl3
    """)
}
