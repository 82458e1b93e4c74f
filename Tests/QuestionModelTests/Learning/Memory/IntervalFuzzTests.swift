import QuestionModel
import Testing

/// Seeded changes of intervals.
struct IntervalFuzzTests {
  private let start = Timestamp(milliseconds: 0)

  private func days(_ state: MemoryState) -> Int64 {
    (state.due.milliseconds - state.reviewed.milliseconds) / 86_400_000
  }

  @Test func isTheSameForTheSameSeedAndSpreadsOthers() {
    let plain = days(MemoryScheduler.standard.reviewed(nil, .easy, at: start))
    #expect(plain == 8)
    let fuzzed = (0..<200).map { days(MemoryScheduler.standard.reviewed(nil, .easy, at: start, fuzz: $0)) }
    #expect(fuzzed == (0..<200).map { days(MemoryScheduler.standard.reviewed(nil, .easy, at: start, fuzz: $0)) })
    // The spread at 8 days is 1 + 0.15 · 4.5 + 0.1 · 1 = 1.775 days.
    #expect(Set(fuzzed) == [6, 7, 8, 9, 10])
  }

  @Test func changesFromReviewToReviewOfOneQuestion() {
    var changes: Set<Int64> = []
    var (plain, fuzzed) = (MemoryScheduler.standard.reviewed(nil, .easy, at: start), MemoryState?.none)
    for count in 1..<8 {
      let time = Timestamp(milliseconds: Int64(count) * 20 * 86_400_000)
      fuzzed = MemoryScheduler.standard.reviewed(plain, .hard, at: time, fuzz: 42)
      plain = MemoryScheduler.standard.reviewed(plain, .hard, at: time)
      changes.insert(days(plain) - (fuzzed.map(days) ?? 0))
    }
    #expect(changes.count > 2)
  }

  @Test func neverExceedsTheLongestIntervalNorTouchesShortOnes() throws {
    let scheduler = try MemoryScheduler(maximumInterval: 8)
    #expect((0..<100).allSatisfy { days(scheduler.reviewed(nil, .easy, at: start, fuzz: $0)) <= 8 })
    let short = try MemoryScheduler(maximumInterval: 2)
    #expect((0..<100).allSatisfy { days(short.reviewed(nil, .easy, at: start, fuzz: $0)) == 2 })
  }
}
