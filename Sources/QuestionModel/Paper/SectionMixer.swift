/// Arranges a section once, unlike the papers before.
struct SectionMixer {
  let plan: SectionPlan
  /// The same section in the papers before.
  let earlier: [SectionArrangement]
  /// How often each place had each letter in the papers before.
  let usage: [[Int]]
  /// Letters at the end of the section before.
  let before: [Int]
  let longestRun: Int

  /// A likeness with the paper before weighs more than one with any other: they lie side by side in a room.
  private static let neighbourWeight = 1000
  /// Most tries to keep runs short.
  private static let maximumTries = 12

  /// The section in a new order, with letters balanced and runs short as far as its pinned options let them be.
  func arranged(using generator: inout SplitMix64) -> SectionArrangement {
    var best = Draft(groups: plan.groups, letters: [])
    for _ in 0..<Self.maximumTries {
      var draft = Draft(groups: order(using: &generator), letters: letters(using: &generator))
      improve(&draft, using: &generator)
      if draft.excess > 0, plan.shufflesQuestions { shortenRuns(&draft, using: &generator) }
      if draft.excess < best.excess { best = draft }
      if best.excess <= sequence(of: best).leastExcess { break }
    }
    return arrangement(best, using: &generator)
  }

  /// An order with the letters of its questions.
  private struct Draft {
    var groups: [[Int]]
    /// Letters of right options by question.
    var letters: [Int?]
    var excess = Int.max
  }

  /// The order, of a few, in which the fewest questions stand where they stood in the paper before.
  private func order(using generator: inout SplitMix64) -> [[Int]] {
    guard plan.shufflesQuestions else { return plan.groups }
    var best = plan.groups
    var fewest = Int.max
    for _ in 0..<3 {
      var groups = generator.shuffled(plan.groups)
      for index in groups.indices { groups[index] = generator.shuffled(groups[index]) }
      let last = earlier.last?.order ?? []
      let same = zip(groups.joined(), last).count { $0 == $1 }
      if same < fewest { (best, fewest) = (groups, same) }
      if fewest == 0 { break }
    }
    return best
  }

  private func letters(using generator: inout SplitMix64) -> [Int?] {
    let keyed = plan.questions.indices.filter { plan.questions[$0].letters != 0 }
    let drawn = KeyBalance.letters(allowed: keyed.map { plan.questions[$0].letters }, using: &generator)
    var letters: [Int?] = Array(repeating: nil, count: plan.questions.count)
    for (question, letter) in zip(keyed, drawn) { letters[question] = letter }
    return letters
  }

  /// The places whose letters are looked after, with their questions.
  private func keyed(_ groups: [[Int]]) -> [(place: Int, question: Int)] {
    groups.joined().enumerated().compactMap { place, question in
      plan.questions[question].letters == 0 ? nil : (place, question)
    }
  }

  private func sequence(of draft: Draft) -> KeySequence {
    let keyed = keyed(draft.groups)
    let last = earlier.last?.letters ?? []
    return KeySequence(
      letters: keyed.compactMap { draft.letters[$0.question] },
      allowed: keyed.map { plan.questions[$0.question].letters },
      penalties: keyed.map { entry in
        var penalties = usage[entry.place]
        if entry.place < last.count, let letter = last[entry.place] { penalties[letter] += Self.neighbourWeight }
        return penalties
      },
      before: before, longestRun: longestRun)
  }

  private func improve(_ draft: inout Draft, using generator: inout SplitMix64) {
    var sequence = sequence(of: draft)
    sequence.improve(using: &generator)
    for (entry, letter) in zip(keyed(draft.groups), sequence.letters) { draft.letters[entry.question] = letter }
    draft.excess = sequence.excess
  }

  /// Exchanges groups of questions while that makes runs shorter which letters alone could not.
  private func shortenRuns(_ draft: inout Draft, using generator: inout SplitMix64) {
    while draft.excess > 0, let groups = exchanged(draft, using: &generator) {
      draft.groups = groups
      improve(&draft, using: &generator)
    }
  }

  /// The groups after the best exchange of one that stands in a run too long; nil where none helps.
  private func exchanged(_ draft: Draft, using generator: inout SplitMix64) -> [[Int]]? {
    let keyed = keyed(draft.groups)
    let faulty = Set(sequence(of: draft).faults.map { keyed[$0].question })
    let candidates = draft.groups.indices.filter { draft.groups[$0].contains(where: faulty.contains) }
    for group in generator.shuffled(candidates) {
      var best: (groups: [[Int]], excess: Int)?
      for other in draft.groups.indices where other != group {
        var groups = draft.groups
        groups.swapAt(group, other)
        let letters = groups.joined().compactMap { draft.letters[$0] }
        let sequence = KeySequence(
          letters: letters, allowed: [], penalties: [], before: before, longestRun: longestRun)
        let excess = sequence.excess
        if excess < best?.excess ?? draft.excess { best = (groups, excess) }
      }
      if let best { return best.groups }
    }
    return nil
  }

  private func arrangement(_ draft: Draft, using generator: inout SplitMix64) -> SectionArrangement {
    let order = Array(draft.groups.joined())
    return SectionArrangement(
      order: order,
      choices: order.map { options(of: plan.questions[$0], right: draft.letters[$0], using: &generator) },
      letters: order.map { draft.letters[$0] })
  }

  /// Where each printed option stands in the original: the right one at its letter, the others in any order.
  private func options(
    of question: SectionPlan.Question, right: Int?, using generator: inout SplitMix64
  ) -> [Int] {
    var options = Array(0..<question.choices)
    guard let key = question.key, let right, question.free.contains(key) else {
      for (place, origin) in zip(question.free, generator.shuffled(question.free)) { options[place] = origin }
      return options
    }
    options[right] = key
    let others = generator.shuffled(question.free.filter { $0 != key })
    for (place, origin) in zip(question.free.filter({ $0 != right }), others) { options[place] = origin }
    return options
  }
}
