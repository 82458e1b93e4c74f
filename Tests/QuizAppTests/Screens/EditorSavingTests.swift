import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// What is written in the program reaches the bank once, and is kept until it does.
struct EditorSavingTests {
  private func tick(_ app: inout AppHarness, _ count: Int = 1) async {
    for _ in 0..<count { await app.send(.tick(.seconds(1))) }
  }

  @Test func whatIsWrittenIsKeptAtAPauseAndOfferedAgain() async throws {
    let drafts = MemoryJournal()
    var app = await AppHarness.editing(drafts)
    await app.type("Sửa: ")
    #expect(drafts.names.isEmpty)
    await tick(&app)
    #expect(drafts.names.isEmpty)
    await tick(&app)
    #expect(drafts.names.count == 1)
    // The program dies here; the next one offers what was written.
    var next = await AppHarness.editing(drafts)
    let offered = try #require(try next.editor().offered)
    #expect(offered.title.hasPrefix("Sửa: "))
    #expect(next.text.contains("viết tiếp"))
    await next.press(.enter)
    #expect(try next.editor().form?[.stem].text.hasPrefix("Sửa: ") == true)
    await next.press(.control("s"))
    #expect(drafts.names.isEmpty)
    #expect(next.bank.stored[0].question.content.stem.hasPrefix("Sửa: "))
  }

  @Test func aDraftCanBeDiscarded() async throws {
    let drafts = MemoryJournal()
    var app = await AppHarness.editing(drafts)
    await app.type("Sửa: ")
    await app.press(.escape)
    #expect(drafts.names.count == 1)
    await app.press(.character("e"), .delete)
    #expect(drafts.names.isEmpty)
    #expect(try app.editor().form?[.stem].text == SampleQuestions.single.content.stem)
  }

  @Test func aDraftOfANewQuestionIsOnTheFirstScreen() async throws {
    let drafts = MemoryJournal()
    var app = await AppHarness.writing(drafts)
    await app.type("Câu đang viết")
    await app.press(.escape)
    #expect(app.text.contains("Viết tiếp: Câu đang viết"))
    await app.press(.home, .enter)
    #expect(try app.editor().form?[.stem].text == "Câu đang viết")
    await app.press(.control("c"))
    #expect(app.model.isFinished)
    #expect(drafts.names.count == 1)
  }

  @Test func whoTypesOnAndOnIsKeptToo() async throws {
    let drafts = MemoryJournal()
    var app = await AppHarness.writing(drafts)
    for _ in 0..<5 {
      await app.type("chữ")
      await tick(&app)
    }
    #expect(drafts.names.count == 1)
  }

  @Test func aLostBankCostsNothing() async throws {
    let drafts = MemoryJournal()
    let bank = FakeBank()
    var app = await AppHarness.editing(drafts, bank: bank)
    await app.type("Sửa: ")
    bank.fail(.unavailable("mất kết nối"))
    await app.press(.control("s"))
    #expect(app.text.contains("mất kết nối") && app.text.contains("thử lại sau"))
    #expect(drafts.names.count == 1)
    await tick(&app, 3)
    await app.type("rồi ")
    bank.fail(nil)
    await tick(&app, 4)
    #expect(bank.stored[0].question.content.stem.hasPrefix("Sửa: rồi "))
    #expect(drafts.names.isEmpty)
  }

  @Test func aSaveWhoseAnswerWasLostIsNotMadeTwice() async throws {
    let bank = FakeBank()
    let runner = AppHarness.runner(bank, MemoryJournal())
    let edited = try EditedRevision(try await bank.question(FakeBank.id(1)))
    var question = edited.question
    question.content.stem = "Khác"
    let save = EditorSave(
      question: edited.id, revision: edited.revision, name: "n", version: 1, content: question, status: .published,
      message: nil)
    let ticket = Ticket(screen: 1, number: 1)
    let first = await runner.perform(.saveQuestion(ticket, save))
    #expect(await runner.perform(.saveQuestion(ticket, save)) == first)
    #expect(bank.stored[0].history.count == 3)
    let new = EditorSave(
      question: nil, revision: nil, name: "n", version: 1, content: question, status: .draft, message: nil)
    let made = await runner.perform(.saveQuestion(ticket, new))
    #expect(await runner.perform(.saveQuestion(ticket, new)) == made)
    #expect(bank.stored.count == SampleQuestions.all.count + 1)
  }

  /// The bank has stored a new question and nobody heard of it; what is written meanwhile is an edit of that one.
  @Test func aNewQuestionWhoseAnswerWasLostIsNotMadeTwice() async throws {
    let bank = FakeBank()
    var app = await AppHarness.writing(bank: bank)
    let before = bank.stored.count
    await app.type("Hỏi?")
    await app.press(.tab, .tab)
    await app.type("1")
    await app.press(.tab, .tab)
    await app.type("2")
    await app.press(.backTab, .character(" "))
    bank.losesAnswers = true
    await app.press(.control("s"))
    #expect(bank.stored.count == before + 1)
    bank.losesAnswers = false
    await app.press(.backTab)
    await app.type("0")
    await tick(&app, 6)
    #expect(bank.stored.count == before + 1)
    #expect(bank.stored[before].question.content.choices.map(\.text) == ["10", "2"])
    #expect(try !app.editor().isChanged)
    #expect(app.drafts.names.isEmpty)
  }

  @Test func aDraftThatIsStillOnItsWayDoesNotOutliveItsSave() async throws {
    let journal = MemoryJournal()
    let keeper = DraftKeeper(journal)
    func draft(_ version: Int) -> EditorDraft {
      EditorDraft(
        name: "d", bank: "test", question: nil, revision: nil, version: version, form: .new(language: "vi"))
    }
    try await keeper.keep(draft(2))
    try await keeper.drop("d", upTo: 3)
    try await keeper.keep(draft(3))
    #expect(journal.names.isEmpty)
    try await keeper.keep(draft(4))
    try await keeper.drop("d", upTo: 3)
    #expect(journal.names == ["d"])
  }

  /// A draft of a stored question is never saved as another question, though the bank was away when it was opened.
  @Test func aDraftOpenedWithoutTheBankStillKnowsItsQuestion() async throws {
    let drafts = MemoryJournal()
    let bank = FakeBank()
    var app = await AppHarness.editing(drafts, bank: bank)
    await app.type("Sửa: ")
    await app.press(.escape)
    bank.fail(.unavailable("mất kết nối"))
    var next = await AppHarness(bank: bank, drafts: drafts, size: Size(width: 120, height: 40))
    await next.press(.home, .enter)
    #expect(try next.editor().form?[.stem].text.hasPrefix("Sửa: ") == true)
    bank.fail(nil)
    await next.press(.control("s"))
    #expect(bank.stored.count == SampleQuestions.all.count)
    #expect(bank.stored[0].question.content.stem.hasPrefix("Sửa: "))
  }
}
