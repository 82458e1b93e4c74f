/// Integers, divisibility, primes and powers, grades 6 and 7.
enum IntegerTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    operations, greatestDivisor, leastMultiple, primes, divisibility, powerValue, powerLaws, divisorCount,
  ].flatMap { $0 }

  private static let operations: [any QuestionTemplate] = Template.bilingual(
    "math-integer-operations", .mathematics, grade: 6, topic: "số-nguyên/phép-tính", level: .comprehension,
    cases: grid(-15...15, ["+", "-"], -12 ... -2, -6...9).filter { first, _, second, third in
      abs(first) > 2 && abs(third) > 1 && first != second
    }.sampled(76),
    english: 40
  ) { say, task in
    let (first, sign, second, third) = task
    let product = second * third
    let isSum = sign == "+"
    let value = isSum ? first + product : first - product
    return say.choice(
      say("Tính ", "Work out ") + "$\(first) \(sign) (\(second)) \\cdot \(TeX.bracketed(third))$.", value,
      wrong: [
        isSum ? first - product : first + product, (isSum ? first + second : first - second) * third, -value,
        isSum ? -first + product : -first - product, value + 2 * third,
      ],
      explanation: "$(\(second)) \\cdot \(TeX.bracketed(third)) = \(product)$; "
        + "$\(first) \(sign) \(TeX.bracketed(product)) = \(value)$.")
  }

  private static let pairs: [(Int, Int)] = grid(12...90, 12...90).filter {
    let divisor = greatestCommonDivisor($0, $1)
    return $0 < $1 && divisor > 3 && divisor < $0 && leastCommonMultiple($0, $1) < 1000
  }

  private static let greatestDivisor: [any QuestionTemplate] = Template.bilingual(
    "math-greatest-common-divisor", .mathematics, grade: 6, topic: "số-học/ước-và-bội", level: .comprehension,
    cases: pairs.sampled(56), english: 30
  ) { say, numbers in
    let (first, second) = numbers
    let divisor = greatestCommonDivisor(first, second)
    let smallest = [2, 3, 5, 7, 11, 13].first { divisor % $0 == 0 } ?? divisor
    return say.choice(
      say(
        "Ước chung lớn nhất của \(first) và \(second) là",
        "What is the greatest common divisor of \(first) and \(second)?"),
      divisor, wrong: [divisor / smallest, leastCommonMultiple(first, second), divisor * 2, first, second - first],
      explanation: say(
        "\(first) = \(divisor) · \(first / divisor), \(second) = \(divisor) · \(second / divisor), mà \(first / divisor) và "
          + "\(second / divisor) nguyên tố cùng nhau.",
        "\(first) = \(divisor) · \(first / divisor) and \(second) = \(divisor) · \(second / divisor), where the last factors "
          + "are coprime."))
  }

  private static let leastMultiple: [any QuestionTemplate] = [
    Template(
      "math-least-common-multiple", .mathematics, grade: 6, topic: "số-học/ước-và-bội", level: .comprehension,
      cases: pairs.sampled(170).suffix(75).map { $0 }
    ) { say, numbers in
      let (first, second) = numbers
      let multiple = leastCommonMultiple(first, second)
      return say.choice(
        "Bội chung nhỏ nhất của \(first) và \(second) là", multiple,
        wrong: [first * second, greatestCommonDivisor(first, second), multiple * 2, multiple / 2, first + second],
        explanation: "ƯCLN(\(first), \(second)) = \(greatestCommonDivisor(first, second)), nên BCNN bằng "
          + "$\(first) \\cdot \(second) : \(greatestCommonDivisor(first, second)) = \(multiple)$.")
    }
  ]

  private static func isPrime(_ number: Int) -> Bool {
    number > 1 && !(2..<number).contains { $0 * $0 <= number && number % $0 == 0 }
  }

  private static let primes: [any QuestionTemplate] = Template.bilingual(
    "math-prime-numbers", .mathematics, grade: 6, topic: "số-học/số-nguyên-tố", level: .recognition,
    cases: Array(0..<60), english: 30
  ) { say, variant in
    var generator = SeededGenerator("primes-\(variant)")
    let pool = (11...99).filter { $0 % 2 == 1 && $0 % 5 != 0 }.shuffled(by: &generator)
    let right = pool.filter(isPrime).prefix(2 + variant % 2).map(String.init)
    let wrong = pool.filter { !isPrime($0) }.prefix(3 - variant % 2).map { $0 }
    let reasons = wrong.compactMap { number -> String? in
      guard let factor = (2..<number).first(where: { number % $0 == 0 }) else { return nil }
      return "\(number) = \(factor) · \(number / factor)"
    }
    return .multiple(
      say("Chọn tất cả các số nguyên tố.", "Select every prime number."), right: right, wrong: wrong.map(String.init),
      explanation: reasons.joined(separator: "; ")
        + say("; các số còn lại chỉ có hai ước.", "; the others have only two divisors."))
  }

  private static let divisibility: [any QuestionTemplate] = [
    Template(
      "math-divisibility-cluster", .mathematics, grade: 6, topic: "số-học/dấu-hiệu-chia-hết", level: .comprehension,
      cases: (126...2000).filter { number in
        ![0, 4].contains([2, 3, 5, 9].filter { number % $0 == 0 }.count)
      }.sampled(70)
    ) { _, number in
      let sum = String(number).compactMap(\.wholeNumberValue).reduce(0, +)
      let levels: [CognitiveLevel] = [.recognition, .recognition, .comprehension, .comprehension]
      return .cluster(
        "Cho số \(number). Xét tính đúng sai của các khẳng định sau.",
        zip([2, 5, 3, 9], levels).map {
          Draft.Statement("Số đã cho chia hết cho \($0).", number % $0 == 0, $1)
        },
        explanation:
          "Chữ số tận cùng là \(number % 10); tổng các chữ số là \(sum): xét dấu hiệu chia hết cho 2, 5 theo chữ "
          + "số tận cùng và cho 3, 9 theo tổng các chữ số.")
    }
  ]

  private static let powerValue: [any QuestionTemplate] = Template.bilingual(
    "math-power-value", .mathematics, grade: 6, topic: "số-học/lũy-thừa", level: .recognition,
    cases: grid([2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [2, 3, 4, 5]).filter { $0 + 3 * $1 < 20 }.sampled(24),
    english: 18
  ) { say, task in
    let (base, exponent) = task
    let value = (0..<exponent).reduce(1) { product, _ in product * base }
    return say.choice(
      say("Giá trị của $\(base)^\(exponent)$ là", "What is the value of $\(base)^\(exponent)$?"), value,
      wrong: [base * exponent, value / base, base + exponent, value * base, value + base],
      explanation:
        "$\(base)^\(exponent) = \(Array(repeating: "\(base)", count: exponent).joined(separator: " \\cdot ")) = "
        + "\(value)$.")
  }

  private static let powerPairs: [(Int, String, Int, Int)] = {
    let exponents: [(Int, Int)] = grid(3...8, 2...5).filter { $0 > $1 }
    return grid([2, 3, 5, 7], ["product", "quotient", "power"], exponents).map { ($0, $1, $2.0, $2.1) }
  }()

  private static let powerLaws: [any QuestionTemplate] = Template.bilingual(
    "math-power-laws", .mathematics, grade: 7, topic: "số-học/lũy-thừa", level: .comprehension,
    cases: powerPairs.sampled(64),
    english: 36
  ) { say, task in
    let (base, law, first, second) = task
    let sum = first + second
    let (expression, right, wrong): (String, Int, [Int]) =
      switch law {
      case "product": ("\(base)^\(first) \\cdot \(base)^\(second)", sum, [first * second, first - second, sum + 1])
      case "quotient": ("\(base)^\(first) : \(base)^\(second)", first - second, [sum, first * second, first])
      default: ("\\left(\(base)^\(first)\\right)^\(second)", first * second, [sum, first - second, first * second + 1])
      }
    func power(_ base: Int, _ exponent: Int) -> String { "$\(base)^{\(exponent)}$" }
    let options: [String] = wrong.map { power(base, $0) } + [power(base * base, sum)]
    return .choice(
      say("Viết $\(expression)$ dưới dạng một lũy thừa.", "Write $\(expression)$ as a single power."),
      right: power(base, right),
      wrong: options,
      explanation: say("Giữ nguyên cơ số; số mũ là ", "Keep the base; the exponent is ") + "$\(right)$.")
  }

  private static let divisorCount: [any QuestionTemplate] = [
    Template(
      "math-number-of-divisors", .mathematics, grade: 6, topic: "số-học/ước-và-bội", level: .application,
      cases: grid([(2, 3), (2, 5), (3, 5), (2, 7)], 1...4, 1...3)
    ) { say, task in
      let (primes, first, second) = task
      let factors = Array(repeating: primes.0, count: first) + Array(repeating: primes.1, count: second)
      let number = factors.reduce(1, *)
      let count = (first + 1) * (second + 1)
      return .numeric(
        "Số \(say.number(number)) có bao nhiêu ước là số tự nhiên?", Double(count),
        explanation: "$\(number) = \(primes.0)^{\(first)} \\cdot \(primes.1)^{\(second)}$ nên số ước là "
          + "$(\(first) + 1)(\(second) + 1) = \(count)$.")
    }
  ]
}
