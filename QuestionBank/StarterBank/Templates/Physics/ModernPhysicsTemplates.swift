/// Nuclei, half-life, and quantities with their units, grades 6 to 12.
enum ModernPhysicsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [halfLife, neutrons, unitOfQuantity, vectors, equivalentUnits].flatMap
  { $0 }

  private static let halfLife: [any QuestionTemplate] = Template.bilingual(
    "phys-half-life", .physics, grade: 12, topic: "hạt-nhân/phóng-xạ", level: .comprehension,
    cases: grid([80, 160, 240, 320, 400, 640], [2, 3, 4], [5, 8, 12, 30]).sampled(54), english: 24
  ) { say, task in
    let (amount, periods, life) = task
    let left = amount / (1 << periods)
    return say.choice(
      say(
        "Chất phóng xạ có chu kì bán rã \(life) ngày, ban đầu có \(amount) g. Khối lượng chất còn lại sau \(life * periods) ngày là",
        "A radioactive substance has a half-life of \(life) days. Of \(amount) g, how much is left after \(life * periods) days?"
      ),
      Double(left),
      wrong: [Double(amount - left), Double(amount) / Double(periods), Double(left) * 2, Double(left) / 2].filter {
        ($0 * 10).truncatingRemainder(dividingBy: 1) == 0
      },
      unit: "g",
      explanation: "$m = \\frac{m_0}{2^{\(periods)}} = \\frac{\(amount)}{\(1 << periods)} = \(left)$ (g).")
  }

  /// Symbol, atomic number, mass numbers of known isotopes.
  private static let isotopes: [(String, Int, [Int])] = [
    ("C", 6, [12, 13, 14]), ("O", 8, [16, 17, 18]), ("Na", 11, [23, 24]), ("P", 15, [31, 32]), ("Cl", 17, [35, 37]),
    ("K", 19, [39, 40, 41]), ("Fe", 26, [54, 56, 58]), ("Co", 27, [59, 60]), ("I", 53, [127, 131]),
    ("Cs", 55, [133, 137]),
    ("Po", 84, [210, 212]), ("Ra", 88, [226, 228]), ("U", 92, [234, 235, 238]), ("N", 7, [14, 15]),
    ("Ne", 10, [20, 22]),
  ]

  private static let neutrons: [any QuestionTemplate] = Template.bilingual(
    "phys-neutron-number", .physics, grade: 12, topic: "hạt-nhân/cấu-tạo", level: .recognition,
    cases: isotopes.flatMap { element in element.2.map { (element.0, element.1, $0) } }, english: 20
  ) { say, task in
    let (symbol, protons, nucleons) = task
    return say.choice(
      say("Số neutron trong hạt nhân ", "How many neutrons are in the nucleus ")
        + "$^{\(nucleons)}_{\(protons)}\\text{\(symbol)}$"
        + say(" là", "?"),
      nucleons - protons, wrong: [nucleons, protons, nucleons + protons, nucleons - protons + 1],
      explanation: "$N = A - Z = \(nucleons) - \(protons) = \(nucleons - protons)$.")
  }

  /// Quantity, in English, SI unit, in English, units that are mistaken for it.
  private static let quantities: [(String, String, String, String, [Int])] = [
    ("lực", "force", "niutơn (N)", "newton (N)", [1, 2, 3]), ("công", "work", "jun (J)", "joule (J)", [0, 2, 3]),
    ("công suất", "power", "oát (W)", "watt (W)", [1, 0, 5]),
    ("áp suất", "pressure", "pascal (Pa)", "pascal (Pa)", [0, 1, 2]),
    ("hiệu điện thế", "voltage", "vôn (V)", "volt (V)", [5, 6, 2]),
    ("cường độ dòng điện", "electric current", "ampe (A)", "ampere (A)", [4, 6, 7]),
    ("điện trở", "resistance", "ôm (Ω)", "ohm (Ω)", [4, 5, 2]),
    ("điện tích", "electric charge", "culông (C)", "coulomb (C)", [5, 8, 4]),
    ("điện dung", "capacitance", "fara (F)", "farad (F)", [7, 4, 6]),
    ("tần số", "frequency", "héc (Hz)", "hertz (Hz)", [2, 10, 1]),
    ("nhiệt độ tuyệt đối", "absolute temperature", "kenvin (K)", "kelvin (K)", [1, 9, 11]),
    ("khối lượng", "mass", "kilôgam (kg)", "kilogram (kg)", [0, 10, 3]),
    ("từ thông", "magnetic flux", "vêbe (Wb)", "weber (Wb)", [13, 4, 8]),
    ("cảm ứng từ", "magnetic flux density", "tesla (T)", "tesla (T)", [12, 5, 0]),
  ]

  private static let unitOfQuantity: [any QuestionTemplate] = Template.bilingual(
    "phys-unit-of-quantity", .physics, grade: 9, topic: "đại-lượng-và-đơn-vị", level: .recognition, basis: .facts,
    cases: Array(quantities.indices), english: 14
  ) { say, index in
    let quantity = quantities[index]
    let others = quantity.4.map { say(quantities[$0].2, quantities[$0].3) }
    return .choice(
      say("Đơn vị đo \(quantity.0) trong hệ SI là", "What is the SI unit of \(quantity.1)?"),
      right: say(quantity.2, quantity.3), wrong: others,
      explanation: say(
        "Trong hệ SI, \(quantity.0) đo bằng \(quantity.2).", "In SI, \(quantity.1) is measured in \(quantity.3)."))
  }

  private static let vectorQuantities = [
    "vận tốc", "gia tốc", "lực", "động lượng", "cường độ điện trường", "độ dịch chuyển",
  ]
  private static let scalarQuantities = [
    "khối lượng", "thời gian", "công", "động năng", "nhiệt độ", "áp suất", "điện tích",
  ]

  private static let vectors: [any QuestionTemplate] = [
    Template(
      "phys-vector-quantities", .physics, grade: 10, topic: "đại-lượng-và-đơn-vị/vectơ", level: .recognition,
      basis: .facts,
      cases: grid(0..<6, 0..<6, 0..<7).filter { first, second, _ in first < second }.sampled(45)
    ) { _, task in
      let right = [vectorQuantities[task.0], vectorQuantities[task.1]]
      let wrong = (0..<3).map { scalarQuantities[(task.2 + $0) % scalarQuantities.count] }
      return .multiple(
        "Chọn tất cả các đại lượng vectơ.", right: right, wrong: wrong,
        explanation:
          "Đại lượng vectơ có cả hướng và độ lớn: \(right.joined(separator: ", ")). Các đại lượng còn lại là vô hướng.")
    }
  ]

  /// Quantity, ways to write its unit, units of other quantities.
  private static let writings: [(String, [String], [String])] = [
    ("công suất", ["J/s", "N·m/s", "V·A"], ["N·m", "J·s", "A·s"]),
    ("năng lượng", ["N·m", "W·s", "V·C"], ["N/m", "W/s", "V/C"]),
    ("áp suất", ["N/m²", "J/m³", "kg/(m·s²)"], ["N·m²", "N/m", "kg/m³"]),
    ("lực", ["kg·m/s²", "J/m", "Pa·m²"], ["kg·m/s", "J·m", "Pa/m²"]),
    ("hiệu điện thế", ["A·Ω", "J/C", "W/A"], ["A/Ω", "J·C", "C/s"]),
    ("điện tích", ["A·s", "F·V", "J/V"], ["A/s", "F/V", "J·V"]),
  ]

  private static let equivalentUnits: [any QuestionTemplate] = [
    Template(
      "phys-equivalent-units", .physics, grade: 11, topic: "đại-lượng-và-đơn-vị", level: .comprehension, basis: .facts,
      cases: grid(0..<6, 0..<4)
    ) { _, task in
      let (index, right) = task
      let (quantity, own, foreign) = writings[index]
      let options = (0..<3).map { $0 == right || right == 3 ? own[$0] : foreign[$0] }
      return .pinned(
        "Đơn vị nào sau đây là đơn vị của \(quantity)?", options: options, last: "Cả ba đơn vị trên", right: right,
        explanation: "\(own.joined(separator: " = ")), đều là đơn vị của \(quantity).")
    }
  ]
}
