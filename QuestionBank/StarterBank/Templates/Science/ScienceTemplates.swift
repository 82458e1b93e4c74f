/// Science of the primary school, grades 1 to 6.
enum ScienceTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    facts("sci-sense", 1, "con-người/giác-quan", ScienceFacts.senses).values { say, part in
      say("\(part) giúp em làm gì?", "What is this part of the body for? \(part)")
    },
    facts("sci-sense", 1, "con-người/giác-quan", ScienceFacts.senses).keys { say, work in
      say("Bộ phận nào giúp em \(work)?", "Which part of the body is for \(work)?")
    },
    facts("sci-birth", 2, "động-vật/sinh-sản", ScienceFacts.births).statements(),
    facts("sci-birth", 3, "động-vật/sinh-sản", ScienceFacts.births).oddOnes { say, list in
      say(
        "Con vật nào sinh sản khác (đẻ trứng hoặc đẻ con) với các con còn lại: \(list)?",
        "Which animal differs from the others in laying eggs or bearing young: \(list)?")
    },
    facts("sci-diet", 1, "động-vật/thức-ăn", ScienceFacts.diets).statements(),
    facts("sci-diet", 4, "động-vật/thức-ăn", ScienceFacts.diets).oddOnes { say, list in
      say("Con vật nào có loại thức ăn khác với các con còn lại: \(list)?", "Which animal eats another kind of food than the others: \(list)?")
    },
    facts("sci-state", 4, "chất/ba-thể", ScienceFacts.states).statements(),
    facts("sci-state", 4, "chất/ba-thể", ScienceFacts.states).clusters { say in
      say("Ở nhiệt độ phòng, các chất tồn tại ở thể nào?", "States of matter at room temperature.")
    },
    facts("sci-conductor", 5, "năng-lượng/điện", ScienceFacts.conductors).statements(),
    facts("sci-conductor", 5, "năng-lượng/điện", ScienceFacts.conductors).oddOnes { say, list in
      say("Vật nào có tính dẫn điện khác với các vật còn lại: \(list)?", "Which thing differs from the others in conducting electricity: \(list)?")
    },
    facts("sci-food", 4, "con-người/dinh-dưỡng", ScienceFacts.foods).values { say, food in
      say("\(food) cung cấp chủ yếu chất gì?", "What does this food mainly provide? \(food)")
    },
    facts("sci-food", 3, "con-người/dinh-dưỡng", ScienceFacts.foods).clusters { say in
      say("Các nhóm thức ăn.", "Groups of food.")
    },
    facts("sci-planet", 3, "trái-đất-bầu-trời/hành-tinh", ScienceFacts.planets).values { say, planet in
      say("Tính từ Mặt Trời ra, \(planet) là hành tinh", "Counted from the Sun, which planet is \(planet)?")
    },
    facts("sci-planet", 3, "trái-đất-bầu-trời/hành-tinh", ScienceFacts.planets).keys { say, place in
      say("Hành tinh \(place) tính từ Mặt Trời ra là", "Which is the \(place) planet from the Sun?")
    },
    facts("sci-change", 5, "chất/biến-đổi", ScienceFacts.changes).values(level: .comprehension) { say, text in
      say("Hiện tượng sau là gì? \(text)", "What is this change called? \(text)")
    },
    facts("sci-energy", 5, "năng-lượng/nguồn", ScienceFacts.energies).oddOnes { say, list in
      say("Nguồn năng lượng nào khác loại (tái tạo, không tái tạo) với các nguồn còn lại: \(list)?", "Which source of energy differs from the others in being renewable: \(list)?")
    },
    facts("sci-energy", 6, "năng-lượng/nguồn", ScienceFacts.energies).statements())

  private static func facts(
    _ id: String, _ grade: Int, _ topic: String, _ table: FactTable<Pairing>
  ) -> PairingQuestions {
    PairingQuestions(id: id, subject: .science, grade: grade, topic: topic, rows: table.rows) { say, row in
      "\(row.key(say)): \(row.value(say))"
    }
  }
}
