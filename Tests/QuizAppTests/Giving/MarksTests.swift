import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Results, papers, marks by hand and regrading.
struct MarksTests {
  private func open(_ bank: FakeBank = SampleMarks.bank(), _ keys: Key...) async -> AppHarness {
    var app = await AppHarness(
      .english, bank: bank, size: Size(width: 110, height: 40), beginning: .given("s1"))
    for key in keys { await app.press(key) }
    return app
  }

  @Test func pagesGiveWhatOneListWould() async throws {
    let bank = SampleMarks.bank()
    let whole = try await bank.allResults(of: "s1")
    bank.exams.withLock { $0.pageSize = 7 }
    let app = await open(bank)
    let screen = try #require(app.top(ResultsScreen.self))
    #expect(screen.isWhole && screen.tally.count == 41 && screen.tally.ended == 40)
    #expect(screen.students.map(\.best.id) == whole.students.map(\.best.id))
    for grouping in ResultGrouping.allCases {
      let (paged, listed) = (screen.tally.groups(by: grouping), whole.groups(by: grouping))
      #expect(Set(paged) == Set(listed) && paged.count == listed.count, "\(grouping)")
    }
    #expect(screen.tally.students.allSatisfy { $0.attempts.allSatisfy { $0.marks.isEmpty } })
  }

  @Test func aPageThatCameTooLateCountsForNothing() async throws {
    let bank = SampleMarks.bank()
    bank.exams.withLock { $0.pageSize = 14 }
    var app = await open(bank)
    app.holdsEffects = true
    await app.press(.character("u"))
    await app.step()
    // The second page is under way.
    await app.press(.character("u"))
    await app.step()
    #expect(app.top(ResultsScreen.self)?.tally.count == 14)
    await app.release()
    let screen = try #require(app.top(ResultsScreen.self))
    #expect(screen.isWhole && screen.tally.count == 41)
  }

