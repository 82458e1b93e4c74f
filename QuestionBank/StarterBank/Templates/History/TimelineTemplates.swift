/// Centuries, spans of time and the order of events.
enum TimelineTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(centuries, spans, eras, earliest, orders, clusters)

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  private static let centuries: [any QuestionTemplate] = Template.bilingual(
    "hist-century", .history, grade: 4, topic: "niên-đại/thế-kỉ", level: .comprehension,
    cases: [40, 100, 179, 248, 300, 476, 544, 602, 700, 776, 905, 938, 968, 1000, 1009, 1054, 1100, 1226, 1288, 1300, 1400]
      + [1428, 1501, 1527, 1600, 1627, 1700, 1771, 1789, 1800, 1802, 1858, 1900, 1901, 1930, 1945, 1975, 2000, 2001, 2020],
    english: 40
  ) { say, year in
    let century = (year + 99) / 100
    func shown(_ century: Int) -> String { say("thế kỉ \(roman(century))", "century \(roman(century))") }
    return .choice(
      say("Năm \(year) thuộc thế kỉ nào?", "Which century does the year AD \(year) belong to?"),
      right: shown(century),
      wrong: [max(1, century - 1), century + 1, century + 2, max(1, century - 2), century + 3].filter { $0 != century }.map(shown),
      explanation: say(
        "Thế kỉ \(roman(century)) kéo dài từ năm \((century - 1) * 100 + 1) đến năm \(century * 100).",
        "Century \(roman(century)) lasts from \((century - 1) * 100 + 1) to \(century * 100)."))
  }

  private static let spans: [any QuestionTemplate] = Template.bilingual(
    "hist-span-bc", .history, grade: 6, topic: "niên-đại/tính-thời-gian", level: .application,
    cases: grid([3, 44, 111, 179, 208, 214, 221, 490, 776], [40, 79, 248, 476, 544, 938, 1010, 2000]).sampled(40), english: 20
  ) { say, item in
    let (before, after) = item
    let span = before + after - 1
    func years(_ value: Int) -> String { "\(value) " + say("năm", "years") }
    return .choice(
      say(
        "Từ năm \(before) trước Công nguyên đến năm \(after) Công nguyên là bao nhiêu năm (không có năm 0)?",
        "How many years is it from \(before) BC to AD \(after), there being no year 0?"),
      right: years(span), wrong: [before + after, abs(after - before), before + after + 1].map(years),
      explanation: say("Không có năm 0 nên ", "There is no year 0, so ") + "\(before) + \(after) \u{2212} 1 = \(span).")
  }

  private static let eras: [any QuestionTemplate] = Template.bilingual(
    "hist-span", .history, grade: 5, topic: "niên-đại/tính-thời-gian", level: .comprehension,
    cases: grid([938, 1010, 1077, 1288, 1428, 1789, 1858], [1802, 1911, 1930, 1945, 1954, 1975, 2000]).filter { $0 < $1 }
      .sampled(36),
    english: 18
  ) { say, item in
    let (first, last) = item
    return .numeric(
      say("Từ năm \(first) đến năm \(last) là bao nhiêu năm?", "How many years passed from \(first) to \(last)?"),
      Double(last - first), explanation: "\(last) \u{2212} \(first) = \(last - first).")
  }

  /// Four neighbouring events of different years at a time, in the order of time.
  private static func windows(_ events: [HistoricEvent], step: Int) -> [[HistoricEvent]] {
    var years: Set<Int> = []
    let sorted = events.filter { years.insert($0.year).inserted }.sorted { $0.year < $1.year }
    return stride(from: 0, to: sorted.count - 3, by: step).map { Array(sorted[$0..<$0 + 4]) }
  }

  private static let cases = windows(HistoricEvent.vietnam.rows, step: 2) + windows(HistoricEvent.world.rows, step: 2)

  private static func dated(_ say: Wording, _ events: [HistoricEvent]) -> String {
    events.map { "\($0.text(say)): \(EventTemplates.year(say, $0.year))" }.joined(separator: "; ") + "."
  }

  private static let earliest: [any QuestionTemplate] = Template.bilingual(
    "hist-earliest", .history, grade: 7, topic: "niên-đại/trình-tự", level: .comprehension, basis: .facts, cases: cases,
    english: cases.count
  ) { say, events in
    let isFirst = events[0].year % 2 == 0
    let right = isFirst ? events[0] : events[3]
    let others = events.filter { $0.year != right.year }
    let listed = events.map { $0.text(say) }.sorted { $0.utf8.count < $1.utf8.count }.joined(separator: "; ")
    return .choice(
      (isFirst
        ? say("Sự kiện nào diễn ra sớm nhất: ", "Which came first: ")
        : say("Sự kiện nào diễn ra muộn nhất: ", "Which came last: ")) + listed + "?",
      right: right.text(say), wrong: others.map { $0.text(say) }, explanation: dated(say, events))
  }

  private static let orders: [any QuestionTemplate] = Template.bilingual(
    "hist-order", .history, grade: 9, topic: "niên-đại/trình-tự", level: .application, basis: .facts, cases: cases,
    english: cases.count / 2
  ) { say, events in
    let shown = [events[2], events[0], events[3], events[1]]
    let turn = events[0].english.utf8.count % 4
    let listed = Array(shown[turn...] + shown[..<turn])
    let order = listed.indices.sorted { listed[$0].year < listed[$1].year }
    func text(_ order: [Int]) -> String { order.map { "(\($0 + 1))" }.joined(separator: " → ") }
    let wrong = [
      [order[1], order[0], order[2], order[3]], [order[0], order[2], order[1], order[3]],
      [order[0], order[1], order[3], order[2]],
    ]
    let items = listed.enumerated().map { "(\($0.offset + 1)) \($0.element.text(say))" }.joined(separator: "; ")
    return .choice(
      say("Sắp xếp theo trình tự thời gian: ", "Put in the order of time: ") + items + ".",
      right: text(order), wrong: wrong.map(text), explanation: dated(say, events))
  }

  private static let clusters: [any QuestionTemplate] = Template.bilingual(
    "hist-cluster", .history, grade: 12, topic: "niên-đại/tổng-hợp", level: .comprehension, basis: .facts,
    cases: windows(HistoricEvent.vietnam.rows, step: 4) + windows(HistoricEvent.world.rows, step: 4), english: 30
  ) { say, events in
    let seed = events[0].year + events[2].year
    let century = events[1].century
    let swap = seed % 2 == 0
    let (first, second) = swap ? (events[1], events[0]) : (events[0], events[1])
    let isAfter = seed % 3 != 0
    let stated = events[2].year + (seed % 4 == 0 ? 10 : 0)
    let isSame = events[1].century == events[2].century && events[1].year > 0
    let texts = events.map { "\u{201C}\($0.text(say))\u{201D}" }
    return .cluster(
      say("Cho bốn sự kiện: ", "Four events: ") + texts.joined(separator: "; ") + ".",
      [
        .init(
          say(
            "\u{201C}\(first.vietnamese)\u{201D} diễn ra trước \u{201C}\(second.vietnamese)\u{201D}.",
            "\u{201C}\(first.english)\u{201D} came before \u{201C}\(second.english)\u{201D}."), !swap, .recognition),
        .init(
          say("\(texts[2]) diễn ra vào \(EventTemplates.year(say, stated)).", "\(texts[2]): \(EventTemplates.year(say, stated))."),
          stated == events[2].year, .recognition),
        .init(
          say("\(texts[1]) và \(texts[2]) thuộc cùng một thế kỉ.", "\(texts[1]) and \(texts[2]) fall in one century."), isSame,
          .comprehension),
        .init(
          isAfter
            ? say("\(texts[3]) là sự kiện muộn nhất.", "\(texts[3]) is the last of the four.")
            : say("\(texts[3]) là sự kiện sớm nhất.", "\(texts[3]) is the first of the four."), isAfter, .comprehension),
      ],
      explanation: dated(say, events) + (century > 0 ? "" : say(" Năm trước Công nguyên tính lùi.", " Years BC run backwards.")))
  }
}
