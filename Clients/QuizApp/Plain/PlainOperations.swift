import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Lists changes of many questions, newest first, and takes one back by its place in the list.
  mutating func showOperations() async {
    var screen = OperationsScreen(screen: 3)
    _ = await carryOut(screen.appear(context), of: &screen)
    while !console.hasEnded {
      if let error = screen.error, screen.items == nil { return fail(error) }
      let items = screen.items ?? []
      console.say(screen.title(words))
      guard !items.isEmpty else { return console.say(words.noOperations) }
      let rows = items.enumerated().map { "  \($0 + 1). \(screen.row($1, words).plainText)" }
      await console.page(rows, words: words)
      guard let line = await console.ask(words.plainUndoPrompt(items.count)), line != "0", !line.isEmpty else { return }
      guard let place = PlainConsole<Source>.place(line, of: items.count) else {
        console.say(words.notANumber(1, items.count))
        continue
      }
      screen.list.select(place, count: items.count, rows: items.count)
      await undoSelected(of: &screen)
    }
  }

  private mutating func undoSelected(of screen: inout OperationsScreen) async {
    _ = await carryOut(screen.handle(.key(.enter), context), of: &screen)
    if let operation = screen.confirming {
      console.say(words.undoQuestion(operation))
      let ways = [words.undo, words.cancel]
      let isAgreed = await console.choose(words.undoTitle(operation.number), ways, words: words) == 0
      _ = await carryOut(screen.handle(.key(isAgreed ? .enter : .escape), context), of: &screen)
      if isAgreed, screen.report != nil { await console.page(screen.lines(context), words: words) }
    }
    screen.showsKept = false
    if let error = screen.error { fail(error) }
    guard let undone = screen.undone else { return }
    console.warn(words.undoneAlready(undone))
    isFine = false
  }
}
