/// The four operations with whole numbers, grades 1 to 4.
enum ArithmeticTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [
    addition, subtraction, multiplicationTable, missingNumber, divisionWithRemainder, orderOfOperations, comparison,
    longMultiplication,
  ].flatMap { $0 }

  private static let addition: [any QuestionTemplate] = Template.bilingual(
    "math-addition-within-20", .mathematics, grade: 1, topic: "số-học/phép-cộng", level: .recognition,
    cases: grid(2...12, 2...9).filter { $0 + $1 > 5 && $0 + $1 <= 20 }.sampled(75), english: 40
  ) { say, terms in
    let (first, second) = terms
    let sum = first + second
    return say.choice(
      say("Tính $\(first) + \(second)$.", "Work out $\(first) + \(second)$."), sum,
      wrong: [sum - 1, sum + 1, max(first - second, second - first), sum + 10],
      explanation: say(
        "Đếm thêm \(second) từ \(first): $\(first) + \(second) = \(sum)$.",
        "Count on \(second) from \(first): $\(first) + \(second) = \(sum)$."))
  }

  private static let subtraction: [any QuestionTemplate] = Template.bilingual(
    "math-subtraction-with-borrowing", .mathematics, grade: 2, topic: "số-học/phép-trừ", level: .comprehension,
    cases: grid(31...96, 12...68).filter { $0 - $1 > 11 && $0 % 10 < $1 % 10 }.sampled(76), english: 40
  ) { say, terms in
    let (first, second) = terms
    let difference = first - second
    // The pupil takes the smaller digit from the larger one in each column.
    let columnwise = (first / 10 - second / 10) * 10 + (second % 10 - first % 10)
    return say.choice(
      say("Tính $\(first) - \(second)$.", "Work out $\(first) - \(second)$."), difference,
      wrong: [difference + 10, columnwise, first + second, difference - 10],
      explanation: say(
        "Hàng đơn vị không trừ được nên mượn 1 chục: $\(first % 10 + 10) - \(second % 10) = \(difference % 10)$, nhớ 1 "
          + "sang hàng chục; kết quả là \(difference).",
        "The units need a ten: $\(first % 10 + 10) - \(second % 10) = \(difference % 10)$, then take one ten off the "
          + "tens; the result is \(difference)."))
  }

  private static let multiplicationTable: [any QuestionTemplate] = Template.bilingual(
    "math-multiplication-table", .mathematics, grade: 3, topic: "số-học/phép-nhân", level: .recognition,
    cases: grid(3...9, 3...9).sampled(49), english: 36
  ) { say, factors in
    let (first, second) = factors
    let product = first * second
    return say.choice(
      say("Tính $\(first) \\times \(second)$.", "Work out $\(first) \\times \(second)$."), product,
      wrong: [first * (second - 1), first * (second + 1), first + second, product + 10],
      explanation: say(
        "Trong bảng nhân \(first): $\(first) \\times \(second) = \(product)$.",
        "From the table of \(first): $\(first) \\times \(second) = \(product)$."))
  }

  private static let missingNumber: [any QuestionTemplate] = [
    Template(
      "math-missing-number", .mathematics, grade: 2, topic: "số-học/tìm-thành-phần-chưa-biết", level: .comprehension,
      cases: grid(["+", "-"], 15...60, 8...39).filter { $1 > $2 }.sampled(56)
    ) { say, task in
      let (sign, other, part) = task
      let isSum = sign == "+"
      let total = isSum ? other + part : other - part
      let equation = isSum ? "x + \(part) = \(total)" : "x - \(part) = \(total)"
      let inverse = isSum ? "\(total) - \(part)" : "\(total) + \(part)"
      return .numeric(
        "Tìm số $x$, biết $\(equation)$.", Double(other),
        explanation: (isSum ? "Muốn tìm số hạng, lấy tổng trừ số hạng kia" : "Muốn tìm số bị trừ, lấy hiệu cộng số trừ")
          + ": $x = \(inverse) = \(other)$.")
    }
  ]

  private static let divisionWithRemainder: [any QuestionTemplate] = [
    Template(
      "math-division-with-remainder", .mathematics, grade: 3, topic: "số-học/phép-chia", level: .comprehension,
      cases: grid(3...9, 4...15).flatMap { pair in (1..<pair.0).map { (pair.0, pair.1, $0) } }.sampled(64)
    ) { _, task in
      let (divisor, quotient, remainder) = task
      let dividend = divisor * quotient + remainder
      func text(_ quotient: Int, _ remainder: Int) -> String { "thương là \(quotient), số dư là \(remainder)" }
      return .choice(
        "Phép chia $\(dividend) : \(divisor)$ có kết quả nào?", right: text(quotient, remainder),
        wrong: [
          text(quotient - 1, remainder + divisor), text(remainder, quotient), text(quotient + 1, divisor - remainder),
          text(quotient, 0),
        ],
        explanation: "$\(divisor) \\times \(quotient) = \(divisor * quotient)$ và "
          + "$\(dividend) - \(divisor * quotient) = \(remainder)$, nhỏ hơn số chia \(divisor).")
    }
  ]

  private static let orderOfOperations: [any QuestionTemplate] = Template.bilingual(
    "math-order-of-operations", .mathematics, grade: 3, topic: "số-học/tính-giá-trị-biểu-thức", level: .comprehension,
    cases: grid(["+", "-"], 30...80, 3...8, 4...9).filter { $1 - $2 * $3 > 3 }.sampled(70), english: 40
  ) { say, task in
    let (sign, first, second, third) = task
    let product = second * third
    let isSum = sign == "+"
    let value = isSum ? first + product : first - product
    let leftToRight = (isSum ? first + second : first - second) * third
    return say.choice(
      say(
        "Giá trị của biểu thức $\(first) \(sign) \(second) \\times \(third)$ là",
        "What is the value of $\(first) \(sign) \(second) \\times \(third)$?"),
      value, wrong: [leftToRight, isSum ? first - product : first + product, first + second + third, value + 10],
      explanation: say(
        "Nhân trước: $\(second) \\times \(third) = \(product)$, rồi $\(first) \(sign) \(product) = \(value)$.",
        "Multiply first: $\(second) \\times \(third) = \(product)$, then $\(first) \(sign) \(product) = \(value)$."))
  }

  private static let comparison: [any QuestionTemplate] = [
    Template(
      "math-compare-expressions", .mathematics, grade: 2, topic: "số-học/so-sánh", level: .recognition,
      cases: grid([-2, -1, 0, 1, 3], ["<", "=", ">"], 21...58, 13...39).sampled(70)
    ) { _, task in
      let (gap, sign, first, second) = task
      let sum = first + second
      let other = sum + gap
      let isTrue = sign == "<" ? sum < other : sign == ">" ? sum > other : sum == other
      return .trueFalse(
        "$\(first) + \(second) \(sign) \(other)$", isTrue,
        explanation: "Vì $\(first) + \(second) = \(sum)$ nên so sánh \(sum) với \(other): khẳng định "
          + (isTrue ? "đúng." : "sai."))
    }
  ]

  private static let longMultiplication: [any QuestionTemplate] = [
    Template(
      "math-two-digit-multiplication", .mathematics, grade: 4, topic: "số-học/phép-nhân", level: .comprehension,
      cases: grid(13...89, 12...49).filter { $0 % 10 > 1 && $1 % 10 > 1 && $1 > 20 }.sampled(64)
    ) { say, factors in
      let (first, second) = factors
      let (units, tens) = (first * (second % 10), first * (second / 10))
      return say.choice(
        "Tính $\(first) \\times \(second)$.", first * second,
        wrong: [units + tens, first * second - 10 * (second / 10), first * second + 100, first * (second - 1)],
        explanation: "Hai tích riêng là \(say.number(units)) và \(say.number(tens * 10)); cộng lại được "
          + "\(say.number(first * second)). Quên lùi tích riêng thứ hai một hàng sẽ ra \(say.number(units + tens)).")
    }
  ]
}
