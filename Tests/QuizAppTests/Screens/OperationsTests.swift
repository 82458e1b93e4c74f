import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// The list of what was done to many questions, and taking it back.
struct OperationsTests {
  private func bank() async throws -> FakeBank {
    let bank = FakeBank()
    for tag in ["kì-thi:giữa-kì", "ôn-tập"] {
      var changes = BulkChanges()
      changes.addTags = [try Tag(tag)]
      _ = try await bank.bulk(
        BulkRequest(.ids([FakeBank.id(1), FakeBank.id(2)]), changes, by: Authorship(author: "Lan")), expecting: nil)
    }
    return bank
  }

  private func open(
    _ bank: FakeBank, _ language: Language = .vietnamese, _ size: Size = Size(width: 120, height: 40)
  ) async throws -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    let home = try #require(app.top(HomeScreen.self))
    let place = try #require(home.entries.firstIndex(of: .operations))
    await app.press(.character(String(place + 1)))
    return app
  }

  private func screen(_ app: AppHarness) throws -> OperationsScreen { try #require(app.top(OperationsScreen.self)) }

  @Test func operationsAreListedNewestFirstAndUndoneOnceConfirmed() async throws {
    let bank = try await bank()
    var app = try await open(bank)
    #expect(try screen(app).items?.map(\.number) == [2, 1])
    #expect(app.text.contains("Lan") && app.text.contains("+ôn-tập") && app.text.contains("2 câu hỏi"))
    await app.press(.character("u"))
    #expect(app.text.contains("Hoàn tác việc số 2?"))
    await app.press(.escape)
    #expect(bank.done.withLock { $0.count } == 2)
    await app.press(.enter, .enter)
    #expect(try screen(app).items?.map(\.number) == [3, 2, 1])
    #expect(app.text.contains("2 câu hỏi đã trở lại như trước.") && app.text.contains("đã hoàn tác"))
    #expect(bank.stored[0].question.content.tags.map(\.name).contains("ôn-tập") == false)
  }

  @Test func whatIsUndoneLeadsToItsUndo() async throws {
    let bank = try await bank()
    var app = try await open(bank)
    await app.press(.enter, .enter, .down, .character("u"))
    #expect(try screen(app).confirming == nil && screen(app).undone?.number == 2)
    #expect(try screen(app).selected?.number == 3)
    await app.press(.character("u"), .enter)
    #expect(try screen(app).items?.count == 4)
    #expect(bank.stored[0].question.content.tags.map(\.name).contains("ôn-tập"))
  }

  @Test func whatWasLeftIsTold() async throws {
    let bank = try await bank()
    let current = try await bank.question(FakeBank.id(1))
    _ = try await bank.update(current.id, QuestionDraft(SampleQuestions.single), expected: current.revision)
    var app = try await open(bank)
    await app.press(.enter, .enter)
    #expect(try screen(app).showsKept)
    #expect(app.text.contains("1 câu được giữ") && app.text.contains("đã được sửa sau đó"))
    await app.press(.escape)
    #expect(try !screen(app).showsKept)
    await app.press(.escape)
    #expect(app.top(HomeScreen.self) != nil)
  }

  @Test func anEmptyListAndAFailureAreTold() async throws {
    let bank = FakeBank()
    var app = try await open(bank)
    #expect(app.text.contains("Chưa có việc nào."))
    await app.press(.enter, .character("u"), .escape)
    bank.fail(.unavailable("mất mạng"))
    await app.press(.character("b"), .escape)
    app = try await open(bank)
    #expect(app.text.contains("mất mạng"))
  }

  @Test func olderOnesAreReadAsTheSelectionNearsTheEnd() async throws {
    let bank = FakeBank()
    for number in 0..<130 {
      var changes = BulkChanges()
      changes.level = .set("\(number)")
      _ = try await bank.bulk(BulkRequest(.ids([FakeBank.id(1)]), changes), expecting: nil)
    }
    var app = try await open(bank)
    #expect(try screen(app).items?.count == OperationsScreen.pageSize)
    await app.press(.character("G"))
    #expect(try screen(app).items?.map(\.number) == Array((1...130).reversed()))
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    let bank = try await bank()
    var app = try await open(bank, look.language, look.size)
    expectSnapshot(app.frame, "operations-\(look.testDescription)")
    await app.press(.enter)
    expectSnapshot(app.frame, "operations-undo-\(look.testDescription)")
    await app.press(.enter)
    expectSnapshot(app.frame, "operations-undone-\(look.testDescription)")
    let current = try await bank.question(FakeBank.id(1))
    _ = try await bank.update(current.id, QuestionDraft(SampleQuestions.single), expected: current.revision)
    await app.press(.enter, .enter)
    expectSnapshot(app.frame, "operations-kept-\(look.testDescription)")
  }
}
