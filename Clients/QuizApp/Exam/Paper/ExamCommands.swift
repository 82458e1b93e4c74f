import QuestionModel
import TerminalScreen

/// What can be done while a test is taken; what practice has too has the same names and keys here.
enum ExamCommands {
  static let check = Command("exam.check", .control("y")) { $0.checkAnswer }
  static let fold = Command("exam.passage", .control("r"), .character("r")) { $0.foldPassage }
  static let review = Command("exam.review", .control("s")) { $0.reviewPaper }
  static let handIn = Command("exam.handIn", .control("s")) { $0.handIn }
  static let nextPart = Command("exam.nextPart", .tab) { $0.nextPart }
  static let retry = Command("exam.retry", .enter) { $0.retry }
  static let showResult = Command("exam.result", .enter) { $0.showResult }
  static let close = Command("exam.close", .escape, .character("q")) { $0.close }
  static let back = Command("exam.back", .escape) { $0.back }
  static let newLine = Command("exam.newLine", .enter) { $0.newLine }
  /// Numbers typed on the map.
  static let digits: [Command] = (0...9).map { digit in
    Command("exam.digit\(digit)", .character("\(digit)")) { $0.jumpByNumber(digit) }
  }

  private static let pages = [ScrollCommands.pageDown, ScrollCommands.pageUp]
  private static let rest = [ScrollCommands.halfDown, ScrollCommands.halfUp, ScrollCommands.first, ScrollCommands.last]
  private typealias Take = TakeCommands
  private static let beside = [
    Take.next, Take.previous, Take.flag, Take.map, Take.picture, fold, Take.clock, review, check, Take.leave,
  ]
  private static let everywhere = [Take.answer] + beside + pages
  static let choosing = CommandTable(
    "exam", everywhere: everywhere, [CommandPlace("choice", [Take.choose, Take.down, Take.up] + Take.options + rest)])
  static let judging = CommandTable(
    "exam-judging", everywhere: everywhere,
    [
      CommandPlace(
        "judging", [Take.judgeTrue, Take.judgeFalse, Take.choose, Take.down, Take.up] + Take.options + rest)
    ])
  static let typing = CommandTable(
    "exam-typing", everywhere: everywhere, [CommandPlace("text", isText: true, TextCommands.line)])
  static let essay = CommandTable(
    "exam-essay", everywhere: beside, [CommandPlace("text", isText: true, [newLine] + TextCommands.area)])
  static let closed = CommandTable(
    "exam-closed", everywhere: everywhere,
    [CommandPlace("closed", [ScrollCommands.down, ScrollCommands.up] + rest)])
  static let map = CommandTable(
    "exam-map", [CommandPlace("map", [Take.goTo, nextPart, review, Take.closeMap] + digits + ListCommands.all)])
  static let reviewing = CommandTable(
    "exam-review", [CommandPlace("review", [Take.goTo, handIn, Take.closeMap] + ListCommands.all)])
  static let opening = CommandTable("exam-opening", [CommandPlace("opening", [retry, back])])
  static let waiting = CommandTable("exam-waiting", [CommandPlace("waiting", [retry, close])])
  static let ended = CommandTable("exam-ended", [CommandPlace("ended", [showResult, close])])

  static let tables = [choosing, judging, typing, essay, closed, map, reviewing, opening, waiting, ended]
}

extension ExamScreen {
  var table: CommandTable {
    guard let session else { return ExamCommands.opening }
    switch overlay {
    case .map: return ExamCommands.map
    case .review: return ExamCommands.reviewing
    case .confirmHandIn, .confirmNext, .confirmLeave: return DialogCommands.table
    case nil: break
    }
    if isEnded { return session.ended != nil && session.isSaved ? ExamCommands.ended : ExamCommands.waiting }
    switch typing {
    case .line: return ExamCommands.typing
    case .essay: return ExamCommands.essay
    case nil: return !isOpen ? ExamCommands.closed : judges ? ExamCommands.judging : ExamCommands.choosing
    }
  }

