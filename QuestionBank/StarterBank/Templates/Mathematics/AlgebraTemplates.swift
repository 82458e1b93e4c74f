/// Polynomials, roots and linear equations, grades 8 and 9.
enum AlgebraTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    linearEquation, square, differenceOfSquares, surd, system, inequality, slope, pointOnLine,
  ].flatMap { $0 }

  private static let linearEquation: [any QuestionTemplate] = Template.bilingual(
    "math-linear-equation", .mathematics, grade: 8, topic: "đại-số/phương-trình-bậc-nhất", level: .comprehension,
    cases: grid(3...9, -9...9, 1...5, [-6, -4, -3, -2, 2, 3, 5, 7]).filter { $0 > $2 + 1 && $1 != 0 && $3 != $1 }
      .sampled(80),
    english: 40
  ) { say, task in
    let (left, constant, right, root) = task
    let other = (left - right) * root + constant
    let equation = "\(TeX.polynomial([left, constant])) = \(TeX.polynomial([right, other]))"
    func text(_ top: Int, _ bottom: Int) -> String { "$x = \(TeX.fraction(top, bottom))$" }
    return .choice(
      say("Nghiệm của phương trình $\(equation)$ là", "Solve the equation $\(equation)$."),
      right: text(root, 1),
      wrong: [
        text(-root, 1), text(other + constant, left - right), text(other - constant, left + right),
        text(left - right, other - constant), text(root + 1, 1),
      ],
      explanation: say("Chuyển vế: ", "Collect the terms: ")
        + "$\(TeX.term(left - right, "x", isFirst: true)) = \(other - constant)$, $x = \(root)$.")
  }

  private static let square: [any QuestionTemplate] = Template.bilingual(
    "math-square-of-binomial", .mathematics, grade: 8, topic: "đại-số/hằng-đẳng-thức", level: .recognition,
    cases: grid(1...6, -9...9).filter { $1 != 0 && abs($1) != $0 }.sampled(70), english: 30
  ) { say, task in
    let (first, second) = task
    func text(_ coefficients: [Int]) -> String { "$\(TeX.polynomial(coefficients))$" }
    let (a, b, c) = (first * first, 2 * first * second, second * second)
    let bracket = "(\(TeX.polynomial([first, second])))^2"
    return .choice(
      say("Khai triển $\(bracket)$ ta được", "Expand $\(bracket)$."), right: text([a, b, c]),
      wrong: [text([a, 0, c]), text([a, b / 2, c]), text([a, -b, c]), text([a, b, -c]), text([first, b, c])],
      explanation: "$\(bracket) = \(TeX.polynomial([a, b, c]))$ "
        + say("theo hằng đẳng thức ", "by the identity ") + "$(A + B)^2 = A^2 + 2AB + B^2$.")
  }

  private static let differenceOfSquares: [any QuestionTemplate] = [
    Template(
      "math-difference-of-squares", .mathematics, grade: 8, topic: "đại-số/phân-tích-nhân-tử", level: .recognition,
      cases: grid(1...7, 2...9).filter { greatestCommonDivisor($0, $1) == 1 }.sampled(36)
    ) { _, task in
      let (first, second) = task
      func factors(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> String {
        "$(\(TeX.polynomial([a, b])))(\(TeX.polynomial([c, d])))$"
      }
      let given = TeX.polynomial([first * first, 0, -second * second])
      return .choice(
        "Phân tích đa thức $\(given)$ thành nhân tử.", right: factors(first, -second, first, second),
        wrong: [
          factors(first, -second, first, -second), factors(first, second, first, second),
          factors(first * first, -second, 1, second), factors(first, -second * second, first, second * second),
        ],
        explanation: "$\(given) = (\(TeX.term(first, "x", isFirst: true)))^2 - \(second)^2$, áp dụng "
          + "$A^2 - B^2 = (A - B)(A + B)$.")
    }
  ]

  private static let surd: [any QuestionTemplate] = Template.bilingual(
    "math-simplify-root", .mathematics, grade: 9, topic: "đại-số/căn-bậc-hai", level: .comprehension,
    cases: grid(2...9, [2, 3, 5, 6, 7, 10]).filter { $0 != $1 }.sampled(44), english: 24
  ) { say, task in
    let (outside, inside) = task
    let radicand = outside * outside * inside
    func text(_ factor: Int, _ radicand: Int) -> String { "$\(factor)\\sqrt{\(radicand)}$" }
    return .choice(
      say("Rút gọn $\\sqrt{\(radicand)}$ ta được", "Simplify $\\sqrt{\(radicand)}$."), right: text(outside, inside),
      wrong: [
        text(outside * outside, inside), text(inside, outside), text(outside, inside * outside),
        text(outside + 1, inside),
      ],
      explanation: "$\\sqrt{\(radicand)} = \\sqrt{\(outside)^2 \\cdot \(inside)} = \(outside)\\sqrt{\(inside)}$.")
  }

  private static let system: [any QuestionTemplate] = Template.bilingual(
    "math-linear-system", .mathematics, grade: 9, topic: "đại-số/hệ-phương-trình", level: .comprehension,
    cases: grid(
      [(1, 1, 1, -1), (2, 1, 1, -1), (1, 2, 3, -1), (2, 3, 1, -2), (3, 2, 2, -1), (1, -2, 2, 3)], -5...6, -4...7
    )
    .filter { _, x, y in x != 0 && y != 0 && x != y && x != -y }.sampled(76),
    english: 30
  ) { say, task in
    let (coefficients, x, y) = task
    let (a, b, c, d) = coefficients
    func line(_ a: Int, _ b: Int) -> String {
      "\(TeX.term(a, "x", isFirst: true))\(TeX.term(b, "y")) = \(a * x + b * y)"
    }
    func text(_ x: Int, _ y: Int) -> String { "$(x; y) = (\(x); \(y))$" }
    return .choice(
      say("Nghiệm của hệ phương trình ", "Solve the system ") + "$\(line(a, b))$ " + say("và", "and")
        + " $\(line(c, d))$" + say(" là", "."),
      right: text(x, y), wrong: [text(y, x), text(-x, y), text(x, -y), text(-x, -y)],
      explanation: say("Thay vào: ", "Substitute: ")
        + "$\(a) \\cdot \(TeX.bracketed(x))\(TeX.term(b, "")) \\cdot \(TeX.bracketed(y)) = \(a * x + b * y)$, "
        + "$\(c) \\cdot \(TeX.bracketed(x))\(TeX.term(d, "")) \\cdot \(TeX.bracketed(y)) = \(c * x + d * y)$.")
  }

  private static let inequality: [any QuestionTemplate] = Template.bilingual(
    "math-linear-inequality", .mathematics, grade: 9, topic: "đại-số/bất-phương-trình", level: .comprehension,
    cases: grid(-8 ... -2, -9...9, -6...6).filter { $1 != 0 && abs($0 * $2) > 1 && $2 * $0 + $1 != 0 }.sampled(56),
    english: 30
  ) { say, task in
    let (coefficient, constant, bound) = task
    let right = coefficient * bound + constant
    let given = "\(TeX.polynomial([coefficient, constant])) > \(right)"
    return .choice(
      say("Nghiệm của bất phương trình $\(given)$ là", "Solve the inequality $\(given)$."),
      right: "$x < \(bound)$", wrong: ["$x > \(bound)$", "$x < \(-bound)$", "$x > \(-bound)$"],
      explanation: "$\(TeX.term(coefficient, "x", isFirst: true)) > \(right - constant)$; "
        + say(
          "chia hai vế cho số âm \(say.number(coefficient)) nên đổi chiều: ",
          "dividing by the negative number \(say.number(coefficient)) turns the sign: ") + "$x < \(bound)$.")
  }

  private static let slope: [any QuestionTemplate] = [
    Template(
      "math-slope-through-two-points", .mathematics, grade: 9, topic: "hàm-số/hàm-số-bậc-nhất", level: .comprehension,
      cases: grid(-4...3, -5...6, [2, 3, 4, 5], -7...8).filter { _, _, _, rise in rise != 0 }.sampled(56)
    ) { _, task in
      let (x, y, run, rise) = task
      return .choice(
        "Hệ số góc của đường thẳng đi qua hai điểm $A(\(x); \(y))$ và $B(\(x + run); \(y + rise))$ là",
        right: "$\(TeX.fraction(rise, run))$",
        wrong: [
          "$\(TeX.fraction(run, rise))$", "$\(TeX.fraction(-rise, run))$",
          "$\(TeX.fraction(rise + run, run))$", "$\(TeX.fraction(-run, rise))$", "$\(TeX.fraction(rise - run, run))$",
        ],
        explanation: "$\\frac{y_B - y_A}{x_B - x_A} = \\frac{\(rise)}{\(run)}"
          + (greatestCommonDivisor(rise, run) > 1 ? " = \(TeX.fraction(rise, run))$." : "$."))
    }
  ]

  private static let pointOnLine: [any QuestionTemplate] = [
    Template(
      "math-point-on-line", .mathematics, grade: 8, topic: "hàm-số/hàm-số-bậc-nhất", level: .recognition,
      cases: grid([-3, -2, 2, 3, 4], -6...6, -3...4, [true, false])
        .filter { _, constant, x, _ in constant != 0 && x != 0 }.sampled(60)
    ) { _, task in
      let (slope, constant, x, isOn) = task
      // Off the line by the sign of the slope.
      let y = (isOn ? slope : -slope) * x + constant
      return .trueFalse(
        "Đồ thị hàm số $y = \(TeX.polynomial([slope, constant]))$ đi qua điểm $M(\(x); \(y))$.", isOn,
        explanation: "Với $x = \(x)$ thì $y = \(slope * x + constant)$, "
          + (isOn ? "đúng bằng tung độ của điểm $M$." : "khác tung độ $\(y)$ của điểm $M$."))
    }
  ]
}
