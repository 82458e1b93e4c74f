internal import Foundation
import QuestionModel

extension QTI12ItemReader {
  /// Each condition accepts a number, alone or with a range around it.
  mutating func readNumeric() {
    content.kind = .numeric
    var texts: [String] = []
    for condition in conditions {
      guard let score = condition.score, score != 0, !condition.isForOthers else { continue }
      let tests = condition.wanted
      let exact = tests.filter { $0.name == "varequal" }.compactMap { NumberReading.value(of: $0.value) }
      let lower = bound(tests, "vargte", "vargt")
      let upper = bound(tests, "varlte", "varlt")
      let weight = max(0, share(score, tests.first?.value ?? ""))
      switch (lower, upper) {
      case (let lower?, let upper?):
        key.numbers.append(QTI12Number.answer(exact.first, lower, upper, weight: weight))
      case (nil, nil) where !exact.isEmpty:
        key.numbers += exact.map { NumericAnswer($0, weight: weight) }
      default:
        let words = tests.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        html.report(FormatLoss(.answer, words, .dropped, "only numbers and ranges with two ends are known here"))
      }
      texts += Array(repeating: tests.first?.value ?? "", count: key.numbers.count - texts.count)
    }
    let places = Dictionary(grouping: texts.indices) { texts[$0] }
    takeFeedback(of: texts) { key, text, feedback in
      for index in places[text] ?? [] { key.numbers[index].feedback = feedback }
    }
  }

  private mutating func bound(_ tests: [QTI12Condition.Test], _ closed: String, _ open: String) -> Double? {
    if let test = tests.first(where: { $0.name == closed }) { return NumberReading.value(of: test.value) }
    guard let test = tests.first(where: { $0.name == open }) else { return nil }
    html.report(FormatLoss(.tolerance, "\(open) \(test.value)", .changed, "the end itself counts too"))
    return NumberReading.value(of: test.value)
  }
}

/// Ranges of numbers as numbers with a tolerance.
enum QTI12Number {
  /// The answer whose range this is.
  static func answer(_ exact: Double?, _ lower: Double, _ upper: Double, weight: Double) -> NumericAnswer {
    let value = exact.flatMap { (lower...max(lower, upper)).contains($0) ? $0 : nil } ?? (lower + upper) / 2
    let spread = max(upper - value, value - lower)
    return NumericAnswer(value, tolerance: shortest(spread, around: value, lower, upper), weight: weight)
  }

  /// The ends of an answer's range.
  static func range(of answer: NumericAnswer) -> (lower: Double, upper: Double) {
    (answer.value - answer.tolerance, answer.value + answer.tolerance)
  }

  /// The tolerance of fewest digits that gives the same ends: the difference of two ends has rounding errors.
  private static func shortest(_ spread: Double, around value: Double, _ lower: Double, _ upper: Double) -> Double {
    guard spread > 0, spread.isFinite else { return 0 }
    for digits in 1...17 {
      guard let candidate = Double(String(format: "%.\(digits)g", spread)) else { continue }
      if value - candidate == lower, value + candidate == upper { return candidate }
    }
    return spread
  }
}
