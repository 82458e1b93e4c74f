import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Plans and tests by prompts.
struct PlainPlansTests {
  private func run(_ lines: [String], _ bank: FakeBank, _ language: Language = .english) async -> PlainScript {
    let name = Words(language).plansTitle
    return await PlainScript(
      [await PlainScript.number(of: name, language, bank: bank)] + lines, language: language, bank: bank)
  }

  private func plan(_ bank: FakeBank) throws -> Blueprint {
    try Blueprint(try bank.find(SamplePlans.planID).question.content)
  }

  @Test func aPlanIsReadChangedAndSaved() async throws {
    let bank = SamplePlans.bank()
    let script = await run(["1", "1 2 14", "save", "0", "0"], bank)
    #expect(script.text.contains("* 1. PHẦN I: 6 q · 1.75 pts"))
    #expect(script.text.contains("column 2: single choice, Thông hiểu"))
    #expect(script.text.contains("1. đạo-hàm — column 1: 3 × 0.25 = 0.75 points; column 2: 2 × 0.25 = 0.5 points"))
    #expect(script.text.contains("Saved as revision") && script.isFine)
    #expect(try plan(bank).cells[1].count == 14)
  }

  @Test func rowsAndPointsAreAskedFor() async throws {
    let bank = SamplePlans.bank()
    let lines = ["1", "a", "subject:toán topic:mới", "", "2 1 5", "e 2 1", "", "0,5", "2", "?", "p2", "0", "1", "0"]
    let script = await run(lines, bank)
    let cells = try plan(bank).cells.filter { $0.tags.contains { $0.value == "mới" } }
    #expect(cells.map(\.count) == [5] && cells.map(\.points) == [0.5] && script.isFine)
    #expect(script.text.contains("e 2 3: points each") && script.text.contains("* 2. PHẦN II"))
  }

  @Test func whatIsNotSavedIsAskedFor() async throws {
    let bank = SamplePlans.bank()
    let script = await run(["1", "1 1 9", "0", "3", "0", "2", "0"], bank, .vietnamese)
    #expect(try script.text.contains("bỏ thay đổi") && plan(bank) == SamplePlans.national)
  }

  @Test func aPlanIsFilledAndBecomesATest() async throws {
    let bank = SamplePlans.bank()
    let script = await run(["1", "f", "w1", "s", "Đề số 2", "", "0", "0", "0"], bank)
    #expect(script.text.contains("4 questions short") && script.text.contains("2 of 3 short"))
    #expect(script.text.contains("no other question for this"))
    #expect(bank.stored.count == 11 && script.text.contains("Test: Đề số 2"))
  }

  @Test func aTestIsLookedOver() async throws {
    let bank = SamplePlans.bank()
    let script = await run(["t", "1", "P", "w1", "2", "", "a", "topic:số-học", "lưu", "0", "0"], bank)
    #expect(script.text.contains("edited since. p: pin as it is now"))
    let quiz = try Quiz(try bank.find(SamplePlans.testID).question.content)
    #expect(quiz.items[0].points == 2 && quiz.items.count == 4 && script.isFine)
  }

  @Test func aNewPlanIsMadeFromAPattern() async throws {
    let bank = SamplePlans.bank()
    let script = await run(["n", "Đề mới", "6", "", "", "", "save", "0", "/moi", "0"], bank)
    #expect(bank.stored.count == 11 && script.text.contains("[draft] Đề mới") && script.isFine)
  }

  @Test func aBankThatIsAwayIsToldOf() async throws {
    let bank = SamplePlans.bank()
    let name = await PlainScript.number(of: Words(.english).plansTitle, bank: bank)
    let script = await PlainScript(
      [name, "1", "1 1 9", "save", "0", "2", "0"], bank: bank, before: [3: { bank.fail(.unavailable("away")) }])
    #expect(script.text.contains("away") && !script.isFine)
  }

  @Test func goingByItsLetterIsAskedForToo() async throws {
    let bank = SamplePlans.bank()
    let script = await run(["1", "1 1 9", "q", "3", "save", "0", "t", "1", "J1", "q", "1", "0"], bank)
    #expect(script.text.contains("drop the changes") && script.isFine)
    #expect(try plan(bank).cells[0].count == 9)
    let quiz = try Quiz(try bank.find(SamplePlans.testID).question.content)
    #expect(quiz.items.map(\.id) == ["i2", "i1", "i3"])
  }

  @Test(arguments: [
    "d9", "d0", "d-9223372036854775808", "d 99999999999999999999", "2 9 5", "2 1 -4", "9 1 5", "x7", "p9",
  ])
  func aRowThatIsNotThereIsNotAnother(_ line: String) async throws {
    let bank = SamplePlans.bank()
    let script = await run(["1", line, "save", "0", "0"], bank)
    #expect(script.text.contains("Type a number from"))
    #expect(try plan(bank) == SamplePlans.national)
  }

  @Test(arguments: ["d99", "w99", "J0", "s9", "s-9223372036854775808"])
  func aQuestionThatIsNotThereIsNotAnother(_ line: String) async throws {
    let bank = SamplePlans.bank()
    let script = await run(["t", "1", line, "save", "0", "0"], bank)
    #expect(script.text.contains("Type a number from 1 to 3"))
    #expect(try Quiz(try bank.find(SamplePlans.testID).question.content) == SamplePlans.test(in: bank))
  }

  @Test func whatWasSwappedIsAskedFor() async throws {
    let script = await run(["1", "f", "w99", "w1", "q", "2", "0", "1", "0", "0"], FillTests.wide())
    let asked = script.text.split(separator: "\n").filter { $0.contains("Leave without saving?") }
    #expect(script.text.contains("Type a number from 1 to") && script.text.contains("Another question is taken."))
    #expect(asked.count == 2)
  }
}
