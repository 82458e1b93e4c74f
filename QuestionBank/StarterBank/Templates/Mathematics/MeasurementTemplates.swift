/// Time, money and units of length, mass and area, grades 2 to 5.
enum MeasurementTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [clock, money, units, areaUnits, mixedTime, rectangle].flatMap { $0 }

  private static let clock: [any QuestionTemplate] = Template.bilingual(
    "math-clock-later", .mathematics, grade: 3, topic: "đo-lường/thời-gian", level: .comprehension,
    cases: grid(6...10, [35, 40, 45, 50, 55], [30, 35, 40, 45, 50]).filter { $1 + $2 > 60 }.sampled(64), english: 30
  ) { say, task in
    let (hour, minute, later) = task
    func time(_ hour: Int, _ minute: Int) -> String {
      let digits = minute < 10 ? "0\(minute)" : "\(minute)"
      return say("\(hour) giờ \(minute) phút", "\(hour):\(digits)")
    }
    let total = minute + later
    return .choice(
      say(
        "Bây giờ là \(time(hour, minute)). Sau \(later) phút nữa là mấy giờ?",
        "It is \(time(hour, minute)) now. What time will it be in \(later) minutes?"),
      right: time(hour + 1, total - 60),
      wrong: [
        // An hour taken as 100 minutes, the hour not carried, the minutes taken away.
        total >= 100 ? time(hour + 1, total - 100) : time(hour + 1, total % 10),
        time(hour, total - 60), time(hour + 1, total - 50), time(hour + 2, total - 60), time(hour, 60 - later),
      ],
      explanation: say(
        "$\(minute) + \(later) = \(total)$ phút, tức là 1 giờ \(total - 60) phút; vậy là \(time(hour + 1, total - 60)).",
        "$\(minute) + \(later) = \(total)$ minutes, which is 1 hour and \(total - 60) minutes, so "
          + "\(time(hour + 1, total - 60))."))
  }

  private static let money: [any QuestionTemplate] = [
    Template(
      "math-money-change", .mathematics, grade: 3, topic: "đo-lường/tiền", level: .application,
      cases: grid(
        [("quyển vở", 7000), ("chiếc bút", 4500), ("hộp sữa", 8500), ("cái bánh", 6000), ("cục tẩy", 3500)], 2...6,
        [50_000, 100_000]
      ).sampled(50)
    ) { say, task in
      let (goods, count, paid) = task
      let cost = goods.1 * count
      return say.choice(
        "Lan mua \(count) \(goods.0), mỗi \(goods.0) giá \(say.number(goods.1)) đồng, và đưa tờ "
          + "\(say.number(paid)) đồng. Lan được trả lại bao nhiêu tiền?",
        paid - cost, wrong: [paid - goods.1, cost, paid - cost + 10_000, paid - cost - 1000], unit: "đồng",
        explanation: "Tiền hàng: $\(goods.1) \\times \(count) = \(cost)$ (đồng). Trả lại "
          + "$\(paid) - \(cost) = \(paid - cost)$ (đồng).")
    }
  ]

  private static let units: [any QuestionTemplate] = Template.bilingual(
    "math-unit-conversion", .mathematics, grade: 4, topic: "đo-lường/đổi-đơn-vị", level: .comprehension,
    cases: grid(
      [("km", "m", 1000), ("m", "cm", 100), ("m", "mm", 1000), ("kg", "g", 1000), ("dm", "cm", 10), ("cm", "mm", 10)],
      [3, 7, 12, 25, 40, 64, 105, 230]
    ).sampled(48),
    english: 30
  ) { say, task in
    let (unit, amount) = task
    let right = amount * unit.2
    return say.choice(
      say("\(amount) \(unit.0) bằng bao nhiêu \(unit.1)?", "How many \(unit.1) are \(amount) \(unit.0)?"), right,
      wrong: [right / 10, right * 10, amount, right * 100].filter { $0 > 0 }, unit: unit.1,
      explanation: say(
        "1 \(unit.0) = \(say.number(unit.2)) \(unit.1), nên \(amount) \(unit.0) = \(say.number(right)) \(unit.1).",
        "1 \(unit.0) = \(say.number(unit.2)) \(unit.1), so \(amount) \(unit.0) = \(say.number(right)) \(unit.1)."))
  }

  private static let areaUnits: [any QuestionTemplate] = [
    Template(
      "math-area-units", .mathematics, grade: 5, topic: "đo-lường/đơn-vị-diện-tích", level: .comprehension,
      cases: grid(
        [("m²", "dm²", 100), ("m²", "cm²", 10_000), ("dm²", "cm²", 100), ("ha", "m²", 10_000), ("km²", "ha", 100)],
        [2.0, 5, 7.5, 12, 0.4, 3.2, 18, 0.25, 1.6]
      ).sampled(45)
    ) { say, task in
      let (unit, amount) = task
      let right = amount * Double(unit.2)
      return say.choice(
        "\(say.number(amount)) \(unit.0) = … \(unit.1). Số thích hợp điền vào chỗ chấm là", right,
        wrong: [amount * Double(unit.2).squareRoot(), right * 10, right / 100, right * 100],
        explanation:
          "Hai đơn vị diện tích liền nhau hơn kém nhau 100 lần: 1 \(unit.0) = \(say.number(unit.2)) \(unit.1), "
          + "nên \(say.number(amount)) \(unit.0) = \(say.number(right)) \(unit.1).")
    }
  ]

  private static let mixedTime: [any QuestionTemplate] = [
    Template(
      "math-hours-to-minutes", .mathematics, grade: 4, topic: "đo-lường/thời-gian", level: .recognition,
      cases: grid(2...9, [5, 8, 12, 15, 20, 25, 35, 42, 50]).sampled(70)
    ) { _, task in
      let (hours, minutes) = task
      let total = hours * 60 + minutes
      return .numeric(
        "\(hours) giờ \(minutes) phút bằng bao nhiêu phút?", Double(total),
        explanation: "$\(hours) \\times 60 + \(minutes) = \(total)$ (phút).")
    }
  ]

  private static let rectangle: [any QuestionTemplate] = Template.bilingual(
    "math-rectangle-area-perimeter", .mathematics, grade: 3, topic: "hình-học/chu-vi-diện-tích", level: .comprehension,
    cases: grid([true, false], 6...20, 3...12).filter { $1 > $2 + 1 && $1 * $2 != 2 * ($1 + $2) }.sampled(70),
    english: 40
  ) { say, task in
    let (asksArea, length, width) = task
    let (area, perimeter) = (length * width, 2 * (length + width))
    let shape = say(
      "Một hình chữ nhật dài \(length) cm, rộng \(width) cm. ",
      "A rectangle is \(length) cm long and \(width) cm wide. ")
    guard asksArea else {
      return say.choice(
        shape + say("Tính chu vi của hình đó.", "Find its perimeter."), perimeter,
        wrong: [length + width, area, 2 * length + width, 4 * length], unit: "cm",
        explanation: say("Chu vi: ", "Perimeter: ") + "$(\(length) + \(width)) \\times 2 = \(perimeter)$ (cm).")
    }
    return say.choice(
      shape + say("Tính diện tích của hình đó.", "Find its area."), area,
      wrong: [perimeter, length + width, 2 * area, length * length], unit: "cm²",
      explanation: say("Diện tích: ", "Area: ") + "$\(length) \\times \(width) = \(area)$ (cm²).")
  }
}
