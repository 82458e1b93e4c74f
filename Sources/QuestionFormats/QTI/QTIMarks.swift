import QuestionModel

/// What values of a response earn, by an item's declarations and rules.
struct QTIMarks {
  let response: QTIResponse
  let rule: QTIProcessing.Rule
  /// The mark of a whole answer, if the item says it.
  let maximum: Double?

  /// Whether marks come from the mapping: it counts too where an item has no rules at all.
  private var isMapped: Bool {
    switch rule {
    case .mapped: true
    case .none, .unknown: response.hasMapping && response.correct.isEmpty
    case .tests: false
    }
  }

  /// The mark of a whole answer.
  ///
  /// - Parameter isSum: whether several values may be chosen.
  /// - Returns: more than 0.
  func points(isSum: Bool) -> Double {
    if let maximum, maximum > 0 { return maximum }
    var best = 0.0
    if isMapped {
      let values = response.entries.map(\.value).filter { $0 > 0 }
      best = isSum ? values.reduce(0, +) : values.max() ?? 0
      if let upper = response.upper, upper > 0 { best = min(best, upper) }
    } else if case .tests(let tests) = rule {
      best = tests.map(\.score).max() ?? 0
    }
    return best > 0 ? best : 1
  }

  /// The values of a right response: those declared, or else those for which the rules give the most.
  var right: [String] {
    guard response.correct.isEmpty, case .tests(let tests) = rule else { return response.correct }
    let whole = tests.compactMap { test in if case .all(let values) = test.test { (values, test.score) } else { nil } }
    return whole.max { $0.1 < $1.1 }?.0 ?? []
  }

  /// The share of the mark that each option earns; nil where only the whole right response counts.
  func shares(of ids: [String], isSum: Bool) -> [Double]? {
    let points = points(isSum: isSum)
    if isMapped { return ids.map { min(1, max(-1, response.value(of: $0) / points)) } }
    guard case .tests(let tests) = rule else { return nil }
    var values: [String: Double] = [:]
    for (test, score) in tests {
      switch test {
      case .value(let value, _): values[value] = values[value] ?? score
      case .correct:
        // One value alone: the right option and others may have marks of their own.
        guard tests.count > 1, response.isSingle, let right = response.correct.first else { return nil }
        values[right] = values[right] ?? score
      default: return nil
      }
    }
    return ids.map { min(1, max(-1, (values[$0] ?? 0) / points)) }
  }

  /// Accepted texts, the better ones first where rules give their order.
  func answers() -> [AcceptedAnswer] {
    let points = points(isSum: false)
    if isMapped || (response.hasMapping && response.correct.isEmpty) {
      return response.entries.filter { $0.value > 0 }.map { entry in
        AcceptedAnswer(
          entry.key.normalizedToNFC, match: entry.isCaseSensitive ? .exact : .folded,
          weight: min(1, entry.value / points))
      }
    }
    if case .tests(let tests) = rule {
      var answers: [AcceptedAnswer] = []
      for (test, score) in tests where score > 0 {
        switch test {
        case .value(let text, let isCaseSensitive):
          answers.append(
            AcceptedAnswer(
              text.normalizedToNFC, match: isCaseSensitive ? .exact : .folded, weight: min(1, score / points)))
        case .correct:
          answers += response.correct.map {
            AcceptedAnswer($0.normalizedToNFC, match: .exact, weight: min(1, score / points))
          }
        default: break
        }
      }
      if !answers.isEmpty { return answers }
    }
    return response.correct.map { AcceptedAnswer($0.normalizedToNFC, match: .exact) }
  }

  /// Whether a tolerance differs below and above.
  var isLopsided: Bool {
    guard case .tests(let tests) = rule else { return false }
    return tests.contains { test in
      switch test.test {
      case .number(_, let low, let high): low != high
      case .correct(let tolerance?, _): tolerance.low != tolerance.high
      default: false
      }
    }
  }

  /// Accepted numbers.
  func numbers() -> [NumericAnswer] {
    let points = points(isSum: false)
    let correct = response.correct.compactMap { NumberReading.value(of: $0) }
    if case .tests(let tests) = rule {
      let numbers = tests.filter { $0.score > 0 }.flatMap { test -> [NumericAnswer] in
        let weight = min(1, test.score / points)
        switch test.test {
        case .number(let value, let low, let high):
          return [NumericAnswer(value, tolerance: min(low, high), weight: weight)]
        case .range(let low, let high):
          return [Decimals.answer(from: low, to: high, weight: weight)]
        case .value(let text, _): return NumberReading.value(of: text).map { [NumericAnswer($0, weight: weight)] } ?? []
        case .correct(let tolerance, let isRelative):
          return correct.map { value in
            let width = tolerance.map { min($0.low, $0.high) * (isRelative ? value.magnitude / 100 : 1) } ?? 0
            return NumericAnswer(value, tolerance: width, weight: weight)
          }
        case .count, .all: return []
        }
      }
      if !numbers.isEmpty { return numbers }
    }
    if isMapped {
      let numbers = response.entries.filter { $0.value > 0 }.compactMap { entry in
        NumberReading.value(of: entry.key).map { NumericAnswer($0, weight: min(1, entry.value / points)) }
      }
      if !numbers.isEmpty { return numbers }
    }
    return correct.map { NumericAnswer($0) }
  }

  /// The right pairs.
  func pairs() -> [(String, String)] {
    let values =
      response.correct.isEmpty ? response.entries.filter { $0.value > 0 }.map(\.key) : response.correct
    return values.compactMap { value in
      let parts = value.split(whereSeparator: \.isWhitespace)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
