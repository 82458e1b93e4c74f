import QuestionAPI
import QuestionModel

/// What comes next in an adaptive quiz, and the student's own word on a question.
extension TakeScreen {
  /// Asks for the question that tells most after the answers so far.
  mutating func chooseNext() -> [ScreenAction] {
    choosing.ask(session.items.count).map { [.effect(.nextAdaptive($0, session))] } ?? []
  }

  mutating func take(_ result: Result<AdaptiveStep, BankError>) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      overlay = .problem(error, isOfAll: false)
      return []
    case .success(.stop(let reason)):
      session.adaptive?.end = reason
      return finish()
    case .success(.ask(let item)):
      session.items.append(item)
      return go(to: session.items.count - 1)
    }
  }

  /// Notes how hard the question was, once it is answered rightly.
  mutating func judge(_ judgement: OwnJudgement) -> [ScreenAction] {
    guard canJudge, let item, judgements[item.id] != judgement else { return [] }
    judgements[item.id] = judgement
    return [.effect(.judge(item, judgement, of: session.run))]
  }
}
