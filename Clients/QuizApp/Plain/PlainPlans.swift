import QuestionAPI
import QuestionModel
import TerminalScreen

/// A line that names a command by a letter, and rows by their numbers.
struct PlainOrder: Sendable, Hashable {
  /// The letter; nil for numbers alone.
  let letter: Character?
  /// The numbers behind it, from 1.
  let numbers: [Int]
  /// All behind the letter.
  let text: String

  init(_ line: String) {
    letter = line.first.flatMap { $0.isNumber ? nil : $0 }
    text = (letter == nil ? line : String(line.dropFirst())).trimmed
    numbers = text.split(separator: " ").compactMap { Int($0) }
  }

  /// The row of the question that the first number names, as the paper numbers them, or of the part after an `s`.
  func place(in rows: [TestRow]) -> Int? {
    guard let named = numbers.first else { return nil }
    return rows.firstIndex { row in
      switch row {
      case .section(let place): letter == "s" && place == named - 1
      case .item(_, let number): letter != "s" && number == named
      case .drawn, .shortage: false
      }
    }
  }
}

/// Plans and tests by prompts.
extension PlainProgram {
  /// Lists plans or tests, and does what is typed with one of them.
  mutating func showPlans() async {
    var screen = PlansScreen(screen: 3)
    _ = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded {
      console.say("\(screen.title(words)): \(words.tab(screen.tab))")
      if let error = screen.error { fail(error) }
      screen.error = nil
      let items = screen.items ?? []
      if items.isEmpty { console.say(words.nothingListed) }
      await console.page(
        items.enumerated().map { "  \($0 + 1). \(PlansScreen.row($1, words).plainText)" }, words: words)
      guard let line = await console.ask(words.plainPlansPrompt(items.count)), line != "0", !line.isEmpty else {
        return
      }
      await obey(PlainOrder(line), in: &screen)
    }
  }

  private mutating func obey(_ order: PlainOrder, in screen: inout PlansScreen) async {
    switch order.letter {
    case "t": _ = await carryOut(screen.handle(.key(.tab), context), of: &screen)
    case "/":
      screen.field.replace(with: order.text)
      _ = await carryOut(screen.read(), of: &screen)
    case "n": await makeNew(in: &screen)
    default:
      let count = screen.items?.count ?? 0
      guard let number = order.numbers.first, (1...Swift.max(1, count)).contains(number), count > 0 else {
        return console.say(words.notANumber(1, count))
      }
      screen.list.select(number - 1, count: count, rows: count)
      let key: Key = order.letter.map { .character(String($0)) } ?? .enter
      await open(await carryOut(screen.handle(.key(key), context), of: &screen).pushed)
    }
    _ = await carryOut(screen.read(), of: &screen)
  }

  private mutating func makeNew(in screen: inout PlansScreen) async {
    screen.begin()
    guard var form = screen.form, await fill(&form.entries, plainRules) else { return }
    screen.form = form
    let turn = await carryOut(screen.handle(.key(.control("s")), context), of: &screen)
    if let problem = screen.form?.problem {
      isFine = false
      console.warn(words.describe(problem))
    }
    screen.form = nil
    await open(turn.pushed)
  }

  /// Goes on in screens that came up.
  private mutating func open(_ screens: [any Screen]) async {
    for screen in screens {
      switch screen {
      case let plan as PlanScreen: await edit(plan)
      case let filled as FillScreen: await edit(filled)
      case let quiz as QuizScreen: await edit(quiz)
      case let question as QuestionScreen: await open(question.id)
      default: break
      }
    }
  }

  /// Goes on in screens that came up above a plan or a test, and brings it together with what others saved.
  private mutating func goOn<Model: Screen>(_ turn: PlainTurn, of model: inout Model) async {
    for screen in turn.pushed {
      guard let conflict = screen as? ConflictScreen else {
        await open([screen])
        continue
      }
      guard let answer = await resolve(ConflictScreen(screen: 4, subject: conflict.subject)) else { continue }
      _ = await carryOut(model.receive(answer, context), of: &model)
    }
  }

  private var plainRules: FormWords<TestField> {
    FormWords(label: words.testField, placeholder: words.testPlaceholder, choice: words.testChoice)
  }

  /// Asks for the rows of a form.
  private mutating func fillIn(_ entry: TestEntry) async -> TestEntry? {
    var entry = entry
    console.say(words.heading(of: entry.subject))
    return await fill(&entry.form.entries, entry.words(words)) ? entry : nil
  }

  /// Says what cannot be taken of a form.
  private mutating func refuse(_ entry: TestEntry?) {
    guard let problem = entry?.form.problem else { return }
    isFine = false
    console.warn(words.describe(problem))
  }

  private mutating func tell(_ notice: DocumentNotice?) {
    guard let notice else { return }
    let (text, role) = words.describe(notice)
    if role == .error { isFine = false }
    console.say(text)
  }

  /// Asks what is to become of what is not saved.
  ///
  /// - Returns: the key that answers it.
  private mutating func askToLeave() async -> Key {
    let ways = [words.saveAndLeave, words.dropChanges, words.stayHere]
    let way = await console.choose(words.unsavedTitle, ways, words: words)
    return way == 0 ? .enter : way == 2 ? .escape : .character("d")
  }
}

