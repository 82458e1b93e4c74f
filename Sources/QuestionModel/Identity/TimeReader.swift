/// Reads the parts of an RFC 3339 time byte by byte; every revision that is read has one.
struct TimeReader<Bytes: IteratorProtocol> where Bytes.Element == UInt8 {
  private var bytes: Bytes
  private var next: UInt8?

  init(_ bytes: Bytes) {
    self.bytes = bytes
    next = self.bytes.next()
  }

  var isAtEnd: Bool { next == nil }

  /// Takes a character if it is the next one.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, next == UInt8(ascii: character) else { return false }
    self.next = bytes.next()
    return true
  }

  /// `2026-01-31` as the milliseconds until its first moment.
  mutating func day() -> Int64? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let days = CivilDate.days(year: year, month: month, day: day)
    return CivilDate(days: days).day == day ? days * 86_400_000 : nil
  }

  /// `08:15:00.250Z` in milliseconds.
  mutating func timeOfDay() -> Int64? {
    guard let hours = number(digits: 2), take(":"), let minutes = number(digits: 2), take(":"),
      let seconds = number(digits: 2), (0..<24).contains(hours), (0..<60).contains(minutes), (0...60).contains(seconds)
    else { return nil }
    var fraction: Int64 = 0
    if take(".") {
      guard let milliseconds = self.milliseconds() else { return nil }
      fraction = milliseconds
    }
    guard take("Z") || take("z") else { return nil }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
  }

  /// A number of exactly so many digits.
  private mutating func number(digits: Int) -> Int64? {
    var number: Int64 = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The digits behind the point; those after the milliseconds are cut off.
  private mutating func milliseconds() -> Int64? {
    guard var value = digit() else { return nil }
    value *= 100
    var worth: Int64 = 10
    while let digit = digit() {
      value += digit * worth
      worth /= 10
    }
    return value
  }

  private mutating func digit() -> Int64? {
    guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    next = bytes.next()
    return Int64(byte - UInt8(ascii: "0"))
  }
}
