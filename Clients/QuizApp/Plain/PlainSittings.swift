import QuestionAPI
import QuestionModel
import TerminalScreen

/// Tests to take by prompts.
extension PlainProgram {
  /// Lists the tests until the person goes back.
  mutating func showSittings() async {
    while !console.hasEnded {
      guard let page = await sittings() else { return }
      guard !page.items.isEmpty else { return console.say(words.noSittings) }
      let rows = page.items.map { SittingText.row($0, page.now, words).plainText }
      guard let place = await console.choose(words.sittingsTitle, rows + [words.back], words: words),
        place < page.items.count
      else { return }
      await open(page.items[place], page.now)
    }
  }

  /// Opens one test at once.
  ///
  /// - Returns: whether all that was asked for could be done.
  mutating func take(sitting id: String) async -> Bool {
    guard let page = await sittings() else { return false }
    guard let found = page.items.first(where: { $0.id == id }) else {
      fail(.notFound("test \"\(id.prefix(64))\""))
      return false
    }
    await open(found, page.now)
    return isFine
  }

  private mutating func sittings() async -> SittingPage? {
    guard case .sittings(_, let result)? = await perform(.sittings(ticket)) else { return nil }
    switch result {
    case .success(let page): return page
    case .failure(let error):
      fail(error)
      return nil
    }
  }

  private mutating func open(_ sitting: Sitting, _ now: Timestamp?) async {
    console.say(SittingText.facts(sitting, now, width: PlainConsole<Source>.width, words))
    switch sitting.way(at: now) {
    case .nothing(let refusal):
      console.warn(words.refusal(refusal))
      isFine = false
    case .result(let attempt): await sayResult(of: attempt.id)
    case .resume(let attempt): await takeExam(.resume(attempt: attempt.id))
    case .begin:
      if let last = sitting.lastEnded {
        let ways = [words.begin, words.showResult, words.back]
        switch await console.choose(sitting.title, ways, words: words) {
        case 0: break
        case 1: return await sayResult(of: last.id)
        default: return
        }
      }
      await begin(sitting)
    }
  }

  private mutating func begin(_ sitting: Sitting) async {
    console.say(words.clockBegins(hasClock: sitting.settings.duration != nil))
    guard await console.choose(words.beginTitle, [words.begin, words.back], words: words) == 0 else { return }
    var code: String?
    if sitting.needsCode {
      guard let typed = await console.ask("\(words.accessCode):"), !typed.isEmpty else { return }
      code = typed
    }
    await takeExam(.begin(sitting: sitting.id, BeginRequest(accessCode: code)))
  }

  /// Says what an attempt earned, and offers a look at the mistakes.
  mutating func sayResult(of attempt: String) async {
    guard case .attemptResult(_, let outcome)? = await perform(.attemptResult(ticket, attempt)) else { return }
    switch outcome {
    case .failure(let error): fail(error)
    case .success(let result):
      let width = PlainConsole<Source>.width
      console.say(result.title)
      console.say(AttemptResultText.summary(result, width: width, words: words))
      guard result.paper != nil else { return }
      let mistakes = result.items.count(where: \.isMistake)
      let ways = [words.close, words.allQuestions] + (mistakes > 0 ? [words.mistakesOnly] : [])
      while let way = await console.choose(words.mistakesTitle(mistakes), ways, fallback: 0, words: words), way > 0 {
        await console.page(
          AttemptResultText.items(result, width: width, words: words) { way == 1 || $0.isMistake }, words: words)
      }
    }
  }
}
