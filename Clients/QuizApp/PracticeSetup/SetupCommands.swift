import TerminalScreen

/// What can be done while a practice quiz is set up.
enum SetupCommands {
  static let start = Command("setup.start", .enter) { $0.start }
  static let chooseTags = Command("setup.chooseTags", .enter, .character(" ")) { $0.chooseTags }
  static let clearTags = Command("setup.clearTags", .delete, .backspace) { $0.clearTags }
  static let more = Command("setup.more", .right, .character("l"), .character(" "), .character("+")) { $0.more }
  static let less = Command("setup.less", .left, .character("h"), .character("-")) { $0.less }
  static let deleteDigit = Command("setup.deleteDigit", .backspace) { $0.deleteDigit }
  static let next = Command("setup.nextField", .down, .tab, .character("j")) { $0.fieldBelow }
  static let previous = Command("setup.previousField", .up, .backTab, .character("k")) { $0.fieldAbove }
  static let back = Command("setup.back", .escape) { $0.back }
  static let toggleTag = Command("setup.toggleTag", .enter) { $0.toggleFilter }
  static let closeTags = Command("setup.closeTags", .escape) { $0.done }
  static let cancel = Command("setup.cancel", .escape) { $0.cancel }

  static let tags = CommandPlace("tags", [chooseTags, clearTags])
  static let query = CommandPlace("query", isText: true, [start] + TextCommands.line)
  static let count = CommandPlace("count", [start, more, less, deleteDigit])
  static let choice = CommandPlace("choice", [start, more, less])
  static let button = CommandPlace("start", [start])
  static let form = CommandTable("setup", everywhere: [next, previous, back], [button, tags, choice, count, query])
  static let picker = CommandTable(
    "setup-tags",
    [
      CommandPlace(
        "field", isText: true, [toggleTag, closeTags] + ListCommands.besideText + TextCommands.line)
    ])
  static let waiting = CommandTable("setup-waiting", [CommandPlace("nothing", [cancel])])
}

extension PracticeSetupScreen {
  var table: CommandTable {
    starting.isWaiting ? SetupCommands.waiting : picker == nil ? SetupCommands.form : SetupCommands.picker
  }

  var place: CommandPlace {
    if starting.isWaiting || picker != nil { return table.places[0] }
    return switch row {
    case .tags: SetupCommands.tags
    case .query: SetupCommands.query
    case .count: SetupCommands.count
    case .mode, .order, .feedback, .clock: SetupCommands.choice
    case .start: SetupCommands.button
    }
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    switch place {
    case SetupCommands.tags: row = .tags
    case SetupCommands.query: row = .query
    case SetupCommands.count: row = .count
    case SetupCommands.choice: row = .mode
    case SetupCommands.button: row = .start
    default: break
    }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    let field = picker?.field ?? query
    return switch command {
    case SetupCommands.clearTags: tags.isEmpty ? words.nothingSelected : nil
    case SetupCommands.toggleTag: picker?.visible(known ?? []).isEmpty == true ? words.nothingListed : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      field.isEmpty ? words.nothingTyped : nil
    default: nil
    }
  }
}
