/// Names, classes and formulas of compounds, oxidation numbers.
enum CompoundTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    names.keys { say, formula in say("Tên gọi của \(formula) là", "What is the name of \(formula)?") },
    names.values { say, name in say("Công thức hoá học của \(name) là", "What is the formula of \(name)?") },
    sorts.values(level: .comprehension) { say, formula in
      say("\(formula) thuộc loại hợp chất nào?", "To which class of compounds does \(formula) belong?")
    },
    everyday.values { say, name in
      say("\(name) có công thức hoá học là", "What is the formula of this substance? \(name)")
    },
    everyday.statements(),
    signs.values(level: .comprehension) { say, act in
      say("Hiện tượng quan sát được: \(lowered(act))?", "What is seen? \(act)")
    },
    signs.clusters { say in say("Hiện tượng thí nghiệm.", "What experiments show.") },
    saltFormulas,
    oxidation,
    members,
    allOfThem)

  /// A sentence's beginning inside another; formulas stay.
  private static func lowered(_ text: String) -> String {
    text.hasPrefix("$") ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func tex(_ formula: String) -> String { "$\\ce{\(formula)}$" }

  private static func name(_ compound: Compound) -> Pairing.Term {
    Pairing.Term(vietnamese: "\(compound.vietnamese) (\(compound.english))", english: compound.english)
  }

  private static let names: PairingQuestions = PairingQuestions(
    id: "chem-compound", subject: .chemistry, grade: 8, topic: "hợp-chất/tên-gọi",
    rows: Compound.table.rows.map { compound in
      let formula = tex(compound.formula)
      return Pairing(
        group: compound.sort.rawValue, key: name(compound), value: .init(vietnamese: formula, english: formula))
    }
  ) { say, row in
    say("\(row.value(say)) là \(row.key(say))", "\(row.value(say)) is \(row.key(say))")
  }

  private static let sortNames: [Compound.Sort: Pairing.Term] = [
    .oxide: .init(vietnamese: "oxit", english: "oxide"), .acid: .init(vietnamese: "axit", english: "acid"),
    .base: .init(vietnamese: "bazơ", english: "base"), .salt: .init(vietnamese: "muối", english: "salt"),
  ]

  private static let sorts: PairingQuestions = PairingQuestions(
    id: "chem-class", subject: .chemistry, grade: 8, topic: "hợp-chất/phân-loại",
    rows: Compound.table.rows.sampled(60).compactMap { compound in
      let formula = tex(compound.formula)
      return sortNames[compound.sort].map {
        Pairing(group: compound.sort.rawValue, key: .init(vietnamese: formula, english: formula), value: $0)
      }
    }
  ) { say, row in
    say("\(row.key(say)) là \(row.value(say))", "\(row.key(say)) is of the class: \(row.value(say))")
  }

  private static let everyday: PairingQuestions = PairingQuestions(
    id: "chem-everyday", subject: .chemistry, grade: 9, topic: "hợp-chất/đời-sống", rows: ChemistryFacts.everyday.rows
  ) { say, row in "\(row.key(say)): \(row.value(say))" }

  private static let signs: PairingQuestions = PairingQuestions(
    id: "chem-sign", subject: .chemistry, grade: 9, topic: "phản-ứng/hiện-tượng", rows: ChemistryFacts.signs.rows
  ) { say, row in "\(row.key(say)): \(row.value(say))" }

  /// Salts that are not stable are left out.
  private static let saltCases: [(Ion, Ion)] = grid(Ion.cations.rows, Ion.anions.rows).filter { cation, anion in
    !(cation.charge == 3 && ["CO3", "S"].contains(anion.formula)) && !(cation.formula == "Cu" && anion.formula == "CO3")
  }

  private static let saltFormulas: [any QuestionTemplate] = Template.bilingual(
    "chem-salt-formula", .chemistry, grade: 8, topic: "hợp-chất/lập-công-thức", level: .application, cases: saltCases,
    english: 40
  ) { say, ions in
    let (cation, anion) = ions
    let (positive, negative) = (Int(cation.charge.magnitude), Int(anion.charge.magnitude))
    let right = Ion.salt(cation, anion)
    let wrong = [
      Ion.part(cation, positive) + Ion.part(anion, negative), Ion.part(cation, 1) + Ion.part(anion, 1),
      Ion.part(cation, negative) + Ion.part(anion, positive), Ion.part(cation, 1) + Ion.part(anion, 2),
      Ion.part(cation, 2) + Ion.part(anion, 1), Ion.part(cation, 2) + Ion.part(anion, 3),
      Ion.part(cation, 3) + Ion.part(anion, 1),
    ]
    return .choice(
      say(
        "Muối tạo bởi ion \(tex(cation.charged)) và ion \(tex(anion.charged)) có công thức là",
        "What is the formula of the salt of the ions \(tex(cation.charged)) and \(tex(anion.charged))?"),
      right: tex(right), wrong: wrong.filter { $0 != right }.map(tex),
      explanation: say("Tổng điện tích phải bằng 0: ", "The charges must add up to 0: ")
        + "\(negative / greatestCommonDivisor(positive, negative)) · (+\(positive)) + "
        + "\(positive / greatestCommonDivisor(positive, negative)) · (\u{2212}\(negative)) = 0, " + tex(right) + ".")
  }

  /// Compound and the element whose oxidation number is asked for.
  private static let oxidationCases: [(String, String)] = [
    ("H2SO4", "S"), ("SO2", "S"), ("SO3", "S"), ("H2S", "S"), ("Na2SO3", "S"), ("CaSO4", "S"), ("Na2S", "S"), ("HNO3", "N"),
    ("HNO2", "N"), ("NO", "N"), ("NO2", "N"), ("N2O", "N"), ("N2O5", "N"), ("NH3", "N"), ("KNO3", "N"), ("KMnO4", "Mn"),
    ("K2MnO4", "Mn"), ("MnO2", "Mn"), ("MnCl2", "Mn"), ("K2Cr2O7", "Cr"), ("K2CrO4", "Cr"), ("Cr2O3", "Cr"), ("CrO3", "Cr"),
    ("HClO", "Cl"), ("HClO4", "Cl"), ("KClO3", "Cl"), ("NaClO", "Cl"), ("HCl", "Cl"), ("CO", "C"), ("CO2", "C"),
    ("CaCO3", "C"), ("CH4", "C"), ("Na2CO3", "C"), ("H3PO4", "P"), ("P2O5", "P"), ("PH3", "P"), ("Ca3P2", "P"),
    ("Fe2O3", "Fe"), ("FeO", "Fe"), ("FeCl3", "Fe"), ("FeCl2", "Fe"), ("Cu2O", "Cu"), ("CuO", "Cu"), ("SiO2", "Si"),
    ("SiH4", "Si"), ("PbO2", "Pb"), ("PbO", "Pb"), ("HBrO3", "Br"), ("KBr", "Br"), ("HIO3", "I"),
  ]

  /// Oxidation numbers that do not change among these compounds.
  private static let fixed: [String: Int] = ["H": 1, "Na": 1, "K": 1, "Ca": 2, "O": -2, "Cl": -1]

  private static let oxidation: [any QuestionTemplate] = Template.bilingual(
    "chem-oxidation-number", .chemistry, grade: 10, topic: "phản-ứng/oxi-hoá-khử", level: .comprehension,
    cases: oxidationCases, english: 50
  ) { say, item in
    let (formula, symbol) = item
    let counts = Formula(formula)?.counts ?? []
    let rest = counts.reduce(0) { $0 + ($1.symbol == symbol ? 0 : (fixed[$1.symbol] ?? 0) * $1.count) }
    let count = Formula(formula)?.count(of: symbol) ?? 1
    let number = -rest / max(1, count)
    func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : say.number(value) }
    let others = counts.filter { $0.symbol != symbol }.map { "\($0.count) · (\(signed(fixed[$0.symbol] ?? 0)))" }
    return .choice(
      say(
        "Số oxi hoá của \(symbol) trong \(tex(formula)) là", "What is the oxidation number of \(symbol) in \(tex(formula))?"),
      right: signed(number), wrong: [signed(-number), signed(-rest), signed(number + 2), signed(number - 2), signed(0)],
      explanation: "\(count) · x + " + others.joined(separator: " + ") + " = 0 ⇒ x = \(signed(number)).")
  }

  /// Every member of a class among six compounds.
  private static let members: [any QuestionTemplate] = Template.bilingual(
    "chem-class-members", .chemistry, grade: 8, topic: "hợp-chất/phân-loại", level: .comprehension, basis: .facts,
    cases: grid(Compound.Sort.allCases, 0..<9).map { "\($0.0.rawValue) \($0.1)" }, english: 36
  ) { say, item in
    let index = Int(item.split(separator: " ").last ?? "") ?? 0
    let sort = Compound.Sort(rawValue: String(item.split(separator: " ").first ?? "")) ?? .oxide
    let same = Compound.table.rows.filter { $0.sort == sort }
    let others = Compound.table.rows.filter { $0.sort != sort }
    let count = 2 + index % 3
    let right = (0..<count).map { tex(same[(index + $0) % same.count].formula) }
    let wrong = (0..<6 - count).map { tex(others[(index * 7 + $0 * 23) % others.count].formula) }
    let label = sortNames[sort]?(say) ?? ""
    return .multiple(
      say("Những chất nào sau đây là \(label)?", "Which of these are of the class: \(label)?"), right: right, wrong: wrong,
      explanation: say("Thuộc loại \(label): ", "Of the class \(label): ") + right.joined(separator: ", ") + ".")
  }

  /// Three options and "all of them", which is right half of the time.
  private static let allOfThem: [any QuestionTemplate] = Template.bilingual(
    "chem-class-all", .chemistry, grade: 8, topic: "hợp-chất/phân-loại", level: .comprehension, basis: .facts,
    cases: grid(Compound.Sort.allCases, 0..<6).map { "\($0.0.rawValue) \($0.1)" }, english: 24
  ) { say, item in
    let index = Int(item.split(separator: " ").last ?? "") ?? 0
    let sort = Compound.Sort(rawValue: String(item.split(separator: " ").first ?? "")) ?? .oxide
    let same = Compound.table.rows.filter { $0.sort == sort }
    let others = Compound.table.rows.filter { $0.sort != sort }
    let isAll = index % 2 == 0
    let first = same[index * 2 % same.count]
    let rest = (1...2).map { step in
      isAll ? same[(index * 2 + step) % same.count] : others[(index * 11 + step * 29) % others.count]
    }
    let options = ([first] + rest).map { tex($0.formula) }
    let label = sortNames[sort]?(say) ?? ""
    return .pinned(
      say("Trong \(options.joined(separator: ", ")), chất nào là \(label)?", "Of \(options.joined(separator: ", ")), which is of the class: \(label)?"),
      options: options, last: say("Cả ba chất trên", "All three of them"), right: isAll ? 3 : 0,
      explanation: ([first] + rest).map { "\(tex($0.formula)): \(sortNames[$0.sort]?(say) ?? "")" }.joined(separator: "; ") + ".")
  }
}
