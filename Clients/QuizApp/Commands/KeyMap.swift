public import TerminalScreen

/// The keys that commands have: their own, save where a person has chosen others.
public struct KeyMap: Sendable, Hashable {
  /// The keys that were chosen, by the command's name.
  private(set) var chosen: [String: [Key]] = [:]

  /// The commands' own keys.
  public init() {}

  init(chosen: [String: [Key]]) { self.chosen = chosen }

  /// The keys of a command.
  public func keys(of command: Command) -> [Key] { chosen[command.name] ?? command.keys }

  /// Whether a person has chosen its keys.
  public func isChosen(_ command: Command) -> Bool { chosen[command.name] != nil }

  /// The name of the key that gives a command; its own key, where none was chosen, is `own`.
  func name(of command: Command, own: Key? = nil) -> String {
    (chosen[command.name]?.first ?? own ?? command.key).shortName
  }

  /// The names of all keys that give a command.
  func names(of command: Command) -> String { keys(of: command).map(\.shortName).joined(separator: " ") }

  /// The key that a screen knows, for one that was pressed.
  ///
  /// - Parameters:
  ///   - pressed: the key.
  ///   - active: what keys can do there now, what comes first before what comes later.
  ///   - isTyping: whether letters are typed: those stay what they are.
  /// - Returns: the key to give to the screen; nil where the key was taken away from its command.
  func native(_ pressed: Key, among active: [Command], isTyping: Bool) -> Key? {
    guard !chosen.isEmpty, !(isTyping && pressed.text != nil) else { return pressed }
    if let command = active.first(where: { chosen[$0.name]?.contains(pressed) == true }) {
      return command.keys.contains(pressed) ? pressed : command.key
    }
    let owners = active.filter { $0.keys.contains(pressed) }
    return owners.isEmpty || owners.contains { chosen[$0.name] == nil } ? pressed : nil
  }
}
