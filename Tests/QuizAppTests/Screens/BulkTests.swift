import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Questions are marked, changed together after a preview, and changed back.
struct BulkTests {
  private static let size = Size(width: 120, height: 40)

  private func list(_ bank: FakeBank = FakeBank(), _ language: Language = .vietnamese, _ size: Size = size) async
    -> AppHarness
  {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("b"), .enter)
    return app
  }

  private func browse(_ app: AppHarness) throws -> BrowseScreen { try #require(app.top(BrowseScreen.self)) }
  private func bulk(_ app: AppHarness) throws -> BulkScreen { try #require(app.top(BulkScreen.self)) }

  private static func choose(_ action: BulkAction, in app: inout AppHarness) async {
    for _ in 0..<(BulkAction.allCases.firstIndex(of: action) ?? 0) { await app.press(.down) }
    await app.press(.enter)
  }

  private func tags(_ bank: FakeBank, _ index: Int) -> [String] {
    bank.stored[index].question.content.tags.map(\.name)
  }

  @Test func marksAreShownCountedAndKeptByANewSearch() async throws {
    var app = await list()
    await app.press(.character(" "), .character(" "))
    #expect(try browse(app).marks == [FakeBank.id(1), FakeBank.id(2)])
    #expect(try browse(app).list.selection == 2)
    #expect(app.text.contains("2 câu đã đánh dấu · 8 câu hỏi") && app.text.contains("* Đạo hàm"))
    await app.press(.up, .character(" "))
    #expect(try browse(app).marks == [FakeBank.id(1)])
    await app.press(.character("/"))
    await app.type("thủ")
    await app.press(.enter, .character(" "))
    #expect(try browse(app).marks == [FakeBank.id(1), FakeBank.id(5)])
  }

  @Test func allAreMarkedAndUnmarked() async throws {
    var app = await list()
    await app.press(.character("a"))
    #expect(try browse(app).marks.count == 8)
    await app.press(.character("a"))
    #expect(try browse(app).marks.isEmpty)
  }

  @Test func allPagesAreMarked() async throws {
    let many = (0..<450).map {
      SampleQuestions.question(.shortAnswer, "Câu \($0)?", tags: [], key: SampleQuestions.short.key)
    }
    var app = await list(FakeBank(many))
    #expect(try browse(app).items.count == BrowseScreen.pageSize)
    await app.press(.character("a"))
    #expect(try browse(app).marks.count == 450)
  }

  @Test func markedQuestionsAreTaggedAndUndone() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character(" "), .character(" "), .character("x"), .enter)
    await app.type("ôn tập")
    await app.press(.enter)
    #expect(try bulk(app).page == .preview)
    #expect(app.text.contains("Sẽ đổi 2 trong 2 câu hỏi.") && app.text.contains("{+") && app.text.contains("ôn-tập"))
    #expect(tags(bank, 0).contains("ôn-tập") == false, "nothing is changed before Enter")
    await app.press(.enter)
    #expect(try bulk(app).page == .done)
    #expect(app.text.contains("Đã đổi 2 câu hỏi.") && app.text.contains("u để hoàn tác"))
    #expect(tags(bank, 0).contains("ôn-tập") && tags(bank, 1).contains("ôn-tập") && !tags(bank, 2).contains("ôn-tập"))
    #expect(bank.stored[0].history[0].author == "Lan")
    await app.press(.character("u"))
    #expect(app.text.contains("2 câu hỏi đã trở lại như trước."))
    #expect(!tags(bank, 0).contains("ôn-tập"))
    await app.press(.character("u"))
    #expect(bank.done.withLock { $0.count } == 2, "it is undone once")
    await app.press(.escape)
    #expect(try browse(app).marks.count == 2)
  }

  @Test func withoutMarksAllThatIsFoundIsRetired() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character("/"))
    await app.type("subject:toán")
    await app.press(.enter, .character("x"))
    #expect(try bulk(app).selection == .query("subject:toán"))
    await Self.choose(.retire, in: &app)
    #expect(app.text.contains("Sẽ đổi 5 trong 5 câu hỏi."))
    await app.press(.enter)
    #expect(bank.stored.count { $0.history[0].status == .retired } == 5)
  }

  @Test func tagsOfTheBankGoOnFromWhatIsTyped() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character(" "), .character("x"))
    await Self.choose(.removeTag, in: &app)
    await app.type("dao")
    #expect(try bulk(app).suggestions == ["topic:đạo-hàm"])
    await app.press(.down, .enter, .enter)
    #expect(tags(bank, 0) == ["grade:12", "subject:toán"])
  }

  @Test func levelIsTakenAwayByAnEmptyText() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character(" "), .character("x"))
    await Self.choose(.setLevel, in: &app)
    #expect(try bulk(app).suggestions.contains("Nhận biết"))
    await app.press(.enter, .enter)
    #expect(bank.stored[0].question.content.level == nil)
  }

  @Test func statusIsChosenByItsName() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character(" "), .character("x"))
    await Self.choose(.setStatus, in: &app)
    await app.press(.down, .enter, .enter)
    #expect(bank.stored[0].history[0].status == .inReview)
  }

  @Test func textIsReplacedWhereItIsTickedAndRefusalsAreTold() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character("x"))
    await Self.choose(.replaceText, in: &app)
    await app.press(.enter)
    #expect(try bulk(app).page == .value && bulk(app).error != nil, "an empty text is not looked for")
    await app.type("Thủ đô của Việt Nam là gì?")
    await app.press(.tab, .tab, .tab, .character(" "), .enter)
    #expect(try bulk(app).request?.changes.replacement?.fields.contains(.choices) == false)
    #expect(app.text.contains("! 1 câu không đổi được") && app.text.contains("còn trống"))
    await app.press(.enter)
    #expect(try bulk(app).page == .preview, "where nothing would change, nothing is carried out")
    await app.press(.escape, .up, .up, .up)
    await app.press(.control("u"))
    await app.type("thủ đô")
    await app.press(.down)
    await app.type("Kinh đô")
    await app.press(.enter, .enter)
    #expect(bank.stored[4].question.content.stem == "Kinh đô của Việt Nam là gì?")
  }

  @Test func whatIsNoLongerAsShownIsShownAnew() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character(" "), .character("x"), .enter)
    await app.type("x")
    await app.press(.enter)
    let current = try await bank.question(FakeBank.id(1))
    var edited = SampleQuestions.single
    edited.content.hint = "khác"
    _ = try await bank.update(current.id, QuestionDraft(edited), expected: current.revision)
    await app.press(.enter)
    #expect(try bulk(app).page == .preview)
    #expect(app.text.contains("Có câu hỏi vừa được sửa") && app.text.contains("Sẽ đổi 1"))
    await app.press(.enter)
    #expect(tags(bank, 0).contains("x") && bank.stored[0].question.content.hint == "khác")
  }

  @Test func mistakesAndFailuresAreTold() async throws {
    let bank = FakeBank()
    var app = await list(bank)
    await app.press(.character(" "), .character("x"), .enter, .enter)
    #expect(try bulk(app).page == .value && app.text.contains("! "))
    await app.type("x")
    bank.fail(.unavailable("mất mạng"))
    await app.press(.enter)
    #expect(app.text.contains("mất mạng"))
    bank.fail(nil)
    await app.press(.escape, .enter)
    bank.fail(.unavailable("mất mạng"))
    await app.press(.enter)
    #expect(try bulk(app).page == .preview && app.text.contains("mất mạng"))
    await app.press(.escape, .escape, .escape)
    #expect(app.top(BrowseScreen.self) != nil)
  }

  @Test func aSignTurnsWhileItIsAwaited() async throws {
    var app = await list()
    await app.press(.character(" "), .character("x"))
    await Self.choose(.setStatus, in: &app)
    app.holdsEffects = true
    await app.press(.enter)
    #expect(app.model.needsTick && app.text.contains("Đang xem"))
    await app.press(.enter)
    #expect(app.held.count == 1, "nothing is carried out before its preview")
    await app.release()
    #expect(!app.model.needsTick)
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    let bank = FakeBank()
    var app = await list(bank, look.language, look.size)
    await app.press(.character(" "), .character(" "))
    expectSnapshot(app.frame, "browse-marked-\(look.testDescription)")
    await app.press(.character("x"))
    expectSnapshot(app.frame, "bulk-\(look.testDescription)")
    await app.press(.enter)
    await app.type("to")
    await app.press(.down)
    expectSnapshot(app.frame, "bulk-tag-\(look.testDescription)")
    await app.press(.escape)
    await Self.choose(.replaceText, in: &app)
    await app.type("số")
    await app.press(.down)
    await app.type("hệ số")
    expectSnapshot(app.frame, "bulk-replace-\(look.testDescription)")
    await app.press(.enter)
    expectSnapshot(app.frame, "bulk-preview-\(look.testDescription)")
    await app.press(.enter)
    expectSnapshot(app.frame, "bulk-done-\(look.testDescription)")
  }
}
