/// Finds faults of item writing by rule, so that people need not look for them.
public enum ItemReview {
  /// Words of a stem beyond which it is called long.
  public static let longestStem = 120
  /// Words of an option or statement beyond which it is called long.
  public static let longestOption = 60

  /// What is wrong with a question.
  ///
  /// Rules that need words know those of Vietnamese and English. The time taken grows with the length of the question.
  ///
  /// - Parameter question: any question, as its author wrote it.
  /// - Returns: the faults by field, as a reader meets them; always the same for the same question.
  public static func faults(of question: Question) -> [ItemFault] {
    // The rules are about what students answer, and the texts that go with it.
    guard question.content.kind != .blueprint, question.content.kind != .quiz else { return [] }
    let item = ReviewedItem(question)
    let found =
      KeyRules.faults(of: question) + StemRules.faults(of: item) + OptionRules.faults(of: item)
      + NumberRules.faults(of: item) + MetadataRules.faults(of: question)
      + item.texts.flatMap { TextRules.faults(of: $0.text, in: $0.field, language: question.content.language) }
    return found.enumerated().sorted { left, right in
      let (before, after) = (left.element.field.position, right.element.field.position)
      return before == after ? left.offset < right.offset : before < after
    }.map { ItemFault($0.element.field.path, $0.element.problem) }
  }
}

/// A problem and the field it is found in.
struct ItemFinding {
  let field: ItemField
  let problem: ItemProblem

  init(_ field: ItemField, _ problem: ItemProblem) {
    self.field = field
    self.problem = problem
  }
}