  func has(_ command: Command) -> Bool {
    TakeCommands.options.firstIndex(of: command).map { $0 < item?.optionIDs.count ?? 0 } ?? true
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    if command == ExamCommands.retry, session == nil { return openingError == nil ? words.loading : nil }
    guard let session, let place = current else { return nil }
    switch command {
    case ExamCommands.nextPart: return session.paper.sections.count < 2 ? words.noneFurther : nil
    case _ where ExamCommands.digits.contains(command):
      guard case .map(let list, let typed) = overlay, let digit = command.key.text else { return nil }
      let found = question(numbered: typed + digit, in: list.selection) ?? question(numbered: digit, in: list.selection)
      return found == nil || (found == list.selection && typed == digit) ? words.noneFurther : nil
    case TakeCommands.clock: return secondsLeft == nil ? words.noClock : nil
    case TakeCommands.picture: return place.item.content?.pictures.isEmpty == false ? nil : words.noMediaHere
    case TakeCommands.previous: return isForward ? words.onlyForward : position == 0 ? words.noneFurther : nil
    case TakeCommands.choose:
      guard let cursor else { return words.nothingSelected }
      return isChosen(cursor) ? words.alreadyThere : nil
    case _ where TakeCommands.options.contains(command):
      return TakeCommands.options.firstIndex(of: command).map(isChosen) == true ? words.alreadyThere : nil
    case ExamCommands.fold: return place.item.passage == nil ? words.noPassage : nil
    case ExamCommands.check:
      guard isImmediate else { return words.keyComesLater }
      return !isOpen ? words.questionIsClosed : session.isAnswered(place) ? nil : words.answerFirst
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      return (typing == .essay ? essay.isEmpty : field.isEmpty) ? words.nothingTyped : nil
    default: return nil
    }
  }

  /// Whether choosing an option changes nothing: the cursor is there, and it is chosen.
  private func isChosen(_ index: Int) -> Bool {
    guard let item, item.optionIDs.indices.contains(index), cursor == index else { return false }
    return isCluster ? false : item.choosing(index) == item.response
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Take = TakeCommands
    guard let session else {
      let again = openingError == nil ? [] : [ScreenHint(ExamCommands.retry, words)]
      return again + [ScreenHint(ExamCommands.back, words)]
    }
    switch overlay {
    case .map:
      return [
        ScreenHint(Take.goTo, words), ScreenHint.move(words), ScreenHint(ExamCommands.review, words),
        ScreenHint(Take.closeMap, words),
      ]
    case .review:
      return [
        ScreenHint(ExamCommands.handIn, words), ScreenHint(Take.goTo, words), ScreenHint.move(words),
        ScreenHint(Take.closeMap, words),
      ]
    case .confirmHandIn: return ScreenHint.dialog(confirm: words.handIn, cancel: words.goOn)
    case .confirmNext: return ScreenHint.dialog(confirm: words.leaveQuestion, cancel: words.stayHere)
    case .confirmLeave(let quits):
      return ScreenHint.dialog(confirm: quits ? words.quit : words.leave, cancel: words.goOn)
    case nil: break
    }
    if isEnded {
      let first = session.ended != nil && session.isSaved ? ExamCommands.showResult : ExamCommands.retry
      return [ScreenHint(first, words), ScreenHint(ExamCommands.close, words)]
    }
    return takingHints(words)
  }

  private func takingHints(_ words: Words) -> [ScreenHint] {
    typealias Take = TakeCommands
    let types = hasTextFocus
    func key(_ letter: Key, _ control: Key) -> Key { types || judges && letter == .character("f") ? control : letter }
    let isChecked = isImmediate && isOpen && (session.flatMap { session in current.map(session.isAnswered) } ?? false)
    // Where Enter goes on, the key for the next question needs no room.
    let first =
      typing == .essay
      ? [ScreenHint(Take.next, label: words.next, key: .tab)]
      : [ScreenHint(Take.answer, label: isChecked ? words.checkAnswer : words.goOn)]
        + (isChecked ? [ScreenHint(Take.next, label: words.next, key: key(.character("n"), .tab))] : [])
    let previous =
      isForward
      ? []
      : [
        ScreenHint(Take.previous, label: words.previous, key: key(.character("p"), .backTab))
      ]
    return first + previous
      + (current?.item.passage == nil
        ? [] : [ScreenHint(ExamCommands.fold, label: words.passage, key: key(.character("r"), .control("r")))])
      + (current?.item.content?.pictures.isEmpty == false
        ? [ScreenHint(Take.picture, label: words.showPicture, key: key(.character("z"), .control("o")))] : [])
      + [
        ScreenHint(Take.flag, label: words.flag, key: key(.character("f"), .control("f"))),
        ScreenHint(Take.map, label: words.map, key: key(.character("g"), .control("g"))),
        ScreenHint(ExamCommands.review, label: words.handIn), ScreenHint(Take.leave, words),
      ]
  }
}
