import TerminalScreen

/// A command that can be given, as the line of keys and the list of commands show it.
struct ScreenHint: Sendable, Hashable {
  let command: Command
  /// The key that gives it here, of those that it has by itself.
  let key: Key
  /// What goes the other way with a key beside its own, such as up beside down.
  let partner: Command?
  let label: String
  /// Why it cannot be given now.
  let reason: String?

  init(
    _ command: Command, label: String, key: Key? = nil, beside partner: Command? = nil, reason: String? = nil
  ) {
    self.command = command
    self.key = key ?? command.key
    self.partner = partner
    self.label = label
    self.reason = reason
  }

  init(_ command: Command, _ words: Words) { self.init(command, label: command.label(words)) }

  /// The name of its key.
  func keyName(_ keys: KeyMap) -> String {
    (partner.map { keys.name(of: $0) } ?? "") + keys.name(of: command, own: key)
  }

  /// Moving up and down in a list.
  static func move(_ words: Words) -> ScreenHint {
    ScreenHint(ListCommands.down, label: words.move, beside: ListCommands.up)
  }

  /// Scrolling a text up and down.
  static func scroll(_ words: Words) -> ScreenHint {
    ScreenHint(ScrollCommands.down, label: words.scroll, beside: ScrollCommands.up)
  }

  /// Scrolling a text beside a list, whose own keys are the arrows.
  static func scrollByPages(_ words: Words) -> ScreenHint {
    ScreenHint(ScrollCommands.pageDown, label: words.scroll)
  }

  /// The two ways to answer what the program asks.
  static func dialog(confirm: String, cancel: String) -> [ScreenHint] {
    [ScreenHint(DialogCommands.confirm, label: confirm), ScreenHint(DialogCommands.cancel, label: cancel)]
  }
}
