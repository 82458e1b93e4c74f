/// Fractions and decimals, grades 4 to 6.
enum FractionTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    addition, division, simplest, aboveHalf, ofNumber, decimalProduct, decimalOrder, decimalToFraction,
  ].flatMap { $0 }

  private static let addition: [any QuestionTemplate] = Template.bilingual(
    "math-fraction-addition", .mathematics, grade: 5, topic: "phân-số/cộng-trừ", level: .comprehension,
    cases: grid(1...5, 2...7, 1...5, 2...9).filter {
      $1 < $3 && $0 < $1 && $2 < $3 && greatestCommonDivisor($0, $1) == 1 && greatestCommonDivisor($2, $3) == 1
    }.sampled(76),
    english: 40
  ) { say, task in
    let (first, below, second, under) = task
    let sum = first * under + second * below
    return .choice(
      say("Tính ", "Work out ") + "$\\frac{\(first)}{\(below)} + \\frac{\(second)}{\(under)}$.",
      right: "$\(TeX.fraction(sum, below * under))$",
      wrong: [
        "$\(TeX.fraction(first + second, below + under))$", "$\(TeX.fraction(first + second, below * under))$",
        "$\(TeX.fraction(first * second, below * under))$", "$\(TeX.fraction(sum, below + under))$",
      ],
      explanation: say("Quy đồng mẫu số: ", "With a common denominator: ")
        + "$\\frac{\(first * under)}{\(below * under)} + \\frac{\(second * below)}{\(below * under)} = "
        + "\(TeX.fraction(sum, below * under))$.")
  }

  private static let division: [any QuestionTemplate] = [
    Template(
      "math-fraction-division", .mathematics, grade: 5, topic: "phân-số/nhân-chia", level: .comprehension,
      cases: grid(1...7, 2...9, 1...7, 2...9).filter {
        $0 < $1 && $2 < $3 && $1 != $3 && $0 != $2 && greatestCommonDivisor($0, $1) == 1
          && greatestCommonDivisor($2, $3) == 1 && $0 * $3 != $1 * $2
      }.sampled(64)
    ) { _, task in
      let (first, below, second, under) = task
      return .choice(
        "Kết quả của phép chia $\\frac{\(first)}{\(below)} : \\frac{\(second)}{\(under)}$ là",
        right: "$\(TeX.fraction(first * under, below * second))$",
        wrong: [
          "$\(TeX.fraction(first * second, below * under))$", "$\(TeX.fraction(below * second, first * under))$",
          "$\(TeX.fraction(below * under, first * second))$",
        ],
        explanation: "Nhân với phân số đảo ngược: $\\frac{\(first)}{\(below)} \\times \\frac{\(under)}{\(second)} = "
          + "\(TeX.fraction(first * under, below * second))$.")
    }
  ]

  private static let simplest: [any QuestionTemplate] = Template.bilingual(
    "math-fraction-simplest-form", .mathematics, grade: 4, topic: "phân-số/rút-gọn", level: .recognition,
    cases: grid(2...7, 3...9, [4, 6, 8, 9, 12]).filter { top, bottom, _ in
      top < bottom && greatestCommonDivisor(top, bottom) == 1
    }.sampled(70),
    english: 30
  ) { say, task in
    let (top, bottom, factor) = task
    func fraction(_ top: Int, _ bottom: Int) -> String { "$\\frac{\(top)}{\(bottom)}$" }
    let given = fraction(top * factor, bottom * factor)
    return .choice(
      say("Phân số tối giản bằng \(given) là", "Which fraction is \(given) in lowest terms?"),
      right: fraction(top, bottom),
      wrong: [
        fraction(top * factor / (factor % 3 == 0 ? 3 : 2), bottom * factor / (factor % 3 == 0 ? 3 : 2)),
        fraction(bottom, top), fraction(top, bottom + 1), fraction(top + 1, bottom),
      ],
      explanation: say(
        "Chia cả tử số và mẫu số cho \(factor): ", "Divide numerator and denominator by \(factor): ")
        + "\(given) = \(fraction(top, bottom)).")
  }

  private static let aboveHalf: [any QuestionTemplate] = [
    Template(
      "math-fractions-above-half", .mathematics, grade: 4, topic: "phân-số/so-sánh", level: .application,
      cases: Array(0..<60)
    ) { _, variant in
      var generator = SeededGenerator("above-half-\(variant)")
      let pool = grid(1...8, 3...11).filter { $0 < $1 && 2 * $0 != $1 && greatestCommonDivisor($0, $1) == 1 }
        .shuffled(by: &generator)
      let right = pool.filter { 2 * $0 > $1 }.prefix(2 + variant % 2)
      let wrong = pool.filter { 2 * $0 < $1 }.prefix(3 - variant % 2)
      func text(_ fraction: (Int, Int)) -> String { "$\\frac{\(fraction.0)}{\(fraction.1)}$" }
      return .multiple(
        "Chọn tất cả các phân số lớn hơn $\\frac{1}{2}$.", right: right.map(text), wrong: wrong.map(text),
        explanation: "Phân số lớn hơn $\\frac{1}{2}$ khi hai lần tử số lớn hơn mẫu số; đó là "
          + right.map(text).joined(separator: ", ") + ".")
    }
  ]

  private static let ofNumber: [any QuestionTemplate] = [
    Template(
      "math-fraction-of-number", .mathematics, grade: 4, topic: "phân-số/tìm-phân-số-của-một-số", level: .application,
      cases: grid(2...5, 3...8, 4...15).filter { top, bottom, _ in
        top < bottom && greatestCommonDivisor(top, bottom) == 1
      }.sampled(56)
    ) { _, task in
      let (top, bottom, part) = task
      let whole = bottom * part
      return .numeric(
        "Một lớp trồng được \(whole) cây, trong đó $\\frac{\(top)}{\(bottom)}$ là cây ăn quả. Hỏi có bao nhiêu cây ăn quả?",
        Double(top * part), explanation: "$\(whole) : \(bottom) \\times \(top) = \(top * part)$ (cây).")
    }
  ]

  private static let decimalProduct: [any QuestionTemplate] = Template.bilingual(
    "math-decimal-multiplication", .mathematics, grade: 5, topic: "số-thập-phân/nhân-chia", level: .comprehension,
    cases: grid([12, 15, 24, 32, 36, 45, 48, 64, 72, 125], [3, 4, 6, 7, 8, 12, 14], [1, 2]).sampled(64), english: 30
  ) { say, task in
    let (first, second, places) = task
    let left = Double(first) / (places == 1 ? 10 : 100)
    let right = Double(second) / 10
    let scale = places == 1 ? 100.0 : 1000
    let product = Double(first * second) / scale
    return say.choice(
      say("Tính ", "Work out ") + "$\(say.tex(left)) \\times \(say.tex(right))$.", product,
      wrong: [product * 10, product / 10, left + right, product * 100],
      explanation: say(
        "$\(first) \\times \(second) = \(first * second)$; hai thừa số có tất cả \(places + 1) chữ số ở phần thập phân nên "
          + "kết quả là \(say.number(product)).",
        "$\(first) \\times \(second) = \(first * second)$ and the factors have \(places + 1) decimals together, so the "
          + "product is \(say.number(product))."))
  }

  private static let decimalOrder: [any QuestionTemplate] = [
    Template(
      "math-decimal-order", .mathematics, grade: 5, topic: "số-thập-phân/so-sánh", level: .recognition,
      cases: grid(0...9, 1...8).filter { $1 > 1 }.sampled(60)
    ) { say, task in
      let (whole, digit) = task
      let base = Double(whole)
      // More decimals do not make a number larger: the mistake the options invite.
      let largest = base + Double(digit + 1) / 10
      let others = [
        base + Double(digit) / 10 + 0.09, base + Double(digit) / 10 + 0.075, base + Double(digit + 1) / 100 + 0.009,
      ]
      return say.choice(
        "Số lớn nhất trong các số \(([others[1], largest] + [others[2], others[0]]).map { say.number($0) }.joined(separator: "; ")) là",
        largest, wrong: others,
        explanation:
          "Phần nguyên bằng nhau nên so sánh hàng phần mười trước: \(say.number(largest)) có chữ số hàng phần "
          + "mười lớn nhất.")
    }
  ]

  private static let decimalToFraction: [any QuestionTemplate] = Template.bilingual(
    "math-decimal-to-fraction", .mathematics, grade: 5, topic: "số-thập-phân/phân-số-thập-phân", level: .comprehension,
    cases: (1...199).filter { $0 % 5 == 0 || $0 % 4 == 0 }.filter { $0 % 100 != 0 }.sampled(56), english: 28
  ) { say, hundredths in
    let divisor = greatestCommonDivisor(hundredths, 100)
    let answer = "\(hundredths / divisor)/\(100 / divisor)"
    let decimal = say.number(Double(hundredths) / 100)
    return .short(
      say(
        "Viết số \(decimal) dưới dạng phân số tối giản (dạng a/b).",
        "Write \(decimal) as a fraction in lowest terms (in the form a/b)."),
      [answer],
      explanation: "$\\frac{\(hundredths)}{100} = \(TeX.fraction(hundredths, 100))$.")
  }
}
