/// Cells, organs, hormones, enzymes and figures of the human body.
enum BodyTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    organelles.values { say, name in say("Chức năng của \(lowered(name)) là gì?", "What is the work of this part? \(name)") },
    organelles.keys { say, work in say("Thành phần nào của tế bào \(work)?", "Which part of the cell \(work)?") },
    organelles.clusters { say in say("Cấu tạo tế bào.", "The parts of the cell.") },
    organs.values { say, name in say("Chức năng của \(lowered(name)) là gì?", "What is the work of this part? \(name)") },
    organs.keys { say, work in say("Bộ phận nào của cơ thể người \(work)?", "Which part of the human body \(work)?") },
    organs.statements(),
    hormones.values { say, name in say("Tác dụng của \(name) là gì?", "What is the effect of this hormone? \(name)") },
    hormones.keys { say, work in say("Hoocmôn nào \(work)?", "Which hormone \(work)?") },
    enzymes.values { say, name in say("Enzim \(lowered(name)) phân giải chất nào?", "What does this enzyme split? \(name)") },
    vitamins.values { say, name in say("Thiếu \(lowered(name)) gây ra", "What does a lack of this cause? \(name)") },
    vitamins.statements(),
    output,
    bodyMass,
    magnification)

  private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  private static func facts(_ id: String, _ grade: Int, _ topic: String, _ table: FactTable<Pairing>) -> PairingQuestions {
    PairingQuestions(id: id, subject: .biology, grade: grade, topic: topic, rows: table.rows) { say, row in
      "\(row.key(say)) \(row.value(say))"
    }
  }

  private static let organelles: PairingQuestions = PairingQuestions(
    id: "bio-organelle", subject: .biology, grade: 10, topic: "tế-bào/cấu-tạo", rows: BiologyFacts.organelles.rows
  ) { say, row in "\(row.key(say)): \(row.value(say))" }
  private static let organs: PairingQuestions = PairingQuestions(
    id: "bio-organ", subject: .biology, grade: 8, topic: "cơ-thể/cơ-quan", rows: BiologyFacts.organs.rows
  ) { say, row in "\(row.key(say)): \(row.value(say))" }
  private static let hormones: PairingQuestions = facts("bio-hormone", 11, "điều-hòa/hoocmôn", BiologyFacts.hormones)
  private static let enzymes: PairingQuestions = PairingQuestions(
    id: "bio-enzyme", subject: .biology, grade: 10, topic: "tế-bào/enzim", rows: BiologyFacts.enzymes.rows
  ) { say, row in say("\(row.key(say)) phân giải \(row.value(say))", "\(row.key(say)) splits \(row.value(say))") }
  private static let vitamins: PairingQuestions = PairingQuestions(
    id: "bio-vitamin", subject: .biology, grade: 8, topic: "cơ-thể/dinh-dưỡng", rows: BiologyFacts.vitamins.rows
  ) { say, row in
    say("Thiếu \(lowered(row.key(say))) gây ra \(row.value(say))", "A lack of \(lowered(row.key(say))) causes \(row.value(say))")
  }

  private static let output: [any QuestionTemplate] = Template.bilingual(
    "bio-cardiac-output", .biology, grade: 11, topic: "cơ-thể/tuần-hoàn", level: .application,
    cases: grid([60, 65, 70, 75, 80, 90], [60, 70, 75, 80]).sampled(22), english: 11
  ) { say, item in
    let (rate, volume) = item
    let litres = Double(rate * volume) / 1000
    func shown(_ value: Double) -> String { say.number(value, places: 3) + say(" lít/phút", " L/min") }
    return .choice(
      say("Tim đập \(rate) lần/phút, mỗi lần đẩy \(volume) mL máu. Lưu lượng tim là", "A heart beats \(rate) times a minute and pumps \(volume) mL each time. What is its output?"),
      right: shown(litres), wrong: [litres * 10, litres / 10, litres * 1000, litres * 100].map(shown),
      explanation: "\(rate) × \(volume) = \(say.number(rate * volume)) mL = \(shown(litres)).")
  }

  private static let bodyMass: [any QuestionTemplate] = Template.bilingual(
    "bio-body-mass-index", .biology, grade: 7, topic: "cơ-thể/dinh-dưỡng", level: .application,
    cases: grid([1.5, 1.6], [18, 20, 22, 24]) + grid([2.0], [20, 25]), english: 10
  ) { say, item in
    let (height, index) = item
    let mass = Double(index) * height * height
    return .numeric(
      say("Một người cao \(say.number(height)) m, nặng \(say.number(mass, places: 2)) kg. Chỉ số BMI (kg/m²) bằng bao nhiêu?", "A person is \(say.number(height)) m tall and weighs \(say.number(mass, places: 2)) kg. What is the body mass index in kg/m²?"),
      Double(index), tolerance: 0.01,
      explanation: "\(say.number(mass, places: 2)) : (\(say.number(height)))² = \(index).")
  }

  private static let magnification: [any QuestionTemplate] = Template.bilingual(
    "bio-microscope", .biology, grade: 6, topic: "tế-bào/kính-hiển-vi", level: .comprehension,
    cases: grid([5, 10, 15], [4, 10, 40, 100]), english: 12
  ) { say, item in
    let (eyepiece, objective) = item
    let total = eyepiece * objective
    return .choice(
      say("Kính hiển vi có thị kính \(eyepiece)× và vật kính \(objective)× phóng đại bao nhiêu lần?", "A microscope has an eyepiece of \(eyepiece)× and an objective of \(objective)×. How many times does it magnify?"),
      right: "\(total)", wrong: [eyepiece + objective, total * 10, total / 10, total * 2, abs(objective - eyepiece)].filter { $0 != total && $0 > 0 }.map { "\($0)" },
      explanation: "\(eyepiece) × \(objective) = \(total); " + say("nhân chứ không cộng.", "multiply, do not add."))
  }
}
