/// A question with what several rules need of it, worked out once.
struct ReviewedItem {
  /// An option or statement as rules see it.
  struct Option {
    let choice: Choice
    /// The text with its formulas readable.
    let rendered: String
    /// The rendered words.
    let words: [Tokenizer.Token]
    /// Letters and digits of the rendered text.
    let letters: Int
    let isRight: Bool
  }

  let question: Question
  let options: [Option]
  /// Every text that people read, with its field.
  let texts: [(field: ItemField, text: String)]

  init(_ question: Question) {
    self.question = question
    let right = Set(question.key.right)
    options = question.content.choices.map { choice in
      let rendered = FormulaText.render(choice.text)
      return Option(
        choice: choice, rendered: rendered, words: Tokenizer.tokens(of: rendered),
        letters: rendered.unicodeScalars.count(where: \.isWordScalar), isRight: right.contains(choice.id))
    }
    texts = Self.texts(of: question)
  }

  /// Whether the options are alternatives, not statements that stand each by itself.
  var hasAlternatives: Bool {
    question.content.kind == .singleChoice || question.content.kind == .multipleResponse
  }

  private static func texts(of question: Question) -> [(field: ItemField, text: String)] {
    let (content, key) = (question.content, question.key)
    var texts: [(field: ItemField, text: String?)] = [(.stem, content.stem)]
    texts += content.media.enumerated().map { (.media($0.offset), $0.element.alternative) }
    texts += content.choices.enumerated().map { (.choice($0.offset), $0.element.text) }
    texts.append((.hint, content.hint))
    for (index, answer) in key.answers.enumerated() {
      texts += [(.answer(index), answer.text), (.answerFeedback(index), answer.feedback)]
    }
    texts += key.numbers.enumerated().map { (.numberFeedback($0.offset), $0.element.feedback) }
    let feedback = key.feedback.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    texts += feedback.enumerated().map { (.feedback($0.offset, id: $0.element.key), $0.element.value) }
    texts.append((.explanation, key.explanation))
    return texts.compactMap { field, text in text.map { (field, $0) } }
  }
}
