import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Practice that remembers, at the sizes people have, in both languages.
struct LearningSnapshotTests {
  typealias Look = SnapshotTests.Look

  private func check(_ app: AppHarness, _ name: String, _ look: Look) {
    expectSnapshot(app.frame, "learning-\(name)-\(look.testDescription)")
  }

  /// Two weeks of practice, with two adaptive quizzes.
  static func journal() throws -> MemoryJournal {
    let journal = MemoryJournal()
    var generator = SplitMix64(seed: 9)
    var lines: [UInt8] = []
    for day in [0, 1, 2, 3, 5, 6, 9, 13, 40] {
      for number in 1...6 where generator.next(below: 4) > 0 {
        let entry = PracticeLogEntry(
          time: Timestamp(milliseconds: 1_770_000_000_000 - Int64(day) * 86_400_000 - Int64(number) * 60_000),
          bank: "test", person: nil, run: PracticeRun(id: "\(day)", mode: .free), question: FakeBank.id(number),
          revision: ContentDigest(of: [UInt8(number)]), fraction: generator.next(below: 3) > 0 ? 1 : 0,
          topics: try [Tag(["topic:đạo-hàm", "topic:số-học", "subject:địa-lí"][number % 3])])
        lines += CanonicalJSON.bytes(of: entry.json) + [UInt8(ascii: "\n")]
      }
    }
    try journal.appendAnswers(lines)
    for (day, ability) in [(6, -0.31), (1, 0.42)] {
      let line = """
        {"ability":\(ability),"count":12,"finished":"\(Timestamp(milliseconds: 1_770_000_000_000 - Int64(day) * 86_400_000))",\
        "query":"subject:toán","right":7,"share":0.58,"standardError":0.41}

        """
      try journal.appendResult(Array(line.utf8))
    }
    return journal
  }

  @Test(arguments: Look.all) func progress(_ look: Look) async throws {
    var app = try await AppHarness(look.language, journal: Self.journal(), size: look.size)
    check(app, "home", look)
    await app.press(.character("i"))
    check(app, "progress", look)
    await app.press(.character("t"), .end)
    check(app, "progress-weeks", look)
    var empty = await AppHarness(look.language, size: look.size)
    await empty.press(.character("i"))
    check(empty, "progress-none", look)
  }

  @Test(arguments: Look.all) func adaptive(_ look: Look) async throws {
    let bank = FakeBank()
    bank.curved.withLock { curved in
      curved = (1...3).map { number in
        CalibratedQuestion(
          id: FakeBank.id(number), revision: ContentDigest(of: [UInt8(number)]),
          curve: ItemCurve(difficulty: Double(number) - 2), students: 100)
      }
    }
    var app = await AppHarness(look.language, bank: bank, size: look.size)
    await app.press(.character("p"), .down, .left)
    check(app, "setup", look)
    await app.press(.up, .enter, .character("1"), .enter)
    check(app, "adaptive", look)
    await app.press(.enter, .control("s"), .enter)
    check(app, "adaptive-result", look)
  }
}
