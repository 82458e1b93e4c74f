import QuestionModel

/// What the shares of options say as a key; readers and writers of a format agree by it.
struct ChoiceGrades: Equatable {
  var right: [String] = []
  var weights: [String: Double] = [:]
  var scoring: ScoreRule?

  /// One option is chosen.
  ///
  /// - Parameters:
  ///   - ids: ids of the options.
  ///   - shares: what each earns.
  init(single ids: [String], _ shares: [Double]) {
    for (id, share) in zip(ids, shares) {
      if share == 1 { right.append(id) } else if share != 0 { weights[id] = share }
    }
  }

  /// Any number of options is chosen.
  ///
  /// - Parameters:
  ///   - ids: ids of the options.
  ///   - shares: what each earns.
  init(several ids: [String], _ shares: [Double]) {
    let graded = zip(ids, shares)
    right = graded.filter { $0.1 > 0 }.map(\.0)
    let even = right.isEmpty ? 0 : 1 / Double(right.count)
    let isEven = shares.allSatisfy { $0 <= 0 || ($0 - even).magnitude < 1e-6 }
    for (id, share) in graded where share < 0 || share > 0 && !isEven { weights[id] = share }
    // Without weights of its own a question would need all of the right options.
    if weights.isEmpty { scoring = .weights }
  }
}
