import QuestionModel

/// In which order the options of a question are shown.
enum ChoiceOrder {
  /// The options in an order that depends on the quiz's seed and the question alone. Pinned options keep their places,
  /// and the statements of a cluster keep theirs, since explanations name them by letter.
  static func choices(of content: QuestionContent, id: QuestionID, seed: UInt64) -> [Choice] {
    guard content.kind == .singleChoice || content.kind == .multipleResponse else { return content.choices }
    var generator = SplitMix64(seed: seed ^ id.high ^ id.low)
    var free = generator.shuffled(content.choices.filter { !$0.pinned })[...]
    return content.choices.map { $0.pinned ? $0 : free.popFirst() ?? $0 }
  }
}
