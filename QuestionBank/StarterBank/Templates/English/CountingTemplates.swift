/// Numbers, ordinals and the clock in words.
enum CountingTemplates: TemplateShelf {
  static let templates: [any QuestionTemplate] = [numbers, ordinals, clock, typedNumbers]

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// A whole number below a thousand in words, in British usage.
  static func words(_ number: Int) -> String {
    if number < 20 { return small[max(0, number)] }
    if number < 100 { return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10]) }
    return small[min(19, number / 100)] + " hundred" + (number % 100 == 0 ? "" : " and " + words(number % 100))
  }

  private static func template<Case: Sendable>(
    _ id: String, grade: Int, topic: String, cases: [Case], draft: @escaping @Sendable (Case) -> Draft
  ) -> any QuestionTemplate {
    Template(
      id, .english, grade: grade, topic: "numbers/\(topic)", level: .recognition, language: .english, cases: cases
    ) { _, item in draft(item) }
  }

  private static let numbers: any QuestionTemplate = template(
    "eng-number-words", grade: 3, topic: "cardinals",
    cases: [12, 13, 14, 15, 17, 18, 20, 21, 23, 30, 31, 34, 38, 40, 42, 46, 47, 50, 53, 55, 59, 60, 64, 68, 70, 72, 76, 80]
      + [83, 85, 89, 90, 91, 94, 96, 98, 99, 103, 110, 115, 140, 214, 350, 404, 518, 630, 741, 812, 919, 990]
  ) { number in
    let swapped = number < 100 ? number % 10 * 10 + number / 10 : number / 100 * 100 + number % 10 * 10 + number / 10 % 10
    let teen = number % 100 >= 20 ? number + 1 : (number % 10) * 10 + number / 100 * 100
    return .choice(
      "Write \(number) in words.", right: words(number),
      wrong: [words(swapped), words(teen), words(number + 10), words(number - 1)].filter { $0 != words(number) },
      explanation: "\(number) is \(words(number)); mind -teen and -ty.")
  }

  private static let typedNumbers: any QuestionTemplate = template(
    "eng-number-typed", grade: 5, topic: "cardinals", cases: Array(stride(from: 21, through: 99, by: 3)).filter { $0 % 10 != 0 }
  ) { number in
    .short(
      "Spell out the number \(number).", [words(number), words(number).split(separator: "-").joined(separator: " ")],
      explanation: "\(number) is \(words(number)).")
  }

  static func suffix(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  private static let ordinals: any QuestionTemplate = template(
    "eng-ordinal", grade: 4, topic: "ordinals",
    cases: [1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 15, 20, 21, 22, 23, 24, 30, 31, 32, 33, 41, 52, 63, 74, 81, 92, 101, 103, 111, 112]
  ) { number in
    let right = "\(number)\(suffix(number))"
    return .choice(
      "Which is the right short form of the ordinal of \(number)?", right: right,
      wrong: ["st", "nd", "rd", "th"].map { "\(number)\($0)" }.filter { $0 != right },
      explanation: "\(right): -st, -nd, -rd after 1, 2, 3, but -th after 11, 12, 13 and all others.")
  }

  /// The time in words.
  static func clockWords(_ hour: Int, _ minute: Int) -> String {
    let next = hour % 12 + 1
    switch minute {
    case 0: return "\(words(hour)) o'clock"
    case 15: return "quarter past \(words(hour))"
    case 30: return "half past \(words(hour))"
    case 45: return "quarter to \(words(next))"
    case ..<30: return "\(words(minute)) past \(words(hour))"
    default: return "\(words(60 - minute)) to \(words(next))"
    }
  }

  private static let clock: any QuestionTemplate = template(
    "eng-clock", grade: 4, topic: "clock", cases: grid([1, 3, 4, 6, 7, 9, 11, 12], [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]).sampled(56)
  ) { item in
    let (hour, minute) = item
    let right = clockWords(hour, minute)
    let next = hour % 12 + 1
    let made = [
      clockWords(hour, 60 - minute), clockWords(next, minute), clockWords(next, 60 - minute), clockWords(next % 12 + 1, minute),
      clockWords(hour, 15),
    ]
    return .choice(
      "What time is \(hour):\(minute < 10 ? "0" : "")\(minute)?", right: right, wrong: made.filter { $0 != right },
      explanation: "Up to half past, count from the hour; after it, to the next hour: \(right).")
  }
}
