import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Planned outages are told on the first screen.
struct NoticeTests {
  @Test func oneIsToldUntilItIsPutAway() async {
    let bank = FakeBank.withOutage()
    var app = await AppHarness(.english, bank: bank, size: Size(width: 120, height: 40))
    #expect(app.text.contains("Not available 2026-02-02 13:46–16:33"))
    #expect(app.text.contains("Nâng cấp máy chủ của Sở") && app.text.contains("put the notice away"))
    await app.press(.character("d"))
    #expect(!app.text.contains("Not available") && !app.text.contains("put the notice away"))
    // It stays away, and another one comes.
    await app.press(.character("b"), .escape)
    #expect(!app.text.contains("Not available"))
    bank.outages.withLock {
      $0.append(
        OutageNotice(
          number: 4, from: Timestamp(milliseconds: 1_770_100_000_000),
          until: Timestamp(milliseconds: 1_770_110_000_000), text: "Chuyển nhà"))
    }
    await app.press(.character("b"), .escape)
    #expect(app.text.contains("Chuyển nhà") && !app.text.contains("Nâng cấp"))
  }

  @Test func whatIsOverIsNotTold() async {
    let bank = FakeBank.withOutage()
    bank.outages.withLock { $0[0].until = Timestamp(milliseconds: 1_769_999_999_999) }
    #expect(await !AppHarness(.english, bank: bank).text.contains("Not available"))
  }

  @Test func itIsToldByPromptsToo() async {
    let script = await PlainScript([], language: .vietnamese, bank: .withOutage())
    #expect(script.text.contains("Tạm ngừng 2026-02-02 13:46–16:33"))
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async {
    let app = await AppHarness(look.language, bank: .withOutage(), size: look.size)
    expectSnapshot(app.frame, "home-notice-\(look.testDescription)")
  }
}
