public import TerminalScreen

/// Something that can be done on a screen, by a name that stays whatever key it has.
public struct Command: Sendable, Hashable {
  /// Its name, such as `browse.open`.
  public let name: String
  /// The keys that it has by itself; the first one does it wherever the command may be given.
  public let keys: [Key]
  private let words: @Sendable (Words) -> String

  /// A command that `keys` give, and what it does.
  init(_ name: String, _ keys: Key..., does words: @escaping @Sendable (Words) -> String) {
    self.init(name, keys: keys, does: words)
  }

  init(_ name: String, keys: [Key], does words: @escaping @Sendable (Words) -> String) {
    self.name = name
    self.keys = keys
    self.words = words
  }

  /// The key that does it wherever the command may be given.
  var key: Key { keys.first ?? .escape }

  /// What it does.
  public func label(_ language: Words) -> String { words(language) }

  /// A command is its name.
  public static func == (one: Command, other: Command) -> Bool { one.name == other.name }
  /// Takes its name in.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A part of a screen that can have the keyboard, with what its keys do there.
struct CommandPlace: Sendable, Hashable {
  let name: String
  /// Whether letters are typed there, so that no letter can be a command.
  let isText: Bool
  let commands: [Command]

  init(_ name: String, isText: Bool = false, _ commands: [Command] = []) {
    self.name = name
    self.isText = isText
    self.commands = commands
  }

  static func == (one: CommandPlace, other: CommandPlace) -> Bool { one.name == other.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// All that can be done on a screen as it is seen: a list, a form, a question that it asks.
struct CommandTable: Sendable {
  /// What is seen, such as `browse`.
  let name: String
  /// What can be done wherever the keyboard is.
  let everywhere: [Command]
  let places: [CommandPlace]

  init(_ name: String, everywhere: [Command] = [], _ places: [CommandPlace]) {
    self.name = name
    self.everywhere = everywhere
    self.places = places
  }

  /// Each command once.
  var commands: [Command] { commands(beginningAt: nil) }

  /// Each command once: what can be done everywhere, then where one is, then elsewhere; the screen's own before those
  /// that move and type.
  func commands(beginningAt place: CommandPlace?) -> [Command] {
    let all = everywhere + (place?.commands ?? []) + places.flatMap(\.commands)
    let own = all.filter { !$0.isShared } + all.filter(\.isShared)
    var seen: Set<Command> = []
    return own.filter { seen.insert($0).inserted }
  }
}
