import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Practice that remembers what was answered.
struct LearningTests {
  private static let now = Timestamp(milliseconds: 1_770_000_000_000)

  /// The right answer to a sample question.
  private static func answer(_ app: inout AppHarness, rightly: Bool) async {
    guard let item = app.top(TakeScreen.self)?.item, let stored = app.bank.stored.first(where: { $0.id == item.id })
    else { return }
    let right = stored.question.key.right
    switch item.content.kind {
    case .shortAnswer: await app.type(rightly ? stored.question.key.answers[0].text : "khác")
    case .numeric: await app.type(rightly ? "2,5" : "7")
    case .trueFalseCluster:
      for id in item.optionIDs { await app.press(.character(right.contains(id) == rightly ? "t" : "f")) }
    default:
      for (index, id) in item.optionIDs.enumerated() where right.contains(id) == rightly {
        await app.press(.character("\(index + 1)"))
        if !rightly { break }
      }
    }
    await app.press(.enter)
  }

  private static func lines(_ journal: MemoryJournal) throws -> Int {
    try journal.answers().count { $0 == UInt8(ascii: "\n") }
  }

  private static func log(_ entries: [PracticeLogEntry]) -> [UInt8] {
    entries.flatMap { CanonicalJSON.bytes(of: $0.json) + [UInt8(ascii: "\n")] }
  }

  private static func entry(
    _ number: Int, _ fraction: Double, daysAgo: Double, run: String = "r", mode: PracticeOptions.Mode = .free,
    topics: [String] = ["topic:số-học"], person: String? = nil
  ) throws -> PracticeLogEntry {
    PracticeLogEntry(
      time: Timestamp(milliseconds: now.milliseconds - Int64(daysAgo * 86_400_000)), bank: "test", person: person,
      run: PracticeRun(id: "\(run)-\(daysAgo)", mode: mode), question: FakeBank.id(number),
      revision: ContentDigest(of: [UInt8(number)]), fraction: fraction, topics: try topics.map { try Tag($0) })
  }

  @Test func everyGradedAnswerIsNotedOnce() async throws {
    var app = await AppHarness(beginning: .take(PracticeOptions(count: 3, seed: 5)))
    await Self.answer(&app, rightly: true)
    let first = try PracticeLog(app.journal.answers(), of: nil, in: "test")
    #expect(first.entries.count == 1 && first.entries[0].fraction == 1 && first.entries[0].time == Self.now)
    #expect(try Self.lines(app.journal) == 1)
    // Left alone: it says nothing of what is remembered.
    await app.press(.enter, .enter, .enter)
    #expect(app.text.contains("Nộp bài?"))
    await app.press(.enter)
    #expect(app.top(ResultScreen.self) != nil)
    #expect(try PracticeLog(app.journal.answers(), of: nil, in: "test").entries.count == 1)
    #expect(try PracticeLog(app.journal.answers(), of: "somebody", in: "test").entries.isEmpty)
  }

  @Test func aQuizThatGoesOnNotesNothingTwice() async throws {
    let journal = MemoryJournal()
    var app = await AppHarness(journal: journal, beginning: .take(PracticeOptions(count: 2, seed: 5)))
    await Self.answer(&app, rightly: false)
    await app.press(.escape, .escape)
    let later = await AppHarness(journal: journal)
    guard case .resume(let snapshot)? = later.top(HomeScreen.self)?.entries.first else {
      Issue.record("there is nothing to go on with")
      return
    }
    var again = await AppHarness(journal: journal)
    await again.press(.enter)
    #expect(again.top(TakeScreen.self)?.session.id == snapshot.id)
    #expect(again.top(TakeScreen.self)?.session.items.count { $0.result != nil } == 1)
    #expect(try Self.lines(journal) == 1)
  }

  @Test func answersThatCouldNotBeWrittenAreToldAndWrittenLater() async throws {
    let journal = MemoryJournal()
    var app = await AppHarness(journal: journal, beginning: .take(PracticeOptions(count: 3, seed: 5)))
    journal.fill()
    await Self.answer(&app, rightly: true)
    #expect(app.text.contains("disk full"))
    journal.empty()
    await app.press(.enter)
    await Self.answer(&app, rightly: true)
    #expect(try PracticeLog(journal.answers(), of: nil, in: "test").entries.count == 2)
    #expect(!app.text.contains("disk full"))
  }

  @Test func whatIsDueComesFirstAndNewQuestionsAmongIt() async throws {
    let journal = MemoryJournal()
    // The first was forgotten weeks ago, the second is fresh in mind.
    try journal.appendAnswers(
      Self.log([
        Self.entry(1, 1, daysAgo: 40), Self.entry(1, 1, daysAgo: 39), Self.entry(2, 1, daysAgo: 0.02, run: "a"),
        Self.entry(2, 1, daysAgo: 0.001, run: "b"),
      ]))
    let app = await AppHarness(journal: journal, beginning: .take(PracticeOptions(mode: .due, count: 20)))
    let ids = app.top(TakeScreen.self)?.session.items.map(\.id) ?? []
    #expect(ids.contains(FakeBank.id(1)) && !ids.contains(FakeBank.id(2)))
    #expect(ids.count == 6, "the one that is due, and five that are new")
    #expect(app.text.contains("Câu 1/6"))
  }

