/// Decides what about an item's statistics a person should look at.
struct ItemFlagging {
  let sums: ItemSums
  /// The item's options of today.
  let options: [OptionStatistics]
  let limits: ItemFlagLimits

  var flags: [ItemFlag] {
    guard sums.count >= max(2, limits.minimumAnswers) else {
      return [.tooFewAnswers(count: max(0, sums.count), needed: max(2, limits.minimumAnswers))]
    }
    // Where everyone is right, no wrong option is used and nothing varies: that says it all.
    if facility == .everyoneRight { return [.everyoneRight] }
    return [facility, discrimination, unusedOptions, key].compactMap { $0 }
  }

  private var facility: ItemFlag? {
    if sums.partial == 0, sums.scores == sums.maxima { return .everyoneRight }
    if sums.scoreSquares == 0 { return .everyoneWrong }
    guard let facility = sums.facility else { return nil }
    if facility >= limits.tooEasyFrom { return .tooEasy }
    return facility <= limits.tooHardUpTo ? .tooHard : nil
  }

  private var discrimination: ItemFlag? {
    guard let discrimination = sums.discrimination else { return nil }
    if discrimination < 0 { return .negativeDiscrimination }
    return discrimination < limits.lowDiscriminationBelow ? .lowDiscrimination : nil
  }

  private var unusedOptions: ItemFlag? {
    let unused = options.filter { !$0.isRight && ($0.share ?? 0) < limits.unusedOptionBelow }.map(\.option)
    return unused.isEmpty ? nil : .unusedOptions(unused)
  }

  /// The best of the wrong options that beat a single key: its students are the better ones, and surely above the mean.
  private var key: ItemFlag? {
    let right = options.filter(\.isRight)
    guard let key = right.first, right.count == 1 else { return nil }
    let standardError = 1 / Double(sums.count - 1).squareRoot()
    let better = options.filter { option in
      guard !option.isRight, let rest = option.meanRest, let correlation = option.pointBiserial else { return false }
      return correlation > limits.keyErrors * standardError && (key.meanRest.map { rest > $0 } ?? true)
    }
    let best = better.max { ($0.pointBiserial ?? 0) < ($1.pointBiserial ?? 0) }
    return best.map { .keyProbablyWrong(better: $0.option) }
  }
}