/// A plan by prompts.
extension PlainProgram {
  private mutating func edit(_ plan: PlanScreen) async {
    var screen = plan
    var turn = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded, !turn.isOver {
      guard screen.form != nil else { return fail(screen.loadError ?? .cancelled) }
      await console.page(lines(of: screen), words: words)
      tell(screen.notice)
      screen.notice = nil
      guard let line = await console.ask(words.plainPlanPrompt), !line.isEmpty, line != "0" else {
        turn = await carryOut(screen.handle(.key(.escape), context), of: &screen)
        if screen.leaving != nil {
          turn = await carryOut(screen.handle(.key(await askToLeave()), context), of: &screen)
          await goOn(turn, of: &screen)
        }
        continue
      }
      turn = await obey(line, in: &screen)
      await goOn(turn, of: &screen)
    }
  }

  /// The part that is seen, row by row.
  private func lines(of screen: PlanScreen) -> [String] {
    guard let form = screen.form else { return [] }
    let sections = form.sections.enumerated().map { index, section in
      let sum = form.sum(of: index)
      let mark = index == screen.section ? "*" : " "
      return "\(mark) \(index + 1). \(section.title): \(words.questionsAndPoints(sum.count, sum.points))"
    }
    let whole = words.questionsAndPoints(form.blueprint.count, form.blueprint.total)
    let head = ["\(screen.title(words)): \(whole)"] + sections
    guard let grid = screen.grid else { return head }
    let columns = grid.columns.enumerated().map { index, column in
      "  \(words.plainColumn(index + 1)): \(words.kind(column.kind)), \(column.level ?? words.anyLevel)"
    }
    let rows = grid.rows.enumerated().map { index, row in
      let cells = grid.columns.indices.compactMap { column in
        form.cell(screen.section, index, column).map { cell in
          "\(words.plainColumn(column + 1)): \(words.sum(cell.count, each: cell.points))"
        }
      }
      return "  \(index + 1). \(screen.label(of: row, words)) — " + cells.joined(separator: "; ")
    }
    return head + columns + rows + screen.findings.map { "\(Mark.warning) \(words.describe($0))" }
  }

  private mutating func obey(_ line: String, in screen: inout PlanScreen) async -> PlainTurn {
    let order = PlainOrder(line)
    if words.isSaveWord(line) { return await carryOut(screen.handle(.key(.control("s")), context), of: &screen) }
    // A part, a row or a column that is named is gone to first.
    switch order.letter {
    case "p":
      if let part = order.numbers.first, let count = screen.form?.tables.count, (1...Swift.max(1, count)).contains(part)
      {
        (screen.section, screen.rows, screen.columns) = (part - 1, ListState(), ListState())
      }
      screen.keepPlace(context)
      return PlainTurn()
    case nil where order.numbers.count == 3:
      go(to: order.numbers[0], order.numbers[1], in: &screen)
      _ = await carryOut(screen.handle(.key(.delete), context), of: &screen)
      for digit in String(Swift.max(0, order.numbers[2])) {
        _ = await carryOut(screen.handle(.key(.character(String(digit))), context), of: &screen)
      }
      screen.endTyping()
      return PlainTurn()
    case nil, "?":
      console.say(words.plainPlanHelp)
      return PlainTurn()
    case "v", "x": go(to: nil, order.numbers.first, in: &screen)
    case "e": go(to: order.numbers.first, order.numbers.dropFirst().first, in: &screen)
    default: go(to: order.numbers.first, nil, in: &screen)
    }
    guard let letter = order.letter else { return PlainTurn() }
    let key: Key = letter == "e" ? .enter : .character(String(letter))
    let turn = await carryOut(screen.handle(.key(key), context), of: &screen)
    if let entry = screen.entry {
      screen.entry = await fillIn(entry)
      screen.apply(context)
      refuse(screen.entry)
      screen.entry = nil
    }
    return turn
  }

  private func go(to row: Int?, _ column: Int?, in screen: inout PlanScreen) {
    if let row { screen.rows = ListState(selection: row - 1) }
    if let column { screen.columns = ListState(selection: column - 1) }
    screen.keepPlace(context)
  }
}

/// A filled plan and a test by prompts.
extension PlainProgram {
  private mutating func edit(_ filled: FillScreen) async {
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
      guard let line = await console.ask(words.plainFillPrompt(found.filled.quiz.items.count)), line != "0",
        !line.isEmpty
      else { return }
      let order = PlainOrder(line)
      if let place = order.place(in: rows) { screen.list = ListState(selection: place) }
      let key: Key = order.letter.map { .character(String($0)) } ?? .enter
      turn = await carryOut(screen.handle(.key(key), context), of: &screen)
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

  private mutating func edit(_ quiz: QuizScreen) async {
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
      guard let line = await console.ask(words.plainTestPrompt(quiz.items.count)), line != "0", !line.isEmpty else {
        turn = await carryOut(screen.handle(.key(.escape), context), of: &screen)
        if screen.leaving != nil {
          turn = await carryOut(screen.handle(.key(await askToLeave()), context), of: &screen)
          await goOn(turn, of: &screen)
        }
        continue
      }
      turn = await obey(line, rows: rows, in: &screen)
      await goOn(turn, of: &screen)
    }
  }

  private mutating func obey(_ line: String, rows: [TestRow], in screen: inout QuizScreen) async -> PlainTurn {
    let order = PlainOrder(line)
    if words.isSaveWord(line) { return await carryOut(screen.handle(.key(.control("s")), context), of: &screen) }
    if let place = order.place(in: rows) { screen.list = ListState(selection: place) }
    let key: Key = order.letter.map { .character(String($0)) } ?? .enter
    let turn = await carryOut(screen.handle(.key(key), context), of: &screen)
    if let entry = screen.entry {
      screen.entry = await fillIn(entry)
      screen.apply(context)
      refuse(screen.entry)
      screen.entry = nil
    }
    return turn
  }
}
