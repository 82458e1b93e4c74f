/// Percent, ratio, mean and motion problems, grades 4 to 7.
enum PercentTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    percentOf, discount, sharing, journey, mean, workers, wholeFromPercent,
  ].flatMap { $0 }

  private static let percentOf: [any QuestionTemplate] = Template.bilingual(
    "math-percent-of", .mathematics, grade: 5, topic: "tỉ-số/phần-trăm", level: .comprehension,
    cases: grid([5, 12, 15, 20, 24, 30, 35, 40, 45, 60, 75, 80], [60, 80, 120, 140, 180, 240, 250, 360, 400, 520])
      .sampled(70),
    english: 40
  ) { say, task in
    let (percent, whole) = task
    let part = Double(percent * whole) / 100
    return say.choice(
      say("\(percent)% của \(whole) là", "What is \(percent)% of \(whole)?"), part,
      wrong: [Double(whole) - part, part * 10, part / 10, Double(whole * 100) / Double(percent), Double(whole) + part]
        .filter { ($0 * 1000).truncatingRemainder(dividingBy: 1) == 0 },
      explanation: "$\(whole) \\times \(percent) : 100 = \(say.tex(part))$.")
  }

  private static let discount: [any QuestionTemplate] = [
    Template(
      "math-discount-price", .mathematics, grade: 7, topic: "tỉ-số/phần-trăm", level: .application,
      cases: grid(
        ["chiếc áo", "đôi giày", "cái cặp", "chiếc đồng hồ"], [160, 240, 320, 450, 600, 750], [10, 15, 20, 30, 40]
      )
      .sampled(56)
    ) { say, task in
      let (goods, thousands, percent) = task
      let price = thousands * 1000
      let cut = price / 100 * percent
      return say.choice(
        "Một \(goods) giá \(say.number(price)) đồng được giảm giá \(percent)%. Giá sau khi giảm là", price - cut,
        wrong: [cut, price + cut, price - percent * 1000, price - cut / 10], unit: "đồng",
        explanation:
          "Tiền giảm: $\(price) \\times \(percent)\\% = \(cut)$ (đồng); còn $\(price) - \(cut) = \(price - cut)$ "
          + "(đồng).")
    }
  ]

  private static let sharing: [any QuestionTemplate] = Template.bilingual(
    "math-share-in-ratio", .mathematics, grade: 7, topic: "tỉ-số/tỉ-lệ-thuận", level: .application,
    cases: grid(2...7, 3...9, 4...13).filter { first, second, _ in
      first < second && greatestCommonDivisor(first, second) == 1
    }.sampled(56), english: 30
  ) { say, task in
    let (first, second, part) = task
    let total = (first + second) * part
    return say.choice(
      say(
        "Chia \(total) quyển vở cho hai lớp theo tỉ lệ \(first) : \(second). Lớp được nhiều hơn nhận bao nhiêu quyển?",
        "\(total) notebooks are shared between two classes in the ratio \(first) : \(second). How many does the larger "
          + "share hold?"),
      second * part, wrong: [first * part, total / 2, total / second, (second - first) * part, total - second],
      explanation: say("Một phần: ", "One part: ") + "$\(total) : (\(first) + \(second)) = \(part)$; "
        + "$\(part) \\times \(second) = \(second * part)$.")
  }

  private static let journey: [any QuestionTemplate] = Template.bilingual(
    "math-distance-speed-time", .mathematics, grade: 5, topic: "đo-lường/vận-tốc", level: .application,
    cases: grid([12, 15, 36, 40, 42, 45, 48, 50, 54, 60], [1, 2, 3], [15, 30, 45]).sampled(56), english: 30
  ) { say, task in
    let (speed, hours, minutes) = task
    let time = Double(hours) + Double(minutes) / 60
    let distance = Double(speed) * time
    return say.choice(
      say(
        "Một xe đi với vận tốc \(speed) km/giờ trong \(hours) giờ \(minutes) phút. Quãng đường xe đi được là",
        "A vehicle travels at \(speed) km/h for \(hours) h \(minutes) min. How far does it go?"),
      distance,
      wrong: [
        Double(speed) * (Double(hours) + Double(minutes) / 100), Double(speed * hours),
        Double(speed * (hours + minutes)),
        Double(speed * (hours * 60 + minutes)),
      ],
      unit: "km",
      explanation: say("\(hours) giờ \(minutes) phút = ", "\(hours) h \(minutes) min = ")
        + "\(say.number(time)) " + say("giờ", "h")
        + "; $\(speed) \\times \(say.tex(time)) = \(say.tex(distance))$ (km).")
  }

  private static let mean: [any QuestionTemplate] = [
    Template(
      "math-mean-of-numbers", .mathematics, grade: 4, topic: "thống-kê/số-trung-bình-cộng", level: .comprehension,
      cases: grid(12...40, 3...9, [-8, -5, 4, 7, 11]).filter { base, first, second in
        (first + second) % 3 == 0 && base > 0
      }
      .sampled(56)
    ) { _, task in
      let (base, first, second) = task
      let numbers = [base, base + first, base + second]
      let sum = numbers.reduce(0, +)
      return .numeric(
        "Tìm số trung bình cộng của \(numbers[0]), \(numbers[1]) và \(numbers[2]).", Double(sum / 3),
        explanation: "$(\(numbers[0]) + \(numbers[1]) + \(numbers[2])) : 3 = \(sum) : 3 = \(sum / 3)$.")
    }
  ]

  private static let workers: [any QuestionTemplate] = [
    Template(
      "math-inverse-proportion", .mathematics, grade: 7, topic: "tỉ-số/tỉ-lệ-nghịch", level: .application,
      cases: grid(4...15, 6...20, 5...24).filter { $0 != $2 && $0 * $1 % $2 == 0 && $1 * $2 % $0 == 0 }.sampled(70)
    ) { say, task in
      let (workers, days, others) = task
      let right = workers * days / others
      return say.choice(
        "\(workers) công nhân làm xong một công việc trong \(days) ngày. Với năng suất như nhau, \(others) công nhân làm "
          + "xong công việc đó trong bao nhiêu ngày?",
        right,
        wrong: [days * others / workers, max(1, days - (others - workers)), days + others - workers, workers * days],
        unit: "ngày",
        explanation: "Số công nhân và số ngày tỉ lệ nghịch: $\(workers) \\times \(days) : \(others) = \(right)$ (ngày)."
      )
    }
  ]

  private static let wholeFromPercent: [any QuestionTemplate] = [
    Template(
      "math-whole-from-percent", .mathematics, grade: 5, topic: "tỉ-số/phần-trăm", level: .application,
      cases: grid([15, 20, 25, 30, 40, 60, 75, 80], [20, 40, 60, 80, 120, 140, 160, 200, 220, 300]).sampled(70)
    ) { _, task in
      let (percent, whole) = task
      let part = whole * percent / 100
      return .numeric(
        "Một trường có \(part) học sinh nữ, chiếm \(percent)% số học sinh toàn trường. Trường đó có bao nhiêu học sinh?",
        Double(whole), explanation: "$\(part) : \(percent) \\times 100 = \(whole)$ (học sinh).")
    }
  ]
}
