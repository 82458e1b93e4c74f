/// Figures of weather and climate.
enum ClimateTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(altitude, foehn, amplitude, dayMean, forest)

  private static let altitude: [any QuestionTemplate] = Template.bilingual(
    "geo-temperature-altitude", .geography, grade: 6, topic: "khí-quyển/nhiệt-độ", level: .application,
    cases: grid([18, 21, 24, 25, 27, 30], [500, 1000, 1500, 2000, 2500]).sampled(30), english: 15
  ) { say, item in
    let (base, height) = item
    let drop = Double(height) / 100 * 0.6
    func degrees(_ value: Double) -> String { say.number(value, places: 1) + " °C" }
    return .choice(
      say(
        "Chân núi có nhiệt độ \(base) °C. Trong tầng đối lưu, cứ lên cao 100 m nhiệt độ giảm \(say.number(0.6)) °C. Ở sườn "
          + "núi cao hơn chân núi \(say.number(height)) m, nhiệt độ là",
        "At the foot of a mountain it is \(base) °C. For each 100 m of height the air gets \(say.number(0.6)) °C colder. What "
          + "is the temperature \(say.number(height)) m higher up?"),
      right: degrees(Double(base) - drop),
      wrong: [Double(base) + drop, drop, Double(base) - drop / 10, Double(base) - Double(height) / 100].map(degrees),
      explanation: "\(say.number(height)) : 100 × \(say.number(0.6)) = \(degrees(drop)); "
        + "\(base) \u{2212} \(say.number(drop)) = \(degrees(Double(base) - drop)).")
  }

  private static let foehn: [any QuestionTemplate] = Template.bilingual(
    "geo-foehn", .geography, grade: 10, topic: "khí-quyển/gió", level: .highApplication,
    cases: grid([18, 20, 22, 24], [1000, 1500, 2000, 2500, 3000]).sampled(18), english: 9
  ) { say, item in
    let (base, height) = item
    let top = Double(base) - Double(height) / 100 * 0.6
    let foot = top + Double(height) / 100
    return .numeric(
      say(
        "Khối khí ẩm \(base) °C ở chân sườn đón gió vượt núi cao \(say.number(height)) m rồi xuống sườn khuất gió. Khi lên, "
          + "nhiệt độ giảm \(say.number(0.6)) °C/100 m; khi xuống, tăng 1 °C/100 m. Nhiệt độ ở chân sườn khuất gió là bao "
          + "nhiêu °C?",
        "Moist air of \(base) °C crosses a mountain of \(say.number(height)) m. It cools by \(say.number(0.6)) °C per 100 m "
          + "going up and warms by 1 °C per 100 m going down. How warm is it, in °C, at the foot of the lee side?"),
      foot,
      explanation: "\(base) \u{2212} \(say.number(height / 100)) × \(say.number(0.6)) = \(say.number(top)) °C "
        + say("ở đỉnh; ", "at the top; ")
        + "\(say.number(top)) + \(say.number(height / 100)) × 1 = \(say.number(foot)) °C.")
  }

  private static let amplitude: [any QuestionTemplate] = Template.bilingual(
    "geo-annual-range", .geography, grade: 8, topic: "khí-quyển/nhiệt-độ", level: .comprehension,
    cases: grid([-12, -5, 3, 9, 14, 16], [22, 25, 27, 29]).sampled(22), english: 11
  ) { say, item in
    let (low, high) = item
    func degrees(_ value: Int) -> String { say.number(value) + " °C" }
    return .choice(
      say(
        "Tháng lạnh nhất trung bình \(degrees(low)), tháng nóng nhất \(degrees(high)). Biên độ nhiệt năm là",
        "The coldest month averages \(degrees(low)), the hottest \(degrees(high)). What is the annual range of temperature?"),
      right: degrees(high - low),
      wrong: [degrees(low - high), degrees(high + low), degrees(high), say.number(Double(high + low) / 2) + " °C"],
      explanation: "\(high) \u{2212} (\(say.number(low))) = \(degrees(high - low)); "
        + say("biên độ là hiệu, không phải tổng.", "a range is a difference, never a sum."))
  }

  private static let dayMean: [any QuestionTemplate] = Template.bilingual(
    "geo-daily-mean", .geography, grade: 6, topic: "khí-quyển/nhiệt-độ", level: .comprehension,
    cases: grid([18, 20, 23], [20, 22, 24], [26, 28, 31], [21, 24]).filter { ($0 + $1 + $2 + $3) % 4 == 0 }, english: 8
  ) { say, item in
    let (first, second, third, fourth) = item
    let sum = first + second + third + fourth
    return .numeric(
      say(
        "Nhiệt độ đo bốn lần trong ngày là \(first); \(second); \(third) và \(fourth) °C. Nhiệt độ trung bình ngày là bao "
          + "nhiêu °C?",
        "On one day the four readings of temperature were \(first), \(second), \(third) and \(fourth) °C. What is the daily "
          + "mean in °C?"),
      Double(sum / 4),
      explanation: "(\(first) + \(second) + \(third) + \(fourth)) : 4 = \(sum / 4).")
  }

  private static let forest: [any QuestionTemplate] = Template.bilingual(
    "geo-forest-cover", .geography, grade: 8, topic: "tự-nhiên/rừng", level: .comprehension,
    cases: grid([22, 35, 41, 42, 48, 55, 63], [500, 800, 1200]).sampled(18), english: 9
  ) { say, item in
    let (percent, area) = item
    let forest = percent * area / 100
    func share(_ value: Double) -> String { say.number(value, places: 2) + "%" }
    return .choice(
      say(
        "Một tỉnh rộng \(say.number(area)) nghìn ha có \(say.number(forest)) nghìn ha rừng. Tỉ lệ che phủ rừng là",
        "A province of \(say.number(area)) thousand ha has \(say.number(forest)) thousand ha of forest. What share of it is "
          + "forest?"),
      right: share(Double(percent)),
      wrong: [Double(100 - percent), Double(area) / Double(forest), Double(percent) / 10].map(share),
      explanation: "\(say.number(forest)) : \(say.number(area)) × 100% = \(percent)%.")
  }
}
