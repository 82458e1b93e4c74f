import QuestionAPI
import QuestionModel
import QuestionSync
import TerminalScreen
import Testing

@testable import QuizApp

/// Edits made apart, brought together by a person.
struct ConflictTests {
  private static let size = Size(width: 120, height: 40)

  private func conflict(_ app: AppHarness) throws -> ConflictScreen { try #require(app.top(ConflictScreen.self)) }

  private func clashing(
    _ bank: FakeBank, _ language: Language = .vietnamese, _ size: Size = size
  ) async throws -> AppHarness { try await AppHarness.clashing(bank, language, size: size) }

  @Test func aSaveThatComesTooLateGoesToTheConflictScreen() async throws {
    let bank = FakeBank()
    var app = try await clashing(bank)
    let screen = try conflict(app)
    #expect(screen.fields.map(\.name) == ["stem", "hint"])
    #expect(screen.unresolved.map(\.name) == ["stem"])
    #expect(app.text.contains("Minh") && app.text.contains("Của tôi:"))
    // Nothing is saved before it is decided, and what was written is kept.
    await app.press(.control("s"))
    #expect(try conflict(app).notice == .open(1))
    #expect(app.drafts.names.count == 1)
    await app.press(.character("m"), .control("s"))
    let editor = try #require(app.top(EditorScreen.self))
    let now = try #require(bank.stored.first)
    #expect(now.question.content.stem.hasPrefix("Của tôi: "))
    #expect(now.question.content.hint == "Gợi ý của Minh")
    #expect(now.history.count == 4 && now.history[0].author == "Lan")
    #expect(!editor.isChanged && editor.form?.string(.hint) == "Gợi ý của Minh")
    #expect(app.drafts.names.isEmpty)
  }

  @Test func aThirdTextMayTakeTheirPlace() async throws {
    let bank = FakeBank()
    var app = try await clashing(bank)
    await app.press(.character("e"))
    for _ in 0..<3 { await app.press(.control("k"), .control("u")) }
    await app.type("Thứ ba")
    await app.press(.control("s"), .control("s"))
    #expect(bank.stored[0].question.content.stem == "Thứ ba")
  }

  @Test func leavingTheConflictLosesNothing() async throws {
    let bank = FakeBank()
    var app = try await clashing(bank)
    await app.press(.escape)
    let editor = try #require(app.top(EditorScreen.self))
    #expect(editor.isChanged && editor.form?[.stem].text.hasPrefix("Của tôi: ") == true)
    #expect(app.drafts.names.count == 1)
  }

  @Test func someoneSavesOnceMoreMeanwhile() async throws {
    let bank = FakeBank()
    var app = try await clashing(bank)
    await app.press(.character("t"))
    var later = bank.stored[0].question
    later.content.licence = "CC0"
    let current = try await bank.question(FakeBank.id(1)).revision
    _ = try await bank.update(FakeBank.id(1), QuestionDraft(later), expected: current)
    await app.press(.control("s"))
    #expect(try conflict(app).resolutions.keys.sorted() == ["stem"])
    await app.press(.control("s"))
    #expect(bank.stored[0].question.content.licence == "CC0")
    #expect(bank.stored[0].question.content.stem.hasPrefix("Của Minh: "))
  }

  @Test func twoHeadsBecomeOne() async throws {
    let bank = try await FakeBank.withTwoHeads()
    var app = await AppHarness(bank: bank, size: Self.size)
    await app.press(.character("b"), .enter, .enter)
    #expect(app.text.contains("gộp hai bản"))
    await app.press(.character("c"))
    #expect(try conflict(app).unresolved.map(\.name) == ["choices.c.text"])
    await app.press(.character("t"), .control("s"))
    let now = bank.stored[0]
    #expect(now.heads.count == 1)
    #expect(now.history[0].parents.count == 2)
    #expect(now.question.content.tags.map(\.name) == ["subject:toán"])
    #expect(!app.text.contains("gộp hai bản"))
  }

  @Test func eachSideNamesItsBank() async throws {
    let bank = FakeBank.withPeers()
    let root = try await bank.question(FakeBank.id(1)).revision
    for (text, author, origin) in [("$1$", "Minh", "bank-so-gd"), ("$2$", "Lan", "test")] {
      var question = SampleQuestions.single
      question.content.choices[2].text = text
      try bank.edit(FakeBank.id(1), from: root, QuestionDraft(question, by: Authorship(author: author)), in: origin)
    }
    var app = await AppHarness(bank: bank, size: Self.size)
    await app.press(.character("b"), .enter, .enter, .character("c"))
    #expect(app.text.contains("Bản của tôi (Lan, ngân hàng này)"))
    #expect(app.text.contains("Bản kia (Minh, Sở GDĐT Hà Nội)"))
    await app.press(.character("m"), .control("s"))
    #expect(bank.stored[0].heads.count == 1)
    #expect(bank.stored[0].question.content.choices[2].text == "$2$")
  }

  @Test func whatWaitsForATeacherIsOnTheFirstScreen() async throws {
    let bank = try await FakeBank.withTwoHeads()
    let second = try await bank.question(FakeBank.id(2))
    _ = try await bank.update(
      FakeBank.id(2), QuestionDraft(try second.question(), status: .inReview), expected: second.revision)
    for (name, id) in [("Duyệt câu hỏi (1)", FakeBank.id(2)), ("Gộp các bản sửa khác nhau (1)", FakeBank.id(1))] {
      var app = await AppHarness(bank: bank, size: Self.size)
      let home = try #require(app.top(HomeScreen.self))
      let place = try #require(home.entries.firstIndex { Words(.vietnamese).homeEntry($0) == name })
      await app.press(.character(String(place + 1)))
      let found = app.top(BrowseScreen.self)?.items ?? app.top(ReviewQueueScreen.self)?.items.map(\.question)
      #expect(found?.map(\.id) == [id])
    }
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    let app = try await clashing(FakeBank(), look.language, look.size)
    expectSnapshot(app.frame, "conflict-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func headsLook(_ look: SnapshotTests.Look) async throws {
    var app = await AppHarness(look.language, bank: try await FakeBank.withTwoHeads(), size: look.size)
    await app.press(.character("b"), .enter, .enter, .character("c"))
    expectSnapshot(app.frame, "conflict-heads-\(look.testDescription)")
    await app.press(.character("t"))
    expectSnapshot(app.frame, "conflict-heads-decided-\(look.testDescription)")
  }
}
