import QuestionAPI
import TerminalScreen

/// What can be done with questions that are much alike.
enum DuplicatesCommands {
  static let retire = Command("duplicates.retireOthers", .enter, .character("x")) { $0.retireOthers }
  static let keepNext = Command("duplicates.keepNext", .right, .character("l")) { $0.keepNext }
  static let keepPrevious = Command("duplicates.keepPrevious", .left, .character("h")) { $0.keepPrevious }
  static let nextOther = Command("duplicates.nextOther", .tab) { $0.nextOther }
  static let previousOther = Command("duplicates.previousOther", .backTab) { $0.previousOther }
  static let spare = Command("duplicates.leaveAlone", .character(" ")) { $0.leaveAlone }
  static let mergeTags = Command("duplicates.mergeTags", .character("t")) { $0.mergeTags }
  static let variants = Command("duplicates.variants", .character("v")) { $0.withVariants }
  static let open = Command("duplicates.open", .character("o")) { $0.open }
  static let back = Command("duplicates.back", .escape, .character("q")) { $0.back }

  static let table = CommandTable(
    "duplicates",
    [
      CommandPlace(
        "groups",
        [
          retire, keepNext, keepPrevious, nextOther, previousOther, spare, mergeTags, variants, open, back,
          ScrollCommands.pageDown, ScrollCommands.pageUp,
        ] + ListCommands.besidePages)
    ])
}

extension DuplicatesScreen {
  var table: CommandTable { confirming == nil ? DuplicatesCommands.table : DialogCommands.table }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = DuplicatesCommands
    let count = group?.members.count ?? 0
    return switch command {
    case Commands.retire: retired.isEmpty ? words.nothingListed : nil
    case Commands.open, Commands.spare, Commands.mergeTags: count == 0 ? words.nothingListed : nil
    case Commands.keepNext: kept + 1 >= count ? words.alreadyThere : nil
    case Commands.keepPrevious: kept == 0 ? words.alreadyThere : nil
    case Commands.nextOther, Commands.previousOther: count > 2 ? nil : words.noneFurther
    default: nil
    }
  }
}
