import QuestionAPI
public import QuestionModel

/// What an adaptive quiz chooses from: the calibrated questions of its search, and how often each was asked before.
public struct AdaptiveRun: Sendable, Hashable {
  /// Share of the adaptive quizzes of a student in which a question may come.
  static let exposureCap = 0.25

  let pool: [AdaptiveItem]
  let exposure: ItemExposure
  private let curves: [QuestionID: ItemCurve]
  /// Why it has come to its end; nil before.
  var end: AdaptiveStopRule.Reason?

  init(pool: [AdaptiveItem], exposure: ItemExposure) {
    self.pool = pool
    self.exposure = exposure
    curves = Dictionary(pool.map { ($0.question, $0.curve) }) { first, _ in first }
  }

  /// The ability after the answers so far; questions without a curve any more tell nothing.
  func estimate(_ items: [PracticeItem]) -> AbilityEstimate {
    AbilityEstimate(
      of: items.compactMap { item in
        guard let result = item.result, let curve = curves[item.id] else { return nil }
        return (curve, result.fraction)
      })
  }

  /// What comes after the answers so far.
  ///
  /// - Parameters:
  ///   - items: the questions asked, all of them graded.
  ///   - passedOver: questions that cannot be had.
  ///   - maximumCount: most questions of the quiz.
  ///   - seed: of the quiz.
  /// - Returns: a question, or why there is none.
  func step(
    after items: [PracticeItem], passing passedOver: [QuestionID], maximumCount: Int, seed: UInt64
  ) -> AdaptiveSelection.Step {
    let rule = AdaptiveStopRule(minimumCount: Swift.min(5, maximumCount), maximumCount: maximumCount)
    let selection = AdaptiveSelection(exposureCap: Self.exposureCap, stopRule: rule)
    let left = pool.filter { !passedOver.contains($0.question) }
    return selection.step(
      in: left, asked: items.map(\.id), estimate: estimate(items), exposure: exposure, seed: seed)
  }
}

/// What comes next in an adaptive quiz.
public enum AdaptiveStep: Sendable, Hashable {
  /// A question.
  case ask(PracticeItem)
  /// The end, and why.
  case stop(AdaptiveStopRule.Reason)
}
