import QuestionModel

/// A passage whose questions are still coming: its heading tells which they are.
struct PassageGroup<Body: Sendable>: Sendable {
  let id: QuestionID
  let passage: WrittenQuestion
  /// Numbers of its questions.
  var numbers: ClosedRange<Int>?
  /// Its pictures as they are written.
  var drawn = ""
  /// Its questions as they are written.
  var bodies: [Body] = []

  init(_ passage: WrittenQuestion) {
    id = passage.id
    self.passage = passage
  }

  mutating func add(_ body: Body, number: Int) {
    numbers = (numbers?.lowerBound ?? number)...number
    bodies.append(body)
  }
}

extension LayoutPrinting {
  /// What a passage loses.
  static func losses(ofPassage written: WrittenQuestion, keepsPictures: Bool) -> [FormatLoss] {
    let content = written.question.content
    var losses: [FormatLoss] = []
    if written.id != QuestionIdentity.id(of: written.question.normalized.content) {
      losses.append(FormatLoss(.identifier, QuestionIdentity.name(of: written), .dropped))
    }
    losses += content.tags.map { FormatLoss(.tag, $0.name, .dropped) }
    let fields: [(LossSubject, String?)] = [
      (.language, content.language), (.level, content.level), (.licence, content.licence), (.source, content.source),
      (.hint, content.hint), (.explanation, written.question.key.explanation),
    ]
    losses += fields.compactMap { subject, text in text.map { FormatLoss(subject, $0, .dropped) } }
    losses += content.extra.members.map { FormatLoss(.unknown, $0.name, .dropped) }
    if !keepsPictures {
      losses += content.media.map { FormatLoss(.picture, $0.alternative ?? $0.type, .dropped) }
    }
    return losses
  }
}
