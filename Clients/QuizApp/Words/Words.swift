import QuestionModel

/// The languages the program speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Vietnamese.
  case vietnamese = "vi"
  /// English.
  case english = "en"

  /// The language of a locale's name, as in `LC_ALL` and `LANG`: English where it says so, else Vietnamese.
  ///
  /// - Parameter locale: such as `vi_VN.UTF-8` or `en_US`.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("en") ? .english : .vietnamese
  }
}

/// The catalogue of all visible words. Each entry stands beside its translation, so that none can be missing.
public struct Words: Sendable, Hashable {
  /// The language.
  public let language: Language
  /// Difference of the person's clock from UTC in seconds.
  public let secondsFromUTC: Int

  /// The words of a language.
  public init(_ language: Language, secondsFromUTC: Int = 0) {
    self.language = language
    self.secondsFromUTC = secondsFromUTC
  }

  /// The one of two texts that is in this language.
  func pick(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A count with its thousands parted.
  func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var parts: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      parts.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    parts.insert(rest, at: 0)
    return (value < 0 ? "−" : "") + parts.joined(separator: pick(".", ","))
  }

  /// A number with at most two decimals.
  func decimal(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "\(value)" }
    let hundredths = Int((value * 100).rounded())
    let whole = number(hundredths / 100)
    let sign = hundredths < 0 && hundredths > -100 ? "−" : ""
    let rest = Int((hundredths % 100).magnitude)
    guard rest > 0 else { return sign + whole }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + whole + pick(",", ".") + digits
  }

  /// A number with all its decimals and nothing that parts its thousands, as it is typed.
  func plainNumber(_ value: Double) -> String {
    let text = value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : String(value)
    return language == .vietnamese ? text.replacing(".", with: ",") : text
  }

  /// A share of 0 to 1 as a percentage.
  func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))%"
  }

  /// A moment by the person's clock, to the minute.
  func moment(_ time: Timestamp) -> String {
    let local = Timestamp(milliseconds: time.milliseconds + Int64(secondsFromUTC) * 1_000).description
    return local.prefix(10) + " " + local.dropFirst(11).prefix(5)
  }

  /// Minutes and seconds.
  func clock(seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// "1 question", "5 questions".
  func questions(_ count: Int) -> String {
    pick("\(number(count)) câu hỏi", "\(number(count)) \(count == 1 ? "question" : "questions")")
  }
}
