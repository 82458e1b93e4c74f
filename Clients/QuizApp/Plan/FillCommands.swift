import QuestionModel
import TerminalScreen

/// What can be done with a filled plan.
enum FillCommands {
  static let save = Command("fill.save", .control("s"), .character("s")) { $0.saveAsTest }
  static let swap = Command("fill.swap", .character("w")) { $0.swapQuestion }
  static let search = Command("fill.search", .character("/")) { $0.swapBySearch }
  static let again = Command("fill.again", .character("n")) { $0.fillAgain }
  static let seed = Command("fill.seed", .character("e")) { $0.chooseSeed }
  static let open = Command("fill.open", .enter, .right, .character("l")) { $0.open }
  static let back = Command("fill.back", .escape, .character("q")) { $0.back }

  /// Moving among rows, whose pages are those of the look at the selected one.
  static let moving = ListCommands.besidePages + [ScrollCommands.pageDown, ScrollCommands.pageUp]
  static let table = CommandTable(
    "fill", [CommandPlace("fill", [save, swap, search, again, seed, open, back] + moving)])
}

extension FillScreen {
  var table: CommandTable {
    if isLeaving { return DialogCommands.table }
    return asking == nil ? FillCommands.table : TestFormCommands.table
  }

  var place: CommandPlace { asking == nil ? table.places[0] : TestFormCommands.place(form) }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    if asking != nil { form.entries.enter(text: place == FormCommands.texts) }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    guard asking == nil else { return FormCommands.refusal(of: command, in: form.entries, words) }
    typealias Commands = FillCommands
    if filling.isWaiting, [Commands.swap, Commands.search].contains(command) { return words.fillingNow }
    if swapping.isWaiting, [Commands.swap, Commands.again, Commands.seed].contains(command) {
      return words.swappingNow
    }
    switch command {
    case Commands.swap, Commands.search, Commands.open:
      return selected?.question == nil ? words.noQuestionSelected : nil
    case Commands.save, Commands.seed: return found == nil ? words.notFilledYet : nil
    case Commands.again: return filling.isWaiting ? words.fillingNow : nil
    default: return nil
    }
  }
}
