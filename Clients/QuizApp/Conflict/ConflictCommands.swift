import QuestionSync
import TerminalScreen

/// What can be done with versions that were made apart.
enum ConflictCommands {
  static let takeOurs = Command("conflict.takeOurs", .character("m")) { $0.takeOurs }
  static let takeTheirs = Command("conflict.takeTheirs", .character("t")) { $0.takeTheirs }
  static let write = Command("conflict.write", .character("e"), .enter) { $0.writeThird }
  static let undecide = Command("conflict.undecide", .delete, .backspace) { $0.undecide }
  static let save = Command("conflict.save", .control("s")) { $0.save }
  static let back = Command("conflict.back", .escape, .character("q")) { $0.back }
  static let takeThis = Command("conflict.takeThis", .control("s")) { $0.takeThis }
  static let stopWriting = Command("conflict.stopWriting", .escape) { $0.cancel }
  static let newLine = Command("conflict.newLine", .enter) { $0.newLine }

  static let table = CommandTable(
    "conflict",
    [
      CommandPlace(
        "fields",
        [takeOurs, takeTheirs, write, undecide, save, back, ScrollCommands.pageDown, ScrollCommands.pageUp]
          + ListCommands.besidePages)
    ])
  static let writing = CommandTable(
    "conflict-writing",
    [CommandPlace("text", isText: true, [takeThis, stopWriting, newLine] + TextCommands.area)])
  static let notThere = CommandTable("conflict-not-there", [CommandPlace("nothing", [back])])
}

extension ConflictScreen {
  var table: CommandTable {
    merge == nil
      ? ConflictCommands.notThere : writing == nil ? ConflictCommands.table : ConflictCommands.writing
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case ConflictCommands.takeOurs, ConflictCommands.takeTheirs, ConflictCommands.write:
      selected == nil ? words.nothingListed : nil
    case ConflictCommands.undecide:
      selected.flatMap { resolutions[$0.name] } == nil ? words.nothingDecided : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      writing?.isEmpty == true ? words.nothingTyped : nil
    default: nil
    }
  }
}
