/// Music, art and sport, grades 1 to 10.
enum ArtsTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = shelf(
    facts("music-composer", .music, 7, "tác-giả", ArtsFacts.music).values { say, work in
      say("Tác giả của \u{201C}\(work)\u{201D} là ai?", "Who wrote the music? \(work)")
    },
    facts("music-composer", .music, 8, "tác-giả", ArtsFacts.music).statements(),
    facts("music-instrument", .music, 4, "nhạc-cụ", ArtsFacts.instruments).values { say, name in
      say("\(name) thuộc nhóm nhạc cụ nào?", "To which family of instruments does this belong? \(name)")
    },
    facts("music-instrument", .music, 4, "nhạc-cụ", ArtsFacts.instruments).clusters { say in
      say("Các nhóm nhạc cụ.", "Families of instruments.")
    },
    facts("art-painter", .art, 9, "tác-giả", ArtsFacts.paintings).values { say, work in
      say("Ai là tác giả của tác phẩm \u{201C}\(work)\u{201D}?", "Who made this work? \(work)")
    },
    facts("art-painter", .art, 9, "tác-giả", ArtsFacts.paintings).statements(),
    facts("art-colour", .art, 1, "màu-sắc", ArtsFacts.colours).values { say, mixture in
      say("Pha màu \(mixture) được màu gì?", "Which colour do you get by mixing \(mixture)?")
    },
    facts("sport-team", .physicalEducation, 5, "bóng", ArtsFacts.teams).values { say, sport in
      say("Mỗi đội có bao nhiêu người cùng chơi trên sân? \(sport)", "How many players has one side on the field? \(sport)")
    },
    beats,
    measures,
    pulse,
    lap)

  private static func facts(
    _ id: String, _ subject: Subject, _ grade: Int, _ topic: String, _ table: FactTable<Pairing>
  ) -> PairingQuestions {
    PairingQuestions(id: id, subject: subject, grade: grade, topic: topic, rows: table.rows) { say, row in
      "\(row.key(say)): \(row.value(say))"
    }
  }

  /// Notes by their length in quarters of a crotchet.
  private static let notes: [(String, String, Int)] = [
    ("nốt tròn", "semibreve (whole note)", 16), ("nốt trắng", "minim (half note)", 8), ("nốt đen", "crotchet (quarter note)", 4),
    ("nốt móc đơn", "quaver (eighth note)", 2), ("nốt móc kép", "semiquaver (sixteenth note)", 1),
  ]

  private static let beats: [any QuestionTemplate] = Template.bilingual(
    "music-note-length", .music, grade: 5, topic: "trường-độ", level: .comprehension,
    cases: pairs(Array(0..<5), Array(0..<5)).filter { $0[0] < $0[1] }, english: 10
  ) { say, item in
    let (long, short) = (notes[item[0]], notes[item[1]])
    let count = long.2 / short.2
    return .choice(
      say("Một \(long.0) có độ dài bằng bao nhiêu \(short.0)?", "How many notes of the kind \(short.1) last as long as one \(long.1)?"),
      right: "\(count)", wrong: [count * 2, count / 2, count + 1, count + 2, 3].filter { $0 != count && $0 > 0 }.map { "\($0)" },
      explanation: say("Mỗi bậc ngắn bằng một nửa bậc trước: ", "Each kind lasts half as long as the one before: ") + "\(count).")
  }

  private static let measures: [any QuestionTemplate] = Template.bilingual(
    "music-measures", .music, grade: 6, topic: "nhịp", level: .application, cases: pairs([2, 3, 4], [4, 6, 8, 12, 16]), english: 15
  ) { say, item in
    let (beats, bars) = (item[0], item[1])
    return .numeric(
      say("Bản nhạc nhịp \(beats)/4 có \(bars) ô nhịp đầy đủ thì có tất cả bao nhiêu phách?", "A piece in \(beats)/4 time has \(bars) full bars. How many beats is that?"),
      Double(beats * bars), explanation: "\(beats) × \(bars) = \(beats * bars).")
  }

  private static let pulse: [any QuestionTemplate] = Template.bilingual(
    "sport-heart-rate", .physicalEducation, grade: 8, topic: "sức-khoẻ", level: .application, cases: Array(stride(from: 15, through: 42, by: 3)), english: 10
  ) { say, count in
    .choice(
      say("Sau khi chạy, em đếm được \(count) nhịp mạch trong 15 giây. Nhịp tim mỗi phút là", "After a run you count \(count) heartbeats in 15 seconds. What is the rate per minute?"),
      right: "\(count * 4)", wrong: ["\(count * 15)", "\(count * 2)", "\(count * 6)", "\(count + 60)"],
      explanation: "60 : 15 = 4; \(count) × 4 = \(count * 4).")
  }

  private static let lapCases: [[Int]] = pairs([200, 250, 400], [1000, 2000, 3000, 5000, 10_000])
    .filter { $0[1] * 2 % $0[0] == 0 }

  private static let lap: [any QuestionTemplate] = Template.bilingual(
    "sport-laps", .physicalEducation, grade: 6, topic: "điền-kinh", level: .comprehension, cases: lapCases,
    english: 12
  ) { say, item in
    .numeric(
      say("Đường chạy một vòng dài \(item[0]) m. Chạy \(say.number(item[1])) m là bao nhiêu vòng?", "One lap is \(item[0]) m. How many laps are \(say.number(item[1])) m?"),
      Double(item[1]) / Double(item[0]), explanation: "\(say.number(item[1])) : \(item[0]) = \(say.number(Double(item[1]) / Double(item[0]))).")
  }
}
