/// Map scale, coordinates, time zones.
enum MapTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(realDistance, mapDistance, scales, zones, solarTime, noonSun)

  private static let scaleNumbers = [10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000]

  private static func scale(_ say: Wording, _ number: Int) -> String { "1 : \(say.number(number))" }

  private static let realDistance: [any QuestionTemplate] = Template.bilingual(
    "geo-scale-real", .geography, grade: 6, topic: "bản-đồ/tỉ-lệ", level: .comprehension,
    cases: grid(scaleNumbers, [2, 3, 4, 5, 6, 8, 12]).sampled(50), english: 25
  ) { say, item in
    let (number, length) = item
    let kilometres = Double(number * length) / 100_000
    return .choice(
      say(
        "Trên bản đồ tỉ lệ \(scale(say, number)), hai điểm cách nhau \(length) cm. Khoảng cách thực tế là",
        "On a map of scale \(scale(say, number)), two points are \(length) cm apart. How far apart are they really?"),
      right: say.number(kilometres) + " km",
      wrong: [kilometres * 10, kilometres / 10, kilometres * 100].map { say.number($0) + " km" },
      explanation: say(
        "\(length) × \(say.number(number)) = \(say.number(length * number)) cm; 1 km = 100 000 cm",
        "\(length) × \(say.number(number)) = \(say.number(length * number)) cm, and 1 km = 100 000 cm")
        + say(", nên được ", ", which makes ") + say.number(kilometres) + " km.")
  }

  private static let mapDistance: [any QuestionTemplate] = Template.bilingual(
    "geo-scale-map", .geography, grade: 6, topic: "bản-đồ/tỉ-lệ", level: .application,
    cases: grid([50_000, 100_000, 200_000, 500_000, 1_000_000], [10, 15, 20, 30, 45, 60, 75, 90]).sampled(36),
    english: 18
  ) { say, item in
    let (number, kilometres) = item
    let centimetres = Double(kilometres) * 100_000 / Double(number)
    return .numeric(
      say(
        "Hai thành phố cách nhau \(kilometres) km theo đường chim bay. Trên bản đồ tỉ lệ \(scale(say, number)) chúng cách "
          + "nhau bao nhiêu xăng-ti-mét?",
        "Two towns are \(kilometres) km apart in a straight line. How many centimetres apart are they on a map of scale "
          + "\(scale(say, number))?"),
      centimetres,
      explanation: "\(kilometres) km = \(say.number(kilometres * 100_000)) cm; "
        + "\(say.number(kilometres * 100_000)) : \(say.number(number)) = \(say.number(centimetres)) (cm).")
  }

  private static let scales: [any QuestionTemplate] = Template.bilingual(
    "geo-scale-find", .geography, grade: 6, topic: "bản-đồ/tỉ-lệ", level: .application,
    cases: grid([25_000, 50_000, 100_000, 200_000, 500_000, 1_000_000], [2, 4, 6, 10, 14]), english: 15
  ) { say, item in
    let (number, length) = item
    let kilometres = Double(number * length) / 100_000
    return .choice(
      say(
        "Đoạn đường dài \(say.number(kilometres)) km được vẽ thành \(length) cm trên bản đồ. Tỉ lệ bản đồ là",
        "A road of \(say.number(kilometres)) km is drawn \(length) cm long on a map. What is the scale of the map?"),
      right: scale(say, number),
      wrong: [number / 10, number * 10, number * length, number / 100].map { scale(say, $0) },
      explanation: "\(say.number(kilometres)) km = \(say.number(number * length)) cm; "
        + "\(say.number(number * length)) : \(length) = \(say.number(number)).")
  }

  private static let zones: [any QuestionTemplate] = Template.bilingual(
    "geo-time-zone", .geography, grade: 6, topic: "trái-đất/múi-giờ", level: .application,
    cases: grid([6, 9, 10, 13, 15, 18], [-8, -5, -3, 0, 1, 2, 3, 4, 9, 10]).sampled(54), english: 27
  ) { say, item in
    let (hour, zone) = item
    func clock(_ hour: Int) -> String { "\((hour % 24 + 24) % 24):00" }
    let name = zone < 0 ? "GMT\u{2212}\(-zone)" : "GMT+\(zone)"
    let there = hour - 7 + zone
    let mirrored = hour + 7 - zone
    let day =
      there < 0
      ? say(" của ngày hôm trước", " of the day before")
      : there > 23 ? say(" của ngày hôm sau", " of the next day") : say(" cùng ngày", " of the same day")
    return .choice(
      say(
        "Khi ở Việt Nam (GMT+7) là \(clock(hour)) thì ở nơi theo giờ \(name) là mấy giờ?",
        "When it is \(clock(hour)) in Vietnam (GMT+7), what is the time at a place on \(name)?"),
      right: clock(there),
      wrong: [clock(mirrored), clock(hour + zone), clock(there + 12), clock(there + 1)],
      explanation: say("Chênh lệch: ", "Difference: ") + "\(zone) \u{2212} 7 = \(say.number(zone - 7)) "
        + say("giờ; ", "h; ") + "\(hour) + (\(say.number(zone - 7))) → \(clock(there))\(day).")
  }

  private static let solarTime: [any QuestionTemplate] = Template.bilingual(
    "geo-solar-time", .geography, grade: 10, topic: "trái-đất/múi-giờ", level: .application,
    cases: grid([15, 30, 45, 60, 75, 90, 105, 120], [2, 4, 6, 8]).sampled(26), english: 13
  ) { say, item in
    let (longitude, step) = item
    let other = longitude + step * 15 / 2
    let minutes = (other - longitude) * 4
    return .numeric(
      say(
        "Hai điểm cùng vĩ độ ở kinh độ \(longitude)°Đ và \(other)°Đ. Giờ địa phương (giờ mặt trời) của chúng chênh nhau "
          + "bao nhiêu phút?",
        "Two points of the same latitude lie at \(longitude)°E and \(other)°E. By how many minutes do their local solar "
          + "times differ?"),
      Double(minutes),
      explanation: say(
        "Trái Đất quay 15° trong 1 giờ, tức 1° trong 4 phút: ", "The Earth turns 15° an hour, that is 1° in 4 minutes: ")
        + "\(other - longitude) × 4 = \(minutes).")
  }

  private static let noonSun: [any QuestionTemplate] = Template.bilingual(
    "geo-noon-sun", .geography, grade: 10, topic: "trái-đất/chuyển-động", level: .highApplication,
    cases: [2, 5, 8, 11, 13, 15, 17, 19, 21, 25, 30, 35, 40, 50, 55, 60, 65].map { $0 }, english: 12
  ) { say, latitude in
    let height = 90 - latitude
    return .choice(
      say(
        "Vào ngày 21/3, lúc 12 giờ trưa (giờ mặt trời), góc nhập xạ tại vĩ độ \(latitude)°B là",
        "On 21 March at noon (solar time), how high does the Sun stand at latitude \(latitude)°N?"),
      right: "\(height)°", wrong: ["\(latitude)°", "90°", "\(abs(height - 23))°", "\(abs(latitude - 23))°"],
      explanation: say(
        "Ngày 21/3 Mặt Trời lên thiên đỉnh ở Xích đạo, nên h = 90° \u{2212} φ = ",
        "On 21 March the Sun is overhead at the Equator, so h = 90° \u{2212} φ = ")
        + "90° \u{2212} \(latitude)° = \(height)°.")
  }
}
