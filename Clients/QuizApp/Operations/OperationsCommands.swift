import TerminalScreen

/// What can be done with changes of many questions.
enum OperationsCommands {
  static let undo = Command("operations.undo", .character("u"), .enter) { $0.undo }
  static let back = Command("operations.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable("operations", [CommandPlace("operations", [undo, back] + ListCommands.all)])
  static let kept = CommandTable("operationsKept", [CommandPlace("kept", [back] + ScrollCommands.all)])
}

extension OperationsScreen {
  var table: CommandTable {
    guard confirming == nil else { return DialogCommands.table }
    return showsKept ? OperationsCommands.kept : OperationsCommands.table
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    command == OperationsCommands.undo && selected == nil ? words.nothingListed : nil
  }
}
