/// Counting, probability and statistics, grades 6 to 12, and complex numbers.
enum ProbabilityTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    committee, arrangements, balls, dice, totalProbability, median, range, variance, complexProduct, complexModulus,
  ].flatMap { $0 }

  private static func combinations(_ total: Int, _ chosen: Int) -> Int {
    guard chosen > 0 else { return 1 }
    return (1...chosen).reduce(1) { $0 * (total - chosen + $1) / $1 }
  }

  private static func permutations(_ total: Int, _ chosen: Int) -> Int {
    (0..<chosen).reduce(1) { $0 * (total - $1) }
  }

  private static let groups: [(Int, Int, Int, Int)] = grid(4...8, 3...7, 2...3, 1...2).filter {
    (boys: Int, girls: Int, some: Int, others: Int) -> Bool in boys != girls && some != others
  }

  private static let committee: [any QuestionTemplate] = Template.bilingual(
    "math-combinations-committee", .mathematics, grade: 10, topic: "đại-số-tổ-hợp/tổ-hợp", level: .application,
    cases: groups.sampled(60), english: 24
  ) { say, task in
    let (boys, girls, some, others) = task
    let (first, second) = (combinations(boys, some), combinations(girls, others))
    return say.choice(
      say(
        "Từ \(boys) nam và \(girls) nữ, có bao nhiêu cách chọn một nhóm gồm \(some) nam và \(others) nữ?",
        "In how many ways can a group of \(some) boys and \(others) girl\(others == 1 ? "" : "s") be chosen from \(boys) boys and \(girls) girls?"
      ),
      first * second,
      wrong: [
        first + second, combinations(boys + girls, some + others),
        permutations(boys, some) * permutations(girls, others), boys * girls,
        combinations(boys, others) * combinations(girls, some),
      ],
      explanation:
        "$C_{\(boys)}^{\(some)} \\cdot C_{\(girls)}^{\(others)} = \(first) \\cdot \(second) = \(first * second)$.")
  }

  private static let arrangements: [any QuestionTemplate] = [
    Template(
      "math-arrangements", .mathematics, grade: 10, topic: "đại-số-tổ-hợp/chỉnh-hợp", level: .comprehension,
      cases: grid(5...9, 2...4)
    ) { say, task in
      let (digits, length) = task
      let right = permutations(digits, length)
      let repeated = (0..<length).reduce(1) { product, _ in product * digits }
      return say.choice(
        "Từ các chữ số từ 1 đến \(digits), lập được bao nhiêu số tự nhiên có \(length) chữ số đôi một khác nhau?",
        right,
        wrong: [combinations(digits, length), repeated, digits * length, right / digits],
        explanation: "$A_{\(digits)}^{\(length)} = \(right)$.")
    }
  ]

  private static let balls: [any QuestionTemplate] = Template.bilingual(
    "math-probability-same-colour", .mathematics, grade: 11, topic: "xác-suất/biến-cố", level: .application,
    cases: grid(2...9, 2...8).filter { $0 != $1 }.sampled(50), english: 24
  ) { say, task in
    let (red, blue) = task
    let total = combinations(red + blue, 2)
    let same = combinations(red, 2) + combinations(blue, 2)
    func text(_ top: Int, _ bottom: Int) -> String { "$\(TeX.fraction(top, bottom))$" }
    return .choice(
      say(
        "Một hộp có \(red) bi đỏ và \(blue) bi xanh. Lấy ngẫu nhiên đồng thời 2 bi. Xác suất để hai bi cùng màu là",
        "A box holds \(red) red and \(blue) blue marbles. Two are drawn at random without replacement. What is the "
          + "probability that they have the same colour?"),
      right: text(same, total),
      wrong: [
        text(red * blue, total), text(red * red + blue * blue, (red + blue) * (red + blue)),
        text(combinations(red, 2), total), text(combinations(blue, 2), total), "$\\frac{1}{2}$",
      ].filter { $0 != text(same, total) },
      explanation: "$\\frac{C_{\(red)}^2 + C_{\(blue)}^2}{C_{\(red + blue)}^2} = \\frac{\(same)}{\(total)}"
        + (greatestCommonDivisor(same, total) > 1 ? " = \(TeX.fraction(same, total))$." : "$."))
  }

  private static let dice: [any QuestionTemplate] = Template.bilingual(
    "math-probability-two-dice", .mathematics, grade: 9, topic: "xác-suất/xúc-xắc", level: .comprehension,
    cases: grid([0, 1, 2], Array(2...12)).filter { $0 == 0 || ($1 > 3 && $1 < 11) }, english: 20
  ) { say, task in
    let (comparison, sum) = task
    let outcomes = grid(1...6, 1...6).map { $0.0 + $0.1 }
    let counts = [
      outcomes.filter { $0 == sum }.count, outcomes.filter { $0 > sum }.count, outcomes.filter { $0 < sum }.count,
    ]
    func text(_ top: Int, _ bottom: Int) -> String { "$\(TeX.fraction(top, bottom))$" }
    let words = [say("bằng", "equal to"), say("lớn hơn", "greater than"), say("nhỏ hơn", "less than")]
    let right = text(counts[comparison], 36)
    return .choice(
      say(
        "Gieo hai con xúc xắc cân đối. Xác suất để tổng số chấm \(words[comparison]) \(sum) là",
        "Two fair dice are rolled. What is the probability that their sum is \(words[comparison]) \(sum)?"),
      right: right,
      wrong: [
        text(36 - counts[comparison], 36), text(counts[comparison] + 1, 36), text(counts[comparison], 12),
        "$\\frac{1}{11}$",
        "$\\frac{1}{6}$",
      ].filter { $0 != right },
      explanation: say(
        "Có \(counts[comparison]) trong 36 kết quả đồng khả năng.",
        "\(counts[comparison]) of the 36 equally likely outcomes do."))
  }

  private static let totalProbability: [any QuestionTemplate] = [
    Template(
      "math-total-probability", .mathematics, grade: 12, topic: "xác-suất/công-thức-toàn-phần", level: .highApplication,
      cases: grid([20, 30, 40, 60, 70], [2, 4, 5, 8], [1, 3, 6, 10]).sampled(50)
    ) { say, task in
      let (share, first, second) = task
      let permille = share * first + (100 - share) * second
      return .numeric(
        "Một xưởng có hai máy. Máy I làm \(share)% sản phẩm và có \(first)% sản phẩm lỗi; máy II làm phần còn lại và có "
          + "\(second)% sản phẩm lỗi. Lấy ngẫu nhiên một sản phẩm, xác suất lấy được sản phẩm lỗi là bao nhiêu phần trăm?",
        Double(permille) / 100,
        explanation: "$\(say.tex(Double(share) / 100)) \\cdot \(first) + \(say.tex(Double(100 - share) / 100)) \\cdot "
          + "\(second) = \(say.tex(Double(permille) / 100))$ (%).")
    }
  ]

  /// Marks of a small class; each case gives another list.
  private static func marks(_ variant: Int, _ count: Int) -> [Int] {
    var generator = SeededGenerator("marks-\(variant)-\(count)")
    return (0..<count).map { _ in 3 + generator.below(8) }
  }

  private static let median: [any QuestionTemplate] = [
    Template(
      "math-median", .mathematics, grade: 10, topic: "thống-kê/số-trung-vị", level: .comprehension,
      cases: grid(0..<25, [7, 8])
    ) { say, task in
      let list = marks(task.0, task.1)
      let sorted = list.sorted()
      let middle = list.count / 2
      let right = list.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
      return .numeric(
        "Điểm của \(list.count) học sinh là: \(list.map(String.init).joined(separator: "; ")). Tìm số trung vị của mẫu số liệu.",
        right,
        explanation: "Sắp xếp: \(sorted.map(String.init).joined(separator: "; ")); số đứng giữa cho trung vị "
          + "\(say.number(right)).")
    }
  ]

  private static let range: [any QuestionTemplate] = [
    Template(
      "math-range-and-mode", .mathematics, grade: 10, topic: "thống-kê/khoảng-biến-thiên", level: .recognition,
      cases: Array(100..<150)
    ) { say, variant in
      let list = marks(variant, 6)
      let (low, high) = (list.min() ?? 0, list.max() ?? 0)
      let sum = list.reduce(0, +)
      return say.choice(
        "Khoảng biến thiên của mẫu số liệu \(list.map(String.init).joined(separator: "; ")) là", high - low,
        wrong: [high, low, abs(list[5] - list[0]), sum / 6, high + low],
        explanation: "$\(high) - \(low) = \(high - low)$.")
    }
  ]

  private static let variance: [any QuestionTemplate] = [
    Template(
      "math-variance", .mathematics, grade: 12, topic: "thống-kê/phương-sai", level: .comprehension,
      cases: grid(4...9, [1, 2, 3], [2, 3, 4]).filter { $0 > $1 && $0 > $2 && $1 < $2 }
    ) { say, task in
      let (mean, near, far) = task
      let list = [mean - far, mean - near, mean + near, mean + far]
      let right = Double(near * near + far * far) / 2
      return say.choice(
        "Phương sai của mẫu số liệu \(list.map(String.init).joined(separator: "; ")) bằng", right,
        wrong: [Double(mean), Double(near + far) / 2, 2 * right, 4 * right, right + Double(mean)],
        explanation: "Trung bình là \(mean); trung bình các bình phương độ lệch là "
          + "$\\frac{\(far * far) + \(near * near) + \(near * near) + \(far * far)}{4} = \(say.tex(right))$.")
    }
  ]

  private static func complex(_ real: Int, _ imaginary: Int) -> String {
    real == 0
      ? TeX.term(imaginary, "i", isFirst: true)
      : "\(real)" + (imaginary == 0 ? "" : TeX.term(imaginary, "i"))
  }

  private static let complexProduct: [any QuestionTemplate] = Template.bilingual(
    "math-complex-product", .mathematics, grade: 12, topic: "số-phức/phép-nhân", level: .comprehension,
    cases: grid(1...4, [-3, -2, 2, 5], [-2, 1, 3, 4], [-4, -1, 1, 3]).filter { $0 != $2 && abs($1) != abs($3) }.sampled(
      50),
    english: 24
  ) { say, task in
    let (a, b, c, d) = task
    func text(_ real: Int, _ imaginary: Int) -> String { "$\(complex(real, imaginary))$" }
    return .choice(
      say("Tính ", "Work out ") + "$(\(complex(a, b)))(\(complex(c, d)))$.", right: text(a * c - b * d, a * d + b * c),
      wrong: [
        text(a * c + b * d, a * d + b * c), text(a * c, b * d), text(a * c - b * d, a * d - b * c), text(a + c, b + d),
      ],
      explanation: "$i^2 = -1$: $(\(a * c) - \(TeX.bracketed(b * d))) + (\(a * d) + \(TeX.bracketed(b * c)))i = "
        + "\(complex(a * c - b * d, a * d + b * c))$.")
  }

  private static let complexModulus: [any QuestionTemplate] = [
    Template(
      "math-complex-modulus", .mathematics, grade: 12, topic: "số-phức/môđun", level: .recognition,
      cases: grid(-6...7, [-8, -5, -4, -2, 1, 3, 6, 9]).filter { $0 != 0 && abs($0) != abs($1) }.sampled(50)
    ) { _, task in
      let (a, b) = task
      let square = a * a + b * b
      func text(_ radicand: Int) -> String { "$\(TeX.root(radicand))$" }
      return .choice(
        "Môđun của số phức $z = \(complex(a, b))$ bằng", right: text(square),
        wrong: [
          "$\(square)$", text(abs(a * a - b * b)), "$\(abs(a) + abs(b))$", "$\(abs(a + b) + 1)$", text(abs(a) + abs(b)),
        ]
        .filter { $0 != text(square) },
        explanation: "$|z| = \\sqrt{\(TeX.bracketed(a))^2 + \(TeX.bracketed(b))^2} = \(TeX.root(square))$.")
    }
  ]
}
