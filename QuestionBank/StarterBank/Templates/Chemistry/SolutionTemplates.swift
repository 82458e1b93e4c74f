/// Concentrations, dilution, pH.
enum SolutionTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(molarity, percent, soluteMass, dilution, acidity, basicity, phCluster)

  private static let solutes = ["NaCl", "NaOH", "HCl", "CuSO4", "KNO3"]

  private static func tex(_ formula: String) -> String { "$\\ce{\(formula)}$" }

  private static let molarity: [any QuestionTemplate] = Template.bilingual(
    "chem-molarity", .chemistry, grade: 8, topic: "dung-dịch/nồng-độ-mol", level: .comprehension,
    cases: grid([0.05, 0.1, 0.2, 0.3, 0.5, 0.6], [100, 200, 250, 400, 500]).sampled(28), english: 28
  ) { say, item in
    let (moles, millilitres) = item
    let value = moles / Double(millilitres) * 1000
    let salt = solutes[millilitres / 50 % solutes.count]
    func molar(_ value: Double) -> String { say.number(value, places: 5) + " M" }
    return .choice(
      say(
        "Hoà tan \(say.number(moles)) mol \(tex(salt)) thành \(millilitres) mL dung dịch. Nồng độ mol của dung dịch là",
        "\(say.number(moles)) mol of \(tex(salt)) are dissolved to \(millilitres) mL of solution. What is its molarity?"),
      right: molar(value),
      wrong: [moles / Double(millilitres), moles * Double(millilitres) / 1000, value / 10, value * 10].map(molar),
      explanation: "V = \(say.number(Double(millilitres) / 1000)) L; c = n : V = \(say.number(moles)) : "
        + "\(say.number(Double(millilitres) / 1000)) = \(molar(value)).")
  }

  private static let percent: [any QuestionTemplate] = Template.bilingual(
    "chem-mass-percent-solution", .chemistry, grade: 8, topic: "dung-dịch/nồng-độ-phần-trăm", level: .comprehension,
    cases: grid([5, 8, 10, 15, 20, 25, 30, 40], [100, 200, 300, 400]).sampled(30), english: 15
  ) { say, item in
    let (percent, total) = item
    let solute = percent * total / 100
    func share(_ value: Double) -> String { say.number(value, places: 1) + "%" }
    return .choice(
      say(
        "Hoà tan \(solute) g muối vào \(total - solute) g nước. Nồng độ phần trăm của dung dịch là",
        "\(solute) g of salt are dissolved in \(total - solute) g of water. What is the concentration by mass?"),
      right: share(Double(percent)),
      wrong: [Double(solute) / Double(total - solute) * 100, Double(100 - percent), Double(percent) / 10].map(share),
      explanation: say(
        "Khối lượng dung dịch gồm cả muối: \(solute) + \(total - solute) = \(total) g; ",
        "The solution's mass includes the salt: \(solute) + \(total - solute) = \(total) g; ")
        + "\(solute) : \(total) · 100% = \(percent)%.")
  }

  private static let soluteMass: [any QuestionTemplate] = Template.bilingual(
    "chem-solute-mass", .chemistry, grade: 8, topic: "dung-dịch/nồng-độ-phần-trăm", level: .comprehension,
    cases: grid([4, 5, 9, 12, 16, 35], [50, 150, 250, 350]), english: 12
  ) { say, item in
    let (percent, total) = item
    let solute = Double(percent * total) / 100
    return .numeric(
      say(
        "Trong \(total) g dung dịch \(percent)% có bao nhiêu gam chất tan?",
        "How many grams of solute are there in \(total) g of a \(percent)% solution?"),
      solute, explanation: "m = \(total) · \(percent)% = \(say.number(solute)) g.")
  }

  private static let dilution: [any QuestionTemplate] = Template.bilingual(
    "chem-dilution", .chemistry, grade: 9, topic: "dung-dịch/pha-loãng", level: .application,
    cases: grid([1.0, 2.0, 4.0, 5.0], [50, 100, 150, 200], [2, 4, 5]).sampled(36), english: 18
  ) { say, item in
    let (before, volume, factor) = item
    let after = before / Double(factor)
    let final = volume * factor
    func millilitres(_ value: Double) -> String { say.number(value, places: 2) + " mL" }
    return .choice(
      say(
        "Cần thêm bao nhiêu nước vào \(volume) mL dung dịch \(say.number(before)) M để được dung dịch \(say.number(after)) M?",
        "How much water must be added to \(volume) mL of a \(say.number(before)) M solution to make it "
          + "\(say.number(after)) M?"),
      right: millilitres(Double(final - volume)),
      wrong: [
        Double(final), Double(volume) / Double(factor), Double(volume) - Double(volume) / Double(factor), Double(final + volume),
      ]
      .map(millilitres),
      explanation: "V₂ = \(volume) · \(say.number(before)) : \(say.number(after)) = \(final) mL; "
        + say("thêm ", "add ") + "\(final) \u{2212} \(volume) = \(final - volume) mL.")
  }

  private static let acidity: [any QuestionTemplate] = Template.bilingual(
    "chem-ph-acid", .chemistry, grade: 11, topic: "dung-dịch/pH", level: .comprehension,
    cases: grid(["HCl", "HNO3", "HBr"], 1...5), english: 15
  ) { say, item in
    let (acid, exponent) = item
    let value = (0..<exponent).reduce(1.0) { result, _ in result / 10 }
    return .choice(
      say(
        "pH của dung dịch \(tex(acid)) \(say.number(value)) M (phân li hoàn toàn) là",
        "What is the pH of a \(say.number(value)) M solution of \(tex(acid)), fully dissociated?"),
      right: "\(exponent)", wrong: ["\(14 - exponent)", "\(exponent + 1)", "\(exponent - 1)"],
      explanation: "$[\\ce{H+}] = 10^{-\(exponent)}$ M ⇒ pH = \u{2212}lg[H⁺] = \(exponent).")
  }

  private static let basicity: [any QuestionTemplate] = Template.bilingual(
    "chem-ph-base", .chemistry, grade: 11, topic: "dung-dịch/pH", level: .application,
    cases: grid(["NaOH", "KOH"], 1...5), english: 10
  ) { say, item in
    let (base, exponent) = item
    let value = (0..<exponent).reduce(1.0) { result, _ in result / 10 }
    return .choice(
      say(
        "Ở 25 °C, pH của dung dịch \(tex(base)) \(say.number(value)) M là",
        "What is the pH of a \(say.number(value)) M solution of \(tex(base)) at 25 °C?"),
      right: "\(14 - exponent)", wrong: ["\(exponent)", "\(14 - exponent + 1)", "\(14 - exponent - 1)", "\(7 + exponent)"],
      explanation: "pOH = \(exponent) ⇒ pH = 14 \u{2212} \(exponent) = \(14 - exponent).")
  }

  private static let phCluster: [any QuestionTemplate] = Template.bilingual(
    "chem-ph-cluster", .chemistry, grade: 11, topic: "dung-dịch/pH", level: .application,
    cases: [1, 2, 3, 4, 5, 9, 10, 11, 12, 13], english: 10
  ) { say, value in
    let isAcid = value < 7
    let claimedAcid = value % 2 == 0
    let redWhenAcid = value % 3 != 0
    return .cluster(
      say("Một dung dịch ở 25 °C có pH = \(value).", "A solution at 25 °C has pH = \(value)."),
      [
        .init(
          claimedAcid
            ? say("Dung dịch có môi trường axit.", "The solution is acidic.")
            : say("Dung dịch có môi trường bazơ.", "The solution is basic."), claimedAcid == isAcid, .recognition),
        .init(
          redWhenAcid
            ? say("Quỳ tím nhúng vào dung dịch hoá đỏ.", "Litmus turns red in it.")
            : say("Quỳ tím nhúng vào dung dịch hoá xanh.", "Litmus turns blue in it."), redWhenAcid == isAcid, .recognition),
        .init("$[\\ce{H+}] = 10^{-\(value)}$ M.", true, .comprehension),
        .init(
          say(
            "Pha loãng 10 lần bằng nước thì pH bằng \(value + 1).", "Diluted ten times with water it has pH \(value + 1)."),
          isAcid, .application),
      ],
      explanation: isAcid
        ? say(
          "pH < 7: axit, quỳ hoá đỏ; pha loãng 10 lần làm [H⁺] giảm 10 lần, pH tăng 1.",
          "pH < 7: acidic, litmus turns red; diluting ten times divides [H⁺] by 10, so the pH rises by 1.")
        : say(
          "pH > 7: bazơ, quỳ hoá xanh; pha loãng bazơ làm pH giảm về phía 7.",
          "pH > 7: basic, litmus turns blue; diluting a base lowers its pH towards 7."))
  }
}
