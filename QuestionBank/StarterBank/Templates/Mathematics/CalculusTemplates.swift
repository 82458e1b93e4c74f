/// Derivatives and integrals, grades 11 and 12.
enum CalculusTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    derivative, derivativeOfFunctions, tangentSlope, velocity, extrema, cubicCluster, asymptotes, segmentMaximum,
    definiteIntegral, areaUnderParabola, antiderivative,
  ].flatMap { $0 }

  private static let derivative: [any QuestionTemplate] = Template.bilingual(
    "math-derivative-of-polynomial", .mathematics, grade: 11, topic: "giải-tích/đạo-hàm", level: .recognition,
    cases: grid([-3, -2, 1, 2, 4], [-5, -4, 3, 6], [-7, 2, 5], [-1, 3]).sampled(60), english: 24
  ) { say, task in
    let (a, b, c, d) = task
    func text(_ coefficients: [Int]) -> String { "$y' = \(TeX.polynomial(coefficients))$" }
    let formula = TeX.polynomial([a, b, c, d])
    return .choice(
      say("Đạo hàm của hàm số $y = \(formula)$ là", "Differentiate $y = \(formula)$."), right: text([3 * a, 2 * b, c]),
      wrong: [text([3 * a, 2 * b, c + d]), text([a, b, c]), text([3 * a, 2 * b, 0]), text([3 * a, b, c])],
      explanation: "$(x^n)' = nx^{n - 1}$: $y' = \(TeX.polynomial([3 * a, 2 * b, c]))$.")
  }

  private static let derivativeOfFunctions: [any QuestionTemplate] = [
    Template(
      "math-derivative-of-elementary-functions", .mathematics, grade: 11, topic: "giải-tích/đạo-hàm",
      level: .comprehension,
      cases: grid(["\\sin", "\\cos", "e"], 2...7, [2, 3, 4, 5, -3])
    ) { _, task in
      let (name, inner, outer) = task
      func formula(_ factor: Int, _ name: String) -> String {
        TeX.term(factor, name == "e" ? "e^{\(inner)x}" : "\(name) {(\(inner)x)}", isFirst: true)
      }
      let other = name == "\\sin" ? "\\cos" : name == "\\cos" ? "\\sin" : "e"
      let right = name == "\\cos" ? -outer * inner : outer * inner
      let wrong = [formula(-right, other), formula(right > 0 ? abs(outer) : outer, other), formula(right, name)]
      let plain = name == "e" ? ["$y' = \(outer * inner)xe^{\(TeX.term(inner - 1, "x", isFirst: true))}$"] : []
      return .choice(
        "Đạo hàm của hàm số $y = \(formula(outer, name))$ là", right: "$y' = \(formula(right, other))$",
        wrong: wrong.map { "$y' = \($0)$" } + plain + [
          "$y' = \(formula(inner, other))$", "$y' = \(formula(outer + inner, other))$",
        ],
        explanation: "Đạo hàm hàm hợp nhân thêm \(inner): $y' = \(formula(right, other))$.")
    }
  ]

  private static let tangentSlope: [any QuestionTemplate] = [
    Template(
      "math-tangent-slope", .mathematics, grade: 11, topic: "giải-tích/tiếp-tuyến", level: .comprehension,
      cases: grid([1, 2, -1], [-3, -2, 2, 4], [-5, 1, 3], [-2, -1, 1, 2]).sampled(50)
    ) { _, task in
      let (a, b, c, x) = task
      let slope = 3 * a * x * x + 2 * b * x + c
      return .numeric(
        "Tính hệ số góc của tiếp tuyến với đồ thị hàm số $y = \(TeX.polynomial([a, b, c, 1]))$ tại điểm có hoành độ $x_0 = \(x)$.",
        Double(slope),
        explanation: "$y' = \(TeX.polynomial([3 * a, 2 * b, c]))$, $y'(\(x)) = \(slope)$.")
    }
  ]

  private static let velocity: [any QuestionTemplate] = [
    Template(
      "math-velocity-from-position", .mathematics, grade: 11, topic: "giải-tích/ý-nghĩa-đạo-hàm", level: .application,
      cases: grid([1, 2], [3, 4, 5, 6], [2, 5, 8, 10], 2...5).sampled(50)
    ) { say, task in
      let (a, b, c, time) = task
      let speed = 3 * a * time * time + 2 * b * time + c
      let position = a * time * time * time + b * time * time + c * time
      return say.choice(
        "Một chất điểm chuyển động theo phương trình $s(t) = \(TeX.polynomial([a, b, c, 0], "t"))$ ($s$ tính bằng mét, $t$ tính "
          + "bằng giây). Vận tốc tức thời tại thời điểm \(time) giây là",
        speed, wrong: [position, 6 * a * time + 2 * b, position / time, speed - c], unit: "m/s",
        explanation: "$v(t) = s'(t) = \(TeX.polynomial([3 * a, 2 * b, c], "t"))$, $v(\(time)) = \(speed)$ (m/s).")
    }
  ]

  /// x³ with extrema at two whole numbers of the same parity, so that all coefficients are whole.
  private static let cubics: [(Int, Int, Int)] = grid(-4...3, [2, 4, 6], -3...4).sampled(120)

  private static func cubic(_ low: Int, _ gap: Int, _ constant: Int) -> [Int] {
    // y' = 6(x − low)(x − low − gap) gives y = 2x³ − 3(2low + gap)x² + 6low(low + gap)x + constant.
    [2, -3 * (2 * low + gap), 6 * low * (low + gap), constant]
  }

  private static func value(_ coefficients: [Int], at x: Int) -> Int { coefficients.reduce(0) { $0 * x + $1 } }

  private static let extrema: [any QuestionTemplate] = Template.bilingual(
    "math-cubic-extremum", .mathematics, grade: 12, topic: "hàm-số/cực-trị", level: .comprehension,
    cases: Array(cubics.prefix(60)), english: 24
  ) { say, task in
    let (low, gap, constant) = task
    let coefficients = cubic(low, gap, constant)
    let (top, bottom) = (value(coefficients, at: low), value(coefficients, at: low + gap))
    return say.choice(
      say(
        "Giá trị cực đại của hàm số $y = \(TeX.polynomial(coefficients))$ bằng",
        "What is the local maximum value of $y = \(TeX.polynomial(coefficients))$?"),
      top, wrong: [bottom, low, low + gap, -top, top + constant + 1],
      explanation: "$y' = 6(x - \(TeX.bracketed(low)))(x - \(TeX.bracketed(low + gap)))$; "
        + say("$y'$ đổi dấu từ dương sang âm tại", "$y'$ turns from positive to negative at")
        + " $x = \(low)$, $y(\(low)) = \(top)$.")
  }

  private static let cubicCluster: [any QuestionTemplate] = [
    Template(
      "math-cubic-cluster", .mathematics, grade: 12, topic: "hàm-số/khảo-sát", level: .application,
      cases: Array(cubics.suffix(60))
    ) { _, task in
      let (low, gap, constant) = task
      let high = low + gap
      let coefficients = cubic(low, gap, constant)
      let (top, bottom) = (value(coefficients, at: low), value(coefficients, at: high))
      let statesMaximum = (low + constant) % 2 == 0
      let claim = statesMaximum ? low : high
      return .cluster(
        "Cho hàm số $y = \(TeX.polynomial(coefficients))$.",
        [
          Draft.Statement(
            "$y' = \(TeX.polynomial([6, coefficients[1] * (gap == 4 ? 1 : 2), coefficients[2]]))$.",
            gap != 4 || coefficients[1] == 0, .recognition),
          Draft.Statement(
            "Hàm số \(low % 3 == 0 ? "đồng biến" : "nghịch biến") trên khoảng $(\(low); \(high))$.", low % 3 != 0,
            .comprehension),
          Draft.Statement("Hàm số đạt cực đại tại $x = \(claim)$.", statesMaximum, .comprehension),
          Draft.Statement(
            "Phương trình $\(TeX.polynomial(coefficients)) = 0$ có ba nghiệm phân biệt.", top > 0 && bottom < 0,
            .highApplication),
        ],
        explanation:
          "$y' = 0$ tại $x = \(low)$ và $x = \(high)$; giá trị cực đại $\(top)$, giá trị cực tiểu $\(bottom)$. Phương "
          + "trình có ba nghiệm khi hai giá trị này trái dấu.")
    }
  ]

  private static let asymptotes: [any QuestionTemplate] = [
    Template(
      "math-asymptotes", .mathematics, grade: 12, topic: "hàm-số/tiệm-cận", level: .recognition,
      cases: grid([true, false], [1, 2, 3, -2], [-5, -1, 4, 7], [2, 3, -4])
        .filter { _, slope, constant, shift in constant != slope * shift }.sampled(50)
    ) { _, task in
      let (asksVertical, a, b, d) = task
      func line(_ name: String, _ value: Int) -> String { "$\(name) = \(value)$" }
      let right = asksVertical ? line("x", -d) : line("y", a)
      return .choice(
        "Tiệm cận \(asksVertical ? "đứng" : "ngang") của đồ thị hàm số "
          + "$y = \\frac{\(TeX.polynomial([a, b]))}{\(TeX.polynomial([1, d]))}$ là đường thẳng",
        right: right,
        wrong: [line("x", -d), line("y", a), line("x", d), line("y", -d), line("x", a), line("y", -a)].filter {
          $0 != right
        },
        explanation:
          "Mẫu bằng 0 tại $x = \(-d)$ nên tiệm cận đứng là $x = \(-d)$; tỉ số hai hệ số của $x$ cho tiệm cận ngang "
          + "$y = \(a)$.")
    }
  ]

  private static let segmentMaximum: [any QuestionTemplate] = [
    Template(
      "math-maximum-on-segment", .mathematics, grade: 12, topic: "hàm-số/giá-trị-lớn-nhất-nhỏ-nhất",
      level: .application,
      cases: grid([1, 2, 3], -4...6, -3 ... -1, 1...4).sampled(60)
    ) { _, task in
      let (root, constant, start, end) = task
      let coefficients = [1, 0, -3 * root * root, constant]
      let inside = [-root, root].filter { $0 >= start && $0 <= end }
      let values = (inside + [start, end]).map { value(coefficients, at: $0) }
      let right = values.max() ?? 0
      return .numeric(
        "Tìm giá trị lớn nhất của hàm số $y = \(TeX.polynomial(coefficients))$ trên đoạn $[\(start); \(end)]$.",
        Double(right),
        explanation:
          "$y' = 0$ tại $x = \(-root)$ và $x = \(root)$; so sánh giá trị tại hai đầu mút và tại các điểm tới hạn "
          + "thuộc đoạn, số lớn nhất là $\(right)$.")
    }
  ]

  private static let definiteIntegral: [any QuestionTemplate] = Template.bilingual(
    "math-definite-integral", .mathematics, grade: 12, topic: "giải-tích/tích-phân", level: .comprehension,
    cases: grid([3, 6, -3], [2, -4, 8], [-1, 0, 5], 0...2).flatMap { task in
      (task.3 + 1...task.3 + 2).map { (task.0, task.1, task.2, task.3, $0) }
    }.sampled(60),
    english: 24
  ) { say, task in
    let (a, b, c, start, end) = task
    func primitive(_ x: Int) -> Int { a / 3 * x * x * x + b / 2 * x * x + c * x }
    let right = primitive(end) - primitive(start)
    let atEnds = value([a, b, c], at: end) - value([a, b, c], at: start)
    return say.choice(
      say("Tích phân ", "Evaluate the integral ")
        + "$\\int_{\(start)}^{\(end)} (\(TeX.polynomial([a, b, c]))) dx$" + say(" bằng", "."),
      right, wrong: [-right, atEnds, primitive(end) + primitive(start), primitive(end) + 1, right + 2, right - 3],
      explanation: say("Một nguyên hàm: ", "An antiderivative: ")
        + "$F(x) = \(TeX.polynomial([a / 3, b / 2, c, 0]))$; $F(\(end)) - F(\(start)) = \(right)$.")
  }

  private static let areaUnderParabola: [any QuestionTemplate] = [
    Template(
      "math-area-between-curves", .mathematics, grade: 12, topic: "giải-tích/diện-tích-hình-phẳng", level: .application,
      cases: grid(-4...3, 1...6, [0, 1, 2, -3]).sampled(50)
    ) { _, task in
      let (low, gap, slope) = task
      let high = low + gap
      // x² − (low + high)x + low·high lies below the axis between its roots; the line is added to both curves.
      let parabola = TeX.polynomial([1, slope - low - high, low * high])
      let line = TeX.polynomial([slope, 0])
      let cube = gap * gap * gap
      return .choice(
        "Diện tích hình phẳng giới hạn bởi parabol $y = \(parabola)$ và đường thẳng $y = \(line)$ bằng",
        right: "$\(TeX.fraction(cube, 6))$",
        wrong: [
          "$\(TeX.fraction(-cube, 6))$", "$\(TeX.fraction(cube, 3))$", "$\(TeX.fraction(cube, 2))$",
          "$\(TeX.fraction(gap * gap, 2))$",
        ],
        explanation: "Hai đồ thị cắt nhau tại $x = \(low)$ và $x = \(high)$; "
          + "$S = \\int_{\(low)}^{\(high)} |x^2\(TeX.term(-low - high, "x"))\(TeX.term(low * high, ""))| dx = "
          + "\(TeX.fraction(cube, 6))$."
      ).at(slope == 0 ? .application : .highApplication)
    }
  ]

  private static let antiderivative: [any QuestionTemplate] = [
    Template(
      "math-antiderivative", .mathematics, grade: 12, topic: "giải-tích/nguyên-hàm", level: .recognition,
      cases: grid([3, 6, 9, -3], [2, 4, -6, 8], [1, -2, 5, 7]).sampled(50)
    ) { _, task in
      let (a, b, c) = task
      func text(_ coefficients: [Int]) -> String { "$\(TeX.polynomial(coefficients)) + C$" }
      return .choice(
        "Họ nguyên hàm của hàm số $f(x) = \(TeX.polynomial([a, b, c]))$ là", right: text([a / 3, b / 2, c, 0]),
        wrong: [text([2 * a, b]), text([a, b, c, 0]), text([3 * a, 2 * b, c, 0]), text([a / 3, b / 2, 0, 0])],
        explanation: "$\\int x^n dx = \\frac{x^{n + 1}}{n + 1} + C$, áp dụng cho từng số hạng.")
    }
  ]
}
