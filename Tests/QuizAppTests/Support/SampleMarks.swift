import QuestionAPI
import QuestionModel
import Synchronization

/// A test that a class took: most have handed in, their essays wait, and some questions are not as they should be.
enum SampleMarks {
  /// Questions whose answers tell something: one that tells the able from the others, one that all know, one whose key
  /// is wrong, a cluster, a number, and an essay.
  static let parts: [SampleTests.Part] = [
    ("PHẦN I", nil, 1, [SampleQuestions.single, easy, mistaken]), ("PHẦN II", nil, 1, [SampleQuestions.cluster]),
    ("PHẦN III", nil, 1, [SampleQuestions.numeric]), ("PHẦN IV", nil, 2, [nil]),
  ]

  private static let easy: Question = {
    var question = SampleQuestions.single
    question.content.stem = "Số nào là số chẵn?"
    question.content.choices = ["1", "2", "3", "5"].enumerated().map { Choice(id: ["a", "b", "c", "d"][$0], text: $1) }
    question.key = AnswerKey(right: ["b"])
    return question
  }()

  private static let mistaken: Question = {
    var question = SampleQuestions.single
    question.content.stem = "Tiệm cận ngang của đồ thị hàm số $y = \\frac{x - 1}{x + 2}$ là:"
    question.content.level = "Thông hiểu"
    question.key = AnswerKey(right: ["c"])
    return question
  }()

  private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"]
  private static let middles = ["Thị", "Văn", "Minh", "Thanh", "Quốc"]
  private static let givenNames = ["An", "Bình", "Chi", "Dũng", "Đức", "Hà", "Khánh", "Linh"]

  static func name(_ index: Int) -> String {
    "\(families[index % 8]) \(middles[index % 5]) \(givenNames[index * 3 % 8])"
  }

  /// A bank with the test `s1` that so many students took, and others that nobody has begun.
  static func bank(
    students: Int = 40, essays: Int = 3, questions: [Question] = SampleQuestions.all
  ) -> FakeBank {
    func time(_ hours: Int64) -> Timestamp { Timestamp(milliseconds: 1_770_000_000_000 + hours * 3_600_000) }
    let bank = FakeBank(questions)
    let given = [
      SampleTests.given(parts, settings: { ($0.passMark, $0.attempts) = (0.5, 2) }, closes: time(2)),
      SampleTests.given(
        SampleTests.mixed, id: "s2", title: "Kiểm tra 15 phút Ngữ văn", code: "HOA2026", opens: time(24),
        closes: time(25)),
      SampleTests.given(SampleTests.mixed, id: "s3", title: "Thi học kì I", closes: time(-24)),
    ]
    bank.accounts.withLock { $0.groups = [SchoolClass(id: "a1", name: "10A1"), SchoolClass(id: "a2", name: "10A2")] }
    bank.exams.withLock { exams in
      exams.given = given
      exams.given[2].sitting.released = time(-20)
      exams.given[0].sitting.classes = ["a1"]
      for student in 0..<students {
        take(student, ability: student * 10 / Swift.max(1, students), writes: student < essays, &exams)
      }
    }
    return bank
  }

  /// A student takes the test; the last one of forty is still at it, and the first one takes it twice.
  private static func take(_ student: Int, ability: Int, writes: Bool, _ exams: inout FakeExams) {
    for attempt in 0..<(student == 0 ? 2 : 1) {
      let luck = (student * 7 + 3) % 5
      let isAble = ability + luck >= 6
      var responses: [(String, Response)] = [
        ("q11", .choices([isAble ? "a" : luck > 2 ? "b" : "c"])), ("q12", .choices(["b"])),
        ("q13", .choices([ability + luck > 5 ? "b" : luck > 3 ? "c" : "d"])),
        (
          "q21",
          .statements(["a": true, "b": ability < 3, "c": ability + luck > 4, "d": attempt == 0 && student % 2 == 0])
        ),
      ]
      if ability > 1 || attempt > 0 { responses.append(("q31", .text(isAble ? "2,5" : "3"))) }
      if writes { responses.append(("q41", .text("Tiếng Việt giàu và đẹp.\n\nEm sẽ giữ gìn tiếng Việt."))) }
      guard let sheet = try? exams.begin("s1", BeginRequest(), by: name(student)) else { return }
      var events = responses.enumerated().map { place, answer in
        AttemptEvent(.answered(item: answer.0, answer.1), writer: "w", sequence: place + 1)
      }
      if student != 39 { events.append(AttemptEvent(.submitted, writer: "w", sequence: 99)) }
      _ = try? exams.save(events, of: sheet.id)
    }
  }
}
