import QuestionAPI
import QuestionModel

/// Steps on their way: first into the journal, then to the bank.
extension ExamScreen {
  /// Takes a step of the student.
  mutating func take(_ kind: AttemptEvent.Kind) -> [ScreenAction] {
    guard session != nil else { return [] }
    session?.take(kind)
    return keep()
  }

  /// Keeps on this machine what the bank does not have.
  private func keep() -> [ScreenAction] { session.map { [.effect(.keepExam($0.record))] } ?? [] }

  /// Sends what waits, or looks how the attempt stands, if now is the time.
  mutating func deliver() -> [ScreenAction] {
    guard let session, delivery.isFree(at: moment) else { return [] }
    let batch = session.batch
    if !batch.isEmpty { return send(batch) }
    // Nothing is on its way, so that what the bank says is the newest.
    if session.isSaved, session.needsLook || (isTimeOver && session.ended == nil) { return look() }
    guard !isEnded, clock.secondsLeft(at: moment) != nil, moment - delivery.heard >= ExamDelivery.silence else {
      return []
    }
    // A step that the bank has already changes nothing there, and its receipt tells the end that holds now.
    return session.lastAcknowledged.map { send([$0]) } ?? look()
  }

  private mutating func send(_ steps: [AttemptEvent]) -> [ScreenAction] {
    guard let attempt = session?.attempt, let ticket = delivery.ask(.save) else { return [] }
    return [.effect(.saveExam(ticket, attempt: attempt, steps))]
  }

  private mutating func look() -> [ScreenAction] {
    guard let attempt = session?.attempt, let ticket = delivery.ask(.look) else { return [] }
    return [.effect(.lookAtExam(ticket, attempt))]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .examOpened(let ticket, let result):
      guard opening.answered(ticket) != nil else { return [] }
      return begin(result)
    case .examKept(let attempt, let version, let problem) where attempt == session?.attempt:
      journalProblem = problem
      // What cannot be kept here is sent all the same.
      session?.noteKept(version)
      return deliver()
    case .examSaved(let ticket, let result):
      guard delivery.answered(ticket) else { return [] }
      return receive(result)
    case .examSeen(let ticket, let result):
      guard delivery.answered(ticket) else { return [] }
      return receive(result)
    default: return []
    }
  }

  private mutating func begin(_ result: Result<OpenedExam, BankError>) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      openingError = error
      delivery.failed(error, at: moment)
      return []
    case .success(let opened):
      let session = ExamSession(opened.sheet, record: opened.record, writer: opened.writer)
      self.session = session
      delivery.succeeded(at: moment)
      clock.set(deadline: opened.sheet.deadline, now: opened.sheet.now, at: moment)
      position = session.firstPlace
      showCurrent()
      return deliver()
    }
  }

  private mutating func receive(_ result: Result<AttemptReceipt, BankError>) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      delivery.failed(error, at: moment)
      return []
    case .success(let receipt):
      let wasOpen = isOpen
      session?.take(receipt)
      delivery.succeeded(at: moment)
      follow(deadline: receipt.deadline, now: receipt.now)
      if wasOpen, !isOpen { showCurrent() }
      // The journal is written once nothing waits any more; until then it holds more than it must, which is harmless.
      return (session?.isSaved == true ? keep() : []) + deliver()
    }
  }

  private mutating func receive(_ result: Result<AttemptSheet, BankError>) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      delivery.failed(error, at: moment)
      return []
    case .success(let sheet):
      session?.take(sheet)
      delivery.succeeded(at: moment)
      follow(deadline: sheet.deadline, now: sheet.now)
      // Until the grace is over the bank does not say that the time is.
      if isTimeOver, sheet.ended == nil { delivery.wait(ExamDelivery.grace, from: moment) }
      return deliver()
    }
  }

  /// Takes in the end that holds now: a teacher may have given more time.
  private mutating func follow(deadline: Timestamp?, now: Timestamp) {
    clock.set(deadline: deadline, now: now, at: moment)
    guard isTimeOver, let left = secondsLeft, left > 0, session?.ended == nil else { return }
    isTimeOver = false
    showCurrent()
  }

  /// Lets the clock go on.
  mutating func tick(_ time: Duration) -> [ScreenAction] {
    moment = time
    guard session != nil else {
      // Steps may wait here for a bank that is away: it is asked until it answers.
      guard case .resume = way, openingError != nil, delivery.isFree(at: moment) else { return [] }
      return open()
    }
    if !isEnded, secondsLeft == 0 {
      isTimeOver = true
      overlay = nil
      delivery.hurry()
    }
    return deliver()
  }
}
