/// Rules about which answers are right.
enum KeyRules {
  static func faults(of question: Question) -> [ItemFinding] {
    let (content, key) = (question.content, question.key)
    let right = Set(key.right)
    let rightOptions = content.choices.count { right.contains($0.id) }
    switch content.kind {
    case .singleChoice: return rightOptions == 0 ? [ItemFinding(.right, .noRightAnswer)] : []
    case .multipleResponse:
      if rightOptions == 0 { return [ItemFinding(.right, .noRightAnswer)] }
      return rightOptions == content.choices.count ? [ItemFinding(.right, .everyOptionRight)] : []
    case .trueFalse: return right.isDisjoint(with: ["true", "false"]) ? [ItemFinding(.right, .noRightAnswer)] : []
    case .trueFalseCluster:
      let isAlike = rightOptions == 0 || rightOptions == content.choices.count
      guard content.choices.count > 1, isAlike else { return [] }
      return [ItemFinding(.right, .statementsAlike(areTrue: rightOptions > 0))]
    case .shortAnswer: return key.answers.isEmpty ? [ItemFinding(.answers, .noRightAnswer)] : []
    case .numeric: return key.numbers.isEmpty ? [ItemFinding(.numbers, .noRightAnswer)] : []
    case .passage, .blueprint, .quiz, .unknown: return []
    }
  }
}
