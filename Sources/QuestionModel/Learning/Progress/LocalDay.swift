/// A day of the calendar at some distance from UTC.
public struct LocalDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The greatest distance from UTC that is taken, in seconds; no country's clocks differ by more.
  public static let maximumOffset = 18 * 3600

  /// Days since 1970-01-01.
  public let number: Int

  init(number: Int) { self.number = number }

  /// The day on which a moment falls.
  ///
  /// - Parameters:
  ///   - time: the moment.
  ///   - secondsFromUTC: how far local clocks are ahead of UTC, such as 25,200 in Vietnam; at most 18 hours either way.
  public init(_ time: Timestamp, secondsFromUTC: Int) {
    let offset = min(Self.maximumOffset, max(-Self.maximumOffset, secondsFromUTC))
    // Day and rest are parted first, since the sum of an extreme time and an offset is no integer.
    let (days, rest) = Self.parted(Int(time.milliseconds), by: Self.length)
    number = days + Self.parted(rest + offset * 1000, by: Self.length).quotient
  }

  private static let length = 86_400_000

  /// Division whose rest is never negative.
  private static func parted(_ number: Int, by divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }

  /// The Monday of the same week.
  public var monday: LocalDay {
    // 1970-01-01 was a Thursday.
    LocalDay(number: number - Self.parted(number + 3, by: 7).rest)
  }

  /// The day so many days later; earlier for a negative number.
  ///
  /// - Parameter days: how many, within the calendar.
  /// - Returns: the day.
  public func advanced(by days: Int) -> LocalDay { LocalDay(number: number + days) }

  /// The date, such as `2026-03-01`.
  public var description: String {
    String(Timestamp(milliseconds: Int64(number) &* Int64(Self.length)).description.prefix { $0 != "T" })
  }

  /// Orders days by time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
