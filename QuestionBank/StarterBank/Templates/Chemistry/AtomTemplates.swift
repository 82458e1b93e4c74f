/// Particles, electron shells, isotopes.
enum AtomTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(neutrons, ionElectrons, configurations, outer, averageMass, clusters)

  /// Mass number and element of common isotopes.
  private static let isotopes: [(String, Int)] = [
    ("H", 2), ("H", 3), ("He", 4), ("Li", 7), ("Be", 9), ("B", 11), ("C", 12), ("C", 13), ("C", 14), ("N", 14), ("O", 16),
    ("O", 18), ("F", 19), ("Ne", 20), ("Na", 23), ("Mg", 24), ("Mg", 26), ("Al", 27), ("Si", 28), ("P", 31), ("S", 32),
    ("Cl", 35), ("Cl", 37), ("Ar", 40), ("K", 39), ("Ca", 40), ("Cr", 52), ("Mn", 55), ("Fe", 56), ("Co", 59), ("Cu", 63),
    ("Cu", 65), ("Zn", 64), ("Br", 79), ("Br", 81), ("Ag", 107), ("I", 127), ("Ba", 137), ("Pb", 208), ("U", 235), ("U", 238),
  ]

  private static func element(_ symbol: String) -> Element? { Element.table.rows.first { $0.symbol == symbol } }

  private static let neutrons: [any QuestionTemplate] = Template.bilingual(
    "chem-neutrons", .chemistry, grade: 10, topic: "nguyên-tử/hạt", level: .comprehension, cases: isotopes, english: 41
  ) { say, isotope in
    let (symbol, mass) = isotope
    let number = element(symbol)?.number ?? 0
    return .numeric(
      say(
        "Nguyên tử $^{\(mass)}_{\(number)}\\ce{\(symbol)}$ có bao nhiêu nơtron?",
        "How many neutrons does an atom $^{\(mass)}_{\(number)}\\ce{\(symbol)}$ have?"),
      Double(mass - number),
      explanation: "N = A \u{2212} Z = \(mass) \u{2212} \(number) = \(mass - number).")
  }

  private static let ions: [(String, Int)] = [
    ("Li", 1), ("Na", 1), ("K", 1), ("Ag", 1), ("Be", 2), ("Mg", 2), ("Ca", 2), ("Ba", 2), ("Zn", 2), ("Cu", 2), ("Fe", 2),
    ("Fe", 3), ("Al", 3), ("Cr", 3), ("F", -1), ("Cl", -1), ("Br", -1), ("I", -1), ("O", -2), ("S", -2), ("N", -3), ("P", -3),
    ("Rb", 1), ("Cs", 1), ("Sr", 2), ("Mn", 2), ("Ni", 2), ("Pb", 2), ("Sn", 2), ("Hg", 2),
  ]

  private static let ionElectrons: [any QuestionTemplate] = Template.bilingual(
    "chem-ion-electrons", .chemistry, grade: 10, topic: "nguyên-tử/hạt", level: .comprehension, cases: ions, english: 30
  ) { say, ion in
    let (symbol, charge) = ion
    let number = element(symbol)?.number ?? 0
    let size = abs(charge) == 1 ? "" : "\(abs(charge))"
    let shown = "$\\ce{\(symbol)^\(size)\(charge > 0 ? "+" : "-")}$"
    let count = number - charge
    return .choice(
      say(
        "Nguyên tố \(symbol) có số hiệu nguyên tử \(number). Ion \(shown) có bao nhiêu electron?",
        "The atomic number of \(symbol) is \(number). How many electrons does the ion \(shown) have?"),
      right: "\(count)", wrong: ["\(number + charge)", "\(number)", "\(abs(charge))", "\(count + (charge > 0 ? 1 : -1))"],
      explanation: charge > 0
        ? say(
          "Ion dương đã nhường \(charge) electron: \(number) \u{2212} \(charge) = \(count).",
          "A positive ion has lost electrons, here \(charge): \(number) \u{2212} \(charge) = \(count).")
        : say(
          "Ion âm đã nhận \(-charge) electron: \(number) + \(-charge) = \(count).",
          "A negative ion has gained electrons, here \(-charge): \(number) + \(-charge) = \(count)."))
  }

  /// Subshells by energy, with their room.
  private static let order: [(String, Int)] = [
    ("1s", 2), ("2s", 2), ("2p", 6), ("3s", 2), ("3p", 6), ("4s", 2), ("3d", 10), ("4p", 6),
  ]

  /// Subshells by shell, as a configuration is written.
  private static let written = ["1s", "2s", "2p", "3s", "3p", "3d", "4s", "4p"]

  /// Electrons by subshell in the order of the shells; not for Cr and Cu, which break the rule.
  static func configuration(_ electrons: Int, order: [(String, Int)] = order) -> [(String, Int)] {
    var rest = electrons
    var filled: [(String, Int)] = []
    for (name, room) in order where rest > 0 {
      filled.append((name, min(room, rest)))
      rest -= min(room, rest)
    }
    return Self.written.compactMap { name in filled.first { $0.0 == name } }
  }

  private static func tex(_ configuration: [(String, Int)]) -> String {
    "$" + configuration.map { "\($0.0)^{\($0.1)}" }.joined(separator: " ") + "$"
  }

  private static let configurations: [any QuestionTemplate] = Template.bilingual(
    "chem-configuration", .chemistry, grade: 10, topic: "nguyên-tử/cấu-hình", level: .comprehension,
    cases: (3...34).filter { $0 != 24 && $0 != 29 }, english: 30
  ) { say, number in
    let energyBlind: [(String, Int)] = [
      ("1s", 2), ("2s", 2), ("2p", 6), ("3s", 2), ("3p", 6), ("3d", 10), ("4s", 2), ("4p", 6),
    ]
    let right = tex(configuration(number))
    let wrong = [
      tex(configuration(number, order: energyBlind)), tex(configuration(number - 1)), tex(configuration(number + 1)),
      tex(configuration(number + 2)),
    ]
    return .choice(
      say(
        "Cấu hình electron của nguyên tử có số hiệu Z = \(number) (ở trạng thái cơ bản) là",
        "What is the electron configuration of the atom with Z = \(number) in its ground state?"),
      right: right, wrong: wrong.filter { $0 != right },
      explanation: say(
        "Xếp \(number) electron theo năng lượng 1s, 2s, 2p, 3s, 3p, 4s, 3d, 4p rồi viết theo lớp: ",
        "Put \(number) electrons in the order 1s, 2s, 2p, 3s, 3p, 4s, 3d, 4p, then write them by shells: ") + right + ".")
  }

  private static let outer: [any QuestionTemplate] = Template.bilingual(
    "chem-outer-electrons", .chemistry, grade: 7, topic: "nguyên-tử/lớp-vỏ", level: .comprehension,
    cases: Array(3...20), english: 18
  ) { say, number in
    let shells = shellCounts(number)
    let last = shells.last ?? 0
    let others = [shells.count, number - last, 8 - last, last + 1, last + 2].filter { $0 != last && $0 > 0 }
    return .choice(
      say(
        "Nguyên tử có \(number) electron thì lớp ngoài cùng có bao nhiêu electron?",
        "An atom has \(number) electrons. How many of them are in its outermost shell?"),
      right: "\(last)", wrong: others.map { "\($0)" },
      explanation: say("Các lớp: ", "Shells: ") + shells.map { "\($0)" }.joined(separator: ", ")
        + say("; lớp cuối có \(last).", "; the last one holds \(last)."))
  }

  /// Electrons by shell up to Z = 20.
  private static func shellCounts(_ number: Int) -> [Int] {
    var rest = number
    return [2, 8, 8, 2].compactMap { room in
      guard rest > 0 else { return nil }
      defer { rest -= min(room, rest) }
      return min(room, rest)
    }
  }

  private static let averageMass: [any QuestionTemplate] = Template.bilingual(
    "chem-average-mass", .chemistry, grade: 10, topic: "nguyên-tử/đồng-vị", level: .application,
    cases: grid([(10, 11), (35, 37), (63, 65), (69, 71), (79, 81), (107, 109), (20, 22)], [20, 25, 40, 60, 75, 80]).sampled(34),
    english: 17
  ) { say, item in
    let ((light, heavy), percent) = item
    let mean = Double(light * percent + heavy * (100 - percent)) / 100
    return .choice(
      say(
        "Một nguyên tố có hai đồng vị số khối \(light) (chiếm \(percent)%) và \(heavy). Nguyên tử khối trung bình là",
        "An element has two isotopes of mass numbers \(light) (\(percent)%) and \(heavy). What is its average atomic mass?"),
      right: say.number(mean, places: 2),
      wrong: [
        Double(light * (100 - percent) + heavy * percent) / 100, Double(light + heavy) / 2,
        Double(light * percent) / 100, mean + 1,
      ].map { say.number($0, places: 2) },
      explanation: "(\(light) × \(percent) + \(heavy) × \(100 - percent)) : 100 = \(say.number(mean, places: 2)).")
  }

  private static let clusters: [any QuestionTemplate] = Template.bilingual(
    "chem-atom-cluster", .chemistry, grade: 10, topic: "nguyên-tử/tổng-hợp", level: .comprehension,
    cases: Array(5...20), english: 16
  ) { say, number in
    let shells = shellCounts(number)
    let last = shells.last ?? 0
    let shift = number % 4
    let claims = [number, shells.count + (shift == 1 ? 1 : 0), last + (shift >= 2 ? 1 : 0), number + (shift % 2 == 0 ? 1 : 0)]
    return .cluster(
      say("Một nguyên tử trung hoà có số hiệu Z = \(number).", "A neutral atom has the atomic number Z = \(number)."),
      [
        .init(say("Nguyên tử có \(claims[0]) proton.", "The atom has \(claims[0]) protons."), true, .recognition),
        .init(
          say("Nguyên tử có \(claims[1]) lớp electron.", "The atom has \(claims[1]) electron shells."),
          claims[1] == shells.count, .comprehension),
        .init(
          say("Lớp ngoài cùng có \(claims[2]) electron.", "The outermost shell has \(claims[2]) electrons."),
          claims[2] == last, .comprehension),
        .init(
          say("Vỏ nguyên tử có tất cả \(claims[3]) electron.", "The atom has \(claims[3]) electrons in all."),
          claims[3] == number, .recognition),
      ],
      explanation: say("Z = số proton = số electron = \(number); các lớp: ", "Z = protons = electrons = \(number); shells: ")
        + shells.map { "\($0)" }.joined(separator: ", ") + ".")
  }
}
