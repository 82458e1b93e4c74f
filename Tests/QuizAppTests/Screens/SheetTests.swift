import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Many questions edited as one text.
struct SheetTests {
  /// A program whose person edits what the search finds so.
  private func editing(
    _ bank: FakeBank = FakeBank(),
    _ look: SnapshotTests.Look = SnapshotTests.Look(language: .vietnamese, size: Size(width: 100, height: 30)),
    edit: ((String) -> String)?
  ) async -> AppHarness {
    var app = await AppHarness(look.language, bank: bank, size: look.size)
    app.edit = edit
    await app.press(.character("b"))
    await app.type("ham so")
    await app.press(.enter, .control("e"))
    return app
  }

  private func stage(_ app: AppHarness) throws -> SheetScreen.Stage { try #require(app.top(SheetScreen.self)).stage }

  @Test func whatIsChangedIsShownAndThenSaved() async throws {
    let bank = FakeBank()
    let before = bank.stored
    var app = await editing(bank) { $0.replacing("hàm số", with: "HÀM SỐ") }
    guard case .ready(let changes) = try stage(app) else {
      Issue.record("not ready: \(try stage(app))")
      return
    }
    #expect(!changes.isEmpty && changes.allSatisfy { $0.difference?.fields.map(\.name) == ["stem"] })
    #expect(app.text.contains("[-hàm-]{+HÀM+} [-số-]{+SỐ+}"))
    #expect(bank.stored.map(\.question) == before.map(\.question))
    await app.press(.control("s"))
    guard case .saved(let outcome) = try stage(app) else {
      Issue.record("not saved: \(try stage(app))")
      return
    }
    #expect(outcome.updated == changes.count && outcome.failures.isEmpty)
    #expect(bank.stored.count { $0.question.content.stem.contains("HÀM SỐ") } == changes.count)
    await app.press(.enter)
    #expect(app.top(BrowseScreen.self)?.items.contains { $0.stem.contains("HÀM SỐ") } == true)
  }

  @Test func markedQuestionsAreEditedInsteadOfAllThatWereFound() async throws {
    let bank = FakeBank()
    var app = await AppHarness(bank: bank, size: Size(width: 100, height: 30))
    app.edit = { $0.replacing("hàm số", with: "HÀM SỐ") }
    await app.press(.character("b"))
    await app.type("ham so")
    await app.press(.enter, .character(" "), .control("e"))
    #expect(try #require(app.top(SheetScreen.self)).edit?.records.count == 1)
    await app.press(.control("s"))
    #expect(bank.stored.count { $0.question.content.stem.contains("HÀM SỐ") } == 1)
  }

  @Test func aTextThatIsLeftAsItWasLeadsBack() async throws {
    let app = await editing { $0 }
    #expect(app.top(BrowseScreen.self) != nil)
  }

  @Test func linesThatDoNotReadAreToldAndTheTextIsKept() async throws {
    var app = await editing { $0.replacing("dạng: ", with: "loại hình: ") }
    guard case .unreadable(let faults) = try stage(app) else {
      Issue.record("read: \(try stage(app))")
      return
    }
    #expect(faults.count > 1)
    let kept = try #require(app.top(SheetScreen.self)?.text)
    #expect(kept.contains("loại hình: ") && app.text.contains("loại hình"))
    // The text comes back as it was left, with its faults beside it.
    var seen = ""
    app.edit = { text in
      seen = text
      return text.replacing("loại hình: ", with: "dạng: ")
    }
    await app.press(.enter)
    #expect(seen.utf8.elementsEqual(kept.utf8))
    guard case .ready = try stage(app) else {
      Issue.record("not ready: \(try stage(app))")
      return
    }
  }

  @Test func aTextIsGivenUpOnlyWhenThatIsSaid() async throws {
    var app = await editing { $0.replacing("hàm số", with: "HÀM SỐ") }
    await app.press(.escape)
    #expect(try #require(app.top(SheetScreen.self)).isLeaving)
    await app.press(.escape)
    await app.press(.control("c"))
    #expect(try #require(app.top(SheetScreen.self)).isLeaving && !app.model.isFinished)
    await app.press(.enter)
    #expect(app.top(BrowseScreen.self) != nil)
  }

  @Test func anEditorThatCannotRunIsToldAndMayBeTriedAgain() async throws {
    var app = await editing(edit: nil)
    #expect(try stage(app) == .failed(.editor("no editor")))
    app.edit = { $0.replacing("hàm số", with: "HÀM SỐ") }
    await app.press(.control("e"))
    guard case .ready = try stage(app) else {
      Issue.record("not ready: \(try stage(app))")
      return
    }
  }

  @Test func whatTheBankRefusesIsToldByItsLineAndTriedAgain() async throws {
    let bank = FakeBank()
    var app = await editing(bank) { $0.replacing("hàm số", with: "HÀM SỐ") }
    bank.fail(.unavailable("mất kết nối"))
    await app.press(.control("s"))
    guard case .saved(let outcome) = try stage(app) else {
      Issue.record("not tried: \(try stage(app))")
      return
    }
    #expect(outcome.updated == 0 && !outcome.failures.isEmpty)
    #expect(app.text.contains("mất kết nối"))
    bank.fail(nil)
    app.edit = { $0 }
    await app.press(.control("e"), .control("s"))
    guard case .saved(let second) = try stage(app) else {
      Issue.record("not saved: \(try stage(app))")
      return
    }
    #expect(second.updated == outcome.failures.count && second.failures.isEmpty)
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    let app = await editing(FakeBank(), look) { $0.replacing("hàm số", with: "HÀM SỐ") }
    expectSnapshot(app.frame, "sheet-ready-\(look.testDescription)")
    let unread = await editing(FakeBank(), look) { $0.replacing("id: ", with: "mã câu: ") }
    expectSnapshot(unread.frame, "sheet-unreadable-\(look.testDescription)")
  }
}
