import TerminalScreen

/// What can be done in the list of commands.
enum PaletteCommands {
  static let run = Command("palette.run", .enter) { $0.runCommand }
  static let close = Command("palette.close", .escape, .control("p")) { $0.close }

  static let table = CommandTable(
    "palette",
    [CommandPlace("field", isText: true, [run, close] + ListCommands.besideText + TextCommands.line)])
}

/// What can be done in the help.
enum HelpCommands {
  static let close = Command(
    "help.close", .escape, .character("q"), .character("?"), .function(1), .enter
  ) { $0.back }

  static let table = CommandTable("help", [CommandPlace("help", [close] + ScrollCommands.all)])
}
