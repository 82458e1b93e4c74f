/// On which days a student practised, how much and how well.
public struct PracticeCalendar: Sendable, Hashable {
  /// Most days or weeks that a chart may have.
  public static let maximumLength = 3660

  /// The present day.
  public let today: LocalDay
  /// The days with practice, the first one first.
  public let days: [PracticePeriod]

  /// The calendar of a moment.
  ///
  /// Answers of days to come, by a clock that went back, are left out until their day is there.
  ///
  /// - Parameters:
  ///   - answers: of one student, in any order.
  ///   - now: the moment.
  ///   - secondsFromUTC: how far local clocks are ahead of UTC, such as 25,200 in Vietnam; a day begins by it.
  public init(_ answers: some Sequence<PracticeAnswer>, now: Timestamp, secondsFromUTC: Int) {
    today = LocalDay(now, secondsFromUTC: secondsFromUTC)
    var days: [LocalDay: PracticePeriod] = [:]
    for answer in answers {
      let day = LocalDay(answer.time, secondsFromUTC: secondsFromUTC)
      if day <= today { days[day, default: PracticePeriod(start: day)].add(answer) }
    }
    self.days = days.values.sorted { $0.start < $1.start }
  }

  /// Whether anything was practised today.
  public var practisedToday: Bool { days.last?.start == today }

  /// Days with practice in a row up to today, or up to yesterday as long as today has none.
  public var currentStreak: Int {
    guard let last = days.last?.start, last >= today.advanced(by: -1) else { return 0 }
    return days.reversed().enumerated().prefix { $1.start == last.advanced(by: -$0) }.count
  }

  /// The most days with practice in a row.
  public var longestStreak: Int {
    var (longest, run) = (0, 0)
    var expected: LocalDay?
    for day in days.map(\.start) {
      run = day == expected ? run + 1 : 1
      expected = day.advanced(by: 1)
      longest = max(longest, run)
    }
    return longest
  }

  /// The last days, with or without practice.
  ///
  /// - Parameter count: how many, 0 to 3660.
  /// - Returns: one period for each day, today last.
  public func lastDays(_ count: Int) -> [PracticePeriod] {
    periods(count, days: 1, last: today) { $0 }
  }

  /// The last weeks, with or without practice.
  ///
  /// - Parameter count: how many, 0 to 3660.
  /// - Returns: one period for each week from Monday on, the present week last.
  public func lastWeeks(_ count: Int) -> [PracticePeriod] {
    periods(count, days: 7, last: today.monday, startingAt: \.monday)
  }

  private func periods(
    _ count: Int, days length: Int, last: LocalDay, startingAt start: (LocalDay) -> LocalDay
  ) -> [PracticePeriod] {
    let count = min(Self.maximumLength, max(0, count))
    var periods = (0..<count).map { PracticePeriod(start: last.advanced(by: ($0 + 1 - count) * length)) }
    for day in days.reversed() {
      let index = count - 1 - (last.number - start(day.start).number) / length
      guard periods.indices.contains(index) else { break }
      periods[index].add(day)
    }
    return periods
  }
}
