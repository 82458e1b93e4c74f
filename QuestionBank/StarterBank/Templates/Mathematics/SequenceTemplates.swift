/// Sequences, trigonometry, exponentials and logarithms, grade 11.
enum SequenceTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    arithmeticTerm, arithmeticSum, geometricTerm, trigonometricValue, logarithmValue, exponentialEquation,
    logarithmEquation, limit,
  ].flatMap { $0 }

  private static let arithmeticTerm: [any QuestionTemplate] = Template.bilingual(
    "math-arithmetic-progression-term", .mathematics, grade: 11, topic: "dãy-số/cấp-số-cộng", level: .recognition,
    cases: grid(-5...8, [-4, -3, -2, 2, 3, 4, 5], [6, 8, 10, 12, 15, 20]).filter { $0 != 0 && $1 != $0 && $2 > 0 }
      .sampled(60),
    english: 24
  ) { say, task in
    let (first, step, index) = task
    let value = first + (index - 1) * step
    return say.choice(
      say("Cấp số cộng ", "An arithmetic progression ") + "$(u_n)$ "
        + say(
          "có số hạng đầu bằng \(say.number(first)) và công sai bằng \(say.number(step)). Số hạng thứ \(index) bằng",
          "has the first term \(say.number(first)) and the common difference \(say.number(step)). What is term number "
            + "\(index)?"),
      value,
      wrong: [first + index * step, first - (index - 1) * step, step + (index - 1) * first, first * step * index],
      explanation:
        "$u_{\(index)} = u_1 + \(index - 1)d = \(first) + \(index - 1) \\cdot \(TeX.bracketed(step)) = \(value)$.")
  }

  private static let arithmeticSum: [any QuestionTemplate] = [
    Template(
      "math-arithmetic-progression-sum", .mathematics, grade: 11, topic: "dãy-số/cấp-số-cộng", level: .comprehension,
      cases: grid(-3...7, 2...6, [8, 10, 12, 15, 20]).sampled(50)
    ) { _, task in
      let (first, step, count) = task
      let last = first + (count - 1) * step
      let sum = (first + last) * count / 2
      return .numeric(
        "Một rạp hát có \(count) hàng ghế. Hàng đầu có \(first + 10) ghế, mỗi hàng sau nhiều hơn hàng liền trước \(step) ghế. "
          + "Rạp có tất cả bao nhiêu ghế?",
        Double(sum + 10 * count),
        explanation: "Hàng cuối có \(last + 10) ghế; tổng là $\\frac{\(count)(\(first + 10) + \(last + 10))}{2} = "
          + "\(sum + 10 * count)$.")
    }
  ]

  private static let geometricTerm: [any QuestionTemplate] = Template.bilingual(
    "math-geometric-progression-term", .mathematics, grade: 11, topic: "dãy-số/cấp-số-nhân", level: .recognition,
    cases: grid([-4, -3, -1, 1, 2, 3, 5], [-3, -2, 2, 3], 4...6).filter { $0 != $1 && $2 > 0 }.sampled(60), english: 24
  ) { say, task in
    let (first, ratio, index) = task
    func powered(_ exponent: Int) -> Int { first * (0..<exponent).reduce(1) { product, _ in product * ratio } }
    return say.choice(
      say(
        "Cấp số nhân có số hạng đầu bằng \(say.number(first)) và công bội bằng \(say.number(ratio)). Số hạng thứ \(index) bằng",
        "A geometric progression has the first term \(say.number(first)) and the common ratio \(say.number(ratio)). What is "
          + "term number \(index)?"),
      powered(index - 1),
      wrong: [
        powered(index), -powered(index - 1), powered(index - 2), first + (index - 1) * ratio, first * ratio * index,
      ],
      explanation: "$u_{\(index)} = u_1 q^{\(index - 1)} = \(first) \\cdot \(TeX.bracketed(ratio))^{\(index - 1)} = "
        + "\(powered(index - 1))$.")
  }

  private static let values: [(String, String, String, [String])] = {
    let angles = [30, 45, 60, 120, 135, 150, 210, 225, 240, 300, 315, 330]
    let sines = ["\\frac{1}{2}", "\\frac{\\sqrt{2}}{2}", "\\frac{\\sqrt{3}}{2}"]
    let tangents = ["\\frac{\\sqrt{3}}{3}", "1", "\\sqrt{3}"]
    return angles.flatMap { angle -> [(String, String, String, [String])] in
      let quadrant = angle / 90
      let reference = [30: 0, 45: 1, 60: 2][quadrant % 2 == 0 ? angle % 180 : 180 - angle % 180, default: 0]
      let signs = (sine: quadrant < 2, cosine: quadrant == 0 || quadrant == 3)
      func signed(_ text: String, _ isPositive: Bool) -> String { (isPositive ? "" : "-") + text }
      return [
        ("\\sin", "\(angle)", signed(sines[reference], signs.sine), sines),
        ("\\cos", "\(angle)", signed(sines[2 - reference], signs.cosine), sines),
        ("\\tan", "\(angle)", signed(tangents[reference], signs.sine == signs.cosine), tangents),
      ]
    }
  }()

  private static let trigonometricValue: [any QuestionTemplate] = [
    Template(
      "math-trigonometric-values", .mathematics, grade: 11, topic: "lượng-giác/giá-trị-lượng-giác", level: .recognition,
      cases: values
    ) { _, task in
      let (function, angle, right, pool) = task
      let opposite = right.hasPrefix("-") ? String(right.dropFirst()) : "-" + right
      let others = pool.filter { $0 != right && $0 != opposite }.map { right.hasPrefix("-") ? "-" + $0 : $0 }
      return .choice(
        "Giá trị của $\(function) \(angle)^\\circ$ bằng", right: "$\(right)$",
        wrong: ["$\(opposite)$"] + others.map { "$\($0)$" },
        explanation: "Đưa về góc nhọn và xét dấu theo góc phần tư: $\(function) \(angle)^\\circ = \(right)$.")
    }
  ]

  private static let logarithmValue: [any QuestionTemplate] = Template.bilingual(
    "math-logarithm-value", .mathematics, grade: 11, topic: "hàm-số/lôgarit", level: .recognition,
    cases: grid([2, 3, 5, 10], 2...4, [true, false]), english: 24
  ) { say, task in
    let (base, exponent, isWhole) = task
    let number = (0..<exponent).reduce(1) { product, _ in product * base }
    let argument = isWhole ? "\(number)" : "\\frac{1}{\(number)}"
    let right = isWhole ? exponent : -exponent
    return say.choice(
      say("Giá trị của $\\log_{\(base)} {\(argument)}$ bằng", "What is the value of $\\log_{\(base)} {\(argument)}$?"),
      Double(right),
      wrong: [Double(-right), 1 / Double(exponent) * 10, Double(number / base), Double(right + 1), Double(base)]
        .filter { ($0 * 10).truncatingRemainder(dividingBy: 1) == 0 },
      explanation: "$\(base)^{\(right)} = \(argument)$.")
  }

  private static let exponentialEquation: [any QuestionTemplate] = Template.bilingual(
    "math-exponential-equation", .mathematics, grade: 11, topic: "hàm-số/phương-trình-mũ", level: .comprehension,
    cases: grid([2, 3, 5, 7], [1, 2, 3], -5...5, 2...4).filter { $0 < 5 || $3 < 4 && $1 + $2 != 0 }
      .filter { $0.2 != 0 && ($0.3 - $0.2) % $0.1 == 0 && $0.3 != $0.2 }.sampled(60),
    english: 24
  ) { say, task in
    let (base, factor, shift, exponent) = task
    let number = (0..<exponent).reduce(1) { product, _ in product * base }
    let root = (exponent - shift) / factor
    func text(_ top: Int, _ bottom: Int) -> String { "$x = \(TeX.fraction(top, bottom))$" }
    let equation = "\(base)^{\(TeX.polynomial([factor, shift]))} = \(number)"
    return .choice(
      say("Nghiệm của phương trình $\(equation)$ là", "Solve the equation $\(equation)$."), right: text(root, 1),
      wrong: [
        text(exponent + shift, factor), text(number - base * shift, base * factor), text(number - shift, factor),
        text(-root, 1), text(root + 1, 1), text(root - 1, 1),
      ],
      explanation: "$\(number) = \(base)^{\(exponent)}$, "
        + say("nên ", "so ") + "$\(TeX.polynomial([factor, shift])) = \(exponent)$, $x = \(root)$.")
  }

  private static let logarithmEquation: [any QuestionTemplate] = [
    Template(
      "math-logarithm-equation", .mathematics, grade: 11, topic: "hàm-số/phương-trình-lôgarit", level: .comprehension,
      cases: grid([2, 3, 4, 5], -9...9, 2...4).filter { $0 < 5 && $1 != 0 && $2 > 0 }.sampled(50)
    ) { _, task in
      let (base, shift, exponent) = task
      let number = (0..<exponent).reduce(1) { product, _ in product * base }
      return .numeric(
        "Giải phương trình $\\log_{\(base)} {(\(TeX.polynomial([1, shift])))} = \(exponent)$.", Double(number - shift),
        explanation: "$\(TeX.polynomial([1, shift])) = \(base)^{\(exponent)} = \(number)$, nên $x = \(number - shift)$."
      )
    }
  ]

  private static let limit: [any QuestionTemplate] = [
    Template(
      "math-limit-at-infinity", .mathematics, grade: 11, topic: "giới-hạn/giới-hạn-hàm-số", level: .comprehension,
      cases: grid([-5, -3, 2, 3, 4, 7], [-4, 1, 5, 9], [2, 3, 5, -2], [1, -3, 7]).filter {
        abs($0) != abs($2) && $1 != $3
      }
      .sampled(60)
    ) { _, task in
      let (a, b, c, d) = task
      let quotient = "\\frac{\(TeX.polynomial([a, b]))}{\(TeX.polynomial([c, d]))}"
      return .choice(
        "Giới hạn $\\lim\\limits_{x \\to +\\infty} \(quotient)$ bằng", right: "$\(TeX.fraction(a, c))$",
        wrong: ["$\(TeX.fraction(b, d))$", "$\(TeX.fraction(-a, c))$", "$+\\infty$", "$0$"],
        explanation: "Chia cả tử và mẫu cho $x$: giới hạn bằng tỉ số hai hệ số của $x$, là $\(TeX.fraction(a, c))$.")
    }
  ]
}
