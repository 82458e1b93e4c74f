/// Lengths, angles and areas in the plane, grades 5 to 10.
enum PlaneGeometryTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    triangleAngle, pythagoras, circle, trapezoid, polygonAngles, thales, cosineRule, rightTriangleRatio,
  ].flatMap { $0 }

  private static let triangleAngle: [any QuestionTemplate] = Template.bilingual(
    "math-third-angle", .mathematics, grade: 7, topic: "hình-học/tam-giác", level: .recognition,
    cases: grid(Array(stride(from: 25, through: 80, by: 5)), Array(stride(from: 32, through: 95, by: 7))).sampled(60),
    english: 24
  ) { say, angles in
    let (first, second) = angles
    let third = 180 - first - second
    return say.choice(
      say(
        "Tam giác $ABC$ có góc $A$ bằng \(first)° và góc $B$ bằng \(second)°. Số đo góc $C$ là",
        "In triangle $ABC$ angle $A$ is \(first)° and angle $B$ is \(second)°. How large is angle $C$?"),
      third, wrong: [first + second, 360 - first - second, 180 - first, third + 10, 180 - second], unit: "°",
      explanation: say("Tổng ba góc là 180°: ", "The angles add up to 180°: ")
        + "$180 - \(first) - \(second) = \(third)$.")
  }

  private static let triples: [(Int, Int, Int)] = [
    (3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25), (20, 21, 29), (12, 35, 37), (9, 40, 41),
  ]

  private static let pythagoras: [any QuestionTemplate] = Template.bilingual(
    "math-pythagoras", .mathematics, grade: 8, topic: "hình-học/định-lí-pythagore", level: .comprehension,
    cases: grid([true, false], triples, 1...5).filter { _, triple, scale in triple.2 * scale < 90 }.sampled(50),
    english: 24
  ) { say, task in
    let (asksHypotenuse, triple, scale) = task
    let (a, b, c) = (triple.0 * scale, triple.1 * scale, triple.2 * scale)
    guard asksHypotenuse else {
      return say.choice(
        say(
          "Tam giác vuông có cạnh huyền dài \(c) cm và một cạnh góc vuông dài \(a) cm. Cạnh góc vuông còn lại dài",
          "A right triangle has a hypotenuse of \(c) cm and a leg of \(a) cm. How long is the other leg?"),
        b, wrong: [c - a, c + a, b + 1, c * c - a * a], unit: "cm",
        explanation: "$\\sqrt{\(c)^2 - \(a)^2} = \\sqrt{\(b * b)} = \(b)$ (cm).")
    }
    return say.choice(
      say(
        "Tam giác vuông có hai cạnh góc vuông dài \(a) cm và \(b) cm. Cạnh huyền dài",
        "The legs of a right triangle are \(a) cm and \(b) cm long. How long is the hypotenuse?"),
      c, wrong: [a + b, b - a, c * c, c + 1], unit: "cm",
      explanation: "$\\sqrt{\(a)^2 + \(b)^2} = \\sqrt{\(c * c)} = \(c)$ (cm).")
  }

  private static let circle: [any QuestionTemplate] = Template.bilingual(
    "math-circle-area-circumference", .mathematics, grade: 9, topic: "hình-học/đường-tròn", level: .comprehension,
    cases: grid([true, false], Array(3...24)), english: 24
  ) { say, task in
    let (asksArea, radius) = task
    func text(_ factor: Int) -> String { "$\(factor)\\pi$" + (asksArea ? " cm²" : " cm") }
    let right = asksArea ? radius * radius : 2 * radius
    return .choice(
      say(
        "Hình tròn bán kính \(radius) cm có \(asksArea ? "diện tích" : "chu vi") bằng",
        "What is the \(asksArea ? "area" : "circumference") of a circle of radius \(radius) cm?"),
      right: text(right),
      wrong: [
        text(asksArea ? 2 * radius : radius * radius), text(asksArea ? 4 * radius * radius : radius), text(4 * radius),
        text(2 * radius * radius),
      ],
      explanation: asksArea ? "$S = \\pi r^2 = \(right)\\pi$ (cm²)." : "$C = 2\\pi r = \(right)\\pi$ (cm).")
  }

  private static let trapezoid: [any QuestionTemplate] = [
    Template(
      "math-trapezoid-area", .mathematics, grade: 5, topic: "hình-học/diện-tích", level: .comprehension,
      cases: grid(8...20, 4...12, 4...12).filter { long, short, height in
        long > short + 1 && (long + short) * height % 2 == 0
      }
      .sampled(60)
    ) { say, task in
      let (long, short, height) = task
      let right = (long + short) * height / 2
      return say.choice(
        "Hình thang có hai đáy dài \(long) cm và \(short) cm, chiều cao \(height) cm. Diện tích hình thang là", right,
        wrong: [(long + short) * height, long * short * height, long + short + height, long * height, short * height],
        unit: "cm²", explanation: "$(\(long) + \(short)) \\times \(height) : 2 = \(right)$ (cm²).")
    }
  ]

  private static let polygonAngles: [any QuestionTemplate] = Template.bilingual(
    "math-polygon-angle-sum", .mathematics, grade: 8, topic: "hình-học/đa-giác", level: .recognition,
    cases: Array(5...24), english: 14
  ) { say, sides in
    let sum = (sides - 2) * 180
    return .numeric(
      say(
        "Tổng số đo các góc trong của một đa giác lồi có \(sides) cạnh bằng bao nhiêu độ?",
        "How many degrees do the interior angles of a convex polygon with \(sides) sides add up to?"),
      Double(sum), explanation: "$(\(sides) - 2) \\cdot 180 = \(sum)$.")
  }

  private static let parts: [(Int, Int, Int, Int)] = grid(2...9, 2...9, 2...6, 2...5).filter {
    (part: Int, rest: Int, unit: Int, factor: Int) -> Bool in part != rest && unit != factor
  }

  private static let thales: [any QuestionTemplate] = [
    Template(
      "math-thales", .mathematics, grade: 8, topic: "hình-học/định-lí-thalès", level: .application,
      cases: parts.sampled(60)
    ) { say, task in
      let (part, rest, unit, factor) = task
      let (ad, db) = (part * factor, rest * factor)
      let (ae, ec) = (part * unit, rest * unit)
      return say.choice(
        "Tam giác $ABC$ có $D$ thuộc cạnh $AB$, $E$ thuộc cạnh $AC$ và $DE \\parallel BC$. Biết $AD = \(ad)$, "
          + "$DB = \(db)$, $AE = \(ae)$. Độ dài $EC$ là",
        Double(ec),
        wrong: [Double(ad * ae) / Double(db), Double(ae + db - ad), Double(db), Double(ae + ec), Double(ec + 1)]
          .filter { ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0 && $0 > 0 },
        explanation: "$\\frac{AD}{DB} = \\frac{AE}{EC}$ nên $EC = \\frac{\(ae) \\cdot \(db)}{\(ad)} = \(ec)$.")
    }
  ]

  private static let cosineRule: [any QuestionTemplate] = [
    Template(
      "math-cosine-rule", .mathematics, grade: 10, topic: "hình-học/hệ-thức-lượng", level: .application,
      cases: grid([60, 120], 3...9, 4...12).filter { $1 < $2 && $0 > 0 }.sampled(60)
    ) { _, task in
      let (angle, first, second) = task
      let squares = first * first + second * second
      let product = first * second
      let right = angle == 60 ? squares - product : squares + product
      func text(_ radicand: Int) -> String { "$\(TeX.root(radicand))$" }
      return .choice(
        "Tam giác $ABC$ có $AB = \(first)$, $AC = \(second)$ và góc $A$ bằng \(angle)°. Độ dài cạnh $BC$ là",
        right: text(right),
        wrong: [text(2 * squares - right), text(squares), text(abs(squares - 2 * product)), "$\(right)$"],
        explanation:
          "$BC^2 = \(first)^2 + \(second)^2 - 2 \\cdot \(first) \\cdot \(second) \\cdot \\cos \(angle)^\\circ = "
          + "\(right)$.")
    }
  ]

  private static let rightTriangleRatio: [any QuestionTemplate] = [
    Template(
      "math-right-triangle-ratios", .mathematics, grade: 9, topic: "hình-học/tỉ-số-lượng-giác", level: .recognition,
      cases: grid(["sin", "cos", "tan"], triples, [false, true])
    ) { _, task in
      let (name, triple, isSwapped) = task
      let (a, b) = isSwapped ? (triple.1, triple.0) : (triple.0, triple.1)
      func text(_ top: Int, _ bottom: Int) -> String { "$\(TeX.fraction(top, bottom))$" }
      let c = triple.2
      let ratios = ["sin": text(b, c), "cos": text(a, c), "tan": text(b, a)]
      return .choice(
        "Tam giác $ABC$ vuông tại $A$ có $AB = \(a)$, $AC = \(b)$, $BC = \(c)$. Giá trị của $\\\(name) B$ là",
        right: ratios[name, default: ""],
        wrong: [text(a, b), text(a, c), text(b, c), text(b, a), text(c, b)].filter { $0 != ratios[name] },
        explanation: "Cạnh đối của góc $B$ là $AC$, cạnh kề là $AB$, cạnh huyền là $BC$; "
          + "$\\\(name) B = \\frac{\(["sin": "AC", "cos": "AB", "tan": "AC"][name, default: ""])}"
          + "{\(name == "tan" ? "AB" : "BC")}$.")
    }
  ]
}