  @Test func nothingDueIsToldAsWhatItIs() async throws {
    let journal = MemoryJournal()
    try journal.appendAnswers(
      Self.log(
        (1...8).flatMap { number in
          [0.02, 0.001].map { try? Self.entry(number, 1, daysAgo: $0) }.compactMap(\.self)
        }))
    let app = await AppHarness(journal: journal, beginning: .take(PracticeOptions(mode: .due)))
    #expect(app.text.contains("Chưa có câu nào đến hạn"))
  }

  @Test func hardAndEasyChangeWhenAQuestionComesAgain() async throws {
    var dues: [Timestamp] = []
    for key in ["h", nil, "e"] {
      let journal = MemoryJournal()
      try journal.appendAnswers(Self.log([Self.entry(1, 1, daysAgo: 60), Self.entry(1, 1, daysAgo: 59)]))
      var app = await AppHarness(
        journal: journal, beginning: .take(PracticeOptions(mode: .due, query: "id:\(FakeBank.id(1))", count: 1)))
      await Self.answer(&app, rightly: true)
      if let key { await app.press(.character(key)) }
      #expect(app.text.contains("gặp lại sớm hơn") == (key == "h"))
      let state = try #require(try PracticeLog(journal.answers(), of: nil, in: "test").memories()[FakeBank.id(1)])
      #expect(state.repetitions == 3)
      dues.append(state.due)
    }
    #expect(dues[0] < dues[1] && dues[1] < dues[2])
  }

  @Test func weakTopicsComeMoreOften() async throws {
    let journal = MemoryJournal()
    var entries: [PracticeLogEntry] = []
    for day in 1...4 {
      entries.append(try Self.entry(2, 0, daysAgo: Double(day)))
      entries.append(try Self.entry(1, 1, daysAgo: Double(day), topics: ["topic:đạo-hàm"]))
    }
    try journal.appendAnswers(Self.log(entries))
    var counts: [String: Int] = [:]
    for seed in UInt64(0)..<40 {
      let app = await AppHarness(
        journal: journal, beginning: .take(PracticeOptions(mode: .weak, count: 1, seed: seed)))
      for topic in app.top(TakeScreen.self)?.session.items.flatMap(\.topics) ?? [] { counts[topic, default: 0] += 1 }
    }
    let (weak, strong) = (counts["số-học"] ?? 0, counts["đạo-hàm"] ?? 0)
    #expect(weak + strong == 40 && weak > strong * 3 / 2 && strong > 0)
    // All of the topics' questions, and none twice.
    let all = await AppHarness(journal: journal, beginning: .take(PracticeOptions(mode: .weak, count: 20, seed: 3)))
    let ids = all.top(TakeScreen.self)?.session.items.map(\.id) ?? []
    #expect(ids.count == 3 && Set(ids).count == 3)
  }

  @Test func whatTheBankAsksNoMoreIsNotDueForEver() async throws {
    let journal = MemoryJournal()
    try journal.appendAnswers(
      Self.log([
        Self.entry(1, 1, daysAgo: 60), Self.entry(1, 1, daysAgo: 59), Self.entry(77, 1, daysAgo: 60, run: "x"),
      ]))
    #expect(try PracticeLog(journal.answers(), of: nil, in: "test").memories().count == 2)
    let app = await AppHarness(journal: journal, beginning: .take(PracticeOptions(mode: .due)))
    #expect(app.top(TakeScreen.self)?.session.items.contains { $0.id == FakeBank.id(1) } == true)
    let after = try PracticeLog(journal.answers(), of: nil, in: "test")
    #expect(Set(after.memories().keys) == [FakeBank.id(1)] && after.answers.count == 3)
    // Another bank's questions are its own.
    #expect(try PracticeLog(journal.answers(), of: nil, in: "elsewhere").entries.isEmpty)
  }

  @Test func theAnswerThatIsHandedInCounts() throws {
    let wrong = try Self.entry(1, 0, daysAgo: 1)
    var right = wrong
    (right.fraction, right.judgement) = (1, nil)
    var judged = right
    judged.judgement = .easy
    #expect(PracticeLog(Self.log([wrong, right]), of: nil, in: "test").entries == [right])
    #expect(PracticeLog(Self.log([wrong, judged, right]), of: nil, in: "test").entries == [judged])
  }

  @Test func practiceFromTheProgressLeavesTheFormAsItWas() async {
    var app = await AppHarness()
    await app.press(.character("p"), .down, .down, .down)
    await app.type("toán")
    await app.press(.escape, .character("i"), .character("d"), .escape, .escape, .escape, .character("p"))
    let form = app.top(PracticeSetupScreen.self)
    #expect(form?.query.text == "toán" && form?.options.mode == .free)
  }

