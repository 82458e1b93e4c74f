extension Wording {
  /// A question with four numbers to choose from, all in the same unit.
  ///
  /// - Parameters:
  ///   - stem: the question.
  ///   - right: the right number.
  ///   - wrong: results of real mistakes, the likeliest first; a slip by a power of ten is added behind them.
  ///   - unit: what stands behind each number.
  ///   - explanation: the working.
  /// - Returns: the draft.
  func choice(_ stem: String, _ right: Double, wrong: [Double], unit: String = "", explanation: String) -> Draft {
    .choice(
      stem, right: quantity(right, unit), wrong: (wrong + [right * 10, right / 10]).map { quantity($0, unit) },
      explanation: explanation)
  }

  /// A question with four whole numbers to choose from, all in the same unit.
  func choice(_ stem: String, _ right: Int, wrong: [Int], unit: String = "", explanation: String) -> Draft {
    choice(stem, Double(right), wrong: wrong.map(Double.init), unit: unit, explanation: explanation)
  }

  /// A number and its unit.
  func quantity(_ value: Double, _ unit: String) -> String {
    let space = unit.isEmpty || unit == "°" || unit == "%" ? "" : " "
    return number(value) + space + unit
  }
}
