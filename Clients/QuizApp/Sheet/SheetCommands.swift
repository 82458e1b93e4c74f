import TerminalScreen

/// What can be done with many questions as one text.
enum SheetCommands {
  static let save = Command("sheet.save", .control("s"), .enter) { $0.save }
  static let openAgain = Command("sheet.openAgain", .control("e"), .enter) { $0.openAgain }
  static let back = Command("sheet.back", .escape, .character("q"), .enter) { $0.back }

  static let opening = CommandTable("sheet-opening", [CommandPlace("nothing", [back] + ScrollCommands.all)])
  static let unreadable = CommandTable(
    "sheet-unreadable", [CommandPlace("faults", [openAgain, back] + ListCommands.all)])
  static let ready = CommandTable(
    "sheet-ready", [CommandPlace("changes", [save, openAgain, back] + ScrollCommands.all)])
  static let ended = CommandTable(
    "sheet-ended", [CommandPlace("outcome", [openAgain, back] + ScrollCommands.all)])
}

extension SheetScreen {
  var table: CommandTable {
    if isLeaving { return DialogCommands.table }
    return switch stage {
    case .opening: SheetCommands.opening
    case .unreadable: SheetCommands.unreadable
    case .ready: SheetCommands.ready
    case .failed, .saved: SheetCommands.ended
    }
  }
}
