import QuestionAPI
import QuestionModel

/// Grading, with every answer noted in the log.
extension EffectRunner {
  func grade(_ item: PracticeItem) async throws(BankError) -> AnswerResult {
    try await bank.answer(item.id, revision: item.revision, response: item.gradedResponse)
  }

  func grade(_ item: PracticeItem, of run: PracticeRun) async throws(BankError) -> AnswerResult {
    var item = item
    let result = try await grade(item)
    item.result = result
    await note([item], of: run)
    return result
  }

  /// Grades several answers; where one fails, those before it are noted all the same.
  func grade(_ items: [PracticeItem], of run: PracticeRun) async throws(BankError) -> [QuestionID: AnswerResult] {
    var results: [QuestionID: AnswerResult] = [:]
    var failure: BankError?
    for item in items where failure == nil {
      do throws(BankError) { results[item.id] = try await grade(item) } catch { failure = error }
    }
    await note(
      items.map { item in
        var item = item
        item.result = results[item.id]
        return item
      }, of: run)
    if let failure { throw failure }
    return results
  }

  /// Notes how hard a graded question was to the student.
  func judged(_ item: PracticeItem, _ judgement: OwnJudgement, of run: PracticeRun) async -> AppAnswer {
    await note([item], of: run, judgement)
    return .judged
  }

  /// Notes graded answers. Questions that were left alone say nothing of what is remembered, nor do answers that a
  /// person has to grade.
  private func note(_ items: [PracticeItem], of run: PracticeRun, _ judgement: OwnJudgement? = nil) async {
    let (time, person) = (now(), await personID())
    let entries = items.compactMap { item -> PracticeLogEntry? in
      guard let result = item.result, item.isAnswered, !result.needsPerson else { return nil }
      return PracticeLogEntry(
        time: time, bank: bankName, person: person, run: run, question: item.id, revision: item.revision,
        fraction: result.fraction, topics: item.topicTags, judgement: judgement)
    }
    await keeper.record(entries)
  }

  /// Notes that questions are asked no more, so that they are not due for ever.
  func noteGone(_ questions: [QuestionID], _ log: PracticeLog) async {
    let (time, run) = (now(), PracticeRun(id: newName(), mode: .due))
    let last = Dictionary(log.entries.map { ($0.question, $0) }) { _, last in last }
    await keeper.record(
      questions.compactMap { last[$0] }.map { entry in
        var entry = entry
        (entry.time, entry.run, entry.judgement, entry.isGone) = (time, run, nil, true)
        return entry
      })
  }

  /// What the person answered so far.
  ///
  /// - Throws: `.unavailable` where the log cannot be read.
  func practiceLog() async throws(BankError) -> PracticeLog {
    let person = await personID()
    do { return try await keeper.log(of: person, in: bankName) } catch { throw .unavailable("\(error)") }
  }

  /// The account of whoever answers; nil where the bank has none.
  func personID() async -> String? {
    if penName.person == nil, let identity = try? await bank.whoAmI() { penName.take(identity.person) }
    return penName.person.flatMap { $0?.id }
  }

  /// The present day by the person's clock.
  var today: LocalDay { LocalDay(now(), secondsFromUTC: secondsFromUTC) }
}
