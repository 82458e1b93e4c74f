import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// The list of tests that were given, and giving one.
struct GivingTests {
  /// A bank with quizzes to give, besides a test that was taken.
  static func bank() -> FakeBank {
    let quizzes = ["Kiểm tra 45 phút chương Hàm số", "Đề khảo sát đầu năm"].map { title in
      var quiz = Quiz(title: title)
      quiz.sections = [PaperSection(id: "p1", title: "PHẦN I")]
      quiz.items = (1...4).map {
        QuizItem(
          id: "i\($0)", section: "p1", prompt: .question(FakeBank.id($0), ContentDigest(of: [UInt8($0)])), points: 2.5)
      }
      quiz.settings.duration = 45 * 60
      return Question(content: quiz.content(), key: AnswerKey())
    }
    return SampleMarks.bank(questions: SampleQuestions.all + quizzes)
  }

  private func open(_ bank: FakeBank = SampleMarks.bank(), _ keys: Key...) async -> AppHarness {
    var app = await AppHarness(
      .english, bank: bank, size: Size(width: 110, height: 36), beginning: .given(nil))
    for key in keys { await app.press(key) }
    return app
  }

  @Test func theFirstScreenLeadsToThemWhoeverWrites() async {
    var app = await AppHarness(.english, bank: SampleMarks.bank())
    await app.press(.character("s"))
    #expect(app.top(GivenScreen.self)?.sittings?.count == 3)
    var student = await AppHarness(.english, bank: .school(signedIn: "binh"))
    #expect(!student.text.contains("Tests given"))
    await student.press(.character("s"))
    #expect(student.top(HomeScreen.self) != nil)
  }

  @Test func howEachStandsIsTold() async {
    var app = await open()
    #expect(app.text.contains("▶ open") && app.text.contains("○ coming") && app.text.contains("● over"))
    #expect(app.text.contains("✓ released") && app.text.contains("41 began, 40 are done"))
    #expect(app.text.contains("For: 10A1") && app.text.contains("one attempt") == false)
    await app.press(.down)
    #expect(app.text.contains("Access code: HOA2026") && app.text.contains("For: everybody"))
  }

  @Test func moreThanAPageIsReached() async {
    let bank = SampleMarks.bank(students: 0)
    bank.exams.withLock { exams in
      exams.pageSize = 200
      for number in 4...450 {
        exams.given.append(SampleTests.given(SampleTests.mixed, id: "s\(number)", title: "Bài \(number)"))
      }
    }
    var app = await open(bank)
    #expect(app.top(GivenScreen.self)?.sittings?.count == 200)
    await app.press(.end, .end, .end)
    #expect(app.top(GivenScreen.self)?.sittings?.count == 450 && app.text.contains("Bài 450"))
    #expect(app.text.contains("450/450"))
  }

  @Test func decisionsAreAskedFirst() async {
    let bank = SampleMarks.bank()
    var app = await open(bank, .character("v"), .escape)
    #expect(bank.exams.withLock { $0.given[0].sitting.released } == nil)
    await app.press(.character("v"), .enter)
    #expect(bank.exams.withLock { $0.given[0].sitting.released } != nil && app.text.contains("The marks are released."))
    await app.press(.character("v"), .character("h"), .enter)
    #expect(bank.exams.withLock { $0.given[0].sitting.released } == nil)
    bank.exams.withLock { $0.pass(seconds: 600) }
    await app.press(.character("c"))
    #expect(app.text.contains("Whoever is at it has handed in") && app.text.contains("40 are done"))
    await app.press(.enter)
    // By the clock of the bank as it is now, not as it was when the list was read.
    #expect(bank.exams.withLock { $0.given[0].sitting.closes == $0.now })
    #expect(app.text.contains("● over"))
  }

