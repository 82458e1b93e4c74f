/// Molar mass, amount of substance, gas volume, shares of mass.
enum AmountTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(molarMass, massOfMoles, molesOfMass, gasVolume, particles, massShare, density)

  private static func tex(_ formula: String) -> String { "$\\ce{\(formula)}$" }

  /// What the stem tells of atomic masses.
  private static func masses(_ say: Wording, _ formula: String) -> String {
    let parts = Formula(formula)?.counts.map { "\($0.symbol) = \(say.number(SchoolMass.of($0.symbol)))" } ?? []
    return "(" + parts.joined(separator: "; ") + ")"
  }

  private static func sum(_ say: Wording, _ formula: String) -> String {
    let parts = Formula(formula)?.counts.map { "\($0.count) · \(say.number(SchoolMass.of($0.symbol)))" } ?? []
    return parts.joined(separator: " + ")
  }

  private static func mass(_ formula: String) -> Double { Formula(formula)?.molarMass ?? 0 }

  private static let molarMass: [any QuestionTemplate] = Template.bilingual(
    "chem-molar-mass", .chemistry, grade: 8, topic: "mol/khối-lượng-mol", level: .comprehension,
    cases: Compound.table.rows.map(\.formula).sampled(90), english: 45
  ) { say, formula in
    .numeric(
      say(
        "Tính khối lượng mol (g/mol) của \(tex(formula)). \(masses(say, formula))",
        "Work out the molar mass, in g/mol, of \(tex(formula)). \(masses(say, formula))"),
      mass(formula), explanation: sum(say, formula) + " = \(say.number(mass(formula))) g/mol.")
  }

  private static let common = [
    "H2O", "CO2", "NaCl", "NaOH", "H2SO4", "CaCO3", "MgO", "Fe2O3", "CuO", "Al2O3", "SO2", "KOH", "CuSO4", "CH4", "NH3", "HNO3",
  ]

  private static let massOfMoles: [any QuestionTemplate] = Template.bilingual(
    "chem-mass-of-moles", .chemistry, grade: 8, topic: "mol/chuyển-đổi", level: .comprehension,
    cases: grid(common, [0.1, 0.2, 0.25, 0.5, 1.5, 2.5]).sampled(56), english: 28
  ) { say, item in
    let (formula, moles) = item
    let molar = mass(formula)
    func grams(_ value: Double) -> String { say.number(value, places: 3) + " g" }
    return .choice(
      say(
        "Khối lượng của \(say.number(moles)) mol \(tex(formula)) (M = \(say.number(molar)) g/mol) là",
        "What is the mass of \(say.number(moles)) mol of \(tex(formula)) (M = \(say.number(molar)) g/mol)?"),
      right: grams(moles * molar), wrong: [grams(molar / moles), grams(molar * moles * 10), grams(molar + moles), grams(molar)],
      explanation: "m = n · M = \(say.number(moles)) · \(say.number(molar)) = \(grams(moles * molar)); "
        + say("không chia M cho n.", "M is not divided by n."))
  }

  private static let molesOfMass: [any QuestionTemplate] = Template.bilingual(
    "chem-moles-of-mass", .chemistry, grade: 8, topic: "mol/chuyển-đổi", level: .comprehension,
    cases: grid(common, [0.05, 0.15, 0.3, 0.4, 0.75, 1.2]).sampled(50), english: 25
  ) { say, item in
    let (formula, moles) = item
    let molar = mass(formula)
    return .numeric(
      say(
        "\(say.number(moles * molar, places: 3)) g \(tex(formula)) (M = \(say.number(molar)) g/mol) ứng với bao nhiêu mol?",
        "How many moles are \(say.number(moles * molar, places: 3)) g of \(tex(formula)) (M = \(say.number(molar)) g/mol)?"),
      moles,
      explanation: "n = m : M = \(say.number(moles * molar, places: 3)) : \(say.number(molar)) = \(say.number(moles)) mol.")
  }

  private static let gasVolume: [any QuestionTemplate] = Template.bilingual(
    "chem-gas-volume", .chemistry, grade: 8, topic: "mol/thể-tích-khí", level: .comprehension,
    cases: grid(["H2", "O2", "N2", "CO2", "CH4", "NH3"], [0.1, 0.2, 0.3, 0.5, 1.5, 2]).sampled(32), english: 16
  ) { say, item in
    let (gas, moles) = item
    func litres(_ value: Double) -> String { say.number(value, places: 3) + say(" lít", " L") }
    return .choice(
      say(
        "Ở 25 °C và 1 bar, 1 mol khí chiếm \(say.number(24.79)) lít. Thể tích của \(say.number(moles)) mol khí \(tex(gas)) ở "
          + "điều kiện đó là",
        "At 25 °C and 1 bar, 1 mol of gas takes up \(say.number(24.79)) L. What volume do \(say.number(moles)) mol of "
          + "\(tex(gas)) take up there?"),
      right: litres(24.79 * moles),
      wrong: [22.4 * moles, 24.79 / moles, mass(gas) * moles, 247.9 * moles].map(litres),
      explanation: say("V = 24,79 · n = ", "V = 24.79 · n = ")
        + "\(say.number(24.79)) · \(say.number(moles)) = \(litres(24.79 * moles)); "
        + say("22,4 lít/mol chỉ dùng cho 0 °C và 1 atm.", "22.4 L/mol holds at 0 °C and 1 atm only."))
  }

  private static let particles: [any QuestionTemplate] = Template.bilingual(
    "chem-avogadro", .chemistry, grade: 8, topic: "mol/số-hạt", level: .comprehension,
    cases: grid([0.1, 0.2, 0.25, 0.5, 1.5, 2, 2.5, 3], ["Fe", "H2O", "NaCl"]), english: 12
  ) { say, item in
    let (moles, formula) = item
    let mantissa = moles * 6.022
    let shift = mantissa < 1 ? (10.0, 22) : mantissa >= 10 ? (0.1, 24) : (1.0, 23)
    func count(_ factor: Double, _ exponent: Int) -> String {
      say.scientific((mantissa * shift.0 * factor * 10_000).rounded() / 10_000, exponent)
    }
    let alone = formula == "Fe"
    return .choice(
      say(
        "Số \(alone ? "nguyên tử" : "đơn vị công thức") trong \(say.number(moles)) mol \(tex(formula)) "
          + "($N_A = 6{,}022 \\cdot 10^{23}$) là",
        "How many \(alone ? "atoms" : "formula units") are there in \(say.number(moles)) mol of \(tex(formula)) "
          + "($N_A = 6.022 \\times 10^{23}$)?"),
      right: count(1, shift.1),
      wrong: [count(1, shift.1 - 1), count(1, shift.1 + 1), count(2, shift.1), count(1, -shift.1)],
      explanation: say("N = n · N_A = ", "N = n · N_A = ") + "\(say.number(moles)) · \(say.scientific(6.022, 23)) = "
        + count(1, shift.1) + ".")
  }

  private static let shareCases: [(String, String)] = [
    ("H2O", "O"), ("CO2", "C"), ("CaCO3", "Ca"), ("CaCO3", "O"), ("NaCl", "Na"), ("NaOH", "Na"), ("H2SO4", "S"),
    ("Fe2O3", "Fe"), ("FeO", "Fe"), ("FeS", "Fe"), ("CuO", "Cu"), ("CuSO4", "Cu"), ("Al2O3", "Al"), ("MgO", "Mg"),
    ("NH4NO3", "N"), ("(NH4)2SO4", "N"), ("(NH2)2CO", "N"), ("KNO3", "N"), ("NH4Cl", "N"), ("KCl", "K"), ("K2CO3", "K"),
    ("Ca3(PO4)2", "P"), ("P2O5", "P"), ("Na2CO3", "C"), ("CH4", "C"), ("C2H6O", "C"), ("C6H12O6", "C"), ("SO2", "S"),
    ("SO3", "S"), ("KMnO4", "O"), ("KClO3", "O"), ("SiO2", "Si"), ("Fe2(SO4)3", "Fe"), ("Al2(SO4)3", "Al"), ("MgSO4", "S"),
  ]

  private static let massShare: [any QuestionTemplate] = Template.bilingual(
    "chem-mass-share", .chemistry, grade: 8, topic: "mol/phần-trăm-khối-lượng", level: .application, cases: shareCases,
    english: 35
  ) { say, item in
    let (formula, symbol) = item
    let part = SchoolMass.of(symbol) * Double(Formula(formula)?.count(of: symbol) ?? 0)
    let share = part / mass(formula) * 100
    func percent(_ value: Double) -> String { say.number(value, places: 1) + "%" }
    let count = Double(Formula(formula)?.count(of: symbol) ?? 0)
    let once = SchoolMass.of(symbol) / mass(formula) * 100
    let atoms = count / Double(Formula(formula)?.atoms ?? 1) * 100
    return .choice(
      say(
        "Phần trăm khối lượng của \(symbol) trong \(tex(formula)) \(masses(say, formula)), làm tròn đến hàng phần mười, là",
        "What is the percentage by mass of \(symbol) in \(tex(formula)) \(masses(say, formula)), to one decimal?"),
      right: percent(share), wrong: [once, atoms, 100 - share, share / 2, share / 3].map(percent),
      explanation: "M = \(say.number(mass(formula))); %\(symbol) = \(say.number(part)) : \(say.number(mass(formula))) · 100% "
        + "≈ \(percent(share)).")
  }

  private static let density: [any QuestionTemplate] = Template.bilingual(
    "chem-relative-density", .chemistry, grade: 8, topic: "mol/tỉ-khối", level: .comprehension,
    cases: grid(["O2", "CO2", "SO2", "CH4", "NH3", "N2", "Cl2", "HCl", "H2S", "C4H10", "NO2", "C2H6"], ["H2", "CH4", "O2"])
      .filter { $0 != $1 },
    english: 17
  ) { say, item in
    let (gas, other) = item
    let ratio = mass(gas) / mass(other)
    func shown(_ value: Double) -> String { say.number(value, places: 2) }
    return .choice(
      say(
        "Tỉ khối của khí \(tex(gas)) (M = \(say.number(mass(gas)))) so với khí \(tex(other)) (M = \(say.number(mass(other)))), "
          + "làm tròn đến hàng phần trăm, là",
        "What is the density of \(tex(gas)) (M = \(say.number(mass(gas)))) relative to \(tex(other)) "
          + "(M = \(say.number(mass(other)))), to two decimals?"),
      right: shown(ratio),
      wrong: [1 / ratio, mass(gas) - mass(other), mass(gas) / 29, ratio * 2, ratio / 2].map(shown),
      explanation: "d = \(say.number(mass(gas))) : \(say.number(mass(other))) ≈ \(shown(ratio)).")
  }
}
