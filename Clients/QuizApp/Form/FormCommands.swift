import TerminalScreen

/// What can be done in the rows of a form.
enum FormCommands {
  static let next = Command("form.next", .down, .tab, .character("j")) { $0.fieldBelow }
  static let previous = Command("form.previous", .up, .backTab, .character("k")) { $0.fieldAbove }
  static let change = Command("form.change", .character(" "), .right) { $0.change }
  static let changeBack = Command("form.changeBack", .left) { $0.choiceBefore }

  /// A place where a row's text is typed.
  static let texts = CommandPlace("texts", isText: true, TextCommands.line)
  /// A place where a row is ticked or chosen.
  static let choices = CommandPlace("choices", [change, changeBack])

  /// Why a command cannot be given in a form; nil where it can.
  static func refusal<Row>(of command: Command, in form: EntryForm<Row>, _ words: Words) -> String? {
    switch command {
    case next: form.canMove(by: 1) ? nil : words.alreadyThere
    case previous: form.canMove(by: -1) ? nil : words.alreadyThere
    case change, changeBack: form.hasChoices ? nil : words.nothingToChoose
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      form.isEmptyText ? words.nothingTyped : nil
    default: nil
    }
  }
}