  @Test func thereAreFourViewsInThreeOrders() async throws {
    var app = await open()
    #expect(app.text.contains("best of 2") && app.text.contains("to mark") && app.text.contains("under way"))
    await app.press(.character("s"))
    let shares = try #require(app.top(ResultsScreen.self)).students.filter { $0.best.ended != nil }.map(
      \.best.score.share)
    #expect(shares == shares.sorted() && app.text.contains("The lowest first."))
    await app.press(.character("s"), .tab)
    let groups = try #require(app.top(ResultsScreen.self)).groups.compactMap(\.share)
    #expect(groups == groups.sorted(by: >) && app.text.contains("by question"))
    await app.press(.tab)
    #expect(app.text.contains("đạo-hàm") && app.text.contains("by topic"))
    await app.press(.tab)
    #expect(app.text.contains("Thông hiểu") && app.text.contains("by level"))
    await app.press(.tab)
    #expect(app.text.contains("by student"))
  }

  @Test func nobodyAndAServiceThatIsGoneReadWell() async {
    #expect(await open(SampleMarks.bank(students: 0)).text.contains("Nobody has begun this test."))
    let bank = SampleMarks.bank()
    bank.fail(.notFound("sitting \"s1\""))
    #expect(await open(bank).text.contains("There is no sitting \"s1\"."))
  }

  @Test func aFileIsWrittenOrToldWhyNot() async {
    var app = await open(SampleMarks.bank(), .character("w"))
    #expect(app.text.contains("~/results-kiểm-tra-giữa-kì-toán-12.csv"))
    await app.press(.control("u"))
    await app.type("/tmp/r.csv")
    await app.press(.enter)
    let text = app.written.texts.withLock { $0["/tmp/r.csv"] } ?? ""
    #expect(text.hasPrefix("\u{FEFF}name,attempt") && text.contains("Nguyễn Thị An"))
    #expect(app.text.contains("/tmp/r.csv is written."))
    await app.press(.character("w"), .control("u"))
    await app.type("/nowhere/r.csv")
    await app.press(.enter)
    #expect(app.text.contains("It could not be written"))
  }

  @Test func marksAreReleasedFromTheirList() async {
    let bank = SampleMarks.bank()
    var app = await open(bank, .character("v"), .enter)
    #expect(bank.exams.withLock { $0.given[0].sitting.released } != nil)
    #expect(app.text.contains("The marks are released."))
    await app.press(.character("h"), .enter)
    #expect(bank.exams.withLock { $0.given[0].sitting.released } == nil)
  }

  @Test func aPaperTellsWhyAndIsGivenTime() async throws {
    let bank = SampleMarks.bank()
    var app = await open(bank, .enter)
    #expect(app.text.contains("Answer:") && !app.text.contains("Your answer"))
    #expect(app.text.contains("Right: 1 of 1 point"))
    let attempt = try #require(app.top(PaperScreen.self)).attempt
    await app.press(.character("x"))
    await app.type("0")
    await app.press(.enter)
    #expect(app.top(PaperScreen.self)?.minutes != nil)
    await app.press(.backspace)
    await app.type("15")
    await app.press(.enter)
    #expect(bank.exams.withLock { $0.attempts.first { $0.id == attempt }?.state.grantedTime } == 900_000)
    #expect(app.text.contains("It ends at"))
    await app.press(.character("o"), .enter)
    #expect(bank.exams.withLock { $0.attempts.first { $0.id == attempt }?.state.submitted } == nil)
    #expect(app.text.contains("under way"))
  }

  @Test func whoeverReadsTheirOwnResultIsSpokenTo() async throws {
    let bank = SampleMarks.bank()
    let attempt = bank.exams.withLock { $0.attempts[0].id }
    let result = try await bank.result(of: attempt)
    let own = AttemptResultText.lines(result, onlyMistakes: false, width: 80, words: Words(.english))
    #expect(result.candidate != nil && own.contains { $0.plainText.contains("Your answer") })
  }

  @Test func everyAttemptOfAStudentIsSeen() async throws {
    var app = await open()
    let place = try #require(app.top(ResultsScreen.self)?.students.firstIndex { $0.attempts.count == 2 })
    for _ in 0..<place { await app.press(.down) }
    await app.press(.enter)
    let first = try #require(app.top(PaperScreen.self)?.attempt)
    await app.press(.tab)
    #expect(app.top(PaperScreen.self)?.attempt != first && app.text.contains("/2"))
    await app.press(.tab)
    #expect(app.top(PaperScreen.self)?.attempt == first)
  }

  @Test func writtenAnswersAreMarkedOneAfterTheOther() async throws {
    let bank = SampleMarks.bank()
    bank.exams.withLock { $0.pageSize = 2 }
    var app = await open(bank, .character("m"))
    #expect(app.text.contains("Em sẽ giữ gìn tiếng Việt.") && app.text.contains("0/4 marked"))
    await app.type("2,5")
    await app.press(.enter)
    #expect(app.text.contains("Type points from 0 to 2.") && app.top(MarkingScreen.self)?.saved.isEmpty == true)
    await app.press(.control("u"))
    await app.type("1,5")
    await app.press(.tab)
    await app.type("Khá lắm")
    await app.press(.enter)
    #expect(app.top(MarkingScreen.self)?.place == 1 && app.text.contains("1/4 marked"))
    await app.press(.function(8))
    await app.type("2")
    await app.press(.escape)
    #expect(app.text.contains("Leave without saving?"))
    await app.press(.escape, .enter, .function(7), .function(7))
    await app.type("0")
    await app.press(.enter)
    let marks = bank.exams.withLock { $0.attempts.compactMap { $0.state.marks["q41"] } }
    #expect(marks.map(\.points) == [1.5, 0, 2] && marks[0].comment == "Khá lắm")
    bank.fail(.unavailable("away"))
    await app.press(.function(8))
    await app.type("1")
    await app.press(.enter)
    #expect(app.text.contains("away") && app.top(MarkingScreen.self)?.form.text(.points) == "1")
    bank.fail(nil)
    await app.press(.enter)
    #expect(app.text.contains("nothing more waits"))
    await app.press(.enter)
    #expect(app.top(ResultsScreen.self)?.tally.waiting == 0)
  }

  @Test func whatWasSkippedStillWaits() async {
    var app = await open(SampleMarks.bank(), .character("m"))
    for _ in 0..<4 { await app.press(.function(8)) }
    #expect(app.top(MarkingScreen.self)?.current == nil && app.text.contains("4 still to mark."))
    #expect(!app.text.contains("No answer waits") && app.text.contains("the one before"))
    await app.press(.function(7))
    #expect(app.top(MarkingScreen.self)?.place == 3)
    await app.type("1")
    await app.press(.enter)
    #expect(app.text.contains("3 still to mark."))
  }

  @Test func aMarkIsChangedFromThePaper() async throws {
    let bank = SampleMarks.bank()
    var app = await open(bank)
    let place = try #require(app.top(ResultsScreen.self)?.students.firstIndex { $0.best.score.waiting > 0 })
    for _ in 0..<place { await app.press(.down) }
    await app.press(.enter, .character("w"))
    await app.type("1")
    await app.press(.enter, .enter)
    await app.press(.end)
    #expect(app.top(PaperScreen.self) != nil && app.text.contains("Marked by a teacher: 1 of 2"))
    await app.press(.character("w"))
    #expect(app.top(MarkingScreen.self)?.form.text(.points) == "1")
  }

  @Test func everyChangeIsShownBeforeItIsMade() async throws {
    let bank = SampleMarks.bank()
    var app = await open(bank, .tab, .down, .down, .character("r"))
    await app.press(.down, .enter)
    let report = try #require(app.top(RegradeScreen.self)?.report)
    #expect(
      !report.isMade && app.text.contains("▲ \(report.changes.count { $0.after > $0.before }) up")
        && app.text.contains("▼ 0 down"))
    #expect(bank.exams.withLock { $0.given[0].sitting.remedies }.isEmpty)
    await app.press(.escape)
    #expect(app.top(RegradeScreen.self)?.report == nil)
    await app.press(.enter, .enter)
    #expect(bank.exams.withLock { $0.given[0].sitting.remedies }.map(\.kind) == [.everyone])
    #expect(app.top(RegradeScreen.self)?.isMade == true)
    await app.press(.enter)
    #expect(app.top(ResultsScreen.self) != nil)
  }

  @Test func whatChangedSinceIsShownAnew() async throws {
    let bank = SampleMarks.bank()
    var app = await open(bank, .tab, .down, .down, .character("r"), .down, .enter)
    let attempt = try #require(app.top(RegradeScreen.self)?.report?.changes.first?.attempt)
    _ = try await bank.supervise(
      attempt, [AttemptEvent(.marked(item: "q13", points: 1, comment: nil), writer: "t", sequence: 1)])
    await app.press(.enter)
    #expect(app.top(RegradeScreen.self)?.report == nil && app.text.contains("preview"))
    #expect(bank.exams.withLock { $0.given[0].sitting.remedies }.isEmpty)
  }

  @Test func aMendedKeyIsTaken() async throws {
    let bank = SampleMarks.bank()
    var mended = SampleQuestions.single
    mended.key.right = ["b"]
    let current = try await bank.question(FakeBank.id(1)).revision
    _ = try await bank.update(
      FakeBank.id(1), QuestionDraft(mended, by: Authorship(author: "Lan")), expected: current)
    var app = await open(bank, .tab, .character("r"), .enter)
    #expect(app.text.contains("Grade by the newest key") && app.text.contains("▼"))
    await app.press(.enter)
    let newest = try await bank.question(FakeBank.id(1)).revision
    #expect(bank.exams.withLock { $0.given[0].sitting.remedies }.map(\.kind) == [.revision(newest)])
    await app.press(.enter, .character("r"))
    #expect(app.top(RegradeScreen.self)?.current == .newest && app.text.contains("holds now"))
    mended.key.right = ["c"]
    _ = try await bank.update(
      FakeBank.id(1), QuestionDraft(mended, by: Authorship(author: "Lan")), expected: newest)
    await app.press(.escape, .character("r"))
    let screen = try #require(app.top(RegradeScreen.self))
    #expect(screen.current == nil && app.text.contains("an earlier mended key is in force"))
    #expect(!app.text.contains("holds now"))
  }
}
