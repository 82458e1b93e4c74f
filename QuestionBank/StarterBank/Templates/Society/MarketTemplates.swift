/// Supply and demand, growth, inflation, unemployment.
enum MarketTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(equilibrium, inflation, unemployment, perHead, growth, marketCluster)

  /// Demand falls from a height by one a unit of price, supply grows by the other.
  private static let lines: [(Int, Int, Int, Int)] = grid([80, 100, 120, 150], [1, 2, 3], [0, 10, 20], [1, 2, 3])
    .filter { item in (item.0 - item.2) % (item.1 + item.3) == 0 }

  private static func demand(_ item: (Int, Int, Int, Int)) -> String { "$Q_D = \(TeX.polynomial([-item.1, item.0], "P"))$" }

  private static func supply(_ item: (Int, Int, Int, Int)) -> String { "$Q_S = \(TeX.polynomial([item.3, item.2], "P"))$" }

  private static let equilibrium: [any QuestionTemplate] = Template.bilingual(
    "civ-equilibrium", .civics, grade: 11, topic: "kinh-tế/cung-cầu", level: .application, cases: lines.sampled(30), english: 15
  ) { say, item in
    let price = (item.0 - item.2) / (item.1 + item.3)
    return .numeric(
      say("Hàm cầu \(demand(item)), hàm cung \(supply(item)). Giá cân bằng P bằng bao nhiêu?", "Demand is \(demand(item)), supply is \(supply(item)). What is the equilibrium price P?"),
      Double(price), explanation: "Q_D = Q_S ⇒ \(item.1 + item.3) · P = \(item.0 - item.2) ⇒ P = \(price).")
  }

  private static let marketCluster: [any QuestionTemplate] = Template.bilingual(
    "civ-market-cluster", .civics, grade: 11, topic: "kinh-tế/cung-cầu", level: .application, cases: Array(lines.sampled(42).suffix(12)), english: 12
  ) { say, item in
    let price = (item.0 - item.2) / (item.1 + item.3)
    let (low, high) = (price - 5, price + 5)
    let isHigh = item.0 % 20 == 0
    let asked = isHigh ? high : low
    let word = item.1 >= 2
    return .cluster(
      say("Một thị trường có hàm cầu \(demand(item)) và hàm cung \(supply(item)).", "A market has the demand \(demand(item)) and the supply \(supply(item))."),
      [
        .init(say("Giá tăng thì lượng cầu giảm.", "When the price rises, the quantity demanded falls."), true, .recognition),
        .init(say("Giá cân bằng là \(price + (word ? 0 : 1)).", "The equilibrium price is \(price + (word ? 0 : 1))."), word, .application),
        .init(say("Ở mức giá \(asked), thị trường dư thừa hàng hóa.", "At the price \(asked) there is a surplus of goods."), isHigh, .comprehension),
        .init(say("Ở giá cân bằng, lượng giao dịch là \(item.0 - item.1 * price).", "At equilibrium the quantity traded is \(item.0 - item.1 * price)."), true, .application),
      ],
      explanation: "P = \(price), Q = \(item.0 - item.1 * price); " + say("giá cao hơn giá cân bằng thì thừa hàng, thấp hơn thì thiếu hàng.", "above the equilibrium price goods are left over, below it they run short."))
  }

  private static let inflation: [any QuestionTemplate] = Template.bilingual(
    "civ-inflation", .civics, grade: 11, topic: "kinh-tế/lạm-phát", level: .application, cases: grid([100, 120, 150, 200], [3, 4, 5, 8, 10]).sampled(18), english: 9
  ) { say, item in
    let (index, percent) = item
    let next = Double(index * (100 + percent)) / 100
    func shown(_ value: Double) -> String { say.number(value, places: 2) + "%" }
    return .choice(
      say("Chỉ số giá tiêu dùng tăng từ \(index) lên \(say.number(next, places: 2)). Tỉ lệ lạm phát là", "The consumer price index rises from \(index) to \(say.number(next, places: 2)). What is the rate of inflation?"),
      right: shown(Double(percent)), wrong: [next - Double(index), next - 100, Double(100 + percent), Double(percent) / 10, Double(percent) * 2].map(shown),
      explanation: "(\(say.number(next, places: 2)) \u{2212} \(index)) : \(index) · 100% = \(percent)%.")
  }

  private static let unemployment: [any QuestionTemplate] = Template.bilingual(
    "civ-unemployment", .civics, grade: 11, topic: "kinh-tế/thất-nghiệp", level: .comprehension, cases: grid([2, 3, 4, 5, 6], [200, 400, 500]), english: 8
  ) { say, item in
    let (percent, force) = item
    let jobless = percent * force / 100
    func shown(_ value: Double) -> String { say.number(value, places: 2) + "%" }
    return .choice(
      say("Lực lượng lao động của một tỉnh có \(force) nghìn người, trong đó \(jobless) nghìn người thất nghiệp. Tỉ lệ thất nghiệp là", "A province has a labour force of \(force) thousand, \(jobless) thousand of them without work. What is its rate of unemployment?"),
      right: shown(Double(percent)), wrong: [Double(jobless) / Double(force - jobless) * 100, Double(100 - percent), Double(percent) / 10, Double(percent) * 10].map(shown),
      explanation: "\(jobless) : \(force) · 100% = \(percent)%.")
  }

  private static let perHead: [any QuestionTemplate] = Template.bilingual(
    "civ-gdp-per-head", .civics, grade: 12, topic: "kinh-tế/tăng-trưởng", level: .comprehension, cases: grid([5, 10, 20, 50], [2000, 3500, 4200, 12_000]), english: 8
  ) { say, item in
    let (millions, income) = item
    let total = millions * income / 1000
    func shown(_ value: Int) -> String { say.number(value) + " USD" }
    return .choice(
      say("Một nước có \(millions) triệu dân và GDP \(say.number(Double(millions * income) / 1000)) tỉ USD. GDP bình quân đầu người là", "A country of \(millions) million people has a GDP of \(say.number(Double(millions * income) / 1000)) billion USD. What is its GDP per head?"),
      right: shown(income), wrong: [income * 10, income / 10, total * millions, income * 1000].map(shown),
      explanation: "\(say.number(Double(millions * income) / 1000)) · 10⁹ : (\(millions) · 10⁶) = \(shown(income)).")
  }

  private static let growth: [any QuestionTemplate] = Template.bilingual(
    "civ-growth-rate", .civics, grade: 12, topic: "kinh-tế/tăng-trưởng", level: .application, cases: grid([100, 200, 250, 400], [4, 5, 6, 8]), english: 8
  ) { say, item in
    let (start, percent) = item
    return .numeric(
      say("GDP của một nước tăng từ \(start) lên \(start * (100 + percent) / 100) tỉ USD trong một năm. Tốc độ tăng trưởng là bao nhiêu phần trăm?", "The GDP of a country grows from \(start) to \(start * (100 + percent) / 100) billion USD in a year. What is the growth in per cent?"),
      Double(percent), explanation: "(\(start * (100 + percent) / 100) \u{2212} \(start)) : \(start) · 100% = \(percent)%.")
  }
}
