import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// A quiz goes on where it was, whatever ended the program.
struct ResumeTests {
  private static let questions = [SampleQuestions.single, SampleQuestions.cluster, SampleQuestions.short]

  @Test func aQuizGoesOnAfterACrash() async throws {
    let journal = MemoryJournal()
    var app = await AppHarness.taking(Self.questions, journal: journal)
    await app.press(.character("2"), .enter, .enter)
    await app.type("ts")
    await app.press(.control("f"))
    let before = try #require(app.top(TakeScreen.self)?.session)
    // The program is gone without a word; another one begins with the same journal.
    var next = await AppHarness(bank: app.bank, journal: journal)
    #expect(next.text.contains("Làm tiếp bài dở (2/3)"))
    await next.press(.enter)
    let after = try #require(next.top(TakeScreen.self)?.session)
    #expect(after.items == before.items, "answers, grades, flags and orders are the same")
    #expect(after.position == 1)
    await next.press(.control("s"), .enter)
    #expect(journal.names.isEmpty)
  }

  @Test func aClosedTerminalSavesAndEnds() async {
    let journal = MemoryJournal()
    var app = await AppHarness.taking(Self.questions, journal: journal)
    await app.press(.tab, .tab)
    await app.type("Hà N")
    await app.send(.hangup)
    #expect(app.model.isFinished)
    #expect(app.model.problem == nil)
    var next = await AppHarness(bank: app.bank, journal: journal)
    await next.press(.enter)
    #expect(next.top(TakeScreen.self)?.field.text == "Hà N")
  }

  @Test func aQuizOnlyLookedAtIsNotKept() async {
    let journal = MemoryJournal()
    var app = await AppHarness.taking(Self.questions, journal: journal)
    await app.press(.tab, .escape)
    #expect(journal.names.isEmpty)
    app = await AppHarness.taking(Self.questions, journal: journal)
    await app.press(.character("f"))
    #expect(journal.names.count == 1)
    await app.press(.character("f"), .control("c"))
    #expect(app.model.isFinished)
    #expect(journal.names.isEmpty)
  }

  @Test func quittingWaitsForWritesAndTwiceDoesNot() async {
    var app = await AppHarness.taking(Self.questions)
    app.holdsEffects = true
    await app.press(.character("1"), .control("c"))
    #expect(!app.model.isFinished)
    await app.press(.control("c"))
    #expect(app.model.isFinished)
  }

  @Test func aFullDiskIsTold() async {
    let journal = MemoryJournal()
    var app = await AppHarness.taking(Self.questions, journal: journal)
    journal.fill()
    await app.press(.character("1"))
    #expect(app.text.contains("disk full"))
    await app.press(.control("c"))
    #expect(app.model.isFinished)
    #expect(app.model.problem == "disk full")
  }

  @Test(arguments: ["", "{", "[]", "{\"format\":\"practice/1\"}", "{\"format\":\"practice/9\"}", "\u{0}\u{0}"])
  func whatDoesNotReadIsSetAside(_ text: String) async throws {
    let journal = MemoryJournal()
    try journal.write(Array(text.utf8), name: "bad")
    let app = await AppHarness(journal: journal)
    #expect(journal.setAsideNames == ["bad"])
    #expect(app.text.contains("bad.unreadable"))
    #expect(app.top(HomeScreen.self)?.entries.first == .practise)
  }

  @Test func quizzesOfOtherBanksAreLeftAlone() async throws {
    let journal = MemoryJournal()
    var app = await AppHarness.taking(Self.questions, journal: journal)
    await app.press(.character("1"))
    let other = EffectRunner(
      bank: app.bank, bankName: "elsewhere", journal: journal, drafts: MemoryJournal(), exams: MemoryJournal(),
      author: nil,
      readFile: { _ throws(AttachProblem) in throw .notMedia }, openFile: { _, _ in }, writeFile: { path, _ in path },
      drawPicture: { _, _, _ throws(PictureError) in throw .broken },
      now: { Timestamp(milliseconds: 0) })
    #expect(await other.perform(.journal) == .journal(JournalContents()))
    #expect(journal.names.count == 1)
  }

  @Test func aQuizWhoseQuestionsAreGoneSaysSo() async {
    let journal = MemoryJournal()
    var app = await AppHarness.taking(Self.questions, journal: journal)
    await app.press(.character("1"))
    var next = await AppHarness(bank: FakeBank([]), journal: journal)
    await next.press(.enter)
    #expect(next.text.contains("Không tìm thấy"))
    await next.press(.escape)
    #expect(journal.names.count == 1, "nothing is thrown away unasked")
    await next.press(.delete, .enter)
    #expect(journal.names.isEmpty)
  }

  @Test func anOlderStateNeverFollowsANewer() async throws {
    let journal = MemoryJournal()
    let keeper = JournalKeeper(journal)
    let app = await AppHarness.taking(Self.questions)
    var session = try #require(app.top(TakeScreen.self)?.session)
    let older = session.snapshot()
    session.position = 2
    let newer = session.snapshot()
    try await keeper.save(newer)
    try await keeper.save(older)
    let kept = try JSONParser.parse(try #require(try journal.entries().first).bytes)
    #expect(try PracticeSnapshot(json: kept).position == 2)
    try await keeper.remove(newer.id)
    try await keeper.save(newer)
    #expect(journal.names.isEmpty)
  }

  @Test func aCutOffResultIsPassedOver() throws {
    let line = "{\"count\":2,\"finished\":\"2026-01-31T08:15:00Z\",\"query\":\"\",\"right\":1,\"share\":0.5}"
    let records = ResultRecord.records(in: Array("\(line)\n{\"count\":\n\(line)\n{\"cou".utf8), of: nil, limit: 10)
    #expect(records.count == 2)
    #expect(records.first?.right == 1)
  }
}
