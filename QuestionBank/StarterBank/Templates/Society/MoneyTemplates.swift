/// Money of a household: interest, tax, discount, profit, budget.
enum MoneyTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(simpleInterest, compoundInterest, tax, discount, profit, saving, exchange)

  private static func amount(_ say: Wording, _ thousands: Double) -> String {
    say.number(thousands, places: 2) + say(" nghìn đồng", " thousand dong")
  }

  private static let simpleInterest: [any QuestionTemplate] = Template.bilingual(
    "civ-simple-interest", .civics, grade: 9, topic: "tài-chính/lãi-suất", level: .application,
    cases: grid([10_000, 20_000, 50_000, 80_000], [4, 5, 6, 8], [2, 3]).sampled(28), english: 14
  ) { say, item in
    let (sum, rate, years) = item
    let interest = Double(sum * rate * years) / 100
    return .choice(
      say("Gửi \(amount(say, Double(sum))) với lãi đơn \(rate)%/năm trong \(years) năm. Tiền lãi nhận được là", "\(amount(say, Double(sum))) are saved at a simple interest of \(rate)% a year for \(years) years. How much interest is that?"),
      right: amount(say, interest), wrong: [interest / Double(years), Double(sum) + interest, interest * 10, interest / 10].map { amount(say, $0) },
      explanation: "\(say.number(sum)) · \(rate)% · \(years) = \(amount(say, interest)); " + say("lãi không kể tiền gốc.", "interest does not include the sum itself."))
  }

  private static let compoundInterest: [any QuestionTemplate] = Template.bilingual(
    "civ-compound-interest", .civics, grade: 12, topic: "tài-chính/lãi-suất", level: .highApplication,
    cases: grid([10_000, 20_000, 40_000, 100_000], [5, 6, 8, 10]), english: 8
  ) { say, item in
    let (sum, rate) = item
    let once = Double(sum) * Double(100 + rate) / 100
    let twice = once * Double(100 + rate) / 100
    return .choice(
      say("Gửi \(amount(say, Double(sum))) theo lãi kép \(rate)%/năm, lãi nhập gốc hằng năm. Sau 2 năm có tất cả", "\(amount(say, Double(sum))) are saved at \(rate)% compound interest a year. How much is there after 2 years?"),
      right: amount(say, twice), wrong: [Double(sum) * Double(100 + 2 * rate) / 100, once, twice - Double(sum), twice * 1.1].map { amount(say, $0) },
      explanation: "\(say.number(sum)) · \(say.number(Double(100 + rate) / 100))² = \(amount(say, twice)).")
  }

  private static let tax: [any QuestionTemplate] = Template.bilingual(
    "civ-value-added-tax", .civics, grade: 7, topic: "tài-chính/thuế", level: .comprehension,
    cases: grid([50, 120, 200, 350, 480, 600, 900], [5, 8, 10]).sampled(20), english: 10
  ) { say, item in
    let (price, rate) = item
    let total = Double(price * (100 + rate)) / 100
    return .choice(
      say("Một món hàng giá chưa thuế \(amount(say, Double(price))), thuế VAT \(rate)%. Người mua phải trả", "An article costs \(amount(say, Double(price))) before a VAT of \(rate)%. What does the buyer pay?"),
      right: amount(say, total), wrong: [Double(price * rate) / 100, Double(price + rate), Double(price * (100 - rate)) / 100, total * 10].map { amount(say, $0) },
      explanation: "\(price) + \(price) · \(rate)% = \(amount(say, total)).")
  }

  private static let discount: [any QuestionTemplate] = Template.bilingual(
    "civ-discount", .civics, grade: 7, topic: "tài-chính/mua-sắm", level: .comprehension,
    cases: grid([80, 150, 240, 300, 500, 640], [10, 20, 25, 30, 40]).sampled(28), english: 14
  ) { say, item in
    let (price, rate) = item
    let total = Double(price * (100 - rate)) / 100
    return .choice(
      say("Một chiếc áo giá \(amount(say, Double(price))) được giảm \(rate)%. Giá sau khi giảm là", "A shirt of \(amount(say, Double(price))) is reduced by \(rate)%. What does it cost now?"),
      right: amount(say, total), wrong: [Double(price * rate) / 100, Double(price - rate), Double(price * (100 + rate)) / 100, total / 10].map { amount(say, $0) },
      explanation: "\(price) · (100% \u{2212} \(rate)%) = \(amount(say, total)).")
  }

  private static let profit: [any QuestionTemplate] = Template.bilingual(
    "civ-profit", .civics, grade: 10, topic: "kinh-tế/kinh-doanh", level: .application,
    cases: grid([20, 50, 80, 120], [15, 25, 40], [100, 200]).filter { $0.0 > $0.1 }.sampled(14), english: 7
  ) { say, item in
    let (price, cost, count) = item
    let fixed = 500
    let value = (price - cost) * count - fixed
    return .numeric(
      say("Cửa hàng bán \(count) sản phẩm giá \(price) nghìn đồng, giá vốn mỗi sản phẩm \(cost) nghìn đồng, chi phí khác \(fixed) nghìn đồng. Lợi nhuận là bao nhiêu nghìn đồng?", "A shop sells \(count) articles at \(price) thousand dong; each costs it \(cost) thousand dong, and other costs are \(fixed) thousand dong. What is its profit in thousand dong?"),
      Double(value), explanation: "(\(price) \u{2212} \(cost)) · \(count) \u{2212} \(fixed) = \(say.number(value)).")
  }

  private static let saving: [any QuestionTemplate] = Template.bilingual(
    "civ-saving-time", .civics, grade: 5, topic: "tài-chính/tiết-kiệm", level: .comprehension,
    cases: grid([5, 10, 15, 20, 25], [120, 150, 180, 300, 450, 600]).filter { $1 % $0 == 0 }, english: 12
  ) { say, item in
    let (weekly, price) = item
    let weeks = price / weekly
    return .choice(
      say("Mỗi tuần em tiết kiệm \(weekly) nghìn đồng. Sau bao nhiêu tuần em đủ tiền mua món đồ giá \(price) nghìn đồng?", "You save \(weekly) thousand dong a week. After how many weeks can you buy a thing of \(price) thousand dong?"),
      right: "\(weeks)", wrong: [price - weekly, weeks + 1, weeks * 10, weeks - 1, weeks * 7].filter { $0 != weeks }.map { "\($0)" }, explanation: "\(price) : \(weekly) = \(weeks).")
  }

  private static let exchange: [any QuestionTemplate] = Template.bilingual(
    "civ-exchange", .civics, grade: 8, topic: "tài-chính/tỉ-giá", level: .comprehension,
    cases: grid([20, 50, 80, 120, 250], [24, 25, 26]).sampled(14), english: 7
  ) { say, item in
    let (dollars, rate) = item
    return .choice(
      say("Giả sử 1 USD đổi được \(rate) nghìn đồng. \(dollars) USD đổi được", "Suppose 1 USD is worth \(rate) thousand dong. How much are \(dollars) USD worth?"),
      right: amount(say, Double(dollars * rate)), wrong: [Double(dollars * rate) * 10, Double(dollars * rate) / 10, Double(dollars + rate), Double(dollars) / Double(rate)].map { amount(say, $0) },
      explanation: "\(dollars) · \(rate) = \(amount(say, Double(dollars * rate))).")
  }
}
