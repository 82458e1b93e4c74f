import TerminalScreen

/// What can be done with a result.
enum ResultCommands {
  static let close = Command("result.close", .escape, .enter, .character("q")) { $0.close }
  static let mistakes = Command("result.mistakes", .character("m")) { $0.mistakesOnly }
  static let again = Command("result.again", .character("r")) { $0.again }

  static let table = CommandTable(
    "result", [CommandPlace("result", [mistakes, again, close] + ScrollCommands.all)])
}

extension ResultScreen {
  var table: CommandTable { ResultCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    [ResultCommands.mistakes, ResultCommands.again].contains(command) && mistakes.isEmpty ? words.noMistakes : nil
  }
}
