import QuestionAPI
import QuestionModel
import TerminalScreen
import Testing

@testable import QuizApp

/// Quizzes with questions that share a passage.
struct PassagePracticeTests {
  private func taking(
    _ feedback: PracticeOptions.Feedback = .immediate, journal: MemoryJournal = MemoryJournal(),
    size: Size = Size(width: 80, height: 24)
  ) async -> AppHarness {
    await AppHarness.taking(SamplePassages.all, feedback: feedback, journal: journal, size: size)
  }

  private func stems(_ app: AppHarness) throws -> [String] {
    try #require(app.top(TakeScreen.self)).session.items.map { String($0.content.stem.prefix(6)) }
  }

  @Test func questionsOfAPassageStayTogetherAndPassagesAreNotAsked() async throws {
    let app = await taking()
    #expect(try stems(app) == ["Bài th", "Ai là ", "Số nào", "Con th", "Ngữ li"])
    for seed in UInt64(1)...20 {
      let options = PracticeOptions(count: 10, order: .shuffled, seed: seed)
      let drawn = await AppHarness(bank: FakeBank(SamplePassages.all), beginning: .take(options))
      let items = try #require(drawn.top(TakeScreen.self)).session.items
      #expect(items.count == 5)
      let places = items.indices.filter { items[$0].content.passageID == FakeBank.id(1) }
      #expect(places.count == 2 && places[1] == places[0] + 1, "seed \(seed)")
    }
  }

  @Test func thePassageStandsAboveItsQuestionAndScrolls() async throws {
    var app = await taking(size: Size(width: 60, height: 30))
    #expect(app.text.contains("Đọc đoạn sau"))
    #expect(app.text.contains("Rắn nát mặc dầu tay kẻ nặn"))
    #expect(app.text.contains("— Hồ Xuân Hương"))
    #expect(app.text.contains("Bài thơ viết theo thể thơ nào?"))
    await app.press(.tab, .tab)
    #expect(!app.text.contains("Đọc đoạn sau"))
    await app.press(.tab)
    #expect(app.text.contains("Câu văn thứ 1 ") && !app.text.contains("Con thuyền ở đâu?"))
    for _ in 0..<6 { await app.press(.pageDown) }
    #expect(app.text.contains("Con thuyền ở đâu?"))
    await app.press(.tab)
    #expect(app.text.contains("Ngân hàng này không có đoạn ngữ liệu"))
    #expect(app.text.contains("Ngữ liệu của câu này ở đâu?"))
  }

  @Test func onAWideScreenItStandsBesideWithAScrollOfItsOwn() async throws {
    var app = await taking(size: Size(width: 120, height: 24))
    await app.press(.tab, .tab, .tab)
    #expect(app.text.contains("Câu văn thứ 1 ") && app.text.contains("Con thuyền ở đâu?"))
    await app.press(.pageDown)
    #expect(!app.text.contains("Câu văn thứ 1 ") && app.text.contains("Con thuyền ở đâu?"))
    await app.send(
      .mouse(MouseEvent(.wheelUp, at: Point(x: 3, y: 6))))
    await app.press(.pageUp)
    #expect(app.text.contains("Câu văn thứ 1 "))
    await app.press(.character("a"), .enter)
    #expect(app.top(TakeScreen.self)?.item?.result != nil)
    #expect(app.text.contains("Câu văn thứ 1 "))
  }

  @Test func aQuizGoesOnWithThePassageItBeganWith() async throws {
    let journal = MemoryJournal()
    var app = await taking(journal: journal)
    await app.press(.character("a"), .enter)
    let before = try #require(app.top(TakeScreen.self)?.session)
    let poem = FakeBank.id(1)
    let current = try await app.bank.question(poem)
    _ = try await app.bank.update(
      poem, QuestionDraft(SamplePassages.passage("Đã sửa")), expected: current.revision)
    var next = await AppHarness(bank: app.bank, journal: journal)
    await next.press(.enter)
    let after = try #require(next.top(TakeScreen.self)?.session)
    #expect(after.items == before.items)
    #expect(next.text.contains("Rắn nát mặc dầu tay kẻ nặn"))
  }

  @Test func aJournalOfAnEarlierVersionReadsToo() async throws {
    let journal = MemoryJournal()
    var app = await taking(journal: journal)
    await app.press(.character("a"))
    let kept = try #require(try journal.entries().first)
    let old = String(decoding: kept.bytes, as: UTF8.self).replacing(/"passage":"[0-9a-f]+",/, with: "")
    #expect(!old.contains("passage"))
    try journal.write(Array(old.utf8), name: kept.name)
    var next = await AppHarness(bank: app.bank, journal: journal)
    await next.press(.enter)
    #expect(next.text.contains("Rắn nát mặc dầu tay kẻ nặn"))
  }

  @Test func theResultHasEachPassageOnce() async throws {
    var app = await taking(.final, size: Size(width: 80, height: 200))
    await app.press(.control("s"), .enter)
    #expect(app.top(ResultScreen.self) != nil)
    #expect(app.text.ranges(of: "Rắn nát").count == 1)
    await app.press(.character("r"))
    let items = try #require(app.top(TakeScreen.self)).session.items
    let places = items.indices.filter { items[$0].content.passageID == FakeBank.id(1) }
    #expect(places.count == 2 && places[1] == places[0] + 1)
  }

  @Test func aPassageIsReadAndItsQuestionsArePractised() async throws {
    var app = await AppHarness(bank: FakeBank(SamplePassages.all), size: Size(width: 100, height: 30))
    await app.press(.character("b"))
    await app.type("kind:passage banh")
    await app.press(.enter, .enter)
    #expect(app.text.contains("đoạn ngữ liệu") && app.text.contains("Rắn nát"))
    await app.press(.character("p"))
    let session = try #require(app.top(TakeScreen.self)).session
    #expect(session.options == PracticeOptions(query: "passage:\(FakeBank.id(1))", order: .asFound))
    #expect(session.items.map(\.content.passageID) == [FakeBank.id(1), FakeBank.id(1)])
  }

  @Test func aQuestionIsShownBelowItsPassage() async throws {
    var app = await AppHarness(bank: FakeBank(SamplePassages.all), size: Size(width: 100, height: 30))
    await app.press(.character("b"))
    await app.type("viet theo")
    await app.press(.enter, .enter)
    let lines = app.text.split(separator: "\n").map { String($0) }
    let passage = try #require(lines.firstIndex { $0.contains("Rắn nát") })
    let stem = try #require(lines.firstIndex { $0.contains("Bài thơ viết theo thể thơ nào?") })
    #expect(passage < stem)
  }
}
