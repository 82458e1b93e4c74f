/// Balancing, amounts in reactions, yield, rate, heat.
enum ReactionTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(balancing, amounts, yields, rates, vantHoff, heat)

  private static let balancing: [any QuestionTemplate] = Template.bilingual(
    "chem-balance", .chemistry, grade: 8, topic: "phản-ứng/cân-bằng", level: .comprehension,
    cases: Reaction.table.rows.filter { $0.coefficients.contains { $0 > 1 } }, english: 40
  ) { say, reaction in
    let right = reaction.coefficients
    func list(_ numbers: [Int]) -> String { numbers.map { "\($0)" }.joined(separator: ", ") }
    var slipped = right
    if let largest = right.indices.max(by: { right[$0] < right[$1] }) { slipped[largest] -= 1 }
    let reversed = Array(right.suffix(reaction.right.count)) + right.prefix(reaction.left.count)
    return .choice(
      say(
        "Hệ số tối giản, theo thứ tự các chất, của phương trình \(reaction.tex(coefficients: false)) là",
        "What are the lowest whole coefficients, in order, that balance \(reaction.tex(coefficients: false))?"),
      right: list(right),
      wrong: [list(right.map { _ in 1 }), list(slipped), list(right.map { $0 * 2 }), list(reversed)],
      explanation: say("Số nguyên tử mỗi nguyên tố ở hai vế bằng nhau: ", "Each element has as many atoms on both sides: ")
        + reaction.tex(coefficients: true) + ".")
  }

  /// Reactions with a change in amount between the first and the last substance.
  private static let uneven = Reaction.table.rows.filter { $0.left[0].coefficient != $0.right[0].coefficient }

  private static let amounts: [any QuestionTemplate] = Template.bilingual(
    "chem-stoichiometry", .chemistry, grade: 8, topic: "phản-ứng/tính-theo-phương-trình", level: .application,
    cases: grid(uneven, [0.1, 0.2, 0.3, 0.6]).sampled(84), english: 42
  ) { say, item in
    let (reaction, moles) = item
    let (from, to) = (reaction.left[0], reaction.right[0])
    let given = moles * Double(from.coefficient)
    let value = moles * Double(to.coefficient)
    func shown(_ value: Double) -> String { say.number(value, places: 3) + " mol" }
    return .choice(
      say(
        "Theo phương trình \(reaction.tex(coefficients: true)), \(say.number(given)) mol $\\ce{\(from.formula)}$ phản ứng hết "
          + "tạo ra bao nhiêu mol $\\ce{\(to.formula)}$?",
        "By the equation \(reaction.tex(coefficients: true)), how many moles of $\\ce{\(to.formula)}$ come out of "
          + "\(say.number(given)) mol of $\\ce{\(from.formula)}$?"),
      right: shown(value),
      wrong: [
        given, given * Double(from.coefficient) / Double(to.coefficient), value * 2, given * Double(to.coefficient), value / 2,
      ].map(shown),
      explanation: "\(say.number(given)) · \(to.coefficient)/\(from.coefficient) = \(shown(value)); "
        + say("tỉ lệ mol là tỉ lệ hệ số.", "the moles are as the coefficients."))
  }

  private static let yields: [any QuestionTemplate] = Template.bilingual(
    "chem-yield", .chemistry, grade: 9, topic: "phản-ứng/hiệu-suất", level: .application,
    cases: grid([60, 75, 80, 85, 90, 95], [20, 40, 80, 120, 200]).sampled(28), english: 14
  ) { say, item in
    let (percent, theory) = item
    let real = Double(percent * theory) / 100
    return .numeric(
      say(
        "Theo lí thuyết thu được \(theory) g sản phẩm, thực tế chỉ thu được \(say.number(real)) g. "
          + "Hiệu suất phản ứng là bao nhiêu phần trăm?",
        "In theory a reaction gives \(theory) g of product; \(say.number(real)) g are obtained. "
          + "What is the yield in per cent?"),
      Double(percent), explanation: "H = \(say.number(real)) : \(theory) · 100% = \(percent)%.")
  }

  private static let rates: [any QuestionTemplate] = Template.bilingual(
    "chem-rate", .chemistry, grade: 10, topic: "phản-ứng/tốc-độ", level: .comprehension,
    cases: grid([0.8, 1.0, 1.2], [0.2, 0.4, 0.5], [20, 40, 50]).sampled(26), english: 13
  ) { say, item in
    let (start, end, seconds) = item
    let rate = (start - end) / Double(seconds)
    func shown(_ value: Double) -> String { say.number(value, places: 5) + " M/s" }
    return .choice(
      say(
        "Nồng độ chất A (hệ số 1) giảm từ \(say.number(start)) M xuống \(say.number(end)) M trong \(seconds) s. "
          + "Tốc độ trung bình của phản ứng là",
        "The concentration of A (coefficient 1) falls from \(say.number(start)) M to \(say.number(end)) M in \(seconds) s. "
          + "What is the mean rate?"),
      right: shown(rate),
      wrong: [(start + end) / Double(seconds), end / Double(seconds), -rate, start / Double(seconds)].map(shown),
      explanation: "v = (\(say.number(start)) \u{2212} \(say.number(end))) : \(seconds) = \(shown(rate)); "
        + say("tốc độ luôn dương.", "a rate is never negative."))
  }

  private static let vantHoff: [any QuestionTemplate] = Template.bilingual(
    "chem-vant-hoff", .chemistry, grade: 10, topic: "phản-ứng/tốc-độ", level: .application,
    cases: grid([2, 3, 4], [20, 25, 30], [20, 30, 40]).filter { $0.0 < 4 || $0.2 < 40 }, english: 12
  ) { say, item in
    let (factor, start, rise) = item
    let steps = rise / 10
    let times = (0..<steps).reduce(1) { product, _ in product * factor }
    func shown(_ value: Int) -> String { "\(value) " + say("lần", "times") }
    return .choice(
      say(
        "Hệ số nhiệt độ Van't Hoff của phản ứng bằng \(factor). Khi tăng từ \(start) °C lên \(start + rise) °C, tốc độ tăng",
        "The temperature coefficient (van 't Hoff) of a reaction is \(factor). From \(start) °C to \(start + rise) °C, how many "
          + "times does its rate grow?"),
      right: shown(times), wrong: [factor * steps, times / factor, times * factor, rise].map(shown),
      explanation: "γ^(Δt/10) = \(factor)^\(steps) = \(times); " + say("nhân lên chứ không cộng lên.", "it multiplies, not adds."))
  }

  private static let heat: [any QuestionTemplate] = Template.bilingual(
    "chem-reaction-heat", .chemistry, grade: 10, topic: "phản-ứng/nhiệt", level: .application,
    cases: grid([-74, -110, -242, -286], [-394, -297, -602, -110], [1, 2]).filter { $0.0 != $0.1 }.sampled(24), english: 12
  ) { say, item in
    let (reactant, product, count) = item
    let value = count * product - reactant
    func shown(_ value: Int) -> String { say.number(value) + " kJ" }
    let term = count == 1 ? "B" : "\(count)B"
    return .choice(
      say(
        "Phản ứng A → \(term) có nhiệt tạo thành chuẩn của A và B lần lượt là \(shown(reactant))/mol và \(shown(product))/mol. "
          + "Biến thiên enthalpy chuẩn của phản ứng là",
        "For A → \(term), the standard enthalpies of formation of A and B are \(shown(reactant))/mol and "
          + "\(shown(product))/mol. What is the standard enthalpy of reaction?"),
      right: shown(value),
      wrong: [-value, count * product + reactant, product - reactant, reactant, value + 100].map(shown),
      explanation: say("ΔH = tổng sản phẩm \u{2212} tổng chất đầu = ", "ΔH = products \u{2212} reactants = ")
        + "\(count) · (\(say.number(product))) \u{2212} (\(say.number(reactant))) = \(shown(value)).")
  }
}
