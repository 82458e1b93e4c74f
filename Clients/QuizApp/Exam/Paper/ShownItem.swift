import QuestionAPI
import QuestionModel

extension PracticeItem {
  /// A question of a paper as the screens of practice show one, with its answer and what may be seen of its key; nil for
  /// an essay.
  init?(_ item: Paper.Item, response: Response?, result: ItemResult?) {
    guard case .question(let id, let revision) = item.prompt, let content = item.content else { return nil }
    self.init(id: id, revision: revision, content: content, response: response, result: result?.asGrade)
  }
}

extension ExamSession {
  /// A question with its answer and what may be seen of its key; nil for an essay.
  func shown(_ place: ExamPlace) -> PracticeItem? {
    PracticeItem(place.item, response: answers.responses[place.id], result: feedback[place.id])
  }
}

extension ItemResult {
  /// The same as practice tells it; nil where the key may not be seen.
  fileprivate var asGrade: AnswerResult? {
    key.map { AnswerResult(fraction: mark.fraction, needsPerson: mark.reason == .waits, key: $0) }
  }
}

extension ExamPlace {
  /// What is asked: the question's stem, or the essay.
  var text: String {
    if case .essay(let essay) = item.prompt { essay } else { item.content?.stem ?? "" }
  }
}
