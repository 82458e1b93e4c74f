import Foundation

/// Numbers and clock in English words, tones and syllables of Vietnamese.
enum LanguageCheckers {
  static let checkers: [String: Checker] = [
    "eng-number-words": { stem, option in value(option.text) == Int(stem.number(0)) },
    "eng-number-typed": { stem, option in value(option.text) == Int(stem.number(0)) },
    "eng-ordinal": { stem, option in
      let number = Int(stem.number(0))
      let special = ["st": 1, "nd": 2, "rd": 3]
      let suffix = String(option.text.suffix(2))
      let isTeen = number / 10 % 10 == 1
      let fits = special[suffix].map { $0 == number % 10 && !isTeen } ?? (isTeen || !(1...3).contains(number % 10))
      return option.text == "\(number)\(suffix)" && fits
    },
    "eng-clock": { stem, option in
      let minutes = Int(stem.number(0)) % 12 * 60 + Int(stem.number(1))
      return clock(option.text).map { $0 == minutes }
    },
    "lit-tone": { stem, option in
      guard let word = quoted(stem) else { return nil }
      let marks: [UInt32: String] = [0x300: "huyền", 0x301: "sắc", 0x303: "ngã", 0x309: "hỏi", 0x323: "nặng"]
      let tone =
        word.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { marks[$0.value] }.first ?? "ngang"
      return option.text == "thanh \(tone)"
    },
    "lit-syllable-count": { stem, option in
      guard let sentence = quoted(stem) else { return nil }
      return option.value.map { $0 == Double(sentence.filter { $0 == " " }.count + 1) }
    },
  ]

  private static func quoted(_ stem: Reading) -> String? {
    stem.text.split(separator: "\u{201C}").last.map { String($0.prefix { $0 != "\u{201D}" }) }
  }

  private static let small: [String: Int] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let units = zip(names, 0...).map { ($0, $1) }
    return Dictionary(uniqueKeysWithValues: units + zip(tens, 2...).map { ($0, $1 * 10) })
  }()

  /// The number of words such as `two hundred and fourteen`; nil where a word is none.
  private static func value(_ text: String) -> Int? {
    var sum = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) where word != "and" {
      if word == "hundred" {
        sum *= 100
      } else if let value = small[String(word)] {
        sum += value
      } else {
        return nil
      }
    }
    return sum
  }

  /// Minutes after twelve of a time in words.
  private static func clock(_ text: String) -> Int? {
    let words = text.split(separator: " ").map(String.init)
    if words.last == "o'clock" { return words.first.flatMap(value).map { $0 % 12 * 60 } }
    guard words.count == 3, let hour = value(words[2]) else { return nil }
    let shares = ["quarter": 15, "half": 30]
    guard let minutes = shares[words[0]] ?? value(words[0]) else { return nil }
    return (hour * 60 + (words[1] == "to" ? -minutes : minutes) + 720) % 720
  }
}
