import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct ReviewQueueTests {
  private func app(_ bank: FakeBank, _ language: Language = .vietnamese) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: Size(width: 120, height: 40))
    // Practise, browse, write, then what waits.
    await app.press(.character("5"))
    return app
  }

  private func queue(_ app: AppHarness) throws -> ReviewQueueScreen { try #require(app.top(ReviewQueueScreen.self)) }

  @Test func whatWaitsIsShownWithItsKeyAndFaults() async throws {
    let app = await app(try .reviewing())
    let screen = try queue(app)
    #expect(screen.items.map(\.question.id) == [1, 2, 3].map { FakeBank.id($0) })
    #expect(screen.items[1].errors == 1)
    #expect(app.text.contains("Đáp án: A"))
    #expect(app.text.contains("Minh"))
    #expect(app.text.contains(Words(.vietnamese).reviewTitle(screen.faults.count)))
  }

  @Test func aPublishedQuestionMakesRoomForTheNext() async throws {
    let bank = try FakeBank.reviewing()
    var app = await app(bank)
    await app.press(.character("p"))
    #expect(try bank.status(1) == .published)
    var screen = try queue(app)
    #expect(screen.selected?.question.id == FakeBank.id(2) && screen.reviewed != nil)
    #expect(app.text.contains("Đã công bố."))
    // Grave faults are confirmed; Escape publishes nothing.
    await app.press(.character("p"))
    #expect(app.text.contains("Vẫn công bố?"))
    await app.press(.escape)
    #expect(try bank.status(2) == .inReview)
    await app.press(.character("p"), .enter)
    #expect(try bank.status(2) == .published)
    await app.press(.character("p"))
    screen = try queue(app)
    #expect(screen.items.isEmpty && app.text.contains("Không có câu nào chờ duyệt."))
    await app.press(.escape)
    #expect(app.top(HomeScreen.self) != nil)
    #expect(!app.text.contains("Duyệt câu hỏi"))
  }

  @Test func aQuestionIsSentBackWithItsReason() async throws {
    let bank = try FakeBank.reviewing()
    var app = await app(bank)
    await app.press(.character("n"), .character("b"))
    await app.type("Công thức hỏng")
    await app.press(.escape)
    #expect(try bank.status(2) == .inReview && queue(app).writing == nil)
    // What was written is there again, after other screens too.
    await app.press(.escape, .character("5"), .down, .character("b"))
    #expect(try queue(app).writing?.area.text == "Công thức hỏng")
    await app.press(.control("s"))
    #expect(try bank.status(2) == .draft)
    #expect(bank.thread(of: FakeBank.id(2)).comments.map(\.text) == ["Công thức hỏng"])
    #expect(try queue(app).items.map(\.question.id) == [1, 3].map { FakeBank.id($0) })
    #expect(try queue(app).selected?.question.id == FakeBank.id(3))
    await app.press(.up, .character("b"))
    #expect(try queue(app).writing?.area.isEmpty == true)
  }

  @Test func whoSavedMeanwhileIsShownAndNothingTypedIsLost() async throws {
    let bank = try FakeBank.reviewing()
    var app = await app(bank)
    await app.press(.character("b"))
    await app.type("Thiếu lời giải")
    try bank.set(.published, 1, by: "Hoa")
    try bank.set(.inReview, 1, by: "Hoa")
    await app.press(.control("s"))
    #expect(try bank.status(1) == .inReview)
    #expect(app.text.contains("Người khác vừa lưu"))
    #expect(try queue(app).writing?.area.text == "Thiếu lời giải")
    #expect(try queue(app).reviewed?.entry.author == "Hoa")
    await app.press(.control("s"))
    #expect(try bank.status(1) == .draft)
  }

  @Test func aLostAnswerIsNoOneElsesSave() async throws {
    let bank = try FakeBank.reviewing()
    var app = await app(bank)
    bank.losesAnswers = true
    await app.press(.character("p"))
    #expect(app.text.contains("mất kết nối"))
    #expect(try queue(app).items.count == 3)
    bank.losesAnswers = false
    await app.press(.character("p"))
    #expect(try queue(app).items.count == 2)
    #expect(try bank.find(FakeBank.id(1)).history.count == 4)
  }

  @Test func aFaultLeadsToItsFieldInTheEditor() async throws {
    var app = await app(try .reviewing())
    let faults = try queue(app).faults
    let place = try #require(faults.firstIndex { $0.field.hasPrefix("choices[") || $0.field == "tags" })
    await app.press(.tab)
    for _ in 0..<place { await app.press(.down) }
    await app.press(.enter)
    let editor = try app.editor()
    #expect(editor.focus == editor.form?.field(named: faults[place].field) && editor.focus != .stem)
    await app.press(.escape)
    #expect(try queue(app).focus == .faults)
    await app.press(.escape, .character("e"))
    #expect(try app.editor().focus == .stem)
  }

  @Test func theSearchOfTheBrowserIsReviewed() async throws {
    let bank = try FakeBank.reviewing()
    var app = await AppHarness(bank: bank)
    await app.press(.character("b"))
    await app.type("Trái Đất")
    await app.press(.enter, .character("r"))
    #expect(try queue(app).items.map(\.question.id) == [FakeBank.id(3)])
    await app.press(.escape, .character("/"))
    await app.type(" status:published")
    await app.press(.enter, .character("r"))
    #expect(try queue(app).query == "Trái Đất status:published")
    #expect(try queue(app).items.isEmpty)
  }

  @Test func aBankThatIsAwayIsAskedAgain() async throws {
    let bank = try FakeBank.reviewing()
    var app = await AppHarness(bank: bank)
    bank.fail(.unavailable("mất kết nối"))
    await app.press(.character("5"))
    #expect(app.text.contains("mất kết nối"))
    bank.fail(nil)
    await app.press(.character("r"))
    #expect(try queue(app).items.count == 3)
  }
}
