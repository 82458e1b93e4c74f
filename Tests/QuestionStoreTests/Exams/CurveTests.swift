import GRDB
import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// Curves of questions, as adaptive practice asks for them.
struct CurveTests {
  @Test func curvesAreToldOfPublishedQuestionsAsLongAsTheyAskTheSame() async throws {
    let exam = try await TestExam(students: 1)
    try await exam.calibrate([exam.questions[0]: 0.5, exam.questions[1]: -1, exam.questions[3]: 2])
    let bank = exam.school.bank
    let all = try await exam.students[0].curves(CurveRequest())
    #expect(all.items.map(\.id) == [exam.questions[0], exam.questions[1], exam.questions[3]])
    #expect(all.items.map(\.curve.difficulty) == [0.5, -1, 2] && all.items.map(\.students) == [40, 40, 40])
    #expect(try await exam.students[0].curves(CurveRequest(query: "thủ đô")).items.map(\.id) == [exam.questions[1]])

    // Another tag leaves the question as it was; another text does not.
    try await exam.change(exam.questions[0]) { $0.content.tags = [try Tag("topic:số-học")] }
    try await exam.change(exam.questions[1]) { $0.content.stem = "Thủ đô của Lào là gì?" }
    let later = try await exam.students[0].curves(CurveRequest())
    #expect(later.items.map(\.id) == [exam.questions[0], exam.questions[3]])
    #expect(later.items[0].revision == (try await bank.question(exam.questions[0]).revision))

    // Students see what is published, teachers all.
    let current = try await bank.question(exam.questions[3]).revision
    _ = try await bank.setStatus(exam.questions[3], to: StatusChange(to: .draft), expected: current)
    #expect(try await exam.students[0].curves(CurveRequest()).items.map(\.id) == [exam.questions[0]])
    #expect(
      try await exam.teacher.curves(CurveRequest()).items.map(\.id) == [exam.questions[0], exam.questions[3]])
  }

  @Test func whatNobodyMayPractiseHasNoCurveForStudents() async throws {
    let exam = try await TestExam(students: 1)
    try await exam.calibrate([exam.questions[0]: 0.5, exam.questions[1]: -1])
    let until = Timestamp(milliseconds: exam.clock.now.milliseconds + 3_600_000)
    let embargo = Embargo(questions: [exam.questions[0]], until: until, reason: "thi")
    _ = try await exam.school.bank.addEmbargo(embargo, by: Authorship())
    #expect(try await exam.students[0].curves(CurveRequest()).items.map(\.id) == [exam.questions[1]])
    #expect(try await exam.teacher.curves(CurveRequest()).items.count == 2)
    exam.clock.advance(seconds: 3_601)
    #expect(try await exam.students[0].curves(CurveRequest()).items.count == 2)
  }

  @Test func curvesComeByPages() async throws {
    let exam = try await TestExam(students: 1)
    try await exam.calibrate(Dictionary(uniqueKeysWithValues: exam.questions.map { ($0, 1) }))
    var (found, cursor, pages): ([QuestionID], String?, Int) = ([], nil, 0)
    repeat {
      let page = try await exam.teacher.curves(CurveRequest(limit: 3, cursor: cursor))
      found += page.items.map(\.id)
      (cursor, pages) = (page.next, pages + 1)
    } while cursor != nil
    #expect(found == exam.questions && pages == 2)
    for bad in [CurveRequest(limit: 0), CurveRequest(limit: 1001), CurveRequest(cursor: "x"), CurveRequest(query: "(")]
    {
      await #expect(throws: BankError.self) { try await exam.teacher.curves(bad) }
    }
    let closed = exam.school.bank.acting(as: .anonymous(mayRead: false))
    await #expect(throws: BankError.unauthenticated) { try await closed.curves(CurveRequest()) }
  }
}

extension TestExam {
  /// Keeps a curve of the current revision of each question.
  fileprivate func calibrate(_ difficulties: [QuestionID: Double]) async throws {
    _ = try await open()
    var items: [(key: String, item: SittingCalibration.Item)] = []
    for (id, difficulty) in difficulties {
      let revision = try await school.bank.question(id).revision
      let sequence = try await school.bank.store.read { database in
        try Int64.fetchOne(
          database, sql: "SELECT sequence FROM revision WHERE id = ?", arguments: [revision.databaseValue])
      }
      var item = SittingCalibration.Item(pinned: GradedItem.Pinned(question: id, revision: revision), obstacle: nil)
      item.curve = ItemCurve(difficulty: difficulty)
      items.append((String(try #require(sequence)), item))
    }
    var made = SittingCalibration(
      model: .rasch, made: clock.now, students: 40, isConverged: true, logLikelihood: -1, abilityDeviation: 1)
    made.items = items.map(\.item)
    let (calibration, keys) = (made, items.map(\.key))
    try await school.bank.store.inAccounts { database in
      try CalibrationRows.insert(calibration, of: 1, keys: keys, database)
      return ((), AuditEntry(action: "test", author: nil, detail: ""))
    }
  }

  fileprivate func change(_ id: QuestionID, _ body: (inout Question) throws -> Void) async throws {
    let record = try await school.bank.question(id)
    var question = try record.question()
    try body(&question)
    _ = try await school.bank.update(
      id, QuestionDraft(question, status: .published, by: Authorship()), expected: record.revision)
  }
}
