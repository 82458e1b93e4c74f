import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

extension PlainProgram {
  /// Edits all that a search finds as one text in the person's own editor, by the model of its screen.
  mutating func editAsText(_ query: String) async {
    guard edit != nil else {
      console.say(words.noTerminalForEditor)
      isFine = false
      return
    }
    var sheet = SheetScreen(screen: 3, selection: .query(query))
    var turn = await carryOut(sheet.appear(context), of: &sheet)
    while !turn.isOver, !console.hasEnded {
      console.say(sheet.heading(context).0)
      await say(sheet)
      let again: (name: String, key: Key) = (words.openAgain, .control("e"))
      let ways: [(name: String, key: Key)]
      switch sheet.stage {
      case .ready(let changes) where !changes.isEmpty: ways = [(words.save, .control("s")), again]
      case .unreadable: ways = [again]
      case .failed where sheet.edit != nil: ways = [again]
      case .saved(let outcome) where !outcome.failures.isEmpty: ways = [again]
      case .ready, .saved: return
      case .opening, .failed:
        isFine = false
        return
      }
      let place = await console.choose("", ways.map(\.name) + [words.discard], words: words)
      guard let place, place < ways.count else {
        isFine = false
        return
      }
      turn = await carryOut(sheet.handle(.key(ways[place].key), context), of: &sheet)
    }
  }

  private mutating func say(_ sheet: SheetScreen) async {
    guard case .unreadable(let faults) = sheet.stage else {
      return await console.page(sheet.lines(context), words: words)
    }
    await console.page(faults.map { "  \(words.line($0.line)): \(words.describe($0))" }, words: words)
  }
}
