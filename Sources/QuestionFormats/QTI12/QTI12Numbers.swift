import QuestionModel

extension QTI12ItemReader {
  /// Each condition accepts a number, alone or with a range around it.
  mutating func readNumeric() {
    content.kind = .numeric
    var texts: [String] = []
    for condition in conditions {
      guard !isOfOthers(condition), let score = condition.score, score != 0 else { continue }
      let tests = condition.wanted
      let exact = tests.filter { $0.name == "varequal" }.compactMap { NumberReading.value(of: $0.value) }
      let lower = bound(tests, "vargte", "vargt")
      let upper = bound(tests, "varlte", "varlt")
      let weight = max(0, share(score, tests.first?.value ?? ""))
      switch (lower, upper) {
      case (let lower?, let upper?):
        key.numbers.append(Decimals.answer(exact.first, from: lower, to: max(lower, upper), weight: weight))
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
