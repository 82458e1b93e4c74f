import QuestionAPI
import QuestionModel
import QuestionSync
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Other banks: what came of exchanges, exchanging anew, adding and forgetting one.
struct PeersTests {
  private func open(
    _ bank: FakeBank = .withPeers(), _ language: Language = .english, _ size: Size = Size(width: 120, height: 40)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("o"))
    return app
  }

  private func screen(_ app: AppHarness) throws -> PeersScreen { try #require(app.top(PeersScreen.self)) }

  @Test func theFirstScreenLeadsToThem() async throws {
    let home = await AppHarness(.english)
    let place = try #require(home.top(HomeScreen.self)?.entries.firstIndex(of: .peers))
    var app = await AppHarness(.english, bank: .withPeers())
    await app.press(.character(String(place + 1)))
    #expect(try screen(app).peers?.map(\.name) == ["so-gd", "thpt-chu-van-an", "truong-lang"])
    #expect(app.text.contains(FakeBank.key) && app.text.contains("THPT Lê Lợi"))
    #expect(app.text.contains("never synced") && app.text.contains("1,240 pulled"))
  }

  @Test func anExchangeTellsHowFarItIsAndWhatItCameTo() async throws {
    var app = await open()
    app.holdsEffects = true
    await app.press(.character("s"))
    #expect(app.held == [.sync("so-gd", repairs: false)])
    #expect(app.text.contains("beginning…") && app.model.needsTick)
    // A second one with the same bank is not begun.
    await app.press(.character("s"), .character("R"), .character("d"))
    #expect(try app.held.count == 1 && screen(app).removing == nil)
    await app.answer(.syncProgressed("so-gd", SyncProgress(phase: .fetching, done: 120, total: 500)))
    #expect(app.text.contains("fetching what differs 120/500"))
    await app.release()
    #expect(try screen(app).runs.running.isEmpty && screen(app).peers?.first?.outcome?.pulled == 12)
    #expect(app.text.contains("12 pulled, 1 merged"))
  }

  @Test func everythingIsComparedWhereThatIsAskedFor() async throws {
    var app = await open()
    await app.press(.character("R"))
    #expect(app.text.contains("all compared"))
  }

  @Test func anExchangeGoesOnWhileOtherScreensAreUsed() async throws {
    var app = await open()
    app.holdsEffects = true
    await app.press(.down, .character("s"), .escape)
    app.held.removeAll { if case .sync = $0 { false } else { true } }
    let exchange = app.held
    #expect(app.top(HomeScreen.self) != nil && app.text.contains("⇄ thpt-chu-van-an"))
    app.holdsEffects = false
    await app.press(.character("b"), .enter, .enter)
    #expect(app.top(QuestionScreen.self) != nil)
    await app.answer(.syncProgressed("thpt-chu-van-an", SyncProgress(phase: .pulling, done: 5)))
    await app.press(.escape, .escape, .escape, .character("o"))
    #expect(app.text.contains("receiving 5"))
    await app.press(.escape)
    app.held = exchange
    await app.release()
    #expect(!app.text.contains("⇄"))
    await app.press(.character("o"))
    #expect(app.text.contains("12 pulled"))
  }

  @Test func whatOthersHaveBegunIsAskedForNowAndThen() async throws {
    let bank = FakeBank.withPeers()
    bank.others.withLock { $0[0].progress = SyncProgress(phase: .pulling, done: 1, total: 10) }
    var app = await open(bank)
    #expect(app.text.contains("receiving 1/10") && app.model.needsTick)
    bank.others.withLock { $0[0].progress = SyncProgress(phase: .pulling, done: 7, total: 10) }
    await app.send(.tick(.seconds(1)))
    #expect(app.text.contains("receiving 7/10"))
    bank.others.withLock { $0[0].progress = nil }
    await app.send(.tick(.milliseconds(1_100)))
    #expect(app.text.contains("receiving 7/10"))
    await app.send(.tick(.seconds(2)))
    #expect(!app.text.contains("receiving") && !app.model.needsTick)
  }

  @Test func whatWasRefusedIsToldWithItsReason() async throws {
    var app = await open()
    await app.press(.enter)
    #expect(app.text.contains("3 revisions refused") && app.text.contains("Its signature does not hold"))
    #expect(app.text.contains("and 1 more") && app.text.contains("2 to be brought together"))
    #expect(app.text.contains(String(FakeBank.key.reversed())))
    await app.press(.character("c"))
    #expect(app.top(BrowseScreen.self)?.field.text == "is:conflict")
  }

  @Test func anExchangeThatFailsSaysWhyInWords() async throws {
    let bank = FakeBank.withPeers()
    var app = await open(bank, .vietnamese)
    bank.fail(.sync(.unreachable("mất mạng")))
    await app.press(.character("s"))
    #expect(app.text.contains("Không liên lạc được với ngân hàng kia: mất mạng"))
    bank.fail(nil)
    var outcome = SyncOutcome()
    (outcome.fault, outcome.ending) = ("Cannot reach http://so (refused).", .unreachable)
    bank.exchange.withLock { [outcome] in $0.outcome = outcome }
    await app.press(.character("s"))
    #expect(app.text.contains("bị ngắt"))
    await app.press(.enter)
    #expect(app.text.contains("địa chỉ ấy không trả lời") && app.text.contains("lần sau làm tiếp từ đó"))
    #expect(!app.text.contains("Cannot reach"))
  }

  @Test func aBankThatOnlyCallsIsNotSynced() async throws {
    var app = await open()
    app.holdsEffects = true
    await app.press(.end, .character("s"))
    #expect(try app.held.isEmpty && screen(app).selected?.name == "truong-lang")
  }

  @Test func aBankIsAddedAndItsKeyShownToBeCompared() async throws {
    let bank = FakeBank.withPeers()
    var app = await open(bank)
    await app.press(.character("a"))
    await app.type("bo-gd")
    await app.press(.down)
    await app.type("http://none")
    await app.press(.down)
    await app.type("s3cret")
    #expect(!app.text.contains("s3cret") && app.text.contains("••••••"))
    await app.press(.enter)
    #expect(app.text.contains("Cannot reach http://none."))
    // Going away and coming back loses nothing.
    await app.press(.escape, .character("a"))
    #expect(app.text.contains("bo-gd") && app.text.contains("http://none"))
    await app.press(.down, .control("u"))
    await app.type("https://moet")
    await app.press(.tab, .tab, .tab, .right, .tab, .tab, .tab, .character(" "), .enter)
    let added = try #require(bank.others.withLock { $0.first { $0.name == "bo-gd" } })
    #expect(added.relation == .upper && added.pull == "status:published" && added.push == nil && added.wantsKeys)
    #expect(try screen(app).showsDetails && screen(app).selected?.name == "bo-gd")
    #expect(app.text.contains("Compare its key below"))
    await app.press(.escape, .character("a"))
    #expect(app.top(PeerFormScreen.self)?.form == PeerForm())
  }

  @Test func aBankIsForgottenOnceThatIsConfirmed() async throws {
    let bank = FakeBank.withPeers()
    var app = await open(bank)
    await app.press(.down, .character("d"), .escape)
    #expect(bank.others.withLock { $0.count } == 3)
    await app.press(.delete)
    #expect(app.text.contains("Forget thpt-chu-van-an?"))
    await app.press(.enter)
    #expect(try screen(app).peers?.map(\.name) == ["so-gd", "truong-lang"])
  }

  @Test func thisBankIsNamedForOthers() async throws {
    let bank = FakeBank.withPeers()
    var app = await open(bank)
    #expect(app.text.contains("This bank: THPT Lê Lợi (code 01-0423)"))
    await app.press(.character("i"))
    #expect(app.top(IdentityScreen.self) != nil && app.text.contains(FakeBank.key))
    await app.press(.control("u"))
    await app.type("Trường THPT Lê Lợi")
    await app.press(.tab, .control("u"))
    await app.type("?")
    await app.press(.enter)
    #expect(app.text.contains("must have letters and digits"))
    await app.press(.control("u"), .enter)
    #expect(bank.title.withLock { $0.title } == "Trường THPT Lê Lợi" && bank.title.withLock { $0.agency } == nil)
    #expect(app.text.contains("This bank: Trường THPT Lê Lợi") && !app.text.contains("01-0423"))
    await app.press(.character("i"), .control("u"), .enter)
    #expect(app.text.contains("no title yet"))
  }

  @Test func whoMayNotSeeThemIsTold() async throws {
    let bank = FakeBank.withPeers()
    bank.fail(.forbidden("Only administrators see other banks."))
    let app = await open(bank)
    #expect(app.text.contains("Only administrators see other banks."))
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    var app = await open(.withPeers(), look.language, look.size)
    func check(_ name: String) { expectSnapshot(app.frame, "\(name)-\(look.testDescription)") }
    check("peers")
    await app.press(.down, .character("d"))
    check("peers-remove")
    await app.press(.escape)
    app.holdsEffects = true
    await app.press(.character("s"))
    await app.answer(.syncProgressed("thpt-chu-van-an", SyncProgress(phase: .fetching, done: 120, total: 500)))
    check("peers-syncing")
    await app.press(.enter)
    check("peer-syncing")
    await app.release()
    await app.press(.escape, .up, .enter)
    check("peer")
    await app.press(.escape, .character("a"))
    check("peer-form")
    await app.type("bo-gd")
    await app.press(.tab)
    await app.type("http://none")
    await app.press(.tab)
    await app.type("abc")
    await app.press(.enter, .tab, .tab)
    check("peer-form-filled")
    await app.press(.enter)
    check("peer-form-failed")
    await app.press(.escape, .character("i"))
    check("identity")
    app = await open(FakeBank(), look.language, look.size)
    check("peers-none")
  }
}
