import TerminalScreen

/// What can be done to the form as a whole; each has a key, and a line in the list of commands.
enum EditorCommand: String, Sendable, Hashable, CaseIterable {
  case save
  case undo
  case redo
  case nextField
  case previousField
  case preview
  case find
  case findNext
  case addItem
  case removeItem
  case moveItemUp
  case moveItemDown
  case toggleRight
  case togglePinned
  case toggleExact
  case weight
  case feedback
  case itemLevel
  case copy
  case cut
  case paste
  case selectAll
  case externalEditor
  case review
  case likeness
  case openPassage
  case newPassage
  case leave

  /// The key that gives the command wherever one is in the form.
  var key: Key {
    switch self {
    case .save: .control("s")
    case .undo: .control("z")
    case .redo: .control("y")
    case .nextField: .tab
    case .previousField: .backTab
    case .preview: .function(2)
    case .find: .control("f")
    case .findNext: .function(3)
    case .addItem: .control("n")
    case .removeItem: .function(8)
    case .moveItemUp: .wordUp
    case .moveItemDown: .wordDown
    case .toggleRight: .control("r")
    case .togglePinned: .function(6)
    case .toggleExact: .function(9)
    case .weight: .function(7)
    case .feedback: .function(5)
    case .itemLevel: .function(10)
    case .copy: .control("c")
    case .cut: .control("x")
    case .paste: .control("v")
    case .selectAll: .control("l")
    case .externalEditor: .control("e")
    case .review: .function(4)
    case .likeness: .control("g")
    case .openPassage: .control("o")
    case .newPassage: .control("t")
    case .leave: .escape
    }
  }

  /// The command of a key; Control-C is one only while something is selected, and ends the program otherwise.
  init?(key: Key) {
    guard let command = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = command
  }

  /// The one that a command of the list stands for.
  init?(_ command: Command) {
    guard command.name.hasPrefix("editor."), let own = Self(rawValue: String(command.name.dropFirst(7))) else {
      return nil
    }
    self = own
  }
}
