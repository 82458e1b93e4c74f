import QuestionAPI
import TerminalScreen
import Testing

@testable import QuizApp

/// Codes of a telephone are turned on and off on the account's screen.
struct TimeCodeTests {
  private func open(
    _ name: String, _ language: Language = .english, _ size: Size = Size(width: 80, height: 24)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: .school(signedIn: name), size: size)
    await app.press(.character("a"), .character("t"))
    return app
  }

  private func stage(_ app: AppHarness) throws -> TimeCodeScreen.Stage {
    try #require(app.top(TimeCodeScreen.self)).stage
  }

  @Test func theyAreTurnedOnByAFirstCode() async throws {
    var app = await open("hoa")
    #expect(app.text.contains("JBSW Y3DP EEAQ EAYE") && app.text.contains("▀") && app.text.contains("▄"))
    await app.type("111111")
    await app.press(.enter)
    #expect(app.text.contains("That is not the code.") && !app.text.contains("111111"))
    await app.type("654321")
    await app.press(.enter)
    guard case .confirmed(let codes) = try stage(app) else {
      Issue.record("it is not turned on: \(app.text)")
      return
    }
    #expect(codes.codes.allSatisfy { app.text.contains($0) })
    // The codes are seen once: only the key that says so leaves them.
    await app.press(.escape, .character("q"))
    #expect(app.top(TimeCodeScreen.self) != nil)
    await app.press(.enter)
    #expect(app.text.contains("Telephone code: asked for") && app.text.contains("no more codes"))
  }

  @Test func theyAreTurnedOffByALastCode() async throws {
    var app = await open("minh")
    #expect(try stage(app) == .removing)
    await app.type("123456")
    await app.press(.enter)
    #expect(app.top(AccountScreen.self) != nil && app.text.contains("not asked for"))
  }

  @Test func aSmallWindowShowsTheSecretAlone() async throws {
    let app = await open("hoa", .english, Size(width: 40, height: 12))
    #expect(app.text.contains("JBSW Y3DP") && !app.text.contains("▀"))
  }

  @Test func aBankThatDrawsNoneIsAskedAnew() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    var app = await AppHarness(.english, bank: bank)
    await app.press(.character("a"))
    bank.fail(.unavailable("The bank is busy."))
    await app.press(.character("t"))
    #expect(try stage(app) == .drawing && app.text.contains("The bank is busy."))
    bank.fail(nil)
    await app.press(.character("r"))
    #expect(app.text.contains("JBSW"))
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    var app = await open("hoa", look.language, look.size)
    func check(_ name: String) { expectSnapshot(app.frame, "\(name)-\(look.testDescription)") }
    check("time-code")
    await app.type("12")
    await app.press(.enter)
    check("time-code-wrong")
    await app.type("654321")
    await app.press(.enter)
    check("time-code-on")
    app = await open("minh", look.language, look.size)
    check("time-code-off")
  }
}
