import TerminalScreen

extension Command {
  /// Whether it belongs to lists, texts or dialogs of every screen.
  var isShared: Bool { ["list.", "scroll.", "text."].contains { name.hasPrefix($0) } }
}

/// What can be done on every screen.
enum GlobalCommands {
  static let help = Command("global.help", .function(1), .character("?")) { $0.help }
  static let palette = Command("global.palette", .control("p"), .character(":")) { $0.allCommands }
  static let quit = Command("global.quit", .control("c")) { $0.saveAndQuit }
  static let stop = Command("global.stop", .control("z")) { $0.stopProcess }

  static let all = [help, palette, quit, stop]
}

/// A question that the program asks.
enum DialogCommands {
  static let confirm = Command("dialog.confirm", .enter) { $0.confirmAnswer }
  static let cancel = Command("dialog.cancel", .escape) { $0.cancel }

  static let table = CommandTable("dialog", [CommandPlace("dialog", [confirm, cancel])])
}

/// Moving in a list.
enum ListCommands {
  static let down = Command("list.down", .down, .character("j")) { $0.nextRow }
  static let up = Command("list.up", .up, .character("k")) { $0.previousRow }
  static let pageDown = Command("list.pageDown", .pageDown, .control("f")) { $0.pageDown }
  static let pageUp = Command("list.pageUp", .pageUp, .control("b")) { $0.pageUp }
  static let halfDown = Command("list.halfDown", .control("d")) { $0.halfDown }
  static let halfUp = Command("list.halfUp", .control("u")) { $0.halfUp }
  static let first = Command("list.first", .home, .character("g")) { $0.firstRow }
  static let last = Command("list.last", .end, .character("G")) { $0.lastRow }

  static let all = [down, up, pageDown, pageUp, halfDown, halfUp, first, last]
  /// Those that a list has beside a text whose pages are turned.
  static let besidePages = [down, up, halfDown, halfUp, first, last]
  /// Those that a list beside a text field has.
  static let besideText = [down, up, pageDown, pageUp]
}

/// Moving in a text that is read.
enum ScrollCommands {
  static let down = Command("scroll.down", .down, .character("j")) { $0.scrollDown }
  static let up = Command("scroll.up", .up, .character("k")) { $0.scrollUp }
  static let pageDown = Command("scroll.pageDown", .pageDown, .character(" "), .control("f")) { $0.pageDown }
  static let pageUp = Command("scroll.pageUp", .pageUp, .control("b")) { $0.pageUp }
  static let halfDown = Command("scroll.halfDown", .control("d")) { $0.halfDown }
  static let halfUp = Command("scroll.halfUp", .control("u")) { $0.halfUp }
  static let first = Command("scroll.first", .home, .character("g")) { $0.toBeginning }
  static let last = Command("scroll.last", .end, .character("G")) { $0.toEnd }

  static let all = [down, up, pageDown, pageUp, halfDown, halfUp, first, last]
}

/// Moving and deleting in a text that is typed.
enum TextCommands {
  static let left = Command("text.left", .left, .control("b")) { $0.characterLeft }
  static let right = Command("text.right", .right, .control("f")) { $0.characterRight }
  static let wordLeft = Command("text.wordLeft", .wordLeft) { $0.wordLeft }
  static let wordRight = Command("text.wordRight", .wordRight) { $0.wordRight }
  static let start = Command("text.start", .home, .control("a")) { $0.toRowStart }
  static let end = Command("text.end", .end, .control("e")) { $0.toRowEnd }
  static let up = Command("text.up", .up) { $0.rowUp }
  static let down = Command("text.down", .down) { $0.rowDown }
  static let pageUp = Command("text.pageUp", .pageUp) { $0.pageUp }
  static let pageDown = Command("text.pageDown", .pageDown) { $0.pageDown }

  static let deleteBackward = Command("text.deleteBackward", .backspace) { $0.deleteBackward }
  static let deleteForward = Command("text.deleteForward", .delete, .control("d")) { $0.deleteForward }
  static let deleteWord = Command("text.deleteWord", .control("w")) { $0.deleteWord }
  static let deleteToEnd = Command("text.deleteToEnd", .control("k")) { $0.deleteToRowEnd }
  static let deleteToStart = Command("text.deleteToStart", .control("u")) { $0.deleteToRowStart }

  static let selecting: [Command] = Key.Arrow.allCases.map { arrow in
    Command("text.select\(arrow.commandName)", keys: [.shift(arrow)]) { "\($0.selecting): \($0.arrow(arrow))" }
  }

  static let deleting = [deleteBackward, deleteForward, deleteWord, deleteToEnd, deleteToStart]
  /// What works in one line.
  static let line = [left, right, wordLeft, wordRight, start, end] + deleting + selecting
  /// What works in several lines too.
  static let area = [up, down, pageUp, pageDown] + line
}

extension Key.Arrow {
  fileprivate var commandName: String {
    switch self {
    case .left: "Left"
    case .right: "Right"
    case .up: "Up"
    case .down: "Down"
    case .home: "ToStart"
    case .end: "ToEnd"
    case .wordLeft: "WordLeft"
    case .wordRight: "WordRight"
    }
  }
}
