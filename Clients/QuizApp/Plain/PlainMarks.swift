import QuestionAPI
import QuestionModel
import TerminalScreen

/// What was earned in a test, by prompts.
extension PlainProgram {
  /// Reads all pages; nil where that went wrong.
  private mutating func tally(of sitting: Sitting) async -> ResultsTally? {
    var tally = ResultsTally()
    var cursor: String?
    repeat {
      guard case .results(let page)? = await ask(.results(sitting.id, cursor: cursor)) else { return nil }
      tally.add(page)
      cursor = page.next
    } while cursor != nil
    return tally
  }

  mutating func showResults(of sitting: Sitting, by grouping: ResultGrouping) async {
    guard let tally = await tally(of: sitting) else { return }
    console.say([ResultsText.summary(tally, sitting, isWhole: true, words)])
    guard tally.count > 0 else { return console.say(words.nobodyBegan) }
    let table = ResultsText.table(grouping, width: 100, words)
    guard grouping == .student else {
      let rows = tally.groups(by: grouping).map { ResultsText.plain($0, grouping, table, words) }
      return await console.page(rows, words: words)
    }
    let rows = tally.students.enumerated().map { "  \($0 + 1). \(ResultsText.plain($1, words))" }
    await console.page(rows, words: words)
    while !console.hasEnded {
      guard let line = await console.ask(words.paperPrompt(tally.students.count)), !line.isEmpty, line != "0" else {
        return
      }
      guard let place = PlainConsole<Source>.place(line, of: tally.students.count) else {
        console.say(words.notANumber(1, tally.students.count))
        continue
      }
      await showPaper(tally.students[place])
    }
  }

  /// Says the paper of a student, and does what a teacher wants with it.
  private mutating func showPaper(_ student: StudentResult) async {
    var screen = PaperScreen(screen: 3, attempts: student.attempts.map(\.id), showing: student.best.id)
    _ = await carryOut(screen.appear(context), of: &screen)
    if case .failed(let error)? = screen.notice { return fail(error) }
    await console.page(screen.lines(context), words: words)
    while !console.hasEnded, let result = screen.result {
      let ways = [words.giveTime] + (result.ended == nil ? [] : [words.giveBack])
      guard let place = await console.choose(screen.title(words), ways + [words.back], words: words),
        place < ways.count
      else { return }
      if place == 0 {
        guard let minutes = await console.ask(words.giveTimeQuestion) else { return }
        screen.minutes = TextField(minutes, limit: 4)
      } else {
        console.say(words.giveBackQuestion)
        let sure = [words.giveBack, words.cancel]
        guard await console.choose(words.giveBackTitle, sure, words: words) == 0 else { continue }
        screen.isReopening = true
      }
      _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
      if screen.minutes != nil { console.say(words.notANumber(1, 1_440)) }
      (screen.minutes, screen.isReopening) = (nil, false)
      if let notice = screen.notice { console.say(PaperScreen.told(notice, words).0) }
      if case .failed? = screen.notice { isFine = false }
      screen.notice = nil
    }
  }

  mutating func write(_ sitting: Sitting) async {
    let suggested = words.resultsFile(sitting.title)
    guard let typed = await console.ask("\(words.writeFileTitle) [\(suggested)]:") else { return }
    let path = typed.isEmpty ? suggested : typed
    guard case .written(let place, let problem)? = await ask(.write(sitting.id, path: path, words.sheetLanguage))
    else { return }
    if problem != nil { isFine = false }
    let told = words.written(ResultsScreen.Written(path: place, problem: problem))
    problem == nil ? console.say(told) : console.warn(told)
  }

  /// Marks what waits for a person, one after the other; an empty line skips, `0` alone is a mark.
  mutating func mark(sitting: Sitting) async {
    var screen = MarkingScreen(screen: 3, sitting: sitting.id, name: sitting.title)
    _ = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded, let answer = screen.current {
      await console.page(MarkingScreen.lines(of: answer, width: PlainConsole<Source>.width, words), words: words)
      let points = words.markingRow(.points) + " (\(words.markingPlaceholder(.points, maximum: answer.mark.maximum))):"
      guard let typed = await console.ask(points) else { return }
      guard !typed.isEmpty else {
        _ = await carryOut(screen.handle(.key(.function(8)), context), of: &screen)
        continue
      }
      if typed == "q" { return }
      guard let comment = await console.ask("\(words.markingRow(.comment)):") else { return }
      screen.form.write(.points, typed)
      screen.form.write(.comment, comment)
      _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
      guard let problem = screen.problem else { continue }
      console.warn(words.describe(problem, maximum: answer.mark.maximum))
      if case .failed = problem {
        isFine = false
        return
      }
    }
    if case .failed(let error)? = screen.problem { return fail(error) }
    if screen.current == nil { console.say([StyledLine([MarkingScreen.end(of: screen, words)])]) }
  }

  /// Chooses a question and what is to be done, shows every mark that changes, and asks.
  mutating func regrade(in sitting: Sitting) async {
    guard let tally = await tally(of: sitting) else { return }
    let items = tally.items.filter { $0.pinned != nil }
    guard !items.isEmpty else { return console.say(words.nobodyBegan) }
    let rows = items.map { QuestionText.oneLine($0.stem) }
    guard let place = await console.choose(words.questionColumn, rows + [words.back], words: words),
      place < items.count, let pinned = items[place].pinned
    else { return }
    var screen = RegradeScreen(
      screen: 3, sitting: sitting.id, question: pinned, stem: items[place].stem)
    _ = await carryOut(screen.appear(context), of: &screen)
    if let error = screen.error { return fail(error) }
    let remedies = RegradeScreen.Remedy.allCases
    let ways = remedies.map { RegradeText.row($0, screen, words).plainText } + [words.back]
    guard let way = await console.choose(words.remedyQuestion, ways, words: words), way < remedies.count else { return }
    if let obstacle = screen.obstacle(remedies[way], words) { return console.warn(obstacle) }
    screen.list.select(way, count: remedies.count, rows: remedies.count)
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    if let error = screen.error { return fail(error) }
    guard let report = screen.report else { return }
    console.say(words.regradeFigures(report))
    if screen.chosen == .void { console.say(words.wholeShrinks) }
    // It still holds for the papers that are handed in later.
    if report.changes.isEmpty { console.say(words.noMarkChanges) }
    await console.page(report.changes.map { RegradeText.row($0, words) }, words: words)
    let sure = [words.changeMarks, words.leaveMarks]
    guard await console.choose(words.nothingIsChangedYet, sure, words: words) == 0 else { return }
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    if let error = screen.error { return fail(error) }
    if screen.isMade { console.say(words.regradeIsDone.capitalizedFirst + ".") }
  }
}

extension ResultsText {
  /// A student without columns.
  static func plain(_ student: StudentResult, _ words: Words) -> String {
    cells(student, words).map(\.text).filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// A group with the names of its columns, for those who do not see them above one another.
  static func plain(_ group: ResultGroup, _ grouping: ResultGrouping, _ table: TableLayout, _ words: Words) -> String {
    let cells = cells(group, grouping, isNarrow: false, words)
    let figures = zip(table.columns, cells).dropFirst().map { "\($0.title) \($1.text)" }
    return "  \(title(group, words)): \(figures.joined(separator: ", "))"
  }
}