  @Test func withoutAnyAnswerNoTopicIsWeak() async {
    let app = await AppHarness(beginning: .take(PracticeOptions(mode: .weak)))
    #expect(app.text.contains("Hãy luyện tự do trước"))
  }

  private static func calibrated(_ difficulties: [Int: Double]) -> FakeBank {
    let bank = FakeBank()
    bank.curved.withLock { curved in
      curved = difficulties.sorted { $0.key < $1.key }.map { number, difficulty in
        CalibratedQuestion(
          id: FakeBank.id(number), revision: ContentDigest(of: [UInt8(number)]),
          curve: ItemCurve(difficulty: difficulty), students: 100)
      }
    }
    return bank
  }

  @Test func adaptivePracticeFollowsTheAnswers() async throws {
    let bank = Self.calibrated([1: -2, 2: -1, 3: 0, 4: 1, 5: 2, 6: 3])
    var (abilities, asked): ([Double], [Set<QuestionID>]) = ([], [])
    for rightly in [true, false] {
      var app = await AppHarness(bank: bank, beginning: .take(PracticeOptions(mode: .adaptive, count: 4, seed: 1)))
      var ids: Set<QuestionID> = []
      for _ in 0..<4 {
        ids.insert(try #require(app.top(TakeScreen.self)?.item?.id))
        await Self.answer(&app, rightly: rightly)
        #expect(app.text.contains("năng lực"))
        await app.press(.enter)
      }
      #expect(ids.count == 4)
      #expect(app.top(ResultScreen.self)?.session.adaptive?.end == .longEnough)
      #expect(app.text.contains("Dừng vì đủ số câu"))
      let report = ResultRecord.records(in: try app.journal.results(), of: nil, limit: 1)
      abilities.append(try #require(report.first?.estimate?.mean))
      asked.append(ids)
      #expect(try PracticeLog(app.journal.answers(), of: nil, in: "test").exposure.tests == 1)
    }
    #expect(abilities[0] > 0.5 && abilities[1] < -0.5)
    #expect(asked[0] != asked[1])
  }

  @Test func anAdaptiveQuizGoesOnAfterACrash() async throws {
    let bank = Self.calibrated([1: -2, 2: -1, 3: 0, 4: 1, 5: 2, 6: 3])
    let journal = MemoryJournal()
    var app = await AppHarness(
      bank: bank, journal: journal, beginning: .take(PracticeOptions(mode: .adaptive, count: 4, seed: 1)))
    await Self.answer(&app, rightly: true)
    await app.press(.enter)
    let before = try #require(app.top(TakeScreen.self)?.session)
    var again = await AppHarness(bank: bank, journal: journal)
    await again.press(.enter)
    let after = try #require(again.top(TakeScreen.self)?.session)
    #expect(after.items.map(\.id) == before.items.map(\.id) && after.estimate == before.estimate)
    // Who leaves the question alone that was chosen last has not failed it.
    await again.press(.control("s"), .enter)
    #expect(again.top(ResultScreen.self)?.session.items.count == 1)
  }

  @Test func theServiceGoneDoesNotEndAnAdaptiveQuiz() async throws {
    let bank = Self.calibrated([1: -1, 2: 0, 3: 1])
    var app = await AppHarness(bank: bank, beginning: .take(PracticeOptions(mode: .adaptive, count: 3, seed: 1)))
    await Self.answer(&app, rightly: true)
    bank.fail(.unavailable("away"))
    await app.press(.enter)
    #expect(app.top(TakeScreen.self)?.overlay != nil)
    bank.fail(nil)
    await app.press(.enter)
    #expect(app.top(TakeScreen.self)?.session.items.count == 2)
  }

  @Test func nothingCalibratedIsToldWithWhoCanHelp() async {
    let app = await AppHarness(beginning: .take(PracticeOptions(mode: .adaptive)))
    #expect(app.text.contains("hiệu chuẩn"))
  }

  @Test func thePersonSeesTheirOwnAnswersOnly() throws {
    let file = Self.log([
      try Self.entry(1, 1, daysAgo: 1, person: "a"), try Self.entry(1, 0, daysAgo: 1, person: "b"),
    ])
    #expect(PracticeLog(file, of: "a", in: "test").entries.map(\.fraction) == [1])
    #expect(PracticeLog(file, of: "b", in: "test").entries.map(\.fraction) == [0])
    let cut = PracticeLog(file.dropLast(20) + [], of: "b", in: "test")
    #expect(cut.entries.isEmpty && cut.unreadableCount == 1)
  }

  @Test func theLogComesBackAsItWasWritten() throws {
    var entry = try Self.entry(3, 0.25, daysAgo: 2, mode: .due, person: "a")
    entry.judgement = .hard
    #expect(try PracticeLogEntry(json: JSONParser.parse(CanonicalJSON.bytes(of: entry.json))) == entry)
    var json = try #require(entry.json.object)
    json["mode"] = "of-a-later-version"
    #expect(try PracticeLogEntry(json: .object(json)).run.mode == .free)
    json["fraction"] = .number(2)
    #expect(throws: FieldProblem.self) { try PracticeLogEntry(json: .object(json)) }
  }
}
