/// The fields of a question that can be spoken of, by the paths that faults and comments name them with.
public enum QuestionField {
  /// The paths of a question's fields, as a reader meets them, such as `stem`, `choices[1].text` and `tags`.
  ///
  /// - Parameter question: the question; what it does not have, such as a third option, has no path.
  /// - Returns: the paths, each once.
  public static func paths(of question: Question) -> [String] {
    let (content, key) = (question.content, question.key)
    var fields: [ItemField] = [.stem]
    fields += content.media.indices.map(ItemField.media)
    fields.append(.choices)
    fields += content.choices.indices.map(ItemField.choice)
    fields += [.hint, .right, .answers]
    for index in key.answers.indices { fields += [.answer(index), .answerFeedback(index)] }
    fields.append(.numbers)
    fields += key.numbers.indices.map(ItemField.numberFeedback)
    let feedback = key.feedback.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    fields += feedback.enumerated().map { .feedback($0.offset, id: $0.element) }
    fields += [.explanation, .language, .level, .tags]
    return fields.map(\.path) + others
  }

  /// Fields that no rule looks at.
  private static let others = ["kind", "difficulty", "passage", "licence", "source", "scoring", "status"]
}
