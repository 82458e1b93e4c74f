import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct CommentsTests {
  /// The comments on the first question, from the list.
  private func app(_ bank: FakeBank = FakeBank()) async -> AppHarness {
    var app = await AppHarness(bank: bank)
    await app.press(.character("b"), .enter, .character("m"))
    return app
  }

  private func screen(_ app: AppHarness) throws -> CommentsScreen { try #require(app.top(CommentsScreen.self)) }

  private let id = FakeBank.id(1)

  @Test func aCommentIsWrittenAnsweredResolvedAndReopened() async throws {
    var app = await app()
    #expect(app.text.contains("Chưa có bình luận nào"))
    await app.press(.character("n"), .tab)
    await app.type("Đề chưa rõ")
    await app.press(.enter)
    await app.type("xem lại")
    await app.press(.control("s"))
    var comment = try #require(app.bank.thread(of: id).comments.first)
    #expect(comment.text == "Đề chưa rõ\nxem lại" && comment.field == "stem" && comment.author == "Lan")
    #expect(try screen(app).writing == nil)
    #expect(app.text.contains("1 bình luận chưa giải quyết"))
    await app.press(.character("a"))
    await app.type("Đã sửa")
    await app.press(.control("s"))
    #expect(app.bank.thread(of: id).comments.map(\.answers) == [nil, 1])
    // From an answer, its thread is resolved.
    #expect(try screen(app).selection == 1)
    await app.press(.character("x"))
    comment = app.bank.thread(of: id).comments[0]
    #expect(comment.isResolved && comment.changes.map(\.author) == ["Lan"])
    #expect(app.text.contains("đã giải quyết"))
    await app.press(.character("x"))
    #expect(app.bank.thread(of: id).openCount == 1)
    await app.press(.escape, .enter)
    #expect(app.top(QuestionScreen.self)?.openComments == 1)
    #expect(app.text.contains("1 bình luận chưa giải quyết"))
  }

  @Test func whatIsNotSentIsKeptForTheSession() async throws {
    var app = await app()
    await app.press(.character("n"))
    await app.type("nửa chừng")
    await app.press(.escape, .escape, .enter, .character("m"), .character("n"))
    #expect(try screen(app).writing?.area.text == "nửa chừng")
    // Of another question nothing was written.
    await app.press(.escape, .escape, .escape, .down, .character("m"), .character("n"))
    #expect(try screen(app).writing?.area.isEmpty == true)
  }

  @Test func aLostAnswerDoesNotDoubleAComment() async throws {
    let bank = FakeBank()
    var app = await app(bank)
    await app.press(.character("n"))
    await app.type("một lần")
    bank.losesAnswers = true
    await app.press(.control("s"))
    #expect(try screen(app).writing?.area.text == "một lần")
    #expect(app.text.contains("mất kết nối"))
    bank.losesAnswers = false
    await app.press(.control("s"))
    #expect(bank.thread(of: id).comments.count == 1)
    #expect(try screen(app).writing == nil)
    // The same words later are another comment.
    await app.press(.character("n"))
    await app.type("một lần")
    await app.press(.control("s"))
    #expect(bank.thread(of: id).comments.count == 2)
  }

  @Test func whatTheBankRefusesStays() async throws {
    var app = await app()
    await app.press(.character("n"))
    await app.send(.paste(String(repeating: "ê", count: CommentDraft.maximumLength + 1)))
    await app.press(.control("s"))
    #expect(app.bank.thread(of: id).comments.isEmpty)
    #expect(try screen(app).writing != nil && screen(app).problem != nil)
    await app.press(.backspace, .control("s"))
    #expect(app.bank.thread(of: id).comments.count == 1)
  }

  @Test func aStatusIsChosenOnTheQuestion() async throws {
    let bank = try FakeBank.reviewing()
    var app = await AppHarness(bank: bank)
    await app.press(.character("b"), .enter, .down, .enter, .character("s"))
    #expect(app.text.contains("2. chờ duyệt"))
    await app.press(.escape)
    #expect(app.top(QuestionScreen.self)?.choosing == nil)
    await app.press(.character("s"), .character("1"), .enter)
    #expect(try bank.status(2) == .draft)
    await app.press(.character("s"), .character("3"), .enter)
    #expect(try bank.status(2) == .draft && app.text.contains("Vẫn công bố?"))
    await app.press(.enter)
    #expect(try bank.status(2) == .published)
    await app.press(.character("s"))
    try bank.set(.retired, 2)
    await app.press(.character("1"), .enter)
    #expect(try bank.status(2) == .retired && app.text.contains("Người khác vừa lưu"))
    await app.press(.escape)
    #expect(app.top(BrowseScreen.self)?.items[1].status == .published)
  }
}
