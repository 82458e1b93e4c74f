import QuestionAPI
import QuestionModel

@testable import QuestionStore

/// A school with a teacher, a class and a quiz of the three kinds of the national examination.
struct TestExam {
  let school: TestSchool
  let teacher: LocalBank
  let students: [LocalBank]
  let quiz: QuestionID
  /// The questions in the order of the quiz: two of single choice, a cluster, a number.
  let questions: [QuestionID]

  var clock: TestClock { school.clock }

  init(students count: Int = 2, _ change: @Sendable (inout Quiz) -> Void = { _ in }) async throws {
    let school = try TestSchool()
    self.school = school
    try await school.addAdministrator()
    let lan = try await school.add("lan", .teacher, displayName: "Cô Lan")
    let room = try await school.bank.addClass(named: "12A")
    var (members, banks): ([String], [LocalBank]) = ([], [])
    for number in 1...max(1, count) {
      let person = try await school.add("em\(number)", .student, displayName: "Em \(number)")
      members.append(person.id)
      banks.append(try await school.signedIn("em\(number)"))
    }
    _ = try await school.bank.changeMembers(of: room.id, MembersChange(students: members, teachers: [lan.id]))
    teacher = try await school.signedIn("lan")
    students = banks
    var items: [QuizItem] = []
    var ids: [QuestionID] = []
    for question in Self.samples {
      let record = try await school.bank.create(
        QuestionDraft(question, status: .published, by: Authorship()), idempotencyKey: nil)
      ids.append(record.id)
      let section = ["p1", "p1", "p2", "p3"][items.count]
      items.append(
        QuizItem(
          id: "i\(items.count + 1)", section: section, prompt: .question(record.id, record.revision),
          points: section == "p1" ? 0.25 : section == "p2" ? 1 : 0.5))
    }
    questions = ids
    var quiz = Quiz(title: "Kiểm tra 15 phút")
    quiz.sections = [
      PaperSection(id: "p1", title: "PHẦN I"), PaperSection(id: "p2", title: "PHẦN II", scoring: .fourStatements),
      PaperSection(id: "p3", title: "PHẦN III"),
    ]
    quiz.items = items
    quiz.settings = QuizSettings(duration: 900)
    change(&quiz)
    let draft = QuestionDraft(Question(content: quiz.content(), key: AnswerKey()), by: Authorship(author: "Lan"))
    self.quiz = try await school.bank.create(draft, idempotencyKey: nil).id
  }

  static var samples: [Question] {
    var cluster = QuestionContent(kind: .trueFalseCluster, stem: "Xét hàm số y = x².")
    cluster.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: "Ý \($0)") }
    var number = AnswerKey()
    number.numbers = [NumericAnswer(2.5)]
    return [
      Sample.question("Một cộng hai bằng mấy?", choices: ["ba", "bốn", "năm", "sáu"]),
      Sample.question("Thủ đô của Việt Nam là gì?", choices: ["Huế", "Hà Nội", "Vinh", "Cần Thơ"], right: "b"),
      Question(content: cluster, key: AnswerKey(right: ["a", "c"])),
      Question(content: QuestionContent(kind: .numeric, stem: "Năm chia hai bằng mấy?"), key: number),
    ]
  }

  /// The right answers, by item.
  static let right: [(item: String, Response)] = [
    ("i1", .choices(["a"])), ("i2", .choices(["b"])),
    ("i3", .statements(["a": true, "b": false, "c": true, "d": false])), ("i4", .text("2,5")),
  ]

  /// A sitting of the class.
  func open(_ change: (inout SittingDraft) -> Void = { _ in }) async throws -> Sitting {
    var draft = SittingDraft(quiz: quiz)
    draft.classes = ["12A"]
    change(&draft)
    return try await teacher.addSitting(draft)
  }
}

/// A client at one machine, which numbers its steps.
struct TestWriter {
  let bank: LocalBank
  let attempt: String
  let name: String
  private(set) var sequence = 0

  init(_ bank: LocalBank, _ attempt: String, name: String = "may-1") {
    self.bank = bank
    self.attempt = attempt
    self.name = name
  }

  mutating func step(_ kind: AttemptEvent.Kind) -> AttemptEvent {
    sequence += 1
    return AttemptEvent(kind, writer: name, sequence: sequence)
  }

  @discardableResult
  mutating func answer(_ item: String, _ response: Response?) async throws -> AttemptReceipt {
    let event = step(.answered(item: item, response))
    return try await bank.save([event], of: attempt)
  }

  @discardableResult
  mutating func answerAll(_ answers: [(item: String, Response)] = TestExam.right) async throws -> AttemptReceipt {
    var events: [AttemptEvent] = []
    for (item, response) in answers { events.append(step(.answered(item: item, response))) }
    return try await bank.save(events, of: attempt)
  }

  @discardableResult
  mutating func submit() async throws -> AttemptReceipt {
    let event = step(.submitted)
    return try await bank.save([event], of: attempt)
  }
}
