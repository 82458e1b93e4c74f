/// Figures of population and economy.
enum PopulationTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(density, increase, migration, sexRatio, yields, grain, shares, trade)

  private static let density: [any QuestionTemplate] = Template.bilingual(
    "geo-density", .geography, grade: 7, topic: "dân-cư/mật-độ", level: .comprehension,
    cases: grid([12, 20, 25, 40, 50, 80, 125], [60, 90, 150, 220, 340, 480, 650]).sampled(42), english: 21
  ) { say, item in
    let (area, people) = item
    let total = area * people
    return .choice(
      say(
        "Một tỉnh rộng \(say.number(area * 100)) km² có \(say.number(total * 100)) người. Mật độ dân số là",
        "A province of \(say.number(area * 100)) km² has \(say.number(total * 100)) people. "
          + "What is its population density?"),
      right: say.number(people) + say(" người/km²", " people/km²"),
      wrong: [people * 10, people * 100, area * people].map { say.number($0) + say(" người/km²", " people/km²") },
      explanation: say("Mật độ = số dân : diện tích = ", "Density = people : area = ")
        + "\(say.number(total * 100)) : \(say.number(area * 100)) = \(say.number(people)).")
  }

  private static let increase: [any QuestionTemplate] = Template.bilingual(
    "geo-natural-increase", .geography, grade: 7, topic: "dân-cư/gia-tăng", level: .application,
    cases: grid([14, 16, 18, 20, 24, 28, 32, 36], [5, 6, 7, 8, 9, 11]).sampled(40), english: 20
  ) { say, item in
    let (births, deaths) = item
    let difference = Double(births - deaths)
    func percent(_ value: Double) -> String { say.number(value) + "%" }
    return .choice(
      say(
        "Một nước có tỉ suất sinh \(births)‰ và tỉ suất tử \(deaths)‰. Tỉ lệ gia tăng dân số tự nhiên là",
        "A country has a birth rate of \(births)‰ and a death rate of \(deaths)‰. What is its rate of natural increase?"),
      right: percent(difference / 10),
      wrong: [difference, Double(births + deaths) / 10, difference / 100].map(percent),
      explanation: "(\(births)‰ \u{2212} \(deaths)‰) : 10 = \(percent(difference / 10)); "
        + say("không cộng hai tỉ suất, và 1% = 10‰.", "the rates are not added, and 1% = 10‰."))
  }

  private static let migration: [any QuestionTemplate] = Template.bilingual(
    "geo-population-growth", .geography, grade: 10, topic: "dân-cư/gia-tăng", level: .application,
    cases: grid([12, 15, 18, 21], [6, 7, 9], [-4, -2, 1, 3]).sampled(30), english: 15
  ) { say, item in
    let (births, deaths, net) = item
    return .numeric(
      say(
        "Tỉ suất sinh \(births)‰, tỉ suất tử \(deaths)‰, gia tăng cơ học \(say.number(net))‰. "
          + "Tỉ suất gia tăng dân số thực tế là bao nhiêu ‰?",
        "Birth rate \(births)‰, death rate \(deaths)‰, net migration \(say.number(net))‰. "
          + "What is the rate of population growth in ‰?"),
      Double(births - deaths + net),
      explanation: say("Gia tăng thực tế = sinh \u{2212} tử + cơ học = ", "Growth = births \u{2212} deaths + migration = ")
        + "\(births) \u{2212} \(deaths) + (\(say.number(net))) = \(say.number(births - deaths + net))‰.")
  }

  private static let sexRatio: [any QuestionTemplate] = Template.bilingual(
    "geo-sex-ratio", .geography, grade: 10, topic: "dân-cư/cơ-cấu", level: .application,
    cases: grid([94, 96, 98, 102, 104, 106, 108, 110, 112], [200, 350, 500]).sampled(24), english: 12
  ) { say, item in
    let (ratio, women) = item
    let men = ratio * women
    return .numeric(
      say(
        "Một vùng có \(say.number(men)) nam và \(say.number(women * 100)) nữ. Tỉ số giới tính là bao nhiêu nam trên "
          + "một trăm nữ?",
        "A region has \(say.number(men)) men and \(say.number(women * 100)) women. How many men are there to a hundred "
          + "women?"),
      Double(ratio),
      explanation: "\(say.number(men)) : \(say.number(women * 100)) × 100 = \(ratio).")
  }

  private static let yields: [any QuestionTemplate] = Template.bilingual(
    "geo-crop-yield", .geography, grade: 9, topic: "kinh-tế/nông-nghiệp", level: .application,
    cases: grid([45, 48, 52, 55, 58, 60, 62, 65], [20, 40, 70, 150]).sampled(28), english: 14
  ) { say, item in
    let (yield, area) = item
    let tonnes = area * yield * 100
    return .choice(
      say(
        "Một tỉnh có \(say.number(area * 1000)) ha lúa, sản lượng \(say.number(tonnes)) tấn. Năng suất lúa là",
        "A province harvests \(say.number(tonnes)) t of rice from \(say.number(area * 1000)) ha. What is the yield "
          + "(1 t = 10 quintals)?"),
      right: say.number(yield) + say(" tạ/ha", " quintals/ha"),
      wrong: [Double(yield) / 10, Double(yield) * 10, Double(yield) / 100]
        .map { say.number($0) + say(" tạ/ha", " quintals/ha") },
      explanation: say("\(say.number(tonnes)) tấn = ", "\(say.number(tonnes)) t = ")
        + "\(say.number(tonnes * 10)) " + say("tạ", "quintals")
        + "; \(say.number(tonnes * 10)) : \(say.number(area * 1000)) = \(yield).")
  }

  private static let grain: [any QuestionTemplate] = Template.bilingual(
    "geo-grain-per-head", .geography, grade: 12, topic: "kinh-tế/nông-nghiệp", level: .application,
    cases: grid([320, 360, 410, 450, 480, 520], [2, 5, 8, 16]).sampled(22), english: 11
  ) { say, item in
    let (kilograms, millions) = item
    let thousands = kilograms * millions
    return .numeric(
      say(
        "Một vùng có \(millions) triệu người, sản lượng lương thực \(say.number(thousands)) nghìn tấn. Bình quân lương thực "
          + "đầu người là bao nhiêu ki-lô-gam?",
        "A region of \(millions) million people grows \(say.number(thousands)) thousand tonnes of grain. How many kilograms "
          + "is that per head?"),
      Double(kilograms),
      explanation: "\(say.number(thousands)) · 10⁶ kg : (\(millions) · 10⁶) = \(kilograms) kg.")
  }

  private static let shares: [any QuestionTemplate] = Template.bilingual(
    "geo-pie-angle", .geography, grade: 9, topic: "kĩ-năng/biểu-đồ", level: .comprehension,
    cases: [5, 10, 15, 20, 25, 30, 35, 40, 45, 55, 60, 65, 70, 75], english: 14
  ) { say, percent in
    let angle = Double(percent) * 3.6
    return .choice(
      say(
        "Trên biểu đồ tròn, một thành phần chiếm \(percent)% được vẽ bằng cung có góc ở tâm là",
        "In a pie chart, what is the central angle of a part of \(percent)%?"),
      right: say.number(angle) + "°",
      wrong: ["\(percent)°", say.number(Double(percent) * 1.8) + "°", say.number(360 - angle) + "°", "\(percent * 3)°"],
      explanation: "100% ↔ 360°, 1% ↔ 3\(say(",", "."))6°: \(percent) × 3\(say(",", "."))6° = \(say.number(angle))°.")
  }

  private static let trade: [any QuestionTemplate] = Template.bilingual(
    "geo-trade-balance", .geography, grade: 10, topic: "kinh-tế/thương-mại", level: .comprehension,
    cases: grid([120, 150, 210, 260], [90, 135, 180, 240]).filter { $0 != $1 }.sampled(16), english: 16
  ) { say, item in
    let (exports, imports) = item
    let unit = say(" tỉ USD", " billion USD")
    return .choice(
      say(
        "Một nước xuất khẩu \(exports) tỉ USD và nhập khẩu \(imports) tỉ USD. Cán cân xuất nhập khẩu là",
        "A country exports goods for \(exports) billion USD and imports goods for \(imports) billion USD. What is its "
          + "balance of trade?"),
      right: say.number(exports - imports) + unit,
      wrong: [imports - exports, exports + imports, -(exports + imports)].map { say.number($0) + unit },
      explanation: say("Cán cân = xuất khẩu \u{2212} nhập khẩu = ", "Balance = exports \u{2212} imports = ")
        + "\(exports) \u{2212} \(imports) = \(say.number(exports - imports)) "
        + (exports > imports ? say("(xuất siêu).", "(a surplus).") : say("(nhập siêu).", "(a deficit).")))
  }
}
