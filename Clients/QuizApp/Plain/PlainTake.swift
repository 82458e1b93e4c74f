import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Begins a quiz and takes it to its end, or to where the person leaves it.
  ///
  /// - Returns: whether it could be had.
  mutating func practise(_ beginning: AppEffect) async -> Bool {
    var next: AppEffect? = beginning
    while let effect = next {
      console.say(words.drawing)
      guard case .practice(_, let result)? = await perform(effect) else { return false }
      switch result {
      case .failure(let error):
        say(error)
        return false
      case .success(let session) where session.items.isEmpty:
        console.say("\(Mark.warning) \(words.nothingToPractise(session.options.mode))")
        return false
      case .success(var session):
        guard await take(&session) else { return true }
        next = await sayResult(session)
      }
    }
    return true
  }

  /// - Returns: whether the quiz is graded; else it waits in the journal.
  private mutating func take(_ session: inout PracticeSession) async -> Bool {
    // A passage is read out once, not before each of its questions.
    var passage: QuestionPassage?
    while true {
      guard let item = session.current else { return false }
      ask(item, of: session, after: passage)
      passage = item.passage
      let began = clock()
      guard let line = await console.ask(words.answerPrompt(item.content.kind)) else {
        await leave(&session)
        return false
      }
      session.elapsed += Int((clock() - began).components.seconds)
      if session.secondsLeft == 0 { console.say("\(Mark.warning) \(words.timeUpTitle)") }
      switch PlainCommand(line, item: item) {
      case .leave:
        await leave(&session)
        return false
      case .finish: if await finish(&session) { return true }
      case .help: console.say(words.plainCommands)
      case .flag:
        session.items[session.position].isFlagged.toggle()
        console.say(session.items[session.position].isFlagged ? words.flagged : words.notFlagged)
      case .map: sayMap(session)
      case .previous: session.position = Swift.max(0, session.position - 1)
      case .go(let position) where session.items.indices.contains(position): session.position = position
      case .skip: if await advance(&session) { return true }
      case .answer(let response) where item.result == nil:
        session.items[session.position].response = response
        guard await grade(&session) else { continue }
        if await advance(&session) { return true }
      case .answer: console.say(words.alreadyGraded)
      case .judge(let judgement): await judge(judgement, session)
      case .unclear, .go, .write, .check: console.say(words.unclearAnswer(item.content.kind))
      }
      await keep(&session)
    }
  }

  /// Notes how hard the question before, or the one that is seen, was, once it is answered rightly.
  private mutating func judge(_ judgement: OwnJudgement, _ session: PracticeSession) async {
    let graded = session.items.prefix(session.position + 1).last { $0.result != nil }
    guard let graded, graded.isRight else {
      console.say(words.onlyWhatWasRight)
      return
    }
    _ = await perform(.judge(graded, judgement, of: session.run))
    console.say(words.ownJudgement(judgement))
  }

  /// Goes to the next question; past the last one lies the end.
  private mutating func advance(_ session: inout PracticeSession) async -> Bool {
    guard session.position + 1 < session.items.count else {
      if session.adaptive != nil, session.items.allSatisfy({ $0.result != nil }) { return await chooseNext(&session) }
      return await finish(&session)
    }
    session.position += 1
    return false
  }

  /// Goes to the question of an adaptive quiz that tells most now, or to its end.
  private mutating func chooseNext(_ session: inout PracticeSession) async -> Bool {
    guard case .adaptiveNext(_, let result)? = await perform(.nextAdaptive(ticket, session)) else { return false }
    switch result {
    case .failure(let error): say(error)
    case .success(.ask(let item)):
      session.items.append(item)
      session.position += 1
    case .success(.stop(let reason)):
      session.adaptive?.end = reason
      return await end(&session)
    }
    return false
  }

  private func ask(_ item: PracticeItem, of session: PracticeSession, after passage: QuestionPassage?) {
    var heading = [words.position(of: session), words.kind(item.content.kind)]
    if item.isFlagged { heading.append("\(Mark.flagged) \(words.flagged)") }
    if let left = session.secondsLeft { heading.append(words.timeLeft(left)) }
    console.say()
    console.say(heading.joined(separator: " · "))
    let width = PlainConsole<Source>.width
    if item.passage != passage {
      console.say(QuestionText.passage(item.passage, width: width, words: words))
    } else if item.passage?.passage != nil {
      console.say(words.samePassage)
    }
    console.say(QuestionText.question(item.content, choices: item.choices, width: width, words: words))
    if item.isAnswered { console.say("\(words.yourAnswer): \(AnswerText.response(item, words: words))") }
    if item.result != nil { console.say(AnswerText.explanation(item, width: width, words: words)) }
  }

  /// Grades the answer at once where the quiz says so.
  ///
  /// - Returns: whether the quiz can go on.
  private mutating func grade(_ session: inout PracticeSession) async -> Bool {
    guard session.options.feedback == .immediate, let item = session.current else { return true }
    guard case .graded(_, _, let result)? = await perform(.grade(ticket, item, of: session.run))
    else { return false }
    switch result {
    case .failure(let error):
      say(error)
      console.say(words.answersKept)
      return false
    case .success(let graded):
      session.items[session.position].result = graded
      console.say(
        AnswerText.explanation(session.items[session.position], width: PlainConsole<Source>.width, words: words))
      return true
    }
  }

  private mutating func finish(_ session: inout PracticeSession) async -> Bool {
    let flagged = session.items.count { $0.isFlagged }
    console.say(words.finishQuestion(unanswered: session.unansweredCount, flagged: flagged))
    guard await console.choose(words.finishTitle, [words.handIn, words.goOn], fallback: 0, words: words) == 0 else {
      return false
    }
    return await end(&session)
  }

  /// Grades what is not graded yet, and keeps the result.
  private mutating func end(_ session: inout PracticeSession) async -> Bool {
    session.dropLeftAlone()
    let open = session.items.filter { $0.result == nil }
    guard case .gradedAll(_, let result)? = await perform(.gradeAll(ticket, open, of: session.run)) else {
      return false
    }
    switch result {
    case .failure(let error):
      say(error)
      console.say(words.answersKept)
      return false
    case .success(let results):
      for index in session.items.indices where session.items[index].result == nil {
        session.items[index].result = results[session.items[index].id]
      }
      if case .finished(let problem?)? = await perform(.finish(session)) { console.say(words.notSaved(problem)) }
      return true
    }
  }

  /// Shows the result, and asks whether the mistakes are to be done once more.
  private mutating func sayResult(_ session: PracticeSession) async -> AppEffect? {
    let width = PlainConsole<Source>.width
    console.say()
    console.say(ResultText.summary(PracticeScore(session.items), session, width: width, words: words))
    let mistakes = session.items.filter { !$0.isRight }
    guard !mistakes.isEmpty else { return nil }
    let ways = [words.close, words.mistakesOnly, words.again]
    while let way = await console.choose(words.mistakesTitle(mistakes.count), ways, fallback: 0, words: words) {
      if way == 2 { return .repeatPractice(ticket, session, mistakes) }
      guard way == 1 else { return nil }
      console.say(ResultText.items(mistakes, of: session, width: width, words: words))
    }
    return nil
  }

  private func sayMap(_ session: PracticeSession) {
    for (index, item) in session.items.enumerated() { console.say(TakeScreen.mapRow(item, index).plainText) }
  }

  /// Keeps a quiz that is left, unless it was only looked at.
  private mutating func leave(_ session: inout PracticeSession) async {
    guard let effect = session.leavingEffect(), case .saved(_, let problem)? = await perform(effect) else {
      return
    }
    console.say(problem.map(words.notSaved) ?? words.keptForLater)
  }

  private mutating func keep(_ session: inout PracticeSession) async {
    guard session.version > 0 || !session.isUntouched else { return }
    guard case .saved(_, let problem?)? = await perform(.save(session.snapshot())) else { return }
    console.say("\(Mark.warning) \(words.notSaved(problem))")
  }
}