  /// Its end would come before its beginning.
  @Test func whatHasNotOpenedIsNotClosed() async throws {
    var app = await open(SampleMarks.bank(), .down, .character("c"))
    let screen = try #require(app.top(GivenScreen.self))
    #expect(screen.desk.asked == nil && app.text.contains("○ coming"))
    #expect(
      screen.refusal(of: GivenCommands.close, Words(.english)) == "it has not opened yet; move or remove it instead")
    await app.press(.up, .character("c"))
    #expect(app.top(GivenScreen.self)?.desk.asked?.decision == .close)
  }

  /// An older service, or one that asks a student, does not tell it.
  @Test func howManyAreOverIsNotAskedAgainAndAgain() async throws {
    var app = await open()
    var sitting = try #require(app.top(GivenScreen.self)?.selected)
    let page = SittingPage(items: app.top(GivenScreen.self)?.sittings ?? [], now: app.top(GivenScreen.self)?.now)
    sitting.ended = nil
    app.holdsEffects = true
    await app.press(.character("u"))
    for _ in 0..<3 {
      let held = app.held
      app.held = []
      for case .giving(let ticket, let request) in held {
        await app.answer(.giving(ticket, .success(request == .sitting("s1") ? .sitting(sitting) : .sittings(page))))
      }
    }
    #expect(app.held.isEmpty)
  }

  @Test func whatIsBeingSentIsNotLeft() async {
    let bank = Self.bank()
    var app = await open(bank, .character("n"), .enter)
    app.holdsEffects = true
    await app.press(.enter, .escape)
    #expect(app.top(GivingFormScreen.self)?.stage == .sending)
    await app.release()
    #expect(app.top(GivingFormScreen.self)?.given?.id == "s4")
  }

  @Test func whatIsGivenWhileTheListIsThereIsListed() async throws {
    let bank = Self.bank()
    var app = await open(bank)
    let sitting = try await bank.addSitting(SittingDraft(quiz: FakeBank.id(1)))
    await app.answer(.giving(Ticket(screen: 99, number: 1), .success(.given(sitting))))
    #expect(app.top(GivenScreen.self)?.sittings?.count == 4 && app.top(GivenScreen.self)?.selected?.id == sitting.id)
  }

  /// A row may show less than there is: minutes, tenths of percents, and no breaks.
  @Test func whatNobodyTouchedStaysAsItIs() throws {
    let words = Words(.vietnamese)
    var settings = QuizSettings()
    (settings.passMark, settings.duration, settings.attempts) = (1.0 / 3, 100, 123_456)
    let title = "Đề\n" + String(repeating: "dài ", count: 100)
    var form = GivingForm(
      GivingMaterial(title: title, revision: nil, count: 4, total: 10, settings: settings, classes: [], people: []),
      words)
    form.entries.write(.code, "HOA")
    let material = GivingMaterial(
      title: title, revision: nil, count: 4, total: 10, settings: settings, classes: [], people: [])
    var draft = try form.draft(of: FakeBank.id(1), material, words).get()
    #expect(draft.settings == nil && draft.title == nil && draft.accessCode == "HOA")
    form.entries.write(.passMark, "50")
    draft = try form.draft(of: FakeBank.id(1), material, words).get()
    settings.passMark = 0.5
    #expect(draft.settings == settings)
    // Two times within one minute look the same.
    let opens = Timestamp(milliseconds: 1_770_000_000_000)
    let sitting = SampleTests.given(
      SampleTests.mixed, opens: opens, closes: Timestamp(milliseconds: opens.milliseconds + 20_000)
    ).sitting
    form = GivingForm(
      GivingMaterial(
        title: sitting.title, revision: nil, count: 4, total: 10, settings: settings, sitting: sitting, classes: [],
        people: []), words)
    form.entries.write(.title, "Tên mới")
    var change = SittingChange()
    change.title = "Tên mới"
    #expect(try form.change(of: sitting, words).get() == change)
  }

  @Test func onlyWhatNobodyBeganIsRemoved() async {
    let bank = SampleMarks.bank()
    var app = await open(bank, .character("d"))
    #expect(app.top(GivenScreen.self)?.desk.asked == nil)
    await app.press(.down, .character("d"), .enter)
    #expect(bank.exams.withLock { $0.given.map(\.sitting.id) } == ["s1", "s3"])
    #expect(app.top(GivenScreen.self)?.sittings?.count == 2)
  }

  @Test func whatTheServiceRefusesIsTold() async {
    let bank = SampleMarks.bank()
    var app = await open(bank)
    bank.fail(.forbidden("It is another teacher's test."))
    await app.press(.character("v"), .enter)
    #expect(app.text.contains("It is another teacher's test."))
    bank.fail(.unavailable("The service does not answer."))
    await app.press(.character("u"))
    #expect(app.text.contains("The service does not answer.") && app.text.contains("Kiểm tra giữa kì"))
    let away = SampleMarks.bank()
    away.fail(.unavailable("The service does not answer."))
    #expect(await open(away).text.contains("The service does not answer."))
  }

  @Test func aQuizIsGiven() async throws {
    let bank = Self.bank()
    var app = await open(bank, .character("n"), .enter)
    let form = try #require(app.top(GivingFormScreen.self)?.form)
    #expect(form.entries.text(.duration) == "45" && app.text.contains("4 questions · 10 points"))
    await app.press(.down)
    await app.type("01/12/2026 8:00")
    await app.press(.down)
    await app.type("2026-12-01 09:30")
    await app.press(.down)
    await app.type("10A1")
    await app.press(.down, .down)
    await app.type("HOA")
    await app.press(.down, .control("u"))
    await app.type("60")
    await app.press(.down, .down, .right, .enter)
    let sitting = try #require(app.top(GivingFormScreen.self)?.given)
    #expect(
      sitting.opens?.description == "2026-12-01T08:00:00Z" && sitting.closes?.description == "2026-12-01T09:30:00Z")
    #expect(sitting.classes == ["10A1"] && sitting.accessCode == "HOA" && sitting.settings.duration == 3_600)
    #expect(sitting.settings.feedback == .none && app.text.contains("quiz take --sitting s4"))
    await app.press(.enter)
    #expect(app.top(GivenScreen.self)?.sittings?.count == 4 && app.top(GivenScreen.self)?.selected?.id == "s4")
  }

  @Test func whatCannotBeSentIsTold() async throws {
    let bank = Self.bank()
    var app = await open(bank, .character("n"), .enter, .down)
    await app.type("morgen")
    await app.press(.enter)
    #expect(app.text.contains("write it as 2026-12-01 08:00"))
    await app.press(.control("u"))
    await app.press(.down, .down)
    await app.type("9Z")
    await app.press(.enter)
    #expect(app.text.contains("has no class \"9Z\""))
    await app.press(.escape)
    #expect(app.text.contains("What was just typed is not saved."))
    await app.press(.escape)
    #expect(app.top(GivingFormScreen.self)?.form?.entries.text(.classes) == "9Z")
    await app.press(.control("c"), .escape)
    #expect(!app.model.isFinished && app.top(GivingFormScreen.self) != nil)
    var quitting = app
    await quitting.press(.control("c"), .enter)
    #expect(quitting.model.isFinished)
    await app.press(.escape, .enter)
    #expect(app.top(GivenScreen.self) != nil)
  }

  @Test func aFormOpensWithAQuizOrSaysWhyNot() async {
    let bank = Self.bank()
    var app = await open(bank)
    let quiz = FakeBank.id(SampleQuestions.all.count + 2)
    app.held = app.model.push { GivingFormScreen(screen: $0, quiz: quiz) }
    #expect(app.top(GivingFormScreen.self)?.stage == .loading)
    await app.release()
    #expect(app.top(GivingFormScreen.self)?.form?.entries.text(.title) == "Đề khảo sát đầu năm")
    app = await open(bank, .character("n"))
    bank.fail(.unavailable("away"))
    await app.press(.enter)
    #expect(app.text.contains("away"))
    await app.press(.escape)
    #expect(app.top(GivenScreen.self) != nil)
  }

  @Test(arguments: SmallScreenTests.sizes) func everySizeIsDrawn(_ size: Size) async {
    var app = await AppHarness(bank: Self.bank(), size: size, beginning: .given(nil))
    let walk: [Key] = [
      .down, .up, .character("v"), .escape, .enter, .tab, .down, .tab, .tab, .tab, .character("w"), .escape, .enter,
      .pageDown, .character("x"), .character("1"), .escape, .escape, .tab, .character("r"), .down, .enter, .down,
      .escape, .escape, .character("a"), .character("c"), .down, .enter, .pageDown, .tab, .end, .character("c"),
      .escape,
      .character("s"), .escape, .escape, .character("m"), .pageDown, .character("1"), .tab, .escape, .enter, .escape,
      .character("n"), .down, .enter, .down, .down, .character("x"), .enter, .escape, .enter,
    ]
    for key in walk {
      await app.press(key)
      #expect(app.frame.size == size)
    }
    #expect(app.top(GivenScreen.self) != nil)
  }

  @Test func onlyWhatWasWrittenAnewIsSent() async throws {
    let bank = SampleMarks.bank()
    var app = await open(bank, .character("e"))
    #expect(app.top(GivingFormScreen.self)?.form?.entries.text(.classes) == "10A1")
    app.holdsEffects = true
    await app.press(.end)
    await app.type(" (lần 2)")
    await app.press(.enter)
    var change = SittingChange()
    change.title = "Kiểm tra giữa kì Toán 12 (lần 2)"
    let asked = app.held.compactMap { effect -> GivingRequest? in
      if case .giving(_, let request) = effect { request } else { nil }
    }
    #expect(asked == [.change("s1", change)])
    await app.release()
    #expect(app.top(GivenScreen.self)?.sittings?.first?.title == change.title)
    await app.press(.character("e"), .down, .down, .control("u"), .enter)
    #expect(app.text.contains("can be moved, but not taken away"))
  }
}
