import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// What other banks propose is looked at, taken in or declined.
struct ProposalsTests {
  private func open(
    _ bank: FakeBank = .withProposals(), _ language: Language = .english, _ size: Size = Size(width: 120, height: 40)
  ) async throws -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    let count = bank.offered.withLock { $0.items.count }
    let place = try #require(app.top(HomeScreen.self)?.entries.firstIndex(of: .proposals(count)))
    await app.press(.character(String(place + 1)))
    return app
  }

  private func screen(_ app: AppHarness) throws -> ProposalsScreen { try #require(app.top(ProposalsScreen.self)) }
  private func waiting(_ app: AppHarness) -> [QuestionID] { app.bank.offered.withLock { $0.items.map(\.stored.id) } }

  @Test func theyAreListedWithTheirBankAndTime() async throws {
    let app = try await open()
    #expect(try screen(app).items.map(\.peer) == ["truong-le-loi", "truong-le-loi", "thcs-lang-thuong"])
    #expect(app.text.contains("thcs-lang-tho") || app.text.contains("thcs-lang-thu"))
    #expect(app.text.contains("2 h") && app.text.contains("1/3"))
    // The first is a change: what differs is told word by word, with the key.
    #expect(app.text.contains("change of a question") && app.text.contains("{+đồ thị +}"))
    #expect(app.text.contains("{+Xét dấu đạo hàm.+}") || app.text.contains("Xét dấu đạo hàm."))
  }

  @Test func theReviewQueueAndTheOtherBanksLeadToThem() async throws {
    let bank = FakeBank.withProposals(try .reviewing())
    var app = await AppHarness(.english, bank: bank)
    await app.press(.character("5"), .character("o"))
    #expect(try screen(app).items.count == 3)
    await app.press(.escape, .escape, .character("o"), .character("p"))
    #expect(try screen(app).items.count == 3)
    // Where nothing waits in the queue, too.
    app = await AppHarness(.english, bank: .withProposals())
    await app.press(.character("b"), .enter, .character("r"), .character("o"))
    #expect(try screen(app).items.count == 3)
  }

  @Test func whoeverReviewsNothingIsNotLedThere() async throws {
    let bank = FakeBank.withProposals(.school(signedIn: "hoa"))
    let app = await AppHarness(.english, bank: bank)
    #expect(!app.text.contains(Words(.english).proposalsTitle))
  }

  @Test func oneIsTakenInAndTheNextIsShown() async throws {
    var app = try await open()
    await app.press(.character("p"))
    #expect(waiting(app) == [101, 102].map { FakeBank.id($0) })
    #expect(app.bank.stored.first { $0.id == FakeBank.id(1) }?.question.content.stem.contains("đồ thị") == true)
    #expect(try screen(app).selected?.question.id == FakeBank.id(101) && screen(app).proposed != nil)
    #expect(app.text.contains("✓ 1 question taken in."))
    // A grave fault is confirmed; Escape takes nothing in.
    await app.press(.character("p"))
    #expect(app.text.contains("The question has grave faults."))
    await app.press(.escape)
    #expect(waiting(app).count == 2)
    await app.press(.character("p"), .enter, .character("p"))
    #expect(waiting(app).isEmpty && app.text.contains("Nothing is proposed."))
    await app.press(.escape)
    #expect(!app.text.contains(Words(.english).proposalsTitle))
  }

  @Test func oneIsDeclinedWithItsReason() async throws {
    var app = try await open()
    await app.press(.down, .character("b"), .control("s"))
    #expect(app.text.contains("Say why") && waiting(app).count == 3)
    await app.type("Công thức hỏng")
    await app.press(.escape)
    // What was written is there again.
    await app.press(.character("b"))
    #expect(try screen(app).writing?.area.text == "Công thức hỏng")
    await app.press(.control("s"))
    #expect(app.bank.offered.withLock { $0.declined } == [FakeBank.id(101): "Công thức hỏng"])
    #expect(try screen(app).writing == nil && app.text.contains("1 question declined."))
    await app.press(.up, .character("b"))
    #expect(try screen(app).writing?.area.isEmpty == true)
  }

  @Test func markedOnesAreDecidedTogether() async throws {
    var app = try await open()
    await app.press(.character(" "), .down, .character(" "))
    #expect(try screen(app).marks == [FakeBank.id(1), FakeBank.id(102)] && app.text.contains("take in (2)"))
    await app.press(.character("p"))
    #expect(app.text.contains("Take in 2?") && !app.text.contains("with grave faults"))
    await app.press(.enter)
    #expect(waiting(app) == [FakeBank.id(101)] && app.text.contains("2 questions taken in."))
    app = try await open()
    await app.press(.character("a"), .character("p"))
    #expect(try screen(app).confirming?.count == 3 && app.text.contains("Take in 3?") && app.text.contains("grave"))
    await app.press(.escape, .character("a"))
    #expect(try screen(app).marks.isEmpty)
    await app.press(.character("a"), .character("b"))
    await app.type("Trùng")
    await app.press(.control("s"))
    #expect(app.bank.offered.withLock { $0.declined.count } == 3)
  }

  @Test func allOfManyAreMarked() async throws {
    let bank = FakeBank()
    for number in 200..<330 { bank.offer(SampleQuestions.short, number, by: "truong-le-loi") }
    var app = try await open(bank)
    #expect(try screen(app).items.count == ProposalsScreen.pageSize && app.text.contains("1/130"))
    await app.press(.character("a"))
    #expect(try screen(app).marks.count == 130)
    await app.press(.character("p"), .enter)
    #expect(waiting(app).isEmpty)
  }

  @Test func whatCameMeanwhileIsLookedAtFirst() async throws {
    let bank = FakeBank.withProposals()
    var app = try await open(bank)
    var newer = SampleQuestions.single
    newer.content.stem = "Một đề khác"
    bank.offer(newer, 1, by: "truong-le-loi")
    await app.press(.character("p"))
    #expect(waiting(app).count == 3 && app.text.contains("1 question with a newer revision"))
    #expect(app.text.contains("Một đề khác"))
    await app.press(.character("p"))
    #expect(bank.stored.first { $0.id == FakeBank.id(1) }?.question.content.stem == "Một đề khác")
  }

  @Test func whatSomebodyElseDecidedIsTold() async throws {
    let bank = FakeBank.withProposals()
    var app = try await open(bank)
    bank.offered.withLock { _ = $0.items.removeFirst() }
    await app.press(.character("p"))
    #expect(try screen(app).items.count == 2 && app.text.contains("somebody else decided"))
  }

  @Test func aSessionThatEndsInTheMiddleGoesOn() async throws {
    let bank = FakeBank.withProposals(.school(signedIn: "minh"))
    var app = try await open(bank)
    await app.press(.character("a"), .character("b"))
    await app.type("Chưa đạt")
    bank.endSession()
    await app.press(.control("s"))
    #expect(app.top(SignInScreen.self) != nil && waiting(app).count == 3)
    await app.type("another one")
    await app.press(.enter)
    await app.type("123456")
    await app.press(.enter)
    #expect(waiting(app).isEmpty && app.text.contains("3 questions declined."))
  }

  @Test func whatFailsIsToldAndNothingIsLost() async throws {
    let bank = FakeBank.withProposals()
    var app = try await open(bank)
    await app.press(.character("b"))
    await app.type("Vì trùng")
    bank.fail(.unavailable("The disk is full."))
    await app.press(.control("s"))
    #expect(app.text.contains("The disk is full."))
    #expect(try screen(app).writing?.area.text == "Vì trùng")
    bank.fail(nil)
    await app.press(.control("s"))
    #expect(bank.offered.withLock { $0.declined.count } == 1)
  }

  @Test func whatCameWithoutItsKeyIsTold() async throws {
    var app = try await open()
    #expect(!app.text.contains("without its answer key"))
    await app.press(.end)
    #expect(app.text.contains("without its answer key"))
  }

  @Test func oneIsReadInFull() async throws {
    var app = try await open(.withProposals(), .english, Size(width: 80, height: 24))
    await app.press(.enter)
    #expect(try screen(app).isReading && app.text.contains("The question as it would be"))
    await app.press(.character("n"), .character("p"), .enter, .left)
    #expect(try waiting(app) == [1, 102].map { FakeBank.id($0) } && !screen(app).isReading)
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    var app = try await open(.withProposals(), look.language, look.size)
    func check(_ name: String) { expectSnapshot(app.frame, "\(name)-\(look.testDescription)") }
    check("proposals")
    await app.press(.enter)
    check("proposal")
    await app.press(.escape, .character(" "), .character(" "))
    check("proposals-marked")
    await app.press(.character("p"))
    check("proposals-accept")
    await app.press(.escape, .character("b"))
    await app.type("Trùng với câu đã có trong ngân hàng, và công thức bị hỏng.")
    check("proposals-decline")
    await app.press(.control("s"))
    check("proposals-declined")
    await app.press(.character("p"))
    check("proposals-none")
  }
}
