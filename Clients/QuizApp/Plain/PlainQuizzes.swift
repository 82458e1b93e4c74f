import QuestionAPI
import QuestionModel
import TerminalScreen

/// A filled plan and a test by prompts.
extension PlainProgram {
  mutating func edit(_ filled: FillScreen) async {
    var screen = filled
    var turn = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded, !turn.isOver {
      if let error = screen.error { return fail(error) }
      guard let found = screen.found else { return }
      let rows = screen.rows
      console.say([screen.summary(found, words)])
      console.say(screen.detail(context))
      await console.page(rows.map { screen.line($0, found, words).plainText }, words: words)
      tell(screen.notice)
      screen.notice = nil
      let line = await console.ask(words.plainFillPrompt(found.filled.quiz.items.count)) ?? ""
      let order = PlainOrder(line)
      let leaves = line.isEmpty || line == "0"
      guard leaves || go(to: order, in: rows, &screen.list) else { continue }
      let key: Key = leaves ? .escape : order.letter.map { .character(String($0)) } ?? .enter
      turn = await carryOut(screen.handle(.key(key), context), of: &screen)
      if screen.isLeaving {
        console.say(words.leaveFillQuestion)
        let ways = [words.leaveUnsaved, words.stayHere]
        let way = await console.choose(words.leaveUnsavedTitle, ways, words: words)
        turn = await carryOut(screen.handle(.key(way == 0 ? .enter : .escape), context), of: &screen)
      }
      if screen.asking != nil {
        if await fill(&screen.form.entries, screen.formWords(words)) {
          turn = await carryOut(screen.handle(.key(.control("s")), context), of: &screen)
        }
        if let problem = screen.form.problem { console.warn(words.describe(problem)) }
        screen.asking = nil
      }
      await open(turn.pushed)
      if turn.pushed.contains(where: { $0 is QuizScreen }) { return }
    }
  }

  mutating func edit(_ quiz: QuizScreen) async {
    var screen = quiz
    var turn = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded, !turn.isOver {
      guard let quiz = screen.quiz else { return fail(screen.loadError ?? .cancelled) }
      console.say("\(screen.title(words)): \(words.questionsAndPoints(quiz.count, quiz.total))")
      console.say(words.facts(of: quiz))
      let rows = screen.rows
      await console.page(rows.map { screen.line($0, words).plainText }, words: words)
      if !screen.outdated.isEmpty { console.warn(words.outdated(screen.outdated.count, KeyMap())) }
      tell(screen.notice)
      screen.notice = nil
      let line = await console.ask(words.plainTestPrompt(quiz.items.count)) ?? ""
      turn =
        line.isEmpty || line == "0"
        ? await carryOut(screen.handle(.key(.escape), context), of: &screen)
        : await obey(line, rows: rows, in: &screen)
      if screen.leaving != nil {
        turn = await carryOut(screen.handle(.key(await askToLeave()), context), of: &screen)
      }
      await goOn(turn, of: &screen)
    }
  }

  private mutating func obey(_ line: String, rows: [TestRow], in screen: inout QuizScreen) async -> PlainTurn {
    let order = PlainOrder(line)
    if words.isSaveWord(line) { return await carryOut(screen.handle(.key(.control("s")), context), of: &screen) }
    guard go(to: order, in: rows, &screen.list) else { return PlainTurn() }
    let key: Key = order.letter.map { .character(String($0)) } ?? .enter
    var turn = await carryOut(screen.handle(.key(key), context), of: &screen)
    if let entry = screen.entry {
      screen.entry = await fillIn(entry)
      turn = await carryOut(screen.apply(context), of: &screen)
      refuse(screen.entry)
      screen.entry = nil
    }
    return turn
  }

  /// Goes to the row that is named, or says which ones there are.
  ///
  /// - Returns: whether it is there, or none is named.
  private func go(to order: PlainOrder, in rows: [TestRow], _ list: inout ListState) -> Bool {
    guard !order.numbers.isEmpty else { return true }
    guard let place = order.place(in: rows) else {
      let named = rows.filter { row in
        switch row {
        case .section: order.letter == "s"
        case .item: order.letter != "s"
        case .drawn, .shortage: false
        }
      }
      console.say(words.notANumber(1, named.count))
      return false
    }
    list = ListState(selection: place)
    return true
  }
}
