import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// The tag tree: what is done on it, and that nothing is done before it is told and agreed to.
struct TagsTests {
  static func bank() throws -> FakeBank {
    let tags = [
      ["topic:hàm-số", "grade:12"], ["topic:hàm-số/cực-trị", "topic:hàm-số"], ["topic:hàm-số/tiệm-cận"],
      ["topic:ham-so"], ["hay"],
    ]
    return FakeBank(
      tags.enumerated().map { index, tags in
        SampleQuestions.question(.trueFalse, "Câu \(index)?", tags: tags, key: AnswerKey(right: ["true"]))
      })
  }

  static func close(_ bank: FakeBank, _ name: String, _ values: String...) async throws {
    try await bank.setNamespace(TagNamespace(name, isClosed: true, values: values), by: Authorship())
  }

  /// The tree with the branch of `topic:hàm-số` unfolded and selected.
  static func app(
    _ bank: FakeBank, _ language: Language = .vietnamese, size: Size = Size(width: 80, height: 24)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("t"), .end, .right, .down, .down, .right)
    return app
  }

  private func screen(_ app: AppHarness) throws -> TagsScreen { try #require(app.top(TagsScreen.self)) }

  private func names(_ app: AppHarness) throws -> [String] {
    let outline = try screen(app).outline
    return outline.rows.map { outline.places[$0].name }
  }

  private func tags(_ bank: FakeBank) async throws -> [String] { try await bank.tags().map(\.tag.name) }

  @Test func treeFoldsAndUnfolds() async throws {
    var app = await AppHarness(bank: try Self.bank())
    await app.press(.character("t"))
    #expect(try names(app) == ["grade:", "hay", "topic:"])
    await app.press(.end, .enter)
    #expect(try names(app) == ["grade:", "hay", "topic:", "topic:ham-so", "topic:hàm-số"])
    await app.press(.end, .right)
    #expect(try names(app).suffix(2) == ["topic:hàm-số/cực-trị", "topic:hàm-số/tiệm-cận"])
    #expect(app.text.contains("hàm-số  2 / 4"))
    await app.press(.right, .left)
    #expect(try screen(app).selected?.name == "topic:hàm-số")
    await app.press(.left, .left, .left)
    #expect(try names(app) == ["grade:", "hay", "topic:"])
    await app.press(.escape)
    #expect(app.top(HomeScreen.self) != nil)
  }

  @Test func filterShowsWhatHoldsItWithAllAbove() async throws {
    var app = await AppHarness(bank: try Self.bank())
    await app.press(.character("t"), .character("/"))
    await app.type("cuc")
    #expect(try names(app) == ["topic:", "topic:hàm-số", "topic:hàm-số/cực-trị"])
    await app.press(.enter, .end, .enter)
    #expect(app.top(BrowseScreen.self)?.items.map(\.stem) == ["Câu 1?"])
    await app.press(.escape)
    #expect(try names(app).count == 3)
    await app.press(.escape)
    #expect(try names(app) == ["grade:", "hay", "topic:"])
  }

  @Test func renameTellsHowManyQuestionsAndTakesTheBranchAlong() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.character("r"))
    #expect(try screen(app).action?.field.text == "topic:hàm-số")
    await app.press(.control("u"))
    await app.type("topic:giải tích")
    #expect(try await tags(bank).contains("topic:hàm-số"))
    await app.press(.enter)
    #expect(app.text.contains("topic:giải-tích"))
    #expect(try screen(app).action?.step == .confirming)
    await app.press(.enter)
    #expect(
      try await tags(bank) == [
        "grade:12", "hay", "topic:giải-tích", "topic:giải-tích/cực-trị", "topic:giải-tích/tiệm-cận", "topic:ham-so",
      ])
    #expect(try screen(app).selected?.name == "topic:giải-tích")
    #expect(app.text.contains("Đã đổi 3 câu hỏi; hoàn tác được"))
  }

  @Test func renameThatFailsKeepsWhatWasTyped() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.character("r"))
    await app.type("-mới")
    await app.press(.enter)
    bank.fail(.unavailable("mất kết nối"))
    await app.press(.enter)
    #expect(try screen(app).action?.field.text == "topic:hàm-số-mới")
    #expect(try screen(app).action?.step == .typing)
    #expect(app.text.contains("mất kết nối"))
    bank.fail(nil)
    await app.press(.enter, .enter)
    #expect(try await tags(bank).contains("topic:hàm-số-mới/cực-trị"))
  }

  @Test func tagThatCannotBeIsToldBeforeAnythingIsAsked() async throws {
    let bank = try Self.bank()
    try await Self.close(bank, "topic", "hàm-số", "hàm-số/cực-trị")
    var app = await Self.app(bank)
    await app.press(.character("r"), .control("u"), .enter)
    #expect(try screen(app).action?.fault == .noTag("a tag is empty"))
    await app.type("topic:ham-số/cuc-tri")
    #expect(app.text.contains("dùng “topic:hàm-số/cực-trị”"))
    await app.press(.enter)
    #expect(try screen(app).action?.step == .typing)
    await app.press(.control("u"))
    await app.type("topic:hàm-số")
    await app.press(.enter)
    #expect(try screen(app).action?.fault == .same)
    await app.press(.control("u"))
    await app.send(.paste(String(repeating: "x", count: 10_000)))
    await app.press(.enter)
    #expect(try screen(app).action?.field.text.count == 10_000)
    #expect(try screen(app).action?.fault == .noTag("a tag has more than 200 characters"))
    await app.press(.escape)
    #expect(try screen(app).action == nil)
  }

  @Test func moveCompletesThePlaceAndKeepsTheLastName() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.down, .character("m"))
    #expect(try screen(app).action?.field.text == "topic:hàm-số")
    await app.press(.control("u"))
    await app.type("ha")
    #expect(try screen(app).targetSuggestions.first == "hay")
    await app.press(.tab, .enter)
    #expect(app.text.contains("hay/cực-trị"))
    await app.press(.enter)
    #expect(try await tags(bank).contains("hay/cực-trị"))
    #expect(try screen(app).selected?.name == "hay/cực-trị")
  }

  @Test func moveToTheTopOrANamespace() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.down, .character("m"), .control("u"))
    await app.type("grade:")
    await app.press(.enter, .enter)
    #expect(try await tags(bank).contains("grade:cực-trị"))
    await app.press(.character("m"), .control("u"), .enter, .enter)
    #expect(try await tags(bank).contains("cực-trị"))
  }

  @Test func markedTagsAreMergedIntoTheCommonest() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.character("g"))
    #expect(try screen(app).notice == .noMarks)
    await app.press(.up, .character(" "), .character(" "))
    #expect(try screen(app).marked.count == 2)
    await app.press(.character("g"))
    #expect(try screen(app).action?.field.text == "topic:hàm-số")
    await app.press(.enter)
    // Only questions with the other spelling change.
    #expect(try screen(app).action?.reach == .exactly(1))
    await app.press(.enter)
    #expect(try await tags(bank).filter { $0.hasPrefix("topic:") }.count == 3)
    #expect(try screen(app).marked.isEmpty)
  }

  @Test func countSaysAtMostWhereAccentsAloneTellTagsApart() async throws {
    var app = await Self.app(try Self.bank())
    await app.press(.character("x"))
    #expect(try screen(app).action?.reach == .atMost(4))
    #expect(app.text.contains("nhiều nhất"))
  }

  @Test func deletionTakesTheBranchOrTheTagAlone() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.character("x"), .tab)
    #expect(try screen(app).action?.reach == .exactly(2))
    await app.press(.enter)
    #expect(
      try await tags(bank) == ["grade:12", "hay", "topic:ham-so", "topic:hàm-số/cực-trị", "topic:hàm-số/tiệm-cận"])
    await app.press(.character("x"), .escape)
    #expect(try await tags(bank).count == 5)
    await app.press(.character("x"), .enter)
    #expect(try await tags(bank) == ["grade:12", "hay", "topic:ham-so"])
  }

  @Test func nothingIsAgreedToBeforeItIsCounted() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    app.holdsEffects = true
    await app.press(.character("x"), .enter)
    #expect(try screen(app).action?.step == .confirming)
    #expect(try await tags(bank).contains("topic:hàm-số"))
    await app.release()
    await app.press(.enter)
    #expect(try await !tags(bank).contains("topic:hàm-số"))
  }

  @Test func namespaceIsClosedWithWhatTheBankHasAndOpened() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.character("c"))
    #expect(app.text.contains("lấy 4 giá trị"))
    await app.press(.escape)
    #expect(bank.described.isEmpty)
    await app.press(.character("c"), .enter)
    #expect(bank.described.map(\.isClosed) == [true])
    #expect(app.text.contains("đã khóa"))
    await app.press(.character("c"))
    #expect(bank.described.map(\.isClosed) == [false])
    #expect(bank.described.first?.allowed.count == 4)
  }

  @Test func tagsThatAreNotListedAreMarked() async throws {
    let bank = try Self.bank()
    try await Self.close(bank, "topic", "hàm-số", "hàm-số/cực-trị", "hàm-số/tiệm-cận")
    try await Self.close(bank, "level", "dễ")
    var app = await Self.app(bank)
    #expect(try names(app).contains("level:"))
    #expect(app.text.contains("! ham-so  1  ngoài danh sách"))
    await app.press(.up, .character("v"))
    #expect(app.text.contains("[ ] ! ham-so"))
  }

  @Test func valuesAreTypedTickedTakenFromTheBankAndSaved() async throws {
    let bank = try Self.bank()
    var app = await Self.app(bank)
    await app.press(.character("v"))
    await app.type("Hàm số/Cực trị, đạo hàm")
    await app.press(.enter)
    #expect(try screen(app).editor?.namespace.allowed.map(\.name) == ["topic:hàm-số/cực-trị", "topic:đạo-hàm"])
    await app.type("a//b")
    await app.press(.enter)
    #expect(try screen(app).editor?.fault != nil)
    #expect(try screen(app).editor?.field.text == "a//b")
    await app.press(.control("u"), .tab, .character("b"))
    #expect(try screen(app).editor?.namespace.allowed.count == 5)
    await app.press(.home, .character(" "), .character("c"))
    #expect(try screen(app).editor?.rows.first?.isAllowed == false)
    bank.fail(.unavailable("mất kết nối"))
    await app.press(.control("s"))
    #expect(app.text.contains("mất kết nối"))
    await app.press(.escape)
    #expect(try screen(app).editor != nil, "what is not saved is not left at once")
    bank.fail(nil)
    await app.press(.control("s"))
    #expect(bank.described.first?.allowed.count == 4)
    #expect(bank.described.first?.isClosed == true)
    await app.press(.escape)
    #expect(try screen(app).editor == nil)
  }

  @Test func bankThatDoesNotAnswerIsAskedAgain() async throws {
    let bank = try Self.bank()
    bank.fail(.unavailable("mất kết nối"))
    var app = await AppHarness(bank: bank)
    await app.press(.character("t"))
    #expect(app.text.contains("mất kết nối"))
    bank.fail(nil)
    await app.press(.control("r"))
    #expect(try names(app) == ["grade:", "hay", "topic:"])
  }

  @Test func browseLeadsToTheTags() async throws {
    var app = await AppHarness(bank: try Self.bank())
    await app.press(.character("b"), .enter, .character("t"))
    #expect(app.top(TagsScreen.self) != nil)
  }

  @Test(arguments: SmallScreenTests.sizes) func everyStateCanBeDrawn(_ size: Size) async throws {
    var app = await Self.app(try Self.bank(), size: size)
    let walk: [Key] = [
      .character("r"), .character("x"), .enter, .enter, .character("m"), .down, .tab, .enter, .escape, .escape,
      .character(" "), .character("g"), .enter, .escape, .escape, .character("x"), .tab, .escape, .character("c"),
      .enter, .character("v"), .character("y"), .enter, .tab, .down, .escape, .escape, .character("/"),
      .character("h"), .down, .escape,
    ]
    for key in walk {
      await app.press(key)
      #expect(app.frame.size == size)
    }
  }
}
