import QuestionAPI
import QuestionModel
import TerminalScreen

/// A line that names a command by a letter, and rows by their numbers.
struct PlainOrder: Sendable, Hashable {
  /// The letter; nil for numbers alone.
  let letter: Character?
  /// The numbers behind it, from 1; what is none, or is below 0, is -1, which no row has.
  let numbers: [Int]
  /// All behind the letter.
  let text: String

  init(_ line: String) {
    letter = line.first.flatMap { $0.isNumber ? nil : $0 }
    text = (letter == nil ? line : String(line.dropFirst())).trimmed
    numbers = text.split(separator: " ").map { Swift.max(-1, Int($0) ?? -1) }
  }

  /// The row of the question that the first number names, as the paper numbers them, or of the part after an `s`.
  func place(in rows: [TestRow]) -> Int? {
    guard let named = numbers.first else { return nil }
    return rows.firstIndex { row in
      switch row {
      case .section(let place): letter == "s" && place + 1 == named
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
  mutating func open(_ screens: [any Screen]) async {
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
  mutating func goOn<Model: Screen>(_ turn: PlainTurn, of model: inout Model) async {
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
  mutating func fillIn(_ entry: TestEntry) async -> TestEntry? {
    var entry = entry
    console.say(words.heading(of: entry.subject))
    return await fill(&entry.form.entries, entry.words(words)) ? entry : nil
  }

  /// Says what cannot be taken of a form.
  mutating func refuse(_ entry: TestEntry?) {
    guard let problem = entry?.form.problem else { return }
    isFine = false
    console.warn(words.describe(problem))
  }

  mutating func tell(_ notice: DocumentNotice?) {
    guard let notice else { return }
    let (text, role) = words.describe(notice)
    if role == .error { isFine = false }
    console.say(text)
  }

  /// Asks what is to become of what is not saved.
  ///
  /// - Returns: the key that answers it.
  mutating func askToLeave() async -> Key {
    let ways = [words.saveAndLeave, words.dropChanges, words.stayHere]
    let way = await console.choose(words.unsavedTitle, ways, words: words)
    return way == 0 ? .enter : way == 2 ? .escape : .character("d")
  }
}
