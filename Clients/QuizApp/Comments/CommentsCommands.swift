import TerminalScreen

/// What can be done with the comments on a question.
enum CommentsCommands {
  static let write = Command("comments.write", .character("n"), .character("w")) { $0.newComment }
  static let answer = Command("comments.answer", .character("a"), .enter) { $0.answerComment }
  static let resolve = Command("comments.resolve", .character("x")) { $0.resolve }
  static let back = Command("comments.back", .escape, .character("q"), .backspace) { $0.back }
  static let send = Command("comments.send", .control("s")) { $0.send }
  static let stopWriting = Command("comments.stopWriting", .escape) { $0.close }
  static let nextField = Command("comments.nextField", .tab) { $0.changeField }
  static let previousField = Command("comments.previousField", .backTab) { $0.changeFieldBack }
  static let newLine = Command("comments.newLine", .enter) { $0.newLine }

  static let table = CommandTable(
    "comments",
    [
      CommandPlace(
        "thread",
        [
          write, answer, resolve, back, ListCommands.down, ListCommands.up, ListCommands.first, ListCommands.last,
          ScrollCommands.pageDown, ScrollCommands.pageUp, ScrollCommands.halfDown, ScrollCommands.halfUp,
        ])
    ])
  static let writing = CommandTable(
    "comments-writing",
    [
      CommandPlace(
        "text", isText: true, [send, stopWriting, nextField, previousField, newLine] + TextCommands.area)
    ])
}

extension CommentsScreen {
  var table: CommandTable { writing == nil ? CommentsCommands.table : CommentsCommands.writing }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = CommentsCommands
    return switch command {
    case Commands.write: (try? found?.get()) == nil ? words.questionNotRead : nil
    case Commands.answer: selected == nil ? words.noCommentsHere : nil
    case Commands.resolve:
      selected == nil ? words.noCommentsHere : resolving.isWaiting ? words.answerAwaited : nil
    case Commands.send: sending.isWaiting ? words.answerAwaited : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      writing?.area.isEmpty == true ? words.nothingTyped : nil
    default: nil
    }
  }
}
