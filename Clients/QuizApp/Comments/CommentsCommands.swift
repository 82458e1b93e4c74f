import QuestionAPI
import TerminalScreen

/// What can be done with the comments on a question.
enum CommentsCommands {
  static let write = Command("comments.new", .character("n"), .character("w")) { $0.newComment }
  static let answer = Command("comments.answer", .character("a"), .enter) { $0.answerComment }
  static let resolve = Command("comments.resolve", .character("x")) { $0.resolve }
  static let back = Command("comments.back", .escape, .character("q"), .backspace) { $0.back }
  static let send = Command("comments.send", .control("s")) { $0.send }
  static let field = Command("comments.field", .tab, .backTab) { $0.changeField }
  static let stopWriting = Command("comments.stopWriting", .escape) { $0.close }
  static let newLine = Command("comments.newLine", .enter) { $0.newLine }

  private static let moves = [ListCommands.down, ListCommands.up, ListCommands.first, ListCommands.last]
  private static let pages = [
    ScrollCommands.pageDown, ScrollCommands.pageUp, ScrollCommands.halfDown, ScrollCommands.halfUp,
  ]
  static let table = CommandTable(
    "comments", [CommandPlace("comments", [write, answer, resolve, back] + moves + pages)])
  static let writing = CommandTable(
    "comments-writing",
    [CommandPlace("text", isText: true, [send, stopWriting, field, newLine] + TextCommands.area)])
}

extension CommentsScreen {
  var table: CommandTable { writing == nil ? CommentsCommands.table : CommentsCommands.writing }

  func refusal(of command: Command, _ words: Words) -> String? {
    let needsOne = [CommentsCommands.answer, CommentsCommands.resolve].contains(command)
    return needsOne && selected == nil ? words.nothingListed : nil
  }
}
