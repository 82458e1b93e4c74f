import QuestionModel

/// Small invented questions.
enum Samples {
  static let ids = ["a", "b", "c", "d", "e", "f"]

  static func choice(
    _ kind: QuestionKind, options: Int = 4, right: [String], weights: [String: Double] = [:], scoring: ScoreRule? = nil
  ) -> Question {
    var content = QuestionContent(kind: kind, stem: "Which?")
    content.choices = ids.prefix(options).map { Choice(id: $0, text: "Option \($0)") }
    content.scoring = scoring
    var key = AnswerKey(right: right)
    key.weights = weights
    return Question(content: content, key: key)
  }

  static func trueFalse(_ right: String) -> Question {
    Question(content: QuestionContent(kind: .trueFalse, stem: "Water boils."), key: AnswerKey(right: [right]))
  }

  static func shortAnswer(_ answers: AcceptedAnswer...) -> Question {
    var key = AnswerKey()
    key.answers = answers
    return Question(content: QuestionContent(kind: .shortAnswer, stem: "Name it."), key: key)
  }

  static func numeric(_ numbers: NumericAnswer...) -> Question {
    var key = AnswerKey()
    key.numbers = numbers
    return Question(content: QuestionContent(kind: .numeric, stem: "How many?"), key: key)
  }
}
