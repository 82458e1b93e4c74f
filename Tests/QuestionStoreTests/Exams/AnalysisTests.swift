import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

struct AnalysisTests {
  /// What is kept up to date by each mark is what all marks together come to.
  @Test func sumsAreThoseOfAllMarks() async throws {
    let exam = try await TestExam(students: 6)
    let sitting = try await exam.open()
    var random = SplitMix64(seed: 11)
    var attempts: [String] = []
    for student in exam.students {
      let sheet = try await student.beginAttempt(of: sitting.id, BeginRequest())
      attempts.append(sheet.id)
      var writer = TestWriter(student, sheet.id)
      for (item, response) in TestExam.right where random.next(below: 3) > 0 {
        try await writer.answer(item, item == "i1" && random.next(below: 2) == 0 ? .choices(["c"]) : response)
      }
      try await writer.submit()
    }
    #expect(try await exam.sums(of: sitting.id) == exam.rescan(sitting.id))
    let mark = AttemptEvent(.marked(item: "i4", points: 0.25, comment: "gần đúng"), writer: "t", sequence: 1)
    _ = try await exam.teacher.supervise(attempts[0], [mark])
    #expect(try await exam.sums(of: sitting.id) == exam.rescan(sitting.id))
    let given = AttemptEvent(.reopened, writer: "t", sequence: 2)
    _ = try await exam.teacher.supervise(attempts[1], [given])
    #expect(try await exam.sums(of: sitting.id) == exam.rescan(sitting.id))
    #expect(try await exam.sums(of: sitting.id).test.count == 5)
    let request = RegradeRequest([QuestionRemedy(question: exam.questions[0], kind: .void)])
    let preview = try await exam.teacher.regrade(sitting.id, request)
    _ = try await exam.teacher.regrade(
      sitting.id, RegradeRequest(request.remedies, expecting: preview.digest))
    #expect(try await exam.sums(of: sitting.id) == exam.rescan(sitting.id))
    // What counts for nobody has no statistics.
    #expect(try await exam.teacher.analysis(of: sitting.id).items.count == 3)
  }

  /// A write that comes to nothing leaves the sums as they were, whatever it had changed.
  @Test func whatComesToNothingIsInNoSum() async throws {
    let exam = try await TestExam(students: 2)
    let sitting = try await exam.open()
    let first = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    var writer = TestWriter(exam.students[0], first.id)
    try await writer.answerAll()
    try await writer.submit()
    let second = try await exam.students[1].beginAttempt(of: sitting.id, BeginRequest())
    let (bank, desk, now) = (exam.school.bank, exam.school.bank.desk, exam.clock.now)
    let submitted = AttemptEvent(.submitted, writer: "w", sequence: 1)
    await #expect(throws: BankError.cancelled) {
      try await bank.steps.run { database in
        var attempt = try desk.attempt(second.id, database)
        _ = try attempt.take([submitted], at: now, desk.sums, database)
        desk.keep(attempt)
        throw BankError.cancelled
      }
    }
    #expect(try await exam.sums(of: sitting.id) == exam.rescan(sitting.id))
    #expect(try await exam.students[1].attempt(second.id).ended == nil)
    #expect(try await exam.students[1].save([submitted], of: second.id).lines.map(\.outcome) == [.saved])
    #expect(try await exam.sums(of: sitting.id) == exam.rescan(sitting.id))
    #expect(try await exam.sums(of: sitting.id).test.count == 2)
  }

  @Test func nobodyAndOneStudentHaveNoStatisticsThatAreNone() async throws {
    let exam = try await TestExam(students: 1)
    let sitting = try await exam.open()
    let nobody = try await exam.teacher.analysis(of: sitting.id)
    #expect(nobody.items.isEmpty && nobody.statistics.mean == nil && nobody.statistics.alpha == nil)
    let empty = try await exam.teacher.calibrate(sitting.id, CalibrationRequest(.twoParameter))
    #expect(empty.students == 0 && empty.items.isEmpty)
    let sheet = try await exam.students[0].beginAttempt(of: sitting.id, BeginRequest())
    var writer = TestWriter(exam.students[0], sheet.id)
    try await writer.answerAll()
    try await writer.submit()
    let one = try await exam.teacher.analysis(of: sitting.id)
    #expect(one.statistics.mean == 2 && one.statistics.standardDeviation == nil && one.statistics.alpha == nil)
    #expect(one.items.allSatisfy { $0.statistics.facility == 1 && $0.statistics.discrimination == nil })
    #expect(one.items.map(\.statistics.flags) == Array(repeating: [.tooFewAnswers(count: 1, needed: 30)], count: 4))
    let curves = try await exam.teacher.calibrate(sitting.id, CalibrationRequest(.rasch))
    #expect(curves.items.allSatisfy { $0.curve == nil && $0.obstacle != nil })
    // As a client reads it.
    let read = try SittingAnalysis(json: JSONParser.parse(CanonicalJSON.bytes(of: one.json)))
    #expect(read == one && read.statistics == one.statistics)
  }
}

extension TestExam {
  fileprivate func sums(of sitting: String) async throws -> ExamSums {
    try await school.bank.store.read { database in
      try SumsKeeper.read(SittingRows.record(sitting, database).number, database)
    }
  }

  /// The sums of all stored marks, made anew.
  fileprivate func rescan(_ sitting: String) async throws -> ExamSums {
    let page = try await school.signedIn("quantri").results(of: sitting, limit: 1000, cursor: nil)
    let (desk, bank) = (school.bank.desk, school.bank)
    return try await bank.store.read { database in
      var sums = ExamSums()
      for row in page.attempts where row.number == 1 {
        let record = try AttemptRows.record(row.id, database)
        let attempt = try desk.read(record, SittingRows.record(sitting, database), database)
        guard record.ended != nil, let scored = ScoredAttempt(attempt.counted(row.marks)) else { continue }
        sums.add(scored)
      }
      return sums
    }
  }
}
