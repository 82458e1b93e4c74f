/// Formulas and names of organic chemistry.
enum OrganicTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    organic.keys { say, name in say("Công thức của \(name) là", "What is the formula of \(name)?") },
    organic.values { say, formula in say("\(formula) có tên là", "What is the name of \(formula)?") },
    polymers.values { say, name in say("\(name) được tạo nên từ", "What is this built from? \(name)") },
    polymers.statements(),
    homologues,
    unsaturation)

  private static let organic: PairingQuestions = PairingQuestions(
    id: "chem-organic", subject: .chemistry, grade: 11, topic: "hữu-cơ/tên-gọi", rows: ChemistryFacts.organic.rows
  ) { say, row in
    say("\(row.key(say)) là \(row.value(say))", "\(row.key(say)) is \(row.value(say))")
  }

  private static let polymers: PairingQuestions = PairingQuestions(
    id: "chem-polymer", subject: .chemistry, grade: 12, topic: "hữu-cơ/polime", rows: ChemistryFacts.polymers.rows
  ) { say, row in
    say("\(row.key(say)) được tạo nên từ \(row.value(say))", "\(row.key(say)): built from \(row.value(say))")
  }

  private static func hydrocarbon(_ carbon: Int, _ hydrogen: Int, tail: String = "") -> String {
    "$\\ce{C\(carbon == 1 ? "" : "\(carbon)")H\(hydrogen)\(tail)}$"
  }

  /// Series, hydrogen atoms beyond 2n, oxygen atoms.
  private static let series: [(String, String, Int, String)] = [
    ("ankan", "alkane", 2, ""), ("anken", "alkene", 0, ""), ("ankin", "alkyne", -2, ""),
    ("ancol no, đơn chức, mạch hở", "saturated open-chain alcohol with one OH group", 2, "O"),
    ("axit cacboxylic no, đơn chức, mạch hở", "saturated open-chain carboxylic acid with one COOH group", 0, "O2"),
  ]

  private static let homologues: [any QuestionTemplate] = Template.bilingual(
    "chem-homologous-series", .chemistry, grade: 11, topic: "hữu-cơ/dãy-đồng-đẳng", level: .comprehension,
    cases: grid(series.indices, 3...12), english: 25
  ) { say, item in
    let (vietnamese, english, extra, tail) = series[item.0]
    let carbon = item.1
    let name = say(vietnamese, english)
    return .choice(
      say("\(name) có \(carbon) nguyên tử cacbon có công thức phân tử là", "What is the formula of the \(name) with \(carbon) carbon atoms?"),
      right: hydrocarbon(carbon, 2 * carbon + extra, tail: tail),
      wrong: [2, 0, -2].filter { $0 != extra }.map { hydrocarbon(carbon, 2 * carbon + $0, tail: tail) }
        + [hydrocarbon(carbon, carbon + extra, tail: tail), hydrocarbon(carbon, 2 * carbon + extra + 1, tail: tail)],
      explanation: say("Công thức chung ", "General formula ")
        + "$\\ce{C_nH_{2n\(extra == 0 ? "" : extra > 0 ? "+2" : "-2")}\(tail)}$, n = \(carbon): H = \(2 * carbon + extra).")
  }

  private static let unsaturation: [any QuestionTemplate] = Template.bilingual(
    "chem-unsaturation", .chemistry, grade: 11, topic: "hữu-cơ/cấu-tạo", level: .application,
    cases: grid(2...8, 0...4).filter { 2 * $0 + 2 - 2 * $1 >= 2 }.sampled(30), english: 15
  ) { say, item in
    let (carbon, degree) = item
    let hydrogen = 2 * carbon + 2 - 2 * degree
    return .numeric(
      say(
        "Độ bất bão hoà (tổng số liên kết π và vòng) của \(hydrocarbon(carbon, hydrogen)) là bao nhiêu?",
        "What is the degree of unsaturation (π bonds plus rings) of \(hydrocarbon(carbon, hydrogen))?"),
      Double(degree),
      explanation: "(2 · \(carbon) + 2 \u{2212} \(hydrogen)) : 2 = \(degree).")
  }
}
