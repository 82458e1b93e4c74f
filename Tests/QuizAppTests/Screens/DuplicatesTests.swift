import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Questions that are much alike: compared, one kept, the others retired.
struct DuplicatesTests {
  private static let size = Size(width: 120, height: 40)

  /// The first sample, the same one spelled otherwise, one that is near it, and the second sample twice.
  static func doubled() -> FakeBank {
    var same = SampleQuestions.single
    same.content.stem = "Câu 3. " + same.content.stem.replacing("Đạo hàm", with: "ĐẠO HÀM")
    same.content.choices = [1, 3, 0, 2].map { SampleQuestions.single.content.choices[$0] }
    same.content.tags = [try? Tag("subject:toán"), try? Tag("nguồn:đề-2024")].compactMap(\.self)
    var near = SampleQuestions.single
    near.content.stem = "Hỏi đạo hàm của hàm số $y = x^2 + \\frac{1}{2}x$ sau đây là:"
    var copy = SampleQuestions.multiple
    copy.content.tags = []
    return FakeBank([SampleQuestions.single, SampleQuestions.multiple, same, SampleQuestions.short, near, copy])
  }

  private func duplicates(_ app: AppHarness) throws -> DuplicatesScreen {
    try #require(app.top(DuplicatesScreen.self))
  }

