import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionStore

/// An examination from the plan to what the marks say, through the real service, with failures.
struct ExamJourneyTests {
  private static let studentCount = 30
  private static let password = "ba con mèo xanh"

  @Test func aWholeExamination() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "exam-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let school = try await ExamSchool(
      at: folder.appending(path: "bank.sqlite").path, students: Self.studentCount, password: Self.password)
    let (sitting, planted) = try await school.served { teacher, _ in try await Self.give(teacher) }

    // The service is ended and started anew in the middle; whoever was cut off sends everything again.
    let takers = (0..<Self.studentCount).map { Taker(number: $0, token: school.tokens[$0]) }
    let half = try await school.served { _, port in
      try await Self.each(takers) { taker in try await taker.answer(sitting, port: port, part: 0..<8) }
    }
    try await school.served { _, port in
      _ = try await Self.each(half) { taker in try await taker.answer(sitting, port: port, part: 4..<16) }
    }
    try await school.served { teacher, port in
      let before = try await teacher.results(of: sitting, limit: 1000, cursor: nil)
      #expect(before.attempts.count == Self.studentCount && before.attempts.allSatisfy { $0.ended != nil })
      #expect(before.attempts.allSatisfy { $0.answered == 16 && $0.late == 0 })
      for row in before.attempts {
        let number = try #require(row.candidate.flatMap { Int($0.dropFirst(3)) })
        let expected = (0..<16).count { Self.isRight(number, $0) && $0 != Self.plantedPlace }
        // With the wrong key of the planted question those have it who were wrong.
        let luck = Self.isRight(number, Self.plantedPlace) ? 0.0 : 1
        #expect(row.score.points == Double(expected) + luck, "\(number)")
      }
      try await Self.findAndMend(planted, of: sitting, teacher, before: before)
    }
  }

  /// The place of the question whose key is wrong.
  static let plantedPlace = 5

  /// Whether a student of some ability knows a question of some difficulty; the same on every run.
  static func isRight(_ student: Int, _ place: Int) -> Bool {
    var random = SplitMix64(seed: UInt64(student * 31 + place))
    let knows = student * 16 > place * ExamJourneyTests.studentCount / 2
    return random.next(below: 10) == 0 ? !knows : knows
  }

  /// Plans a test, fills it, and gives it to everybody.
  private static func give(_ teacher: RemoteBank) async throws -> (sitting: String, planted: QuestionID) {
    var planted: QuestionID?
    for place in 0..<16 {
      var content = QuestionContent(kind: .singleChoice, stem: "\(ExamSchool.subjects[place]) nằm ở đâu trên bản đồ?")
      content.choices = ["a", "b", "c", "d"].map { Choice(id: $0, text: "\(ExamSchool.subjects[place]) \($0)") }
      content.tags = [try Tag("topic:địa-lí"), try Tag("place:\(place)")]
      // Everybody is right or takes b; the planted question's key says b.
      let key = AnswerKey(right: [place == plantedPlace ? "b" : "a"])
      let record = try await teacher.create(
        QuestionDraft(Question(content: content, key: key), status: .draft, by: Authorship()), idempotencyKey: nil)
      if place == plantedPlace { planted = record.id }
    }
    var plan = Blueprint(title: "Kiểm tra giữa kì")
    plan.query = "status:draft"
    plan.sections = [PaperSection(id: "p1", title: "PHẦN I")]
    plan.cells = [
      BlueprintCell(
        id: "c1", section: "p1", kind: .questions(.singleChoice), tags: [try Tag("topic:địa-lí")], count: 17, points: 1)
    ]
    let short = try await teacher.fill(FillRequest(.draft(plan), seed: 3))
    #expect(short.shortages.map(\.missing) == [1] && short.quiz.items.count == 16)
    plan.cells[0].count = 16
    let saved = try await teacher.create(
      QuestionDraft(Question(content: plan.content(), key: AnswerKey()), by: Authorship()), idempotencyKey: nil)
    let filled = try await teacher.fill(FillRequest(.stored(saved.id), seed: 3))
    let same = try await teacher.fill(FillRequest(.stored(saved.id), seed: 3))
    #expect(filled.shortages.isEmpty && filled == same && filled.quiz.source?.seed == 3)
    let quiz = try await teacher.create(
      QuestionDraft(Question(content: filled.quiz.content(), key: AnswerKey()), by: Authorship()), idempotencyKey: nil)
    var draft = SittingDraft(quiz: quiz.id)
    draft.classes = ["12A"]
    return (try await teacher.addSitting(draft).id, try #require(planted))
  }

  private static func each(_ takers: [Taker], _ body: @escaping @Sendable (Taker) async throws -> Taker) async throws
    -> [Taker]
  {
    try await withThrowingTaskGroup(of: Taker.self) { group in
      for taker in takers { group.addTask { try await body(taker) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  private static func findAndMend(
    _ planted: QuestionID, of sitting: String, _ teacher: RemoteBank, before: SittingResults
  ) async throws {
    let analysis = try await teacher.analysis(of: sitting)
    #expect(analysis.statistics.count == studentCount)
    let suspicious = analysis.items.filter { item in
      item.statistics.flags.contains { if case .keyProbablyWrong = $0 { true } else { false } }
    }
    #expect(suspicious.map(\.header.pinned?.question) == [planted])
    #expect(suspicious.first?.statistics.flags.contains(.negativeDiscrimination) == true)
    #expect(suspicious.first?.statistics.flags.contains(.keyProbablyWrong(better: "a")) == true)

    let record = try await teacher.question(planted)
    var question = try record.question()
    question.key.right = ["a"]
    let mended = try await teacher.update(
      planted, QuestionDraft(question, by: Authorship(message: "đáp án sai")), expected: record.revision)
    let remedy = [QuestionRemedy(question: planted, kind: .revision(mended.revision))]
    let preview = try await teacher.regrade(sitting, RegradeRequest(remedy))
    // Everybody's mark changes by one point: who was right gains it, who was wrong loses it.
    #expect(preview.changes.count == studentCount && preview.unchanged == 0 && !preview.isMade)
    #expect(preview.changes.allSatisfy { ($0.after - $0.before).magnitude == 1 && $0.items.count == 1 })
    let untouched = try await teacher.results(of: sitting, limit: 1000, cursor: nil)
    #expect(untouched == before)
    let made = try await teacher.regrade(sitting, RegradeRequest(remedy, expecting: preview.digest))
    #expect(made.isMade && made.changes == preview.changes)
    await #expect(throws: BankError.changedSincePreview) {
      try await teacher.regrade(sitting, RegradeRequest(remedy, expecting: preview.digest))
    }
    let after = try await teacher.results(of: sitting, limit: 1000, cursor: nil)
    #expect(after.attempts.map(\.score.points) == preview.changes.map(\.after))
    let better = try await teacher.analysis(of: sitting)
    #expect(!better.items.contains { $0.statistics.flags.contains(.negativeDiscrimination) })
    // Kept up to date by taking out and putting in, the sums are those of all marks from the beginning.
    let perRevision = try await teacher.statistics(of: planted)
    #expect(perRevision.revisions.map(\.revision) == [record.revision])
    #expect(perRevision.revisions.first?.tally.sums.count == studentCount)
    let rasch = try await teacher.calibrate(sitting, CalibrationRequest(.rasch))
    #expect(rasch.students == studentCount && rasch.items.count == 16)
    #expect(try await teacher.analysis(of: sitting).calibrations.map(\.model) == [.rasch])
    // Adaptive practice chooses by the same curves, but for the question that has another key now.
    let curves = try await teacher.curves(CurveRequest(limit: 1000)).items
    let estimated = rasch.items.filter { $0.curve != nil }
    #expect(Set(curves.map(\.id)) == Set(estimated.map(\.pinned.question)).subtracting([planted]))
    #expect(
      curves.allSatisfy { curve in estimated.contains { $0.curve == curve.curve } && curve.students == studentCount })
  }
}

/// A student at a machine: the line breaks, answers come twice and out of order, and the machine is changed.
private struct Taker: Sendable {
  let number: Int
  let token: String
  var sequence = 0

  /// Answers some places of the paper, and hands it in after the last.
  func answer(_ sitting: String, port: Int, part: Range<Int>) async throws -> Taker {
    var taker = self
    let bank = try RemoteBank(url: "http://127.0.0.1:\(port)", token: token)
    do {
      try await taker.answer(sitting, part, bank)
    } catch {
      await bank.shutdown()
      throw error
    }
    await bank.shutdown()
    return taker
  }

  private mutating func answer(_ sitting: String, _ part: Range<Int>, _ bank: RemoteBank) async throws {
    // Beginning again goes on, whatever is asked for twice.
    let first = try await bank.beginAttempt(of: sitting, BeginRequest())
    let sheet = try await bank.beginAttempt(of: sitting, BeginRequest())
    #expect(first.id == sheet.id && sheet.paper.items.count == 16)
    let items = Dictionary(
      sheet.paper.items.compactMap { item in place(of: item).map { ($0, item.id) } }
    ) { first, _ in first }
    let writer = "may-\(number)-\(part.lowerBound)"
    var steps: [AttemptEvent] = []
    for place in part {
      let item = try #require(items[place])
      // First something else, then what is meant.
      for choice in ["d", ExamJourneyTests.isRight(number, place) ? "a" : "b"] {
        sequence += 1
        steps.append(AttemptEvent(.answered(item: item, .choices([choice])), writer: writer, sequence: sequence))
      }
    }
    var random = SplitMix64(seed: UInt64(number))
    // Some come twice, some late, and the answer to some is lost, so that they are sent again.
    for step in random.shuffled(steps) {
      let receipt = try await bank.save([step], of: sheet.id)
      #expect(receipt.lines.first.map { [.saved, .outdated].contains($0.outcome) } == true)
      if random.next(below: 3) == 0 {
        #expect(try await bank.save([step, step], of: sheet.id).lines.allSatisfy { $0.outcome == .known })
      }
    }
    #expect(try await bank.save(steps, of: sheet.id).lines.allSatisfy { $0.outcome == .known })
    guard part.upperBound == 16 else { return }
    sequence += 1
    let receipt = try await bank.save([AttemptEvent(.submitted, writer: writer, sequence: sequence)], of: sheet.id)
    #expect(receipt.ended != nil && receipt.answered == 16)
    #expect(try await bank.result(of: sheet.id).score == nil)
  }

  private func place(of item: Paper.Item) -> Int? {
    item.content?.tags.first { $0.namespace == "place" }.flatMap { Int($0.value) }
  }
}

/// A school with a class, its teacher and its students, whose bank can be served again and again.
private struct ExamSchool: Sendable {
  static let subjects = [
    "Hạ Long", "Sa Pa", "Đà Lạt", "Côn Đảo", "Phú Quốc", "Mũi Né", "Ba Vì", "Cát Bà", "Pleiku", "Hội An", "Tam Đảo",
    "Mỹ Tho", "Điện Biên", "Lạng Sơn", "Vũng Tàu", "Bạc Liêu",
  ]

  let bank: LocalBank
  let teacher: String
  let tokens: [String]

  init(at path: String, students: Int, password: String) async throws {
    var policy = AccountPolicy()
    policy.hasher = PasswordHasher(
      queue: HashingQueue(width: 2, depth: 64), cost: PasswordHash.Cost(logN: 4, blockSize: 8, parallelism: 1))
    bank = try LocalBank(at: path, policy: policy)
    _ = try await bank.addPerson(PersonDraft(name: "quantri", role: .administrator, password: password))
    let lan = try await bank.addPerson(PersonDraft(name: "lan", role: .teacher, password: password)).person
    teacher = try await bank.signIn(SignInRequest(name: "lan", password: password)).token
    let room = try await bank.addClass(named: "12A")
    var (ids, tokens): ([String], [String]) = ([], [])
    for number in 0..<students {
      let draft = PersonDraft(name: "em\(number)", displayName: "Em \(number)", role: .student, password: password)
      ids.append(try await bank.addPerson(draft).person.id)
      tokens.append(try await bank.signIn(SignInRequest(name: "em\(number)", password: password)).token)
    }
    _ = try await bank.changeMembers(of: room.id, MembersChange(students: ids, teachers: [lan.id]))
    self.tokens = tokens
  }

  /// Serves the bank for as long as something takes; the next time its process knows nothing of before.
  @discardableResult
  func served<Value: Sendable>(
    _ body: @Sendable (RemoteBank, Int) async throws -> Value
  ) async throws -> Value {
    bank.desk.rollBack()
    let token = teacher
    return try await withRunningServer(bank, authenticator: bank, accounts: bank) { port in
      let remote = try RemoteBank(url: "http://127.0.0.1:\(port)", token: token)
      do {
        let value = try await body(remote, port)
        await remote.shutdown()
        return value
      } catch {
        await remote.shutdown()
        throw error
      }
    }
  }
}
