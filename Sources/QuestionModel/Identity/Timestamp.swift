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
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, date.count == 3,
      let year = Self.number(date[0], digits: 4), let month = Self.number(date[1], digits: 2),
      let day = Self.number(date[2], digits: 2), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let days = CivilDate.days(year: year, month: month, day: day)
    guard CivilDate(days: days).day == day else { return nil }
    guard parts.count == 2 else {
      self.init(milliseconds: days * 86_400_000)
      return
    }
    guard let time = Self.timeOfDay(parts[1]) else { return nil }
    self.init(milliseconds: days * 86_400_000 + time)
  }

  private static func timeOfDay(_ text: some StringProtocol) -> Int64? {
    guard text.last == "Z" || text.last == "z" else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let clock = parts[0].split(separator: ":", omittingEmptySubsequences: false)
      .map { number($0, digits: 2) }
    guard parts.count <= 2, clock.count == 3, let hours = clock[0], let minutes = clock[1], let seconds = clock[2],
      (0..<24).contains(hours), (0..<60).contains(minutes), (0...60).contains(seconds)
    else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      // Digits after the milliseconds are cut off.
      guard !parts[1].isEmpty, parts[1].utf8.allSatisfy(isDigit),
        let value = number(parts[1].prefix(3) + String(repeating: "0", count: max(0, 3 - parts[1].count)), digits: 3)
      else { return nil }
      fraction = value
    }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A number of exactly so many digits: `Int64` alone would take signs and any length.
  private static func number(_ text: some StringProtocol, digits: Int) -> Int64? {
    text.utf8.count == digits && text.utf8.allSatisfy(isDigit) ? Int64(text) : nil
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
private struct CivilDate {
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
