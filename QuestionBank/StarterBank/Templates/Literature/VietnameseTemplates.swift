/// Words, spelling and figures of speech.
enum VietnameseTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    proverbs.values { _, text in "Từ nào điền vào chỗ trống? \(text)" },
    proverbs.shortAnswers { _, text in "Điền từ còn thiếu vào câu tục ngữ, ca dao: \(text)" },
    facts("lit-opposite", 3, "từ/trái-nghĩa", LiteratureFacts.opposites) { "\($0) trái nghĩa với \($1)" }
      .values { _, word in "Từ nào trái nghĩa với \u{201C}\(word)\u{201D}?" },
    facts("lit-opposite", 2, "từ/trái-nghĩa", LiteratureFacts.opposites) { "\u{201C}\($0)\u{201D} trái nghĩa với \u{201C}\($1)\u{201D}" }
      .statements(),
    facts("lit-synonym", 4, "từ/đồng-nghĩa", LiteratureFacts.synonyms) { "\($0) đồng nghĩa với \($1)" }
      .values { _, word in "Từ nào đồng nghĩa hoặc gần nghĩa với \u{201C}\(word)\u{201D}?" },
    facts("lit-word-kind", 4, "từ/cấu-tạo", LiteratureFacts.reduplicatives) { "\($0) là \($1)" }
      .oddOnes { _, list in "Từ nào khác kiểu cấu tạo (từ đơn, từ ghép, từ láy) với các từ còn lại: \(list)?" },
    facts("lit-word-kind", 4, "từ/cấu-tạo", LiteratureFacts.reduplicatives) { "\u{201C}\($0)\u{201D} là \($1)" }.statements(),
    facts("lit-part-of-speech", 5, "từ/từ-loại", LiteratureFacts.partsOfSpeech) { "\($0) là \($1)" }
      .values { _, word in "\u{201C}\(word)\u{201D} thuộc từ loại nào?" },
    facts("lit-part-of-speech", 5, "từ/từ-loại", LiteratureFacts.partsOfSpeech) { "\u{201C}\($0)\u{201D} là \($1)" }
      .clusters { _ in "Từ loại tiếng Việt." },
    facts("lit-figure", 6, "câu/biện-pháp-tu-từ", LiteratureFacts.figures) { "\u{201C}\($0)\u{201D}: \($1)" }
      .values(level: .comprehension) { _, text in "Câu sau dùng biện pháp tu từ nào? \u{201C}\(text)\u{201D}" },
    facts("lit-figure", 8, "câu/biện-pháp-tu-từ", LiteratureFacts.figures) { "\u{201C}\($0)\u{201D} dùng phép \($1)" }
      .clusters { _ in "Biện pháp tu từ." },
    facts("lit-root", 7, "từ/hán-việt", LiteratureFacts.roots) { "\($0) nghĩa là \($1)" }
      .values { _, word in "Yếu tố Hán Việt \(word) có nghĩa là gì?" },
    facts("lit-root", 7, "từ/hán-việt", LiteratureFacts.roots) { "\($0) nghĩa là \($1)" }.statements(),
    [spelling, misspelling, judged, tones, syllables])

  private static func facts(
    _ id: String, _ grade: Int, _ topic: String, _ table: FactTable<Pairing>,
    sentence: @escaping @Sendable (String, String) -> String
  ) -> PairingQuestions {
    PairingQuestions(
      id: id, subject: .literature, grade: grade, topic: topic, rows: table.rows, languages: [.vietnamese]
    ) { _, row in sentence(row.key.vietnamese, row.value.vietnamese) }
  }

  private static let proverbs: PairingQuestions = facts("lit-proverb", 3, "văn-học/tục-ngữ", LiteratureFacts.proverbs) { text, word in
    text.split(separator: "___", omittingEmptySubsequences: false).joined(separator: word)
  }

  private static let pairs = LiteratureFacts.spellings.rows

  private static func template<Case: Sendable>(
    _ id: String, grade: Int, cases: [Case], basis: TemplateProfile.Basis = .facts, draft: @escaping @Sendable (Case) -> Draft
  ) -> any QuestionTemplate {
    Template(
      id, .literature, grade: grade, topic: "chính-tả", level: .recognition, basis: basis, cases: cases
    ) { _, item in draft(item) }
  }

  private static func listed(_ words: [String]) -> String {
    words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.joined(separator: ", ")
  }

  private static let spelling: any QuestionTemplate = template("lit-spelling", grade: 3, cases: pairs) { row in
    let others = pairs.neighbours(of: row).prefix(3)
    let wrong = others.map(\.value.vietnamese)
    return .choice(
      "Từ nào viết đúng chính tả: \(listed(wrong + [row.key.vietnamese]))?", right: row.key.vietnamese, wrong: wrong,
      explanation: "Viết đúng: " + ([row] + others).map(\.key.vietnamese).joined(separator: ", ") + ".")
  }

  private static let misspelling: any QuestionTemplate = template("lit-misspelling", grade: 2, cases: pairs) { row in
    let others = pairs.neighbours(of: row).prefix(3).map(\.key.vietnamese)
    return .choice(
      "Từ nào viết sai chính tả: \(listed(others + [row.value.vietnamese]))?", right: row.value.vietnamese, wrong: others,
      explanation: "\u{201C}\(row.value.vietnamese)\u{201D} phải viết là \u{201C}\(row.key.vietnamese)\u{201D}.")
  }

  private static let judged: any QuestionTemplate = template("lit-spelling-judge", grade: 2, cases: pairs) { row in
    let isTrue = (pairs.firstIndex { $0.description == row.description } ?? 0) % 2 == 0
    let word = isTrue ? row.key.vietnamese : row.value.vietnamese
    return .trueFalse(
      "Cách viết \u{201C}\(word)\u{201D} đúng chính tả.", isTrue,
      explanation: "Viết đúng là \u{201C}\(row.key.vietnamese)\u{201D}.")
  }

  /// Syllables with their tone.
  private static let toneWords: [(String, String)] = [
    ("bà", "thanh huyền"), ("mẹ", "thanh nặng"), ("lá", "thanh sắc"), ("cỏ", "thanh hỏi"), ("gỗ", "thanh ngã"), ("hoa", "thanh ngang"),
    ("trường", "thanh huyền"), ("bạn", "thanh nặng"), ("sách", "thanh sắc"), ("thỏ", "thanh hỏi"), ("vẽ", "thanh ngã"), ("cây", "thanh ngang"),
    ("vườn", "thanh huyền"), ("học", "thanh nặng"), ("nắng", "thanh sắc"), ("biển", "thanh hỏi"), ("sữa", "thanh ngã"), ("mưa", "thanh ngang"),
    ("thuyền", "thanh huyền"), ("ruộng", "thanh nặng"), ("suối", "thanh sắc"), ("hổ", "thanh hỏi"), ("mũ", "thanh ngã"), ("sông", "thanh ngang"),
  ]

  private static let tones: any QuestionTemplate = template("lit-tone", grade: 1, cases: toneWords, basis: .computed) { item in
    .choice(
      "Tiếng \u{201C}\(item.0)\u{201D} mang thanh gì?", right: item.1,
      wrong: ["thanh hỏi", "thanh ngã", "thanh nặng", "thanh sắc", "thanh huyền", "thanh ngang"].filter { $0 != item.1 }
        .sorted { item.1 == "thanh ngã" || item.1 == "thanh hỏi" ? $0 < $1 : $0 > $1 },
      explanation: "\u{201C}\(item.0)\u{201D}: \(item.1).")
  }

  private static let sentences = [
    "Em đi học.", "Mẹ em nấu cơm trong bếp.", "Chim hót trên cành cây cao.", "Hôm nay trời nắng đẹp.", "Bố đọc báo ở ngoài hiên.",
    "Chú mèo mướp nằm ngủ bên cửa sổ.", "Cả nhà cùng ăn cơm tối.", "Bạn Lan viết chữ rất đẹp.", "Gió thổi.", "Đàn cá bơi lội tung tăng.",
    "Cô giáo kể chuyện cho chúng em nghe.", "Mùa xuân, hoa đào nở.", "Ông bà em sống ở quê.", "Chúng em chơi kéo co.", "Trăng sáng.",
    "Bà kể cho em nghe chuyện cổ tích.",
  ]

  private static let syllables: any QuestionTemplate = template("lit-syllable-count", grade: 1, cases: sentences, basis: .computed) { sentence in
    let count = sentence.split(separator: " ").count
    return .numeric(
      "Câu \u{201C}\(sentence)\u{201D} có bao nhiêu tiếng?", Double(count),
      explanation: sentence.split(separator: " ").joined(separator: " / ") + " → \(count) tiếng.")
  }
}
