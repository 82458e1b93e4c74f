import TerminalScreen

/// What can be done with questions that other banks propose.
enum ProposalsCommands {
  static let accept = Command("proposals.accept", .character("p")) { $0.takeIn }
  static let decline = Command("proposals.decline", .character("b")) { $0.decline }
  static let mark = Command("proposals.mark", .character(" ")) { $0.mark }
  static let markAll = Command("proposals.markAll", .character("a")) { $0.markAll }
  static let read = Command("proposals.read", .enter, .right, .character("l")) { $0.readInFull }
  static let next = Command("proposals.next", .character("n")) { $0.nextQuestion }
  static let readAnew = Command("proposals.readAnew", .character("r")) { $0.readAnew }
  static let back = Command("proposals.back", .escape, .character("q"), .backspace) { $0.back }
  static let close = Command("proposals.close", .escape, .character("q"), .backspace, .left) { $0.back }
  static let send = Command("proposals.send", .control("s")) { $0.decline }
  static let stopWriting = Command("proposals.stopWriting", .escape) { $0.close }
  static let newLine = Command("proposals.newLine", .enter) { $0.newLine }

  static let table = CommandTable(
    "proposals",
    [
      CommandPlace(
        "list",
        [accept, decline, mark, markAll, read, next, readAnew, back, ScrollCommands.pageDown, ScrollCommands.pageUp]
          + ListCommands.besidePages)
    ])
  static let reading = CommandTable(
    "proposal", [CommandPlace("text", [accept, decline, next, close] + ScrollCommands.all)])
  static let writing = CommandTable(
    "proposal-writing",
    [CommandPlace("text", isText: true, [send, stopWriting, newLine] + TextCommands.area)])
  static let nothing = CommandTable("proposals-nothing", [CommandPlace("nothing", [readAnew, back])])
}

extension ProposalsScreen {
  var table: CommandTable {
    if confirming != nil { return DialogCommands.table }
    if writing != nil { return ProposalsCommands.writing }
    guard selected != nil else { return ProposalsCommands.nothing }
    return isReading ? ProposalsCommands.reading : ProposalsCommands.table
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = ProposalsCommands
    return switch command {
    case Commands.accept, Commands.decline, Commands.send, DialogCommands.confirm:
      deciding.isWaiting ? words.answerAwaited : subjects.isEmpty ? words.questionNotRead : nil
    case Commands.next: list.selection + 1 >= items.count ? words.noneFurther : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      writing?.area.isEmpty == true ? words.nothingTyped : nil
    default: nil
    }
  }
}
