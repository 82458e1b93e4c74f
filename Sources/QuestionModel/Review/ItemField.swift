/// A field of a question, ordered as a reader meets them.
enum ItemField: Hashable {
  case stem
  case media(Int)
  case choices
  case choice(Int)
  case hint
  case right
  case answers
  case answer(Int)
  case numbers
  case explanation
  /// Feedback, by its place among the sorted ids.
  case feedback(Int, id: String)
  /// Feedback on an accepted answer or number.
  case answerFeedback(Int)
  case numberFeedback(Int)
  case language
  case level
  case tags

  /// The path that names it in documents and messages.
  var path: String {
    switch self {
    case .stem: "stem"
    case .media(let index): "media[\(index)].alternative"
    case .choices: "choices"
    case .choice(let index): "choices[\(index)].text"
    case .hint: "hint"
    case .right: "key.right"
    case .answers: "key.answers"
    case .answer(let index): "key.answers[\(index)].text"
    case .numbers: "key.numbers"
    case .explanation: "key.explanation"
    case .feedback(_, let id): "key.feedback.\(id)"
    case .answerFeedback(let index): "key.answers[\(index)].feedback"
    case .numberFeedback(let index): "key.numbers[\(index)].feedback"
    case .language: "language"
    case .level: "level"
    case .tags: "tags"
    }
  }

  /// Where a reader meets it.
  var position: (Int, Int, Int) {
    switch self {
    case .stem: (0, 0, 0)
    case .media(let index): (1, index, 0)
    case .choices: (2, 0, 0)
    case .choice(let index): (3, index, 0)
    case .hint: (4, 0, 0)
    case .right: (5, 0, 0)
    case .answers: (6, 0, 0)
    case .answer(let index): (7, index, 0)
    case .answerFeedback(let index): (7, index, 1)
    case .numbers: (8, 0, 0)
    case .numberFeedback(let index): (9, index, 0)
    case .feedback(let index, _): (10, index, 0)
    case .explanation: (11, 0, 0)
    case .language: (12, 0, 0)
    case .level: (13, 0, 0)
    case .tags: (14, 0, 0)
    }
  }
}
