/// What can be moved in a section.
struct SectionPlan {
  /// What can be moved in a question.
  struct Question {
    /// How many options there are.
    let choices: Int
    /// Places of the options that may move.
    let free: [Int]
    /// Where the right option stands in the original; nil where there is not one alone.
    let key: Int?

    /// The places that the right option can take, one bit each; 0 where it is not looked after.
    var letters: UInt64 {
      guard let key else { return 0 }
      guard free.contains(key) else { return 1 << UInt64(key) }
      return free.reduce(0) { $0 | 1 << UInt64($1) }
    }
  }

  /// Its questions and essays, in the order of the original.
  let questions: [Question]
  /// Those that stay side by side, by their index.
  let groups: [[Int]]
  /// Whether questions move.
  let shufflesQuestions: Bool

  init(_ section: Paper.Section, keys: [String: AnswerKey], rules: VariantRules) {
    var indices: [String: Int] = [:]
    for (index, item) in section.items.enumerated() { indices[item.id] = index }
    questions = section.items.map { item in
      guard let content = item.content else { return Question(choices: 0, free: [], key: nil) }
      let moves =
        rules.shufflesChoices && (content.kind == .singleChoice || content.kind == .multipleResponse)
      let free = moves ? content.choices.indices.filter { !content.choices[$0].pinned } : []
      return Question(choices: content.choices.count, free: free, key: Self.key(of: content, keys[item.id]))
    }
    groups =
      rules.shufflesQuestions
      ? section.groups.map { $0.compactMap { indices[$0.id] } } : section.items.indices.map { [$0] }
    shufflesQuestions = rules.shufflesQuestions
  }

  private static func key(of content: QuestionContent, _ key: AnswerKey?) -> Int? {
    guard content.kind == .singleChoice, let right = key?.right, right.count == 1 else { return nil }
    return content.choices.prefix(UInt64.bitWidth).firstIndex { $0.id == right[0] }
  }

  /// In how many ways the section can be arranged, whatever its keys; no more than `limit` are counted.
  func arrangements(limit: Int) -> Int {
    var factors = questions.map(\.free.count)
    if shufflesQuestions { factors += [groups.count] + groups.map(\.count) }
    var product = 1
    for factor in factors.flatMap({ Array(1...max(1, $0)) }) {
      product = min(limit, product * factor)
    }
    return product
  }
}

/// A section as one paper has it.
struct SectionArrangement: Hashable {
  /// Indices of the original's questions, in printed order.
  var order: [Int]
  /// For each place, where its options stand in the original.
  var choices: [[Int]]
  /// The letter of the right option at each place; nil where it is not looked after.
  var letters: [Int?]
}
