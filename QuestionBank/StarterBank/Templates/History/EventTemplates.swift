/// When something happened, and what happened then.
enum EventTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    years(HistoricEvent.vietnam.rows, "vn", grade: 8),
    years(HistoricEvent.world.rows, "world", grade: 9),
    typedYears,
    events(HistoricEvent.vietnam.rows, "vn", grade: 8),
    events(HistoricEvent.world.rows, "world", grade: 9),
    statements(HistoricEvent.vietnam.rows, "vn", grade: 8),
    statements(HistoricEvent.world.rows, "world", grade: 9))

  static func year(_ say: Wording, _ year: Int) -> String {
    year < 0 ? say("năm \(-year) trước Công nguyên", "\(-year) BC") : say("năm \(year)", year < 1000 ? "AD \(year)" : "\(year)")
  }

  /// Other events by nearness in time, of other years.
  static func near(_ event: HistoricEvent, _ events: [HistoricEvent]) -> [HistoricEvent] {
    var years: Set<Int> = [event.year]
    return events.sorted { (abs($0.year - event.year), $0.year) < (abs($1.year - event.year), $1.year) }
      .filter { years.insert($0.year).inserted }
  }

  private static func fact(_ say: Wording, _ event: HistoricEvent) -> String {
    "\(event.text(say)): \(year(say, event.year))"
  }

  private static func years(_ events: [HistoricEvent], _ name: String, grade: Int) -> [any QuestionTemplate] {
    Template.bilingual(
      "hist-year-\(name)", .history, grade: grade, topic: "niên-đại/năm", level: .recognition, basis: .facts, cases: events,
      english: events.count
    ) { say, event in
      let others = near(event, events).prefix(3)
      return .choice(
        say("Sự kiện sau diễn ra vào năm nào? \(event.vietnamese)", "When did this happen? \(event.english)"),
        right: year(say, event.year), wrong: others.map { year(say, $0.year) },
        explanation: fact(say, event) + say(". Các năm còn lại: ", ". The other years: ")
          + others.map { fact(say, $0) }.joined(separator: "; ") + ".")
    }
  }

  private static func events(_ events: [HistoricEvent], _ name: String, grade: Int) -> [any QuestionTemplate] {
    var seen: Set<Int> = []
    let cases = events.filter { seen.insert($0.year).inserted }
    let isNational = name == "vn"
    return Template.bilingual(
      "hist-event-\(name)", .history, grade: grade, topic: "niên-đại/sự-kiện", level: .recognition, basis: .facts,
      cases: cases, english: cases.count
    ) { say, event in
      let others = near(event, events).prefix(3)
      return .choice(
        say(
          "Sự kiện nào của lịch sử \(isNational ? "Việt Nam" : "thế giới") diễn ra vào \(year(say, event.year))?",
          "Which event in the history of \(isNational ? "Vietnam" : "the world") happened in \(year(say, event.year))?"),
        right: event.text(say), wrong: others.map { $0.text(say) },
        explanation: ([event] + others).map { fact(say, $0) }.joined(separator: "; ") + ".")
    }
  }

  /// Events every pupil is expected to date.
  private static let known: Set<Int> = [
    40, 248, 938, 968, 1009, 1010, 1077, 1226, 1258, 1285, 1288, 1400, 1418, 1428, 1789, 1802, 1858, 1884, 1911, 1930, 1954,
    1975, 1986, 1995, 476, 1215, 1453, 1492, 1776, 1868, 1914, 1917, 1918, 1939, 1967, 1969, 1991, 1961,
  ]

  private static let typedYears: [any QuestionTemplate] = Template.bilingual(
    "hist-year-typed", .history, grade: 6, topic: "niên-đại/năm", level: .recognition, basis: .facts,
    cases: (HistoricEvent.vietnam.rows + HistoricEvent.world.rows).filter { known.contains($0.year) }, english: 20
  ) { say, event in
    .numeric(
      say(
        "Viết năm diễn ra sự kiện sau (chỉ viết số): \(event.vietnamese).",
        "Write the year of this event, as a number: \(event.english)."),
      Double(event.year), explanation: fact(say, event) + ".")
  }

  private static func statements(_ events: [HistoricEvent], _ name: String, grade: Int) -> [any QuestionTemplate] {
    Template.bilingual(
      "hist-statement-\(name)", .history, grade: grade, topic: "niên-đại/năm", level: .recognition, basis: .facts,
      cases: events, english: events.count / 2
    ) { say, event in
      let isTrue = (event.year + event.english.utf8.count) % 2 == 0
      let stated = isTrue ? event.year : near(event, events).first?.year ?? event.year
      return .trueFalse(
        say("Khẳng định sau đúng hay sai: ", "True or false: ") + "\(event.text(say)): \(year(say, stated)).", isTrue,
        explanation: (isTrue ? say("Đúng. ", "True. ") : say("Sai. ", "False. ")) + fact(say, event) + ".")
    }
  }
}
