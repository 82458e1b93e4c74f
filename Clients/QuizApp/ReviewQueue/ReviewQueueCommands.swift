import TerminalScreen

/// What can be done with questions that wait for a reviewer.
enum ReviewQueueCommands {
  static let publish = Command("reviewQueue.publish", .character("p")) { $0.publish }
  static let sendBack = Command("reviewQueue.sendBack", .character("b")) { $0.sendBack }
  static let comments = Command("reviewQueue.comments", .character("m")) { $0.commentsLabel }
  static let edit = Command("reviewQueue.edit", .character("e")) { $0.edit }
  static let toFaults = Command("reviewQueue.toFaults", .tab, .enter, .right, .character("l")) { $0.toFaults }
  static let next = Command("reviewQueue.next", .character("n")) { $0.nextQuestion }
  static let proposals = Command("reviewQueue.proposals", .character("o")) { $0.toProposals }
  static let readAnew = Command("reviewQueue.readAnew", .character("r")) { $0.readAnew }
  static let back = Command("reviewQueue.back", .escape, .character("q")) { $0.back }
  static let mend = Command("reviewQueue.mend", .enter, .character("e")) { $0.goThere }
  static let toList = Command("reviewQueue.toList", .tab, .backTab, .left) { $0.toList }
  static let send = Command("reviewQueue.send", .control("s")) { $0.sendBack }
  static let stopWriting = Command("reviewQueue.stopWriting", .escape) { $0.close }
  static let newLine = Command("reviewQueue.newLine", .enter) { $0.newLine }

  static let list = CommandPlace(
    "list",
    [
      publish, sendBack, comments, edit, toFaults, next, proposals, readAnew, back, ScrollCommands.pageDown,
      ScrollCommands.pageUp,
    ] + ListCommands.all.filter { ![ListCommands.pageDown, ListCommands.pageUp].contains($0) })
  static let faults = CommandPlace("faults", [mend, toList, publish, sendBack, back] + ListCommands.all)
  static let table = CommandTable("review", [list, faults])
  static let writing = CommandTable(
    "review-writing",
    [CommandPlace("text", isText: true, [send, stopWriting, newLine] + TextCommands.area)])
  static let nothing = CommandTable("review-nothing", [CommandPlace("nothing", [readAnew, proposals, back])])
}

extension ReviewQueueScreen {
  var table: CommandTable {
    if isConfirming { return DialogCommands.table }
    if writing != nil { return ReviewQueueCommands.writing }
    return selected == nil ? ReviewQueueCommands.nothing : ReviewQueueCommands.table
  }

  var place: CommandPlace {
    guard !isConfirming, writing == nil, selected != nil else { return table.places[0] }
    return focus == .faults ? ReviewQueueCommands.faults : ReviewQueueCommands.list
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    focus = place == ReviewQueueCommands.faults && !faults.isEmpty ? .faults : .list
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = ReviewQueueCommands
    return switch command {
    case Commands.publish, Commands.sendBack, Commands.send, DialogCommands.confirm:
      reviewed == nil ? words.questionNotRead : acting.isWaiting ? words.answerAwaited : nil
    case Commands.toFaults: faults.isEmpty ? words.noFaultsHere : focus == .faults ? words.alreadyThere : nil
    case Commands.mend: faults.isEmpty ? words.noFaultsHere : nil
    case Commands.toList: focus == .list ? words.alreadyThere : nil
    case Commands.next: list.selection + 1 >= items.count ? words.noneFurther : nil
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      writing?.area.isEmpty == true ? words.nothingTyped : nil
    default: nil
    }
  }
}
