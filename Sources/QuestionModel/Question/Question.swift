/// A question as its author holds it: what students see, and the key.
public struct Question: Sendable, Hashable {
  /// What a student may see.
  public var content: QuestionContent
  /// Which answers are right.
  public var key: AnswerKey

  /// A question of its two parts.
  public init(content: QuestionContent, key: AnswerKey) {
    self.content = content
    self.key = key
  }

  /// The same question with every text in Unicode NFC, as it is stored.
  public var normalized: Question {
    var copy = self
    copy.content.stem = content.stem.normalizedToNFC
    copy.content.choices = content.choices.map { choice in
      var choice = choice
      choice.text = choice.text.normalizedToNFC
      choice.level = choice.level?.normalizedToNFC
      return choice
    }
    copy.content.hint = content.hint?.normalizedToNFC
    copy.content.level = content.level?.normalizedToNFC
    copy.content.licence = content.licence?.normalizedToNFC
    copy.content.source = content.source?.normalizedToNFC
    copy.content.media = content.media.map(\.normalized)
    copy.key.media = key.media.map(\.normalized)
    copy.key.explanation = key.explanation?.normalizedToNFC
    copy.key.feedback = key.feedback.mapValues(\.normalizedToNFC)
    copy.key.answers = key.answers.map { answer in
      var answer = answer
      answer.text = answer.text.normalizedToNFC
      answer.feedback = answer.feedback?.normalizedToNFC
      return answer
    }
    copy.key.numbers = key.numbers.map { number in
      var number = number
      number.feedback = number.feedback?.normalizedToNFC
      return number
    }
    return copy
  }
}
