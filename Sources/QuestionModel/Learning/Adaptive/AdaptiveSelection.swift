/// Chooses the question of which the answer tells most of a student's ability: the one with the greatest Fisher
/// information at the present estimate (F. M. Lord, "Applications of item response theory", 1980).
///
/// One among the best few is taken by chance (G. G. Kingsbury, A. R. Zara, "Procedures for selecting items for
/// computerized adaptive tests", 1989), so that not all students see the same questions.
public struct AdaptiveSelection: Sendable, Hashable {
  /// What comes next.
  public enum Step: Sendable, Hashable {
    /// A question is asked.
    case ask(QuestionID)
    /// The test ends.
    case stop(AdaptiveStopRule.Reason)
  }

  /// Among how many of the best the question is chosen by chance; 1 for always the best.
  public var candidates: Int
  /// Share of all tests in which a question may be shown, above 0 to 1; nil for no cap.
  public var exposureCap: Double?
  /// Wanted share of each topic, in any unit; empty for no balance. A topic holds those below it.
  public var topicShares: [Tag: Double]
  /// When the test ends.
  public var stopRule: AdaptiveStopRule

  /// A way of choosing.
  ///
  /// - Parameters:
  ///   - candidates: among how many of the best the question is chosen by chance.
  ///   - exposureCap: share of all tests in which a question may be shown; nil for no cap.
  ///   - topicShares: wanted share of each topic; those not above 0 are passed over.
  ///   - stopRule: when the test ends.
  public init(
    candidates: Int = 5, exposureCap: Double? = nil, topicShares: [Tag: Double] = [:],
    stopRule: AdaptiveStopRule = AdaptiveStopRule()
  ) {
    self.candidates = candidates
    self.exposureCap = exposureCap
    self.topicShares = topicShares
    self.stopRule = stopRule
  }

  /// The next step of a test.
  ///
  /// A question that was shown in its share of the tests rests until there were more tests, as S. H. Sympson and
  /// R. D. Hetter (1985) have it, but by counts instead of simulated probabilities. Where all that are left rest, the
  /// least shown are taken rather than ending the test, so that the cap holds if the pool has questions enough for it.
  ///
  /// - Parameters:
  ///   - pool: the questions with those already asked.
  ///   - asked: the questions asked so far in this test.
  ///   - estimate: the ability after their answers.
  ///   - exposure: how often questions were shown in other tests.
  ///   - seed: of this test; the same seed and answers give the same questions.
  /// - Returns: a question, or why there is none.
  public func step(
    in pool: [AdaptiveItem], asked: [QuestionID], estimate: AbilityEstimate,
    exposure: ItemExposure = ItemExposure(), seed: UInt64
  ) -> Step {
    if let reason = stopRule.reason(after: asked.count, estimate: estimate) { return .stop(reason) }
    let done = Set(asked)
    let left = pool.filter { $0.isInformative && !done.contains($0.question) }
    let allowed = balanced(rested(left, exposure), pool: pool, done: done)
    var generator = SplitMix64(seed: seed ^ SplitMix64.mixed(UInt64(asked.count)))
    let best = BestItems(of: allowed, at: estimate.mean, exposure, most: max(1, candidates), seed: generator.next())
    guard !best.questions.isEmpty else { return .stop(.poolUsedUp) }
    return .ask(best.questions[generator.next(below: best.questions.count)])
  }

  /// The questions that were shown less often than the cap allows; else those shown least.
  private func rested(_ items: [AdaptiveItem], _ exposure: ItemExposure) -> [AdaptiveItem] {
    guard let exposureCap else { return items }
    let most = exposureCap * Double(exposure.tests + 1)
    let rested = items.filter { Double(exposure.shown[$0.question] ?? 0) < most }
    if !rested.isEmpty { return rested }
    let least = items.map { exposure.shown[$0.question] ?? 0 }.min()
    return items.filter { exposure.shown[$0.question] ?? 0 == least }
  }

  /// The questions of the topic that is furthest behind its share and has any; all where no topic has.
  private func balanced(_ items: [AdaptiveItem], pool: [AdaptiveItem], done: Set<QuestionID>) -> [AdaptiveItem] {
    let shares = topicShares.filter { $0.value > 0 && $0.value.isFinite }
    guard !shares.isEmpty else { return items }
    let asked = pool.filter { done.contains($0.question) }
    let whole = shares.values.sorted().reduce(0, +)
    let behind = shares.map { (topic, share) in
      let count = asked.filter { $0.isWithin(topic) }.count
      return (topic: topic, lack: share / whole * Double(asked.count + 1) - Double(count))
    }
    for (topic, _) in behind.sorted(by: { ($1.lack, $0.topic) < ($0.lack, $1.topic) }) {
      let within = items.filter { $0.isWithin(topic) }
      if !within.isEmpty { return within }
    }
    return items
  }
}

extension AdaptiveItem {
  fileprivate func isWithin(_ topic: Tag) -> Bool { topics.contains { $0.isWithin(topic) } }
}
