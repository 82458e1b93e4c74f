import QuestionAPI
import QuestionModel
import TerminalScreen

/// What can be done with a question, its history and a difference.
enum QuestionCommands {
  static let back = Command("question.back", .escape, .character("q"), .backspace) { $0.back }
  static let showHistory = Command("question.history", .character("h")) { $0.history }
  static let resolve = Command("question.resolveConflict", .character("c")) { $0.resolveConflict }
  static let edit = Command("question.edit", .character("e")) { $0.edit }
  static let openMedia = Command("question.openMedia", .character("o")) { $0.openMedia }
  static let showPicture = Command("question.picture", .character("z")) { $0.showPicture }
  static let practise = Command("question.practise", .character("p")) { $0.practiseThis }
  static let duplicates = Command("question.duplicates", .character("d")) { $0.findDuplicates }
  static let comments = Command("question.comments", .character("m")) { $0.commentsLabel }
  static let setStatus = Command("question.setStatus", .character("s")) { $0.setStatus }
  static let choose = Command("question.chooseStatus", .enter) { $0.choose }
  static let leaveStatus = Command("question.leaveStatus", .escape, .character("q")) { $0.cancel }
  /// The statuses by their number.
  static let statuses: [Command] = QuestionStatus.allCases.enumerated().map { place, status in
    Command("question.status\(place + 1)", .character("\(place + 1)")) { $0.status(status) }
  }
  static let compare = Command("question.compare", .enter, .character("d")) { $0.compare }
  static let mark = Command("question.mark", .character(" ")) { $0.mark }
  static let showKey = Command("question.showKey", .character("a")) { $0.showKey }
  static let restore = Command("question.restore", .character("r")) { $0.restore }

  static let question = CommandTable(
    "question",
    [
      CommandPlace(
        "question",
        [showHistory, resolve, edit, showPicture, openMedia, practise, comments, setStatus, duplicates, back]
          + ScrollCommands.all)
    ])
  static let status = CommandTable(
    "status", [CommandPlace("status", [choose, leaveStatus] + statuses + ListCommands.all)])
  static let overriding = CommandTable("status-overriding", [CommandPlace("status", [choose, leaveStatus])])
  static let history = CommandTable(
    "history", [CommandPlace("history", [compare, mark, restore, back] + ListCommands.all)])
  static let difference = CommandTable(
    "difference", [CommandPlace("difference", [back, showKey] + ScrollCommands.all)])
}

extension QuestionScreen {
  var table: CommandTable {
    guard confirming == nil else { return DialogCommands.table }
    if let choosing { return choosing.faults.isEmpty ? QuestionCommands.status : QuestionCommands.overriding }
    return switch page {
    case .question: QuestionCommands.question
    case .history: QuestionCommands.history
    case .difference: QuestionCommands.difference
    }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    let revision = revisions.indices.contains(list.selection) ? revisions[list.selection] : nil
    return switch command {
    case QuestionCommands.resolve:
      (try? question?.get())?.isInConflict == true ? nil : words.noConflictHere
    case QuestionCommands.showKey: (try? difference?.get())?.keyFields.isEmpty == false ? nil : words.keyIsTheSame
    case QuestionCommands.openMedia: content?.media.isEmpty == false ? nil : words.noMediaHere
    case QuestionCommands.showPicture: content?.pictures.isEmpty == false ? nil : words.noMediaHere
    case QuestionCommands.mark: revision == nil ? words.nothingListed : nil
    case QuestionCommands.restore:
      revision == nil
        ? words.nothingListed
        : revision?.isHead == true ? words.isCurrentRevision : restoring.isWaiting ? words.answerAwaited : nil
    case QuestionCommands.setStatus:
      content == nil ? words.questionNotRead : settingStatus.isWaiting ? words.answerAwaited : nil
    case _ where QuestionCommands.statuses.contains(command):
      QuestionCommands.statuses.firstIndex(of: command) == choosing?.list.selection ? words.alreadyThere : nil
    case QuestionCommands.compare: compared == nil ? words.nothingBefore : nil
    default: nil
    }
  }
}
