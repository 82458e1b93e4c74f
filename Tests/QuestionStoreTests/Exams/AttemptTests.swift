import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct AttemptTests {
  @Test func aTestIsTakenMarkedAndTold() async throws {
    let exam = try await TestExam()
    let sitting = try await exam.open { $0.accessCode = "Hoa Sen" }
    let student = exam.students[0]
    #expect(try await student.sittings(limit: 10, cursor: nil).items.map(\.title) == ["Kiểm tra 15 phút"])
    await #expect(throws: BankError.forbidden("The test asks for an access code.")) {
      try await student.beginAttempt(of: sitting.id, BeginRequest())
    }
    await #expect(throws: BankError.forbidden("The access code is wrong.")) {
      try await student.beginAttempt(of: sitting.id, BeginRequest(accessCode: "hoa"))
    }
    let sheet = try await student.beginAttempt(of: sitting.id, BeginRequest(accessCode: " hoa sen "))
    #expect(sheet.paper.items.count == 4 && sheet.secondsLeft == 900)
    // No key, no explanation, nothing that tells one.
    #expect(!CanonicalJSON.text(of: sheet.json).contains("right"))

    var writer = TestWriter(student, sheet.id)
    try await writer.answerAll()
    try await writer.answer("i3", .statements(["a": true, "b": false, "c": false]))
    let receipt = try await writer.submit()
    #expect(receipt.lines.map(\.outcome) == [.saved] && receipt.ended == exam.clock.now && receipt.answered == 4)

    let hidden = try await student.result(of: sheet.id)
    #expect(hidden.score == nil && hidden.items.isEmpty && hidden.paper == nil)
    let seen = try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil)
    #expect(seen.attempts.map(\.candidate) == ["Em 1"])
    // 0.25 + 0.25 + 0.1 × 1 (two of four statements: 0.25) + 0.5
    #expect(seen.attempts.first?.score == AttemptResult.Score(points: 1.25, maximum: 2))
    var release = SittingChange()
    release.isReleased = true
    _ = try await exam.teacher.changeSitting(sitting.id, release)
    let told = try await student.result(of: sheet.id)
    #expect(told.score == AttemptResult.Score(points: 1.25, maximum: 2))
    #expect(told.items.first { $0.mark.item == "i3" }?.mark.reason == .statements(right: 2, of: 4))
    #expect(told.items.first { $0.mark.item == "i2" }?.key?.right == ["b"])
  }

  @Test func aTeacherIsToldHowManyAreDone() async throws {
    let exam = try await TestExam()
    let sitting = try await exam.open()
    #expect(try await exam.teacher.sitting(sitting.id).ended == 0)
    let first = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    _ = try await exam.students[1].beginAttempt(of: sitting.id, BeginRequest())
    var writer = TestWriter(exam.students[0], first.id)
    try await writer.submit()
    #expect(try await exam.teacher.sitting(sitting.id).ended == 1)
    #expect(try await exam.students[0].sitting(sitting.id).ended == nil)
    // Whoever lets the time run out is done, too, before anybody looks at the results; the grace is 10 seconds.
    exam.clock.advance(seconds: 910)
    #expect(try await exam.teacher.sitting(sitting.id).ended == 1)
    exam.clock.advance(seconds: 1)
    let now = try await exam.teacher.sitting(sitting.id)
    #expect(now.ended == 2 && now.attempts == 2)
    #expect(try Sitting(json: now.json, path: "") == now)
  }

  @Test func stepsThatComeTwiceOrOutOfOrderChangeNothing() async throws {
    let exam = try await TestExam()
    let sitting = try await exam.open()
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    let first = AttemptEvent(.answered(item: "i1", .choices(["a"])), writer: "x", sequence: 1)
    let second = AttemptEvent(.answered(item: "i1", .choices(["b"])), writer: "x", sequence: 2)
    #expect(try await exam.students[0].save([second], of: sheet.id).lines.map(\.outcome) == [.saved])
    #expect(
      try await exam.students[0].save([second, first], of: sheet.id).lines.map(\.outcome) == [.known, .outdated])
    let other = AttemptEvent(.answered(item: "i1", .choices(["c"])), writer: "y", sequence: 1)
    #expect(try await exam.students[0].save([other], of: sheet.id).lines.map(\.outcome) == [.saved])
    let resumed = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    #expect(resumed.id == sheet.id && resumed.responses == ["i1": .choices(["c"])])
    // Another process knows the same.
    let reopened = try exam.school.reopened().acting(as: exam.students[0].caller)
    #expect(try await reopened.attempt(sheet.id).responses == ["i1": .choices(["c"])])
    #expect(try await reopened.attempt(sheet.id).paper == sheet.paper)
  }

  @Test func whatDoesNotFitIsRefusedAndHoldsUpNothing() async throws {
    let exam = try await TestExam()
    let sitting = try await exam.open()
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    var writer = TestWriter(exam.students[0], sheet.id)
    let strange: [AttemptEvent.Kind] = [
      .answered(item: "i9", .choices(["a"])), .answered(item: "i1", .choices(["z"])),
      .answered(item: "i1", .choices(["a", "b"])), .answered(item: "i1", .text("a")),
      .answered(item: "i3", .statements(["e": true])), .answered(item: "i4", .choices(["a"])),
      .answered(item: "i4", .text(String(repeating: "9", count: 2001))),
    ]
    var events = strange.map { writer.step($0) }
    events.append(writer.step(.answered(item: "i1", .choices(["a"]))))
    let lines = try await exam.students[0].save(events, of: sheet.id).lines
    #expect(lines.map(\.outcome) == Array(repeating: .refused, count: 7) + [.saved])
    #expect(lines.allSatisfy { ($0.outcome == .refused) == ($0.reason != nil) })
    let others = exam.students[1]
    await #expect(throws: BankError.notFound("attempt \"\(sheet.id)\"")) { try await others.save(events, of: sheet.id) }
    await #expect(throws: BankError.notFound("attempt \"\(sheet.id)\"")) { try await others.attempt(sheet.id) }
    await #expect(throws: BankError.notFound("attempt \"\(sheet.id)\"")) { try await others.result(of: sheet.id) }
    let mark = AttemptEvent(.marked(item: "i1", points: 10, comment: nil), writer: "x", sequence: 1)
    await #expect(throws: BankError.self) { try await exam.students[0].save([mark], of: sheet.id) }
    await #expect(throws: BankError.self) { try await exam.students[0].supervise(sheet.id, [mark]) }
  }

  @Test func theClockOfTheBankEndsIt() async throws {
    let exam = try await TestExam()
    let sitting = try await exam.open()
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    var writer = TestWriter(exam.students[0], sheet.id)
    try await writer.answer("i1", .choices(["a"]))
    exam.clock.advance(seconds: 909)
    // On its way when the time was over.
    #expect(try await writer.answer("i2", .choices(["b"])).lines.map(\.outcome) == [.saved])
    exam.clock.advance(seconds: 2)
    let late = try await writer.answer("i4", .text("2,5"))
    #expect(late.lines.map(\.outcome) == [.late] && late.ended == sheet.deadline)
    #expect(try await writer.submit().lines.map(\.outcome) == [.late])
    let row = try #require(try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil).attempts.first)
    #expect(row.score.points == 0.5 && row.late == 2 && row.answered == 2 && row.ended == sheet.deadline)
    await #expect(throws: BankError.self) { try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest()) }

    // The line was down, and the teacher gives the time for what came late.
    let given = AttemptEvent(.extended(seconds: 60), writer: "lan", sequence: 1)
    _ = try await exam.teacher.supervise(sheet.id, [given])
    let mended = try #require(try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil).attempts.first)
    #expect(mended.score.points == 1 && mended.late == 0 && mended.ended == exam.clock.now)
  }

  @Test func aTestClosesForEverybody() async throws {
    let exam = try await TestExam()
    let now = exam.clock.now
    let sitting = try await exam.open {
      $0.opens = Timestamp(milliseconds: now.milliseconds + 60_000)
      $0.closes = Timestamp(milliseconds: now.milliseconds + 360_000)
    }
    await #expect(throws: BankError.self) { try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest()) }
    exam.clock.advance(seconds: 60)
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    #expect(sheet.secondsLeft == 300)
    // Nobody learns the key by practising meanwhile.
    #expect(try await exam.school.bank.isUnderEmbargo(exam.questions[0]))
    var change = SittingChange()
    change.closes = Timestamp(milliseconds: now.milliseconds + 120_000)
    _ = try await exam.teacher.changeSitting(sitting.id, change)
    #expect(try await exam.students[0].attempt(sheet.id).secondsLeft == 60)
    exam.clock.advance(seconds: 71)
    await #expect(throws: BankError.forbidden("The test is closed.")) {
      try await exam.students[1].beginAttempt(of: sitting.id, BeginRequest())
    }
    #expect(try await exam.students[0].result(of: sheet.id).score?.points == 0)
  }

  @Test func aQuizEditedWhileOpenStaysAsItWasGiven() async throws {
    let exam = try await TestExam()
    let sitting = try await exam.open()
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    let record = try await exam.school.bank.question(exam.quiz)
    var question = try record.question()
    question.content.extra["items"] = []
    question.content.stem = "Bài khác"
    _ = try await exam.school.bank.update(
      exam.quiz, QuestionDraft(question, by: Authorship()), expected: record.revision)
    let first = try await exam.school.bank.question(exam.questions[0])
    var edited = try first.question()
    edited.content.choices.removeLast()
    edited.key.right = ["b"]
    _ = try await exam.school.bank.update(
      exam.questions[0], QuestionDraft(edited, by: Authorship()), expected: first.revision)
    let again = try await exam.students[1].beginAttempt(of: sitting.id, BeginRequest())
    #expect(again.paper.items.count == 4 && again.title == sheet.title)
    var writer = TestWriter(exam.students[0], sheet.id)
    try await writer.answerAll()
    try await writer.submit()
    let row = try await exam.teacher.results(of: sitting.id, limit: 10, cursor: nil).attempts.first
    #expect(row?.score.points == 2)
  }

  @Test func studentsSeeNeitherQuizzesNorPlans() async throws {
    let exam = try await TestExam()
    let revision = try await exam.school.bank.question(exam.quiz).revision
    let published = try await exam.school.bank.setStatus(
      exam.quiz, to: StatusChange(to: .published, by: Authorship()), expected: revision)
    let guarded = GuardedBank(exam.school.bank, for: exam.students[0].caller)
    await #expect(throws: BankError.notFound("question \(published.id)")) { try await guarded.question(published.id) }
    for query in ["kind:quiz", "id:\(published.id)", "kiểm tra", ""] {
      let found = try await guarded.search(SearchRequest(query: query))
      #expect(!found.items.contains { $0.id == published.id }, "\(query)")
    }
    #expect(try await exam.school.bank.search(SearchRequest(query: "")).items.count == 4)
    #expect(try await exam.school.bank.search(SearchRequest(query: "kind:quiz")).items.map(\.id) == [published.id])
  }
}
