import QuestionAPI
import QuestionModel
import TerminalScreen

/// Tests that teachers give, by prompts.
extension PlainProgram {
  /// What can be done with a test.
  private enum Way: Sendable, Hashable {
    case results(ResultGrouping)
    case write, analysis, mark, regrade
    case decide(GivingDecision)
    case change
  }

  /// Asks for something about tests that are given; what goes wrong is said.
  mutating func ask(_ request: GivingRequest) async -> GivingAnswer? {
    guard case .giving(_, let result)? = await perform(.giving(ticket, request)) else { return nil }
    switch result {
    case .success(let answer): return answer
    case .failure(let error):
      fail(error)
      return nil
    }
  }

  /// Lists the tests until the person goes back.
  mutating func showGiven() async {
    var cursors: [String?] = [nil]
    while !console.hasEnded, let cursor = cursors.last {
      guard case .sittings(let page)? = await ask(.sittings(cursor: cursor)) else { return }
      let rows = page.items.map { row($0, page.now) }
      let more = page.next == nil ? [] : [words.olderTests]
      if rows.isEmpty { console.say(words.nothingGiven("1")) }
      let ways = rows + more + [words.giveTest, words.back]
      guard let place = await console.choose(words.givenTitle, ways, words: words) else { return }
      if place < rows.count {
        await open(given: page.items[place].id)
      } else if !more.isEmpty, place == rows.count {
        cursors.append(page.next)
      } else if place == ways.count - 2 {
        await give()
      } else if cursors.count > 1 {
        cursors.removeLast()
      } else {
        return
      }
    }
  }

  private func row(_ sitting: Sitting, _ now: Timestamp?) -> String {
    GivenText.cells(sitting, now, isWide: true, words).map(\.text).joined(separator: "  ")
  }

  /// Shows one test, and does what is chosen with it.
  mutating func open(given id: String) async {
    while !console.hasEnded {
      guard case .sitting(let sitting)? = await ask(.sitting(id)) else { return }
      guard case .sittings(let page)? = await ask(.sittings(cursor: nil)) else { return }
      let names = await classNames()
      console.say(
        GivenText.facts(
          sitting, page.now, classes: sitting.classes.map { names[$0] ?? $0 }, ended: sitting.ended,
          width: PlainConsole<Source>.width, words))
      let ways = self.ways(sitting, at: page.now)
      let labels = ways.map(label) + [words.back]
      guard let place = await console.choose(sitting.title, labels, words: words), place < ways.count else { return }
      switch ways[place] {
      case .results(let grouping): await showResults(of: sitting, by: grouping)
      case .write: await write(sitting)
      case .analysis: await showAnalysis(of: sitting)
      case .mark: await mark(sitting: sitting)
      case .regrade: await regrade(in: sitting)
      case .decide(let decision):
        if await decide(decision, sitting), decision == .remove { return }
      case .change: await change(sitting)
      }
    }
  }

  private mutating func classNames() async -> [String: String] {
    guard case .classes(_, .success(let classes))? = await perform(.classes(ticket)) else { return [:] }
    return Dictionary(classes.map { ($0.id, $0.name) }) { first, _ in first }
  }

  private func ways(_ sitting: Sitting, at now: Timestamp?) -> [Way] {
    let decisions: [GivingDecision] = [.release, .hide, .close, .remove]
    return ResultGrouping.allCases.map(Way.results) + [.write, .analysis, .mark, .regrade, .change]
      + decisions.filter { $0.refusal(sitting, at: now, words) == nil }.map(Way.decide)
  }

  private func label(_ way: Way) -> String {
    switch way {
    case .results(let grouping): "\(words.resultsOfTest) \(words.grouping(grouping))"
    case .write: words.writeCSV
    case .analysis: words.analysisOfTest
    case .mark: words.markByHand
    case .regrade: words.regradeTitle
    case .decide(let decision): words.confirm(decision)
    case .change: words.changeGivenTitle
    }
  }

  /// Asks again, and does it.
  private mutating func decide(_ decision: GivingDecision, _ sitting: Sitting) async -> Bool {
    console.say(words.question(decision, sitting))
    let ways = [words.confirm(decision), words.cancel]
    guard await console.choose(words.title(decision), ways, words: words) == 0,
      await ask(decision.request(sitting.id)) != nil
    else { return false }
    console.say(words.done(decision))
    return true
  }

  private mutating func give() async {
    var screen = GivingFormScreen(screen: 3)
    _ = await carryOut(screen.appear(context), of: &screen)
    if let error = screen.error { return fail(error) }
    guard let quizzes = screen.quizzes, !quizzes.isEmpty else { return console.say(words.noQuizzes) }
    let rows = quizzes.map { GivingFormScreen.row($0, words).plainText }
    guard let place = await console.choose(words.chooseQuizHelp, rows + [words.back], words: words),
      place < quizzes.count
    else { return }
    screen.list.select(place, count: quizzes.count, rows: quizzes.count)
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    await fill(&screen)
    guard let given = screen.given else { return }
    console.say(
      GivingFormScreen.lines(of: given, classes: screen.classNames, width: PlainConsole<Source>.width, words))
  }

  private mutating func change(_ sitting: Sitting) async {
    var screen = GivingFormScreen(screen: 3, changing: sitting.id)
    _ = await carryOut(screen.appear(context), of: &screen)
    await fill(&screen)
  }

  /// Asks for the rows of the form until what is typed can be sent, or the input ends.
  private mutating func fill(_ screen: inout GivingFormScreen) async {
    while !console.hasEnded {
      if let error = screen.error { return fail(error) }
      guard var form = screen.form else { return }
      console.say(screen.help(PlainConsole<Source>.width, words))
      guard await fill(&form.entries, GivingFormScreen.names(words)) else { return }
      screen.form = form
      _ = await carryOut(screen.handle(.key(.control("s")), context), of: &screen)
      guard let problem = screen.problem else {
        if let error = screen.error { fail(error) }
        return
      }
      console.warn(words.describe(problem))
    }
  }
}
