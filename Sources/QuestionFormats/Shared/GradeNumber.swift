import QuestionModel

/// Grades and numbers as Moodle and Canvas write them.
enum GradeNumber {
  /// A share of the mark that stands as a percentage.
  ///
  /// - Parameter text: such as `33.33333`.
  /// - Returns: the share, of thirds and their like the exact one; nil where it is no number.
  static func share(_ text: String) -> Double? {
    if text == "0" { return 0 }
    if text == "100" { return 1 }
    guard let percent = NumberReading.value(of: text) else { return nil }
    let share = percent / 100
    for divisor in [3, 7, 9, 11, 12] {
      let exact = (share * Double(divisor)).rounded() / Double(divisor)
      if (share - exact).magnitude < 5e-5 { return exact }
    }
    return share
  }

  /// A share as a percentage of as many digits as Moodle's own.
  static func percentage(_ share: Double) -> String { text((share * 1e7).rounded() / 1e5) }

  /// A number without needless digits.
  static func text(_ number: Double) -> String {
    String(decoding: CanonicalJSON.bytes(of: .number(number)), as: UTF8.self)
  }

  /// Whether Moodle has a share in its list of grades; it refuses all others, or takes the nearest.
  static func isListed(_ share: Double) -> Bool {
    let percents = [
      0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80, 83.33333,
      90,
      100,
    ]
    return percents.contains { (share.magnitude * 100 - $0).magnitude < 1e-4 }
  }

  /// Whether a text says yes.
  static func flag(_ text: String) -> Bool? {
    switch text.trimmed.lowercased() {
    case "true", "1", "yes": true
    case "false", "0", "no": false
    default: nil
    }
  }
}
