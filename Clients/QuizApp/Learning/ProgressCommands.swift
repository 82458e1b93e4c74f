import TerminalScreen

/// What can be done with what was practised so far.
enum ProgressCommands {
  static let due = Command("progress.due", .enter, .character("d")) { $0.practiseDue }
  static let weak = Command("progress.weak", .character("w")) { $0.practiseWeak }
  static let adaptive = Command("progress.adaptive", .character("v")) { $0.practiseAdaptive }
  static let periods = Command("progress.periods", .character("t")) { $0.daysOrWeeks }
  static let back = Command("progress.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "progress", [CommandPlace("progress", [due, weak, adaptive, periods, back] + ScrollCommands.all)])
}
