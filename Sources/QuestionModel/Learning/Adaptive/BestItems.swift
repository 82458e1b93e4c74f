/// The few questions of a pool with the greatest information; of equal ones those shown least, then by chance.
struct BestItems {
  private struct Candidate: Comparable {
    let question: QuestionID
    let information: Double
    let shown: Int
    let chance: UInt64

    /// Orders candidates from the best on.
    static func < (left: Self, right: Self) -> Bool {
      if left.information != right.information { return left.information > right.information }
      return (left.shown, left.chance, left.question) < (right.shown, right.chance, right.question)
    }
  }

  private var best: [Candidate] = []

  /// The questions, the best first.
  var questions: [QuestionID] { best.map(\.question) }

  /// The best of some questions.
  ///
  /// - Parameters:
  ///   - items: the questions.
  ///   - ability: in logits, where the information is wanted.
  ///   - exposure: how often they were shown.
  ///   - most: how many to keep, 1 or more.
  ///   - seed: orders equal ones.
  init(of items: [AdaptiveItem], at ability: Double, _ exposure: ItemExposure, most: Int, seed: UInt64) {
    for item in items {
      let candidate = Candidate(
        question: item.question, information: item.curve.information(at: ability),
        shown: exposure.shown[item.question] ?? 0, chance: SplitMix64.mixed(seed ^ item.question.low))
      // The pool is large and the best are few: most questions are turned away by one comparison.
      if best.count == most {
        guard let last = best.last, candidate < last else { continue }
        best.removeLast()
      }
      best.insert(candidate, at: best.firstIndex { candidate < $0 } ?? best.endIndex)
    }
  }
}
