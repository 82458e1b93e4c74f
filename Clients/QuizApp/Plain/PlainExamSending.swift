import QuestionAPI
import QuestionModel
import TerminalScreen

/// Steps of a test that is taken by prompts, on their way to the bank.
extension PlainProgram {
  /// Keeps a step on this machine, then sends all that waits.
  mutating func take(_ kind: AttemptEvent.Kind, _ exam: inout PlainExam) async {
    exam.session.take(kind)
    await keep(&exam)
    await send(&exam, isLoud: true)
  }

  private mutating func keep(_ exam: inout PlainExam) async {
    let record = exam.session.record
    guard case .examKept(_, let version, let problem)? = await perform(.keepExam(record)) else { return }
    if let problem, !exam.session.isSaved { console.warn(words.notKeptHere(problem)) }
    exam.session.noteKept(version)
  }

  /// Sends what waits; what does not arrive is sent with the next step.
  mutating func send(_ exam: inout PlainExam, isLoud: Bool) async {
    while !exam.session.batch.isEmpty {
      let effect = AppEffect.saveExam(ticket, attempt: exam.session.attempt, exam.session.batch)
      guard case .examSaved(_, let result)? = await perform(effect) else { return }
      switch result {
      case .failure(let error):
        return console.warn("\(words.notSavedYet(exam.session.unsavedCount)): \(words.serviceIsAway(error)).")
      case .success(let receipt):
        exam.session.take(receipt)
        exam.clock.set(deadline: receipt.deadline, now: receipt.now, at: clock())
      }
    }
    await keep(&exam)
    if exam.session.needsLook { await look(&exam) }
    guard isLoud else { return }
    let lost = exam.session.troubledCount
    console.say(lost > 0 ? "\(Mark.warning) \(words.doNotCount(lost))" : "\(Mark.correct) \(words.allSaved)")
  }

  /// Asks how the attempt stands: whether its time is over, or a teacher gave more.
  mutating func look(_ exam: inout PlainExam) async {
    guard case .examSeen(_, let result)? = await perform(.lookAtExam(ticket, exam.session.attempt)) else { return }
    switch result {
    case .failure(let error): console.warn(words.serviceIsAway(error))
    case .success(let sheet):
      exam.session.take(sheet)
      exam.clock.set(deadline: sheet.deadline, now: sheet.now, at: clock())
      if exam.clock.secondsLeft(at: clock()) == 0 { console.warn(words.title(of: .timeOverSending)) }
    }
  }

  /// Shows what is not answered, and hands the paper in once that is confirmed.
  mutating func handIn(_ exam: inout PlainExam) async {
    console.say(words.handInQuestion(exam.session))
    for index in exam.session.places.indices {
      let standing = exam.session.standing(exam.session.places[index])
      guard !standing.isAnswered || standing.judged != nil || standing.isFlagged || standing.isUnsaved else { continue }
      console.say("\(index + 1): " + ExamScreen.mapRow(exam.session, index, words).plainText)
    }
    guard await console.choose(words.finishTitle, [words.handIn, words.goOn], words: words) == 0 else { return }
    await take(.submitted, &exam)
  }

  /// Says how the attempt is over, and tries again as often as the person wants where it is not.
  mutating func end(_ exam: inout PlainExam) async {
    while !exam.session.isSaved || exam.session.ended == nil {
      let ending: ExamEnding = exam.session.answers.isHandedIn ? .notHandedIn : .timeOverSending
      say(ending, exam)
      isFine = false
      guard await console.choose("", [words.retry, words.leave], words: words) == 0 else { return }
      isFine = true
      await send(&exam, isLoud: false)
      if exam.session.isSaved, exam.session.ended == nil { await look(&exam) }
    }
    guard let ended = exam.session.ended else { return }
    say(exam.session.answers.isHandedIn ? .handedIn(ended) : .timeOver(ended), exam)
    await sayResult(of: exam.session.attempt)
  }

  private func say(_ ending: ExamEnding, _ exam: PlainExam) {
    console.say(words.title(of: ending))
    for text in words.text(of: ending, exam.session) { console.say(text) }
  }
}
