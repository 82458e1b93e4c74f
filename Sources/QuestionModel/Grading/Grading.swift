/// The one place where answers turn into marks: a pure function of question and response.
public enum Grading {
  /// Grades a response.
  ///
  /// - Parameters:
  ///   - response: what was answered; of the wrong shape for the question's kind it earns nothing.
  ///   - question: the question with its key.
  /// - Returns: the share of the mark.
  public static func grade(_ response: Response, to question: Question) -> Grade {
    let content = question.content
    let key = question.key
    let rule =
      content.scoring
      ?? .custom(of: content.kind, choices: content.choices.count, isWeighted: !key.weights.isEmpty)
    switch (content.kind, response) {
    case (.unknown, _): return Grade(fraction: 0, needsPerson: true)
    case (.passage, _), (.blueprint, _), (.quiz, _): return Grade(fraction: 0)
    case (_, let response) where response.isEmpty: return Grade(fraction: 0)
    case (.singleChoice, .choices(let chosen)), (.trueFalse, .choices(let chosen)):
      guard chosen.count == 1 else { return Grade(fraction: 0) }
      return Grade(fraction: share(of: chosen, key: key, rule: rule))
    case (.multipleResponse, .choices(let chosen)):
      return Grade(fraction: share(of: chosen, key: key, rule: rule))
    case (.trueFalseCluster, .statements(let judgements)):
      return Grade(fraction: share(of: judgements, statements: content.choices.map(\.id), key: key, rule: rule))
    case (.shortAnswer, .text(let text)):
      return Grade(fraction: best(key.answers.filter { $0.accepts(text) }.map(\.weight)))
    case (.numeric, .text(let text)):
      guard let number = NumberReading.value(of: text) else { return Grade(fraction: 0) }
      return Grade(fraction: best(key.numbers.filter { $0.accepts(number) }.map(\.weight)))
    default: return Grade(fraction: 0)
    }
  }

  private static func share(of chosen: Set<String>, key: AnswerKey, rule: ScoreRule) -> Double {
    guard case .weights = rule else { return chosen == Set(key.right) ? 1 : 0 }
    let even = key.right.isEmpty ? 0 : 1 / Double(key.right.count)
    // Sorted, so that the floating-point sum is the same on every run.
    let sum = chosen.sorted().reduce(0) { $0 + (key.weights[$1] ?? (key.right.contains($1) ? even : 0)) }
    return clamp(sum)
  }

  private static func share(
    of judgements: [String: Bool], statements: [String], key: AnswerKey, rule: ScoreRule
  ) -> Double {
    guard !statements.isEmpty else { return 0 }
    let right = rightCount(judgements, statements, key)
    switch rule {
    case .allOrNothing: return right == statements.count ? 1 : 0
    case .weights, .perStatement: return Double(right) / Double(statements.count)
    case .table(let shares):
      let share = right < statements.count ? shares.dropFirst(right).first : shares.last
      return clamp(share ?? shares.last ?? 0)
    }
  }

  /// How many statements were judged rightly; one that was not judged is none of them.
  static func rightCount(_ judgements: [String: Bool], _ statements: [String], _ key: AnswerKey) -> Int {
    statements.count { judgements[$0] == key.right.contains($0) }
  }

  private static func best(_ weights: [Double]) -> Double { clamp(weights.max() ?? 0) }

  private static func clamp(_ value: Double) -> Double { min(1, max(0, value)) }
}

extension AcceptedAnswer {
  /// Whether a given text is this answer.
  ///
  /// - Parameter given: as it was typed.
  /// - Returns: true where it matches under the answer's own strictness.
  public func accepts(_ given: String) -> Bool {
    switch match {
    case .exact: given.trimmed.normalizedToNFC.utf8.elementsEqual(text.trimmed.normalizedToNFC.utf8)
    case .folded: TextFolding.comparable(given).utf8.elementsEqual(TextFolding.comparable(text).utf8)
    }
  }
}

extension NumericAnswer {
  /// Whether a number lies within the tolerance, both ends included.
  ///
  /// - Parameter given: the number.
  /// - Returns: true where it counts; the last bits of binary fractions do not.
  public func accepts(_ given: Double) -> Bool {
    let slack = 1e-12 * max(1e-300, max(given.magnitude, value.magnitude))
    return (given - value).magnitude <= tolerance + slack
  }
}
