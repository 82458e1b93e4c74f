/// Files, keys, devices, networks.
enum ComputerTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    extensions.values { say, name in say("Tệp có phần mở rộng \(name) thường là", "What is a file that ends in \(name)?") },
    shortcuts.values { say, keys in
      say("Tổ hợp phím \(keys) dùng để làm gì?", "What do the keys \(keys) do?")
    },
    shortcuts.keys { say, act in say("Tổ hợp phím nào dùng để \(act)?", "Which keys are for this: \(act)?") },
    acronyms.values { say, name in say("\(name) là viết tắt của", "What does \(name) stand for?") },
    acronyms.vietnamese.shortAnswers { _, name in "Viết đầy đủ bằng tiếng Anh cụm từ viết tắt \(name)." },
    devices.values { say, name in say("\(name) thuộc loại nào?", "What kind of device is this? \(name)") },
    devices.clusters { say in say("Thiết bị số.", "Digital devices.") },
    tags.values(level: .comprehension) { say, tag in
      say("Trong HTML, phần tử \(tag) biểu diễn", "What does the HTML element \(tag) stand for?")
    },
    tags.statements())

  private static func facts(
    _ id: String, _ grade: Int, _ topic: String, _ table: FactTable<Pairing>
  ) -> PairingQuestions {
    PairingQuestions(id: id, subject: .informatics, grade: grade, topic: topic, rows: table.rows) { say, row in
      "\(row.key(say)): \(row.value(say))"
    }
  }

  private static let extensions: PairingQuestions = facts("info-extension", 4, "tệp/phần-mở-rộng", InformaticsFacts.extensions)
  private static let shortcuts: PairingQuestions = facts("info-shortcut", 6, "phần-mềm/phím-tắt", InformaticsFacts.shortcuts)
  private static let acronyms: PairingQuestions = facts("info-acronym", 10, "máy-tính/thuật-ngữ", InformaticsFacts.acronyms)
  private static let devices: PairingQuestions = facts("info-device", 3, "máy-tính/thiết-bị", InformaticsFacts.devices)
  private static let tags: PairingQuestions = facts("info-html", 12, "web/html", InformaticsFacts.tags)
}
