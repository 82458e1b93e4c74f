/// Coordinates, vectors, parabolas and circles in the plane, grade 10.
enum CoordinateTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    dotProduct, midpoint, distance, vertex, quadraticInequality, circleEquation, vieta, quadraticCluster,
  ].flatMap { $0 }

  private static let dotProduct: [any QuestionTemplate] = Template.bilingual(
    "math-dot-product", .mathematics, grade: 10, topic: "vectơ/tích-vô-hướng", level: .recognition,
    cases: grid(-4...6, -3...5, -5...4, -6...7).filter { $0 * $1 * $2 * $3 != 0 && $0 != $1 && $2 != $3 }.sampled(60),
    english: 24
  ) { say, task in
    let (a, b, c, d) = task
    return say.choice(
      say("Cho ", "Let ") + "$\\vec{u} = (\(a); \(b))$, $\\vec{v} = (\(c); \(d))$. "
        + say("Tích vô hướng $\\vec{u} \\cdot \\vec{v}$ bằng", "What is the dot product $\\vec{u} \\cdot \\vec{v}$?"),
      a * c + b * d,
      wrong: [a * c - b * d, a * d + b * c, a * d - b * c, a + b + c + d, -(a * c + b * d), a * c, b * d],
      explanation:
        "$\(a) \\cdot \(TeX.bracketed(c)) + \(TeX.bracketed(b)) \\cdot \(TeX.bracketed(d)) = \(a * c + b * d)$.")
  }

  private static let midpoint: [any QuestionTemplate] = [
    Template(
      "math-midpoint", .mathematics, grade: 10, topic: "tọa-độ/trung-điểm", level: .recognition,
      cases: grid(-5...5, -4...6, -6...7, -7...5).filter {
        ($0 + $2) % 2 == 0 && ($1 + $3) % 2 == 0 && $0 + $2 != $1 + $3 && $0 != $2 && $1 != $3
      }.sampled(50)
    ) { _, task in
      let (a, b, c, d) = task
      func point(_ x: Int, _ y: Int) -> String { "$(\(x); \(y))$" }
      return .choice(
        "Trung điểm của đoạn thẳng $AB$ với $A(\(a); \(b))$, $B(\(c); \(d))$ có tọa độ là",
        right: point((a + c) / 2, (b + d) / 2),
        wrong: [
          point(a + c, b + d), point((c - a) / 2, (d - b) / 2), point((b + d) / 2, (a + c) / 2), point(c - a, d - b),
        ],
        explanation: "Lấy trung bình cộng các tọa độ: $\\frac{\(a) + \(TeX.bracketed(c))}{2} = \((a + c) / 2)$, "
          + "$\\frac{\(b) + \(TeX.bracketed(d))}{2} = \((b + d) / 2)$.")
    }
  ]

  private static let distance: [any QuestionTemplate] = [
    Template(
      "math-distance-between-points", .mathematics, grade: 10, topic: "tọa-độ/khoảng-cách", level: .comprehension,
      cases: grid(-4...4, -5...3, 1...7, 2...8).filter { $0 + $1 > -20 && $2 != $3 }.sampled(50)
    ) { _, task in
      let (x, y, run, rise) = task
      func text(_ radicand: Int) -> String { "$\(TeX.root(radicand))$" }
      let square = run * run + rise * rise
      return .choice(
        "Khoảng cách giữa hai điểm $A(\(x); \(y))$ và $B(\(x + run); \(y + rise))$ là", right: text(square),
        wrong: [
          "$\(run + rise)$", text(abs(run * run - rise * rise)), "$\(square)$", text(run + rise),
          text((2 * x + run) * (2 * x + run) + (2 * y + rise) * (2 * y + rise) + 1),
        ],
        explanation: "$AB = \\sqrt{\(run)^2 + \(rise)^2} = \(TeX.root(square))$.")
    }
  ]

  private static let vertex: [any QuestionTemplate] = Template.bilingual(
    "math-parabola-vertex", .mathematics, grade: 10, topic: "hàm-số/hàm-số-bậc-hai", level: .comprehension,
    cases: grid([-3, -2, -1, 1, 2, 3], -4...4, -6...6).filter {
      $1 != 0 && $2 != 0 && $0 * $1 != $2 && abs($1) != abs($2)
    }
    .sampled(60),
    english: 24
  ) { say, task in
    let (a, p, q) = task
    let formula = TeX.polynomial([a, -2 * a * p, a * p * p + q])
    func point(_ x: Int, _ y: Int) -> String { "$(\(x); \(y))$" }
    return .choice(
      say("Tọa độ đỉnh của parabol $y = \(formula)$ là", "What is the vertex of the parabola $y = \(formula)$?"),
      right: point(p, q), wrong: [point(-p, q), point(2 * p, a * p * p + q), point(p, -q), point(q, p)],
      explanation: "$x = -\\frac{b}{2a} = \(p)$; $y(\(p)) = \(q)$.")
  }

  private static let quadraticInequality: [any QuestionTemplate] = [
    Template(
      "math-quadratic-inequality", .mathematics, grade: 10, topic: "đại-số/bất-phương-trình-bậc-hai",
      level: .comprehension,
      cases: grid(["<", ">"], -7...6, -5...8).filter { sign, low, high in low < high && !sign.isEmpty && low != -high }
        .sampled(60)
    ) { _, task in
      let (sign, low, high) = task
      let given = "\(TeX.polynomial([1, -low - high, low * high])) \(sign) 0"
      let inside = "$(\(low); \(high))$"
      let outside = "$(-\\infty; \(low)) \\cup (\(high); +\\infty)$"
      let (flippedLow, flippedHigh) = (-high, -low)
      return .choice(
        "Tập nghiệm của bất phương trình $\(given)$ là", right: sign == "<" ? inside : outside,
        wrong: [
          sign == "<" ? outside : inside, "$(\(flippedLow); \(flippedHigh))$",
          "$(-\\infty; \(flippedLow)) \\cup (\(flippedHigh); +\\infty)$",
        ],
        explanation:
          "Hai nghiệm của tam thức là $\(low)$ và $\(high)$, hệ số $a = 1 > 0$: tam thức âm giữa hai nghiệm và dương "
          + "ngoài khoảng hai nghiệm.")
    }
  ]

  private static let circleEquation: [any QuestionTemplate] = [
    Template(
      "math-circle-equation", .mathematics, grade: 10, topic: "tọa-độ/đường-tròn", level: .comprehension,
      cases: grid(-5...5, -4...6, 2...6).filter { $0 != 0 && $1 != 0 && $0 * $0 + $1 * $1 != $2 * $2 }.sampled(60)
    ) { _, task in
      let (a, b, radius) = task
      let equation =
        "x^2 + y^2\(TeX.term(-2 * a, "x"))\(TeX.term(-2 * b, "y"))"
        + "\(TeX.term(a * a + b * b - radius * radius, "")) = 0"
      func text(_ a: Int, _ b: Int, _ radius: Int) -> String { "Tâm $I(\(a); \(b))$, bán kính $R = \(radius)$" }
      return .choice(
        "Tìm tâm và bán kính của đường tròn $\(equation)$.", right: text(a, b, radius),
        wrong: [
          text(-a, -b, radius), text(a, b, radius * radius), text(-2 * a, -2 * b, radius), text(2 * a, 2 * b, radius),
        ],
        explanation: "Viết lại: $(x - \(TeX.bracketed(a)))^2 + (y - \(TeX.bracketed(b)))^2 = \(radius * radius)$.")
    }
  ]

  private static let vieta: [any QuestionTemplate] = [
    Template(
      "math-vieta-square-sum", .mathematics, grade: 9, topic: "đại-số/định-lí-viète", level: .application,
      cases: grid(-6...9, -5...8).filter { $0 * $0 > 4 * $1 && $0 != 0 && $1 != 0 }.sampled(60)
    ) { _, task in
      let (sum, product) = task
      let right = sum * sum - 2 * product
      return .numeric(
        "Phương trình $\(TeX.polynomial([1, -sum, product])) = 0$ có hai nghiệm $x_1$, $x_2$. Tính $x_1^2 + x_2^2$.",
        Double(right),
        explanation:
          "$x_1^2 + x_2^2 = (x_1 + x_2)^2 - 2x_1x_2 = \(TeX.bracketed(sum))^2 - 2 \\cdot \(TeX.bracketed(product)) "
          + "= \(right)$.")
    }
  ]

  private static let quadraticCluster: [any QuestionTemplate] = [
    Template(
      "math-quadratic-function-cluster", .mathematics, grade: 10, topic: "hàm-số/hàm-số-bậc-hai", level: .application,
      cases: grid([-2, -1, 1, 2], -3...4, -5...6).filter { $1 != 0 && $2 != 0 && $0 * $2 < 40 }.sampled(60)
    ) { _, task in
      let (a, p, q) = task
      let start = a * p * p + q
      return .cluster(
        "Cho hàm số $y = \(TeX.polynomial([a, -2 * a * p, start]))$ có đồ thị là parabol $(P)$.",
        [
          Draft.Statement("$(P)$ có bề lõm quay lên trên.", a > 0, .recognition),
          Draft.Statement("Trục đối xứng của $(P)$ là đường thẳng $x = \(q > 0 ? p : -p)$.", q > 0, .recognition),
          Draft.Statement(
            "$(P)$ cắt trục tung tại điểm có tung độ bằng $\((p + q) % 3 == 0 ? q : start)$.", (p + q) % 3 != 0,
            .comprehension),
          Draft.Statement("$(P)$ cắt trục hoành tại hai điểm phân biệt.", a * q < 0, .application),
        ],
        explanation: "$a = \(a)$; đỉnh $(\(p); \(q))$; $y(0) = \(start)$; đỉnh và bề lõm cho thấy $(P)$ "
          + (a * q < 0 ? "cắt" : "không cắt") + " trục hoành.")
    }
  ]
}
