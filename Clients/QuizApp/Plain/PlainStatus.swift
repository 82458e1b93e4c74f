import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Lets the person choose where a question stands.
  mutating func chooseStatus(of question: StudentQuestion) async {
    let all = QuestionStatus.allCases
    let now = all.firstIndex(of: question.status)
    guard let place = await console.choose(words.statusTitle, all.map(words.status), fallback: now, words: words),
      place != now
    else { return }
    _ = await set(StatusChange(to: all[place]), of: question.id, expected: question.revision)
  }

  /// Sets a question's status; one with grave faults is published only once that is confirmed.
  ///
  /// - Returns: whether it is set.
  mutating func set(_ change: StatusChange, of id: QuestionID, expected: RevisionID) async -> Bool {
    guard case .statusSet(_, let result)? = await perform(.setStatus(ticket, id, change, expected: expected))
    else { return false }
    switch result {
    case .success(let now):
      console.say("\(Mark.correct) \(words.statusTitle): \(words.status(now.status))")
      return true
    case .failure(let error):
      guard error.asksForOverride, case .invalid(let problems) = error else {
        fail(error)
        return false
      }
      let faults = problems.filter { $0.field != StatusChange.overrideField }
        .map { "\(words.fieldName(ofPath: $0.field)): \(words.sentence($0.reason))" }
      for line in words.publishQuestion(faults).split(separator: "\n") { console.say(String(line)) }
      let ways = [words.publish, words.cancel]
      guard await console.choose(words.publishTitle, ways, words: words) == 0 else {
        isFine = false
        return false
      }
      let overriding = StatusChange(to: change.status, comment: change.comment, isOverriding: true)
      return await set(overriding, of: id, expected: expected)
    }
  }
}
