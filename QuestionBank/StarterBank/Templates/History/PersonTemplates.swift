/// Persons, inventions, seats of power and civilisations.
enum PersonTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    persons.values { say, deed in say("Nhân vật lịch sử nào? \(deed)", "Who is meant? \(deed)") },
    persons.keys(level: .comprehension) { say, person in
      say("Điều nào sau đây đúng về \(person)?", "Which of these is true of \(person)?")
    },
    persons.clusters { say in say("Nhân vật và sự nghiệp.", "Persons and their deeds.") },
    inventions.values { say, thing in
      say("Ai gắn liền với phát minh, phát kiến này? \(thing)", "Whose invention or discovery is this? \(thing)")
    },
    inventions.keys { say, person in
      say("Phát minh, phát kiến nào gắn với \(person)?", "Which invention or discovery belongs to \(person)?")
    },
    inventions.statements(),
    seats.values { say, name in say("\(name) đóng đô ở đâu?", "Where was the capital? \(name)") },
    civilisations.values { say, name in
      say("\(name) hình thành và phát triển ở đâu?", "Where did this grow? \(name)")
    },
    civilisations.statements())

  private static let persons: PairingQuestions = PairingQuestions(
    id: "hist-person", subject: .history, grade: 7, topic: "nhân-vật", rows: HistoryFacts.persons.rows
  ) { say, row in "\(row.value(say)): \(row.key(say).prefix(1).lowercased())\(row.key(say).dropFirst())" }

  private static let inventions: PairingQuestions = PairingQuestions(
    id: "hist-invention", subject: .history, grade: 8, topic: "phát-minh", rows: HistoryFacts.inventions.rows
  ) { say, row in "\(row.key(say)): \(row.value(say))" }

  private static let seats: PairingQuestions = PairingQuestions(
    id: "hist-seat", subject: .history, grade: 5, topic: "kinh-đô", rows: HistoryFacts.seats.rows
  ) { say, row in say("\(row.key(say)) đóng đô ở \(row.value(say))", "\(row.key(say)) had its capital at \(row.value(say))") }

  private static let civilisations: PairingQuestions = PairingQuestions(
    id: "hist-civilisation", subject: .history, grade: 6, topic: "văn-minh", rows: HistoryFacts.civilisations.rows
  ) { say, row in "\(row.key(say)): \(row.value(say))" }
}
