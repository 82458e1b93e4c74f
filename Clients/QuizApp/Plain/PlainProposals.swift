import QuestionAPI
import QuestionModel
import TerminalScreen

/// What banks below this one propose, by prompts.
extension PlainProgram {
  /// Lists what waits and does what is typed with it, until the person goes back.
  mutating func showProposals() async {
    var screen = ProposalsScreen(screen: 3)
    _ = await carryOut(screen.readList(), of: &screen)
    console.say(screen.title(words))
    while !console.hasEnded {
      if let error = screen.error { return fail(error) }
      guard !screen.items.isEmpty else { return console.say(words.nothingProposed) }
      let rows = screen.items.indices.map { index in
        let row = screen.row(index, width: 120, words).plainText
        return "  \(index + 1). " + row.split(separator: " ").joined(separator: " ")
      }
      await console.page(rows, words: words)
      let prompt = words.plainProposalsPrompt(screen.items.count, hasMore: screen.hasMore)
      guard let line = await console.ask(prompt), line != "0" else { return }
      guard !line.isEmpty else {
        guard screen.hasMore else { return }
        screen.list.select(screen.items.count - 1, count: screen.items.count, rows: 1)
        _ = await carryOut(screen.readOn(), of: &screen)
        continue
      }
      await obey(line, in: &screen)
    }
  }

  private mutating func obey(_ line: String, in screen: inout ProposalsScreen) async {
    let count = screen.items.count
    let letter = line.first.flatMap { "yn".contains($0) ? $0 : nil }
    let numbers = PlainCommand.indices(letter == nil ? line : String(line.dropFirst()), count: count)
    guard let places = numbers?.sorted(), let first = places.first, letter != nil || places.count == 1 else {
      return console.say(words.notANumber(1, count))
    }
    guard let letter else { return await look(at: first, in: &screen) }
    screen.marks = Set(places.map { screen.items[$0].question.id })
    _ = await carryOut(screen.select(first, context), of: &screen)
    await (letter == "y" ? takeIn(in: &screen) : decline(in: &screen))
    screen.marks = []
  }

  private mutating func look(at place: Int, in screen: inout ProposalsScreen) async {
    screen.marks = []
    _ = await carryOut(screen.select(place, context), of: &screen)
    await console.page(screen.lines(context), words: words)
    guard screen.proposed != nil else {
      isFine = false
      return
    }
    switch await console.choose("", [words.back, words.takeIn, words.decline], fallback: 0, words: words) {
    case 1: await takeIn(in: &screen)
    case 2: await decline(in: &screen)
    default: break
    }
  }

  private mutating func takeIn(in screen: inout ProposalsScreen) async {
    _ = await carryOut(screen.accept(), of: &screen)
    if let subjects = screen.confirming {
      console.say(words.takeInQuestion(subjects.count, screen.faulty(subjects).count))
      let ways = [words.takeIn, words.cancel]
      let isAgreed = await console.choose(words.takeInTitle(subjects.count), ways, words: words) == 0
      _ = await carryOut(screen.handle(.key(isAgreed ? .enter : .escape), context), of: &screen)
    }
    sayOutcome(of: &screen)
  }

  private mutating func decline(in screen: inout ProposalsScreen) async {
    console.say(words.writingHeading(CommentWriting(.decline(screen.subjects.count), nil)))
    guard let reason = await console.ask(words.plainReasonPrompt), !reason.isEmpty else { return }
    let decisions = ProposalDecisions(.decline(reason: reason), on: screen.subjects)
    _ = await carryOut(screen.decide(decisions), of: &screen)
    sayOutcome(of: &screen)
  }

  private mutating func sayOutcome(of screen: inout ProposalsScreen) {
    guard let message = screen.message(words) else { return }
    console.say(message.text)
    if message.role == .error { isFine = false }
    screen.notice = nil
  }
}
