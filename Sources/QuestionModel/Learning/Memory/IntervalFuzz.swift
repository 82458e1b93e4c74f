/// Small seeded changes of intervals, which part questions that were learned together.
enum IntervalFuzz {
  /// Intervals below it are left as they are, in days.
  private static let shortest = 3

  /// An interval near another one.
  ///
  /// The spread is a day and 15 % of what lies between 2.5 and 7 days, 10 % up to 20 and 5 % beyond, as with FSRS-6.
  ///
  /// - Parameters:
  ///   - days: the interval without fuzz.
  ///   - most: the longest interval.
  ///   - seed: of the question and the student.
  ///   - turn: how many reviews there were, so that each has its own change.
  /// - Returns: 2 days or more, unless the interval was shorter.
  static func days(near days: Int, atMost most: Int, seed: UInt64, turn: Int) -> Int {
    guard days >= shortest else { return days }
    let length = Double(days)
    let spread =
      1 + 0.15 * (min(length, 7) - 2.5) + 0.1 * max(0, min(length, 20) - 7) + 0.05 * max(0, length - 20)
    let latest = min(most, Int((length + spread).rounded()))
    let earliest = min(latest, max(2, Int((length - spread).rounded())))
    var generator = SplitMix64(seed: seed ^ SplitMix64.mixed(UInt64(turn)))
    return earliest + generator.next(below: latest - earliest + 1)
  }
}
