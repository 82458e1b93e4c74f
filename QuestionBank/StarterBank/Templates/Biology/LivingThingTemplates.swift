/// Classes of animals and plants, causes of disease.
enum LivingThingTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    animals.values { say, name in
      say("\(name) thuộc nhóm động vật nào?", "To which group of animals does this one belong? \(name)")
    },
    animals.keys { say, group in say("Loài nào sau đây thuộc nhóm \(group)?", "Which of these belongs to the \(group)?") },
    animals.clusters { say in say("Phân loại động vật.", "Classes of animals.") },
    members,
    plants.values { say, name in say("\(name) thuộc nhóm thực vật nào?", "To which group of plants does this one belong? \(name)") },
    plants.statements(),
    diseases.values { say, name in say("\(name) do tác nhân nào gây ra?", "What causes this disease? \(name)") },
    diseases.clusters { say in say("Tác nhân gây bệnh ở người.", "What causes diseases of people.") })

  private static let animals: PairingQuestions = PairingQuestions(
    id: "bio-animal", subject: .biology, grade: 6, topic: "đa-dạng/động-vật", rows: BiologyFacts.animals.rows
  ) { say, row in
    say("\(row.key(say)) thuộc nhóm \(row.value(say))", "\(row.key(say)) belongs to the \(row.value(say))")
  }

  private static let plants: PairingQuestions = PairingQuestions(
    id: "bio-plant", subject: .biology, grade: 6, topic: "đa-dạng/thực-vật", rows: BiologyFacts.plants.rows
  ) { say, row in
    say("\(row.key(say)) thuộc nhóm \(row.value(say))", "\(row.key(say)): one of the \(row.value(say))")
  }

  private static let diseases: PairingQuestions = PairingQuestions(
    id: "bio-disease", subject: .biology, grade: 8, topic: "cơ-thể/bệnh", rows: BiologyFacts.diseases.rows
  ) { say, row in
    say("\(row.key(say)) do \(row.value(say)) gây ra", "\(row.key(say)) is caused by \(row.value(say))")
  }

  private static let members: [any QuestionTemplate] = Template.bilingual(
    "bio-animal-members", .biology, grade: 7, topic: "đa-dạng/động-vật", level: .comprehension, basis: .facts,
    cases: grid(["mammal", "bird", "reptile", "amphibian", "fish", "insect", "mollusc"], 0..<4).map { "\($0.0) \($0.1)" },
    english: 28
  ) { say, item in
    let parts = item.split(separator: " ")
    let index = Int(parts.last ?? "") ?? 0
    let rows = BiologyFacts.animals.rows
    let same = rows.filter { $0.group == parts.first.map(String.init) }
    let others = rows.filter { $0.group != parts.first.map(String.init) }
    let count = 2 + index % 2
    let right = (0..<count).map { same[(index + $0) % same.count] }
    let wrong = (0..<5 - count).map { others[(index * 9 + $0 * 11 + same.count) % others.count] }
    let group = right[0].value(say)
    return .multiple(
      say("Những loài nào sau đây thuộc nhóm \(group)?", "Which of these belong to the \(group)?"),
      right: right.map { $0.key(say) }, wrong: wrong.map { $0.key(say) },
      explanation: (right + wrong).map { "\($0.key(say)): \($0.value(say))" }.joined(separator: "; ") + ".")
  }
}