  /// The screen over the whole bank, from the first one.
  private func opened(
    _ bank: FakeBank = doubled(), _ language: Language = .vietnamese, _ size: Size = size
  ) async throws -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    let home = try #require(app.top(HomeScreen.self))
    let place = try #require(home.entries.firstIndex(of: .duplicates))
    await app.press(.character(String(place + 1)))
    return app
  }

  @Test func groupsAreShownWithTheirQuestionsSideBySide() async throws {
    let app = try await opened()
    let screen = try duplicates(app)
    #expect(screen.groups.map { $0.members.map(\.id) } == [[1, 3, 5], [2, 6]].map { $0.map(FakeBank.id) })
    #expect(app.text.contains("2 nhóm") && app.text.contains("trùng 100%"))
    #expect(app.text.contains("Giữ lại") && app.text.contains("Sẽ thu hồi"))
    #expect(app.text.contains("2025-10-10"), "the dates are there")
    #expect(screen.read.count == 2)
  }

  @Test func theOthersAreRetiredAndTheirTagsKept() async throws {
    let bank = Self.doubled()
    var app = try await opened(bank)
    await app.press(.enter)
    #expect(app.text.contains("Giữ một câu") && app.text.contains("hoàn tác"))
    await app.press(.enter)
    #expect(bank.stored.map { $0.history[0].status == .retired } == [false, false, true, false, true, false])
    #expect(bank.stored[0].question.content.tags.map(\.name).contains("nguồn:đề-2024"))
    #expect(try duplicates(app).groups.map { $0.members.map(\.id) } == [[2, 6].map(FakeBank.id)])
    #expect(app.text.contains("Đã thu hồi 2"))
  }

  @Test func anotherOneIsKeptAndTagsStay() async throws {
    let bank = Self.doubled()
    var app = try await opened(bank)
    await app.press(.down, .right, .character("t"), .character("x"))
    #expect(app.text.contains("Nhãn giữ nguyên"))
    await app.press(.enter)
    #expect(bank.stored.map { $0.history[0].status == .retired } == [false, true, false, false, false, false])
    #expect(bank.stored[5].question.content.tags.isEmpty)
  }

  @Test func oneOfThreeIsLeftAlone() async throws {
    let bank = Self.doubled()
    var app = try await opened(bank)
    await app.press(.tab, .character(" "))
    #expect(try duplicates(app).retired.map(\.id) == [FakeBank.id(3)])
    #expect(app.text.contains("Để yên"))
    await app.press(.enter, .enter)
    #expect(bank.stored.map { $0.history[0].status == .retired } == [false, false, true, false, false, false])
    // The same group with one question fewer is a group of its own.
    #expect(try duplicates(app).groups.first?.members.map(\.id) == [1, 5].map(FakeBank.id))
    #expect(try duplicates(app).spared.isEmpty)
  }

  @Test func nothingHappensWithoutAYes() async throws {
    let bank = Self.doubled()
    var app = try await opened(bank)
    await app.press(.enter, .character("y"), .down, .escape)
    #expect(try duplicates(app).confirming == nil)
    #expect(bank.stored.allSatisfy { $0.history[0].status == .published })
    await app.press(.escape)
    #expect(app.top(HomeScreen.self) != nil)
  }

  @Test func aQuestionThatWasSavedMeanwhileIsNotRetired() async throws {
    let bank = Self.doubled()
    var app = try await opened(bank)
    await app.press(.enter)
    let other = try await bank.question(FakeBank.id(3))
    _ = try await bank.update(
      FakeBank.id(3), QuestionDraft(SampleQuestions.numeric, status: .published), expected: other.revision)
    await app.press(.enter)
    #expect(app.text.contains("Người khác vừa lưu"))
    #expect(bank.stored[2].history[0].status == .published)
    #expect(try duplicates(app).groups.first?.members.map(\.id) == [1, 5].map(FakeBank.id))
  }

  @Test func variantsAreShownOnDemandAndStaleAnswersAreDropped() async throws {
    var variant = SampleQuestions.single
    variant.content.stem = variant.content.stem.replacing("x^2", with: "x^3")
    var app = try await opened(FakeBank([SampleQuestions.single, variant]))
    #expect(try duplicates(app).groups.isEmpty)
    #expect(app.text.contains("Không có câu nào trùng") && app.text.contains(" v "))
    app.holdsEffects = true
    await app.press(.character("v"))
    #expect(app.model.needsTick && app.text.contains("Đang so sánh"))
    await app.press(.escape)
    await app.release()
    #expect(app.top(HomeScreen.self) != nil, "an answer that comes late brings nothing back")
    app = try await opened(FakeBank([SampleQuestions.single, variant]))
    await app.press(.character("v"))
    #expect(try duplicates(app).groups.count == 1)
    #expect(app.text.contains("cùng mẫu") && app.text.contains("{+"))
  }

  @Test func theSearchsResultAndOneQuestionHaveAWayThere() async throws {
    let bank = Self.doubled()
    var app = await AppHarness(bank: bank, size: Self.size)
    await app.press(.character("b"))
    await app.type("nguyên tố")
    await app.press(.enter, .character("d"))
    #expect(try duplicates(app).groups.map { $0.members.map(\.id) } == [[2, 6].map(FakeBank.id)])
    await app.press(.escape, .enter, .character("d"))
    let screen = try duplicates(app)
    #expect(screen.subject == .question(FakeBank.id(2)))
    #expect(screen.groups.map { $0.members.map(\.id) } == [[2, 6].map(FakeBank.id)])
    await app.press(.character("o"))
    #expect(app.top(QuestionScreen.self)?.id == FakeBank.id(2))
  }

  @Test func aFailingBankIsTold() async throws {
    let bank = Self.doubled()
    var app = try await opened(bank)
    bank.fail(.unavailable("no route"))
    await app.press(.enter, .enter)
    #expect(app.text.contains("no route"))
    await app.press(.escape)
    #expect(app.top(HomeScreen.self) != nil)
  }

  @Test func optionsAreComparedWhereverTheyStand() {
    func choices(_ texts: String...) -> [Choice] {
      texts.enumerated().map { Choice(id: "\($0)", text: $1) }
    }
    #expect(ComparisonText.partners(of: choices("a", "b"), among: nil) == nil)
    #expect(ComparisonText.partners(of: choices("c", "a", "x"), among: choices("a", "b", "c")) == ["c", "a", "b"])
    #expect(ComparisonText.partners(of: choices("a", "b"), among: choices("b")) == ["", "b"])
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    var app = try await opened(Self.doubled(), look.language, look.size)
    expectSnapshot(app.frame, "duplicates-\(look.testDescription)")
    await app.press(.enter)
    expectSnapshot(app.frame, "duplicates-asked-\(look.testDescription)")
  }

  @Test(arguments: SmallScreenTests.sizes + [Size(width: 10, height: 3)]) func anySizeWillDo(_ size: Size) async throws
  {
    var app = try await opened(Self.doubled(), .vietnamese, size)
    for key: Key in [
      .down, .right, .tab, .pageDown, .character(" "), .enter, .escape, .character("v"), .character("x"), .enter,
    ] {
      await app.press(key)
      #expect(app.frame.size == size)
    }
  }
}
