/// A moment in UTC, to the millisecond.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// A moment.
  ///
  /// - Parameter milliseconds: since 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads an RFC 3339 time in UTC, or a plain date, which means its first moment.
  ///
  /// - Parameter text: such as `2026-01-31T08:15:00.250Z` or `2026-01-31`.
  public init?(_ text: some StringProtocol) {
    var reader = TimeReader(text.utf8.makeIterator())
    guard let day = reader.day() else { return nil }
    guard !reader.isAtEnd else {
      self.init(milliseconds: day)
      return
    }
    guard reader.take("T"), let time = reader.timeOfDay(), reader.isAtEnd else { return nil }
    self.init(milliseconds: day + time)
  }

  /// The RFC 3339 form in UTC; milliseconds only where there are any.
  public var description: String {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let days = remainder < 0 ? quotient - 1 : quotient
    let rest = remainder < 0 ? remainder + 86_400_000 : remainder
    let date = CivilDate(days: days)
    let seconds = rest / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    let fraction = rest % 1000 == 0 ? "" : "." + Self.padded(rest % 1000, 3)
    return "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T\(clock)\(fraction)Z"
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Orders moments by time.
  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}

/// Days since 1970-01-01 as a date of the Gregorian calendar, after H. Hinnant, "chrono-compatible low-level date algorithms".
struct CivilDate {
  let year: Int64
  let month: Int64
  let day: Int64

  init(days: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
