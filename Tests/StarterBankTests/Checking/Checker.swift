import QuestionModel

/// A text of a question as a checker reads it.
struct Reading: Sendable {
  let text: String
  let language: String
  /// Every number in order, exponents and denominators included.
  let numbers: [Double]
  /// What stands between dollars.
  let formulas: [String]

  init(text: String, language: String) {
    self.text = text
    self.language = language
    numbers = NumberScanner.numbers(in: text, language: language)
    formulas = text.split(separator: "$", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The number it states: that of its first formula, else its first number.
  var value: Double? {
    if let formula = formulas.first {
      let sides = formula.split(separator: "=")
      return sides.last.flatMap { Expression.value($0) }
    }
    return numbers.first
  }

  func number(_ index: Int) -> Double { numbers.indices.contains(index) ? numbers[index] : .nan }

  func contains(_ text: String) -> Bool { self.text.contains(text) }
}

/// Judges an option, statement or answer from what the stem says, by another path than the template took.
///
/// It answers nil where it cannot read the texts, which a test counts as a failure.
typealias Checker = @Sendable (_ stem: Reading, _ option: Reading) -> Bool?

/// A checker for questions about one number.
func expecting(_ value: @escaping @Sendable (_ stem: Reading) -> Double?) -> Checker {
  expecting(within: 1e-7, value)
}

/// A checker for questions about one number that is rounded: by the largest share that an answer may be off.
func expecting(within share: Double, _ value: @escaping @Sendable (_ stem: Reading) -> Double?) -> Checker {
  { stem, option in
    guard let expected = value(stem), !expected.isNaN, let stated = option.value else { return nil }
    return agree(stated, expected, within: share)
  }
}

/// A checker for questions about one number with a unit that is part of the answer.
func expecting(unit: String, _ value: @escaping @Sendable (_ stem: Reading) -> Double?) -> Checker {
  { stem, option in
    guard let expected = value(stem), !expected.isNaN, let stated = option.value else { return nil }
    return agree(stated, expected) && option.text.hasSuffix(unit)
  }
}
