import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// A test is taken by keys.
struct ExamScreenTests {
  private func screen(_ app: AppHarness) throws -> ExamScreen { try #require(app.top(ExamScreen.self)) }

  private func answers(_ app: AppHarness) throws -> [String: Response] {
    try #require(try screen(app).session).answers.responses
  }

  private func stored(_ bank: FakeBank) -> [String: Response] {
    bank.exams.withLock { $0.attempts.last?.state.responses ?? [:] }
  }

  @Test func theThreePartsAreAnsweredInTheirWays() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank)
    #expect(app.text.contains("PHẦN I") && app.text.contains("Câu 1/2"))
    await app.press(.character("b"), .enter, .character("c"), .enter)
    #expect(app.text.contains("PHẦN II") && app.text.contains("Câu 1/1"))
    await app.type("đsđs")
    await app.press(.tab)
    #expect(app.text.contains("PHẦN III · Câu 1/2"))
    await app.type("-1,25 x")
    #expect(try answers(app)["q31"] == .text("-1,2"), "four characters, digits, sign and comma")
    await app.press(.tab)
    await app.type("2.5")
    await app.send(.tick(.seconds(5)))
    #expect(
      stored(bank) == [
        "q11": .choices(["b"]), "q12": .choices(["c"]),
        "q21": .statements(["a": true, "b": false, "c": true, "d": false]), "q31": .text("-1,2"), "q32": .text("2,5"),
      ])
    #expect(app.text.contains("đã lưu hết"))
  }

  @Test func statementsThatAreLeftOutAreTold() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank)
    await app.press(.tab, .tab)
    await app.type("đs")
    await app.press(.character("g"))
    #expect(app.text.contains("◐ mới trả lời 2/4 ý"))
    await app.press(.escape)
    await app.type("đđ")
    await app.press(.control("s"))
    #expect(!app.text.contains("ý,") && !app.text.contains("thiếu ý"))
  }

  @Test func aNumberElsewhereIsNotCut() async throws {
    var parts = SampleTests.national
    parts.removeFirst(2)
    var app = await AppHarness.examining(SampleTests.bank(SampleTests.given(parts)))
    await app.type("123456,78")
    #expect(try answers(app)["q11"] == .text("123456,78"))
  }

  @Test func otherKindsAreAnswered() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.mixed))
    var app = await AppHarness.examining(bank)
    await app.press(.character("a"), .character("c"), .tab, .character("s"), .tab)
    await app.type("Hà Nội")
    await app.press(.enter)
    await app.type("Dòng một")
    await app.press(.enter)
    await app.type("dòng hai")
    await app.press(.up)
    await app.send(.tick(.seconds(5)))
    #expect(
      stored(bank) == [
        "q11": .choices(["a", "c"]), "q12": .choices(["false"]), "q13": .text("Hà Nội"),
        "q14": .text("Dòng một\ndòng hai"),
      ])
  }

  @Test func theClockOfThisMachineIsNotAsked() async throws {
    // The machine believes it is a day later than the bank does.
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    bank.exams.withLock { $0.pass(seconds: -86_400) }
    var app = await AppHarness.examining(bank)
    #expect(app.text.contains("50:00"))
    await app.pass(to: 60)
    #expect(app.text.contains("49:00"))
    await app.press(.character("t"))
    #expect(!app.text.contains("49:0"))
    await app.pass(to: 40 * 60)
    #expect(app.text.contains("Còn 10 phút"), "a warning is told whether the clock is hidden or not")
    await app.pass(to: 41 * 60)
    #expect(!app.text.contains("Còn 10 phút"))
    await app.pass(to: 49 * 60 + 10)
    #expect(app.text.contains("Còn chưa đến 1 phút"))
  }

  @Test func whatIsNotSavedIsToldAndSentOnceTheBankAnswers() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english)
    bank.fail(.unavailable("away"))
    await app.press(.character("b"))
    #expect(app.text.contains("1 not saved yet: the service does not answer"))
    #expect(app.exams.names == ["attempt-1"])
    await app.press(.enter, .character("a"), .character("g"))
    #expect(app.text.contains("not saved yet"))
    await app.press(.escape)
    // 1, 2, 4 seconds: a request each, and none in between.
    let before = bank.exams.withLock { $0.saves }
    for second in 1...4 { await app.send(.tick(.seconds(second))) }
    bank.fail(nil)
    for second in 5...30 { await app.send(.tick(.seconds(second))) }
    #expect(stored(bank) == ["q11": .choices(["b"]), "q12": .choices(["a"])])
    #expect(bank.exams.withLock { $0.saves } == before + 1, "all that waited goes in one request")
    #expect(app.text.contains("all saved") && app.exams.names.isEmpty)
  }

  @Test func aKilledProgramGoesOnFromItsJournal() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    let exams = MemoryJournal()
    do {
      var app = await AppHarness.examining(bank, exams: exams)
      await app.press(.character("a"))
      bank.fail(.unavailable("away"))
      await app.press(.character("b"), .tab, .character("d"))
    }
    var again = await AppHarness(.english, bank: bank, exams: exams)
    #expect(again.text.contains("1. 2 not saved yet"), "the attempt waits while the bank is away")
    await again.press(.character("1"))
    #expect(again.text.contains("kept"))
    bank.fail(nil)
    await again.send(.tick(.seconds(40)))
    #expect(try answers(again) == ["q11": .choices(["b"]), "q12": .choices(["d"])])
    #expect(stored(bank) == ["q11": .choices(["b"]), "q12": .choices(["d"])] && exams.names.isEmpty)
  }

  @Test func theFirstScreenSendsWhatWaits() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    let exams = MemoryJournal()
    do {
      var app = await AppHarness.examining(bank, exams: exams)
      bank.fail(.unavailable("away"))
      await app.press(.character("b"), .control("s"), .control("s"), .enter)
      #expect(app.text.contains("Chưa nộp được"))
    }
    bank.fail(nil)
    let again = await AppHarness(.english, bank: bank, exams: exams, size: Size(width: 120, height: 40))
    #expect(again.text.contains("handed in at 02:40:00 by the clock"))
    #expect(stored(bank) == ["q11": .choices(["b"])] && exams.names.isEmpty)
  }

  @Test func theFirstScreenTriesAgain() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english, size: Size(width: 120, height: 40))
    bank.fail(.unavailable("away"))
    await app.press(.character("b"), .escape, .enter, .escape)
    #expect(app.text.contains("1 not saved yet: Kiểm tra"))
    bank.fail(nil)
    for second in 1...17 { await app.send(.tick(.seconds(second))) }
    #expect(app.text.contains("The rest was sent: Kiểm tra") && app.exams.names.isEmpty)
    #expect(stored(bank) == ["q11": .choices(["b"])])
  }

  @Test func aFullDiskDoesNotKeepAnswersFromTheBank() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    let exams = MemoryJournal()
    var app = await AppHarness.examining(bank, exams: exams)
    exams.fill()
    await app.press(.character("b"))
    #expect(stored(bank) == ["q11": .choices(["b"])])
    bank.fail(.unavailable("away"))
    await app.press(.character("c"))
    #expect(app.text.contains("Không ghi được vào máy này"))
  }

  @Test func thePaperIsLookedOverAndHandedIn() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national) { $0.feedback = .atEnd })
    var app = await AppHarness.examining(bank, .english, size: Size(width: 100, height: 30))
    await app.press(.character("a"), .character("f"), .control("s"))
    #expect(app.text.contains("1 of 5 answered") && app.text.contains("4 not answered, 1 flagged"))
    await app.press(.down, .enter)
    #expect(try screen(app).position == 1)
    await app.press(.control("s"), .control("s"))
    #expect(app.text.contains("Hand in?") && app.text.contains("Nothing can be changed"))
    await app.press(.escape, .control("s"), .enter)
    #expect(app.text.contains("Handed in at 02:40:00 by the clock of the school's service."))
    #expect(app.text.contains("1 of 5 answered, all saved."))
    await app.press(.enter)
    #expect(app.text.contains("0.25 of 2.5 points"))
    await app.press(.escape)
    #expect(app.text.contains("handed in"))
  }

  @Test func handingInWaitsForTheBank() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english)
    await app.press(.character("a"))
    bank.fail(.unavailable("away"))
    await app.press(.control("s"), .control("s"), .enter)
    #expect(app.text.contains("Not handed in yet: the service does not answer."))
    #expect(app.text.contains("Kept on this machine; it is sent as soon as it answers"))
    await app.press(.enter)
    #expect(app.text.contains("Not handed in yet"))
    bank.fail(nil)
    await app.send(.tick(.seconds(60)))
    #expect(app.text.contains("Handed in at") && app.text.contains("all saved."))
  }

  @Test func whatIsSavedAndLostOnTheWayBackIsLookedUp() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank)
    bank.exams.withLock { $0.losesReceipts = true }
    await app.press(.character("a"))
    bank.exams.withLock { $0.losesReceipts = false }
    await app.send(.tick(.seconds(10)))
    let session = try #require(try screen(app).session)
    #expect(session.isSaved && !session.needsLook && session.troubles.isEmpty)
    #expect(bank.exams.withLock { $0.attempts[0].log.count } == 1)
  }

  @Test func theTimeIsOver() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english)
    await app.press(.character("a"))
    bank.exams.withLock { $0.pass(seconds: 3_000) }
    await app.send(.tick(.seconds(3_000)))
    #expect(app.text.contains("Time is over.") && app.text.contains("1 of 5 answered, all saved."))
    bank.exams.withLock { $0.pass(seconds: 20) }
    await app.send(.tick(.seconds(3_020)))
    #expect(app.text.contains("The paper was closed at 03:30:00."))
  }

  @Test func aTeacherGivesMoreTime() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english)
    await app.press(.character("a"))
    bank.exams.withLock { exams in
      exams.pass(seconds: 3_000)
      exams.attempts[0].state.apply(
        ReceivedEvent(AttemptEvent(.extended(seconds: 600), writer: "hoa", sequence: 1), received: exams.now))
    }
    await app.send(.tick(.seconds(3_000)))
    #expect(try !screen(app).isEnded)
    #expect(app.text.contains("10:00") && app.text.contains("10 minutes left"))
  }

  @Test func answersThatComeLateAreTold() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english)
    bank.fail(.unavailable("away"))
    await app.press(.character("a"))
    await app.send(.tick(.seconds(3_000)))
    #expect(app.text.contains("1 not saved yet, and still being sent"))
    bank.fail(nil)
    bank.exams.withLock { $0.pass(seconds: 3_100) }
    await app.send(.tick(.seconds(3_100)))
    #expect(app.text.contains("1 answer does not count") && app.text.contains("0 of 5 answered"))
  }

  @Test func whereNobodyGoesBackLeavingIsAsked() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national) { $0.navigation = .forward })
    var app = await AppHarness.examining(bank, .english)
    await app.press(.character("a"), .enter)
    #expect(app.text.contains("You cannot come back to this question."))
    await app.press(.escape)
    #expect(try screen(app).position == 0)
    await app.press(.tab, .enter)
    #expect(try screen(app).position == 1)
    #expect(bank.exams.withLock { $0.attempts[0].state.closed } == ["q11"])
    await app.press(.backTab, .character("g"), .up, .enter)
    #expect(try screen(app).position == 1)
    // Started again, it goes on where it was.
    let again = await AppHarness.examining(bank, .english)
    #expect(try screen(again).position == 1)
  }

  @Test func theKeyIsToldAtOnceWhereTheTestDoesSo() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national) { $0.feedback = .immediate })
    var app = await AppHarness.examining(bank, .english)
    await app.press(.character("b"), .enter)
    #expect(app.text.contains("Wrong: 0 of 0.25 points") && app.text.contains("Right answer: A"))
    await app.press(.character("a"))
    #expect(try answers(app)["q11"] == .choices(["b"]), "a closed question is not answered again")
    bank.fail(.unavailable("away"))
    await app.press(.enter, .character("a"), .control("y"))
    #expect(app.text.contains("The answer is shown once the service replies."))
    bank.fail(nil)
    await app.send(.tick(.seconds(60)))
    #expect(app.text.contains("Right"))
  }

  @Test func theMapGoesByNumber() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank)
    await app.press(.character("g"), .character("2"), .enter)
    #expect(try screen(app).position == 1)
    await app.press(.character("g"), .tab, .tab, .character("2"), .enter)
    #expect(try screen(app).position == 4)
    await app.press(.control("f"), .control("g"))
    #expect(app.text.contains("⚑"))
  }

  @Test func leavingAsksAndLosesNothing() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank, .english)
    await app.press(.character("a"), .control("c"))
    #expect(app.text.contains("Leave the test?") && !app.model.isFinished)
    await app.press(.escape, .escape, .enter)
    #expect(app.top(SittingsScreen.self) != nil && app.text.contains("under way"))
    await app.press(.enter)
    #expect(try answers(app) == ["q11": .choices(["a"])])
  }

  @Test func theMouseChooses() async throws {
    let bank = SampleTests.bank(SampleTests.given(SampleTests.national))
    var app = await AppHarness.examining(bank)
    await app.click(try #require(app.targets("option").last))
    #expect(try answers(app)["q11"] == .choices(["d"]))
    await app.click(try #require(app.targets("position").last))
    #expect(try screen(app).position == 4)
    await app.click(try #require(app.targets("field").first))
    await app.type("7")
    #expect(try answers(app)["q32"] == .text("7"))
  }
}

extension AppHarness {
  /// A program in the middle of the first test of a bank.
  static func examining(
    _ bank: FakeBank, _ language: Language = .vietnamese, exams: MemoryJournal = MemoryJournal(),
    size: Size = Size(width: 80, height: 24)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, exams: exams, size: size, beginning: .sitting("s1"))
    // One that is under way goes on without a question.
    if app.top(SittingsScreen.self) != nil { await app.press(.enter) }
    return app
  }

  /// Lets time pass for the bank and for this machine, until so many seconds after the beginning.
  mutating func pass(to second: Int64) async {
    bank.exams.withLock { exams in
      let start = exams.attempts.last?.started ?? exams.now
      exams.now = Timestamp(milliseconds: start.milliseconds + second * 1000)
    }
    await send(.tick(.seconds(second)))
  }
}
