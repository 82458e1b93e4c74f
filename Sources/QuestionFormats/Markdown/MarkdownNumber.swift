import QuestionModel

/// Numbers as text2qti has them: `3`, `3.14 +- 0.01`, `3.14 +- 1%`, `[1, 2]`.
enum MarkdownNumber {
  struct Read {
    let answer: NumericAnswer
    var isPercentage = false
    var isRange = false
  }

  static func read(_ text: String) -> Read? {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let ends = text.dropFirst().dropLast().split(separator: ",").map { NumberReading.value(of: String($0)) }
      guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high else { return nil }
      return Read(answer: NumericAnswer(low / 2 + high / 2, tolerance: high / 2 - low / 2), isRange: true)
    }
    if text.hasSuffix("%"), let sign = text.firstRange(of: "+-") {
      guard let value = NumberReading.value(of: String(text[..<sign.lowerBound])),
        let share = NumberReading.value(of: String(text[sign.upperBound...].dropLast())), share >= 0
      else { return nil }
      return Read(answer: NumericAnswer(value, tolerance: value.magnitude * share / 100), isPercentage: true)
    }
    guard let (value, tolerance) = SheetNumber.withTolerance(Array(text.utf8)[...]), tolerance >= 0 else { return nil }
    return Read(answer: NumericAnswer(value, tolerance: tolerance))
  }

  /// The number as text2qti takes it: without a margin only where it is whole.
  static func text(of number: NumericAnswer) -> String {
    let value = SheetNumber.text(of: number.value)
    let isWhole = Int64(exactly: number.value) != nil && !value.contains("e")
    if number.tolerance == 0, isWhole { return value }
    return "\(value) +- \(SheetNumber.text(of: number.tolerance))"
  }
}
