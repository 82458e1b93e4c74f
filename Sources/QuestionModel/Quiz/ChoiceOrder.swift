/// In which order the options of a question are shown.
public enum ChoiceOrder {
  /// The options in an order that depends on a seed and the question alone. Pinned options keep their places, and the
  /// statements of a cluster keep theirs, since explanations name them by letter.
  ///
  /// - Parameters:
  ///   - content: the question.
  ///   - id: its id.
  ///   - seed: that of the quiz or the attempt.
  /// - Returns: the same options.
  public static func choices(of content: QuestionContent, id: QuestionID, seed: UInt64) -> [Choice] {
    guard content.kind == .singleChoice || content.kind == .multipleResponse else { return content.choices }
    var generator = SplitMix64(seed: seed ^ id.high ^ id.low)
    var free = generator.shuffled(content.choices.filter { !$0.pinned })[...]
    return content.choices.map { $0.pinned ? $0 : free.popFirst() ?? $0 }
  }
}
