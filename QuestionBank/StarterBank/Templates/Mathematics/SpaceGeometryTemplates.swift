/// Solids, grades 5 to 12, and coordinates in space.
enum SpaceGeometryTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [cuboid, roundSolids, pyramid, planeDistance, spaceVectors]
    .flatMap { $0 }

  private static let boxes: [(Int, Int, Int)] = grid(5...12, 3...8, 2...7).filter { $0 > $1 && $1 > $2 }

  private static let cuboid: [any QuestionTemplate] = Template.bilingual(
    "math-cuboid-volume", .mathematics, grade: 5, topic: "hình-học/thể-tích", level: .recognition,
    cases: boxes.sampled(60), english: 24
  ) { say, edges in
    let (length, width, height) = edges
    let volume = length * width * height
    return say.choice(
      say(
        "Một bể kính dạng hình hộp chữ nhật dài \(length) dm, rộng \(width) dm, cao \(height) dm. Thể tích của bể là",
        "A tank is a cuboid \(length) dm long, \(width) dm wide and \(height) dm high. What is its volume?"),
      volume,
      wrong: [
        2 * (length + width) * height, length + width + height, (length + width) * height,
        2 * (length * width + width * height + length * height),
      ],
      unit: "dm³", explanation: "$\(length) \\times \(width) \\times \(height) = \(volume)$ (dm³).")
  }

  private static let solids: [(Int, Int, Int)] =
    grid([0, 1], [3, 6, 9, 12], [4, 5, 7, 8, 10, 11]) + grid([2], [3, 6, 9, 12, 15], [0])

  private static let roundSolids: [any QuestionTemplate] = Template.bilingual(
    "math-round-solids", .mathematics, grade: 9, topic: "hình-học/hình-trụ-nón-cầu", level: .comprehension,
    cases: solids,
    english: 30
  ) { say, task in
    let (solid, radius, height) = task
    func text(_ factor: Int) -> String { "$\(factor)\\pi$ cm³" }
    let base = radius * radius
    switch solid {
    case 0:
      return .choice(
        say(
          "Hình trụ có bán kính đáy \(radius) cm, chiều cao \(height) cm. Thể tích của nó là",
          "What is the volume of a cylinder of radius \(radius) cm and height \(height) cm?"),
        right: text(base * height),
        wrong: [text(base * height / 3), text(2 * radius * height), text(radius * height), text(4 * base * height)],
        explanation: "$V = \\pi r^2 h = \(base * height)\\pi$ (cm³).")
    case 1:
      return .choice(
        say(
          "Hình nón có bán kính đáy \(radius) cm, chiều cao \(height) cm. Thể tích của nó là",
          "What is the volume of a cone of radius \(radius) cm and height \(height) cm?"),
        right: text(base * height / 3),
        wrong: [text(base * height), text(radius * height), text(2 * radius * height), text(2 * base * height)],
        explanation: "$V = \\frac{1}{3}\\pi r^2 h = \(base * height / 3)\\pi$ (cm³).")
    default:
      let volume = 4 * base * radius / 3
      return .choice(
        say("Thể tích khối cầu bán kính \(radius) cm là", "What is the volume of a sphere of radius \(radius) cm?"),
        right: text(volume), wrong: [text(4 * base * radius), text(4 * base), text(base * radius), text(volume * 8)],
        explanation: "$V = \\frac{4}{3}\\pi r^3 = \(volume)\\pi$ (cm³).")
    }
  }

  private static let pyramid: [any QuestionTemplate] = [
    Template(
      "math-pyramid-volume", .mathematics, grade: 11, topic: "hình-học/thể-tích-khối-chóp", level: .comprehension,
      cases: grid(3...10, 4...12).filter { $0 * $0 * $1 % 3 == 0 && $0 != $1 }.sampled(40)
    ) { _, task in
      let (edge, height) = task
      let volume = edge * edge * height / 3
      return .numeric(
        "Khối chóp có đáy là hình vuông cạnh \(edge), chiều cao \(height). Tính thể tích khối chóp.", Double(volume),
        explanation: "$V = \\frac{1}{3} \\cdot \(edge)^2 \\cdot \(height) = \(volume)$.")
    }
  ]

  /// Normals whose length, the last number, is whole.
  private static let normals: [(Int, Int, Int, Int)] = [
    (1, 2, 2, 3), (2, -1, 2, 3), (2, -2, 1, 3), (2, 3, -6, 7), (6, 2, -3, 7), (4, -4, 7, 9),
  ]
  private static let points: [(Int, Int, Int)] = [(1, 2, -1), (0, 3, 2), (2, -1, 3), (-1, 1, 4), (3, 0, -2)]

  private static let planeDistance: [any QuestionTemplate] = [
    Template(
      "math-distance-to-plane", .mathematics, grade: 12, topic: "hình-học/oxyz/mặt-phẳng", level: .application,
      cases: grid(normals, points, -9...9).filter { normal, point, constant in
        let value = normal.0 * point.0 + normal.1 * point.1 + normal.2 * point.2 + constant
        return value != 0 && value % normal.3 == 0 && constant != 0
      }.sampled(70)
    ) { _, task in
      let (normal, point, constant) = task
      let value = normal.0 * point.0 + normal.1 * point.1 + normal.2 * point.2 + constant
      let plane =
        TeX.term(normal.0, "x", isFirst: true) + TeX.term(normal.1, "y") + TeX.term(normal.2, "z")
        + TeX.term(constant, "")
      let right = abs(value) / normal.3
      return .choice(
        "Trong không gian $Oxyz$, khoảng cách từ điểm $M(\(point.0); \(point.1); \(point.2))$ đến mặt phẳng "
          + "$(P): \(plane) = 0$ bằng",
        right: "$\(right)$",
        wrong: [
          "$\(abs(value))$", "$\(TeX.fraction(abs(value), normal.3 * normal.3))$",
          "$\(TeX.fraction(abs(value - constant), normal.3))$",
          "$\(TeX.fraction(abs(value - 2 * constant), normal.3))$",
          "$\(right + 1)$",
        ],
        explanation: "$d = \\frac{|\(value)|}{\\sqrt{\(normal.0 * normal.0) + \(normal.1 * normal.1) + "
          + "\(normal.2 * normal.2)}} = \\frac{\(abs(value))}{\(normal.3)} = \(right)$.")
    }
  ]

  private static let spaceVectors: [any QuestionTemplate] = [
    Template(
      "math-space-vectors-cluster", .mathematics, grade: 12, topic: "hình-học/oxyz/vectơ", level: .comprehension,
      cases: grid(
        [(1, 2, -1), (2, 0, 3), (-1, 3, 2), (3, -2, 1), (2, 2, -1)], [(2, -1, 1), (1, 1, 3), (0, 2, -2), (3, 1, -1)],
        0...2
      ).sampled(50)
    ) { _, task in
      let (a, b, variant) = task
      let dot = a.0 * b.0 + a.1 * b.1 + a.2 * b.2
      let square = a.0 * a.0 + a.1 * a.1 + a.2 * a.2
      // Each variant spoils other statements, by the mistake named behind it.
      let sumZ = variant == 0 ? a.2 + b.2 : a.2 - b.2
      let length = variant == 1 ? abs(a.0) + abs(a.1) + abs(a.2) : square
      let product = variant == 2 ? dot : a.0 * b.0 - a.1 * b.1 + a.2 * b.2
      return .cluster(
        "Trong không gian $Oxyz$, cho $\\vec{a} = (\(a.0); \(a.1); \(a.2))$ và $\\vec{b} = (\(b.0); \(b.1); \(b.2))$.",
        [
          Draft.Statement(
            "$\\vec{a} + \\vec{b} = (\(a.0 + b.0); \(a.1 + b.1); \(sumZ))$.", sumZ == a.2 + b.2, .recognition),
          Draft.Statement("$|\\vec{a}|^2 = \(length)$.", length == square, .recognition),
          Draft.Statement("$\\vec{a} \\cdot \\vec{b} = \(product)$.", product == dot, .comprehension),
          Draft.Statement("$\\vec{a}$ và $\\vec{b}$ vuông góc với nhau.", dot == 0, .comprehension),
        ],
        explanation: "$\\vec{a} + \\vec{b} = (\(a.0 + b.0); \(a.1 + b.1); \(a.2 + b.2))$; $|\\vec{a}|^2 = \(square)$; "
          + "$\\vec{a} \\cdot \\vec{b} = \(dot)$, "
          + (dot == 0 ? "bằng 0 nên vuông góc." : "khác 0 nên không vuông góc."))
    }
  ]
}
