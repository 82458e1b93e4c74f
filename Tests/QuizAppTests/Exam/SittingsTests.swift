import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// The list of tests.
struct SittingsTests {
  static func bank() -> FakeBank {
    func time(_ hours: Int64) -> Timestamp { Timestamp(milliseconds: 1_770_000_000_000 + hours * 3_600_000) }
    return SampleTests.bank(
      SampleTests.given(SampleTests.national, id: "s1", code: "HOA2026"),
      SampleTests.given(
        SampleTests.mixed, id: "s2", title: "Kiểm tra 15 phút Ngữ văn", settings: { $0.attempts = 2 }, closes: time(2)),
      SampleTests.given(SampleTests.mixed, id: "s3", title: "Thi học kì II", opens: time(24)),
      SampleTests.given(SampleTests.mixed, id: "s4", title: "Thi học kì I", closes: time(-24)))
  }

  @Test func tellsHowEachTestStands() async throws {
    var app = await AppHarness(.english, bank: Self.bank(), size: Size(width: 100, height: 30))
    await app.press(.character("e"))
    #expect(app.text.contains("Kiểm tra giữa kì Toán 12  open"))
    #expect(app.text.contains("opens at 2026-02-03 02:40") && app.text.contains("Thi học kì I  closed"))
    #expect(app.text.contains("It asks for an access code."))
    await app.press(.down)
    #expect(app.text.contains("2 of 2 attempts left."))
    await app.press(.down, .enter)
    #expect(app.top(SittingsScreen.self)?.start == nil)
  }

  @Test func theCodeIsAskedFor() async throws {
    var app = await AppHarness(.english, bank: Self.bank())
    await app.press(.character("e"), .enter)
    #expect(app.text.contains("The clock runs from now on"))
    await app.press(.enter)
    #expect(app.top(SittingsScreen.self)?.start?.lacksCode == true)
    await app.type("falsch")
    await app.press(.enter)
    #expect(app.text.contains("The access code is wrong."))
    await app.press(.escape, .enter)
    await app.type("HOA2026")
    await app.press(.enter)
    #expect(app.top(ExamScreen.self)?.session != nil)
  }

  @Test func aTestThatIsNotThereIsSaidSo() async throws {
    let app = await AppHarness(.english, bank: Self.bank(), beginning: .sitting("nowhere"))
    #expect(app.text.contains("There is no test \"nowhere\""))
  }

  @Test func resultsAreShownAsFarAsTheyMayBeSeen() async throws {
    let bank = Self.bank()
    var app = await AppHarness(.english, bank: bank, size: Size(width: 100, height: 40))
    await app.press(.character("e"), .down, .enter, .enter, .character("a"), .tab, .character("t"))
    await app.press(.tab, .tab)
    await app.type("Bài viết")
    await app.press(.control("s"), .control("s"), .enter, .enter)
    #expect(app.text.contains("The marks can be seen from 2026-02-02 04:40."))
    bank.exams.withLock { $0.pass(seconds: 7_300) }
    await app.press(.character("u"))
    #expect(app.text.contains("1 waits for a teacher"))
    #expect(app.text.contains("Right: 1 of 1 point") && app.text.contains("Not answered: 0 of 1 point"))
    await app.press(.character("m"))
    #expect(!app.text.contains("Right: 1 of 1 point") && app.text.contains("Not answered"))
  }
}
