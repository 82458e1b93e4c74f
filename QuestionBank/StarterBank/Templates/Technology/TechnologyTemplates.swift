/// Technology, grades 6 to 12.
enum TechnologyTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(resistors, resistorSizes, gears, drawing, belts, cost)

  private static let colours: [(String, String)] = [
    ("đen", "black"), ("nâu", "brown"), ("đỏ", "red"), ("cam", "orange"), ("vàng", "yellow"), ("lục", "green"), ("lam", "blue"),
    ("tím", "violet"), ("xám", "grey"), ("trắng", "white"),
  ]

  private static func bands(_ say: Wording, _ digits: [Int]) -> String {
    digits.map { say(colours[$0].0, colours[$0].1) }.joined(separator: " – ")
  }

  private static func value(_ digits: [Int]) -> Int {
    (0..<digits[2]).reduce(digits[0] * 10 + digits[1]) { result, _ in result * 10 }
  }

  private static let codes: [[Int]] = triples([1, 2, 3, 4, 5, 6, 8], [0, 2, 3, 7, 8], [1, 2, 3, 4]).sampled(40)

  private static let resistors: [any QuestionTemplate] = Template.bilingual(
    "tech-resistor-value", .technology, grade: 12, topic: "điện-tử/điện-trở", level: .comprehension, cases: codes, english: 20
  ) { say, digits in
    let right = value(digits)
    func shown(_ ohms: Int) -> String { say.number(ohms) + " Ω" }
    let literal = digits[0] * 100 + digits[1] * 10 + digits[2]
    let swapped = value([digits[1], digits[0], digits[2]])
    return .choice(
      say("Điện trở có ba vạch màu đầu là \(bands(say, digits)). Giá trị danh định là", "The first three bands of a resistor are \(bands(say, digits)). What is its nominal value?"),
      right: shown(right), wrong: [right * 10, literal, swapped, right / 10, right * 100].filter { $0 != right && $0 > 0 }.map(shown),
      explanation: say("Hai vạch đầu là chữ số, vạch thứ ba là số mũ của 10: ", "Two digits and the power of ten: ") + "\(digits[0])\(digits[1]) · 10^\(digits[2]) = \(shown(right)).")
  }

  /// Codes of three different digits, so that each mix-up shows.
  private static let plainCodes: [[Int]] = codes.filter { Set($0).count == 3 }

  private static let resistorSizes: [any QuestionTemplate] = Template.bilingual(
    "tech-resistor-bands", .technology, grade: 12, topic: "điện-tử/điện-trở", level: .application, cases: plainCodes, english: 10
  ) { say, digits in
    .choice(
      say("Ba vạch màu đầu của điện trở \(say.number(value(digits))) Ω là", "What are the first three bands of a resistor of \(say.number(value(digits))) Ω?"),
      right: bands(say, digits),
      wrong: [[digits[0], digits[1], digits[2] + 2], [digits[1], digits[0], digits[2]], [digits[0], digits[2], digits[1]], [digits[0], digits[1], digits[2] + 1]].map { bands(say, $0) },
      explanation: "\(say.number(value(digits))) = \(digits[0])\(digits[1]) · 10^\(digits[2]): \(bands(say, digits)).")
  }

  private static let gearCases: [[Int]] = triples([20, 30, 40, 60], [10, 15, 20, 80], [60, 90, 120])
    .filter { $0[0] != $0[1] && $0[0] * $0[2] % $0[1] == 0 }.sampled(32)

  private static let gears: [any QuestionTemplate] = Template.bilingual(
    "tech-gear-speed", .technology, grade: 8, topic: "cơ-khí/truyền-động", level: .application,
    cases: gearCases, english: 16
  ) { say, item in
    let (driver, driven, speed) = (item[0], item[1], item[2])
    func shown(_ value: Double) -> String { say.number(value, places: 1) + say(" vòng/phút", " rpm") }
    let right = Double(driver * speed) / Double(driven)
    return .choice(
      say("Bánh răng dẫn có \(driver) răng quay \(speed) vòng/phút, bánh bị dẫn có \(driven) răng. Bánh bị dẫn quay", "A driving gear of \(driver) teeth turns at \(speed) rpm; the driven one has \(driven) teeth. How fast does it turn?"),
      right: shown(right), wrong: [Double(driven * speed) / Double(driver), Double(speed), right * 2, right / 2].map(shown),
      explanation: "n₂ = \(speed) · \(driver) : \(driven) = \(shown(right)); " + say("bánh ít răng quay nhanh hơn.", "fewer teeth turn faster."))
  }

  private static let belts: [any QuestionTemplate] = Template.bilingual(
    "tech-belt-ratio", .technology, grade: 8, topic: "cơ-khí/truyền-động", level: .comprehension,
    cases: pairs([100, 150, 200, 300, 400], [50, 100]).filter { $0[0] != $0[1] }, english: 9
  ) { say, item in
    .numeric(
      say("Bộ truyền đai có bánh dẫn đường kính \(item[0]) mm, bánh bị dẫn \(item[1]) mm. Bánh bị dẫn quay nhanh gấp bao nhiêu lần bánh dẫn?", "In a belt drive the driving pulley has a diameter of \(item[0]) mm, the driven one of \(item[1]) mm. How many times as fast does the driven one turn?"),
      Double(item[0]) / Double(item[1]), explanation: "\(item[0]) : \(item[1]) = \(say.number(Double(item[0]) / Double(item[1]))).")
  }

  private static let drawing: [any QuestionTemplate] = Template.bilingual(
    "tech-drawing-scale", .technology, grade: 8, topic: "bản-vẽ/tỉ-lệ", level: .comprehension, cases: pairs([2, 5, 10], [80, 120, 200, 250, 300, 450]), english: 9
  ) { say, item in
    let (scale, size) = (item[0], item[1])
    func shown(_ value: Double) -> String { say.number(value, places: 2) + " mm" }
    return .choice(
      say("Chi tiết dài \(size) mm được vẽ theo tỉ lệ 1 : \(scale). Trên bản vẽ nó dài", "A part of \(size) mm is drawn at 1 : \(scale). How long is it on the drawing?"),
      right: shown(Double(size) / Double(scale)), wrong: [Double(size * scale), Double(size), Double(size) - Double(scale), Double(size) / Double(scale) / 10].map(shown),
      explanation: "\(size) : \(scale) = \(shown(Double(size) / Double(scale))); " + say("con số kích thước ghi trên bản vẽ vẫn là \(size).", "the figure written on the drawing is still \(size)."))
  }

  private static let cost: [any QuestionTemplate] = Template.bilingual(
    "tech-electricity-use", .technology, grade: 8, topic: "điện/tiêu-thụ", level: .application, cases: triples([40, 60, 75, 100, 800, 1000], [2, 4, 5], [10, 30]).sampled(26), english: 13
  ) { say, item in
    let (watts, hours, days) = (item[0], item[1], item[2])
    let use = Double(watts * hours * days) / 1000
    func shown(_ value: Double) -> String { say.number(value, places: 3) + " kWh" }
    return .choice(
      say("Một đồ dùng điện \(watts) W, mỗi ngày dùng \(hours) giờ. Điện năng tiêu thụ trong \(days) ngày là", "An appliance of \(watts) W runs \(hours) h a day. How much energy does it use in \(days) days?"),
      right: shown(use), wrong: [use * 1000, use / Double(days), use * 10, use / 10].map(shown),
      explanation: "\(watts) · \(hours) · \(days) = \(say.number(watts * hours * days)) Wh = \(shown(use)).")
  }
}
