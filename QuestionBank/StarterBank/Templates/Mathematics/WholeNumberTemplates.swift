/// Counting, place value and rounding, grades 1 to 4.
enum WholeNumberTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [neighbours, largest, placeValue, rounding, nextInPattern, roman]
    .flatMap { $0 }

  private static let neighbours: [any QuestionTemplate] = [
    Template(
      "math-number-neighbours", .mathematics, grade: 1, topic: "số-học/số-liền-trước-liền-sau", level: .recognition,
      cases: grid(["trước", "sau"], 11...98).sampled(64)
    ) { say, task in
      let (side, number) = task
      let step = side == "sau" ? 1 : -1
      let swapped = number % 10 * 10 + number / 10 + step
      return say.choice(
        "Số liền \(side) của số \(number) là số nào?", number + step,
        wrong: [number - step, number + 10 * step, number, swapped],
        explanation: "Số liền \(side) "
          + (step > 0
            ? "lớn hơn 1 đơn vị: $\(number) + 1 = \(number + 1)$."
            : "bé hơn 1 đơn vị: $\(number) - 1 = \(number - 1)$."))
    }
  ]

  private static let largest: [any QuestionTemplate] = Template.bilingual(
    "math-extreme-number", .mathematics, grade: 1, topic: "số-học/so-sánh", level: .recognition,
    cases: grid([true, false], 2...8, 2...9).filter { $1 < $2 }.sampled(50), english: 30
  ) { say, task in
    let (wantsLargest, low, high) = task
    let numbers = [high * 10 + low, low * 10 + high, low * 11, high * 11].sorted()
    let right = wantsLargest ? numbers[3] : numbers[0]
    let listed = [numbers[1], numbers[3], numbers[0], numbers[2]].map(String.init).joined(separator: "; ")
    return say.choice(
      say(
        "Số \(wantsLargest ? "lớn nhất" : "bé nhất") trong các số \(listed) là",
        "Which is the \(wantsLargest ? "largest" : "smallest") of the numbers \(listed)?"),
      right, wrong: numbers.filter { $0 != right },
      explanation: say(
        "So sánh chữ số hàng chục trước, rồi đến hàng đơn vị: \(wantsLargest ? "lớn nhất" : "bé nhất") là \(right).",
        "Compare the tens first, then the units: it is \(right)."))
  }

  private static let placeValue: [any QuestionTemplate] = [
    Template(
      "math-place-value", .mathematics, grade: 4, topic: "số-học/giá-trị-chữ-số", level: .recognition,
      cases: grid(0...4, 1...9, 0...7).sampled(64)
    ) { say, task in
      let (place, digit, variant) = task
      let unit = [1, 10, 100, 1000, 10_000][place]
      // Digits other than the one asked for, so that it stands in the number once.
      let others = (0...9).filter { $0 != digit && $0 != 0 }
      var number = 0
      for position in (0...4).reversed() {
        number = number * 10 + (position == place ? digit : others[(variant + position * 3) % others.count])
      }
      return say.choice(
        "Trong số \(say.number(number)), chữ số \(digit) có giá trị là bao nhiêu?", digit * unit,
        wrong: [digit * unit * 10, place > 0 ? digit * unit / 10 : digit * 100, digit * 1000, digit, digit * 10_000],
        explanation:
          "Chữ số \(digit) đứng ở hàng \(["đơn vị", "chục", "trăm", "nghìn", "chục nghìn"][place]) nên có giá "
          + "trị \(say.number(digit * unit)).")
    }
  ]

  private static let rounding: [any QuestionTemplate] = Template.bilingual(
    "math-rounding", .mathematics, grade: 4, topic: "số-học/làm-tròn", level: .comprehension,
    cases: grid([10, 100, 1000], 1234...9876).filter { $1 % $0 != 0 && $1 % 10 != 0 && $1 * 10 / $0 % 10 != 0 }
      .sampled(64),
    english: 30
  ) { say, task in
    let (unit, number) = task
    let down = number / unit * unit
    let right = (number + unit / 2) / unit * unit
    let place = say(
      [10: "chục", 100: "trăm", 1000: "nghìn"][unit, default: ""],
      [10: "ten", 100: "hundred", 1000: "thousand"][unit, default: ""])
    return say.choice(
      say("Làm tròn số \(number) đến hàng \(place).", "Round \(number) to the nearest \(place)."), right,
      wrong: [
        right == down ? down + unit : down, (number + unit * 5) / (unit * 10) * unit * 10,
        (number + unit / 20) / max(1, unit / 10) * max(1, unit / 10), right + 10 * unit, right - 10 * unit,
      ],
      explanation: say(
        "Chữ số ngay sau hàng \(place) là \(number * 10 / unit % 10), "
          + (right == down ? "nhỏ hơn 5 nên giữ nguyên" : "từ 5 trở lên nên tăng 1")
          + "; kết quả \(right).",
        "The next digit is \(number * 10 / unit % 10), so round \(right == down ? "down" : "up") to \(right)."))
  }

  private static let nextInPattern: [any QuestionTemplate] = [
    Template(
      "math-number-pattern", .mathematics, grade: 2, topic: "số-học/dãy-số", level: .comprehension,
      cases: grid(3...30, [2, 3, 4, 5, 10, -2, -3]).filter { $0 + 4 * $1 > 0 }.sampled(70)
    ) { _, task in
      let (start, step) = task
      let shown = (0..<4).map { "\(start + $0 * step)" }.joined(separator: "; ")
      return .numeric(
        "Dãy số \(shown); … được viết theo một quy luật. Số tiếp theo là số nào?", Double(start + 4 * step),
        explanation: "Mỗi số \(step > 0 ? "hơn" : "kém") số đứng trước \(step.magnitude) đơn vị nên số tiếp theo là "
          + "\(start + 4 * step).")
    }
  ]

  private static let roman: [any QuestionTemplate] = [
    Template(
      "math-roman-numerals", .mathematics, grade: 3, topic: "số-học/số-la-mã", level: .recognition,
      cases: Array(4...39).filter { ![10, 20, 30].contains($0) }
    ) { _, number in
      .short(
        "Viết số \(number) bằng chữ số La Mã.", [numeral(number)], exact: true,
        explanation: "\(number) gồm \(number / 10) chục và \(number % 10) đơn vị nên viết là \(numeral(number)).")
    }
  ]

  private static func numeral(_ number: Int) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + units[number % 10]
  }
}
