import TerminalScreen

/// What can be done with questions that wait for a reviewer.
enum ReviewQueueCommands {
  static let publish = Command("review.publish", .character("p")) { $0.publish }
  static let sendBack = Command("review.sendBack", .character("b")) { $0.sendBack }
  static let comments = Command("review.comments", .character("m")) { $0.commentsLabel }
  static let edit = Command("review.edit", .character("e")) { $0.edit }
  static let next = Command("review.next", .character("n")) { $0.nextQuestion }
  static let toFaults = Command("review.toFaults", .tab, .enter, .right, .character("l")) { $0.toFaults }
  static let retry = Command("review.readAnew", .character("r")) { $0.readAnew }
  static let back = Command("review.back", .escape, .character("q")) { $0.back }
  static let goThere = Command("review.goToFault", .enter, .character("e")) { $0.goThere }
  static let toList = Command("review.toList", .tab, .escape, .backTab, .left, .character("q")) { $0.toList }
  static let send = Command("review.send", .control("s")) { $0.sendBack }
  static let stopWriting = Command("review.stopWriting", .escape) { $0.close }
  static let newLine = Command("review.newLine", .enter) { $0.newLine }

  static let list = CommandPlace(
    "list",
    [publish, sendBack, comments, edit, next, toFaults, retry, back, ScrollCommands.pageDown, ScrollCommands.pageUp]
      + ListCommands.besidePages)
  static let faults = CommandPlace("faults", [publish, sendBack, goThere, toList] + ListCommands.all)
  static let table = CommandTable("review", [list])
  static let faultTable = CommandTable("review-faults", [faults])
  static let writing = CommandTable(
    "review-writing", [CommandPlace("text", isText: true, [send, stopWriting, newLine] + TextCommands.area)])
}

extension ReviewQueueScreen {
  var table: CommandTable {
    if isConfirming { return DialogCommands.table }
    if writing != nil { return ReviewQueueCommands.writing }
    return focus == .faults ? ReviewQueueCommands.faultTable : ReviewQueueCommands.table
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = ReviewQueueCommands
    let onOne = [Commands.publish, Commands.sendBack, Commands.comments, Commands.edit]
    if onOne.contains(command), selected == nil { return words.nothingListed }
    if command == Commands.toFaults, faults.isEmpty { return words.nothingListed }
    return command == Commands.next && list.selection + 1 >= items.count ? words.noneFurther : nil
  }
}
