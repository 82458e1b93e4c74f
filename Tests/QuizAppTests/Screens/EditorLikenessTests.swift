import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// What the bank has that is much like what is being written.
struct EditorLikenessTests {
  /// A new question that says what the second sample says, ready to be saved.
  private func copying(_ bank: FakeBank, drafts: MemoryJournal = MemoryJournal()) async -> AppHarness {
    var app = await AppHarness.writing(drafts, bank: bank)
    await app.type("thu do cua Viet Nam la gi")
    await app.press(.backTab)
    // To short answers: a kind with one line below the stem.
    for _ in QuestionKind.known where app.top(EditorScreen.self)?.form?.kind != .shortAnswer { await app.press(.right) }
    await app.press(.tab, .tab, .tab)
    await app.type("Hà Nội")
    return app
  }

  @Test func anUnseenLikenessIsToldBeforeTheSaveAndThenItIsSaved() async throws {
    let bank = FakeBank()
    var app = await copying(bank)
    await app.press(.control("s"))
    #expect(bank.stored.count == 8, "nothing is saved yet")
    #expect(app.text.contains("Ctrl-S lần nữa") && app.text.contains("Thủ đô của Việt Nam"))
    #expect(app.drafts.names.count == 1, "and what was written is kept")
    await app.press(.control("s"))
    #expect(bank.stored.count == 9)
    #expect(try !app.editor().isChanged)
  }

  @Test func itIsLookedForWhileWritingPauses() async throws {
    let bank = FakeBank()
    var app = await copying(bank)
    await app.send(.tick(.seconds(1)))
    await app.send(.tick(.seconds(1)))
    #expect(try app.editor().likeness.found.map(\.question.id) == [FakeBank.id(5)])
    app.holdsEffects = true
    await app.press(.control("s"))
    #expect(!app.held.contains { if case .similar = $0 { true } else { false } }, "it is known already")
    #expect(app.text.contains("Ctrl-S lần nữa"))
  }

  @Test func theTwoAreComparedAndSavedFromThere() async throws {
    let bank = FakeBank()
    var app = await copying(bank)
    await app.press(.control("s"), .control("g"))
    #expect(app.text.contains("1 câu giống câu này") && app.text.contains("trùng 100%"))
    #expect(app.text.contains("[-"), "word by word")
    await app.press(.escape)
    #expect(try app.editor().form?[.stem].text == "thu do cua Viet Nam la gi")
    await app.press(.control("g"), .control("s"))
    #expect(bank.stored.count == 9)
  }

  @Test func lookingComparesWithoutASave() async throws {
    let bank = FakeBank()
    var app = await copying(bank)
    await app.press(.control("g"))
    #expect(app.text.contains("1 câu giống câu này"))
    await app.press(.enter)
    #expect(app.top(QuestionScreen.self)?.id == FakeBank.id(5))
    await app.press(.escape, .escape, .control("s"))
    #expect(bank.stored.count == 9, "what was looked at is not told again")
  }

  @Test func nothingAlikeNothingSaid() async throws {
    let bank = FakeBank()
    var app = await AppHarness.editing(bank: bank)
    await app.type("Hãy tính: ")
    await app.press(.control("s"))
    #expect(bank.stored[0].history.count == 3)
    await app.press(.control("g"))
    #expect(app.text.contains("không có câu nào giống"))
  }

  @Test func tagsAloneAreNotLookedFor() async throws {
    let bank = FakeBank([SampleQuestions.short, SampleQuestions.short])
    var app = await AppHarness.editing(bank: bank)
    try await app.go(to: .tags)
    await app.type(" a")
    await app.press(.escape, .control("s"))
    if app.top(EditorScreen.self) == nil { await app.press(.character("e"), .enter, .control("s")) }
    #expect(bank.stored[0].history.count == 3)
  }

  @Test func aBankThatDoesNotAnswerHoldsNothingUp() async throws {
    let bank = FakeBank()
    var app = await copying(bank)
    app.holdsEffects = true
    await app.press(.control("s"))
    #expect(try app.editor().isWaiting)
    for _ in 0..<20 { await app.send(.tick(.milliseconds(100))) }
    #expect(app.held.contains { if case .saveQuestion = $0 { true } else { false } })
    await app.release()
    #expect(bank.stored.count == 9)
  }

  @Test func aFailedLookSavesAsBefore() async throws {
    let bank = FakeBank()
    var app = await copying(bank)
    bank.fail(.unavailable("no route"))
    await app.press(.control("s"))
    #expect(app.text.contains("no route"))
    #expect(app.drafts.names.count == 1)
    bank.fail(nil)
    for _ in 0..<6 { await app.send(.tick(.seconds(1))) }
    #expect(bank.stored.count == 9)
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    var app = await AppHarness(look.language, bank: DuplicatesTests.doubled(), size: look.size)
    await app.press(.character("b"), .enter, .character("e"))
    await app.type("Hỏi ")
    await app.press(.control("s"))
    expectSnapshot(app.frame, "editor-alike-\(look.testDescription)")
    await app.press(.control("g"))
    expectSnapshot(app.frame, "editor-compared-\(look.testDescription)")
  }
}
