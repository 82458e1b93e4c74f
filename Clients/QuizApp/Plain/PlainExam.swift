import QuestionAPI
import QuestionModel
import TerminalScreen

/// An attempt as prompts take it.
struct PlainExam: Sendable {
  var session: ExamSession
  var clock = ExamClock()
  var position: Int
  /// The passage that was read out last: it is read once, not before each of its questions.
  var passage: String?

  init(_ opened: OpenedExam, at moment: Duration) {
    session = ExamSession(opened.sheet, record: opened.record, writer: opened.writer)
    position = session.firstPlace
    clock.set(deadline: opened.sheet.deadline, now: opened.sheet.now, at: moment)
  }

  var place: ExamPlace { session.places[position] }
  var item: PracticeItem? { session.shown(place) }
  var isForward: Bool { session.settings.navigation == .forward }
}

/// Taking a test by prompts.
extension PlainProgram {
  /// Begins an attempt or goes on with one, and takes it to its end, or to where the person leaves it.
  mutating func takeExam(_ opening: ExamOpening) async {
    guard case .examOpened(_, let result)? = await perform(.openExam(ticket, opening)) else { return }
    switch result {
    case .failure(let error):
      fail(error)
      if case .resume = opening { console.say(words.stepsAreKept) }
    case .success(let opened):
      var exam = PlainExam(opened, at: clock())
      console.say()
      console.say(exam.session.title)
      await send(&exam, isLoud: !exam.session.isSaved)
      while exam.session.ended == nil, !exam.session.places.isEmpty, !exam.session.answers.isHandedIn {
        guard await takeStep(&exam) else { return console.say(words.leaveTestText(exam.session, hasClock: false)) }
      }
      await end(&exam)
    }
  }

  /// Asks the question that one is at, and does what the person answers.
  ///
  /// - Returns: whether the test goes on.
  private mutating func takeStep(_ exam: inout PlainExam) async -> Bool {
    ask(&exam)
    let prompt = exam.item.map { words.answerPrompt($0.content.kind) } ?? words.essayPrompt
    guard let line = await console.ask(prompt) else { return false }
    if exam.clock.secondsLeft(at: clock()) == 0 {
      await look(&exam)
      return true
    }
    switch PlainCommand(line, item: exam.item) {
    case .leave: return false
    case .finish: await handIn(&exam)
    case .help: console.say(words.plainExamCommands)
    case .flag:
      let isFlagged = !exam.session.answers.flagged.contains(exam.place.id)
      await take(.flagged(item: exam.place.id, isFlagged), &exam)
      console.say(isFlagged ? words.flagged : words.notFlagged)
    case .map:
      for index in exam.session.places.indices {
        console.say("\(index + 1): " + ExamScreen.mapRow(exam.session, index, words).plainText)
      }
    case .previous: await go(to: exam.position - 1, &exam)
    case .go(let position): await go(to: position, &exam)
    case .skip: await go(to: exam.position + 1, &exam)
    case .write:
      guard let text = await console.askText(words.essayTextPrompt) else { return true }
      await answer(.text(text), &exam)
    case .check: await check(&exam)
    case .answer(let response): await answer(response, &exam)
    case .judge, .unclear: console.say(words.unclearExamAnswer)
    }
    return true
  }

  private mutating func ask(_ exam: inout PlainExam) {
    let (session, place, width) = (exam.session, exam.place, PlainConsole<Source>.width)
    let heading = session.paper.sections[place.section].heading
    console.say()
    if place.number == 1 { console.say(ExamText.heading(heading, width: width)) }
    var facts = [heading.title, words.position(place.number, of: place.count)].filter { !$0.isEmpty }
    facts += [exam.item.map { words.kind($0.content.kind) } ?? words.essay]
    let standing = session.standing(place)
    if standing.isFlagged { facts.append("\(Mark.flagged) \(words.flagged)") }
    if standing.isUnsaved { facts.append(words.isUnsaved) }
    if standing.isClosed { facts.append(words.isLocked) }
    if let left = exam.clock.secondsLeft(at: clock()) { facts.append(words.timeLeft(left)) }
    console.say(facts.joined(separator: " · "))
    if place.item.passage != exam.passage { console.say(ExamText.passage(place.item.passage, width: width, words)) }
    exam.passage = place.item.passage
    console.say(ExamText.stem(place, width: width, words))
    if let content = place.item.content {
      console.say(QuestionText.mediaLines(content.media, width: width, words: words))
      for (index, choice) in content.choices.enumerated() {
        console.say("\(QuestionText.label(index, kind: content.kind)) \(QuestionText.oneLine(choice.text))")
      }
    }
    if standing.isAnswered {
      let text = exam.item.map { AnswerText.response($0, words: words) } ?? session.writtenAnswer(place) ?? ""
      console.say("\(words.yourAnswer): \(text)")
    }
  }

  private mutating func answer(_ response: Response, _ exam: inout PlainExam) async {
    guard !exam.session.isClosed(exam.place) else { return console.say(words.questionIsClosedText) }
    var response = response
    if case .text(let text) = response, exam.place.isShortNumber {
      let number = ShortNumber.admitted(text)
      guard number.count <= ShortNumber.maximumLength, number.count == text.count else {
        return console.say(words.shortNumber)
      }
      response = .text(number)
    }
    let item = AttemptItem(id: exam.place.id, content: exam.place.item.content)
    do throws(FieldProblem) { try item.check(response) } catch { return console.warn(words.notTaken(error.reason)) }
    await take(.answered(item: exam.place.id, response.isEmpty ? nil : response), &exam)
    // Where nobody comes back, going on is a step of its own, and where the key is told one may ask for it first.
    guard !exam.isForward, exam.session.settings.feedback != .immediate else { return }
    await go(to: exam.position + 1, &exam)
  }

  /// Goes to another question; past the last one lies the end.
  private mutating func go(to target: Int, _ exam: inout PlainExam) async {
    guard target < exam.session.places.count else { return await handIn(&exam) }
    guard target >= 0, target != exam.position else { return }
    if exam.isForward {
      guard target == exam.position + 1 else { return console.say(words.onlyForward) }
      if !exam.session.isClosed(exam.place) {
        console.say(words.leaveQuestionText(isAnswered: exam.session.isAnswered(exam.place)))
        let ways = [words.leaveQuestion, words.stayHere]
        guard await console.choose(words.leaveQuestionTitle, ways, words: words) == 0 else { return }
        await take(.closed(item: exam.place.id), &exam)
      }
    }
    exam.position = target
  }

  private mutating func check(_ exam: inout PlainExam) async {
    guard exam.session.settings.feedback == .immediate else { return console.say(words.keyComesLater) }
    guard exam.session.isAnswered(exam.place) else { return console.say(words.answerFirst) }
    if !exam.session.isClosed(exam.place) { await take(.closed(item: exam.place.id), &exam) }
    guard let result = exam.session.feedback[exam.place.id], let item = exam.item else {
      return console.say(words.keyIsOnItsWay)
    }
    console.say(AttemptResultText.told(result, of: item, width: PlainConsole<Source>.width, words: words))
  }
}
