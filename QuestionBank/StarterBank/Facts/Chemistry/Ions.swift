/// An ion of school chemistry.
struct Ion: Fact, CustomStringConvertible {
  static let fieldCount = 4

  /// Without its charge: `SO4`.
  let formula: String
  /// Positive for cations.
  let charge: Int
  let vietnamese: String
  let english: String

  init?(fields: [String]) {
    guard let charge = Int(fields[1]), charge != 0, Formula(fields[0]) != nil else { return nil }
    guard !fields[2].isEmpty, !fields[3].isEmpty else { return nil }
    formula = fields[0]
    self.charge = charge
    vietnamese = fields[2]
    english = fields[3]
  }

  var description: String { "\(formula)\(charge)" }

  /// With its charge, for `\ce{}`: `SO4^2-`.
  var charged: String {
    let size = charge.magnitude == 1 ? "" : "\(charge.magnitude)"
    return "\(formula)^\(size)\(charge > 0 ? "+" : "-")"
  }

  /// Whether a subscript behind it needs brackets.
  var isPolyatomic: Bool { (Formula(formula)?.atoms ?? 1) > 1 }
}

extension Ion {
  /// Formula | charge | Vietnamese | English
  static let cations = FactTable<Ion>(
    "cations",
    """
    Na|1|natri|sodium
    K|1|kali|potassium
    Ag|1|bạc|silver
    NH4|1|amoni|ammonium
    Mg|2|magie|magnesium
    Ca|2|canxi|calcium
    Ba|2|bari|barium
    Zn|2|kẽm|zinc
    Cu|2|đồng(II)|copper(II)
    Fe|2|sắt(II)|iron(II)
    Fe|3|sắt(III)|iron(III)
    Al|3|nhôm|aluminium
    """)

  static let anions = FactTable<Ion>(
    "anions",
    """
    Cl|-1|clorua|chloride
    Br|-1|bromua|bromide
    NO3|-1|nitrat|nitrate
    S|-2|sunfua|sulfide
    SO4|-2|sunfat|sulfate
    CO3|-2|cacbonat|carbonate
    PO4|-3|photphat|phosphate
    """)

  /// The formula of the salt of a cation and an anion, charges in balance.
  static func salt(_ cation: Ion, _ anion: Ion) -> String {
    let (positive, negative) = (Int(cation.charge.magnitude), Int(anion.charge.magnitude))
    let divisor = greatestCommonDivisor(positive, negative)
    return part(cation, negative / divisor) + part(anion, positive / divisor)
  }

  /// An ion without its charge so many times.
  static func part(_ ion: Ion, _ count: Int) -> String {
    guard count > 1 else { return ion.formula }
    return (ion.isPolyatomic ? "(\(ion.formula))" : ion.formula) + "\(count)"
  }
}
