import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

struct QuestionTests {
  @Test func noKeyReachesAScreenBeforeTheAnswer() async throws {
    let bank = FakeBank([SampleQuestions.single])
    let runner = AppHarness.runner(bank, MemoryJournal())
    let ticket = Ticket(screen: 1, number: 1)
    let id = try #require(bank.stored.first?.id)
    for effect in [AppEffect.question(ticket, id), .startPractice(ticket, PracticeOptions())] {
      let answer = await runner.perform(effect)
      let text = String(describing: answer)
      #expect(text.contains("Tất cả đều sai"))
      #expect(!text.contains("nx^{n-1}"), "\(effect)")
    }
  }

  @Test func aDifferenceDoesNotTellTheKey() {
    let diff = StudentDiff(
      QuestionDiff(fields: [
        QuestionDiff.Field(name: "stem", parts: [.added("x")]),
        QuestionDiff.Field(name: "key.right", parts: [.added("a")]),
      ]))
    #expect(diff.fields.map(\.name) == ["stem"])
    #expect(diff.keyFields.map(\.name).allSatisfy { $0.hasPrefix("key") } && !diff.keyFields.isEmpty)
  }

  @Test func whatChangedOfTheKeyIsShownToWhoAsks() async throws {
    let bank = FakeBank()
    let record = try await bank.question(FakeBank.id(1))
    var question = try record.question()
    question.key.explanation = "Lấy đạo hàm từng số hạng."
    _ = try await bank.update(record.id, QuestionDraft(question), expected: record.revision)
    var app = await AppHarness(bank: bank)
    await app.press(.character("b"), .enter, .enter, .character("h"), .enter)
    #expect(!app.text.contains("từng") && app.text.contains("Đáp án hoặc lời giải cũng đã đổi"))
    await app.press(.character("a"))
    #expect(app.text.contains("từng") && app.text.contains("Lời giải"))
    await app.press(.character("a"))
    #expect(!app.text.contains("từng"))
  }

  @Test func theHistoryComparesByWord() async {
    var app = await AppHarness(.english)
    await app.press(.character("b"), .enter, .enter, .character("h"), .enter)
    #expect(app.text.contains("[-Bản nháp: -]"))
    #expect(app.text.contains("[-draft-]{+published+}"))
    await app.press(.escape, .escape, .escape, .escape)
    #expect(app.top(HomeScreen.self) != nil)
  }

  @Test func aMarkedRevisionIsTheOtherSide() async {
    var app = await AppHarness(.english)
    await app.press(.character("b"), .enter, .enter, .character("h"), .character(" "), .down, .enter)
    let screen = app.top(QuestionScreen.self)
    #expect(screen?.compared?.from.generation == 0)
    #expect(screen?.compared?.to.generation == 1)
  }

  @Test func theFirstRevisionHasNothingToCompareWith() async {
    var app = await AppHarness(.english)
    await app.press(.character("b"), .enter, .enter, .character("h"), .down, .enter)
    #expect(app.top(QuestionScreen.self)?.page == .history)
    // What lies above for a while takes nothing away.
    await app.press(.function(1), .escape)
    #expect(app.top(QuestionScreen.self)?.revisions.count == 2)
  }

  @Test func anEarlierRevisionIsRestoredAsANewOne() async throws {
    var app = await AppHarness()
    await app.press(.character("b"), .enter, .enter, .character("h"), .character("r"))
    #expect(app.top(QuestionScreen.self)?.confirming == nil)
    await app.press(.down, .character("r"))
    #expect(app.text.contains("Khôi phục bản cũ?"))
    await app.press(.escape, .character("r"), .enter)
    #expect(app.bank.stored[0].history.count == 3)
    #expect(app.bank.stored[0].history[0].status == .draft)
    #expect(app.top(QuestionScreen.self)?.revisions.count == 3)
    app.bank.fail(.unavailable("mất kết nối"))
    await app.press(.down, .character("r"), .enter)
    #expect(app.bank.stored[0].history.count == 3)
    #expect(app.text.contains("mất kết nối"))
  }

  @Test func everyCommandIsFoundByItsName() async throws {
    var app = await AppHarness()
    await app.press(.character("b"), .enter, .enter, .character(":"))
    #expect(app.top(PaletteScreen.self) != nil)
    await app.type("lich")
    #expect(app.top(PaletteScreen.self)?.found.map(\.label) == ["lịch sử"])
    await app.press(.enter)
    #expect(app.top(QuestionScreen.self)?.page == .history)
    await app.press(.escape, .character("e"), .control("p"))
    await app.type("phuong an")
    #expect(app.top(PaletteScreen.self)?.found.contains { $0.label == "thêm phương án" } == true)
    await app.press(.escape)
    #expect(app.top(EditorScreen.self) != nil)
  }

  @Test func aPictureIsOpenedOutsideTheTerminal() async throws {
    for (bytes, isShown) in [([0x89] + Array("PNG\r\n\u{1A}\n".utf8), true), ([1], false)] {
      var question = SampleQuestions.single
      question.content.media = [MediaReference(digest: ContentDigest(of: bytes), type: "image/png")]
      var app = await AppHarness(bank: FakeBank([question]))
      await app.press(.character("b"), .enter, .enter)
      #expect(app.text.contains("o mở hình"))
      await app.press(.character("o"))
      #expect((app.top(QuestionScreen.self)?.mediaProblem == nil) == isShown)
      #expect(app.text.contains("Không mở được hình") == !isShown)
    }
  }
}
