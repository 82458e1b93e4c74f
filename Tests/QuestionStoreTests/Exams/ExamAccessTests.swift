import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// Who sees what of tests.
struct ExamAccessTests {
  @Test func teachersSeeTheirOwnStudentsAlone() async throws {
    let exam = try await TestExam(students: 2)
    let hoa = try await exam.school.add("hoa", .teacher)
    let room = try await exam.school.bank.addClass(named: "12B")
    let other = try await exam.school.add("em9", .student, displayName: "Em 9")
    _ = try await exam.school.bank.changeMembers(
      of: room.id, MembersChange(students: [other.id], teachers: [hoa.id]))
    let sitting = try await exam.open { $0.classes = ["12A", "12b"] }
    for student in exam.students + [try await exam.school.signedIn("em9")] {
      let sheet = try await student.beginAttempt(of: sitting.id, BeginRequest())
      var writer = TestWriter(student, sheet.id)
      try await writer.answerAll()
      try await writer.submit()
    }
    let another = try await exam.school.signedIn("hoa")
    func seen(by bank: LocalBank) async throws -> [String?] {
      try await bank.results(of: sitting.id, limit: 10, cursor: nil).attempts.map(\.candidate)
    }
    #expect(try await seen(by: exam.teacher) == ["Em 1", "Em 2"])
    #expect(try await seen(by: another) == ["Em 9"])
    #expect(try await seen(by: exam.school.signedIn("quantri")) == ["Em 1", "Em 2", "Em 9"])
    await #expect(throws: BankError.self) { try await seen(by: exam.students[0]) }
    // The sums name nobody, and are everybody's who teaches.
    #expect(try await another.analysis(of: sitting.id).test.count == 3)
    await #expect(throws: BankError.self) { try await exam.students[0].analysis(of: sitting.id) }
    // It shows which options are right.
    let account = try #require(exam.teacher.caller.account)
    let keyless = Caller.account(
      Caller.Account(
        id: account.id, name: account.name, displayName: account.displayName, role: .teacher, scopes: [.read, .write],
        credential: account.credential))
    await #expect(throws: BankError.self) { try await exam.school.bank.acting(as: keyless).analysis(of: sitting.id) }
    let change = SittingChange()
    await #expect(throws: BankError.self) { try await another.changeSitting(sitting.id, change) }
    await #expect(throws: BankError.self) { try await another.regrade(sitting.id, RegradeRequest([])) }
    // Pages leave out the same people, and nobody twice.
    let first = try await exam.teacher.results(of: sitting.id, limit: 1, cursor: nil)
    let second = try await exam.teacher.results(of: sitting.id, limit: 1, cursor: first.next)
    #expect(first.attempts.map(\.candidate) + second.attempts.map(\.candidate) == ["Em 1", "Em 2"])
    #expect(second.next == nil)
  }

  @Test func whoIsNotInvitedKnowsNothingOfIt() async throws {
    let exam = try await TestExam(students: 1)
    try await exam.school.add("em9", .student)
    let stranger = try await exam.school.signedIn("em9")
    let sitting = try await exam.open { $0.accessCode = "sen" }
    let missing = BankError.notFound("sitting \"\(sitting.id)\"")
    #expect(try await stranger.sittings(limit: 10, cursor: nil).items.isEmpty)
    await #expect(throws: missing) { try await stranger.sitting(sitting.id) }
    await #expect(throws: missing) {
      try await stranger.beginAttempt(of: sitting.id, BeginRequest(accessCode: "sen"))
    }
    let own = try await exam.students[0].sitting(sitting.id)
    #expect(own.accessCode == nil && own.needsCode && own.classes.isEmpty)
    #expect(try await exam.teacher.sitting(sitting.id).accessCode == "sen")
    await #expect(throws: BankError.self) { try await exam.students[0].addSitting(SittingDraft(quiz: exam.quiz)) }
    await #expect(throws: BankError.self) {
      try await exam.school.bank.acting(as: .anonymous(mayRead: true)).sittings(limit: 10, cursor: nil)
    }
  }

  @Test func marksStayWhenAPersonIsErased() async throws {
    let exam = try await TestExam(students: 2)
    let sitting = try await exam.open()
    for student in exam.students {
      let sheet = try await student.beginAttempt(of: sitting.id, BeginRequest())
      var writer = TestWriter(student, sheet.id)
      try await writer.answerAll()
      try await writer.submit()
    }
    let before = try await exam.teacher.analysis(of: sitting.id)
    let person = try #require(
      try await exam.school.bank.people(PeopleRequest(text: "em1")).items.first { $0.name == "em1" })
    let export = try await exam.school.bank.exportPerson(person.id)
    let attempt = export.object?["attempts"]?.array?.first?.object
    #expect(attempt?["points"] == 2 && attempt?["steps"]?.array?.count == 5)
    _ = try await exam.school.bank.erasePerson(person.id)
    let all = try await exam.school.signedIn("quantri").results(of: sitting.id, limit: 10, cursor: nil)
    #expect(all.attempts.map(\.candidate) == [nil, "Em 2"] && all.attempts.map(\.score.points) == [2, 2])
    #expect(all.attempts.map(\.account).first == .some(nil))
    #expect(try await exam.teacher.analysis(of: sitting.id) == before)
    #expect(try FileSearch.tables(holding: "Em 1", in: exam.school.path) == [])
  }

  @Test func aSittingThatWasBegunIsNotForgotten() async throws {
    let exam = try await TestExam(students: 1)
    let now = exam.clock.now
    let sitting = try await exam.open { $0.closes = Timestamp(milliseconds: now.milliseconds + 60_000) }
    let unused = try await exam.open { $0.closes = Timestamp(milliseconds: now.milliseconds + 90_000) }
    #expect(try await exam.school.bank.embargoes().count == 2)
    _ = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    await #expect(throws: BankError.self) { try await exam.teacher.removeSitting(sitting.id) }
    try await exam.teacher.removeSitting(unused.id)
    #expect(try await exam.school.bank.embargoes().map(\.reason) == ["sitting \(sitting.id)"])
    #expect(try await exam.teacher.sittings(limit: 1, cursor: nil).items.map(\.id) == [sitting.id])
    #expect(try BankCheck(of: exam.school.path).findings == [])
  }
}
