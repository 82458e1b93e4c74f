import QuestionModel

/// What a student has answered, flagged and left behind: what steps come to.
struct ExamAnswers: Sendable, Hashable {
  var responses: [String: Response] = [:]
  var flagged: Set<String> = []
  var closed: Set<String> = []
  var isHandedIn = false

  mutating func apply(_ kind: AttemptEvent.Kind) {
    switch kind {
    case .answered(let item, let response): responses[item] = response
    case .flagged(let item, true): flagged.insert(item)
    case .flagged(let item, false): flagged.remove(item)
    case .closed(let item): closed.insert(item)
    case .submitted: isHandedIn = true
    case .extended, .reopened, .marked: break
    }
  }

  func applying(_ steps: some Sequence<AttemptEvent>) -> ExamAnswers {
    steps.reduce(into: self) { $0.apply($1.kind) }
  }
}
