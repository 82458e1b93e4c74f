import ArgumentParser
import Foundation
import QuestionModel

/// A value, or `none` to take away what there is.
enum Clearable<Value: ExpressibleByArgument>: ExpressibleByArgument {
  case none
  case some(Value)

  init?(argument: String) {
    if argument == "none" {
      self = .none
    } else if let value = Value(argument: argument) {
      self = .some(value)
    } else {
      return nil
    }
  }

  /// What there is to be; nil for nothing.
  var value: Value? { if case .some(let value) = self { value } else { nil } }
}

/// A length of time: `90m`, `1h30`, `1h30m15s`, `2d`, or seconds.
struct LengthOfTime: ExpressibleByArgument {
  let seconds: Int

  init?(argument: String) {
    var (total, digits): (Int, String) = (0, "")
    var last = Unit.days
    var text = Substring(argument.lowercased())
    while let character = text.popFirst() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      guard let unit = Unit(rawValue: character), let number = Int(digits), digits.count < 9,
        total == 0 || unit.seconds < last.seconds
      else { return nil }
      if unit == .minutes, text.hasPrefix("in") { text = text.dropFirst(2) }
      total += number * unit.seconds
      (digits, last) = ("", unit)
    }
    if !digits.isEmpty {
      // Of "1h30" the rest is minutes; a number alone is seconds.
      guard let number = Int(digits), digits.count < 9, total == 0 || last == .hours else { return nil }
      total += number * (total == 0 ? 1 : Unit.minutes.seconds)
    }
    guard total > 0 else { return nil }
    seconds = total
  }

  private enum Unit: Character {
    case days = "d"
    case hours = "h"
    case minutes = "m"
    case seconds = "s"

    var seconds: Int {
      switch self {
      case .days: 86_400
      case .hours: 3600
      case .minutes: 60
      case .seconds: 1
      }
    }
  }

  /// A length as it may be typed again.
  static func text(_ seconds: Int) -> String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }
}

/// A moment: `2026-12-01 08:00` by this machine's clock, or an RFC 3339 time such as `2026-12-01T08:00:00+07:00`.
struct Moment: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    guard let time = Self.universal(argument) ?? Self.local(argument) else { return nil }
    self.time = time
  }

  static var now: Timestamp { Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded())) }

  private static func universal(_ text: String) -> Timestamp? {
    guard text.contains("T") else { return nil }
    if let time = Timestamp(text) { return time }
    guard let match = text.wholeMatch(of: #/(.+)([+-])(\d\d):(\d\d)/#), let time = Timestamp("\(match.1)Z"),
      let hours = Int64(match.3), let minutes = Int64(match.4), hours < 24, minutes < 60
    else { return nil }
    let offset = (hours * 60 + minutes) * 60_000
    return Timestamp(milliseconds: time.milliseconds + (match.2 == "+" ? -offset : offset))
  }

  private static func local(_ text: String) -> Timestamp? {
    let parts = text.split(separator: " ")
    let clock = parts.count > 1 ? String(parts[1]) : "00:00"
    guard (1...2).contains(parts.count), let day = parts.first,
      let time = Timestamp("\(day)T\(clock.count == 5 ? clock + ":00" : clock)Z")
    else { return nil }
    // What the clock is off by is asked at the moment itself: summer time may have begun in between.
    let near = time.milliseconds - offset(at: time.milliseconds)
    return Timestamp(milliseconds: time.milliseconds - offset(at: near))
  }

  private static func offset(at milliseconds: Int64) -> Int64 {
    var moment = time_t(milliseconds / 1000)
    var local = tm()
    guard localtime_r(&moment, &local) != nil else { return 0 }
    return Int64(local.tm_gmtoff) * 1000
  }
}

/// A share: `50%` or `0.5`.
struct Share: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let isPercentage = argument.hasSuffix("%")
    guard let number = NumberReading.value(of: isPercentage ? String(argument.dropLast()) : argument), number >= 0
    else { return nil }
    value = isPercentage ? number / 100 : number
  }
}

/// Points, with a point or a comma.
struct Points: ExpressibleByArgument {
  let value: Double

  init(value: Double) { self.value = value }

  init?(argument: String) {
    guard let number = NumberReading.value(of: argument), (0...BlueprintCell.maximumPoints).contains(number) else {
      return nil
    }
    value = number
  }

  var defaultValueDescription: String { PointsText.text(value) }
}

/// How much of a part is at a level: `nhận biết=40%`.
struct LevelArgument: ExpressibleByArgument {
  let share: BlueprintProfile.LevelShare

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), let share = Share(argument: String(argument[sign...].dropFirst()))
    else { return nil }
    let level = String(argument[..<sign]).trimmed
    guard !level.isEmpty else { return nil }
    self.share = BlueprintProfile.LevelShare(level: level, share: share.value)
  }
}
