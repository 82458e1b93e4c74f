import QuestionAPI
import QuestionModel
import Testing

@testable import QuestionStore

/// Filling plans from a stored bank.
struct FillTests {
  private static func question(_ stem: String, language: String?) -> Question {
    var question = Sample.question(stem, tags: ["topic:số"], choices: [stem + " có", stem + " không"])
    question.content.language = language
    return question
  }

  private static func plan(_ count: Int, language: String?) throws -> Blueprint {
    var plan = Blueprint(title: "Đề")
    plan.language = language
    plan.sections = [PaperSection(id: "p", title: "I")]
    plan.cells = [
      BlueprintCell(
        id: "c", section: "p", kind: .questions(.singleChoice), tags: [try Tag("topic:số")], count: count, points: 1)
    ]
    return plan
  }

  @Test func aPlanTakesQuestionsOfItsLanguage() async throws {
    let school = try TestSchool()
    for (stem, language) in [
      ("Hà Nội mùa thu", "vi"), ("Green apples fall", "en"), ("Con mèo trèo cây", nil), ("Old ships sail", "en-GB"),
      ("Sông Hồng chảy", "vi-VN"),
    ] as [(String, String?)] {
      _ = try await school.bank.create(
        QuestionDraft(Self.question(stem, language: language), status: .published, by: Authorship()),
        idempotencyKey: nil)
    }
    let vietnamese = try await school.bank.fill(FillRequest(.draft(Self.plan(5, language: "vi")), seed: 1))
    #expect(vietnamese.shortages.map(\.matching) == [3] && vietnamese.quiz.items.count == 3)
    let english = try await school.bank.fill(FillRequest(.draft(Self.plan(5, language: "en")), seed: 1))
    #expect(english.shortages.map(\.matching) == [3])
    let any = try await school.bank.fill(FillRequest(.draft(Self.plan(5, language: nil)), seed: 1))
    #expect(any.shortages.isEmpty)
  }

  @Test func questionsOfTheLastTestsAreNotTakenAgain() async throws {
    let exam = try await TestExam(students: 1)
    var plan = Blueprint(title: "Đề sau")
    plan.sections = [PaperSection(id: "p", title: "I")]
    plan.cells = [BlueprintCell(id: "c", section: "p", kind: .questions(.singleChoice), count: 2, points: 1)]
    #expect(try await exam.teacher.fill(FillRequest(.draft(plan), seed: 1)).shortages.isEmpty)
    plan.avoidsLast = 1
    let short = try await exam.teacher.fill(FillRequest(.draft(plan), seed: 1))
    #expect(short.shortages == [CellShortage(cell: "c", wanted: 2, taken: 0, matching: 2, recent: 2, alike: 0)])
    await #expect(throws: BankError.self) { try await exam.students[0].fill(FillRequest(.draft(plan), seed: 1)) }
    plan.cells[0].query = "("
    await #expect(throws: BankError.self) { try await exam.teacher.fill(FillRequest(.draft(plan), seed: 1)) }
  }

  @Test func countsThatOverflowAreRefused() async throws {
    let school = try TestSchool()
    var content = try Self.plan(1, language: nil).content()
    content.extra["cells"] = .array(
      ["c1", "c2"].map { id -> JSONValue in
        ["id": .string(id), "section": "p", "count": .integer(9_000_000_000_000_000_000)]
      })
    await #expect(throws: BankError.self) {
      try await school.bank.create(
        QuestionDraft(Question(content: content, key: AnswerKey()), by: Authorship()), idempotencyKey: nil)
    }
  }
}
