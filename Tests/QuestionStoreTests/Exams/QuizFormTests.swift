import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// Tests that are drawn anew, taken again, or marked by a person.
struct QuizFormTests {
  @Test func eachStudentHasADrawOfTheirOwn() async throws {
    let exam = try await TestExam(students: 3) { quiz in
      quiz.items = []
      quiz.cells = [BlueprintCell(id: "c", section: "p1", kind: .questions(.singleChoice), count: 2, points: 1)]
    }
    for number in 0..<12 {
      let words = ["Sông", "Núi", "Biển", "Rừng", "Chợ", "Cầu", "Tháp", "Đền", "Hồ", "Đảo", "Vịnh", "Thác"]
      _ = try await exam.school.bank.create(
        QuestionDraft(
          Sample.question(
            "\(words[number]) nào ở tỉnh \(words[11 - number])?",
            choices: ["a", "b", "c", "d"].map { "\(words[number]) \($0)" }),
          status: .published, by: Authorship()), idempotencyKey: nil)
    }
    let closes = Timestamp(milliseconds: exam.clock.now.milliseconds + 3_600_000)
    let sitting = try await exam.open { $0.closes = closes }
    var drawn: Set<Set<QuestionID>> = []
    for student in exam.students {
      let sheet = try await student.beginAttempt(of: sitting.id, BeginRequest())
      #expect(sheet.paper.items.count == 2 && sheet.paper.total == 2)
      #expect(try await student.beginAttempt(of: sitting.id, BeginRequest()).paper == sheet.paper)
      let questions = sheet.paper.items.compactMap { item in
        if case .question(let id, _) = item.prompt { id } else { nil }
      }
      drawn.insert(Set(questions))
      // Nobody learns by practising what is asked here.
      for id in questions { #expect(try await exam.school.bank.isUnderEmbargo(id)) }
      var writer = TestWriter(student, sheet.id)
      for item in sheet.paper.items {
        guard case .question(let id, _) = item.prompt else { continue }
        let right = try await exam.school.bank.question(id).question().key.right
        try await writer.answer(item.id, .choices(Set(right)))
      }
      try await writer.submit()
    }
    #expect(drawn.count > 1)
    let results = try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil)
    #expect(results.attempts.map(\.score.points) == [2, 2, 2])
    // Ended by hand, it comes back for nobody, and holds up nobody.
    let held = try #require(try await exam.school.bank.embargoes().first)
    try await exam.school.bank.removeEmbargo(held.number, by: Authorship())
    let late = try await exam.school.add("em9", .student)
    var change = SittingChange()
    change.people = [late.id]
    _ = try await exam.teacher.changeSitting(sitting.id, change)
    let again = try #require(try await exam.school.bank.embargoes().first)
    try await exam.school.bank.removeEmbargo(again.number, by: Authorship())
    _ = try await exam.school.signedIn("em9").beginAttempt(of: sitting.id, BeginRequest())
    #expect(try await exam.school.bank.embargoes().isEmpty)
    // What several students had is one question of the results.
    #expect(Set(results.items.compactMap(\.pinned?.question)) == drawn.reduce(into: []) { $0.formUnion($1) })
    let analysis = try await exam.teacher.analysis(of: sitting.id)
    #expect(analysis.items.reduce(0) { $0 + $1.statistics.count } == 6 && analysis.statistics.alpha == nil)
  }

  @Test func aQuizThatCannotBeDrawnIsNotGiven() async throws {
    let exam = try await TestExam(students: 1) { quiz in
      quiz.items = []
      quiz.cells = [BlueprintCell(id: "c", section: "p1", kind: .questions(.singleChoice), count: 9, points: 1)]
    }
    await #expect(
      throws: BankError.invalid([FieldProblem("cells.c", "is short of 7 of 9 questions")])
    ) { try await exam.open() }
  }

  @Test func onlyTheFirstAttemptIsAnalysed() async throws {
    let exam = try await TestExam(students: 1) { $0.settings.attempts = 2 }
    let sitting = try await exam.open()
    for number in 1...2 {
      let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
      #expect(sheet.number == number)
      var writer = TestWriter(exam.students[0], sheet.id)
      if number == 2 { try await writer.answerAll() }
      try await writer.submit()
    }
    await #expect(throws: BankError.self) { try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest()) }
    let results = try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil)
    #expect(results.attempts.map(\.score.points) == [0, 2])
    let analysis = try await exam.teacher.analysis(of: sitting.id)
    #expect(analysis.test.count == 1 && analysis.statistics.mean == 0)
  }

  @Test func anEssayWaitsForItsTeacher() async throws {
    let exam = try await TestExam(students: 1) { quiz in
      quiz.items.append(QuizItem(id: "e", section: "p3", prompt: .essay("Vì sao?"), points: 3))
      quiz.settings.passMark = 0.8
      quiz.settings.feedback = .atEnd
    }
    let sitting = try await exam.open()
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    var writer = TestWriter(exam.students[0], sheet.id)
    try await writer.answerAll()
    try await writer.answer("e", .text("Vì thế."))
    try await writer.submit()
    let before = try await exam.students[0].result(of: sheet.id)
    #expect(before.score == AttemptResult.Score(points: 2, maximum: 5, isPassed: nil, waiting: 1))
    let mark = AttemptEvent(.marked(item: "e", points: 2.5, comment: "Thiếu một ý."), writer: "t", sequence: 1)
    _ = try await exam.teacher.supervise(sheet.id, [mark])
    let after = try await exam.students[0].result(of: sheet.id)
    #expect(after.score == AttemptResult.Score(points: 4.5, maximum: 5, isPassed: true, waiting: 0))
    let essay = after.items.first { $0.mark.item == "e" }?.mark
    #expect(essay?.reason == .person && essay?.comment == "Thiếu một ý.")
  }

  /// What was decided of a question counts for those who answer it after that, and is told at once.
  @Test func feedbackAtOnceFollowsWhatWasDecided() async throws {
    let exam = try await TestExam(students: 2) { $0.settings.feedback = .immediate }
    let sitting = try await exam.open()
    var told: [ItemResult] = []
    for (index, student) in exam.students.enumerated() {
      if index == 1 {
        let everyone = [QuestionRemedy(question: exam.questions[0], kind: .everyone)]
        let preview = try await exam.teacher.regrade(sitting.id, RegradeRequest(everyone))
        _ = try await exam.teacher.regrade(sitting.id, RegradeRequest(everyone, expecting: preview.digest))
      }
      let sheet = try await student.beginAttempt(of: sitting.id, BeginRequest())
      var writer = TestWriter(student, sheet.id)
      let steps = [writer.step(.answered(item: "i1", .choices(["d"]))), writer.step(.closed(item: "i1"))]
      told += try await student.save(steps, of: sheet.id).feedback
      #expect(try await student.attempt(sheet.id).feedback == [told[index]])
    }
    #expect(told.map(\.mark.points) == [0, 0.25] && told[1].mark.reason == .everyone)
  }
}
