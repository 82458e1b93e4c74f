/// Civics and economics, grades 3 to 12: one line a shelf.
enum CivicsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    economy.values { say, term in say("\(term) là gì?", "What does this term mean? \(term)") },
    economy.keys(level: .comprehension) { say, meaning in
      say("Thuật ngữ nào chỉ \(meaning)?", "Which term stands for \(meaning)?")
    },
    economy.statements(),
    law.values { _, name in "\(name) là" },
    virtues.values(level: .comprehension) { _, act in "Việc làm sau thể hiện đức tính, truyền thống nào? \(act)" },
    virtues.statements(),
    MoneyTemplates.templates,
    MarketTemplates.templates)

  private static let economy: PairingQuestions = PairingQuestions(
    id: "civ-economy", subject: .civics, grade: 10, topic: "kinh-tế/khái-niệm", rows: SocietyFacts.economy.rows
  ) { say, row in say("\(row.key(say)) là \(row.value(say))", "\(row.key(say)): \(row.value(say))") }

  private static let law: PairingQuestions = PairingQuestions(
    id: "civ-age", subject: .civics, grade: 12, topic: "pháp-luật/độ-tuổi", rows: SocietyFacts.law.rows, languages: [.vietnamese]
  ) { _, row in "\(row.key.vietnamese) là \(row.value.vietnamese)" }

  private static let virtues: PairingQuestions = PairingQuestions(
    id: "civ-virtue", subject: .civics, grade: 6, topic: "đạo-đức", rows: SocietyFacts.virtues.rows, languages: [.vietnamese]
  ) { _, row in "\(row.key.vietnamese) Việc này thể hiện: \(row.value.vietnamese)" }
}
