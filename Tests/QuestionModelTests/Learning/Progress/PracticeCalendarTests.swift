import PropertyTesting
import QuestionModel
import Testing

/// Streaks and charts of practice.
struct PracticeCalendarTests {
  private let vietnam = 7 * 3600

  private func answers(_ times: [String], fraction: Double = 1) throws -> [PracticeAnswer] {
    try times.map { PracticeAnswer(time: try #require(Timestamp($0)), fraction: fraction) }
  }

  private func calendar(_ times: [String], now: String, offset: Int? = nil) throws -> PracticeCalendar {
    PracticeCalendar(
      try answers(times), now: try #require(Timestamp(now)), secondsFromUTC: offset ?? vietnam)
  }

  @Test func aDayBeginsAtLocalMidnight() throws {
    let times = ["2026-03-01T16:59:59.999Z", "2026-03-01T17:00:00Z"]
    let local = try calendar(times, now: "2026-03-02T03:00:00Z")
    #expect(local.days.map(\.start.description) == ["2026-03-01", "2026-03-02"])
    #expect(local.currentStreak == 2 && local.practisedToday)
    #expect(try calendar(times, now: "2026-03-02T03:00:00Z", offset: 0).days.map(\.answers) == [2])
    let west = try calendar(["2026-03-01T03:00:00Z"], now: "2026-03-01T03:00:00Z", offset: -5 * 3600)
    #expect(west.days.map(\.start.description) == ["2026-02-28"])
  }

  @Test func aStreakLastsUntilADayHasPassedWithoutPractice() throws {
    let times = ["2026-02-20", "2026-02-27", "2026-02-28", "2026-03-01"]
    let streaks = try ["2026-03-01", "2026-03-02T10:00:00Z", "2026-03-03"].map {
      try calendar(times, now: $0).currentStreak
    }
    #expect(streaks == [3, 3, 0])
    #expect(try calendar(times, now: "2026-03-02T10:00:00Z").practisedToday == false)
    #expect(try calendar(times, now: "2026-03-09").longestStreak == 3)
    #expect(try calendar([], now: "2026-03-09").longestStreak == 0)
    #expect(try calendar([], now: "2026-03-09").currentStreak == 0)
  }

  @Test func leavesOutDaysToComeUntilTheyAreThere() throws {
    let times = ["2026-03-01", "2026-03-02T20:00:00Z", "2026-03-10"]
    let before = try calendar(times, now: "2026-03-01T08:00:00Z")
    #expect(before.days.count == 1 && before.currentStreak == 1)
    // Later on the same local day by a clock that is a little ahead.
    let ahead = try calendar(["2026-03-01T08:00:05Z"], now: "2026-03-01T08:00:00Z")
    #expect(ahead.days.map(\.answers) == [1])
    #expect(try calendar(times, now: "2026-03-10").days.count == 3)
  }

  @Test func countsEachOfTheLastDays() throws {
    let local = try calendar(["2026-02-27", "2026-03-01", "2026-03-01T01:00:00Z"], now: "2026-03-02T01:00:00Z")
    let days = local.lastDays(4)
    #expect(days.map(\.start.description) == ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"])
    #expect(days.map(\.answers) == [1, 0, 2, 0])
    #expect(days.map(\.accuracy) == [1, nil, 1, nil])
    #expect(local.lastDays(2).map(\.answers) == [2, 0])
    #expect(local.lastDays(-1).isEmpty && local.lastDays(.max).count == PracticeCalendar.maximumLength)
  }

  @Test func countsEachOfTheLastWeeksFromMonday() throws {
    // 2026-03-02 is a Monday.
    let right = try answers(["2026-02-22", "2026-02-23", "2026-03-01", "2026-03-02"])
    let wrong = try answers(["2026-03-01", "2026-03-04"], fraction: 0) + answers(["2026-03-04"], fraction: 0.5)
    let now = try #require(Timestamp("2026-03-05"))
    let weeks = PracticeCalendar(right + wrong, now: now, secondsFromUTC: vietnam).lastWeeks(4)
    #expect(weeks.map(\.start.description) == ["2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02"])
    #expect(weeks.map(\.answers) == [0, 1, 3, 3])
    #expect(weeks.map(\.accuracy) == [nil, 1, 2.0 / 3, 0.5])
  }

  @Test func daysBeforeTheEpochAndAtTheEndsOfTimeAreDays() throws {
    #expect(LocalDay(Timestamp(milliseconds: -1), secondsFromUTC: 0).description == "1969-12-31")
    #expect(LocalDay(Timestamp(milliseconds: -1), secondsFromUTC: 1).description == "1970-01-01")
    #expect(LocalDay(Timestamp(milliseconds: 0), secondsFromUTC: 0).monday.description == "1969-12-29")
    for time in [Int64.min, .max] {
      for offset in [Int.min, .max] {
        let time = Timestamp(milliseconds: time)
        let answer = PracticeAnswer(time: time, fraction: 1)
        let calendar = PracticeCalendar([answer], now: time, secondsFromUTC: offset)
        #expect(calendar.currentStreak == 1 && calendar.lastWeeks(2).map(\.answers) == [0, 1])
      }
    }
    let far = [Int64.min, 0, .max].map { PracticeAnswer(time: Timestamp(milliseconds: $0), fraction: 1) }
    #expect(PracticeCalendar(far, now: Timestamp(milliseconds: .max), secondsFromUTC: 0).lastDays(7).count == 7)
  }

  @Test func chartsAndStreaksAgreeWithTheDays() {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<200 {
      let answers = (0..<generator.next(below: 60)).map { _ in
        PracticeAnswer(
          time: Timestamp(milliseconds: Int64(generator.next(below: 30 * 86_400_000))),
          fraction: Double.random(in: 0...1, using: &generator))
      }
      let now = Timestamp(milliseconds: Int64(generator.next(below: 31 * 86_400_000)))
      let offset = Int.random(in: -43_200...50_400, using: &generator)
      let calendar = PracticeCalendar(generator.shuffled(answers), now: now, secondsFromUTC: offset)
      let total = calendar.days.reduce(0) { $0 + $1.answers }
      #expect(calendar.lastDays(40).reduce(0) { $0 + $1.answers } == total)
      #expect(calendar.lastWeeks(7).reduce(0) { $0 + $1.answers } == total)
      #expect(calendar.currentStreak <= calendar.longestStreak && calendar.longestStreak <= calendar.days.count)
      let tail = calendar.lastDays(40).reversed().drop { $0.answers == 0 }.prefix { $0.answers > 0 }.count
      #expect(calendar.currentStreak == tail || calendar.currentStreak == 0)
    }
  }
}
